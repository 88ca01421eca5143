"""The numbers in a besluit that others keep for years: each given once, and never again."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import count
from typing import Any, Final

from domain.voorziening import ToegekendeVoorziening, Voorziening
from domain.zaak.handeling import Omstandigheden
from domain.zaak.state import LopendeZaak

_VOOR_ANDEREN: Final = ("toewijzingnummer", "eb_startnummer", "budgetidentificatie")
_VAN_DE_TOEWIJZING: Final = ("aanbieder", "productcategorie", "productcode")


def nummers_voor(voorzieningen: Iterable[Voorziening] = ()) -> Mapping[str, int]:
    """Say what a besluit needs: one beschikkingnummer, and per voorziening the numbers of aanbieder, CAK and SVB."""
    return {"beschikking": 1, **Counter(reeks for voorziening in voorzieningen for reeks in _reeksen(voorziening))}


def bezette_nummers(zaak: LopendeZaak) -> Mapping[str, frozenset[int]]:
    """Give per series the numbers by which others know a besluit or a right of this zaak.

    A zaak that was taken over from another gemeente brings numbers of the series of that one.
    """
    bezet: defaultdict[str, set[int]] = defaultdict(set)
    for besluit in zaak.besluiten:
        inhoud = besluit.genomen.inhoud
        bezet["beschikking"].add(inhoud.beschikkingnummer)
        for voorziening in (gevolg.voorziening for gevolg in inhoud.rechtsgevolgen if gevolg.voorziening):
            for reeks in _VOOR_ANDEREN:
                if (nummer := getattr(voorziening, reeks)) is not None:
                    bezet[reeks].add(nummer)
    return {reeks: frozenset(nummers) for reeks, nummers in bezet.items()}


def _gegeven(zaak: LopendeZaak) -> Iterator[int]:
    for besluit in zaak.besluiten:
        yield from (gevolg.nummer for gevolg in besluit.genomen.inhoud.rechtsgevolgen)


def hernummerd(
    herzien: Iterable[tuple[Voorziening, ToegekendeVoorziening]], bij: Omstandigheden
) -> tuple[ToegekendeVoorziening, ...]:
    """Give voorzieningen, each with what the right was before, its number and the numbers others know it by.

    The CAK keeps the number that it has, and so does the aanbieder of the same product; another aanbieder or product
    is another toewijzing. A changed pgb is a new budget with a number of its own, that the SVB is told in the place of
    the old one.
    """
    over = {reeks: iter(nummers) for reeks, nummers in bij.nummers.items()}
    return tuple(_met_oude_nummers(met_nummers(nieuw, was.nummer, over), was) for nieuw, was in herzien)


def vervangend(
    paren: Iterable[tuple[int | None, Voorziening]],
    eerder: Mapping[int, ToegekendeVoorziening],
    zaak: LopendeZaak,
    bij: Omstandigheden,
) -> tuple[ToegekendeVoorziening, ...]:
    """Number what takes the place of a besluit: under the right that it changes, or as a new one where it names none.

    ``eerder``: what each right was before.
    """
    over = {reeks: iter(nummers) for reeks, nummers in bij.nummers.items()}
    # No besluit is declared void, so every number that a right was ever given stands in one.
    nieuw = count(max(_gegeven(zaak), default=0) + 1)
    return tuple(
        met_nummers(voorziening, next(nieuw), over)
        if nummer is None
        else _met_oude_nummers(met_nummers(voorziening, nummer, over), eerder[nummer])
        for nummer, voorziening in paren
    )


def _met_oude_nummers(nieuw: ToegekendeVoorziening, eerder: ToegekendeVoorziening) -> ToegekendeVoorziening:
    zelfde = all(getattr(nieuw, naam) == getattr(eerder, naam) for naam in _VAN_DE_TOEWIJZING)
    blijft = ("toewijzingnummer", "eb_startnummer") if zelfde else ("eb_startnummer",)
    leden = {
        reeks: getattr(eerder, reeks)
        for reeks in blijft
        if getattr(nieuw, reeks) is not None and getattr(eerder, reeks) is not None
    }
    return nieuw.model_copy(update=leden)


def met_nummers(voorziening: Voorziening, nummer: int, over: Mapping[str, Iterator[int]]) -> ToegekendeVoorziening:
    """Give a voorziening its number in the zaak, and from each series the next number that was given out."""
    # The members as they are: copying them through JSON could change what a person decided on.
    leden: dict[str, Any] = {naam: getattr(voorziening, naam) for naam in Voorziening.model_fields}
    leden |= {reeks: next(over[reeks]) for reeks in _reeksen(voorziening)}
    return ToegekendeVoorziening(**leden, nummer=nummer)


def _reeksen(voorziening: Voorziening) -> Iterator[str]:
    """Name the series from which a voorziening takes a number; each is the member that holds it."""
    yield "toewijzingnummer" if voorziening.leveringsvorm == "zin" else "budgetidentificatie"
    if voorziening.bijdrage.verschuldigd and voorziening.bijdrage.inning == "CAK":
        yield "eb_startnummer"
