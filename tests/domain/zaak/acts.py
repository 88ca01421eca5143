"""Every act on a zaak that runs, each with what has to be there before it: the guards are tested on all of them.

A phase adds its own acts here, so that its boundaries of day, role and state are tested like those of the others.
"""

from __future__ import annotations

from domain.gebeurtenis import Werking
from tests.domain.aanvraag import acts as aanvraag
from tests.domain.beroep import acts as beroep
from tests.domain.beschermd_wonen import acts as beschermd_wonen
from tests.domain.betrokkenen import acts as betrokkenen
from tests.domain.bezwaar import acts as bezwaar
from tests.domain.calamiteit import acts as calamiteit
from tests.domain.gesloten_jeugdhulp import acts as gesloten_jeugdhulp
from tests.domain.heronderzoek import acts as heronderzoek
from tests.domain.herstelbeschikking import acts as herstelbeschikking
from tests.domain.herziening import acts as herziening
from tests.domain.jeugdhulp import acts as jeugdhulp
from tests.domain.korte_route import acts as korte_route
from tests.domain.levensloop import acts as levensloop
from tests.domain.opname import acts as opname
from tests.domain.opvang import acts as opvang
from tests.domain.overdracht import acts as overdracht
from tests.domain.overleg import acts as overleg
from tests.domain.pgb import acts as pgb
from tests.domain.regelingen import acts as regelingen
from tests.domain.termijnen import acts as termijnen
from tests.domain.terugvordering import acts as terugvordering
from tests.domain.tweede_mening import acts as tweede_mening
from tests.domain.verhuizing import acts as verhuizing
from tests.domain.verlenging import acts as verlenging
from tests.domain.zaak import commands as c
from tests.domain.zaak.act import Act
from tests.domain.zaak.events import (
    BESLIST,
    GEMELD,
    GESPROKEN,
    MET_SPOED,
    OP_AANVRAAG,
    OP_BESLUIT,
    OP_GESPREK,
    OP_MELDING,
    OP_VERSLAG,
    TIJDELIJK,
    TOT_AANVRAAG,
    VERSLAGEN,
)
from tests.projections.lezing import met

BASIS = {
    "bevestiging": Act(c.bevestiging, "verzonden_op", (GEMELD,), OP_MELDING, "de melding"),
    "ondersteuning": Act(c.ondersteuning, "gewezen_op", (GEMELD,), OP_MELDING, "de melding"),
    "plan": Act(c.plan, "ontvangen_op", (GEMELD,), OP_MELDING, "de melding"),
    "tijdelijk": Act(
        c.tijdelijke_voorziening,
        "besloten_op",
        (MET_SPOED,),
        OP_MELDING,
        "de melding",
        lambda dag: {"werking": {"van": dag}},
    ),
    "einde-tijdelijk": Act(
        c.einde_tijdelijke_voorziening,
        "laatste_dag",
        (MET_SPOED, met(TIJDELIJK, werking=Werking(van=OP_MELDING))),
        OP_MELDING,
        "het begin van de tijdelijke voorziening",
    ),
    "gesprek": Act(c.gesprek, "gehouden_op", (GEMELD,), OP_MELDING, "de melding"),
    "afzien": Act(c.afzien, "besloten_op", (GEMELD,), OP_MELDING, "de melding"),
    "verslag": Act(c.verslag, "verstrekt_op", (GEMELD, GESPROKEN), OP_GESPREK, "het gesprek"),
    "opmerkingen": Act(c.opmerkingen, "ontvangen_op", (GEMELD, GESPROKEN, VERSLAGEN), OP_VERSLAG, "het verslag"),
    "aanvraag": Act(c.aanvraag, "ontvangen_op", (GEMELD,), OP_MELDING, "de melding"),
    "beschikking": Act(c.beschikking, "besluit_op", TOT_AANVRAAG, OP_AANVRAAG, "de aanvraag"),
    "bekendmaking": Act(c.bekendmaking, "bekendgemaakt_op", (*TOT_AANVRAAG, BESLIST), OP_BESLUIT, "het besluit"),
    "afsluiting": Act(c.afsluiting, "afgesloten_op", (GEMELD,), OP_MELDING, "de laatste handeling"),
}

ACTS: dict[str, Act] = {
    **BASIS,
    **aanvraag.ACTS,
    **beroep.ACTS,
    **beschermd_wonen.ACTS,
    **betrokkenen.ACTS,
    **bezwaar.ACTS,
    **calamiteit.ACTS,
    **gesloten_jeugdhulp.ACTS,
    **heronderzoek.ACTS,
    **herstelbeschikking.ACTS,
    **herziening.ACTS,
    **jeugdhulp.ACTS,
    **korte_route.ACTS,
    **levensloop.ACTS,
    **opname.ACTS,
    **opvang.ACTS,
    **overdracht.ACTS,
    **overleg.ACTS,
    **pgb.ACTS,
    **regelingen.ACTS,
    **termijnen.ACTS,
    **terugvordering.ACTS,
    **tweede_mening.ACTS,
    **verhuizing.ACTS,
    **verlenging.ACTS,
}
