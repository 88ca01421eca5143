"""Writes what a program keeps as people in the Netherlands do: days, moments, amounts, and words of several parts."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime
from typing import Final

from api.demo.words import euro
from domain.kalender import voluit, weekdag
from services.clock import AMSTERDAM

NAMEN: Final[Mapping[str, str]] = {
    "bsn": "burgerservicenummer",
    "sha256": "SHA-256",
    "mediatype": "soort bestand",
    "ebStartnummer": "startnummer eigen bijdrage",
    "zin": "in natura",
}
_HOOFDLETTER: Final = re.compile(r"[A-Z]")
_CLIENT: Final = re.compile(r"\bclient")
# An abbreviation keeps its hyphen: "pgb-plan".
_STREEPJE: Final = re.compile(r"(?<!\bpgb)(?<!\bmdo)(?<!\bsmi)-")
_DAG: Final = re.compile(r"(?<![\w-])\d{4}-\d\d-\d\d(?![\w-])")
_EUROCENT: Final = re.compile(r"\b(\d+) eurocent\b")
_IN_NATURA: Final = re.compile(r"\bals zin\b")
_VERSIE: Final = re.compile(r"\b([vV])ersie (?=\d)")
_SLUG: Final = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")


def dag(iso: str) -> str:
    """Write an ISO date as it is read aloud: "22 april 2025". What is no day stays as it is."""
    try:
        return voluit(date.fromisoformat(iso))
    except ValueError:
        return iso


def dag_van_de_week(op: date) -> str:
    """Write a day with its name: "dinsdag 22 april 2025"."""
    return f"{weekdag(op)} {voluit(op)}"


def moment(wanneer: datetime) -> str:
    """Write a moment as the clock on the wall in the Netherlands showed it: "22 april 2025 om 9.05 uur"."""
    hier = wanneer.astimezone(AMSTERDAM)
    return f"{voluit(hier.date())} om {hier.hour}.{hier.minute:02d} uur"


def los(woord: str) -> str:
    """Write the name of a member or a slug as words: "vastgelegdOp" is "vastgelegd op"."""
    if woord in NAMEN:
        return NAMEN[woord]
    klein = _HOOFDLETTER.sub(lambda letter: f" {letter[0].lower()}", woord)
    return _CLIENT.sub("cliënt", _STREEPJE.sub(" ", klein))


def hoofdletter(tekst: str) -> str:
    """Let a text begin with a capital."""
    return tekst[:1].upper() + tekst[1:]


def is_slug(tekst: str) -> bool:
    """Say whether a text can be a word as a program keeps it: "client", "hulp-bij-het-huishouden"."""
    return _SLUG.fullmatch(tekst) is not None


def met_dagen(zin: str) -> str:
    """Write the days in a sentence of a rule as people do; it says amounts in euros by itself."""
    return _DAG.sub(lambda gevonden: dag(gevonden[0]), zin)


def in_zin(zin: str) -> str:
    """Write the days, amounts and numbers in a sentence of ours as people do; a text of somebody else is never changed.

    "Betaling 1: 50000 eurocent op 2025-03-01" becomes "Betaling 1: € 500,00 op 1 maart 2025".
    """
    met_bedragen = _EUROCENT.sub(lambda gevonden: euro(int(gevonden[1])), met_dagen(zin))
    met_nummers = _VERSIE.sub(lambda gevonden: "Nr " if gevonden[1] == "V" else "nr ", met_bedragen)
    return _IN_NATURA.sub("in natura", met_nummers)
