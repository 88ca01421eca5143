"""Looks for persons in the files of PostgreSQL: its tables, its WAL and its log, as they lie on the disk."""

import re
from pathlib import Path

from tests.personen import NAMEN, voldoet_aan_elfproef

# Nine digits that stand alone. A letter, digit, dash or underscore beside them makes them a piece of a UUID, of
# base64url or of another number; a point before them the fraction of one.
_NEGEN_CIJFERS = re.compile(rb"(?<![0-9A-Za-z_.+/-])[0-9]{9}(?![0-9A-Za-z_+/-])")
_STUK = 1 << 24


def personen_in(folder: Path) -> list[str]:
    """List each file that holds a number that passes the elfproef, or a name of a person of the tests."""
    namen = re.compile(b"|".join(re.escape(naam.encode()) for naam in sorted(NAMEN))) if NAMEN else None
    gevonden = []
    for bestand in sorted(folder.rglob("*")):
        if bestand.is_file():
            gevonden += [f"{bestand.relative_to(folder)}: {wat}" for wat in _in_bestand(bestand, namen)]
    return gevonden


def _in_bestand(bestand: Path, namen: re.Pattern[bytes] | None) -> set[str]:
    wat: set[str] = set()
    vorige = b""
    with bestand.open("rb") as stroom:
        while stuk := stroom.read(_STUK):
            # What lies across two pieces is found as well.
            tekst = vorige + stuk
            wat |= {f"BSN {n.decode()}" for n in _NEGEN_CIJFERS.findall(tekst) if voldoet_aan_elfproef(n.decode())}
            wat |= {f"naam {n.decode()}" for n in namen.findall(tekst)} if namen else set()
            vorige = stuk[-64:]
    return wat
