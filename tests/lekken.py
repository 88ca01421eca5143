"""Looks for persons in the files of PostgreSQL: its tables, its WAL and its log, as they lie on the disk."""

import re
from collections.abc import Iterator
from pathlib import Path

from tests.personen import NAMEN, voldoet_aan_elfproef

# Every digit a nought and all else a blank: nine digits are then found at the speed of memory. A worker leaves a
# gigabyte behind, and a regular expression takes ten times as long over it.
_ALLEEN_CIJFERS = bytes(ord("0") if chr(byte) in "0123456789" else ord(" ") for byte in range(256))
# A letter, digit, dash or underscore beside nine digits makes them a piece of a UUID, of base64url or of another
# number; a point before them makes them the fraction of one.
_ERVOOR = re.compile(rb"[A-Za-z_.+/-]\Z")
_ERNA = re.compile(rb"[A-Za-z_+/-]")
_NEGEN = b"0" * 9
_STUK = 1 << 24
_NAAD = 64


def personen_in(folder: Path) -> list[str]:
    """List each file that holds a number that passes the elfproef, or a name of a person of the tests."""
    namen = re.compile(b"|".join(re.escape(naam.encode()) for naam in sorted(NAMEN)) or rb"(?!)")
    gevonden = []
    for bestand in sorted(folder.rglob("*")):
        if bestand.is_file():
            gevonden += [f"{bestand.relative_to(folder)}: {wat}" for wat in sorted(_in_bestand(bestand, namen))]
    return gevonden


def _in_bestand(bestand: Path, namen: re.Pattern[bytes]) -> set[str]:
    wat: set[str] = set()
    vorige = b""
    with bestand.open("rb") as stroom:
        while stuk := stroom.read(_STUK):
            # Most of a fresh WAL segment is empty; what lies across two pieces is found as well.
            if stuk.strip(b"\0"):
                tekst = vorige + stuk
                wat |= {f"BSN {bsn}" for bsn in _bsns(tekst)}
                if namen.search(tekst):
                    wat |= {f"naam {naam}" for naam in NAMEN if naam.encode() in tekst}
            vorige = stuk[-_NAAD:]
    return wat


def _bsns(tekst: bytes) -> Iterator[str]:
    cijfers = tekst.translate(_ALLEEN_CIJFERS)
    begin = cijfers.find(_NEGEN)
    while begin >= 0:
        einde = begin + len(_NEGEN)
        langer = cijfers.startswith(b"0", einde)
        while cijfers.startswith(b"0", einde):
            einde += 1
        if not (langer or _ERVOOR.search(tekst, max(begin - 1, 0), begin) or _ERNA.match(tekst, einde)):
            nummer = tekst[begin:einde].decode()
            if voldoet_aan_elfproef(nummer):
                yield nummer
        begin = cijfers.find(_NEGEN, einde)
