"""A complete verslag: Nijmegen art. 6, and from 1 March 2025 beleidsregels 3.3, 3.4 and 7.6."""

from datetime import date
from typing import Any

import pytest

from domain.regels.toetsing import Antwoord, Vraag, toets
from domain.weigering import FeitOngeldig, RegelNietVanKracht
from services.verordeningen import regelboek

VERORDENING, BELEIDSREGELS = "2025-02-28", "2025-03-01"
STAPPEN = ["1", "2", "3", "4a", "4b", "4c", "4d", "5", "6"]
VERSLAG: dict[str, Any] = {
    "stappen": STAPPEN,
    "pgbAangevraagd": False,
    "specifiekeDeskundigheidNodig": False,
    "verstrektAanClient": True,
    "opmerkingenClient": False,
    "opmerkingenToegevoegd": False,
    "persoonlijkPlanToegevoegd": True,
    "ondersteuningsadvies": True,
    "leveringsvormBenoemd": True,
    "dwangOfDrang": False,
    "beschermdWonen": False,
    "termijnEnVormBenoemd": False,
}


def _toets(peildatum: str = BELEIDSREGELS, gemeente: str = "0268", **anders: Any) -> Antwoord:
    vraag = Vraag(gemeente, "verslag-volledig", date.fromisoformat(peildatum), {**VERSLAG, **anders})
    return toets(vraag, regelboek())


@pytest.mark.parametrize(
    ("anders", "ontbreekt"),
    [
        ({}, []),
        ({"verstrektAanClient": False}, ["verstrektAanClient"]),  # art. 6 lid 2
        ({"opmerkingenClient": True}, ["opmerkingenToegevoegd"]),  # art. 6 lid 3
        ({"opmerkingenClient": True, "opmerkingenToegevoegd": True}, []),
        ({"persoonlijkPlanToegevoegd": False}, ["persoonlijkPlanToegevoegd"]),  # art. 6, toelichting
        ({"persoonlijkPlanToegevoegd": None}, []),  # no plan was given
        # Par. 3.3: every step, 6a when a pgb was asked, 7 when expertise was needed.
        *[({"stappen": [s for s in STAPPEN if s != stap]}, [stap]) for stap in STAPPEN],
        ({"pgbAangevraagd": True}, ["6a"]),
        ({"pgbAangevraagd": True, "stappen": [*STAPPEN, "6a"]}, []),
        ({"specifiekeDeskundigheidNodig": True}, ["7"]),
        ({"specifiekeDeskundigheidNodig": True, "stappen": [*STAPPEN, "7"]}, []),
        ({"stappen": [*STAPPEN, "6a", "7"]}, []),
        # Par. 3.3 NB: dwang of drang has a begeleidingsplan instead.
        ({"stappen": [], "dwangOfDrang": True}, []),
        ({"stappen": [], "dwangOfDrang": True, "ondersteuningsadvies": False}, ["ondersteuningsadvies"]),
        # Par. 3.4.
        ({"leveringsvormBenoemd": False}, ["leveringsvormBenoemd"]),
        ({"ondersteuningsadvies": False}, ["ondersteuningsadvies"]),
        # Par. 3.1: chapter 3 does not count for beschermd wonen; par. 7.6 asks term and form.
        ({"beschermdWonen": True, "termijnEnVormBenoemd": True}, []),
        ({"beschermdWonen": True}, ["termijnEnVormBenoemd"]),
        ({"beschermdWonen": True, "termijnEnVormBenoemd": True, "stappen": []}, []),
        ({"beschermdWonen": True, "termijnEnVormBenoemd": True, "leveringsvormBenoemd": False}, []),
        (
            {"beschermdWonen": True, "termijnEnVormBenoemd": True, "ondersteuningsadvies": False},
            ["ondersteuningsadvies"],
        ),
        # Everything missing, in the order of the texts.
        (
            {
                "stappen": ["1", "2", "3", "4a", "4b", "4c", "4d"],
                "verstrektAanClient": False,
                "leveringsvormBenoemd": False,
            },
            ["verstrektAanClient", "5", "6", "leveringsvormBenoemd"],
        ),
    ],
)
def test_under_the_beleidsregels(anders: dict[str, Any], ontbreekt: list[str]) -> None:
    """From 1 March 2025 the stappenplan has to show in the verslag, beside what art. 6 asks."""
    antwoord = _toets(**anders)

    assert {"volledig": not ontbreekt, "ontbreekt": ontbreekt} == antwoord.uitkomst
    assert "nijmegen-beleidsregels-2025" == antwoord.regime


@pytest.mark.parametrize(
    ("anders", "ontbreekt"),
    [
        ({"stappen": [], "ondersteuningsadvies": False, "leveringsvormBenoemd": False, "beschermdWonen": True}, []),
        ({"verstrektAanClient": False}, ["verstrektAanClient"]),
        ({"opmerkingenClient": True}, ["opmerkingenToegevoegd"]),
        ({"persoonlijkPlanToegevoegd": False}, ["persoonlijkPlanToegevoegd"]),
    ],
)
def test_under_the_verordening_alone(anders: dict[str, Any], ontbreekt: list[str]) -> None:
    """Before that art. 6 alone counts: no stappenplan, no advies, no form."""
    antwoord = _toets(VERORDENING, **anders)

    assert {"volledig": not ontbreekt, "ontbreekt": ontbreekt} == antwoord.uitkomst
    assert "nijmegen-verordening-2022" == antwoord.regime


def test_steps_follow_the_texts() -> None:
    """First the verordening, then the stappenplan, then what the verslag names."""
    antwoord = _toets(pgbAangevraagd=True)
    artikel, par = "Verordening Nijmegen 2022, art. 6", "Beleidsregels Wmo Nijmegen 2025, par."

    verwacht = [f"{artikel} lid 2", f"{artikel} lid 3", f"{artikel}, toelichting", *[f"{par} 3.3 en 3.4"] * 11]
    verwacht += [f"{par} 3.4", f"{par} 3.4", "Verordening Nijmegen 2022, art. 28"]
    assert verwacht == [stap.bron for stap in antwoord.stappen]
    assert antwoord.stappen[3].toelichting.startswith("Open punt: ")
    assert "niet voor maatschappelijke opvang" in antwoord.stappen[3].toelichting  # par. 3.1
    assert (
        "Stap 6a blijkt nog niet uit het verslag: er is beoordeeld of aan de voorwaarden van het pgb wordt voldaan."
        == antwoord.stappen[13].toelichting
    )


@pytest.mark.parametrize(
    ("anders", "bron"),
    [
        ({"dwangOfDrang": True}, "Beleidsregels Wmo Nijmegen 2025, par. 3.3"),
        ({"beschermdWonen": True}, "Beleidsregels Wmo Nijmegen 2025, par. 3.1"),
    ],
)
def test_why_there_is_no_stappenplan(anders: dict[str, Any], bron: str) -> None:
    """The step that lets the stappenplan go cites the text that does so."""
    assert bron == _toets(**anders).stappen[3].bron


def test_an_unknown_step_is_refused() -> None:
    """There is no step 8."""
    with pytest.raises(FeitOngeldig, match=r"stappen\.0"):
        _toets(stappen=["8"])


@pytest.mark.parametrize(
    ("gemeente", "peildatum"), [("0252", "2025-06-02"), ("0289", "2025-06-02"), ("0268", "2021-12-31")]
)
def test_elsewhere_no_text_says_what_a_verslag_holds(gemeente: str, peildatum: str) -> None:
    """Only Nijmegen, from 2022 on."""
    with pytest.raises(RegelNietVanKracht):
        _toets(peildatum, gemeente)


@pytest.mark.parametrize(
    ("anders", "plaats", "zin", "voldaan"),
    [
        # Art. 6 lid 2, lid 3 and the toelichting.
        ({}, 0, "Het verslag is aan de cliënt verstrekt.", True),
        ({"verstrektAanClient": False}, 0, "Het verslag is nog niet aan de cliënt verstrekt.", False),
        ({}, 1, "De cliënt heeft geen opmerkingen gemaakt.", True),
        ({"opmerkingenClient": True}, 1, "De opmerkingen van de cliënt zijn nog niet aan het verslag", False),
        (
            {"opmerkingenClient": True, "opmerkingenToegevoegd": True},
            1,
            "De opmerkingen van de cliënt zijn aan het verslag toegevoegd.",
            True,
        ),
        ({"persoonlijkPlanToegevoegd": None}, 2, "De cliënt heeft geen persoonlijk plan gegeven.", True),
        ({}, 2, "Het persoonlijk plan is in het verslag opgenomen of eraan toegevoegd.", True),
        ({"persoonlijkPlanToegevoegd": False}, 2, "Het persoonlijk plan is nog niet in het verslag", False),
        # Par. 3.3: what lets the stappenplan go, for whom it is, and its first step.
        ({"dwangOfDrang": True}, 3, "Open punt: bij een dwang- of drangtraject", True),
        ({"beschermdWonen": True}, 3, "Voor beschermd wonen geldt een eigen procedure", True),
        ({}, 3, "Open punt: het stappenplan geldt voor onderzoek onder de Wmo 2015", True),
        ({}, 4, "Stap 1 blijkt uit het verslag: ", True),
        ({"stappen": []}, 4, "Stap 1 blijkt nog niet uit het verslag: ", False),
        # Par. 3.4, after nine steps; par. 7.6 for beschermd wonen.
        ({}, 13, "Het verslag noemt in welke vorm", True),
        ({"leveringsvormBenoemd": False}, 13, "Het verslag noemt nog niet in welke vorm", False),
    ],
)
def test_each_part_is_told_as_it_is(*, anders: dict[str, Any], plaats: int, zin: str, voldaan: bool) -> None:
    """What is in the verslag and what is not yet, in words that differ."""
    stap = _toets(**anders).stappen[plaats]

    assert (True, voldaan) == (stap.toelichting.startswith(zin), stap.voldaan)
