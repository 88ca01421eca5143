"""What an ophoging must be, asked or granted: more, for a while, of a right that is there, from the request on."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from domain.gebeurtenis import Werking
from domain.korte_route.weigeringen import GeenOphoging, GeenRechtOmOpTeHogen, OphogingVoorVerzoek, OphogingZonderEinde
from domain.rechten.rechten import Recht, Stuk
from domain.voorziening import Omvang, verschil


def eis_dagen(werking: Werking, *, vanaf: date) -> None:
    """Refuse an ophoging without an end (``OphogingZonderEinde``), or from before the request on."""
    if werking.tot_en_met is None:
        raise OphogingZonderEinde("Een ophoging is tijdelijk; geef werking.totEnMet.", veld="werking")
    if werking.van < vanaf:
        raise OphogingVoorVerzoek(
            f"werking.van {werking.van.isoformat()} ligt voor het verzoek van {vanaf.isoformat()}.", veld="werking"
        )


def eis_recht(recht: Recht, werking: Werking) -> tuple[Stuk, ...]:
    """Give what counts on the days of an ophoging; ``GeenRechtOmOpTeHogen`` when on one of them nothing does."""
    if recht.eerste_dag_zonder(werking) is not None:
        raise GeenRechtOmOpTeHogen(
            f"Voorziening {recht.nummer} telt niet op alle dagen {werking.in_woorden}.", veld="werking"
        )
    return tuple(_geraakt(recht, werking))


def _geraakt(recht: Recht, werking: Werking) -> Iterator[Stuk]:
    for stuk in recht.stukken:
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
