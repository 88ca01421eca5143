"""opvang-toelating: the criteria of par. 6.4, what is urgent, and the grounds a-g."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from domain.regels.toetsing import Antwoord, Vraag, toets
from domain.weigering import RegelNietVanKracht, RegelNogNietBekend
from services.verordeningen import regelboek
from tests.domain.regels.stappen import verteld

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


@pytest.mark.parametrize(
    ("anders", "zin", "voldaan"),
    [
        ({}, "De persoon is Nederlander of verblijft rechtmatig in Nederland.", True),
        ({"rechtmatigVerblijf": False}, "De persoon is geen Nederlander en verblijft niet rechtmatig", False),
        ({"rechtmatigVerblijf": False, "winterprotocol": True}, "het winterprotocol is van kracht.", True),
        ({}, "De persoon is feitelijk of residentieel dakloos.", True),
        (ONVEILIG, "De thuissituatie is acuut onveilig.", True),
        ({"feitelijkOfResidentieelDakloos": False}, "De persoon is niet feitelijk of residentieel dakloos, en", False),
        ({"beperktZelfredzaamLeefgebieden": 1}, "De persoon is op 1 leefgebieden beperkt zelfredzaam; 2 of", False),
        ({}, "De persoon heeft geen alternatief dat de situatie opheft.", True),
        ({"alternatieven": True}, "De persoon heeft een alternatief dat de situatie opheft.", False),
        # The letters: the words turn with the fact.
        ({}, "De inwoner houdt zich aan de huisregels.", True),
        ({"houdtZichNietAanHuisregels": True}, "De inwoner houdt zich niet aan de huisregels; de toegang kan", False),
    ],
)
def test_each_criterium_is_told_as_it_is(*, anders: dict[str, Any], zin: str, voldaan: bool) -> None:
    """Par. 6.4: what was found of the person, and whether that met the criterium."""
    assert [voldaan] == verteld(_opvang(anders), zin)


@pytest.mark.parametrize(("anders", "acuut"), [({}, False), (ONVEILIG, True), ({"mensonterend": True}, True)])
def test_what_is_urgent_is_told_as_such(*, anders: dict[str, Any], acuut: bool) -> None:
    """NB: acute need is met by a step of its own, which says so."""
    (stap,) = [stap for stap in _opvang(anders).stappen if stap.bron == f"{PAR}NB bij de criteria"]

    zin = (
        "Opvang is acuut nodig: het college beslist onverwijld" if acuut else "Niet is gebleken dat opvang acuut nodig"
    )
    assert (True, acuut) == (stap.toelichting.startswith(zin), stap.voldaan)
