"""algemeen-gebruikelijk: the four criteria, the thirteen examples, renovation and maintenance."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from domain.regels.toetsing import Antwoord, Vraag, toets
from domain.weigering import FeitOngeldig, RegelNietVanKracht
from services.verordeningen import regelboek
from tests.domain.regels.stappen import verteld

OUD = date(2025, 2, 28)
NIEUW = date(2025, 3, 1)
ART_1 = "Verordening Nijmegen 2022, art. 1 onder b"
PAR = "Beleidsregels Wmo Nijmegen 2025, par. 2.5"
RENOVATIE = "renovatie-van-badkamer-en-keuken"
FEITEN: dict[str, Any] = {
    "voorziening": "anders",
    "gewoonTeKoop": True,
    "prijsVergelijkbaar": True,
    "specifiekVoorBeperking": False,
    "betaalbaarOpMinimum": True,
    "badkamerOfKeukenAfgeschreven": False,
    "nogVolledigFunctioneel": True,
    "gangbaarOnderhoud": False,
}
GEEN = {"gewoonTeKoop": False, "prijsVergelijkbaar": False, "specifiekVoorBeperking": True}


def _gebruikelijk(anders: dict[str, Any], peildatum: date) -> Antwoord:
    return toets(Vraag("0268", "algemeen-gebruikelijk", peildatum, {**FEITEN, **anders}), regelboek())


@pytest.mark.parametrize("peildatum", [date(2022, 1, 1), OUD, NIEUW])
@pytest.mark.parametrize(
    ("anders", "gebruikelijk"),
    [
        # Toelichting art. 1 onder b: all four.
        ({}, True),
        ({"gewoonTeKoop": False}, False),
        ({"prijsVergelijkbaar": False}, False),
        ({"specifiekVoorBeperking": True}, False),
        ({"betaalbaarOpMinimum": False}, False),
        (GEEN, False),
    ],
)
def test_the_four_criteria(anders: dict[str, Any], peildatum: date, *, gebruikelijk: bool) -> None:
    """What the client would have without limitations too: the four criteria of the toelichting."""
    gronden = [{"bron": ART_1, "dwingend": True}] if gebruikelijk else []

    assert {"algemeenGebruikelijk": gebruikelijk, "gronden": gronden} == _gebruikelijk(anders, peildatum).uitkomst


@pytest.mark.parametrize(
    "voorziening",
    [
        # Par. 2.5, 1-10, 12, 13; 11 has a note of its own.
        "fiets-met-aanpassing",
        "rollator",
        "personenauto",
        "autoaccessoires",
        "eenhendelmengkranen",
        "thermostatische-kranen",
        "keramische-of-inductiekookplaat",
        "verhoogd-toilet-of-toiletverhoger",
        "tweede-toilet-of-sanibroyeur",
        "standaard-douchestoel",
        "antislipvloer-of-coating",
        "wandbeugels",
    ],
)
@pytest.mark.parametrize("criteria", [{}, {"betaalbaarOpMinimum": False}])
def test_the_examples(voorziening: str, criteria: dict[str, Any]) -> None:
    """An example is followed; when a criterium fails a step says that it has to be looked into."""
    antwoord = _gebruikelijk({"voorziening": voorziening, **criteria}, NIEUW)

    assert [{"bron": f"{PAR}, voorbeelden 1-13", "dwingend": True}] == antwoord.uitkomst["gronden"]
    assert bool(criteria) == ("Open punt" in antwoord.stappen[-1].toelichting)


@pytest.mark.parametrize("voorziening", ["rollator", RENOVATIE])
def test_there_were_no_examples_before_march_2025(voorziening: str) -> None:
    """The verordening has the criteria only."""
    assert not _gebruikelijk({"voorziening": voorziening, **GEEN}, OUD).uitkomst["algemeenGebruikelijk"]


@pytest.mark.parametrize(
    ("afgeschreven", "functioneel", "gebruikelijk"),
    [
        # Par. 2.5, note at 11.
        (True, False, True),
        (True, True, False),
        (False, False, False),
        (False, True, False),
    ],
)
def test_renovation(*, afgeschreven: bool, functioneel: bool, gebruikelijk: bool) -> None:
    """A badkamer or keuken that is written off is renovated anyway, unless it still works fully."""
    feiten = {
        "voorziening": RENOVATIE,
        "badkamerOfKeukenAfgeschreven": afgeschreven,
        "nogVolledigFunctioneel": functioneel,
    }
    gronden = [{"bron": f"{PAR}, voorbeeld 11 en noot", "dwingend": True}] if gebruikelijk else []

    assert {"algemeenGebruikelijk": gebruikelijk, "gronden": gronden} == _gebruikelijk(feiten, NIEUW).uitkomst


@pytest.mark.parametrize(("peildatum", "gronden"), [(NIEUW, [f"{PAR}, slot"]), (OUD, [])])
def test_maintenance(peildatum: date, gronden: list[str]) -> None:
    """Par. 2.5, end: gangbaar onderhoud is algemeen gebruikelijk; the verordening does not speak of it."""
    uitkomst = _gebruikelijk({**GEEN, "gangbaarOnderhoud": True}, peildatum).uitkomst

    assert gronden == [grond["bron"] for grond in uitkomst["gronden"]]


def test_the_steps_follow_the_text() -> None:
    """The three criteria of par. 2.5, that of the verordening, and the example."""
    stappen = _gebruikelijk({"voorziening": "rollator"}, NIEUW).stappen

    assert [PAR, PAR, PAR, f"Verordening Nijmegen 2022, toelichting {ART_1.rpartition(', ')[2]}"] == [
        stap.bron for stap in stappen[:4]
    ]
    assert f"{PAR}, voorbeelden 1-13" == stappen[4].bron


@pytest.mark.parametrize(
    ("anders", "open_punt"),
    [
        ({}, False),
        ({"gewoonTeKoop": False}, True),
        ({"specifiekVoorBeperking": True}, True),
        ({**GEEN, "betaalbaarOpMinimum": True}, True),
        ({**GEEN, "betaalbaarOpMinimum": False}, False),  # none is met: no choice was needed
    ],
)
def test_that_all_four_are_asked_is_an_open_point(anders: dict[str, Any], *, open_punt: bool) -> None:
    """Toelichting: the criteria "kunnen een rol spelen"; where some are met and others not, the choice decides."""
    gevonden = [stap for stap in _gebruikelijk(anders, OUD).stappen if stap.toelichting.startswith("Open punt")]

    assert [False] * open_punt == [stap.voldaan for stap in gevonden]


@pytest.mark.parametrize(
    ("anders", "plaats"),
    [
        ({"gewoonTeKoop": False}, 0),
        ({"prijsVergelijkbaar": False}, 1),
        ({"specifiekVoorBeperking": True}, 2),
        ({"betaalbaarOpMinimum": False}, 3),
    ],
)
def test_the_criterium_that_fails_is_the_step_that_is_not_met(anders: dict[str, Any], plaats: int) -> None:
    """Four questions, four steps."""
    stappen = _gebruikelijk(anders, OUD).stappen

    assert [plek != plaats for plek in range(4)] == [stap.voldaan for stap in stappen[:4]]


@pytest.mark.parametrize(
    ("afgeschreven", "functioneel", "voldaan", "begin"),
    [
        (True, False, True, "De badkamer of keuken is afgeschreven; renovatie ligt nu voor de hand"),
        (True, True, False, "Open punt: de badkamer of keuken is afgeschreven maar nog volledig functioneel"),
        (False, True, False, "De badkamer of keuken is nog niet afgeschreven"),
    ],
)
def test_the_step_on_renovation(begin: str, *, afgeschreven: bool, functioneel: bool, voldaan: bool) -> None:
    """Par. 2.5, note at 11: "dit kan anders zijn" leaves a choice, and the step says so."""
    feiten = {
        "voorziening": RENOVATIE,
        "badkamerOfKeukenAfgeschreven": afgeschreven,
        "nogVolledigFunctioneel": functioneel,
    }
    stap = _gebruikelijk(feiten, NIEUW).stappen[-1]

    assert voldaan is stap.voldaan
    assert stap.toelichting.startswith(begin)


def test_an_unknown_voorziening_is_anders() -> None:
    """What is not on the list is asked as anders."""
    with pytest.raises(FeitOngeldig) as gevangen:
        _gebruikelijk({"voorziening": "traplift"}, NIEUW)

    assert "voorziening" == gevangen.value.leden["feit"]


def test_before_the_verordening_there_is_no_answer() -> None:
    """The verordening of 2021 is not held."""
    with pytest.raises(RegelNietVanKracht):
        _gebruikelijk({}, date(2021, 12, 31))


@pytest.mark.parametrize(
    ("anders", "zin", "voldaan"),
    [
        ({}, "De voorziening is gewoon te koop.", True),
        ({"gewoonTeKoop": False}, "De voorziening is niet gewoon te koop.", False),
        ({}, "De voorziening is in prijs vergelijkbaar met soortgelijke producten.", True),
        (
            {"prijsVergelijkbaar": False},
            "De voorziening is in prijs niet vergelijkbaar met soortgelijke producten.",
            False,
        ),
        ({}, "De voorziening is niet speciaal bedoeld voor mensen met een beperking.", True),
        (
            {"specifiekVoorBeperking": True},
            "De voorziening is speciaal bedoeld voor mensen met een beperking.",
            False,
        ),
        ({}, "De voorziening is te betalen met een inkomen op minimumniveau.", True),
        ({"betaalbaarOpMinimum": False}, "De voorziening is niet te betalen met een inkomen op minimumniveau.", False),
        (
            {"voorziening": "verhoogd-toilet-of-toiletverhoger"},
            "Een verhoogd toilet of toiletverhoger staat bij de voorbeelden van wat algemeen gebruikelijk is.",
            True,
        ),
        ({"gangbaarOnderhoud": True}, "Het gaat om gangbaar onderhoud; de kosten daarvan zijn algemeen", True),
    ],
)
def test_each_step_is_told_as_it_is(*, anders: dict[str, Any], zin: str, voldaan: bool) -> None:
    """Par. 2.5 and the toelichting: each criterium in the words of how it came out."""
    assert [voldaan] == verteld(_gebruikelijk(anders, NIEUW), zin)


@pytest.mark.parametrize(
    ("anders", "gronden"),
    [
        # The criteria and maintenance are two grounds; an example and maintenance too.
        ({"gangbaarOnderhoud": True}, [ART_1, f"{PAR}, slot"]),
        ({"voorziening": "rollator", "gangbaarOnderhoud": True}, [f"{PAR}, voorbeelden 1-13", f"{PAR}, slot"]),
        # A badkamer that is not written off, whose taps meet all four criteria: its age decides.
        ({"voorziening": RENOVATIE}, []),
        ({"voorziening": RENOVATIE, "gangbaarOnderhoud": True}, [f"{PAR}, slot"]),
    ],
)
def test_the_grounds_stand_beside_each_other(anders: dict[str, Any], gronden: list[str]) -> None:
    """Par. 2.5: an example or its age takes the place of the criteria, maintenance comes beside them."""
    assert gronden == [grond["bron"] for grond in _gebruikelijk(anders, NIEUW).uitkomst["gronden"]]
