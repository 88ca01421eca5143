"""pgb-controle: what may follow from a controle, and the yearly evaluation of beschermd wonen (par. 5.6)."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from domain.regels.toetsing import Antwoord, Vraag, toets
from domain.weigering import RegelNietVanKracht
from services.verordeningen import regelboek
from tests.domain.regels.stappen import verteld

CONTROLE: dict[str, Any] = {
    "soort": "steekproef",
    "stukkenGevraagd": False,
    "stukkenOntvangen": False,
    "rechtmatigBesteed": True,
    "doelmatigBesteed": True,
    "fraudesignaal": False,
    "voorziening": "begeleiding",
    "laatsteControleOp": "2024-06-15",
}
GEVOLGEN = ["voorwaarden", "heroverwegen", "beeindigen"]
OUD, NIEUW = date(2025, 2, 28), date(2025, 3, 1)


def _controle(feiten: dict[str, Any], op: date = NIEUW) -> Antwoord:
    return toets(Vraag("0268", "pgb-controle", op, {**CONTROLE, **feiten}), regelboek())


@pytest.mark.parametrize(
    ("feiten", "uitkomst"),
    [
        ({}, ["akkoord"]),
        ({"soort": "huisbezoek"}, ["akkoord"]),
        ({"soort": "administratief", "stukkenGevraagd": True, "stukkenOntvangen": True}, ["akkoord"]),
        ({"soort": "evaluatie", "doelmatigBesteed": False}, GEVOLGEN),  # ondoelmatig gebruik
        ({"rechtmatigBesteed": False}, GEVOLGEN),  # onrechtmatigheden
        ({"fraudesignaal": True}, ["terugvorderen"]),  # signalen van fraude
        ({"rechtmatigBesteed": False, "fraudesignaal": True}, [*GEVOLGEN, "terugvorderen"]),
        ({"soort": "intensief", "stukkenGevraagd": True}, ["terugvorderen"]),  # stukken niet ingediend
        ({"soort": "intensief", "stukkenGevraagd": True, "fraudesignaal": True}, ["terugvorderen"]),
        ({"soort": "intensief"}, ["akkoord"]),  # niet gevraagd
        ({"soort": "administratief", "stukkenGevraagd": True}, ["terugvorderen"]),  # open punt
    ],
)
def test_what_may_follow(feiten: dict[str, Any], uitkomst: list[str]) -> None:
    """Each finding has its own consequences; without any of them the controle is akkoord."""
    assert uitkomst == _controle(feiten).uitkomst["uitkomst"]


@pytest.mark.parametrize(
    ("voorziening", "uiterlijk"),
    [
        ("beschermd-wonen", "2025-06-15"),  # minstens één keer per jaar
        ("beschermd-thuis-middel", "2025-06-15"),  # par. 7.4: een vorm van beschermd wonen
        ("begeleiding", None),  # "Bij Beschermd Wonen"
    ],
)
def test_the_next_evaluation(voorziening: str, uiterlijk: str | None) -> None:
    """Yearly for beschermd wonen; the text sets none for other help."""
    assert uiterlijk == _controle({"voorziening": voorziening}).uitkomst["volgendeEvaluatieUiterlijk"]


def test_the_steps_follow_the_text() -> None:
    """First that the college looks, then what it found, then the papers."""
    stappen = _controle({"soort": "administratief", "stukkenGevraagd": True}).stappen

    par = "Beleidsregels Wmo Nijmegen 2025, par. 5.6"
    assert [("Verordening Nijmegen 2022, art. 15 lid 2", True), (par, True), (par, True), (par, False)] == [
        (stap.bron, stap.voldaan) for stap in stappen[:4]
    ]
    assert stappen[3].toelichting.startswith("Open punt: ")


def test_before_march_2025_no_text_says_what_follows() -> None:
    """Art. 15 lets the college look; what follows is weighed by art. 19 then."""
    antwoord = _controle({"voorziening": "beschermd-wonen"}, OUD)

    assert {"uitkomst": ["akkoord"], "volgendeEvaluatieUiterlijk": None} == antwoord.uitkomst
    for feiten in ({"rechtmatigBesteed": False}, {"fraudesignaal": True}, {"stukkenGevraagd": True}):
        with pytest.raises(RegelNietVanKracht, match="herzieningsgrond"):
            _controle(feiten, OUD)


GEVRAAGD = {"stukkenGevraagd": True}


@pytest.mark.parametrize(
    ("feiten", "zin", "stappen"),
    [
        ({}, "Nagegaan is (steekproef) of het pgb is gebruikt", [True]),
        ({}, "Het pgb is rechtmatig en doelmatig besteed.", [True]),
        ({"rechtmatigBesteed": False}, "Het pgb is niet rechtmatig en doelmatig besteed.", [False]),
        ({"doelmatigBesteed": False}, "Het pgb is rechtmatig en niet doelmatig besteed.", [False]),
        ({}, "Er zijn geen signalen van fraude.", [True]),
        ({"fraudesignaal": True}, "Er zijn signalen van fraude.", [False]),
        ({}, "Er zijn geen stukken gevraagd.", [True]),
        ({**GEVRAAGD, "stukkenOntvangen": True}, "De gevraagde stukken zijn ingediend.", [True]),
        ({**GEVRAAGD, "soort": "intensief"}, "De gevraagde stukken zijn niet of niet volledig ingediend;", [False]),
        ({**GEVRAAGD, "soort": "intensief"}, "Open punt: de zin over de stukken staat bij de intensieve", []),
        (GEVRAAGD, "Open punt: de zin over de stukken staat bij de intensieve", [False]),
        ({"voorziening": "beschermd-wonen"}, "een evaluatie: de volgende uiterlijk 15 juni 2025.", [True]),
    ],
)
def test_each_finding_is_told_as_it_is(feiten: dict[str, Any], zin: str, stappen: list[bool]) -> None:
    """Par. 5.6: what the controle found, and what is open about the papers."""
    assert stappen == verteld(_controle(feiten), zin)
