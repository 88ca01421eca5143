"""huurderving and tijdelijke-huisvesting: what is paid while a woning stands empty or one lives elsewhere."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from domain.regels.toetsing import Antwoord, Vraag, toets
from domain.weigering import FeitOngeldig, RegelNietVanKracht
from services.verordeningen import regelboek
from tests.domain.regels.stappen import verteld

ART = "Verordening Nijmegen 2022, financiële bijlage art."
LEEG: dict[str, Any] = {
    "aanpassingskosten": "4628.57",
    "kaleHuurPerMaand": "600.00",
    "maanden": 1,
    "woningLeegstaand": True,
}


def _toets(regel: str, feiten: dict[str, Any], peildatum: date = date(2022, 6, 1), gemeente: str = "0268") -> Antwoord:
    return toets(Vraag(gemeente, regel, peildatum, feiten), regelboek())


@pytest.mark.parametrize(
    ("feiten", "bedrag"),
    [
        ({}, "600.00"),  # 5.4: more than € 4.628,56
        ({"aanpassingskosten": "4628.56"}, "0.00"),  # 5.4: "meer dan", so not at that amount
        ({"aanpassingskosten": "4628.5601"}, "600.00"),
        ({"aanpassingskosten": "0"}, "0.00"),
        ({"woningLeegstaand": False}, "0.00"),  # 5.4: "een leegstaande woning"
        ({"maanden": 0}, "0.00"),
        ({"maanden": 5}, "3000.00"),
        ({"maanden": 6}, "3600.00"),  # 5.4: "gemaximeerd op zes maanden"
        ({"maanden": 7}, "3600.00"),
        ({"kaleHuurPerMaand": "600.125", "maanden": 2}, "1200.25"),
        ({"kaleHuurPerMaand": "600.125"}, "600.13"),  # half a cent upwards
    ],
)
def test_huurderving(feiten: dict[str, Any], bedrag: str) -> None:
    """The kale huur, six months at most, when an empty woning costs more to adapt than the limit (art. 5.4)."""
    assert {"bedrag": bedrag} == _toets("huurderving", {**LEEG, **feiten}).uitkomst


@pytest.mark.parametrize(
    ("kosten", "maanden", "bedrag"),
    [
        ("300.00", 1, "300.00"),  # 5.5: de werkelijk gemaakte kosten
        ("462.85", 2, "925.70"),
        ("462.86", 2, "925.72"),  # 5.5: tot een maximum van € 462,86 per maand
        ("462.87", 2, "925.72"),
        ("1000.00", 6, "2777.16"),  # 5.5: maximaal zes maanden
        ("1000.00", 7, "2777.16"),
        ("300.00", 5, "1500.00"),
        ("300.00", 7, "1800.00"),
        ("300.00", 0, "0.00"),
    ],
)
def test_tijdelijke_huisvesting(kosten: str, maanden: int, bedrag: str) -> None:
    """The real costs up to a maximum a month, six months at most (art. 5.5)."""
    feiten = {"werkelijkeKostenPerMaand": kosten, "maanden": maanden}

    assert {"bedrag": bedrag} == _toets("tijdelijke-huisvesting", feiten).uitkomst


def test_the_steps_of_huurderving() -> None:
    """First whether there is a right, then for how long, then the amount; each reads aloud."""
    stappen = _toets("huurderving", {**LEEG, "maanden": 7}).stappen

    assert [
        (f"{ART} 5.4", "De woning staat leeg.", True),
        (
            f"{ART} 5.4",
            "De aanpassing kost € 4.628,57; huurderving wordt betaald bij meer dan € 4.628,56.",
            True,
        ),
        (f"{ART} 5.4", "Het gaat om 7 maanden; vergoed worden er ten hoogste 6.", False),
        (f"{ART} 5.4", "De kale huur is € 600,00 per maand; over 6 maanden is dat € 3.600,00.", True),
    ] == [(stap.bron, stap.toelichting, stap.voldaan) for stap in stappen]


def test_no_huurderving_says_why() -> None:
    """A woning that is lived in and a cheap adaptation each show as not met; nothing is counted then."""
    stappen = _toets("huurderving", {**LEEG, "woningLeegstaand": False, "aanpassingskosten": "100.00"}).stappen

    assert ["De woning staat niet leeg.", False, False] == [stappen[0].toelichting, *(stap.voldaan for stap in stappen)]


def test_the_steps_of_tijdelijke_huisvesting() -> None:
    """The months before the amount, as in the text."""
    stappen = _toets("tijdelijke-huisvesting", {"werkelijkeKostenPerMaand": "500.00", "maanden": 1}).stappen

    assert [(f"{ART} 5.5", True), (f"{ART} 5.5", False)] == [(stap.bron, stap.voldaan) for stap in stappen]
    assert "Het gaat om 1 maand; vergoed worden er ten hoogste 6." == stappen[0].toelichting
    assert (
        "De werkelijke kosten zijn € 500,00 per maand, vergoed wordt ten hoogste € 462,86; "
        "1 maand tegen € 462,86 is € 462,86."
    ) == stappen[1].toelichting


def test_what_is_just_within_the_maximum_is_met() -> None:
    """Six months and € 462,86 a month take nothing off, and the steps say so (art. 5.5)."""
    stappen = _toets("tijdelijke-huisvesting", {"werkelijkeKostenPerMaand": "462.86", "maanden": 6}).stappen

    assert [True, True] == [stap.voldaan for stap in stappen]


@pytest.mark.parametrize("regel", ["huurderving", "tijdelijke-huisvesting"])
def test_where_and_when_they_count(regel: str) -> None:
    """Only in Nijmegen, from 2022; later answers say that the text was replaced."""
    feiten = LEEG if regel == "huurderving" else {"werkelijkeKostenPerMaand": "1.00", "maanden": 1}

    assert "nijmegen-verordening-2022" == _toets(regel, feiten, date(2025, 6, 1)).regime
    assert "Verordening Nijmegen 2022, art. 28" == _toets(regel, feiten, date(2024, 1, 1)).stappen[-1].bron
    for peildatum, gemeente in ((date(2021, 12, 31), "0268"), (date(2025, 6, 1), "0252"), (date(2025, 6, 1), "0289")):
        with pytest.raises(RegelNietVanKracht):
            _toets(regel, feiten, peildatum, gemeente)


def test_a_month_is_whole() -> None:
    """Half a month is no number of months."""
    with pytest.raises(FeitOngeldig) as gevangen:
        _toets("tijdelijke-huisvesting", {"werkelijkeKostenPerMaand": "1.00", "maanden": 1.5})

    assert "maanden" == gevangen.value.leden["feit"]


@pytest.mark.parametrize(
    ("feiten", "zin", "voldaan"),
    [
        ({"maanden": 6}, "Het gaat om 6 maanden; vergoed worden er ten hoogste 6.", True),
        ({"maanden": 1}, "De kale huur is € 600,00 per maand; over 1 maand is dat € 600,00.", True),
        ({"aanpassingskosten": "4628.56"}, "De aanpassing kost € 4.628,56; huurderving wordt betaald bij", False),
        ({"aanpassingskosten": "9000.00"}, "De aanpassing kost € 9.000,00; huurderving wordt betaald bij", True),
    ],
)
def test_each_step_of_huurderving_is_told_as_it_is(*, feiten: dict[str, Any], zin: str, voldaan: bool) -> None:
    """Art. 5.4: the costs, the months and the sum."""
    assert [voldaan] == verteld(_toets("huurderving", {**LEEG, **feiten}), zin)


@pytest.mark.parametrize("feiten", [{"woningLeegstaand": False}, {"aanpassingskosten": "4628.56"}])
def test_without_a_right_no_months_are_counted(feiten: dict[str, Any]) -> None:
    """Art. 5.4: an empty woning and a costly adaptation are both asked, and one that lacks is enough."""
    stappen = [stap for stap in _toets("huurderving", {**LEEG, **feiten}).stappen if stap.bron.startswith(ART)]

    assert 2 == len(stappen)


@pytest.mark.parametrize(
    ("kosten", "maanden", "zin", "voldaan"),
    [
        ("300.00", 2, "2 maanden tegen € 300,00 is € 600,00.", True),
        ("1000.00", 7, "6 maanden tegen € 462,86 is € 2.777,16.", False),
        ("300.00", 7, "Het gaat om 7 maanden; vergoed worden er ten hoogste 6.", False),
    ],
)
def test_each_step_of_tijdelijke_huisvesting_is_told_as_it_is(
    *, kosten: str, maanden: int, zin: str, voldaan: bool
) -> None:
    """Art. 5.5: the months and the sum over them."""
    feiten = {"werkelijkeKostenPerMaand": kosten, "maanden": maanden}

    assert [voldaan] == verteld(_toets("tijdelijke-huisvesting", feiten), zin)
