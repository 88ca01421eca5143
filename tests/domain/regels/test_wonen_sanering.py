"""woningsanering: the costs of floors and curtains, up to an amount a metre."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from domain.regels.toetsing import Antwoord, Vraag, toets
from domain.weigering import FeitOngeldig, RegelNietVanKracht
from services.verordeningen import regelboek

ART = "Verordening Nijmegen 2022, financiële bijlage art. 5.3"
ROLSTOELTAPIJT = (
    "Rolstoeltapijt: 1 meter tegen ten hoogste € 53,00 is € 53,00; de kosten zijn € 0,10. Vergoed wordt € 0,10."
)


def _sanering(feiten: dict[str, Any], peildatum: date = date(2022, 6, 1)) -> Antwoord:
    return toets(Vraag("0268", "woningsanering", peildatum, feiten), regelboek())


@pytest.mark.parametrize(
    ("soort", "meters", "kosten", "bedrag"),
    [
        # 5.3 onder a: zeil of linoleum, € 53,- a metre.
        ("zeil", 10, "529.99", "529.99"),
        ("zeil", 10, "530.00", "530.00"),
        ("zeil", 10, "530.01", "530.00"),
        ("zeil", 0, "100.00", "0.00"),
        ("zeil", "2.5", "200.00", "132.50"),
        # 5.3 onder b: gordijnen, € 15,- a metre.
        ("gordijnen", 4, "59.99", "59.99"),
        ("gordijnen", 4, "60.00", "60.00"),
        ("gordijnen", 4, "60.01", "60.00"),
        ("gordijnen", "0.25", "60.00", "3.75"),
        # 5.3: rolstoelvast tapijt, € 53,- a metre.
        ("rolstoeltapijt", 3, "158.99", "158.99"),
        ("rolstoeltapijt", 3, "159.00", "159.00"),
        ("rolstoeltapijt", 3, "200.00", "159.00"),
        ("rolstoeltapijt", 3, "0", "0.00"),
    ],
)
def test_woningsanering(soort: str, meters: int | str, kosten: str, bedrag: str) -> None:
    """The costs, up to the normbedrag for each metre (art. 5.3)."""
    assert {"bedrag": bedrag} == _sanering({"soort": soort, "meters": meters, "kosten": kosten}).uitkomst


@pytest.mark.parametrize(
    ("soort", "kosten", "bron", "zin", "voldaan"),
    [
        (
            "zeil",
            "300.00",
            f"{ART} onder a",
            "Zeil: 2,5 meter tegen ten hoogste € 53,00 is € 132,50; de kosten zijn € 300,00. Vergoed wordt € 132,50.",
            False,
        ),
        (
            "gordijnen",
            "20.00",
            f"{ART} onder b",
            "Gordijnen: 2,5 meter tegen ten hoogste € 15,00 is € 37,50; de kosten zijn € 20,00. Vergoed wordt € 20,00.",
            True,
        ),
        (
            "rolstoeltapijt",
            "0.10",
            ART,
            ROLSTOELTAPIJT,
            True,
        ),
    ],
)
def test_the_step_tells_the_sum(soort: str, kosten: str, bron: str, zin: str, *, voldaan: bool) -> None:
    """The normbedrag, the costs and what is left, with the letter of the article."""
    meters = 1 if soort == "rolstoeltapijt" else "2.5"
    stappen = _sanering({"soort": soort, "meters": meters, "kosten": kosten}).stappen

    assert [(bron, zin, voldaan)] == [(stap.bron, stap.toelichting, stap.voldaan) for stap in stappen]


@pytest.mark.parametrize(("kosten", "voldaan"), [("53.00", True), ("53.01", False), ("9.005", True)])
def test_what_is_paid_in_full_is_met(kosten: str, *, voldaan: bool) -> None:
    """Art. 5.3: costs at the normbedrag, and costs of half a cent, which is rounded up."""
    (stap,) = _sanering({"soort": "zeil", "meters": 1, "kosten": kosten}).stappen

    assert voldaan is stap.voldaan


@pytest.mark.parametrize("meters", [2.5, "drie", -1, True])
def test_metres_are_whole_or_a_text(meters: object) -> None:
    """A float would be another number than the one written."""
    with pytest.raises(FeitOngeldig) as gevangen:
        _sanering({"soort": "zeil", "meters": meters, "kosten": "10.00"})

    assert "meters" == gevangen.value.leden["feit"]


def test_before_2022_no_text_is_held() -> None:
    """The first day counts, the day before does not."""
    feiten = {"soort": "zeil", "meters": 1, "kosten": "10.00"}

    assert "nijmegen-verordening-2022" == _sanering(feiten, date(2022, 1, 1)).regime
    with pytest.raises(RegelNietVanKracht):
        _sanering(feiten, date(2021, 12, 31))
