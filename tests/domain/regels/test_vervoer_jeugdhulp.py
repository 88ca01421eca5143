"""vervoer-jeugdhulp: who cannot arrange it, the formula over 1000, and the volume a month (Wageningen, h. 7)."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from domain.regels.toetsing import Antwoord, Vraag, toets
from domain.weigering import FeitOngeldig, FeitOntbreekt, RegelNietVanKracht
from services.verordeningen import regelboek
from tests.domain.regels.stappen import verteld

REGELS = "Nadere regels Wageningen 2024"

FEITEN: dict[str, Any] = {
    "oudersInStaat": True,
    "maanden": 10,
    "wekenPerMaand": 4,
    "kerenPerWeek": 5,
    "afstandEnkeleReisKm": 6,
    "van": "huis",
    "naar": "zorgaanbieder",
    "goedkoopstPassend": "kilometers",
    "rittenPerDag": 2,
}


def _vervoer(feiten: dict[str, Any], op: date = date(2024, 5, 1)) -> Antwoord:
    return toets(Vraag("0289", "vervoer-jeugdhulp", op, {**FEITEN, **feiten}), regelboek())


@pytest.mark.parametrize(
    ("feiten", "recht", "score"),
    [
        ({}, True, 1200),  # 10 x 4 x 5 x 6
        ({"afstandEnkeleReisKm": 5}, False, 1000),  # art. 7.2 onder 2: hoger dan 1000
        ({"afstandEnkeleReisKm": "5.01"}, True, 1002),
        ({"afstandEnkeleReisKm": "5.001"}, True, "1000.2"),
        ({"afstandEnkeleReisKm": "4.999"}, False, "999.8"),
        ({"afstandEnkeleReisKm": 5, "oudersInStaat": False}, True, 1000),  # art. 7.2 onder 1
        ({"maanden": 0, "oudersInStaat": False}, True, 0),
        ({"oudersInStaat": False}, True, 1200),
        ({"wekenPerMaand": "4.5", "kerenPerWeek": "2.5", "afstandEnkeleReisKm": "8.9"}, True, "1001.25"),
    ],
)
def test_the_right(*, feiten: dict[str, Any], recht: bool, score: int | str) -> None:
    """Either ground is enough; exactly 1000 is not higher."""
    uitkomst = _vervoer(feiten).uitkomst

    assert (recht, score) == (uitkomst["recht"], uitkomst["score"])
    assert ("kilometers" if recht else "geen") == uitkomst["vorm"]


@pytest.mark.parametrize(
    ("van", "naar", "recht"),
    [
        ("huis", "zorgaanbieder", True),
        ("zorgaanbieder", "huis", True),
        ("school", "zorgaanbieder", True),
        ("zorgaanbieder", "school", True),
        ("huis", "school", False),
        ("school", "huis", False),
        ("zorgaanbieder", "zorgaanbieder", False),
        ("anders", "zorgaanbieder", False),
        ("zorgaanbieder", "anders", False),
    ],
)
def test_only_between_home_or_school_and_the_zorgaanbieder(*, van: str, naar: str, recht: bool) -> None:
    """Art. 7.3 lid 2; without a right there is no volume."""
    uitkomst = _vervoer({"van": van, "naar": naar}).uitkomst

    assert {
        "recht": recht,
        "score": 1200,
        "vorm": "kilometers" if recht else "geen",
        "rittenPerMaand": 40 if recht else 0,
        "kilometersPerMaand": 240 if recht else 0,
        "eigenBijdrage": False,
    } == uitkomst


@pytest.mark.parametrize("vorm", ["gecontracteerd", "kilometers", "ov"])
@pytest.mark.parametrize(
    ("feiten", "ritten", "kilometers"),
    [
        ({}, 40, 240),  # 4 x 5 x 2, 40 x 6
        ({"rittenPerDag": 1}, 20, 120),
        ({"rittenPerDag": 3}, 40, 240),  # art. 7.3 lid 4 onder d: maximaal twee enkele ritten per dag
        ({"rittenPerDag": 0}, 0, 0),
        ({"wekenPerMaand": "4.25", "afstandEnkeleReisKm": "6.5"}, "42.5", "276.25"),
    ],
)
def test_the_volume_a_month(vorm: str, feiten: dict[str, Any], ritten: int | str, kilometers: int | str) -> None:
    """Weeks times days times at most two single rides, times the distance."""
    uitkomst = _vervoer({"goedkoopstPassend": vorm, **feiten}).uitkomst

    assert (vorm, ritten, kilometers) == (
        uitkomst["vorm"],
        uitkomst["rittenPerMaand"],
        uitkomst["kilometersPerMaand"],
    )


def test_the_steps_follow_the_articles() -> None:
    """The two criteria, the cheapest, the route, no bijdrage, the volume, and what the sources lack."""
    stappen = _vervoer({"rittenPerDag": 3}).stappen

    assert [
        ("art. 7.2 onder 1", False),
        ("art. 7.2 onder 2", True),
        ("art. 7.3 lid 1", True),
        ("art. 7.3 lid 2", True),
        ("art. 7.3 lid 3", True),
        ("art. 7.3 lid 4 onder d", False),
        ("art. 7.3 lid 4 onder b", True),
    ] == [(stap.bron.removeprefix(f"{REGELS}, "), stap.voldaan) for stap in stappen]
    assert "10 maanden x 4 weken x 5 keer x 6 kilometer is 1200, hoger dan 1000." == stappen[1].toelichting
    assert (
        "Open punt: het bedrag per kilometer staat in het financieel besluit, dat niet in de bronnen staat."
        == stappen[6].toelichting
    )


def test_contracted_vervoer_has_no_way_of_counting_of_its_own() -> None:
    """Art. 7.3 lid 4 onder d speaks of the two vergoedingen only."""
    stappen = _vervoer({"goedkoopstPassend": "gecontracteerd"}).stappen

    assert stappen[-1].toelichting.startswith("Open punt: voor gecontracteerd vervoer")


@pytest.mark.parametrize(
    ("feiten", "feit"),
    [
        ({"wekenPerMaand": 4.5}, "wekenPerMaand"),
        ({"afstandEnkeleReisKm": -1}, "afstandEnkeleReisKm"),
        ({"van": "sportclub"}, "van"),
        ({"goedkoopstPassend": "fiets"}, "goedkoopstPassend"),
    ],
)
def test_facts_that_cannot_be_are_refused(feiten: dict[str, Any], feit: str) -> None:
    """Nothing is guessed or converted."""
    with pytest.raises(FeitOngeldig) as gevangen:
        _vervoer(feiten)

    assert feit == gevangen.value.leden["feit"]


def test_every_fact_is_asked() -> None:
    """None has a silent default."""
    for feit in FEITEN:
        zonder = {naam: waarde for naam, waarde in FEITEN.items() if naam != feit}
        with pytest.raises(FeitOntbreekt, match=feit):
            toets(Vraag("0289", "vervoer-jeugdhulp", date(2024, 5, 1), zonder), regelboek())


@pytest.mark.parametrize(("gemeente", "op"), [("0289", date(2023, 12, 31)), ("0268", date(2025, 4, 1))])
def test_it_is_a_rule_of_wageningen_from_2024(gemeente: str, op: date) -> None:
    """The nadere regels before those of 2024 are not in the sources."""
    with pytest.raises(RegelNietVanKracht):
        toets(Vraag(gemeente, "vervoer-jeugdhulp", op, FEITEN), regelboek())


@pytest.mark.parametrize(
    ("feiten", "zin", "voldaan"),
    [
        ({}, "zelf of met hun netwerk, wel in staat het vervoer te organiseren.", False),  # art. 7.2 onder 1
        ({"oudersInStaat": False}, "zelf of met hun netwerk, niet in staat het vervoer te organiseren.", True),
        ({"afstandEnkeleReisKm": 5}, "x 5 kilometer is 1000, niet hoger dan 1000.", False),  # onder 2
        # Art. 7.3 lid 4 onder d: at most two single rides a day.
        ({"rittenPerDag": 1}, "1 per keer, van de 1 gevraagd", True),
        ({"rittenPerDag": 2}, "2 per keer, van de 2 gevraagd", True),
        ({"rittenPerDag": 3}, "2 per keer, van de 3 gevraagd", False),
        ({"goedkoopstPassend": "gecontracteerd"}, "Open punt: voor gecontracteerd vervoer", True),
    ],
)
def test_each_condition_is_told_as_it_is(*, feiten: dict[str, Any], zin: str, voldaan: bool) -> None:
    """What parents can do, the formula, and the rides that count."""
    assert [voldaan] == verteld(_vervoer(feiten), zin)
