"""The one door for commands: which decision answers which command, in which state of the zaak."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any, Final, assert_never

from domain.aanvraag import decisions as aanvraag
from domain.aanvraag import intrekken
from domain.beroep import decisions as beroep
from domain.beschermd_wonen import decisions as beschermd_wonen
from domain.beschikking import decisions as beschikking
from domain.betrokkenen import decisions as betrokkenen
from domain.bezwaar import decisions as bezwaar
from domain.calamiteit import decisions as calamiteit
from domain.correctie import decisions as correctie
from domain.correctie.opnieuw import eis_te_doen
from domain.gesloten_jeugdhulp import decisions as gesloten_jeugdhulp
from domain.gesprek import decisions as gesprek
from domain.heronderzoek import decisions as heronderzoek
from domain.herstelbeschikking import decisions as herstelbeschikking
from domain.herziening import decisions as herziening
from domain.jeugdhulp import decisions as jeugdhulp
from domain.korte_route import decisions as korte_route
from domain.levensloop import decisions as levensloop
from domain.melding import decisions as melding
from domain.melding import tijdelijk
from domain.opname import decisions as opname
from domain.opvang import bijdrage as opvangbijdrage
from domain.opvang import decisions as opvang
from domain.opvang import trajectplan
from domain.overdracht import decisions as overdracht
from domain.overleg import decisions as overleg
from domain.pgb import decisions as pgb
from domain.regelingen import decisions as regelingen
from domain.termijnen import decisions as termijnen
from domain.terugvordering import decisions as terugvordering
from domain.tweede_mening import decisions as tweede_mening
from domain.verhuizing import decisions as verhuizing
from domain.verlenging import decisions as verlenging
from domain.verslag import decisions as verslag
from domain.zaak import einde
from domain.zaak.afsluiting import ZaakHeropenen
from domain.zaak.fase import Aanbod, Events, Handeling, Handelingen
from domain.zaak.handeling import (
    AlGedaan,
    Command,
    Omstandigheden,
    Rechtskader,
    ZaakAfgesloten,
    ZaakOnbekend,
    eis_bevoegd,
)
from domain.zaak.state import AfgeslotenZaak, GeenZaak, LopendeZaak, Zaak

FASEN: Final[Mapping[str, Handelingen]] = MappingProxyType(
    {
        "meldingen": (*melding.HANDELINGEN, *tijdelijk.HANDELINGEN),
        "gesprekken": gesprek.HANDELINGEN,
        "verslagen": verslag.HANDELINGEN,
        "tweede-meningen": tweede_mening.HANDELINGEN,
        "aanvragen": (*aanvraag.HANDELINGEN, *intrekken.HANDELINGEN),
        "beschikkingen": beschikking.HANDELINGEN,
        "bezwaren": bezwaar.HANDELINGEN,
        "beroepen": beroep.HANDELINGEN,
        "herstelbeschikkingen": herstelbeschikking.HANDELINGEN,
        "herzieningen": herziening.HANDELINGEN,
        "gesloten-jeugdhulp": gesloten_jeugdhulp.HANDELINGEN,
        "jeugdhulp": jeugdhulp.HANDELINGEN,
        "korte-route": korte_route.HANDELINGEN,
        "verlengingen": verlenging.HANDELINGEN,
        "heronderzoeken": heronderzoek.HANDELINGEN,
        "regelingen": regelingen.HANDELINGEN,
        "levensloop": (*levensloop.HANDELINGEN, *verhuizing.HANDELINGEN, *opname.HANDELINGEN),
        "betrokkenen": betrokkenen.HANDELINGEN,
        "pgb": pgb.HANDELINGEN,
        "calamiteiten": calamiteit.HANDELINGEN,
        "overleg": overleg.HANDELINGEN,
        "correcties": correctie.HANDELINGEN,
        "opvang": (*opvang.HANDELINGEN, *opvangbijdrage.HANDELINGEN, *trajectplan.HANDELINGEN),
        "beschermd-wonen": beschermd_wonen.HANDELINGEN,
        "overdrachten": overdracht.HANDELINGEN,
        "termijnen": termijnen.HANDELINGEN,
        "terugvorderingen": terugvordering.HANDELINGEN,
        "zaken": einde.HANDELINGEN,
    }
)
"""What can be asked in each phase of a zaak that runs."""

OPENEND: Final[Mapping[str, tuple[Aanbod, ...]]] = MappingProxyType(
    {
        "meldingen": (Aanbod("zaken", melding.MeldingDoen, "Doe een melding: die opent een zaak"),),
        "zaken": (Aanbod("heropeningen", ZaakHeropenen, "Heropen een zaak die is afgesloten"),),
    }
)
"""What can be asked of a zaak that does not run: one that is not there yet, and one that has ended."""

HANDELINGEN: Final[Mapping[type[Command], Handeling[Any]]] = MappingProxyType(
    {handeling.command: handeling for handelingen in FASEN.values() for handeling in handelingen}
)
COMMANDS: Final[Mapping[str, type[Command]]] = MappingProxyType(
    {
        aanbod.meervoud: aanbod.command
        for aanbod in (*(een for rij in OPENEND.values() for een in rij), *HANDELINGEN.values())
    }
)
"""Every command under the plural noun by which callers know it."""


def decide(command: Command, zaak: Zaak, kader: Rechtskader, bij: Omstandigheden) -> Events:
    """Decide on a command: the events that follow from it, or a named refusal. Pure; it may be run again.

    No events means that what was asked stood already (the command's docstring says when).
    """
    if isinstance(command, melding.MeldingDoen):
        if not isinstance(zaak, GeenZaak):
            raise AlGedaan("Deze zaak is al met een melding geopend.")
        eis_bevoegd(command, bij)
        return melding.doe_melding(command, kader.gemeente, kader, bij)
    match zaak:
        case GeenZaak():
            raise ZaakOnbekend("Deze zaak bestaat niet in deze gemeente.")
        case AfgeslotenZaak():
            if isinstance(command, ZaakHeropenen):
                eis_bevoegd(command, bij)
                return einde.heropen(command, zaak, bij)
            if command.OOK_NA_EINDE:
                return _beslis(command, replace(zaak.zaak, versie=zaak.versie, afsluiting=zaak.afsluiting), kader, bij)
            raise ZaakAfgesloten(
                f"De zaak is afgesloten op {zaak.afsluiting.op.isoformat()}; er kan niets meer bij. Heropen hem eerst."
            )
        case LopendeZaak():
            if isinstance(command, ZaakHeropenen):
                raise AlGedaan("Deze zaak loopt nog; er is niets te heropenen.")
            return _beslis(command, zaak, kader, bij)
        case _:
            assert_never(zaak)


def _beslis(command: Command, zaak: LopendeZaak, kader: Rechtskader, bij: Omstandigheden) -> Events:
    eis_bevoegd(command, bij)
    events = HANDELINGEN[type(command)].beslis(command, zaak, kader, bij)
    # What is corrected is held against the guards of its own act; here all acts are known.
    if isinstance(command, correctie.Corrigeren) and command.aard == "vervangt" and events:
        eis_te_doen(events[-1], HANDELINGEN.values(), kader, bij)
    return events
