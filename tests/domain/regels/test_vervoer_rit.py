"""vervoer-rit: an hour at most, and half an hour early or late at most (bijlage 3 punt 57.3)."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from domain.regels.toetsing import Antwoord, Vraag, toets
from domain.weigering import FeitOngeldig, RegelNietVanKracht
from services.verordeningen import regelboek

GROND = {"bron": "Verordening Nijmegen 2022, bijlage 3 punt 57.3", "dwingend": True}


def _rit(duur: Any, afwijking: Any, op: date = date(2022, 3, 1)) -> Antwoord:
    feiten = {"ritduurMinuten": duur, "afwijkingMinuten": afwijking}
    return toets(Vraag("0268", "vervoer-rit", op, feiten), regelboek())


@pytest.mark.parametrize(
    ("duur", "afwijking", "gronden"),
    [
        (0, 0, []),
        (59, 29, []),
        (60, 0, []),  # punt 57.3: één uur
        (61, 0, [GROND]),
        (0, 30, []),  # punt 57.3: een half uur
        (0, 31, [GROND]),
        (60, 30, []),
        (61, 31, [GROND, GROND]),
    ],
)
def test_a_ride_keeps_to_its_length_and_its_times(duur: int, afwijking: int, gronden: list[dict[str, Any]]) -> None:
    """Exactly an hour and exactly half an hour are kept."""
    assert {"voldoet": not gronden, "gronden": gronden} == _rit(duur, afwijking).uitkomst


def test_the_steps_name_the_length_before_the_times() -> None:
    """Both demands stand in one punt, in this order."""
    stappen = _rit(61, 30).stappen

    assert [False, True, True] == [stap.voldaan for stap in stappen]
    assert "De rit duurt 61 minuten; ten hoogste 60 minuten mag." == stappen[0].toelichting
    assert stappen[1].toelichting.startswith("Open punt: de tekst noemt alleen de rit van huis")
    assert (
        "De rit wijkt 30 minuten af van de afspraak; ten hoogste 30 minuten voor de vertrektijd of na de aankomsttijd "
        "mag."
    ) == stappen[2].toelichting


@pytest.mark.parametrize(("duur", "afwijking", "feit"), [("60", 0, "ritduurMinuten"), (0, -1, "afwijkingMinuten")])
def test_minutes_are_whole_and_not_negative(duur: Any, afwijking: Any, feit: str) -> None:
    """Text is no number, and a ride cannot last less than nothing."""
    with pytest.raises(FeitOngeldig) as gevangen:
        _rit(duur, afwijking)

    assert feit == gevangen.value.leden["feit"]


def test_before_2022_no_text_sets_these_demands() -> None:
    """The verordening counts from 2022-01-01, and still in 2025."""
    with pytest.raises(RegelNietVanKracht):
        _rit(60, 30, date(2021, 12, 31))
    assert "nijmegen-verordening-2022" == _rit(60, 30, date(2025, 4, 1)).regime
