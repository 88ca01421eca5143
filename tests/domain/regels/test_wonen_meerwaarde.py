"""meerwaarde-terugbetaling: the grant without the bijdrage, ten per cent less for each full year."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from domain.regels.toetsing import Antwoord, Vraag, toets
from domain.weigering import FeitOngeldig, RegelNietVanKracht
from services.verordeningen import regelboek
from tests.domain.regels.stappen import verteld

ART = "Verordening Nijmegen 2022, financiële bijlage art."
FEITEN: dict[str, Any] = {
    "toegekendBedrag": "12000.00",
    "betaaldeBijdrage": "2000.00",
    "gerealiseerdOp": "2015-05-10",
    "verkochtOp": "2018-05-10",
}


def _meerwaarde(feiten: dict[str, Any], peildatum: date = date(2023, 6, 15)) -> Antwoord:
    return toets(Vraag("0268", "meerwaarde-terugbetaling", peildatum, {**FEITEN, **feiten}), regelboek())


@pytest.mark.parametrize(
    ("feiten", "bedrag"),
    [
        # art. 20, second dash: 10 % for each full year, of the original amount of € 10.000.
        ({"verkochtOp": "2015-05-10"}, "10000.00"),
        ({"verkochtOp": "2016-05-09"}, "10000.00"),
        ({"verkochtOp": "2016-05-10"}, "9000.00"),
        ({"verkochtOp": "2017-05-09"}, "9000.00"),
        ({"verkochtOp": "2017-05-10"}, "8000.00"),
        ({}, "7000.00"),
        ({"verkochtOp": "2024-05-10"}, "1000.00"),
        ({"verkochtOp": "2025-05-09"}, "1000.00"),
        ({"verkochtOp": "2025-05-10"}, "0.00"),
        ({"verkochtOp": "2035-05-10"}, "0.00"),
        ({"gerealiseerdOp": "2016-02-29", "verkochtOp": "2017-02-28"}, "10000.00"),
        ({"gerealiseerdOp": "2016-02-29", "verkochtOp": "2017-03-01"}, "9000.00"),
        # art. 20, first dash: the grant minus the bijdrage.
        ({"betaaldeBijdrage": "0"}, "8400.00"),
        ({"betaaldeBijdrage": "11999.99"}, "0.01"),
        ({"betaaldeBijdrage": "12000.00"}, "0.00"),
        ({"betaaldeBijdrage": "12000.01"}, "0.00"),
        ({"toegekendBedrag": "1000.05", "betaaldeBijdrage": "0", "verkochtOp": "2016-05-10"}, "900.05"),
    ],
)
def test_meerwaarde(feiten: dict[str, Any], bedrag: str) -> None:
    """What is left after the bijdrage and the years; never below zero (art. 20)."""
    assert {"bedrag": bedrag} == _meerwaarde(feiten).uitkomst


def test_the_steps() -> None:
    """The duty, and the two dashes in their order."""
    stappen = _meerwaarde({}).stappen

    assert [f"{ART} 20"] * 3 == [stap.bron for stap in stappen]
    assert (
        "Toegekend is € 12.000,00, aan bijdrage betaald € 2.000,00: er wordt uitgegaan van € 10.000,00."
        == stappen[1].toelichting
    )
    assert (
        "Van 10 mei 2015 tot 10 mei 2018 is 3 volle jaren: 30% gaat eraf. Open punt: dat is gerekend van het "
        "oorspronkelijke bedrag. Terug te betalen is € 7.000,00."
    ) == stappen[2].toelichting
    assert [0] == [plaats for plaats, stap in enumerate(stappen) if stap.toelichting.startswith("Open punt: ")]


@pytest.mark.parametrize(
    ("feiten", "voldaan"),
    [
        ({}, [True, True, True]),
        ({"verkochtOp": "2025-05-10"}, [True, True, False]),  # nothing left after ten years
        ({"betaaldeBijdrage": "12000.00"}, [True, False, False]),  # nothing left after the bijdrage
    ],
)
def test_a_step_with_nothing_left_is_not_met(feiten: dict[str, Any], voldaan: list[bool]) -> None:
    """Where a dash leaves nothing to pay back, its step says so (art. 20)."""
    assert voldaan == [stap.voldaan for stap in _meerwaarde(feiten).stappen]


@pytest.mark.parametrize(
    ("toegekend", "bedrag", "klein"),
    [
        # Art. 21: tot € 150,-; one full year takes ten per cent off.
        ("166.65", "149.99", True),
        ("166.66", "149.99", True),
        ("166.67", "150.00", False),
        ("0.01", "0.01", True),
        ("0", "0.00", False),
    ],
)
def test_a_small_amount_stays_and_a_step_says_so(toegekend: str, bedrag: str, *, klein: bool) -> None:
    """Art. 21 stands below the same head as art. 20, but speaks of terugvordering."""
    feiten = {"toegekendBedrag": toegekend, "betaaldeBijdrage": "0", "verkochtOp": "2016-05-10"}
    antwoord = _meerwaarde(feiten)
    stappen = [stap for stap in antwoord.stappen if stap.bron == f"{ART} 21"]

    assert bedrag == antwoord.uitkomst["bedrag"]
    assert [False] * klein == [stap.voldaan for stap in stappen]
    assert klein == any("Open punt: van minder dan € 150,00" in stap.toelichting for stap in stappen)


def test_a_sale_before_it_was_there_is_refused() -> None:
    """There is no meerwaarde before the woonvoorziening is there."""
    with pytest.raises(FeitOngeldig) as gevangen:
        _meerwaarde({"verkochtOp": "2015-05-09"})

    assert "verkochtOp" == gevangen.value.leden["feit"]


def test_before_2022_no_text_is_held() -> None:
    """The first day counts, the day before does not."""
    assert "nijmegen-verordening-2022" == _meerwaarde({}, date(2022, 1, 1)).regime
    with pytest.raises(RegelNietVanKracht):
        _meerwaarde({}, date(2021, 12, 31))


@pytest.mark.parametrize(
    ("feiten", "zin", "voldaan"),
    [
        ({"verkochtOp": "2015-05-10"}, "is 0 volle jaren: 0% gaat eraf.", True),
        ({"verkochtOp": "2016-05-10"}, "is 1 vol jaar: 10% gaat eraf.", True),
        ({"verkochtOp": "2017-05-10"}, "is 2 volle jaren: 20% gaat eraf.", True),
        ({"verkochtOp": "2027-05-10"}, "is 12 volle jaren: 100% gaat eraf.", False),
        ({}, "Open punt: de tekst noemt geen verkoop; de dag van verkoop is genomen", True),
        ({"betaaldeBijdrage": "12000.01"}, "er wordt uitgegaan van € 0,00.", False),
        ({"betaaldeBijdrage": "11999.50"}, "er wordt uitgegaan van € 0,50.", True),
        ({"betaaldeBijdrage": "11999.50"}, "30% gaat eraf. Open punt: dat is gerekend van het oorspronkelijke", True),
    ],
)
def test_each_step_is_told_as_it_is(*, feiten: dict[str, Any], zin: str, voldaan: bool) -> None:
    """Art. 20: how many years, what goes off, and what it is reckoned from."""
    assert [voldaan] == verteld(_meerwaarde(feiten), zin)


@pytest.mark.parametrize(
    ("verkocht", "bedrag"),
    [
        ("2018-05-10", "70.04"),
        ("2021-05-10", "40.02"),
    ],
)
def test_cents_are_rounded_once(verkocht: str, bedrag: str) -> None:
    """Art. 20: € 100,05 less thirty and less sixty per cent is € 70,035 and € 40,02."""
    feiten = {"toegekendBedrag": "100.05", "betaaldeBijdrage": "0", "verkochtOp": verkocht}

    assert bedrag == _meerwaarde(feiten).uitkomst["bedrag"]
