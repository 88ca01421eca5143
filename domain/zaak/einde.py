"""Ending a zaak and opening it again."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from domain.beroep.beroepen import openstaande_beroepen
from domain.beschermd_wonen.toegangen import openstaande_toegang
from domain.beschikking.openstaand import openstaande_aanvragen, openstaande_bekendmakingen
from domain.bezwaar.bezwaren import openstaande_bezwaren
from domain.calamiteit.calamiteiten import openstaande_calamiteiten
from domain.gebeurtenis import Event
from domain.gesloten_jeugdhulp.machtigingen import openstaande_machtigingsverzoeken
from domain.heronderzoek.wijzigingen import openstaande_onderzoeken
from domain.jeugdhulp.verwijzingen import openstaande_verwijzingen
from domain.korte_route.ophogingen import openstaande_ophogingen
from domain.levensloop.overlijden import overlijden
from domain.opvang.opvangen import openstaande_opvang
from domain.overdracht.overdrachten import openstaande_overdrachten
from domain.rechten.openstaand import openstaande_rechten
from domain.rechten.tijdelijk import openstaande_tijdelijke_hulp
from domain.regelingen.regelingen import openstaande_regelingen
from domain.termijnen.openstaand import openstaande_dwangsommen
from domain.terugvordering.openstaand import openstaande_vorderingen
from domain.tweede_mening.meningen import openstaande_meningen
from domain.verlenging.verlengingen import openstaande_verlengingen
from domain.weigering import Weigering
from domain.zaak.afsluiting import Reden, ZaakAfgeslotenVerklaard, ZaakAfsluiten, ZaakHeropend, ZaakHeropenen
from domain.zaak.fase import Events, Handeling, Handelingen
from domain.zaak.handeling import Omstandigheden, Rechtskader, eis_dag
from domain.zaak.openstaand import Aard, Bron, Openstaand, Peil
from domain.zaak.state import AfgeslotenZaak, LopendeZaak

BRONNEN: Final[tuple[Bron, ...]] = (
    openstaande_aanvragen,
    openstaande_verwijzingen,
    openstaande_meningen,
    openstaande_opvang,
    openstaande_toegang,
    openstaande_overdrachten,
    openstaande_machtigingsverzoeken,
    openstaande_ophogingen,
    openstaande_verlengingen,
    openstaande_onderzoeken,
    openstaande_regelingen,
    openstaande_rechten,
    openstaande_tijdelijke_hulp,
    openstaande_bekendmakingen,
    openstaande_bezwaren,
    openstaande_beroepen,
    openstaande_dwangsommen,
    openstaande_vorderingen,
    openstaande_calamiteiten,
)
"""What can be open in a zaak, in the order in which it is told: each phase adds one line."""

VERVALT: Final[Mapping[Reden, frozenset[Aard]]] = MappingProxyType(
    {
        "melding-ingetrokken": frozenset({"verzoek", "verstrekt"}),
        "aanvraag-ingetrokken": frozenset({"verzoek", "verstrekt"}),
        "geen-aanvraag": frozenset({"verstrekt"}),
        "afgehandeld": frozenset({"verstrekt"}),
        "overleden": frozenset({"verzoek", "onderzoek", "vordering"}),
    }
)
"""What a zaak can end over, by why it ends: nobody asks it any more, or waits for it here."""

_TOT_OVERLIJDEN: Final[frozenset[Aard]] = frozenset({"hulp", "verstrekt"})


class ZaakNietAfgerond(Weigering):
    """Something of the zaak is open: ending it would take a besluit, help or money away without saying so."""

    probleem = "zaak-niet-afgerond"
    titel = "Er staat nog iets open"


class OverlijdenOntbreekt(Weigering):
    """The zaak would end over a death that nobody recorded, and what was granted would go on."""

    probleem = "overlijden-ontbreekt"
    titel = "Het overlijden is niet vastgelegd"


def openstaand(zaak: LopendeZaak, peil: Peil) -> tuple[Openstaand, ...]:
    """Give all that is open in a zaak. What was asked before an end fell away with it, also when it is opened again."""
    eerder = max((een.versie for een in zaak.van(ZaakAfgeslotenVerklaard)), default=0)
    alle = (een for bron in BRONNEN for een in bron(zaak, peil))
    return tuple(een for een in alle if een.aard != "verzoek" or een.versie > eerder)


def sluit_af(command: ZaakAfsluiten, zaak: LopendeZaak, kader: Rechtskader, bij: Omstandigheden) -> Events:
    """Decide on the end of a zaak: not before its last act, and over nothing that is open and does not fall away."""
    eis_dag("afgeslotenOp", command.afgesloten_op, bij, na=zaak.laatste_dag, wat="de laatste handeling")
    peil = Peil(command.afgesloten_op, kader, bij.vandaag)
    blijft = [een for een in openstaand(zaak, peil) if een.aard not in VERVALT[command.reden]]
    door_overlijden = command.reden == "overleden" and overlijden(zaak) is None
    eindigt = [een for een in blijft if door_overlijden and een.aard in _TOT_OVERLIJDEN]
    if len(blijft) > len(eindigt):
        raise ZaakNietAfgerond(f"Er staat nog open: {_opgesomd(blijft)}.")
    if eindigt:
        raise OverlijdenOntbreekt(
            f"Nog open: {_opgesomd(eindigt)}. Leg eerst het overlijden vast: daardoor eindigt wat is toegekend.",
            veld="reden",
        )
    einde = ZaakAfgeslotenVerklaard(reden=command.reden, toelichting=command.toelichting)
    return (Event(einde, command.afgesloten_op),)


def _opgesomd(rijen: list[Openstaand]) -> str:
    return "; ".join(een.zin for een in rijen)


def heropen(command: ZaakHeropenen, zaak: AfgeslotenZaak, bij: Omstandigheden) -> Events:
    """Decide on opening an ended zaak again: from the day of its end on."""
    eis_dag("heropendOp", command.heropend_op, bij, na=zaak.afsluiting.op, wat="de afsluiting")
    return (Event(ZaakHeropend(reden=command.reden), command.heropend_op),)


HANDELINGEN: Final[Handelingen] = (Handeling("afsluitingen", ZaakAfsluiten, "Sluit de zaak af", sluit_af),)
