"""pgb-looptijd: two years, five when all three conditions hold, none for a hulpmiddel, and beschermd wonen."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from domain.regels.toetsing import Antwoord, Vraag, toets
from domain.weigering import FeitOngeldig, RegelNietVanKracht, RegelNogNietBekend
from services.verordeningen import regelboek
from tests.domain.regels.stappen import verteld

VIJF_JAAR = {"blijvendeBeperking": True, "oplosbaarBinnenVijfJaar": False, "twijfelBeheer": False}
FEITEN: dict[str, Any] = {
    "voorziening": "begeleiding",
    "leveringsvorm": "pgb",
    "blijvendeBeperking": False,
    "oplosbaarBinnenVijfJaar": True,
    "twijfelBeheer": True,
    "resultaatEerder": False,
    "twijfelBekwaamheid": False,
    "nietStabielZiektebeeld": False,
    "andereAanleiding": False,
}


def _looptijd(feiten: dict[str, Any], peildatum: date = date(2025, 4, 1)) -> Antwoord:
    return toets(Vraag("0268", "pgb-looptijd", peildatum, {**FEITEN, **feiten}), regelboek())


@pytest.mark.parametrize(
    ("feiten", "maanden"),
    [
        ({}, 24),  # par. 5.3: maximaal 2 jaar
        (VIJF_JAAR, 60),  # par. 5.3, 1-3: maximaal 5 jaar
        ({**VIJF_JAAR, "blijvendeBeperking": False}, 24),  # 1 niet
        ({**VIJF_JAAR, "oplosbaarBinnenVijfJaar": True}, 24),  # 2 niet
        ({**VIJF_JAAR, "twijfelBeheer": True}, 24),  # 3 niet
        ({**VIJF_JAAR, "resultaatEerder": True}, 60),  # a maakt korter mogelijk, het maximum blijft
        ({"voorziening": "hulp-bij-het-huishouden"}, 24),
        ({"voorziening": "hulpmiddel"}, None),  # par. 5.3, slot
        ({"voorziening": "hulpmiddel", **VIJF_JAAR}, None),
        ({"voorziening": "ander-hulpmiddel"}, None),  # hulpmiddelen, met de namen van verordening art. 11 lid 6
        ({"voorziening": "rolstoel"}, None),
        ({"voorziening": "vervoersvoorziening"}, None),
        ({"leveringsvorm": "zin"}, None),  # par. 5.3 gaat over een pgb
        ({"voorziening": "beschermd-wonen"}, 24),  # par. 7.6: pgb maximaal 2 jaar
        ({"voorziening": "beschermd-wonen", **VIJF_JAAR}, 24),  # par. 7.6 kent de 5 jaar niet
        ({"voorziening": "beschermd-wonen", "leveringsvorm": "zin"}, 36),  # par. 7.6: maximaal 3 jaar
        ({"voorziening": "beschermd-thuis-middel", **VIJF_JAAR}, 24),  # par. 7.4: een vorm van beschermd wonen
        ({"voorziening": "trainingshuis-licht", "leveringsvorm": "zin"}, 36),  # par. 7.4
    ],
)
def test_the_longest_term(feiten: dict[str, Any], maanden: int | None) -> None:
    """The maximum in months, or none where the text sets none."""
    assert maanden == _looptijd(feiten).uitkomst["maximumMaanden"]


@pytest.mark.parametrize(
    "reden", ["resultaatEerder", "twijfelBekwaamheid", "nietStabielZiektebeeld", "andereAanleiding"]
)
@pytest.mark.parametrize(
    ("feiten", "korter"),
    [
        ({}, 1),  # par. 5.3 onder a-d
        ({"voorziening": "beschermd-wonen"}, 1),  # ook een pgb
        ({"voorziening": "beschermd-wonen", "leveringsvorm": "zin"}, 0),  # a-d gaan over een pgb
        ({"voorziening": "hulpmiddel"}, 0),  # geen termijn om te korten
        ({"leveringsvorm": "zin"}, 0),  # par. 5.3 gaat over een pgb
    ],
)
def test_each_of_the_four_reasons_allows_a_shorter_pgb(reden: str, feiten: dict[str, Any], korter: int) -> None:
    """Letters a to d: one is enough, and without any there is none."""
    assert bool(korter) is _looptijd({**feiten, reden: True}).uitkomst["korterMogelijk"]
    assert _looptijd(feiten).uitkomst["korterMogelijk"] is False


def test_the_steps_follow_the_paragraph() -> None:
    """The maximum, the reasons for shorter, the conditions for longer."""
    stappen = _looptijd({**VIJF_JAAR, "twijfelBeheer": True}).stappen[:3]

    assert [
        ("Beleidsregels Wmo Nijmegen 2025, par. 5.3", True),
        ("Beleidsregels Wmo Nijmegen 2025, par. 5.3 onder a-d", False),
        ("Beleidsregels Wmo Nijmegen 2025, par. 5.3", False),
    ] == [(stap.bron, stap.voldaan) for stap in stappen]
    assert (
        "Dit pgb kan niet voor 60 maanden: er is twijfel over het beheer van het pgb in die tijd."
        == stappen[2].toelichting
    )


def test_before_march_2025_no_text_that_is_held_sets_a_term() -> None:
    """The beleidsregels of 2024 are not in the sources."""
    with pytest.raises(RegelNietVanKracht):
        _looptijd({}, date(2025, 2, 28))


def test_on_the_third_of_march_nobody_could_read_it_yet() -> None:
    """In force from 1 March, known from 5 March 2025."""
    with pytest.raises(RegelNogNietBekend):
        toets(Vraag("0268", "pgb-looptijd", date(2025, 3, 3), FEITEN, bekend_op=date(2025, 3, 3)), regelboek())


def test_a_voorziening_is_named_by_a_slug() -> None:
    """Capitals and spaces are no slug."""
    with pytest.raises(FeitOngeldig, match="voorziening"):
        _looptijd({"voorziening": "Beschermd Wonen"})


BW = {"voorziening": "beschermd-wonen"}


@pytest.mark.parametrize(
    ("feiten", "zin", "stappen"),
    [
        ({}, "Een pgb wordt voor ten hoogste 24 maanden afgegeven.", [True]),
        ({}, "Er is geen reden voor een kortere looptijd.", [False]),
        ({"resultaatEerder": True}, "Een kortere looptijd kan: het resultaat kan eerder worden behaald.", [True]),
        (VIJF_JAAR, "Dit pgb kan voor ten hoogste 60 maanden: aan alle drie de voorwaarden is voldaan.", [True]),
        ({"voorziening": "hulpmiddel"}, "Een pgb voor een hulpmiddel valt niet onder de maximale termijn.", [True]),
        ({"leveringsvorm": "zin"}, "Deze paragraaf stelt een maximum aan een pgb;", [True]),
        (BW, "Beschermd wonen (pgb) wordt voor ten hoogste 24 maanden toegekend.", [True]),
        ({**BW, "leveringsvorm": "zin"}, "Beschermd wonen (zin) wordt voor ten hoogste 36 maanden", [True]),
        # In natura no reason for a shorter pgb is told.
        ({**BW, "leveringsvorm": "zin"}, "kortere looptijd", []),
        (BW, "Er is geen reden voor een kortere looptijd.", [False]),
    ],
)
def test_each_step_is_told_as_it_is(feiten: dict[str, Any], zin: str, stappen: list[bool]) -> None:
    """Par. 5.3 and 7.6: the maximum, and what makes it longer or shorter."""
    assert stappen == verteld(_looptijd(feiten), zin)
