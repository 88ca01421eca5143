"""The numbers in a besluit that others keep for years: each given once, and never again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from domain.voorziening import ToegekendeVoorziening, Voorziening
from domain.zaak.handeling import Omstandigheden
from domain.zaak.state import LopendeZaak, volgend_nummer


def nummers_voor(voorzieningen: Iterable[Voorziening] = ()) -> Mapping[str, int]:
    """Say what a besluit needs: one beschikkingnummer, and per voorziening the numbers of aanbieder, CAK and SVB."""
    return {"beschikking": 1, **Counter(reeks for voorziening in voorzieningen for reeks in _reeksen(voorziening))}


def genummerd(
    voorzieningen: Iterable[Voorziening], zaak: LopendeZaak, bij: Omstandigheden
) -> tuple[ToegekendeVoorziening, ...]:
    """Number voorzieningen that are new in the zaak, with the numbers that were given out for them."""
    over = {reeks: iter(nummers) for reeks, nummers in bij.nummers.items()}
    return tuple(
        _met_nummers(voorziening, nummer, over)
        for nummer, voorziening in enumerate(voorzieningen, start=volgend_nummer(_gegeven(zaak)))
    )


def _gegeven(zaak: LopendeZaak) -> Iterator[int]:
    for besluit in zaak.besluiten:
        yield from (gevolg.nummer for gevolg in besluit.genomen.inhoud.rechtsgevolgen)


def _met_nummers(voorziening: Voorziening, nummer: int, over: Mapping[str, Iterator[int]]) -> ToegekendeVoorziening:
    # The members as they are: copying them through JSON could change what a person decided on.
    leden: dict[str, Any] = {naam: getattr(voorziening, naam) for naam in Voorziening.model_fields}
    leden |= {reeks: next(over[reeks]) for reeks in _reeksen(voorziening)}
    return ToegekendeVoorziening(**leden, nummer=nummer)


def _reeksen(voorziening: Voorziening) -> Iterator[str]:
    """Name the series from which a voorziening takes a number; each is the member that holds it."""
    yield "toewijzingnummer" if voorziening.leveringsvorm == "zin" else "budgetidentificatie"
    if voorziening.bijdrage.verschuldigd and voorziening.bijdrage.inning == "CAK":
        yield "eb_startnummer"
