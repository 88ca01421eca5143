"""vervoer-stopzetten: a year without use, and rides that were left unused (bijlage 4)."""

from __future__ import annotations

from datetime import date

import pytest

from domain.regels.toetsing import Antwoord, Vraag, toets
from domain.weigering import RegelNietVanKracht
from services.verordeningen import regelboek
from tests.domain.regels.stappen import verteld

BIJLAGE = "Beleidsregels Wmo Nijmegen 2025, bijlage 4"


def _stopzetten(maanden: int, *, loos: bool, op: date = date(2025, 4, 1)) -> Antwoord:
    feiten = {"maandenNietOfIncidenteelGebruikt": maanden, "herhaaldeLoosmeldingen": loos}
    return toets(Vraag("0268", "vervoer-stopzetten", op, feiten), regelboek())


@pytest.mark.parametrize(
    ("maanden", "loos", "stopzetten", "blokkeren"),
    [
        (0, False, False, False),
        (11, False, False, False),
        (12, False, True, False),  # Stopzetten indicatie: minimaal 1 jaar
        (13, False, True, False),
        (11, True, False, True),  # Afwegingskader: herhaaldelijk loosmeldingen
        (12, True, True, True),
    ],
)
def test_a_year_without_use_and_loosmeldingen(*, maanden: int, loos: bool, stopzetten: bool, blokkeren: bool) -> None:
    """Each stands by itself; only who was stopped needs a new gesprek."""
    assert {
        "kanStopzetten": stopzetten,
        "kanBlokkeren": blokkeren,
        "nieuwGesprekVereist": stopzetten,
    } == _stopzetten(maanden, loos=loos).uitkomst


def test_the_steps_follow_the_bijlage() -> None:
    """The block stands before the stop, and the new gesprek after it."""
    stappen = _stopzetten(12, loos=False).stappen[:3]

    assert [
        (f"{BIJLAGE}, Afwegingskader", True),
        (f"{BIJLAGE}, Stopzetten indicatie", False),
        (f"{BIJLAGE}, Stopzetten indicatie", True),
    ] == [(stap.bron, stap.voldaan) for stap in stappen]
    assert (
        "Avan is 12 maanden niet of incidenteel gebruikt; vanaf 12 maanden kan het college de voorziening stopzetten."
    ) == stappen[1].toelichting


def test_before_march_2025_no_text_that_is_held_lets_it_be_stopped() -> None:
    """The beleidsregels before those of 2025 are not in the sources."""
    with pytest.raises(RegelNietVanKracht):
        _stopzetten(12, loos=True, op=date(2025, 2, 28))


@pytest.mark.parametrize("loos", [True, False])
def test_rides_left_unused_are_told_as_they_are(*, loos: bool) -> None:
    """Afwegingskader: repeated loosmeldingen may block the pas."""
    zin = "De inwoner liet aangevraagde ritten herhaaldelijk" if loos else "Er zijn geen herhaalde loosmeldingen;"

    assert [not loos] == verteld(_stopzetten(0, loos=loos), zin)
