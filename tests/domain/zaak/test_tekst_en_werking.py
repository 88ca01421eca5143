"""Text in an event has one spelling and one home, and a period does not end before it begins."""

from __future__ import annotations

from datetime import date

import pytest
from pydantic import ValidationError

from domain.gebeurtenis import Deel, Tekst, Werking


@pytest.mark.parametrize(
    ("van", "tot_en_met", "mag"),
    [("2025-04-14", None, True), ("2025-04-14", "2025-04-14", True), ("2025-04-14", "2025-04-13", False)],
)
def test_a_period_does_not_end_before_it_begins(van: str, tot_en_met: str | None, *, mag: bool) -> None:
    """A period of one day is one; a day shorter is none."""
    if mag:
        assert Werking.model_validate({"van": van, "totEnMet": tot_en_met}).van == date.fromisoformat(van)
    else:
        with pytest.raises(ValidationError, match="totEnMet ligt voor van"):
            Werking.model_validate({"van": van, "totEnMet": tot_en_met})


class _Zin(Deel):
    """A part that is one text."""

    zin: Tekst


@pytest.mark.parametrize(
    ("geschreven", "gelezen"),
    [
        ("Cafe\u0301", "Café"),  # e and an accent are one letter
        ("Café", "Café"),
        ("  een\nregel ", "een\nregel"),
    ],
)
def test_text_has_one_spelling(geschreven: str, gelezen: str) -> None:
    """Text that was typed on another machine is the same text: normal form NFC, no spaces around it."""
    assert gelezen == _Zin(zin=geschreven).zin


@pytest.mark.parametrize(("lengte", "mag"), [(0, False), (1, True), (4_000, True), (4_001, False)])
def test_a_long_text_is_a_bijlage(lengte: int, *, mag: bool) -> None:
    """An event holds at most four thousand characters in one text."""
    if mag:
        assert lengte == len(_Zin(zin="x" * lengte).zin)
    else:
        with pytest.raises(ValidationError):
            _Zin(zin="x" * lengte)
