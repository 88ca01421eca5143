"""What the pages of a dossier are made of: chapters, parts and blocks, as the template ``dossier.typ`` reads them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from api.dossier.tekens import zichtbaar
from api.dossier.woorden import Paar

Json = Any
LEEG: Final = "-"


@dataclass(frozen=True)
class Deel:
    """A part of a chapter, with a heading of its own; with a ``nummer`` others point to it, and the contents do not."""

    titel: str
    blokken: tuple[Json, ...]
    nummer: int | None = None

    def als_json(self) -> Json:
        """Give the part as the template reads it."""
        return {"titel": zichtbaar(self.titel), "nummer": self.nummer, "blokken": list(self.blokken)}


@dataclass(frozen=True)
class Punt:
    """A few words and what they are about; ``naar`` is the number of the event to whose page it points."""

    naam: str
    tekst: str
    naar: int | None = None

    def als_json(self) -> Json:
        """Give the point as the template reads it."""
        return {"naam": zichtbaar(self.naam), "tekst": zichtbaar(self.tekst), "naar": self.naar}


@dataclass(frozen=True)
class Hoofdstuk:
    """A chapter: blocks, and then parts. ``nieuw``: it begins on a page of its own."""

    titel: str
    blokken: tuple[Json, ...] = ()
    delen: tuple[Deel, ...] = ()
    nieuw: bool = False

    def als_json(self) -> Json:
        """Give the chapter as the template reads it."""
        return {
            "titel": zichtbaar(self.titel),
            "nieuw": self.nieuw,
            "blokken": list(self.blokken),
            "delen": [deel.als_json() for deel in self.delen],
        }


def alinea(tekst: str, *, klein: bool = False) -> Json:
    """Give a text of one or more paragraphs, its lines kept apart as they were typed; ``klein`` sets it small."""
    return {"soort": "alinea", "klein": klein, "regels": [zichtbaar(regel) for regel in tekst.splitlines() or [""]]}


def zin(tekst: str) -> Json:
    """Give the sentence of an event; it stays on one page."""
    return {"soort": "zin", "tekst": zichtbaar(tekst)}


def kop(tekst: str) -> Json:
    """Give a heading inside a part, which the contents leave out."""
    return {"soort": "kop", "tekst": zichtbaar(tekst)}


def lijst(paren: Iterable[Paar]) -> tuple[Json, ...]:
    """Give names with their values below one another; nothing when there are none."""
    rijen = [[zichtbaar(naam), _cel(waarde)] for naam, waarde in paren]
    return ({"soort": "lijst", "rijen": rijen},) if rijen else ()


def punten(lijst_: Iterable[Punt]) -> tuple[Json, ...]:
    """Give short texts, each behind the words that say what it is; nothing when there are none."""
    rijen = [een.als_json() for een in lijst_]
    return ({"soort": "punten", "rijen": rijen},) if rijen else ()


def advies(nummer: int, titel: str, bij: str) -> Json:
    """Give the heading of an advice, to which others point by its number; ``bij`` says by which text and for when."""
    return {"soort": "advies", "nummer": nummer, "titel": zichtbaar(titel), "bij": zichtbaar(bij)}


def tabel(
    koppen: Sequence[str],
    rijen: Iterable[Sequence[str]],
    *,
    breedtes: Sequence[int],
    naar: Sequence[int] | None = None,
) -> tuple[Json, ...]:
    """Give a table whose head comes back on each page; ``breedtes`` are shares of the width.

    ``naar``: the number of the event that each row is about; then a last column says on which page it is told.
    """
    cellen = [[_cel(waarde) for waarde in rij] for rij in rijen]
    assert all(len(rij) == len(koppen) == len(breedtes) for rij in cellen), koppen
    assert naar is None or len(naar) == len(cellen), koppen
    if not cellen:
        return ()
    koptekst = [zichtbaar(een) for een in koppen]
    als_tabel = {"soort": "tabel", "koppen": koptekst, "rijen": cellen, "breedtes": list(breedtes)}
    return ({**als_tabel, "naar": None if naar is None else list(naar)},)


def hash_(waarde: str) -> Json:
    """Give a hash, in letters of one width."""
    return {"soort": "hash", "tekst": waarde}


def _cel(waarde: str) -> list[str]:
    return [zichtbaar(regel) for regel in waarde.splitlines()] or [LEEG]
