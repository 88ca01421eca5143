"""Begeleiding or plus, hulp bij het huishouden or praktische begeleiding.

Beleidsregels Nijmegen 2025, bijlage 6 and 7; Verordening Heumen as amended in 2025, art. 1 sub f, g and dd.
"""

from __future__ import annotations

from datetime import date

import pytest

from domain.regels.toetsing import Antwoord, Vraag, toets
from domain.weigering import FeitOngeldig, RegelNietVanKracht
from services.verordeningen import regelboek
from tests.domain.regels.stappen import verteld

NIJMEGEN, HEUMEN, WAGENINGEN = "0268", "0252", "0289"
BIJLAGE_6 = "Beleidsregels Wmo Nijmegen 2025, bijlage 6"
ART_1 = "Verordening Heumen, wijziging 2025, art. 1"


def _plus(gemeente: str, leeftijd: int, leefgebieden: int, criteria: list[int]) -> Antwoord:
    feiten = {"leeftijd": leeftijd, "leefgebieden": leefgebieden, "criteriaPlus": criteria}
    return toets(Vraag(gemeente, "begeleiding-of-plus", date(2025, 4, 1), feiten), regelboek())


@pytest.mark.parametrize(
    ("gemeente", "leeftijd", "leefgebieden", "criteria", "product", "aantal", "grond"),
    [
        # Nijmegen: at least four of five; the second is four leefgebieden or more.
        (NIJMEGEN, 18, 1, [], "begeleiding", 0, f"{BIJLAGE_6}, Criteria"),
        (NIJMEGEN, 18, 3, [1, 3, 4], "begeleiding", 3, f"{BIJLAGE_6}, Criteria"),
        (NIJMEGEN, 18, 3, [1, 3, 4, 5], "begeleiding-plus", 4, f"{BIJLAGE_6}, Criteria"),
        (NIJMEGEN, 18, 4, [1, 3], "begeleiding", 3, f"{BIJLAGE_6}, Criteria"),
        (NIJMEGEN, 18, 4, [1, 3, 5], "begeleiding-plus", 4, f"{BIJLAGE_6}, Criteria"),
        (NIJMEGEN, 80, 9, [5, 4, 3, 1], "begeleiding-plus", 5, f"{BIJLAGE_6}, Criteria"),
        (NIJMEGEN, 17, 4, [1, 3, 5], "geen", 4, f"{BIJLAGE_6}, Doelgroep"),
        (NIJMEGEN, 18, 0, [1, 3, 4, 5], "geen", 4, f"{BIJLAGE_6}, Criteria"),
        # Heumen: five of eight and more than one leefgebied.
        (HEUMEN, 18, 1, [], "begeleiding", 0, f"{ART_1} sub g"),
        (HEUMEN, 18, 2, [1, 2, 3, 4], "begeleiding", 4, f"{ART_1} sub g"),
        (HEUMEN, 18, 2, [1, 2, 3, 4, 8], "begeleiding-plus", 5, f"{ART_1} sub g"),
        (HEUMEN, 18, 1, [1, 2, 3, 4, 8], "begeleiding", 5, f"{ART_1} sub g"),
        (HEUMEN, 18, 6, [1, 2, 3, 4, 5, 6, 7, 8], "begeleiding-plus", 8, f"{ART_1} sub g"),
        (HEUMEN, 17, 2, [1, 2, 3, 4, 8], "geen", 5, f"{ART_1} sub f en g"),
        (HEUMEN, 18, 0, [], "geen", 0, f"{ART_1} sub f"),
    ],
)
def test_begeleiding_or_plus(
    gemeente: str, leeftijd: int, leefgebieden: int, criteria: list[int], product: str, aantal: int, grond: str
) -> None:
    """By the number of criteria that hold, and the breadth of the questions."""
    uitkomst = _plus(gemeente, leeftijd, leefgebieden, criteria).uitkomst

    assert {"product": product, "aantalCriteria": aantal, "grond": grond} == uitkomst


@pytest.mark.parametrize(
    ("gemeente", "leefgebieden", "criteria", "open_punten"),
    [
        (NIJMEGEN, 4, [1], 1),  # more than three leefgebieden, but not four criteria
        (NIJMEGEN, 3, [1], 0),
        (HEUMEN, 1, [1, 2, 3, 4, 5], 1),  # one leefgebied, but the merendeel
        (HEUMEN, 2, [1, 2, 3, 4, 5], 0),
    ],
)
def test_who_fits_neither_description_is_an_open_point(
    gemeente: str, leefgebieden: int, criteria: list[int], open_punten: int
) -> None:
    """The two descriptions leave a gap; the choice for begeleiding is told."""
    stappen = _plus(gemeente, 40, leefgebieden, criteria).stappen

    assert open_punten == sum(stap.toelichting.startswith("Open punt: ") for stap in stappen)


def test_the_steps_of_begeleiding_follow_the_text() -> None:
    """Age, breadth, criteria."""
    antwoord = _plus(NIJMEGEN, 40, 4, [1, 3, 5])

    assert [
        (f"{BIJLAGE_6}, Doelgroep", True),
        (f"{BIJLAGE_6}, Criteria", True),
        (f"{BIJLAGE_6}, Criteria, begeleiding plus punt 2", True),
        (f"{BIJLAGE_6}, Criteria", True),
    ] == [(stap.bron, stap.voldaan) for stap in antwoord.stappen][:4]


@pytest.mark.parametrize(
    ("gemeente", "criteria", "feit"),
    [
        (NIJMEGEN, [2], "criteriaPlus.0"),  # follows from the leefgebieden
        (NIJMEGEN, [1, 6], "criteriaPlus.1"),
        (NIJMEGEN, [1, 1], "criteriaPlus.1"),
        (HEUMEN, [0], "criteriaPlus.0"),
        (HEUMEN, [9], "criteriaPlus.0"),
    ],
)
def test_a_criterium_that_is_not_there_is_refused(gemeente: str, criteria: list[int], feit: str) -> None:
    """Each text has its own criteria, each counts once."""
    with pytest.raises(FeitOngeldig) as gevangen:
        _plus(gemeente, 40, 4, criteria)

    assert feit == gevangen.value.leden["feit"]


def _praktisch(gemeente: str, kenmerken: list[str], overnemen: bool, leren: bool, zicht: bool) -> Antwoord:  # noqa: FBT001 - a row of the table
    feiten = {
        "kenmerken": kenmerken,
        "takenOvernemen": overnemen,
        "structuurAanleren": leren,
        "zichtOpVerbetering": zicht,
    }
    return toets(Vraag(gemeente, "huishouden-of-praktische-begeleiding", date(2025, 4, 1), feiten), regelboek())


REGIE = ["gebrek-aan-regie-of-regieverlies"]
HULP, HH2, PRAKTISCH = "hulp-bij-het-huishouden", "hulp-bij-het-huishouden-met-hh2-taken", "praktische-begeleiding"


@pytest.mark.parametrize(
    ("gemeente", "kenmerken", "overnemen", "leren", "zicht", "product"),
    [
        # Nijmegen, bijlage 7.
        (NIJMEGEN, [], True, False, True, HULP),
        (NIJMEGEN, [], True, False, False, HULP),  # nothing for HH2 to be about
        (NIJMEGEN, REGIE, True, False, True, HULP),  # HH2-taken only without zicht op verbetering
        (NIJMEGEN, REGIE, True, False, False, HH2),
        (NIJMEGEN, REGIE, True, True, False, HH2),
        (NIJMEGEN, REGIE, True, True, True, PRAKTISCH),
        (NIJMEGEN, REGIE, False, True, True, PRAKTISCH),
        (NIJMEGEN, REGIE, False, True, False, PRAKTISCH),  # "voorkomen / vertragen van achteruitgang"
        (NIJMEGEN, ["beperkte-zelfredzaamheid"], False, True, True, PRAKTISCH),
        (NIJMEGEN, ["gevaar-van-eenzaamheid-en-verwaarlozing"], False, True, True, PRAKTISCH),
        (NIJMEGEN, ["onvoldoende-sociaal-netwerk"], False, True, True, PRAKTISCH),
        (NIJMEGEN, ["opstart-na-traumatische-gebeurtenissen"], False, True, True, PRAKTISCH),
        (NIJMEGEN, [], True, True, True, HULP),  # none of the kenmerken
        (NIJMEGEN, [], False, True, True, "geen"),
        (NIJMEGEN, REGIE, False, False, True, "geen"),
        # Heumen, art. 1 sub dd: no HH2-taken.
        (HEUMEN, [], True, False, False, HULP),
        (HEUMEN, ["regie"], True, False, False, HULP),
        (HEUMEN, ["regie"], True, True, False, PRAKTISCH),
        (HEUMEN, ["stabilisatie", "huishoudelijke-taken"], False, True, True, PRAKTISCH),
        (HEUMEN, ["organisatie-van-het-huishouden"], False, True, True, PRAKTISCH),
        (HEUMEN, [], False, True, True, "geen"),
    ],
)
def test_take_over_or_teach(
    gemeente: str, kenmerken: list[str], product: str, *, overnemen: bool, leren: bool, zicht: bool
) -> None:
    """Hulp takes the work over, praktische begeleiding helps to learn it."""
    assert {"product": product} == _praktisch(gemeente, kenmerken, overnemen, leren, zicht).uitkomst


def test_the_steps_of_huishouden_name_what_is_not_held() -> None:
    """Of Heumen only the amendments are held, and none is about huishoudelijke hulp."""
    stappen = _praktisch(HEUMEN, [], overnemen=True, leren=False, zicht=True).stappen

    assert [
        (f"{ART_1} sub dd", False),
        (f"{ART_1} sub dd", False),
        (f"{ART_1} sub dd", True),
        ("Verordening Heumen, wijziging 2025, bijlage 1", True),
    ] == [(stap.bron, stap.voldaan) for stap in stappen]
    assert stappen[3].toelichting.startswith("Open punt: ")


def test_a_kenmerk_of_another_text_is_refused() -> None:
    """Each text has its own kenmerken."""
    with pytest.raises(FeitOngeldig) as gevangen:
        _praktisch(HEUMEN, ["regie", "onvoldoende-sociaal-netwerk"], overnemen=True, leren=True, zicht=True)

    assert "kenmerken.1" == gevangen.value.leden["feit"]


def test_wageningen_has_no_such_text() -> None:
    """What no text holds is not answered."""
    with pytest.raises(RegelNietVanKracht):
        _plus(WAGENINGEN, 40, 1, [])


@pytest.mark.parametrize(
    ("leeftijd", "leefgebieden", "zin", "voldaan"),
    [
        (18, 1, "De inwoner is 18 jaar; de begeleiding is er vanaf 18 jaar.", True),
        (17, 1, "De inwoner is 17 jaar; de begeleiding is er vanaf 18 jaar.", False),
        (18, 1, "De inwoner heeft 1 leefgebieden met hulpvragen; nodig is ten minste 1.", True),
        (18, 4, "Open punt: geen van beide omschrijvingen past geheel", True),
    ],
)
def test_age_and_breadth_are_told_as_they_are(*, leeftijd: int, leefgebieden: int, zin: str, voldaan: bool) -> None:
    """Bijlage 6, Doelgroep and Criteria: an age is told as an age."""
    assert [voldaan] == verteld(_plus(NIJMEGEN, leeftijd, leefgebieden, []), zin)


@pytest.mark.parametrize(
    ("kenmerken", "overnemen", "leren", "zicht", "zin", "voldaan"),
    [
        ([], True, False, True, "Kenmerken voor praktische begeleiding: geen.", False),
        (REGIE, True, False, True, "Kenmerken voor praktische begeleiding: gebrek aan regie of regieverlies.", True),
        ([], True, False, True, "Het gaat er niet om dat de inwoner leert het huishouden te ordenen.", False),
        ([], True, True, True, "Het gaat er om dat de inwoner leert het huishouden te ordenen.", True),
        ([], True, False, True, "Huishoudelijke taken moeten worden overgenomen.", True),
        ([], False, False, True, "Huishoudelijke taken moeten niet worden overgenomen.", False),
        (REGIE, True, False, False, "en er is geen zicht op verbetering van de situatie.", True),
        (REGIE, True, False, True, "en er is zicht op verbetering van de situatie.", False),
    ],
)
def test_what_is_asked_is_told_as_it_is(
    *, kenmerken: list[str], overnemen: bool, leren: bool, zicht: bool, zin: str, voldaan: bool
) -> None:
    """Bijlage 7: the kenmerken, what is to be learned, what is to be taken over."""
    assert [voldaan] == verteld(_praktisch(NIJMEGEN, kenmerken, overnemen, leren, zicht), zin)
