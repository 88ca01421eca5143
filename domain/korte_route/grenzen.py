"""What an ophoging must be, asked or granted: more, for a while, of a right that is there, from the request on."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from domain.gebeurtenis import Werking
from domain.korte_route.ophogingen import Ophoging
from domain.korte_route.weigeringen import (
    GeenOphoging,
    GeenRechtOmOpTeHogen,
    OphogingPastNiet,
    OphogingVoorVerzoek,
    OphogingZonderEinde,
)
from domain.levensloop.overlijden import eis_in_leven
from domain.rechten.rechten import Recht, Stuk, recht
from domain.voorziening import Omvang, Voorziening, verschil
from domain.zaak.state import LopendeZaak

_BLIJFT: Final = ("wet", "voorziening", "productcategorie", "leveringsvorm", "aanbieder")
"""What an ophoging leaves as it is: it is more of the same."""


def eis_dagen(werking: Werking, *, vanaf: date) -> None:
    """Refuse an ophoging without an end (``OphogingZonderEinde``), or from before the request on."""
    if werking.tot_en_met is None:
        raise OphogingZonderEinde("Een ophoging is tijdelijk; geef werking.totEnMet.", veld="werking")
    if werking.van < vanaf:
        raise OphogingVoorVerzoek(
            f"werking.van {werking.van.isoformat()} ligt voor het verzoek van {vanaf.isoformat()}.", veld="werking"
        )


def eis_recht(gevonden: Recht, werking: Werking) -> tuple[Stuk, ...]:
    """Give what counts on the days of an ophoging; ``GeenRechtOmOpTeHogen`` when on one of them nothing does."""
    if gevonden.eerste_dag_zonder(werking) is not None:
        raise GeenRechtOmOpTeHogen(
            f"Voorziening {gevonden.nummer} telt niet op alle dagen {werking.in_woorden}.", veld="werking"
        )
    return tuple(_geraakt(gevonden, werking))


def _geraakt(gevonden: Recht, werking: Werking) -> Iterator[Stuk]:
    for stuk in gevonden.stukken:
        eindigt = stuk.werking.tot_en_met or date.max
        if eindigt >= werking.van and stuk.werking.van <= (werking.tot_en_met or date.max):
            yield stuk


def eis_meer(omvang: Omvang | None, geraakt: tuple[Stuk, ...]) -> None:
    """Refuse (``GeenOphoging``) an omvang that is not more than what counts on one of the days."""
    for stuk in geraakt:
        if verschil(omvang, stuk.voorziening.omvang) in ("minder", "gelijk"):
            raise GeenOphoging(
                f"Voorziening {stuk.nummer} is {stuk.werking.in_woorden} al niet minder dan dit.", veld="omvang"
            )


def recht_om_op_te_hogen(zaak: LopendeZaak, nummer: int) -> Recht:
    """Give a right that there can be more of. Raises ``GeenRechtOmOpTeHogen``."""
    gevonden = recht(zaak, nummer)
    if gevonden is None or not gevonden.stukken:
        raise GeenRechtOmOpTeHogen(f"Voorziening {nummer} is in deze zaak niet bekendgemaakt.", veld="nummer")
    return gevonden


def eis_toe_te_kennen(toe: Voorziening, ophoging: Ophoging, zaak: LopendeZaak) -> tuple[Stuk, ...]:
    """Give what counts on the days of what is granted on a request; refuse what is no ophoging, or another right.

    ``OphogingPastNiet`` where something else than the hours is different, and the refusals of the other limits.
    """
    eis_dagen(toe.werking, vanaf=ophoging.gevraagd.op)
    eis_in_leven(zaak, toe.werking.van)
    geraakt = eis_recht(recht_om_op_te_hogen(zaak, ophoging.gevraagd.inhoud.nummer), toe.werking)
    for stuk in geraakt:
        anders = [naam for naam in _BLIJFT if getattr(toe, naam) != getattr(stuk.voorziening, naam)]
        if anders:
            raise OphogingPastNiet(
                f"Een ophoging is meer van hetzelfde; van voorziening {stuk.nummer} is anders: {', '.join(anders)}.",
                veld="voorziening",
            )
    eis_meer(toe.omvang, geraakt)
    return geraakt
