"""sportvoorziening: the costs up to a maximum, once in three years."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from domain.regels.toetsing import Antwoord, Vraag, toets
from domain.weigering import FeitOngeldig, FeitOntbreekt, RegelNietVanKracht
from services.verordeningen import regelboek

ART_10 = "Verordening Nijmegen 2022, financiële bijlage art. 10"
FEITEN: dict[str, Any] = {"kosten": "4000.00", "vorigeToekenningOp": None, "aanvraagOp": "2023-06-15"}


def _sport(feiten: dict[str, Any], peildatum: date = date(2023, 6, 15)) -> Antwoord:
    return toets(Vraag("0268", "sportvoorziening", peildatum, {**FEITEN, **feiten}), regelboek())


@pytest.mark.parametrize(
    ("feiten", "bedrag"),
    [
        ({}, "3500.00"),  # art. 10: maximaal € 3.500,-
        ({"kosten": "3499.99"}, "3499.99"),
        ({"kosten": "3500.00"}, "3500.00"),
        ({"kosten": "3500.01"}, "3500.00"),
        ({"kosten": "0"}, "0.00"),
        # art. 10: een periode van drie jaar.
        ({"vorigeToekenningOp": "2020-06-14"}, "3500.00"),
        ({"vorigeToekenningOp": "2020-06-15"}, "3500.00"),
        ({"vorigeToekenningOp": "2020-06-16"}, "0.00"),
        ({"vorigeToekenningOp": "2023-06-15"}, "0.00"),
        ({"vorigeToekenningOp": "2020-02-29", "aanvraagOp": "2023-02-27"}, "0.00"),
        ({"vorigeToekenningOp": "2020-02-29", "aanvraagOp": "2023-02-28"}, "3500.00"),
    ],
)
def test_sportvoorziening(feiten: dict[str, Any], bedrag: str) -> None:
    """The costs up to the maximum; nothing while the three years of an earlier amount run (art. 10)."""
    assert {"bedrag": bedrag} == _sport(feiten).uitkomst


VOORBIJ = (
    "Het bedrag van 15 juni 2020 is bedoeld voor 3 jaar, dus opnieuw kan vanaf 15 juni 2023; "
    "de aanvraag is van 15 juni 2023."
)
LOOPT_NOG = (
    "Het bedrag van 16 juni 2020 is bedoeld voor 3 jaar, dus opnieuw kan vanaf 16 juni 2023; "
    "de aanvraag is van 15 juni 2023. Open punt: de tekst noemt niet wat van het vorige bedrag over is; dat telt niet."
)


@pytest.mark.parametrize(
    ("vorige", "zin", "voldaan"),
    [
        (None, "Er is nog geen sportvoorziening toegekend.", True),
        ("2020-06-15", VOORBIJ, True),
        ("2020-06-16", LOOPT_NOG, False),
    ],
)
def test_the_steps(vorige: str | None, zin: str, *, voldaan: bool) -> None:
    """The maximum first, then the period, each with the facts that decided."""
    stappen = _sport({"vorigeToekenningOp": vorige}).stappen

    assert [
        (ART_10, "De sportvoorziening kost € 4.000,00; vergoed wordt ten hoogste € 3.500,00.", False),
        (ART_10, zin, voldaan),
    ] == [(stap.bron, stap.toelichting, stap.voldaan) for stap in stappen]


@pytest.mark.parametrize(("kosten", "voldaan"), [("100.00", True), ("3500.00", True), ("3500.01", False)])
def test_the_maximum_is_told(kosten: str, *, voldaan: bool) -> None:
    """Costs at the maximum are paid whole (art. 10)."""
    assert voldaan is _sport({"kosten": kosten}).stappen[0].voldaan


def test_a_grant_after_the_aanvraag_is_refused() -> None:
    """The last grant is one from before."""
    with pytest.raises(FeitOngeldig) as gevangen:
        _sport({"vorigeToekenningOp": "2023-06-16"})

    assert "vorigeToekenningOp" == gevangen.value.leden["feit"]


def test_never_granted_is_said_and_not_left_out() -> None:
    """Null says that there was none; leaving the fact out is no answer."""
    with pytest.raises(FeitOntbreekt) as gevangen:
        toets(
            Vraag("0268", "sportvoorziening", date(2023, 6, 15), {"kosten": "1.00", "aanvraagOp": "2023-06-15"}),
            regelboek(),
        )

    assert "vorigeToekenningOp" == gevangen.value.leden["feit"]


def test_before_2022_no_text_is_held() -> None:
    """The first day counts, the day before does not."""
    assert "nijmegen-verordening-2022" == _sport({}, date(2022, 1, 1)).regime
    with pytest.raises(RegelNietVanKracht):
        _sport({}, date(2021, 12, 31))
