"""mantelzorgcompliment: € 200 a year, from March 2025 with criteria."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from domain.regels.toetsing import Antwoord, Vraag, toets
from domain.weigering import RegelNietVanKracht
from services.verordeningen import regelboek
from tests.domain.regels.stappen import verteld

VERORDENING, BELEID = "Verordening Nijmegen 2022, ", "Beleidsregels Wmo Nijmegen 2025, "
OP_DE_GRENS = (
    "Open punt: de eerste en de laatste dag waartussen het kan, zijn meegeteld. "
    "De aanvraag over 2025 is van 1 juli 2025: op tijd."
)
FEITEN: dict[str, Any] = {
    "urenPerWeek": 9,
    "maandenZorg": 12,
    "bovengebruikelijk": True,
    "aanvraagOp": "2025-04-10",
    "jaar": 2025,
    "alUitgekeerdInJaar": False,
    "zorgvragerInGemeente": True,
    "zorgvragerIsClient": True,
}


def _compliment(feiten: dict[str, Any], peildatum: date = date(2025, 4, 10)) -> Antwoord:
    return toets(Vraag("0268", "mantelzorgcompliment", peildatum, {**FEITEN, **feiten}), regelboek())


def _gronden(antwoord: Antwoord) -> list[str]:
    assert all(grond["dwingend"] for grond in antwoord.uitkomst["gronden"])
    return [grond["bron"] for grond in antwoord.uitkomst["gronden"]]


@pytest.mark.parametrize(
    ("feiten", "gronden"),
    [
        ({}, []),
        # par. 2.3: meer dan 8 uur per week.
        ({"urenPerWeek": 7}, [f"{BELEID}par. 2.3"]),
        ({"urenPerWeek": 8}, [f"{BELEID}par. 2.3"]),
        ({"urenPerWeek": "8.25"}, []),
        # par. 2.3: minimaal een periode van één jaar.
        ({"maandenZorg": 11}, [f"{BELEID}par. 2.3"]),
        ({"maandenZorg": 13}, []),
        # par. 2.3: bovengebruikelijke hulp.
        ({"bovengebruikelijk": False}, [f"{BELEID}par. 2.3"]),
        # par. 2.3: tussen 1 januari en 1 juli van het jaar.
        ({"aanvraagOp": "2024-04-10"}, [f"{BELEID}par. 2.3"]),
        ({"aanvraagOp": "2024-12-31"}, [f"{BELEID}par. 2.3"]),
        ({"aanvraagOp": "2025-01-01"}, []),
        ({"aanvraagOp": "2025-07-01"}, []),
        ({"aanvraagOp": "2025-07-02"}, [f"{BELEID}par. 2.3"]),
        ({"aanvraagOp": "2026-04-10"}, [f"{BELEID}par. 2.3"]),
        ({"jaar": 2024}, [f"{BELEID}par. 2.3"]),
        # par. 2.3: jaarlijks één compliment.
        ({"alUitgekeerdInJaar": True}, [f"{BELEID}par. 2.3"]),
        # Toelichting art. 20: mantelzorgers van cliënten in de gemeente.
        ({"zorgvragerInGemeente": False}, [f"{VERORDENING}toelichting bij art. 20"]),
        ({"zorgvragerIsClient": False}, [f"{VERORDENING}toelichting bij art. 20"]),
        (
            {"zorgvragerIsClient": False, "zorgvragerInGemeente": False, "urenPerWeek": 1, "maandenZorg": 1},
            [f"{VERORDENING}toelichting bij art. 20", f"{BELEID}par. 2.3"],
        ),
    ],
)
def test_from_march_2025(feiten: dict[str, Any], gronden: list[str]) -> None:
    """Each criterion alone refuses; else € 200 goes to the zorgvrager (par. 2.3, art. 19.1)."""
    antwoord = _compliment(feiten)

    assert gronden == _gronden(antwoord)
    assert (("0.00", None) if gronden else ("200.00", "zorgvrager")) == (
        antwoord.uitkomst["bedrag"],
        antwoord.uitkomst["betaaldAan"],
    )
    assert "nijmegen-beleidsregels-2025" == antwoord.regime


@pytest.mark.parametrize(
    ("feiten", "bedrag", "gronden"),
    [
        ({}, "200.00", []),  # art. 19.1
        # Art. 20 has no criteria: those of 2025 do not count yet.
        ({"urenPerWeek": 1, "maandenZorg": 1, "bovengebruikelijk": False, "aanvraagOp": "2022-11-01"}, "200.00", []),
        ({"alUitgekeerdInJaar": True}, "0.00", ["financiële bijlage art. 19.1"]),
        ({"zorgvragerInGemeente": False}, "0.00", ["toelichting bij art. 20"]),
        ({"zorgvragerIsClient": False}, "0.00", ["toelichting bij art. 20"]),
    ],
)
def test_before_march_2025(feiten: dict[str, Any], bedrag: str, gronden: list[str]) -> None:
    """The amount once a year, for who cares for a client in the gemeente; to whom it is paid is not said."""
    antwoord = _compliment({"jaar": 2022, "aanvraagOp": "2022-05-01", **feiten}, date(2022, 6, 1))

    assert "nijmegen-verordening-2022" == antwoord.regime
    assert (bedrag, None) == (antwoord.uitkomst["bedrag"], antwoord.uitkomst["betaaldAan"])
    assert [VERORDENING + grond for grond in gronden] == _gronden(antwoord)


@pytest.mark.parametrize(
    ("peildatum", "regime"),
    [(date(2025, 2, 28), "nijmegen-verordening-2022"), (date(2025, 3, 1), "nijmegen-beleidsregels-2025")],
)
def test_from_when_the_criteria_count(peildatum: date, regime: str) -> None:
    """The beleidsregels count from 1 March 2025."""
    assert regime == _compliment({}, peildatum).regime


def test_the_steps_from_march_2025() -> None:
    """The verordening first, then par. 2.3 in its own order, then the amount and who is paid."""
    stappen = _compliment({"urenPerWeek": "8.5", "aanvraagOp": "2025-07-01"}).stappen

    assert [
        (f"{VERORDENING}toelichting bij art. 20", "Voor de zorgvrager is een melding gedaan of voorziening verstrekt."),
        (
            f"{VERORDENING}toelichting bij art. 20",
            "De zorgvrager woont in de gemeente; waar de mantelzorger woont, telt niet.",
        ),
        (f"{BELEID}par. 2.3", "Over 2025 is voor deze zorgvrager nog geen compliment uitgekeerd."),
        (f"{BELEID}par. 2.3", "De mantelzorg is meer dan gebruikelijke hulp."),
        (f"{BELEID}par. 2.3", "De mantelzorg is 8,5 uur per week; het moet meer dan 8 uur zijn."),
        (f"{BELEID}par. 2.3", "De zorg duurt 12 maanden; het moeten er ten minste 12 zijn."),
        (
            f"{BELEID}par. 2.3",
            OP_DE_GRENS,
        ),
        (f"{VERORDENING}financiële bijlage art. 19.1", "Het mantelzorgcompliment over 2025 is € 200,00."),
        (f"{BELEID}par. 2.3", "Het bedrag gaat naar de zorgvrager."),
    ] == [(stap.bron, stap.toelichting) for stap in stappen if not stap.bron.endswith("art. 28")]
    assert all(stap.voldaan for stap in stappen)


def test_the_steps_of_2022_say_what_is_not_said() -> None:
    """No criteria and no payee: both are told as open points."""
    stappen = _compliment({"jaar": 2022}, date(2022, 6, 1)).stappen

    assert [
        "Open punt: deze tekst noemt geen eisen aan de uren, de duur, de zorg of de dag van aanvraag.",
        "Open punt: aan wie het bedrag wordt betaald, zegt deze tekst niet.",
    ] == [stap.toelichting for stap in stappen if stap.toelichting.startswith("Open punt: ")]
    assert all(stap.voldaan for stap in stappen)


@pytest.mark.parametrize(
    ("aanvraag", "zin", "stappen"),
    [
        ("2025-01-01", "Open punt: de eerste en de laatste dag waartussen het kan", [True]),
        ("2025-07-01", "Open punt: de eerste en de laatste dag waartussen het kan", [True]),
        ("2025-06-30", "Open punt: de eerste en de laatste dag waartussen het kan", []),
        ("2024-07-01", "Open punt: de eerste en de laatste dag waartussen het kan", []),  # of another year
        ("2024-07-01", "De aanvraag over 2025 is van 1 juli 2024: niet op tijd.", [False]),
    ],
)
def test_the_first_and_the_last_day_are_an_open_point(aanvraag: str, zin: str, stappen: list[bool]) -> None:
    """Par. 2.3: "tussen 1 januari en 1 juli" says not whether those days count; only on them that decides."""
    assert stappen == verteld(_compliment({"aanvraagOp": aanvraag}), zin)


def test_before_2022_no_text_is_held() -> None:
    """The first day counts, the day before does not."""
    assert "200.00" == _compliment({}, date(2022, 1, 1)).uitkomst["bedrag"]
    with pytest.raises(RegelNietVanKracht):
        _compliment({}, date(2021, 12, 31))
