"""Begeleiding on holiday (beleidsregels Nijmegen 2025, bijlage 8 punt 1-4)."""

from __future__ import annotations

from datetime import date

import pytest

from domain.regels.toetsing import Antwoord, Vraag, toets
from services.verordeningen import regelboek
from tests.domain.regels.stappen import verteld

BIJLAGE = "Beleidsregels Wmo Nijmegen 2025, bijlage 8"


def _vakantie(thuis: bool, mee: bool, ontlast: bool, voorliggend: bool, doelen: bool) -> Antwoord:  # noqa: FBT001 - a row of the table
    feiten = {
        "begeleidingThuis": thuis,
        "meeTeNemen": mee,
        "ontlastMantelzorger": ontlast,
        "voorliggend": voorliggend,
        "draagtBijAanDoelen": doelen,
    }
    return toets(Vraag("0268", "begeleiding-vakantie", date(2025, 7, 1), feiten), regelboek())


@pytest.mark.parametrize(
    ("thuis", "mee", "ontlast", "voorliggend", "doelen", "vorm", "extra"),
    [
        (True, True, False, False, True, "meenemen", False),  # punt 1
        (True, True, True, False, True, "meenemen", False),  # punt 2: "mits niet meegenomen"
        (True, False, True, False, True, "kortdurend-verblijf", True),  # punt 2
        (False, False, True, False, True, "kortdurend-verblijf", True),
        (False, True, True, False, True, "kortdurend-verblijf", True),  # nothing at home to take along
        (True, False, False, False, True, "begeleiding", True),
        (False, False, False, False, True, "geen", False),  # nothing at home: no sign that it is needed
        (True, False, False, True, True, "voorliggend", False),  # punt 3: in every case
        (True, False, True, True, True, "voorliggend", False),
        (True, False, False, False, False, "geen", False),  # punt 4: in every case
        (True, False, True, False, False, "geen", False),
        (True, False, True, True, False, "geen", False),
    ],
)
def test_begeleiding_on_holiday(
    vorm: str, *, thuis: bool, mee: bool, ontlast: bool, voorliggend: bool, doelen: bool, extra: bool
) -> None:
    """What can come along needs no indication; respite is kortdurend verblijf; points 3 and 4 count always."""
    uitkomst = _vakantie(thuis, mee, ontlast, voorliggend, doelen).uitkomst

    assert {"extraIndicatie": extra, "vorm": vorm} == uitkomst


def test_the_points_are_weighed_in_order() -> None:
    """Every point stands in the answer, also after a no."""
    stappen = _vakantie(thuis=True, mee=False, ontlast=True, voorliggend=True, doelen=False).stappen

    assert [
        (f"{BIJLAGE} punt 1", False),
        (f"{BIJLAGE} punt 2", True),
        (f"{BIJLAGE} punt 3", False),
        (f"{BIJLAGE} punt 4", False),
    ] == [(stap.bron, stap.voldaan) for stap in stappen][:4]


def test_without_begeleiding_at_home_the_answer_is_an_open_point() -> None:
    """Punt 1 gives a sign, no rule."""
    stappen = _vakantie(thuis=False, mee=False, ontlast=False, voorliggend=False, doelen=True).stappen

    assert any(stap.toelichting.startswith("Open punt: ") for stap in stappen)


@pytest.mark.parametrize(
    ("thuis", "mee", "voorliggend", "doelen", "zin", "voldaan"),
    [
        (True, True, False, True, "De begeleiding van thuis kan mee op vakantie;", True),
        (True, False, False, True, "De inwoner heeft thuis begeleiding, maar die kan niet mee op vakantie.", False),
        (False, True, False, True, "De inwoner heeft thuis geen begeleiding die mee kan op vakantie.", False),
        (False, False, False, True, "Open punt: of er thuis begeleiding is, is een aanwijzing", False),
        (True, True, False, True, "Er is geen voorliggende voorziening voor de vakantie.", True),
        (True, True, True, True, "Er is een voorliggende voorziening voor de vakantie.", False),
        (True, True, False, True, "De vakantie draagt bij aan de doelen van het plan.", True),
        (True, True, False, False, "De vakantie draagt niet bij aan de doelen van het plan.", False),
    ],
)
def test_each_point_is_told_as_it_is(
    *, thuis: bool, mee: bool, voorliggend: bool, doelen: bool, zin: str, voldaan: bool
) -> None:
    """Punt 1, 3 and 4: what there is at home, what goes before, and what the holiday is for."""
    antwoord = _vakantie(thuis=thuis, mee=mee, ontlast=False, voorliggend=voorliggend, doelen=doelen)

    assert [voldaan] == verteld(antwoord, zin)
