"""Looks for persons in the files of PostgreSQL: its tables, its WAL and its log, as they lie on the disk."""

import re
from collections.abc import Iterator
from pathlib import Path

from tests.personen import NAMEN, voldoet_aan_elfproef

_CIJFERS = re.compile(rb"[0-9]{9,}")
# A letter, digit, dash or underscore beside nine digits makes them a piece of a UUID, of base64url or of another
# number; a point before them makes them the fraction of one.
_ERVOOR = re.compile(rb"[A-Za-z_.+/-]\Z")
_ERNA = re.compile(rb"[A-Za-z_+/-]")
_LENGTE_BSN = 9
_STUK = 1 << 24
_NAAD = 64


def personen_in(folder: Path) -> list[str]:
    """List each file that holds a number that passes the elfproef, or a name of a person of the tests."""
    namen = [naam.encode() for naam in sorted(NAMEN)]
    gevonden = []
    for bestand in sorted(folder.rglob("*")):
        if bestand.is_file():
            gevonden += [f"{bestand.relative_to(folder)}: {wat}" for wat in sorted(_in_bestand(bestand, namen))]
    return gevonden


def _in_bestand(bestand: Path, namen: list[bytes]) -> set[str]:
    wat: set[str] = set()
    vorige = b""
    with bestand.open("rb") as stroom:
        while stuk := stroom.read(_STUK):
            # Most of a fresh WAL segment is empty; what lies across two pieces is found as well.
            if stuk.strip(b"\0"):
                tekst = vorige + stuk
                wat |= {f"BSN {bsn}" for bsn in _bsns(tekst)}
                wat |= {f"naam {naam.decode()}" for naam in namen if naam in tekst}
            vorige = stuk[-_NAAD:]
    return wat


def _bsns(tekst: bytes) -> Iterator[str]:
    for gevonden in _CIJFERS.finditer(tekst):
        begin, einde = gevonden.span()
        if einde - begin != _LENGTE_BSN or _ERVOOR.search(tekst, max(begin - 1, 0), begin) or _ERNA.match(tekst, einde):
            continue
        if voldoet_aan_elfproef(gevonden[0].decode()):
            yield gevonden[0].decode()
