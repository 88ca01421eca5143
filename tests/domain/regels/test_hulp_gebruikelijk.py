"""Gebruikelijke hulp in Wageningen (nadere regels 2024, art. 2.5 lid 3-4 with toelichting, art. 3.1 lid 2)."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from domain.regels.toetsing import Antwoord, Vraag, toets
from domain.weigering import FeitOntbreekt, RegelNietVanKracht
from services.verordeningen import regelboek
from tests.domain.regels.stappen import verteld

TEKST = "Nadere regels Wageningen 2024, art. "
GANGBAAR: dict[str, Any] = {
    "hulpGangbaar": True,
    "maandenNodig": 12,
    "draagkrachtVoldoende": True,
    "dreigendeOverbelasting": False,
    "relatie": "partner",
    "schaadtKind": None,
    "aanwezig": True,
    "uitstelbareTakenMogelijk": None,
    "zeerKorteLevensverwachting": False,
    "soortHulp": "begeleiding",
}
VEEL = {"hulpGangbaar": False}
KIND = {"relatie": "inwonend-kind", "schaadtKind": False}


def _hulp(dag: str = "2025-04-01", **anders: Any) -> Antwoord:
    feiten = {**GANGBAAR, **anders}
    return toets(Vraag("0289", "gebruikelijke-hulp", date.fromisoformat(dag), feiten), regelboek())


@pytest.mark.parametrize(
    ("anders", "mate", "gronden"),
    [
        # 2.5 lid 4 onder a.
        ({}, "geheel", ["2.5 lid 4 onder a"]),
        (VEEL, "niet", ["2.5 lid 4 onder a"]),
        ({"relatie": "huisgenoot"}, "geheel", ["2.5 lid 4 onder a"]),
        # onder b and toelichting.
        ({"draagkrachtVoldoende": False}, "niet", ["2.5 lid 4 onder b"]),
        ({"draagkrachtVoldoende": False, "dreigendeOverbelasting": True}, "niet", ["2.5 lid 4 onder b"]),
        ({"dreigendeOverbelasting": True}, "gedeeltelijk", ["2.5, toelichting"]),
        # onder d.
        (KIND, "geheel", ["2.5 lid 4 onder a"]),
        ({**KIND, "schaadtKind": True}, "niet", ["2.5 lid 4 onder d"]),
        ({"relatie": "partner", "schaadtKind": True}, "geheel", ["2.5 lid 4 onder a"]),  # no child gives the help
        # onder e.
        ({"aanwezig": False, "uitstelbareTakenMogelijk": True}, "gedeeltelijk", ["2.5 lid 4 onder e"]),
        ({"aanwezig": False, "uitstelbareTakenMogelijk": False}, "niet", ["2.5 lid 4 onder e"]),
        ({"aanwezig": True, "uitstelbareTakenMogelijk": False}, "geheel", ["2.5 lid 4 onder a"]),
        # onder f.
        ({"zeerKorteLevensverwachting": True}, "niet", ["2.5 lid 4 onder f"]),
        (
            {"dreigendeOverbelasting": True, "zeerKorteLevensverwachting": True},
            "niet",
            ["2.5, toelichting", "2.5 lid 4 onder f"],
        ),
        # 3.1 lid 2 onder a: a parent, verzorging or begeleiding, at most three months.
        ({**VEEL, "relatie": "ouder", "maandenNodig": 3}, "geheel", ["3.1 lid 2 onder a"]),
        ({**VEEL, "relatie": "ouder", "maandenNodig": 4}, "niet", ["2.5 lid 4 onder a"]),
        (
            {**VEEL, "relatie": "ouder", "maandenNodig": 3, "soortHulp": "persoonlijke-verzorging"},
            "geheel",
            ["3.1 lid 2 onder a"],
        ),
        ({**VEEL, "relatie": "ouder", "maandenNodig": 3, "soortHulp": "anders"}, "niet", ["2.5 lid 4 onder a"]),
        ({**VEEL, "relatie": "partner", "maandenNodig": 3}, "niet", ["2.5 lid 4 onder a"]),
        ({"relatie": "ouder", "maandenNodig": 4}, "geheel", ["2.5 lid 4 onder a"]),
        # 3.1 lid 2 onder b and c.
        ({**VEEL, "soortHulp": "aanleren-aan-derden"}, "geheel", ["3.1 lid 2 onder b"]),
        ({**VEEL, "soortHulp": "overleg-organiseren"}, "geheel", ["3.1 lid 2 onder c"]),
        (
            {**VEEL, "soortHulp": "overleg-organiseren", "draagkrachtVoldoende": False},
            "niet",
            ["2.5 lid 4 onder b"],
        ),
    ],
)
def test_how_far_the_help_is_gebruikelijk(anders: dict[str, Any], mate: str, gronden: list[str]) -> None:
    """What may be expected is gebruikelijk, as far as no factor stands against it."""
    uitkomst = _hulp(**anders).uitkomst

    assert mate == uitkomst["gebruikelijk"]
    assert [f"{TEKST}{grond}" for grond in gronden] == [grond["bron"] for grond in uitkomst["gronden"]]


@pytest.mark.parametrize(
    ("anders", "dwingend"),
    [
        ({"draagkrachtVoldoende": False}, True),
        ({"zeerKorteLevensverwachting": True}, False),
        ({"dreigendeOverbelasting": True}, False),  # 2.5 toelichting: "kan meespelen"
    ],
)
def test_a_short_life_may_be_a_reason(anders: dict[str, Any], *, dwingend: bool) -> None:
    """Onder f reads "kan": a person decides."""
    assert [dwingend] == [grond["dwingend"] for grond in _hulp(**anders).uitkomst["gronden"]]


def test_the_steps_follow_the_text() -> None:
    """A parent far from home: art. 2.5 lid 3 and 4, then art. 3.1."""
    antwoord = _hulp(relatie="ouder", maandenNodig=2, aanwezig=False, uitstelbareTakenMogelijk=True)

    assert [
        ("2.5 lid 3", True),
        ("2.5 lid 4 onder a", True),
        ("2.5 lid 4 onder b", True),
        ("2.5 lid 4 onder c", True),
        ("2.5 lid 4 onder e", False),
        ("3.1 lid 2 onder a", True),
    ] == [(stap.bron.removeprefix(TEKST), stap.voldaan) for stap in antwoord.stappen]


@pytest.mark.parametrize(
    ("anders", "feit"),
    [
        ({"relatie": "inwonend-kind", "schaadtKind": None}, "schaadtKind"),
        ({"aanwezig": False, "uitstelbareTakenMogelijk": None}, "uitstelbareTakenMogelijk"),
    ],
)
def test_a_fact_that_counts_here_is_asked(anders: dict[str, Any], feit: str) -> None:
    """What may be left out elsewhere is needed in its own case."""
    with pytest.raises(FeitOntbreekt) as gevangen:
        _hulp(**anders)

    assert feit == gevangen.value.leden["feit"]


def test_before_2024_there_is_no_rule() -> None:
    """The nadere regels count from 1 January 2024."""
    assert "geheel" == _hulp("2024-01-01").uitkomst["gebruikelijk"]
    with pytest.raises(RegelNietVanKracht):
        _hulp("2023-12-31")


WEG: dict[str, Any] = {"aanwezig": False}


@pytest.mark.parametrize(
    ("anders", "zin", "voldaan"),
    [
        ({"relatie": "ouder"}, "Van een ouder wordt verwacht wat redelijkerwijs in het vermogen ligt.", True),
        ({}, "De hulp is naar aard, frequentie, patroon, tijd, intensiteit en duur gangbaar.", True),
        (VEEL, "De hulp is naar aard, frequentie, patroon, tijd, intensiteit en duur niet gangbaar.", False),
        ({}, "De draagkracht is voldoende.", True),
        ({"draagkrachtVoldoende": False}, "De draagkracht is niet voldoende.", False),
        ({"dreigendeOverbelasting": True}, "Open punt: overbelasting dreigt, maar de draagkracht is voldoende", False),
        ({}, "De hulp zou komen van: partner.", True),
        (KIND, "De hulp schaadt het kind niet.", True),
        ({**KIND, "schaadtKind": True}, "De hulp schaadt het kind in zijn welbevinden of ontwikkeling.", False),
        ({}, "Wie de hulp zou geven, is aanwezig.", True),
        (
            {**WEG, "uitstelbareTakenMogelijk": True},
            "lange tijd verplicht weg, maar kan uitstelbare taken doen.",
            False,
        ),
        ({**WEG, "uitstelbareTakenMogelijk": False}, "weg, en kan ook geen uitstelbare taken doen.", False),
        ({"zeerKorteLevensverwachting": True}, "De levensverwachting is zeer kort;", False),
        ({"soortHulp": "aanleren-aan-derden"}, "Handelingen aan familie of vrienden leren mag", True),
        ({"soortHulp": "overleg-organiseren"}, "Overleg om de hulp te organiseren mag", True),
        ({"relatie": "ouder", "maandenNodig": 4}, "tot en met 3 maanden; nodig zijn er 4.", False),
    ],
)
def test_each_factor_is_told_as_it_is(*, anders: dict[str, Any], zin: str, voldaan: bool) -> None:
    """2.5 lid 3 and 4 a to f, 3.1 lid 2: what was found, and whether it stands against the help."""
    assert [voldaan] == verteld(_hulp(**anders), zin)
