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
    """A part of a chapter, with a heading of its own in the contents."""

    titel: str
    blokken: tuple[Json, ...]

    def als_json(self) -> Json:
        """Give the part as the template reads it."""
        return {"titel": zichtbaar(self.titel), "blokken": list(self.blokken)}


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


def alinea(tekst: str) -> Json:
    """Give a text of one or more paragraphs, its lines kept apart as they were typed."""
    return {"soort": "alinea", "regels": [zichtbaar(regel) for regel in tekst.splitlines() or [""]]}


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


def tabel(koppen: Sequence[str], rijen: Iterable[Sequence[str]], *, breedtes: Sequence[int]) -> tuple[Json, ...]:
    """Give a table whose head comes back on each page; ``breedtes`` are shares of the width."""
    cellen = [[_cel(waarde) for waarde in rij] for rij in rijen]
    assert all(len(rij) == len(koppen) == len(breedtes) for rij in cellen), koppen
    if not cellen:
        return ()
    koptekst = [zichtbaar(een) for een in koppen]
    return ({"soort": "tabel", "koppen": koptekst, "rijen": cellen, "breedtes": list(breedtes)},)


def hashes(koppen: Sequence[str], rijen: Iterable[Sequence[str]]) -> Json:
    """Give a narrow table whose last column is a hash, in letters of one width."""
    return {"soort": "hashes", "koppen": list(koppen), "rijen": [list(rij) for rij in rijen]}


def _cel(waarde: str) -> list[str]:
    return [zichtbaar(regel) for regel in waarde.splitlines()] or [LEEG]
