"""What a besluit was about that somebody objects to: what it gave, and what it refused of a right that is there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from domain.beschikking.besluit import Besluit
from domain.beschikking.events import BeschikkingGenomen
from domain.beschikking.verlengen import VerlengdeVoorziening, eis_aansluitend
from domain.korte_route.events import OphogingBesloten
from domain.korte_route.grenzen import eis_toe_te_kennen
from domain.korte_route.ophogingen import ophogingen
from domain.rechten.rechten import recht
from domain.terugvordering.besluiten import TerugvorderingHerzien
from domain.terugvordering.events import TerugvorderingGenomen
from domain.verlenging.verlengingen import verlengingen
from domain.voorziening import Voorziening
from domain.weigering import Weigering
from domain.zaak.state import LopendeZaak

NOEM_WELKE: Final = "Noem bij een gedeeltelijke herroeping, en alleen dan, voor welke rechten of wat er voor komt."


class HerroepingPastNiet(Weigering):
    """What is herroepen or put in its place is not what the besluit was about."""

    probleem = "herroeping-past-niet"
    titel = "Herroeping past niet"


def eis_gegeven(bestreden: Besluit, nummers: Sequence[int]) -> None:
    """Refuse (``HerroepingPastNiet``) a right that the besluit neither gave nor changed: there is nothing to take."""
    gegeven = {gevolg.nummer for gevolg in bestreden.rechtsgevolgen}
    for nummer in nummers:
        if nummer not in gegeven:
            raise _gaat_niet_over(bestreden, nummer)


def eis_in_de_plaats(bestreden: Besluit, paren: Sequence[tuple[int, Voorziening]], zaak: LopendeZaak) -> None:
    """Refuse what takes the place of a besluit under the number of a right that it was not about.

    Where it refused to let a right go on, that is granted as a beschikking would have (``NietTeVerlengen``); where it
    refused more hours, as a besluit on the request would have.
    """
    gegeven = {gevolg.nummer for gevolg in bestreden.rechtsgevolgen}
    nieuw = [(nummer, voorziening) for nummer, voorziening in paren if nummer not in gegeven]
    if isinstance(bestreden, BeschikkingGenomen):
        for nummer, _ in nieuw:
            if not _ging_over_doorgaan(bestreden, nummer, zaak):
                raise _gaat_niet_over(bestreden, nummer)
        eis_aansluitend(zaak, [VerlengdeVoorziening(nummer=nummer, voorziening=wat) for nummer, wat in nieuw])
        return
    verzoek = bestreden.ophoging if isinstance(bestreden, OphogingBesloten) else None
    gevraagd = {een.gevraagd.inhoud.nummer: een for een in ophogingen(zaak) if een.gevraagd.inhoud.ophoging == verzoek}
    for nummer, voorziening in nieuw:
        if nummer not in gevraagd:
            raise _gaat_niet_over(bestreden, nummer)
        eis_toe_te_kennen(voorziening, gevraagd[nummer], zaak)


def _ging_over_doorgaan(bestreden: BeschikkingGenomen, nummer: int, zaak: LopendeZaak) -> bool:
    """Say whether it refused something, and could have let this right go on: the one that was asked, where one was."""
    gevraagd = [
        een.gevraagd.inhoud.recht
        for een in verlengingen(zaak)
        if een.aanvraag is not None and een.aanvraag.inhoud.aanvraag == bestreden.aanvraag
    ]
    return bool(bestreden.afgewezen) and (nummer in gevraagd if gevraagd else recht(zaak, nummer) is not None)


def _gaat_niet_over(bestreden: Besluit, nummer: int) -> HerroepingPastNiet:
    return HerroepingPastNiet(
        f"Beschikking {bestreden.beschikking} gaat niet over voorziening {nummer}.", veld="voorzieningen"
    )


def eis_zonder_rechten(bestreden: Besluit) -> None:
    """Refuse (``HerroepingPastNiet``) to herroepen a part without saying which, unless that part is an amount.

    How much less is claimed is said by the besluit that lowers the vordering (``TerugvorderingHerzien``).
    """
    if not isinstance(bestreden, TerugvorderingGenomen | TerugvorderingHerzien):
        raise HerroepingPastNiet(NOEM_WELKE, veld="herroepenRechten")
