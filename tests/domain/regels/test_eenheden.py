"""The units of norms that count time: one word for each stretch on the calendar, and another for an age."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Final, get_args

from domain.kalender import Eenheid
from domain.regels.norm import Norm
from services.verordeningen import regelboek

KALENDER: Final = frozenset(get_args(Eenheid))
EEN_LEEFTIJD: Final = re.compile(r"leeftijd|vanaf|tot-en-met|jonger-dan|oudste")
EEN_DUUR: Final = re.compile(r"duur|termijn|ouderdom|verjaring")
HERSTELD: Final = date(2026, 11, 30)


def _getallen() -> Iterator[Norm]:
    """Give the norms that are a number and were not withdrawn."""
    for regime in regelboek().regimes.values():
        for norm in (norm for rij in regime.normen.values() for norm in rij):
            if type(norm.waarde) is int and norm.ingetrokken_op is None:
                yield norm


def test_jaar_is_an_age() -> None:
    """How old somebody or something is; a stretch on the calendar is in "jaren"."""
    geen_leeftijd = [norm.id for norm in _getallen() if norm.eenheid == "jaar" and not EEN_LEEFTIJD.search(norm.id)]

    assert geen_leeftijd == []


def test_a_stretch_is_counted_on_the_calendar() -> None:
    """In a unit that the calendar counts; only a ride lasts minutes."""
    anders = {norm.id: norm.eenheid for norm in _getallen() if EEN_DUUR.search(norm.id)}

    assert {norm: eenheid for norm, eenheid in anders.items() if eenheid not in KALENDER} == {
        "rit-langste-duur": "minuten"
    }


def test_no_unit_of_the_calendar_has_another_spelling() -> None:
    """A norm in "week" would be counted by nothing."""
    assert {"dag", "werkdag", "week", "maand"}.isdisjoint(norm.eenheid for norm in _getallen())


def test_the_unit_that_was_wrong_is_still_known() -> None:
    """Two years in a trainingshuis were entered as an age: a receipt of before the mending can still be explained."""
    boek = regelboek()

    def eenheid(bekend_op: date | None) -> tuple[str, int]:
        _, norm = boek.norm_van("0268", "trainingshuis-duur", peildatum=date(2025, 4, 1), bekend_op=bekend_op)
        return norm.eenheid, norm.waarde

    assert eenheid(date(2025, 4, 1)) == ("jaar", 2)
    assert eenheid(HERSTELD) == eenheid(None) == ("jaren", 2)
