"""A correction of what later acts rest on: what the client was told of, and who was named in them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from domain.beroep.events import BeroepIngesteld
from domain.correctie.decisions import CorrectiePastNiet, Corrigeren
from domain.gebeurtenis import Event, Gebeurtenis
from domain.terugvordering.events import Medeschuldenaar
from domain.tweede_mening.events import TweedeMeningGevraagd
from domain.zaak.afsluiting import ZaakHeropend
from domain.zaak.handeling import Omstandigheden
from tests.domain.beroep import events as rechter
from tests.domain.beschermd_wonen import events as wonen
from tests.domain.betrokkenen.events import TOEGEVOEGD
from tests.domain.bezwaar import events as bezwaar
from tests.domain.correctie.commands import correctie, vervallen, wetend
from tests.domain.heronderzoek import events as heronderzoek
from tests.domain.herziening.events import BEEINDIGD, HERZIEN, INGETROKKEN, TOEGEKEND
from tests.domain.jeugdhulp import events as jeugdhulp
from tests.domain.opvang import events as opvang
from tests.domain.personen import HIDDE_ID
from tests.domain.pgb import events as pgb
from tests.domain.regelingen import events as regelingen
from tests.domain.terugvordering.events import (
    BEKEND_2,
    BEKEND_4,
    BETAALD,
    GESTELD,
    GEVORDERD,
    KWIJTGESCHOLDEN,
    UITGESTELD,
)
from tests.domain.terugvordering.test_herroepen import op_bezwaar
from tests.domain.verhuizing.events import OVERGEDRAGEN, VERHUISD
from tests.domain.zaak.events import AFGESLOTEN, GEMELD, GESPROKEN, OP_BESLUIT, OP_VERSLAG, VANDAAG, VERSLAGEN
from tests.domain.zaak.scenario import given
from tests.projections.lezing import met, op

Events = tuple[Event[Gebeurtenis], ...]

BEKENDMAKING = 6
ZONDER = "bouwt voort op de bekendmaking van beschikking"


@pytest.mark.parametrize(
    ("verleden", "versie", "zin"),
    [
        # Against what nobody was told of there is no bezwaar, and no beroep.
        ((*TOEGEKEND, bezwaar.ONTVANGEN), BEKENDMAKING, f"Versie 7 {ZONDER} 1"),
        # Made known anew it would come after the herziening, and override it.
        ((*TOEGEKEND, HERZIEN), BEKENDMAKING, f"Versie 7 {ZONDER} 1"),
        ((*TOEGEKEND, INGETROKKEN), BEKENDMAKING, f"Versie 7 {ZONDER} 1"),
        # Nothing is claimed on an intrekking that nobody knows of, and nothing paid on such a claim.
        ((*TOEGEKEND, INGETROKKEN, BEKEND_2, GEVORDERD), 8, f"Versie 9 {ZONDER} 2"),
        ((*GESTELD, BETAALD), len(GESTELD), f"Versie {len(GESTELD) + 1} {ZONDER} 3"),
        ((*regelingen.TOEGEKEND, regelingen.UITBETAALD), 5, f"Versie 6 {ZONDER} 1"),
        ((*regelingen.met_dagen(), regelingen.EINDE), 5, f"Versie 6 {ZONDER} 1"),
        # Nobody spends, moves or looks into help of which nobody was told.
        ((*pgb.TOEGEKEND, pgb.BESTEED), 6, f"Versie 7 {ZONDER} 1"),
        (heronderzoek.GEMELD, BEKENDMAKING, f"Versie 7 {ZONDER} 1"),
        # The beslissing op bezwaar left nothing of the vordering; without it the same days are claimed twice.
        (
            (*GESTELD, *op_bezwaar(4, 3), op(met(GEVORDERD, vordering=2, beschikking=5), rechter.OP_UITSPRAAK)),
            len(GESTELD) + 2,
            f"Versie {len(GESTELD) + 3} besluit opnieuw na beschikking 3, en die is dan niet vernietigd.",
        ),
    ],
)
def test_a_bekendmaking_on_which_something_rests_is_not_void(
    verleden: tuple[Event[Gebeurtenis], ...], versie: int, zin: str
) -> None:
    """A besluit has an effect since it was made known (Awb 3:40); what was done since on that stays true."""
    given(*verleden).when(vervallen(versie), bij=wetend(*verleden)).then_geweigerd(CorrectiePastNiet, zin)


def test_a_bekendmaking_on_which_nothing_rests_is_void() -> None:
    """It was the letter of another besluit; the last one of the zaak can be taken back, and its day corrected."""
    assert given(*TOEGEKEND).when(vervallen(BEKENDMAKING), bij=wetend(*TOEGEKEND)).besluit()

    verleden = (*TOEGEKEND, bezwaar.ONTVANGEN)
    andere_dag = correctie(versie=BEKENDMAKING, geldig_op="2025-04-10")
    assert given(*verleden).when(andere_dag, bij=wetend(*verleden)).besluit()


def test_who_owes_money_beside_the_client_stays_in_the_zaak() -> None:
    """Named within a list in a besluit, not only on the face of an act."""
    mede = Medeschuldenaar(betrokkene=HIDDE_ID, medewerking="Hij werkte eraan mee.")
    verleden = (
        *TOEGEKEND,
        op(TOEGEVOEGD, INGETROKKEN.geldig_op),
        INGETROKKEN,
        BEKEND_2,
        met(GEVORDERD, medeschuldenaren=(mede,)),
    )

    given(*verleden).when(vervallen(7), bij=wetend(*verleden)).then_geweigerd(
        CorrectiePastNiet, f"Versie 10 noemt betrokkene {HIDDE_ID}, en die hoort dan niet bij de zaak."
    )


ANDERE_MEDEWERKER = Event(TweedeMeningGevraagd(mening=1, soort="andere-medewerker"), OP_VERSLAG)
HOGER = Event(BeroepIngesteld(beroep=2, soort="hoger-beroep", uitspraak_in=1, indiener="college"), rechter.OP_UITSPRAAK)
GEOORDEELD: Events = (*rechter.NAAR_RECHTER, rechter.INGESTELD, rechter.GEGROND)
OPNIEUW = met(bezwaar.BESLIST, beschikking=3)
UITSPRAAK = len(GEOORDEELD)
MET_ADVIES: Events = (
    *bezwaar.BEZWAAR,
    bezwaar.MET_COMMISSIE,
    bezwaar.BEOORDEELD,
    bezwaar.GEHOORD,
    bezwaar.GEADVISEERD,
)
OPNIEUW_HERZIEN = met(HERZIEN, beschikking=3)
BUITEN = met(opvang.GEEINDIGD, reden="toegang-ontzegd", anders_voorzien="Bij haar zus.")
HEROPEND = Event(ZaakHeropend(reden="Bezwaar."), VANDAAG)
OP_VERWIJZING: Events = (
    jeugdhulp.GEMELD,
    op(GESPROKEN, jeugdhulp.OP_INTREKKING),
    op(VERSLAGEN, jeugdhulp.OP_INTREKKING),
    jeugdhulp.VERWEZEN,
    jeugdhulp.BESLIST,
    jeugdhulp.BEKEND,
)
LATER = rechter.OP_UITSPRAAK + timedelta(days=1)


@pytest.mark.parametrize(
    ("verleden", "command", "zin"),
    [
        # Hoger beroep is against that uitspraak, and comes after it.
        ((*GEOORDEELD, HOGER), vervallen(UITSPRAAK), "zonder de uitspraak waartegen hoger beroep is ingesteld"),
        (
            (*GEOORDEELD, HOGER),
            correctie(versie=UITSPRAAK, geldig_op=LATER),
            "zonder de uitspraak waartegen hoger beroep is ingesteld, op die dag of ervoor",
        ),
        # The rechter sent the bezwaar back; without him it had been decided on already.
        (
            (*GEOORDEELD, op(OPNIEUW, rechter.OP_UITSPRAAK)),
            vervallen(UITSPRAAK),
            f"Versie {UITSPRAAK + 1} besluit opnieuw na beschikking 2, en die is dan niet vernietigd.",
        ),
        # Nor does he speak after the besluit that followed.
        (
            (*GEOORDEELD, op(OPNIEUW, rechter.OP_UITSPRAAK)),
            correctie(versie=UITSPRAAK, geldig_op=LATER),
            "besluit opnieuw na beschikking 2",
        ),
        # The commissie advised; without its advies the decision has to say why.
        (
            (
                *bezwaar.BEHANDELD[:7],
                bezwaar.MET_COMMISSIE,
                *bezwaar.BEHANDELD[7:],
                bezwaar.GEADVISEERD,
                bezwaar.BESLIST,
            ),
            vervallen(11),
            "zonder het advies van de commissie",
        ),
        # A later change is made known after an earlier one of the same right, and a besluit on a debt after the last.
        ((*TOEGEKEND, HERZIEN, BEKEND_2, op(OPNIEUW_HERZIEN, LATER)), vervallen(8), f"Versie 9 {ZONDER} 2"),
        (
            (*GESTELD, UITGESTELD, BEKEND_4, op(met(KWIJTGESCHOLDEN, beschikking=5), LATER)),
            vervallen(len(GESTELD) + 2),
            f"Versie {len(GESTELD) + 3} {ZONDER} 4",
        ),
        # Toegang ends by a besluit that the client knows of (Awb 3:40).
        (
            (GEMELD, opvang.GEVRAAGD, opvang.VERLEEND, opvang.ONTZEGD, opvang.ONTZEGGING_BEKEND, BUITEN),
            vervallen(5),
            f"Versie 6 {ZONDER} 2",
        ),
        # A closed zaak is opened again; one that runs is not.
        ((GEMELD, AFGESLOTEN, HEROPEND), vervallen(2), "Versie 3 heropent de zaak, en die loopt dan nog."),
        # A besluit says which act made the gemeente look.
        (
            (*heronderzoek.GEMELD, met(BEEINDIGD, naar_aanleiding_van=7)),
            vervallen(7),
            "Versie 8 is genomen naar aanleiding van versie 7, en die is er op die dag dan niet.",
        ),
        (
            (*heronderzoek.GEMELD, met(BEEINDIGD, naar_aanleiding_van=7)),
            correctie(versie=7, geldig_op=BEEINDIGD.geldig_op + timedelta(days=1)),
            "naar aanleiding van versie 7",
        ),
        # It was found to ask for a heronderzoek, and the advice was to let in: that is why these acts are there.
        (
            heronderzoek.LOPEND,
            correctie(versie=8, geldig_op=None, leden={"gevolg": "geen"}),
            "zonder het oordeel dat de wijziging een heronderzoek vraagt",
        ),
        (
            (GEMELD, wonen.GEVRAAGD, wonen.GEADVISEERD, wonen.WACHT),
            correctie(versie=3, geldig_op=None, leden={"strekking": "geen-toegang", "product": None, "maanden": None}),
            "zonder een advies om de cliënt toe te laten",
        ),
        # Another medewerker holds a gesprek again; there was one to disagree with.
        ((GEMELD, GESPROKEN, ANDERE_MEDEWERKER), vervallen(2), "Versie 3 kan er niet zijn zonder een gesprek"),
    ],
)
def test_what_an_act_rests_on_stays(verleden: Events, command: Corrigeren, zin: str) -> None:
    """Beside what it names by number: worked by hand for what no single act shows."""
    given(*verleden).when(command, bij=_laat(*verleden)).then_geweigerd(CorrectiePastNiet, zin)


@pytest.mark.parametrize(
    ("verleden", "command"),
    [
        # Awb 6:10: who objects before the bekendmaking is not too early.
        ((*TOEGEKEND, bezwaar.ONTVANGEN), correctie(versie=7, geldig_op=OP_BESLUIT)),
        ((*TOEGEKEND, bezwaar.ONTVANGEN), correctie(versie=BEKENDMAKING, geldig_op=LATER)),
        # Of a move that is coming the other gemeente is told before.
        (
            (*TOEGEKEND, VERHUISD, OVERGEDRAGEN),
            correctie(versie=8, geldig_op="2025-05-11", leden={"toestemmingOp": "2025-05-11"}),
        ),
        # A move on a wrong day is void and recorded anew, whatever was decided because of it.
        ((*TOEGEKEND, VERHUISD, met(BEEINDIGD, naar_aanleiding_van=7)), vervallen(7)),
        # Without hoger beroep, and with nothing decided anew, an uitspraak is a fact like any other.
        (GEOORDEELD, vervallen(UITSPRAAK)),
        (GEOORDEELD, correctie(versie=UITSPRAAK, geldig_op=LATER)),
        # A beschikking on a verwijzing asks for no verslag.
        (OP_VERWIJZING, vervallen(3)),
        # The verslag of a hoorzitting is a text, and no number of a verslag.
        (bezwaar.BEHANDELD, correctie(versie=9, geldig_op=None, leden={"verslag": "Zij kan niet meer bukken."})),
        # What was crooked before stays as crooked on another day.
        (
            (GEMELD, op(GESPROKEN, date(2025, 3, 25)), VERSLAGEN),
            correctie(versie=2, geldig_op=date(2025, 3, 26)),
        ),
    ],
)
def test_what_nothing_rests_on_is_corrected(verleden: Events, command: Corrigeren) -> None:
    """No more is refused than decide would refuse of who records it anew."""
    assert given(*verleden).when(command, bij=_laat(*verleden)).besluit()


def _laat(*verleden: Event[Gebeurtenis]) -> Omstandigheden:
    return replace(wetend(*verleden), vandaag=date(2025, 6, 30))
