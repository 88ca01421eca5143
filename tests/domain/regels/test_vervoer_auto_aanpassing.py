"""auto-aanpassing: when the dagwaarde of an adaptation of the own car is paid (bijlage 4)."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from domain.regels.toetsing import Antwoord, Vraag, toets
from domain.weigering import FeitOngeldig, RegelNietVanKracht
from services.verordeningen import regelboek

BRON = "Beleidsregels Wmo Nijmegen 2025, bijlage 4, Auto-aanpassing"
# What stands before the amounts binds; the amounts are "een richtlijn waarvan gemotiveerd kan worden afgeweken".
EIS = {"bron": BRON, "dwingend": True}
RICHTLIJN = {"bron": BRON, "dwingend": False}

FEITEN: dict[str, Any] = {
    "autoLeeftijdJaren": 3,
    "vorigeAanpassingOp": None,
    "aanvraagOp": "2025-04-01",
    "progressief": False,
    "opgroeiendKind": False,
    "ovMogelijk": False,
    "individueelAdequaat": False,
    "dagwaardeAanpassing": "2345.67",
    "soortAanpassing": "besturing",
    "medischErgonomischNoodzakelijk": True,
}


def _vergoeding(feiten: dict[str, Any], op: date = date(2025, 4, 1)) -> Antwoord:
    return toets(Vraag("0268", "auto-aanpassing", op, {**FEITEN, **feiten}), regelboek())


@pytest.mark.parametrize(
    ("feiten", "gronden"),
    [
        ({}, []),
        ({"ovMogelijk": True}, [EIS]),
        ({"individueelAdequaat": True}, [EIS]),
        ({"medischErgonomischNoodzakelijk": False}, [EIS]),
        ({"soortAanpassing": "stoel"}, []),
        ({"soortAanpassing": "rolstoel-meenemen"}, []),
        ({"soortAanpassing": "rolstoelgebruiker-vervoeren"}, []),
        ({"soortAanpassing": "andere-voorziening-meenemen"}, [EIS]),  # zoals een scootermobiel
        # Ouder dan 7 jaar.
        ({"autoLeeftijdJaren": 0}, []),
        ({"autoLeeftijdJaren": 7}, []),
        ({"autoLeeftijdJaren": 8}, [RICHTLIJN]),
        # Eens in de zeven jaar.
        ({"vorigeAanpassingOp": "2016-01-01"}, []),
        ({"vorigeAanpassingOp": "2018-04-01"}, []),
        ({"vorigeAanpassingOp": "2018-04-02"}, [RICHTLIJN]),
        ({"vorigeAanpassingOp": "2025-04-01"}, [RICHTLIJN]),
        ({"vorigeAanpassingOp": "2024-02-29", "aanvraagOp": "2031-02-28"}, []),  # 28 days in February 2031
        ({"vorigeAanpassingOp": "2024-02-29", "aanvraagOp": "2031-02-27"}, [RICHTLIJN]),
        ({"vorigeAanpassingOp": "2018-04-02", "progressief": True}, []),  # progressieve handicap
        ({"vorigeAanpassingOp": "2018-04-02", "opgroeiendKind": True}, []),  # opgroeiend kind
        ({"autoLeeftijdJaren": 8, "progressief": True}, [RICHTLIJN]),  # no exception for an old car
        ({"ovMogelijk": True, "autoLeeftijdJaren": 8, "vorigeAanpassingOp": "2024-01-01"}, [EIS, RICHTLIJN, RICHTLIJN]),
    ],
)
def test_the_dagwaarde_or_nothing(feiten: dict[str, Any], gronden: list[dict[str, Any]]) -> None:
    """The dagwaarde of the adaptation is paid unless a ground stands against it."""
    bedrag = "0.00" if gronden else "2345.67"

    assert {"bedrag": bedrag, "gronden": gronden} == _vergoeding(feiten).uitkomst


def test_the_steps_follow_the_bijlage() -> None:
    """The right, the dagwaarde, the age of the car, the seven years."""
    stappen = _vergoeding({"vorigeAanpassingOp": "2020-05-01", "opgroeiendKind": True}).stappen

    vorige = "De vorige autoaanpassing was op 1 mei 2020; vanaf 1 mei 2027 kan er weer een."
    assert [BRON] * 7 == [stap.bron for stap in stappen]
    assert [
        "De inwoner kan geen gebruikmaken van het openbaar vervoer.",
        "Een individuele vervoersvoorziening is niet de goedkoopst adequate oplossing.",
        "De aanpassing is medisch en ergonomisch noodzakelijk.",
        "De aanpassing (besturing) komt voor vergoeding in aanmerking.",
        "Wat vergoed kan worden, is de dagwaarde van de autoaanpassingen: € 2.345,67.",
        "De auto is 3 jaar; ouder dan 7 jaar wordt geen aanpassing vergoed.",
        f"{vorige} Eerder kan ook, want het is een opgroeiend kind.",
    ] == [stap.toelichting for stap in stappen]


@pytest.mark.parametrize(
    ("feiten", "plaats", "voldaan", "zin"),
    [
        ({"ovMogelijk": True}, 0, False, "De inwoner kan gebruikmaken van het openbaar vervoer."),
        ({"individueelAdequaat": True}, 1, False, "is de goedkoopst adequate oplossing."),
        ({"medischErgonomischNoodzakelijk": False}, 2, False, "is niet medisch en ergonomisch noodzakelijk."),
        (
            {"soortAanpassing": "andere-voorziening-meenemen"},
            3,
            False,
            "een andere vervoersvoorziening dan een rolstoel",
        ),
        ({"ovMogelijk": True}, 4, False, "Wat vergoed kan worden"),
        ({"autoLeeftijdJaren": 6}, 5, True, "wordt geen aanpassing vergoed."),
        ({"autoLeeftijdJaren": 7}, 5, True, "Open punt: in dat jaar wordt de auto ouder"),
        ({"autoLeeftijdJaren": 8}, 5, False, "wordt geen aanpassing vergoed."),
        ({}, 6, True, "Er is niet eerder een autoaanpassing vergoed."),
        ({"vorigeAanpassingOp": "2018-04-02"}, 6, False, "vanaf 2 april 2025 kan er weer een."),
        ({"vorigeAanpassingOp": "2018-04-01", "progressief": True}, 6, True, "vanaf 1 april 2025 kan er weer een."),
        ({"vorigeAanpassingOp": "2016-01-01", "progressief": True}, 6, True, "vanaf 1 januari 2023 kan er weer een."),
        ({"vorigeAanpassingOp": "2018-04-02", "progressief": True}, 6, True, "want het is een progressieve handicap."),
    ],
)
def test_what_each_step_tells(feiten: dict[str, Any], plaats: int, zin: str, *, voldaan: bool) -> None:
    """The fact that decided, and whether it stands in the way."""
    stap = _vergoeding(feiten).stappen[plaats]

    assert voldaan is stap.voldaan
    assert zin in stap.toelichting
    assert ("Open punt" in zin) == ("Open punt" in stap.toelichting)
    assert zin.endswith(".") <= stap.toelichting.endswith(zin)


def test_half_a_cent_of_the_dagwaarde_goes_up() -> None:
    """A dagwaarde is paid in whole cents."""
    assert "2345.68" == _vergoeding({"dagwaardeAanpassing": "2345.675"}).uitkomst["bedrag"]


@pytest.mark.parametrize(
    ("feiten", "feit"),
    [
        ({"vorigeAanpassingOp": "2025-04-02"}, "vorigeAanpassingOp"),  # after the aanvraag
        ({"dagwaardeAanpassing": 2345}, "dagwaardeAanpassing"),
        ({"soortAanpassing": "spoiler"}, "soortAanpassing"),
    ],
)
def test_facts_that_cannot_be_are_refused(feiten: dict[str, Any], feit: str) -> None:
    """Nothing is guessed or converted."""
    with pytest.raises(FeitOngeldig) as gevangen:
        _vergoeding(feiten)

    assert feit == gevangen.value.leden["feit"]


def test_before_march_2025_no_text_that_is_held_pays() -> None:
    """The beleidsregels before those of 2025 are not in the sources."""
    with pytest.raises(RegelNietVanKracht):
        _vergoeding({}, date(2025, 2, 28))
