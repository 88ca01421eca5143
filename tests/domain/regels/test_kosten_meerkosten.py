"""tegemoetkoming-meerkosten: costs shown, and an income up to 130 per cent or shown not to be enough."""

from __future__ import annotations

from datetime import date

import pytest

from domain.regels.toetsing import Antwoord, Vraag, toets
from domain.weigering import FeitOngeldig, RegelNietVanKracht
from services.verordeningen import regelboek

ART = "Nadere regels Wageningen 2024, art. 4.1 onder"


def _meerkosten(
    percentage: object, peildatum: date = date(2024, 6, 1), *, kosten: bool = True, niet_redzaam: bool = False
) -> Antwoord:
    feiten = {
        "kostenAangetoond": kosten,
        "inkomenPercentageBijstandsnorm": percentage,
        "aantoonbaarNietRedzaam": niet_redzaam,
    }
    return toets(Vraag("0289", "tegemoetkoming-meerkosten", peildatum, feiten), regelboek())


@pytest.mark.parametrize(
    ("percentage", "kosten", "niet_redzaam", "gronden"),
    [
        (0, True, False, []),
        (129, True, False, []),  # 4.1 onder b
        (130, True, False, []),  # 4.1 onder b: tot en met 130%
        ("130.01", True, False, ["b"]),
        (131, True, False, ["b"]),
        (131, True, True, []),  # 4.1 onder b: aantoonbaar financieel niet redzaam
        (130, True, True, []),
        (130, False, False, ["a"]),  # 4.1 onder a
        (131, False, True, ["a"]),
        (131, False, False, ["a", "b"]),
    ],
)
def test_meerkosten(percentage: int | str, gronden: list[str], *, kosten: bool, niet_redzaam: bool) -> None:
    """Both letters have to be met; letter b in one of two ways (4.1)."""
    uitkomst = _meerkosten(percentage, kosten=kosten, niet_redzaam=niet_redzaam).uitkomst

    assert (not gronden) is uitkomst["recht"]
    assert [{"bron": f"{ART} {letter}", "dwingend": True} for letter in gronden] == uitkomst["gronden"]


def test_the_steps() -> None:
    """Letter a, then letter b, with the percentage that decided."""
    stappen = _meerkosten("130.5", kosten=False).stappen

    assert [
        (
            f"{ART} a",
            (
                "Dat er kosten zijn die samenhangen met een chronische ziekte of beperking, is niet met bewijsstukken "
                "aangetoond."
            ),
        ),
        (
            f"{ART} b",
            (
                "Het inkomen is 130,5% van de bijstandsnorm (tot en met 130% is er recht); "
                "de cliënt is niet aantoonbaar financieel niet redzaam."
            ),
        ),
    ] == [(stap.bron, stap.toelichting) for stap in stappen]


def test_a_percentage_is_no_float() -> None:
    """A float would be another number than the one written."""
    with pytest.raises(FeitOngeldig) as gevangen:
        _meerkosten(130.5)

    assert "inkomenPercentageBijstandsnorm" == gevangen.value.leden["feit"]


def test_before_2024_no_text_is_held() -> None:
    """The first day counts, the day before does not."""
    assert "wageningen-nadere-regels-2024" == _meerkosten(100, date(2024, 1, 1)).regime
    with pytest.raises(RegelNietVanKracht):
        _meerkosten(100, date(2023, 12, 31))
