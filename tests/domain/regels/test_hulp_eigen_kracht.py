"""Eigen kracht of parents (Verordening Heumen as amended in 2025, art. 1 sub j and n, 8a, 8b)."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from domain.regels.toetsing import Antwoord, Vraag, toets
from services.verordeningen import regelboek
from tests.domain.regels.stappen import verteld

TEKST = "Verordening Heumen, wijziging 2025, "
ALLES = ["gezin", "kind", "huisgenoten", "inkomen"]
LANG_EN_ZWAAR: dict[str, Any] = {
    "bovengebruikelijk": True,
    "oudersInStaat": True,
    "oudersBeschikbaar": True,
    "dreigendeOverbelasting": False,
    "financieleProblemen": False,
    "duurMaanden": 12,
    "periodesInKalenderjaar": 1,
    "nietVanOudersTeVerwachten": False,
    "leeftijd": 10,
    "hulpvorm": "begeleiding",
    "uitzichtOpHerstel": False,
    "chronisch": True,
    "netwerkOfInstellingToereikend": False,
    "ouderUitgevallen": False,
    "andereOuderInStaat": False,
    "gewogen": ALLES,
}
KORT = {"duurMaanden": 3, "uitzichtOpHerstel": True, "chronisch": False}
OVERBELAST = {"dreigendeOverbelasting": True}
GEWOON = {"bovengebruikelijk": False}


def _kracht(**anders: Any) -> Antwoord:
    feiten = {**LANG_EN_ZWAAR, **anders}
    return toets(Vraag("0252", "eigen-kracht-jeugd", date(2025, 4, 1), feiten), regelboek())


@pytest.mark.parametrize(
    ("anders", "omvang", "grond"),
    [
        # art. 8b lid 5: long, in balance; art. 1 sub j names four things that break the balance.
        ({}, None, "art. 8b lid 5"),
        ({"oudersInStaat": False}, "gedeeltelijk", None),
        ({"oudersBeschikbaar": False}, "gedeeltelijk", None),
        (OVERBELAST, "gedeeltelijk", None),
        ({"financieleProblemen": True}, "gedeeltelijk", None),
        ({"hulpvorm": "verzorging"}, None, "art. 8b lid 5"),
        # art. 8b lid 1: gebruikelijke hulp is the parents' own, as far as they can.
        (GEWOON, None, "art. 8b lid 1"),
        ({**GEWOON, **OVERBELAST}, None, "art. 8b lid 1"),
        ({**GEWOON, "oudersInStaat": False}, "geheel", None),
        ({**GEWOON, "leeftijd": 17}, None, "art. 8b lid 1"),
        ({**GEWOON, **OVERBELAST, "leeftijd": 18}, "geheel", None),  # no minor any more
        # art. 8b lid 4: short, the balance is assumed.
        (KORT, None, "art. 8b lid 4"),
        ({**KORT, **OVERBELAST}, None, "art. 8b lid 4"),
        ({**KORT, **GEWOON}, None, "art. 8b lid 1"),
        # unless it may not be asked of parents.
        ({**KORT, "nietVanOudersTeVerwachten": True}, "geheel", None),
        ({"nietVanOudersTeVerwachten": True}, "geheel", None),
        # art. 8a lid 2: network or another institution.
        ({**OVERBELAST, "netwerkOfInstellingToereikend": True}, None, "art. 8a lid 2"),
        (
            {"netwerkOfInstellingToereikend": True},
            None,
            "art. 8a lid 2",
        ),  # the parents could as well: the first decides
        ({"nietVanOudersTeVerwachten": True, "netwerkOfInstellingToereikend": True}, None, "art. 8a lid 2"),
        # art. 1 sub n: the other parent takes over.
        ({"ouderUitgevallen": True, "andereOuderInStaat": True}, None, "art. 8b lid 5"),
        ({"ouderUitgevallen": True}, "geheel", None),
        ({**KORT, "ouderUitgevallen": True}, "geheel", None),
        # art. 8b is about verzorging, begeleiding and verblijf; for other help art. 8a lid 4.
        ({"hulpvorm": "anders"}, None, "art. 8a lid 4"),
        ({"hulpvorm": "anders", **OVERBELAST}, "gedeeltelijk", None),
        ({"hulpvorm": "anders", **KORT, **OVERBELAST}, "gedeeltelijk", None),  # no assumed balance
        ({"hulpvorm": "anders", **GEWOON, **OVERBELAST}, None, "art. 1 sub n"),
        # art. 8b lid 6: a woonomgeving is gebruikelijk; what goes beyond is weighed.
        ({"hulpvorm": "verblijf", **GEWOON}, None, "art. 8b lid 1"),
        ({"hulpvorm": "verblijf", **OVERBELAST}, "gedeeltelijk", None),
    ],
)
def test_whether_a_voorziening_is_needed(anders: dict[str, Any], omvang: str | None, grond: str | None) -> None:
    """A voorziening is needed when no ground says that parents or network do it."""
    uitkomst = _kracht(**anders).uitkomst

    assert (omvang is not None, omvang) == (uitkomst["voorzieningNodig"], uitkomst["omvang"])
    assert ([f"{TEKST}{grond}"] if grond else []) == [een["bron"] for een in uitkomst["gronden"]]


@pytest.mark.parametrize(
    ("anders", "situatie", "open_punt"),
    [
        (KORT, "kortdurend", False),
        ({**KORT, "duurMaanden": 2}, "kortdurend", False),
        ({**KORT, "periodesInKalenderjaar": 0}, "kortdurend", False),
        ({**KORT, "duurMaanden": 4}, "langdurig", True),  # more than three months, not chronic
        ({**KORT, "periodesInKalenderjaar": 2}, "langdurig", True),
        ({**KORT, "uitzichtOpHerstel": False}, "langdurig", True),  # short without a prospect of recovery
        ({}, "langdurig", False),
        ({"duurMaanden": 4}, "langdurig", False),
        ({"duurMaanden": 3, "periodesInKalenderjaar": 2}, "langdurig", False),
        ({"duurMaanden": 3}, "langdurig", True),  # chronic, but three months once
    ],
)
def test_short_or_long(anders: dict[str, Any], situatie: str, *, open_punt: bool) -> None:
    """Art. 8b lid 3: three months once in a calendar year with a prospect of recovery, or chronic and longer."""
    antwoord = _kracht(**anders)

    verteld = any("omschrijving van langdurig" in stap.toelichting for stap in antwoord.stappen)
    assert (situatie, open_punt) == (antwoord.uitkomst["situatie"], verteld)


@pytest.mark.parametrize(
    ("gewogen", "ontbreekt"),
    [(ALLES, []), (["kind", "inkomen"], ["gezin", "huisgenoten"]), ([], ALLES)],
)
def test_what_was_not_weighed_yet(gewogen: list[str], ontbreekt: list[str]) -> None:
    """Art. 8a lid 3 onder b: family, child, housemates and income."""
    assert ontbreekt == _kracht(gewogen=gewogen).uitkomst["ontbreekt"]


@pytest.mark.parametrize(("leeftijd", "stappen"), [(10, 1), (17, 1), (18, 0)])
def test_a_home_is_gebruikelijk_to_seventeen(leeftijd: int, stappen: int) -> None:
    """Art. 8b lid 6: tot en met 17 jaar."""
    bronnen = [stap.bron for stap in _kracht(hulpvorm="verblijf", leeftijd=leeftijd).stappen]

    assert stappen == bronnen.count(f"{TEKST}art. 8b lid 6")


def test_the_steps_follow_the_text() -> None:
    """The definitions, art. 8a, art. 8b."""
    antwoord = _kracht(dreigendeOverbelasting=True, ouderUitgevallen=True, andereOuderInStaat=True, gewogen=["gezin"])

    assert [
        (f"{TEKST}art. 1 sub j", False),
        (f"{TEKST}art. 1 sub n", True),
        (f"{TEKST}art. 8a lid 2", False),
        (f"{TEKST}art. 8a lid 3 onder b", False),
        (f"{TEKST}art. 8b lid 3 onder b", True),
        (f"{TEKST}art. 8b lid 5", False),
    ] == [(stap.bron, stap.voldaan) for stap in antwoord.stappen]
    assert "De hulp is bovengebruikelijk, maar overbelasting dreigt." == antwoord.stappen[0].toelichting


NIET_VAN_OUDERS = {"nietVanOudersTeVerwachten": True}


@pytest.mark.parametrize(
    ("anders", "zin", "stappen"),
    [
        ({}, "Het netwerk of een andere instelling is niet genoeg.", [False]),  # art. 8a lid 2
        ({"netwerkOfInstellingToereikend": True}, "Het netwerk of een andere instelling is genoeg.", [True]),
        ({"ouderUitgevallen": True}, "de andere ouder kan de hulp niet overnemen.", [False]),  # art. 1 sub n
        ({"ouderUitgevallen": True, "andereOuderInStaat": True}, "de andere ouder kan de hulp overnemen.", [True]),
        ({}, "Gezin, kind, huisgenoten en inkomen zijn gewogen.", [True]),  # art. 8a lid 3 onder b
        ({"gewogen": ["kind"]}, "Nog niet gewogen: gezin, huisgenoten, inkomen.", [False]),
        (KORT, "Er is uitzicht op herstel en de hulp is kort nodig (3 maanden, 1 keer", [True]),  # art. 8b lid 3
        ({}, "De hulp is niet kort nodig met uitzicht op herstel (12 maanden, 1 keer", [True]),
        ({"duurMaanden": 3}, "Open punt: de omschrijving van langdurig past niet geheel", [True]),
        (NIET_VAN_OUDERS, "De aard van de hulp maakt dat ze niet van ouders mag worden verwacht.", [False]),
        (NIET_VAN_OUDERS, "Open punt: of dat voor alles of een deel geldt, zeggen de feiten niet", [False]),
        ({}, "Lang: draagkracht en draaglast zijn in balans.", [True]),  # art. 8b lid 5
        (KORT, "Kort: draagkracht en draaglast gelden als in balans.", [True]),  # art. 8b lid 4
        ({"oudersInStaat": False}, "De ouders kunnen deze hulp niet zonder problemen zelf geven.", [False]),
        ({"hulpvorm": "verblijf"}, "tot en met 17 jaar is een beschermend thuis gebruikelijk.", [True]),  # lid 6
    ],
)
def test_each_step_is_told_as_it_is(anders: dict[str, Any], zin: str, stappen: list[bool]) -> None:
    """What the family can bear, and whether that solves the question."""
    assert stappen == verteld(_kracht(**anders), zin)
