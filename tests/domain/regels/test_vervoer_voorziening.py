"""vervoersvoorziening: what goes before, Avan, and what gives cause for another solution (par. 4.2.8, bijlage 4)."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from domain.regels.toetsing import Antwoord, Vraag, toets
from domain.weigering import FeitOntbreekt, RegelNietVanKracht
from services.verordeningen import regelboek

BELEID = "Beleidsregels Wmo Nijmegen 2025"
PAR = f"{BELEID}, par. 4.2.8"
KADER = f"{BELEID}, bijlage 4, Afwegingskader"
ONDERZOEK = f"{BELEID}, bijlage 4, Onderzoek"

AVAN: dict[str, Any] = {
    "ovMogelijk": False,
    "netwerkKanRijden": False,
    "vrijwilligersvervoerMogelijk": False,
    "autoInNetwerk": False,
    "kanReizenZelfstandigOfBegeleid": True,
    "begeleiderAanwezig": False,
    "structureleBegeleiding": False,
    "leeftijd": 70,
    "reistAlleen": True,
    "angstOfGedrag": False,
    "diagnoseEnBehandelplan": False,
    "gezinReistGescheiden": False,
    "jongsteKindLeeftijd": None,
}
GESCHEIDEN = {"gezinReistGescheiden": True}
ANGST = {"angstOfGedrag": True, "diagnoseEnBehandelplan": True}
MET_BEGELEIDER = {"reistAlleen": False, "begeleiderAanwezig": True}


def _advies(feiten: dict[str, Any], op: date = date(2025, 4, 1)) -> Antwoord:
    return toets(Vraag("0268", "vervoersvoorziening", op, {**AVAN, **feiten}), regelboek())


@pytest.mark.parametrize(
    ("feiten", "recht", "vorm", "gronden"),
    [
        ({}, True, "avan", []),
        # par. 4.2.8: what goes before.
        ({"ovMogelijk": True}, False, "geen", [(PAR, True)]),
        ({"netwerkKanRijden": True}, False, "geen", [(PAR, True)]),
        ({"vrijwilligersvervoerMogelijk": True}, False, "geen", [(PAR, True)]),
        ({"autoInNetwerk": True}, False, "geen", [(PAR, True)]),
        ({"ovMogelijk": True, "autoInNetwerk": True, **ANGST}, False, "geen", [(PAR, True)] * 2),
        # Afwegingskader: alone or accompanied, else not by Avan.
        ({"kanReizenZelfstandigOfBegeleid": False}, True, "maatwerk", [(KADER, True)]),
        ({"kanReizenZelfstandigOfBegeleid": False, "structureleBegeleiding": True}, True, "maatwerk", [(KADER, True)]),
        # Afwegingskader: the same begeleider before, during and after the ride.
        ({"structureleBegeleiding": True, **MET_BEGELEIDER}, False, "ov-onderzoeken", [(KADER, True)]),
        ({"structureleBegeleiding": True, **MET_BEGELEIDER, **ANGST}, False, "ov-onderzoeken", [(KADER, True)]),
        # Onderzoek: is this begeleider there?
        (MET_BEGELEIDER, True, "avan", []),
        ({"reistAlleen": False}, True, "maatwerk", [(ONDERZOEK, True)]),
        # Onderzoek onder a: children up to and including 12.
        ({**GESCHEIDEN, "jongsteKindLeeftijd": 0}, True, "maatwerk", [(f"{ONDERZOEK} onder a", False)]),
        ({**GESCHEIDEN, "jongsteKindLeeftijd": 12}, True, "maatwerk", [(f"{ONDERZOEK} onder a", False)]),
        ({**GESCHEIDEN, "jongsteKindLeeftijd": 13}, True, "avan", []),
        (GESCHEIDEN, True, "avan", []),
        ({"jongsteKindLeeftijd": 12}, True, "avan", []),
        # Onderzoek onder b: a child with a beperking that is not yet 12.
        ({**GESCHEIDEN, "leeftijd": 11}, True, "maatwerk", [(f"{ONDERZOEK} onder b", False)]),
        ({**GESCHEIDEN, "leeftijd": 12}, True, "avan", []),
        # Onderzoek: fobie, angsten, gedragsstoornissen.
        (ANGST, True, "maatwerk", [(ONDERZOEK, False)]),
        ({"angstOfGedrag": True}, True, "avan", []),
        ({"diagnoseEnBehandelplan": True}, True, "avan", []),
        # Onderzoek: alone from 12.
        ({"leeftijd": 11}, False, "geen", [(ONDERZOEK, True)]),
        ({"leeftijd": 11, "begeleiderAanwezig": True}, False, "geen", [(ONDERZOEK, True)]),
        ({"leeftijd": 11, **MET_BEGELEIDER}, True, "avan", []),
        ({"leeftijd": 12}, True, "avan", []),
    ],
)
def test_which_voorziening_fits(
    *, feiten: dict[str, Any], recht: bool, vorm: str, gronden: list[tuple[str, bool]]
) -> None:
    """Nothing that goes before, then Avan, unless something speaks for another solution."""
    assert {
        "recht": recht,
        "vorm": vorm,
        "gronden": [{"bron": bron, "dwingend": dwingend} for bron, dwingend in gronden],
    } == _advies(feiten).uitkomst


def test_all_that_speaks_for_maatwerk_is_told() -> None:
    """No begeleider, a family that travels apart, and a fear, in the order of the text."""
    uitkomst = _advies({"reistAlleen": False, **GESCHEIDEN, "jongsteKindLeeftijd": 3, **ANGST}).uitkomst

    assert [ONDERZOEK, f"{ONDERZOEK} onder a", ONDERZOEK] == [een["bron"] for een in uitkomst["gronden"]]


def test_the_steps_follow_the_text() -> None:
    """Four that go before, two of the kader, and the onderzoek."""
    stappen = _advies({"angstOfGedrag": True}).stappen

    assert [PAR] * 4 + [KADER] * 2 + [ONDERZOEK] * 6 == [stap.bron for stap in stappen]
    assert [True] * 8 + [False] + [True] * 3 == [stap.voldaan for stap in stappen]
    assert "De inwoner kan niet met het openbaar vervoer reizen, dat voorgaat." == stappen[0].toelichting
    assert (
        "Reis- en wachttijden en de voorkeur voor een ander vervoermiddel staan op zich Avan niet in de weg."
    ) == stappen[-2].toelichting
    assert stappen[-1].toelichting.startswith("Open punt: ook incontinentie (in uitzonderlijke situaties is maatwerk")


@pytest.mark.parametrize(
    ("feiten", "zin", "voldaan"),
    [
        ({"kanReizenZelfstandigOfBegeleid": False}, "Open punt: de inwoner kan ook onder begeleiding niet", False),
        ({"kanReizenZelfstandigOfBegeleid": False, **ANGST}, "Een officiële diagnose en een (afgerond)", False),
        ({"reistAlleen": False}, "De inwoner reist onder begeleiding; er is geen begeleider.", False),
        (MET_BEGELEIDER, "De inwoner reist onder begeleiding; er is een begeleider.", True),
        (GESCHEIDEN, "Het gezin reist gescheiden, maar er is geen kind tot en met 12 jaar.", True),
        ({}, "Er is geen fobie, angst of gedragsstoornis die het reizen hindert.", True),
        ({"leeftijd": 11}, "Open punt: Alleen reizen kan vanaf 12 jaar; de inwoner is 11 jaar.", False),
        ({"leeftijd": 12}, "Alleen reizen kan vanaf 12 jaar; de inwoner is 12 jaar.", True),
    ],
)
def test_what_a_step_tells(feiten: dict[str, Any], zin: str, *, voldaan: bool) -> None:
    """The fact that decided, and whether it speaks for or against Avan."""
    assert [voldaan] == [stap.voldaan for stap in _advies(feiten).stappen if stap.toelichting.startswith(zin)]


def test_who_cannot_travel_is_not_asked_for_a_begeleider() -> None:
    """Avan is out anyway; that no begeleider is there is no second ground."""
    uitkomst = _advies({"kanReizenZelfstandigOfBegeleid": False, "reistAlleen": False}).uitkomst

    assert [KADER] == [een["bron"] for een in uitkomst["gronden"]]


def test_the_research_into_public_transport_is_an_open_point() -> None:
    """The text asks to look first and says nothing about a right in the meantime."""
    stappen = _advies({"structureleBegeleiding": True, **MET_BEGELEIDER}).stappen

    assert stappen[-1].toelichting.startswith("Open punt: een vaste begeleider reist mee")


def test_the_youngest_child_may_be_left_out() -> None:
    """Without children there is no age; every other fact is asked."""
    zonder = {naam: waarde for naam, waarde in AVAN.items() if naam != "jongsteKindLeeftijd"}
    vraag = Vraag("0268", "vervoersvoorziening", date(2025, 4, 1), zonder)

    assert "avan" == toets(vraag, regelboek()).uitkomst["vorm"]
    del zonder["leeftijd"]
    with pytest.raises(FeitOntbreekt, match="leeftijd"):
        toets(vraag, regelboek())


def test_before_march_2025_no_text_that_is_held_says_when() -> None:
    """The beleidsregels before those of 2025 are not in the sources."""
    with pytest.raises(RegelNietVanKracht):
        _advies({}, date(2025, 2, 28))
