"""opvang-toelating: the criteria of par. 6.4, what is urgent, and the grounds a-g."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from domain.regels.toetsing import Antwoord, Vraag, toets
from domain.weigering import RegelNietVanKracht, RegelNogNietBekend
from services.verordeningen import regelboek

PAR = "Beleidsregels Wmo Nijmegen 2025, par. 6.4, "
GRONDEN = (
    "houdtZichNietAanHuisregels",
    "veroorzaaktOnveiligheidEnOverlast",
    "nietBereidTotMeewerken",
    "tegenstellendeIndicatie",
    "ernstigeMisdraging",
    "eigenBijdrageNietBetaald",
    "veelvuldigGewaarschuwd",
    "vrouwenopvang",
    "huiselijkOfAfhankelijkheidsgeweld",
)
FEITEN: dict[str, Any] = {
    "rechtmatigVerblijf": True,
    "feitelijkOfResidentieelDakloos": True,
    "beperktZelfredzaamLeefgebieden": 3,
    **dict.fromkeys(("acuutOnveilig", "alternatieven", "kinderenOpStraat", "winterprotocol", "mensonterend"), False),
    **dict.fromkeys(GRONDEN, False),
}
ONVEILIG = {"feitelijkOfResidentieelDakloos": False, "acuutOnveilig": True}


def _opvang(anders: dict[str, Any], peildatum: date = date(2025, 3, 1)) -> Antwoord:
    return toets(Vraag("0268", "opvang-toelating", peildatum, {**FEITEN, **anders}), regelboek())


@pytest.mark.parametrize(
    ("anders", "onverwijld", "gronden"),
    [
        ({}, False, []),
        # First criterium: nationality or status, with the exceptions of its toelichting.
        ({"rechtmatigVerblijf": False}, False, ["eerste criterium"]),
        ({"rechtmatigVerblijf": False, "mensonterend": True}, True, []),
        ({"rechtmatigVerblijf": False, "kinderenOpStraat": True}, True, []),
        ({"rechtmatigVerblijf": False, "winterprotocol": True}, True, []),
        # Second: dakloos, or acutely unsafe at home.
        ({"feitelijkOfResidentieelDakloos": False}, False, ["tweede criterium"]),
        (ONVEILIG, True, []),
        ({"acuutOnveilig": True}, True, []),
        # Third: op meerdere leefgebieden.
        ({"beperktZelfredzaamLeefgebieden": 0}, False, ["derde criterium"]),
        ({"beperktZelfredzaamLeefgebieden": 1}, False, ["derde criterium"]),
        ({"beperktZelfredzaamLeefgebieden": 2}, False, []),
        # Fourth: no alternatives.
        ({"alternatieven": True}, False, ["vierde criterium"]),
        # NB: urgent, in afwachting van de uitkomst van het onderzoek.
        ({"mensonterend": True, "alternatieven": True}, True, ["vierde criterium"]),
        ({"kinderenOpStraat": True}, True, []),
        ({"winterprotocol": True}, True, []),
    ],
)
def test_the_criteria(anders: dict[str, Any], gronden: list[str], *, onverwijld: bool) -> None:
    """All four criteria have to be met; what is not met refuses."""
    verwacht = [{"bron": PAR + grond, "dwingend": True} for grond in gronden]

    assert {"toegang": not gronden, "onverwijld": onverwijld, "gronden": verwacht} == _opvang(anders).uitkomst


@pytest.mark.parametrize(
    ("anders", "letters"),
    [
        ({"houdtZichNietAanHuisregels": True}, "a"),
        ({"veroorzaaktOnveiligheidEnOverlast": True}, "b"),
        ({"nietBereidTotMeewerken": True}, "c"),
        ({"tegenstellendeIndicatie": True}, "d"),
        ({"ernstigeMisdraging": True}, "e"),
        # f: after many warnings only.
        ({"eigenBijdrageNietBetaald": True}, ""),
        ({"veelvuldigGewaarschuwd": True}, ""),
        ({"eigenBijdrageNietBetaald": True, "veelvuldigGewaarschuwd": True}, "f"),
        # g: vrouwenopvang without violence.
        ({"vrouwenopvang": True}, "g"),
        ({"vrouwenopvang": True, "huiselijkOfAfhankelijkheidsgeweld": True}, ""),
        (dict.fromkeys(GRONDEN[:7], True), "abcdef"),
    ],
)
def test_the_grounds_that_can_refuse(anders: dict[str, Any], letters: str) -> None:
    """The text says kan: every ground a-g is there, none has to be used."""
    uitkomst = _opvang(anders).uitkomst

    assert [{"bron": f"{PAR}geen toegang onder {letter}", "dwingend": False} for letter in letters] == (
        uitkomst["gronden"]
    )
    assert (not letters) == uitkomst["toegang"]


def test_the_steps_follow_the_text() -> None:
    """The criteria, the NB, the letters."""
    stappen = _opvang({}).stappen

    assert [
        *(f"{PAR}{rang} criterium" for rang in ("eerste", "tweede", "derde", "vierde")),
        f"{PAR}NB bij de criteria",
        *(f"{PAR}geen toegang onder {letter}" for letter in "abcdefg"),
    ] == [stap.bron for stap in stappen]


def test_before_the_beleidsregels_there_is_no_answer() -> None:
    """The verordening holds grounds for refusing only; they are in afwijzingsgronden."""
    with pytest.raises(RegelNietVanKracht):
        _opvang({}, date(2025, 2, 28))


def test_before_publication_nobody_knew() -> None:
    """The beleidsregels are known from 2025-03-05."""
    with pytest.raises(RegelNogNietBekend):
        toets(Vraag("0268", "opvang-toelating", date(2025, 3, 3), FEITEN, bekend_op=date(2025, 3, 4)), regelboek())
