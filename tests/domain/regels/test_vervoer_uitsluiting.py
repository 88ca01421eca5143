"""vervoer-uitgesloten: work, care of the Zvw, double, over 25 km, shopping, and Avan below 500 m (bijlage 4)."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from domain.regels.toetsing import Antwoord, Vraag, toets
from domain.weigering import FeitOngeldig, RegelNietVanKracht
from services.verordeningen import regelboek
from tests.domain.regels.stappen import verteld

BIJLAGE = "Beleidsregels Wmo Nijmegen 2025, bijlage 4"
WERK = f"{BIJLAGE}, Woon-werkverkeer"
ZIEK = f"{BIJLAGE}, Zittend ziekenvervoer"
DUBBEL = f"{BIJLAGE}, Dubbele of overlappende voorzieningen"
VALYS = f"{BIJLAGE}, Bovenregionaal vervoer"
BOODSCHAPPEN = f"{BIJLAGE}, Boodschappen doen"
KADER = f"{BIJLAGE}, Afwegingskader"

FEITEN: dict[str, Any] = {
    "doel": "familiebezoek",
    "afstandKm": 5,
    "zvwVervoerMogelijk": False,
    "gevraagdeVoorziening": "avan-pas",
    "aanwezigeVoorzieningen": [],
    "individueleNoodzaak": False,
    "kanAfstandAndersAfleggen": True,
}
NODIG = {"individueleNoodzaak": True}


def _uitgesloten(feiten: dict[str, Any], op: date = date(2025, 4, 1)) -> Antwoord:
    return toets(Vraag("0268", "vervoer-uitgesloten", op, {**FEITEN, **feiten}), regelboek())


@pytest.mark.parametrize(
    ("feiten", "gronden"),
    [
        ({}, []),
        # Woon-werkverkeer: a paid job, a sociale werkplaats.
        ({"doel": "woon-werk"}, [WERK]),
        ({"doel": "sociale-werkplaats"}, [WERK]),
        # Zittend ziekenvervoer: where the Zvw can carry.
        ({"doel": "ziekenvervoer", "zvwVervoerMogelijk": True}, [ZIEK]),
        ({"doel": "ziekenvervoer", "zvwVervoerMogelijk": False}, []),
        ({"zvwVervoerMogelijk": True}, []),
        # Bovenregionaal vervoer: more than 25 km.
        ({"afstandKm": 25}, []),
        ({"afstandKm": "25.1"}, [VALYS]),
        ({"afstandKm": 26}, [VALYS]),
        # Boodschappen doen: for that alone.
        ({"doel": "boodschappen"}, [BOODSCHAPPEN]),
        # Afwegingskader: 500 m for a ride with Avan, unless the inwoner cannot go otherwise.
        ({"afstandKm": "0.5"}, []),
        ({"afstandKm": "0.499"}, [KADER]),
        ({"afstandKm": 0}, [KADER]),
        ({"afstandKm": "0.499", "kanAfstandAndersAfleggen": False}, []),
        ({"afstandKm": "0.499", "gevraagdeVoorziening": "scootmobiel"}, []),
        # All at once, in the order of the bijlage.
        ({"doel": "woon-werk", "afstandKm": 30, "aanwezigeVoorzieningen": ["avan"]}, [WERK, DUBBEL, VALYS]),
    ],
)
def test_what_shuts_out(feiten: dict[str, Any], gronden: list[str]) -> None:
    """Each case by itself, both sides of each distance."""
    assert {
        "uitgesloten": bool(gronden),
        "gronden": [{"bron": bron, "dwingend": bron != DUBBEL} for bron in gronden],
    } == _uitgesloten(feiten).uitkomst


@pytest.mark.parametrize(
    ("gevraagd", "aanwezig", "noodzaak", "uitgesloten"),
    [
        ("scootmobiel", ["elektrische-rolstoel"], False, True),  # the example of the text
        ("scootmobiel", ["elektrische-rolstoel"], True, True),  # enkel de Avan-pas is uitgezonderd
        ("elektrische-rolstoel", ["scootmobiel"], True, True),
        ("scootmobiel", ["scootmobiel"], True, True),
        ("avan-pas", ["scootmobiel"], False, True),
        ("avan-pas", ["scootmobiel"], True, False),  # indien de individuele vervoersbehoefte daartoe noodzaakt
        ("avan-pas", ["scootmobiel", "rolstoel"], True, False),
        ("scootmobiel", ["avan-pas"], True, False),
        ("scootmobiel", ["avan-pas"], False, True),
        ("scootmobiel", ["avan-pas", "rolstoel"], True, True),  # two hulpmiddelen
        ("avan-pas", ["avan-pas"], True, True),
        ("avan-pas", ["rolstoeltaxi"], True, True),  # a pgb for a taxi is no hulpmiddel
        ("avan-pas", ["huishoudelijke-hulp-1"], False, False),  # no vervoer, no rolstoel
        ("scootmobiel", [], False, False),
    ],
)
def test_only_the_avan_pas_goes_together_with_a_hulpmiddel(
    *, gevraagd: str, aanwezig: list[str], noodzaak: bool, uitgesloten: bool
) -> None:
    """And only where the own need asks it; the ground does not bind, for the text says "in principe"."""
    feiten = {
        "gevraagdeVoorziening": gevraagd,
        "aanwezigeVoorzieningen": aanwezig,
        "individueleNoodzaak": noodzaak,
    }

    gronden = [{"bron": DUBBEL, "dwingend": False}] if uitgesloten else []
    assert gronden == _uitgesloten(feiten).uitkomst["gronden"]


def test_the_steps_follow_the_bijlage() -> None:
    """Six cases, in the order of the text, also when none holds."""
    stappen = _uitgesloten({"afstandKm": "26.50", "aanwezigeVoorzieningen": ["scootmobiel"], **NODIG}).stappen

    assert [WERK, ZIEK, DUBBEL, VALYS, BOODSCHAPPEN, KADER] == [stap.bron for stap in stappen]
    assert [True, True, True, False, True, True] == [stap.voldaan for stap in stappen]
    assert (
        "Gevraagd is avan pas, naast scootmobiel; de eigen vervoersbehoefte maakt de Avan-pas naast een hulpmiddel "
        "noodzakelijk."
    ) == stappen[2].toelichting
    valys = "De reis is 26,5 kilometer; de Wmo gaat tot en met 25 kilometer, daarboven is er Valys."
    assert valys == stappen[3].toelichting


@pytest.mark.parametrize("afstand", [2.5, True, -1, "2,5", "02", "2.", None])
def test_a_distance_is_whole_or_a_decimal_as_text(afstand: Any) -> None:
    """A float would be another number than the one written."""
    with pytest.raises(FeitOngeldig) as gevangen:
        _uitgesloten({"afstandKm": afstand})

    assert "afstandKm" == gevangen.value.leden["feit"]


def test_before_march_2025_no_text_that_is_held_shuts_out() -> None:
    """The beleidsregels before those of 2025 are not in the sources."""
    with pytest.raises(RegelNietVanKracht):
        _uitgesloten({}, date(2025, 2, 28))


ANDERS_NIET = {"kanAfstandAndersAfleggen": False}
MAATWERK = "De inwoner kan die afstand niet op een andere manier afleggen; maatwerk is mogelijk."


@pytest.mark.parametrize(
    ("feiten", "zin", "stappen"),
    [
        ({}, "Het doel is familiebezoek: dat is geen woon-werkverkeer.", [True]),
        ({"doel": "woon-werk"}, "Het doel is woon werk: dat is woon-werkverkeer.", [False]),
        ({"doel": "ziekenvervoer"}, "is vervoer via de Zvw niet mogelijk.", [True]),
        ({"doel": "ziekenvervoer", "zvwVervoerMogelijk": True}, "is vervoer via de Zvw wel mogelijk.", [False]),
        ({}, "Er is geen dubbele of overlappende vervoers- of rolstoelvoorziening.", [True]),
        ({"gevraagdeVoorziening": "scootmobiel"}, "De kortste afstand van een rit telt alleen voor Avan.", [True]),
        # Too short and no other way; too short with one; long enough.
        ({"afstandKm": "0.4", **ANDERS_NIET}, MAATWERK, [True]),
        ({"afstandKm": "0.4"}, MAATWERK, []),
        ({"afstandKm": 5, **ANDERS_NIET}, MAATWERK, []),
        ({"afstandKm": "0.4"}, "De rit met Avan is 0,4 kilometer; ten minste 0,5 is nodig.", [False]),
        ({}, "Het vervoer is niet alleen voor boodschappen.", [True]),
    ],
)
def test_each_case_is_told_as_it_is(feiten: dict[str, Any], zin: str, stappen: list[bool]) -> None:
    """What the journey is for and how long it is, and whether that shuts out."""
    assert stappen == verteld(_uitgesloten(feiten), zin)
