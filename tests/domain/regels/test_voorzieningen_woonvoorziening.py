"""woonvoorziening-grenzen: the house, the rooms, what was foreseeable, and the mantelzorgwoning."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from domain.regels.toetsing import Antwoord, Vraag, toets
from domain.weigering import FeitOngeldig, RegelNietVanKracht
from services.verordeningen import regelboek
from tests.domain.regels.stappen import verteld

PAR = "Beleidsregels Wmo Nijmegen 2025, par. 4.2.6"
FEITEN: dict[str, Any] = {
    "wlzInstelling": False,
    "doelgroepwoning": False,
    "ruimteInGebruik": True,
    "behoefteAangetoond": False,
    "eersteZelfstandigeWoning": False,
    "omstandighedenOnderzocht": False,
    "mantelzorgwoning": False,
    "huisvestingslastenVoorheen": "700.00",
    "kostenMantelzorgwoning": "700.00",
}


def _grenzen(anders: dict[str, Any], peildatum: date = date(2025, 3, 1)) -> Antwoord:
    return toets(Vraag("0268", "woonvoorziening-grenzen", peildatum, {**FEITEN, **anders}), regelboek())


@pytest.mark.parametrize(
    ("anders", "mogelijk", "gronden"),
    [
        ({}, True, []),
        # Beginning: the owner answers for a Wlz-instelling and/or a doelgroepwoning.
        ({"wlzInstelling": True}, False, [("", True)]),
        ({"doelgroepwoning": True}, False, [("", True)]),
        ({"wlzInstelling": True, "doelgroepwoning": True}, False, [("", True)]),
        # Punt 2: rooms in use, or a need that was shown.
        ({"ruimteInGebruik": False}, False, [(" punt 2", True)]),
        ({"ruimteInGebruik": False, "behoefteAangetoond": True}, True, []),
        ({"behoefteAangetoond": True}, True, []),
        # Punt 4: kan, after looking into the circumstances.
        ({"eersteZelfstandigeWoning": True}, True, []),
        ({"eersteZelfstandigeWoning": True, "omstandighedenOnderzocht": True}, True, [(" punt 4", False)]),
        ({"omstandighedenOnderzocht": True}, True, []),
        # Punt 5: what the inwoner spent on housing before goes to the mantelzorgwoning.
        ({"mantelzorgwoning": True, "kostenMantelzorgwoning": "699.99"}, True, [(" punt 5", False)]),
        ({"mantelzorgwoning": True}, True, [(" punt 5", False)]),
        ({"mantelzorgwoning": True, "kostenMantelzorgwoning": "700.01"}, True, []),
        ({"kostenMantelzorgwoning": "699.99"}, True, []),
        (
            {
                "wlzInstelling": True,
                "ruimteInGebruik": False,
                "eersteZelfstandigeWoning": True,
                "omstandighedenOnderzocht": True,
                "mantelzorgwoning": True,
            },
            False,
            [("", True), (" punt 2", True), (" punt 4", False), (" punt 5", False)],
        ),
    ],
)
def test_the_limits(anders: dict[str, Any], gronden: list[tuple[str, bool]], *, mogelijk: bool) -> None:
    """What shuts a woonvoorziening out, and what lets it be refused."""
    verwacht = [{"bron": PAR + punt, "dwingend": dwingend} for punt, dwingend in gronden]

    assert {"mogelijk": mogelijk, "kanWeigeren": bool(gronden), "gronden": verwacht} == _grenzen(anders).uitkomst


def test_the_steps_follow_the_text() -> None:
    """The beginning, then punt 2, 4 and 5."""
    assert [PAR, f"{PAR} punt 2", f"{PAR} punt 4", f"{PAR} punt 5"] == [stap.bron for stap in _grenzen({}).stappen]


@pytest.mark.parametrize(
    ("anders", "punt", "zin"),
    [
        ({"wlzInstelling": True, "doelgroepwoning": True}, 0, "een Wlz-instelling en een doelgroepwoning"),
        ({"eersteZelfstandigeWoning": True}, 2, "weigeren kan pas daarna"),
        ({"mantelzorgwoning": True, "kostenMantelzorgwoning": "950.50"}, 3, "Open punt: over de € 250,50"),
    ],
)
def test_what_the_steps_tell(anders: dict[str, Any], punt: int, zin: str) -> None:
    """The fact that decided, and what the text leaves open."""
    assert zin in _grenzen(anders).stappen[punt].toelichting


def test_money_is_text() -> None:
    """A number is no amount."""
    with pytest.raises(FeitOngeldig) as gevangen:
        _grenzen({"kostenMantelzorgwoning": 700})

    assert "kostenMantelzorgwoning" == gevangen.value.leden["feit"]


def test_before_the_beleidsregels_there_is_no_answer() -> None:
    """Par. 4.2.6 counts from 2025-03-01."""
    with pytest.raises(RegelNietVanKracht):
        _grenzen({}, date(2025, 2, 28))


@pytest.mark.parametrize(
    ("anders", "zin", "voldaan"),
    [
        ({}, "De inwoner woont niet in een Wlz-instelling of doelgroepwoning.", True),
        (
            {"wlzInstelling": True},
            "De inwoner woont in een Wlz-instelling; de woningeigenaar is verantwoordelijk voor de aanpassingen.",
            False,
        ),
        (
            {"doelgroepwoning": True},
            "De inwoner woont in een doelgroepwoning; de woningeigenaar is verantwoordelijk voor de aanpassingen.",
            False,
        ),
        ({}, "De inwoner heeft de ruimte in gebruik of gaat haar gebruiken.", True),
        (
            {"ruimteInGebruik": False, "behoefteAangetoond": True},
            "De inwoner gebruikt de ruimte niet, maar heeft een verderstrekkende behoefte aangetoond.",
            True,
        ),
        (
            {"ruimteInGebruik": False},
            "De inwoner gebruikt de ruimte niet en heeft geen verderstrekkende behoefte aangetoond.",
            False,
        ),
        ({}, "De inwoner verhuist niet voor het eerst naar een zelfstandige woonruimte.", True),
        ({"eersteZelfstandigeWoning": True}, "zijn nog niet onderzocht; weigeren kan pas daarna.", True),
        (
            {"eersteZelfstandigeWoning": True, "omstandighedenOnderzocht": True},
            "zijn concrete omstandigheden zijn onderzocht; de voorziening kan worden geweigerd.",
            False,
        ),
        ({}, "Er is geen mantelzorgwoning gevraagd.", True),
        (
            {"mantelzorgwoning": True, "kostenMantelzorgwoning": "650.00"},
            "worden besteed. Daarmee is de woning te betalen; een woning hebben is een eigen verantwoordelijkheid.",
            False,
        ),
        (
            {"mantelzorgwoning": True, "kostenMantelzorgwoning": "950.50"},
            "Open punt: over de € 250,50 die overblijft, zegt de tekst niets; dat is geen grond gerekend.",
            True,
        ),
    ],
)
def test_each_step_is_told_as_it_is(*, anders: dict[str, Any], zin: str, voldaan: bool) -> None:
    """Par. 4.2.6: each limit in the words of how it came out."""
    assert [voldaan] == verteld(_grenzen(anders), zin)
