"""pgb-plan-volledig: which parts each text asks, by law, voorziening and who helps."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from domain.regels.toetsing import Antwoord, Vraag, toets
from domain.weigering import FeitOngeldig, RegelNietVanKracht
from services.verordeningen import regelboek
from tests.domain.regels.stappen import verteld

NIJMEGEN, HEUMEN, WAGENINGEN = "0268", "0252", "0289"
IN_2022, IN_2025 = date(2022, 6, 1), date(2025, 3, 1)
FEITEN: dict[str, Any] = {
    "onderdelen": [],
    "wet": "wmo",
    "inzetSociaalNetwerk": False,
    "curatorOfMentorHielp": False,
    "medeOndertekend": False,
    "voorziening": "begeleiding",
}
JEUGD = {"wet": "jeugdwet"}
NETWERK = {"inzetSociaalNetwerk": True}
DOELEN = "doelen-activiteiten-evaluatiemomenten"
PAR_51_2 = ["2a", "2b", "2c", "2d", "2e", "2f"]
PAR_51_3 = ["3a", "3b", "3c", "3d", "3e"]


def _plan(gemeente: str, peildatum: date, feiten: dict[str, Any]) -> Antwoord:
    return toets(Vraag(gemeente, "pgb-plan-volledig", peildatum, {**FEITEN, **feiten}), regelboek())


@pytest.mark.parametrize(
    ("gemeente", "peildatum", "feiten", "gevraagd"),
    [
        # Nijmegen art. 11 lid 1: a-d always, e for beschermd wonen and thuis; both laws.
        (NIJMEGEN, IN_2022, {}, ["a", "b", "c", "d"]),
        (NIJMEGEN, IN_2022, JEUGD, ["a", "b", "c", "d"]),
        (NIJMEGEN, IN_2022, {"voorziening": "beschermd-wonen"}, ["a", "b", "c", "d", "e"]),
        (NIJMEGEN, IN_2022, {"voorziening": "beschermd-thuis"}, ["a", "b", "c", "d", "e"]),
        (NIJMEGEN, IN_2022, {"voorziening": "beschermd-wonen", **JEUGD}, ["a", "b", "c", "d", "e"]),
        # art. 13 lid 4: help by the network.
        (NIJMEGEN, IN_2022, NETWERK, ["a", "b", "c", "d", DOELEN]),
        (NIJMEGEN, IN_2022, {**NETWERK, **JEUGD}, ["a", "b", "c", "d", DOELEN]),
        # The signature is asked by the beleidsregels only.
        (NIJMEGEN, IN_2022, {"curatorOfMentorHielp": True}, ["a", "b", "c", "d"]),
        # From 2025-03-01, Wmo: par. 5.1, 2 a-g (g network) and 3 a-e.
        (NIJMEGEN, IN_2025, {}, ["a", "b", "c", "d", *PAR_51_2, *PAR_51_3]),
        (NIJMEGEN, date(2025, 2, 28), {}, ["a", "b", "c", "d"]),
        (NIJMEGEN, IN_2025, NETWERK, ["a", "b", "c", "d", DOELEN, *PAR_51_2, "2g", *PAR_51_3]),
        (NIJMEGEN, IN_2025, {**NETWERK, **JEUGD}, ["a", "b", "c", "d", DOELEN]),
        (
            NIJMEGEN,
            IN_2025,
            {"curatorOfMentorHielp": True},
            ["a", "b", "c", "d", *PAR_51_2, "mede-ondertekening", *PAR_51_3],
        ),
        (NIJMEGEN, IN_2025, {"curatorOfMentorHielp": True, **JEUGD}, ["a", "b", "c", "d"]),
        (NIJMEGEN, IN_2025, {"voorziening": "trainingshuis-licht"}, ["a", "b", "c", "d", "e", *PAR_51_2, *PAR_51_3]),
        # Heumen art. 12 lid 1 onder e: the three categories of beschermd wonen.
        (HEUMEN, date(2025, 6, 1), {"voorziening": "beschermd-wonen"}, ["e"]),
        (HEUMEN, date(2025, 6, 1), {"voorziening": "beschermd-thuis-licht"}, ["e"]),
        (HEUMEN, date(2025, 6, 1), {"voorziening": "trainingshuis-middel"}, ["e"]),
        # Wageningen art. 3.2: a and b Wmo, c Jeugdwet.
        (WAGENINGEN, date(2024, 6, 1), {}, ["a", "b", "d", "e", "f"]),
        (WAGENINGEN, date(2024, 6, 1), JEUGD, ["c", "d", "e", "f"]),
        (WAGENINGEN, date(2024, 6, 1), NETWERK, ["a", "b", "d", "e", "f"]),
    ],
)
def test_the_text_asks_these_parts_and_no_others(
    gemeente: str, peildatum: date, feiten: dict[str, Any], gevraagd: list[str]
) -> None:
    """An empty plan misses all of them in the order of the text; a plan with just these misses nothing."""
    leeg = _plan(gemeente, peildatum, feiten).uitkomst
    onderdelen = [een for een in gevraagd if een != "mede-ondertekening"]
    vol = _plan(gemeente, peildatum, {**feiten, "onderdelen": onderdelen, "medeOndertekend": True}).uitkomst

    assert {"volledig": False, "ontbreekt": gevraagd} == leeg
    assert {"volledig": True, "ontbreekt": []} == vol


def test_one_missing_part_is_named() -> None:
    """And the rest counts; a part more than asked is no harm."""
    uitkomst = _plan(NIJMEGEN, IN_2022, {"onderdelen": ["a", "c", "d", "e"]}).uitkomst

    assert {"volledig": False, "ontbreekt": ["b"]} == uitkomst


def test_in_heumen_the_other_letters_are_not_held() -> None:
    """For other voorzieningen nothing is held; for beschermd wonen a step says that a-d were not weighed."""
    with pytest.raises(RegelNietVanKracht, match="staat niet in de bronnen"):
        _plan(HEUMEN, date(2025, 6, 1), {})
    stappen = _plan(HEUMEN, date(2025, 6, 1), {"voorziening": "beschermd-wonen", "onderdelen": ["e"]}).stappen

    assert "Verordening Heumen, wijziging 2025, art. 12 lid 1 onder a-d" == stappen[-1].bron
    assert stappen[-1].toelichting.startswith("Open punt: ")
    assert all(stap.voldaan for stap in stappen)


def test_the_steps_name_the_articles_in_order() -> None:
    """The verordening before the beleidsregels, with the words of what is missing."""
    stappen = _plan(NIJMEGEN, IN_2025, {**NETWERK, "curatorOfMentorHielp": True}).stappen

    assert [
        "Verordening Nijmegen 2022, art. 11 lid 1",
        "Verordening Nijmegen 2022, art. 13 lid 4",
        "Beleidsregels Wmo Nijmegen 2025, par. 5.1 onder 2",
        "Beleidsregels Wmo Nijmegen 2025, par. 5.1 onder 2",
        "Beleidsregels Wmo Nijmegen 2025, par. 5.1 onder 3",
    ] == [stap.bron for stap in stappen[:5]]
    assert "In het plan ontbreekt: de handtekening van de curator of mentor die hielp." == stappen[3].toelichting


def test_an_unknown_letter_is_refused() -> None:
    """No text has a letter z."""
    with pytest.raises(FeitOngeldig, match="onderdelen"):
        _plan(NIJMEGEN, IN_2022, {"onderdelen": ["z"]})


def test_what_is_there_and_what_is_missing_is_told() -> None:
    """Art. 11 lid 1: a complete list says what the plan holds, an incomplete one what it lacks."""
    vol = _plan(NIJMEGEN, IN_2022, {"onderdelen": ["a", "b", "c", "d"]})
    half = _plan(NIJMEGEN, IN_2022, {"onderdelen": ["a", "b", "c"]})

    assert ([True], []) == (verteld(vol, "In het plan staat: "), verteld(vol, "In het plan ontbreekt: "))
    assert ([False], []) == (verteld(half, "In het plan ontbreekt: "), verteld(half, "In het plan staat: "))
