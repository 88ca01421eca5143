"""smi-kinderopvang: for whom, for how long, how many dagdelen, and never for the past."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from domain.regels.toetsing import Antwoord, Vraag, toets
from domain.weigering import FeitOngeldig, RegelNietVanKracht
from services.verordeningen import regelboek
from tests.domain.regels.stappen import verteld

TITEL = "Nadere regels Wageningen 2024, art. "
FEITEN: dict[str, Any] = {
    "ingezetene": True,
    "rechtOpToeslag": False,
    "grondSmi": "b",
    "kindLeeftijd": 3,
    "laatsteGroepBasisschool": False,
    "voorliggendUitgeput": True,
    "dagdelenDagopvang": 4,
    "dagdelenBso": 0,
    "vveDagdelen": 0,
    "maanden": 6,
    "verlenging": False,
    "geevalueerd": False,
    "ingangsdatum": "2024-06-01",
    "aanvraagOp": "2024-06-01",
    "gezinsplanMetHulpverlening": True,
    "inLandelijkRegister": True,
}
VERLENGD = {"verlenging": True, "geevalueerd": True}
BSO = {"kindLeeftijd": 8, "dagdelenDagopvang": 0}


def _smi(feiten: dict[str, Any], peildatum: date = date(2024, 6, 1)) -> Antwoord:
    return toets(Vraag("0289", "smi-kinderopvang", peildatum, {**FEITEN, **feiten}), regelboek())


@pytest.mark.parametrize(
    ("feiten", "gronden"),
    [
        ({}, []),
        # 8.2 lid 1: living in the gemeente, without toeslag, to 13 years or the last group.
        ({"ingezetene": False}, ["8.2 lid 1"]),
        ({"rechtOpToeslag": True}, ["8.2 lid 1"]),
        ({"kindLeeftijd": 12}, []),
        ({"kindLeeftijd": 13}, ["8.2 lid 1"]),
        ({"kindLeeftijd": 14}, ["8.2 lid 1"]),
        ({"kindLeeftijd": 13, "laatsteGroepBasisschool": True}, []),
        ({"ingezetene": False, "rechtOpToeslag": True, "kindLeeftijd": 13}, ["8.2 lid 1"]),
        # 8.2 lid 2: one of three grounds.
        ({"grondSmi": "a"}, []),
        ({"grondSmi": "c"}, []),
        ({"grondSmi": None}, ["8.2 lid 2"]),
        # 8.3 lid 2: what goes first.
        ({"voorliggendUitgeput": False}, ["8.3 lid 2"]),
        # 8.3 lid 3: six months, after an evaluatie six more.
        ({"maanden": 5}, []),
        ({"maanden": 7}, ["8.3 lid 3"]),
        ({**VERLENGD, "maanden": 7}, []),
        ({**VERLENGD, "maanden": 12}, []),
        ({**VERLENGD, "maanden": 13}, ["8.3 lid 3"]),
        ({"verlenging": True, "maanden": 6}, ["8.3 lid 3"]),
        ({"geevalueerd": True, "maanden": 7}, ["8.3 lid 3"]),
        # 8.3 lid 4: four dagdelen dagopvang or two BSO.
        ({"dagdelenDagopvang": 5}, ["8.3 lid 4"]),
        ({**BSO, "dagdelenBso": 2}, []),
        ({**BSO, "dagdelenBso": 3}, ["8.3 lid 4"]),
        ({"dagdelenDagopvang": 1, "dagdelenBso": 1}, ["8.3 lid 4"]),
        # 8.3 lid 5: VVE counted in.
        ({"dagdelenDagopvang": 2, "vveDagdelen": 1}, []),
        ({"dagdelenDagopvang": 2, "vveDagdelen": 2}, []),
        ({"dagdelenDagopvang": 2, "vveDagdelen": 3}, ["8.3 lid 5"]),
        ({"dagdelenDagopvang": 0, "vveDagdelen": 4}, []),
        ({**BSO, "dagdelenBso": 1, "vveDagdelen": 1}, []),
        ({**BSO, "dagdelenBso": 2, "vveDagdelen": 1}, ["8.3 lid 5"]),
        # 8.3 lid 6: not for the past.
        ({"aanvraagOp": "2024-05-31"}, []),
        ({"aanvraagOp": "2024-06-02"}, ["8.3 lid 6"]),
        # 8.3 lid 7 and 8.
        ({"gezinsplanMetHulpverlening": False}, ["8.3 lid 7"]),
        ({"inLandelijkRegister": False}, ["8.3 lid 8"]),
    ],
)
def test_smi(feiten: dict[str, Any], gronden: list[str]) -> None:
    """Each condition of art. 8.2 and 8.3 alone stands in the way."""
    uitkomst = _smi(feiten).uitkomst

    assert (not gronden) is uitkomst["toegestaan"]
    assert [{"bron": TITEL + grond, "dwingend": True} for grond in gronden] == uitkomst["gronden"]


@pytest.mark.parametrize(
    ("feiten", "maximum"),
    [
        ({}, 6),  # 8.3 lid 3: maximaal 6 maanden
        ({"geevalueerd": True}, 6),
        ({"verlenging": True}, 6),  # na evaluatie
        (VERLENGD, 12),  # verlengd met 6 maanden
        ({"rechtOpToeslag": True}, 6),
    ],
)
def test_for_how_long(feiten: dict[str, Any], maximum: int) -> None:
    """Six months, twelve in all with a verlenging that was evaluated (8.3 lid 3)."""
    assert maximum == _smi(feiten).uitkomst["maximumMaanden"]


def test_the_ground_may_be_left_out() -> None:
    """Without a ground there is none."""
    feiten = {naam: feit for naam, feit in FEITEN.items() if naam != "grondSmi"}
    uitkomst = toets(Vraag("0289", "smi-kinderopvang", date(2024, 6, 1), feiten), regelboek()).uitkomst

    assert [f"{TITEL}8.2 lid 2"] == [grond["bron"] for grond in uitkomst["gronden"]]


def test_the_steps_follow_the_text() -> None:
    """Art. 8.2 lid 1 and 2, then art. 8.3 lid 2 to 8."""
    stappen = _smi({**VERLENGD, "maanden": 12, "dagdelenDagopvang": 3, "vveDagdelen": 2}).stappen

    assert [
        *("8.2 lid 1", "8.2 lid 1", "8.2 lid 1", "8.2 lid 2 onder b", "8.3 lid 2", "8.3 lid 3", "8.3 lid 3"),
        *("8.3 lid 4", "8.3 lid 5", "8.3 lid 6", "8.3 lid 7", "8.3 lid 8"),
    ] == [stap.bron.removeprefix(TITEL) for stap in stappen]
    assert "Gevraagd is met verlenging 12 maanden; het kan voor ten hoogste 12." == stappen[6].toelichting
    assert "Met de 2 dagdelen VVE is dat 5 per week, van ten hoogste 4." == stappen[8].toelichting
    assert not stappen[8].voldaan
    assert (
        "De opvang gaat in op 1 juni 2024, de aanvraag is van 1 juni 2024: dat is niet met terugwerkende kracht."
        == stappen[9].toelichting
    )


@pytest.mark.parametrize(
    ("letter", "begin"),
    [
        ("a", "Het gaat om een kind van een werkende ouder"),
        ("b", "Het gaat om een kind van een ouder die"),
        ("c", "Het gaat om een kind dat door de thuissituatie"),
    ],
)
def test_the_ground_is_told_in_words(letter: str, begin: str) -> None:
    """The step cites the letter and says what it is about (8.2 lid 2)."""
    stap = _smi({"grondSmi": letter}).stappen[3]

    assert f"{TITEL}8.2 lid 2 onder {letter}" == stap.bron
    assert stap.toelichting.startswith(begin)


def test_a_fourth_ground_is_refused() -> None:
    """The text has a, b and c."""
    with pytest.raises(FeitOngeldig) as gevangen:
        _smi({"grondSmi": "d"})

    assert "grondSmi" == gevangen.value.leden["feit"]


def test_before_2024_no_text_is_held() -> None:
    """The first day counts, the day before does not."""
    assert "wageningen-nadere-regels-2024" == _smi({}, date(2024, 1, 1)).regime
    with pytest.raises(RegelNietVanKracht):
        _smi({}, date(2023, 12, 31))


@pytest.mark.parametrize(
    ("feiten", "zin", "voldaan"),
    [
        # 8.2 lid 1.
        ({}, "Het gezin woont in de gemeente.", True),
        ({"ingezetene": False}, "Het gezin woont niet in de gemeente.", False),
        ({}, "Er is geen recht op reguliere kinderopvangtoeslag.", True),
        ({"rechtOpToeslag": True}, "Er is recht op reguliere kinderopvangtoeslag.", False),
        ({}, "Het kind is 3 jaar en zit niet in de laatste groep", True),
        ({"kindLeeftijd": 13, "laatsteGroepBasisschool": True}, "Het kind is 13 jaar en zit in de laatste groep", True),
        # 8.3.
        ({}, "spelenderwijs en thuisbegeleiding zijn benut.", True),
        ({"voorliggendUitgeput": False}, "spelenderwijs en thuisbegeleiding zijn niet benut.", False),
        (VERLENGD, "Een verlenging kan na evaluatie; er is geëvalueerd.", True),
        ({"verlenging": True}, "Een verlenging kan na evaluatie; er is niet geëvalueerd.", False),
        ({}, "Gevraagd is 4 dagdelen dagopvang per week; het kan voor ten hoogste 4.", True),
        ({**BSO, "dagdelenBso": 3}, "Gevraagd is 3 dagdelen BSO per week; het kan voor ten hoogste 2.", False),
        ({}, "Hulpverlening is onderdeel van het gezinsplan.", True),
        ({"gezinsplanMetHulpverlening": False}, "Hulpverlening is geen onderdeel van het gezinsplan.", False),
        ({}, "De kinderopvang staat in het Landelijk Register Kinderopvang.", True),
        ({"inLandelijkRegister": False}, "De kinderopvang staat niet in het Landelijk Register", False),
    ],
)
def test_each_condition_is_told_as_it_is(*, feiten: dict[str, Any], zin: str, voldaan: bool) -> None:
    """The family reads which condition of art. 8.2 and 8.3 was met and which was not."""
    assert [voldaan] == verteld(_smi(feiten), zin)
