"""Begeleiding that housemates give each other (beleidsregels Nijmegen 2025, bijlage 1 par. 3.2)."""

from __future__ import annotations

from datetime import date

import pytest

from domain.regels.toetsing import Antwoord, Vraag, toets
from services.verordeningen import regelboek
from tests.domain.regels.stappen import verteld

PAR = "Beleidsregels Wmo Nijmegen 2025, bijlage 1 par. 3.2"
GEWOON: dict[str, object] = {
    "situatie": "langdurig",
    "vorm": "maatschappelijke-participatie",
    "woonvorm": "gezamenlijk-huishouden",
    "huisgenootBeperktOfNietLeerbaar": False,
    "overbelast": False,
    "terminaal": False,
    "uitzichtOpHerstel": False,
    "beoordelaarSkjOfBig": False,
}
KORT = {"situatie": "kortdurend", "uitzichtOpHerstel": True}


def _begeleiding(**anders: object) -> Antwoord:
    feiten = {**GEWOON, **anders}
    return toets(Vraag("0268", "gebruikelijke-hulp-begeleiding", date(2025, 4, 1), feiten), regelboek())


@pytest.mark.parametrize(
    ("anders", "gebruikelijk", "grond"),
    [
        # A: short and with a prospect of recovery, every form.
        ({**KORT, "vorm": "anders"}, True, "A"),
        ({**KORT}, True, "A"),
        ({"situatie": "kortdurend", "vorm": "anders"}, False, "B"),  # no prospect of recovery: weighed as B
        ({"situatie": "kortdurend"}, True, "B"),
        ({**KORT, "woonvorm": "kamerhuurder"}, False, "A, Kamer huren bij inwoner"),
        ({**KORT, "woonvorm": "geclusterd"}, False, "A, Geclusterd wonen"),
        ({**KORT, "woonvorm": "leefgemeenschap"}, False, "A, Leef- en woongemeenschappen"),
        # B: long, three forms in any case.
        ({}, True, "B"),
        ({"vorm": "maatschappelijk-verkeer"}, True, "B"),
        ({"vorm": "taken-gezamenlijk-huishouden"}, True, "B"),
        ({"vorm": "anders"}, False, "B"),
        ({"uitzichtOpHerstel": True, "vorm": "anders"}, False, "B"),
        ({"woonvorm": "geclusterd"}, False, "A, Geclusterd wonen"),
        # C: teaching family and friends.
        ({"vorm": "aanleren-aan-derden"}, True, "C"),
        # D: exceptions, the first one is the ground.
        ({"huisgenootBeperktOfNietLeerbaar": True}, False, "D punt 1"),
        ({"overbelast": True}, False, "D punt 2"),
        ({"terminaal": True}, False, "D punt 3"),
        ({**KORT, "overbelast": True}, False, "D punt 2"),
        ({**KORT, "terminaal": True}, False, "D punt 3"),
        ({"huisgenootBeperktOfNietLeerbaar": True, "terminaal": True}, False, "D punt 1"),
        ({"vorm": "aanleren-aan-derden", "overbelast": True}, False, "D punt 2"),
    ],
)
def test_whether_it_is_gebruikelijk(anders: dict[str, object], grond: str, *, gebruikelijk: bool) -> None:
    """The points A to D, and the point that decides."""
    uitkomst = _begeleiding(**anders).uitkomst

    assert (gebruikelijk, f"{PAR} onder {grond}") == (uitkomst["gebruikelijk"], uitkomst["grond"])


@pytest.mark.parametrize(
    ("anders", "vereist"),
    [
        ({}, False),
        ({"huisgenootBeperktOfNietLeerbaar": True}, True),
        ({"huisgenootBeperktOfNietLeerbaar": True, "beoordelaarSkjOfBig": True}, False),
        ({"overbelast": True}, True),
        ({"overbelast": True, "beoordelaarSkjOfBig": True}, False),
        ({"terminaal": True}, False),
    ],
)
def test_who_has_to_be_asked(anders: dict[str, object], *, vereist: bool) -> None:
    """D punt 1 and 2: who is not registered calls in who is, or a doctor."""
    assert vereist == _begeleiding(**anders).uitkomst["skjBigVereist"]


def test_the_steps_follow_the_text() -> None:
    """All exceptions that are there are told, after what A to C say."""
    antwoord = _begeleiding(overbelast=True, terminaal=True)

    assert [
        (f"{PAR} onder A", False),
        (f"{PAR} onder B", True),
        (f"{PAR} onder D punt 2", False),
        (f"{PAR} onder D punt 3", False),
    ] == [(stap.bron, stap.voldaan) for stap in antwoord.stappen][:4]
    assert "SKJ- of BIG-registratie" in antwoord.stappen[2].toelichting


@pytest.mark.parametrize("anders", [{"vorm": "anders"}, {"situatie": "kortdurend"}, {"woonvorm": "geclusterd"}])
def test_open_points_are_told(anders: dict[str, object]) -> None:
    """Where the list is no closed one, or the text is silent, the step says so."""
    assert any("Open punt: " in stap.toelichting for stap in _begeleiding(**anders).stappen)


@pytest.mark.parametrize(
    ("anders", "zin", "stappen"),
    [
        (KORT, "De hulp is ongeveer 3 maanden nodig, met uitzicht op herstel;", [True]),
        ({}, "De hulp is langer nodig dan ongeveer 3 maanden.", [False]),
        ({"situatie": "kortdurend"}, "Open punt: de hulp is kort nodig, maar zonder uitzicht op herstel", [False]),
        ({"woonvorm": "geclusterd"}, "Dan kan er geen gebruikelijke hulp zijn.", [False]),
        ({"woonvorm": "geclusterd"}, "Open punt: dit staat alleen bij de kortdurende situatie", [False]),
        ({**KORT, "woonvorm": "geclusterd"}, "Open punt: dit staat alleen bij de kortdurende situatie", []),
        (
            {"vorm": "aanleren-aan-derden"},
            "Aan familie of vrienden leren omgaan met de inwoner is gebruikelijke",
            [True],
        ),
        ({}, "Ook langdurig is dit gebruikelijke hulp:", [True]),
        ({"vorm": "anders"}, "Open punt: deze vorm staat niet bij wat in ieder geval gebruikelijk is", [False]),
        ({}, "Geen uitzondering: de huisgenoot kan het bieden", [True]),
        ({"terminaal": True}, "Geen uitzondering: de huisgenoot kan het bieden", []),
        ({"terminaal": True}, "De inwoner is in de terminale levensfase. Er wordt geen gebruikelijke hulp", [False]),
        ({"overbelast": True, "beoordelaarSkjOfBig": True}, "SKJ- of BIG-registratie", []),
    ],
)
def test_each_point_is_told_as_it_is(anders: dict[str, object], zin: str, stappen: list[bool]) -> None:
    """A to D: what was found, and nothing that does not count here."""
    assert stappen == verteld(_begeleiding(**anders), zin)
