"""bso-plus: from 4 to 12, where reguliere BSO cannot be; what is paid hangs on the kinderopvangtoeslag."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from domain.regels.toetsing import Antwoord, Vraag, toets
from domain.weigering import RegelNietVanKracht
from services.verordeningen import regelboek
from tests.domain.regels.stappen import verteld

TITEL = "Nadere regels Wageningen 2024, art. "
FEITEN: dict[str, Any] = {
    "leeftijd": 8,
    "regulierMogelijk": False,
    "extraHulpvraag": True,
    "rechtOpToeslag": False,
    "vervoerGevraagd": False,
}


def _bso(feiten: dict[str, Any], peildatum: date = date(2024, 6, 1)) -> Antwoord:
    return toets(Vraag("0289", "bso-plus", peildatum, {**FEITEN, **feiten}), regelboek())


@pytest.mark.parametrize(
    ("feiten", "vergoeding", "gronden"),
    [
        ({}, "volledig", []),  # 9.2 lid 3
        ({"rechtOpToeslag": True}, "meerkosten", []),  # 9.2 lid 2 onder a
        # 9.1: jeugdigen van 4-12 jaar.
        ({"leeftijd": 3}, None, ["9.1"]),
        ({"leeftijd": 4}, "volledig", []),
        ({"leeftijd": 11}, "volledig", []),
        ({"leeftijd": 12}, "volledig", []),
        ({"leeftijd": 13}, None, ["9.1"]),
        # 9.1: no reguliere BSO, and an extra hulpvraag.
        ({"regulierMogelijk": True}, None, ["9.1"]),
        ({"extraHulpvraag": False}, None, ["9.1"]),
        ({"leeftijd": 13, "regulierMogelijk": True, "extraHulpvraag": False}, None, ["9.1"]),
        # 9.2 lid 5: no vervoer of the Jeugdwet, BSO+ itself stays.
        ({"vervoerGevraagd": True}, "volledig", ["9.2 lid 5"]),
        ({"vervoerGevraagd": True, "extraHulpvraag": False}, None, ["9.1", "9.2 lid 5"]),
    ],
)
def test_bso_plus(feiten: dict[str, Any], vergoeding: str | None, gronden: list[str]) -> None:
    """Who it is for (9.1), what is paid (9.2 lid 2-3) and what is not (9.2 lid 5)."""
    uitkomst = _bso(feiten).uitkomst

    assert (vergoeding is not None, vergoeding) == (uitkomst["toegestaan"], uitkomst["vergoeding"])
    assert [{"bron": TITEL + grond, "dwingend": True} for grond in gronden] == uitkomst["gronden"]


def test_the_steps() -> None:
    """Art. 9.1, the vergoeding, then the vervoer; the last year is an open point."""
    stappen = _bso({"leeftijd": 12, "rechtOpToeslag": True, "vervoerGevraagd": True}).stappen

    assert ["9.1", "9.1", "9.1", "9.2 lid 2 onder a", "9.2 lid 5"] == [
        stap.bron.removeprefix(TITEL) for stap in stappen
    ]
    assert (
        "Open punt: of het laatste jaar van '4-12 jaar' meetelt, zegt de tekst niet; het telt. "
        "De jeugdige is 12 jaar; BSO+ is voor 4 tot en met 12 jaar."
    ) == stappen[0].toelichting
    assert "De jeugdige kan geen gebruik maken van reguliere BSO." == stappen[1].toelichting
    assert "Er is een extra hulpvraag naast de naschoolse opvang." == stappen[2].toelichting
    assert [True, True, True, True, False] == [stap.voldaan for stap in stappen]


def test_before_2024_no_text_is_held() -> None:
    """The first day counts, the day before does not."""
    assert "wageningen-nadere-regels-2024" == _bso({}, date(2024, 1, 1)).regime
    with pytest.raises(RegelNietVanKracht):
        _bso({}, date(2023, 12, 31))


@pytest.mark.parametrize(
    ("feiten", "zin", "stappen"),
    [
        ({"leeftijd": 12}, "Open punt: of het laatste jaar van '4-12 jaar' meetelt", [True]),
        ({"leeftijd": 11}, "Open punt: of het laatste jaar", []),
        ({"leeftijd": 13}, "Open punt: of het laatste jaar", []),
        ({"leeftijd": 13}, "De jeugdige is 13 jaar; BSO+ is voor 4 tot en met 12 jaar.", [False]),
        ({}, "De ouder heeft geen recht op kinderopvangtoeslag: de reguliere kosten en de meerkosten", [True]),
        ({"rechtOpToeslag": True}, "De ouder heeft recht op kinderopvangtoeslag: alleen de meerkosten", [True]),
    ],
)
def test_age_and_vergoeding_are_told_as_they_are(feiten: dict[str, Any], zin: str, stappen: list[bool]) -> None:
    """9.1: only at twelve the last year is an open point; 9.2 lid 2-3: what is paid."""
    assert stappen == verteld(_bso(feiten), zin)
