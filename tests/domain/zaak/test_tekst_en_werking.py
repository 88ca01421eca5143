"""Text in an event has one spelling and one home, and a period does not end before it begins."""

from __future__ import annotations

from datetime import date

import pytest
from pydantic import ValidationError

from domain.gebeurtenis import Deel, Tekst, Vindplaats, Werking


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


class _Grond(Deel):
    """A part that cites."""

    bron: Vindplaats


@pytest.mark.parametrize(
    "bron",
    [
        "art. 9 lid 1 onder e",
        "Verordening Nijmegen 2022, art. 27 lid 3",
        "Awb, art. 4:84",
        "2.3.2 lid 9",
        "algemene toelichting",
        "b" * 200,
    ],
)
def test_a_citation(bron: str) -> None:
    """Where a text of law says something, as a jurist cites it."""
    assert bron == _Grond(bron=bron).bron


@pytest.mark.parametrize(
    "bron",
    [
        "",
        "b" * 201,
        "art. 9\nDe client kan niet lopen.",
        "art. 9 lid 1, BSN 999900006",
        "art. 9 lid 1, bel 0612345678",
        "12345",
    ],
)
def test_no_citation(bron: str) -> None:
    """A story, a BSN or a telephone number has no place where everybody may read it for good."""
    with pytest.raises(ValidationError, match="bron"):
        _Grond(bron=bron)
