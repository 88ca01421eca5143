"""duurdere-voorziening: adequate, and the client pays the difference."""

from __future__ import annotations

from datetime import date

import pytest

from domain.regels.toetsing import Antwoord, Vraag, toets
from domain.weigering import RegelNietVanKracht
from services.verordeningen import regelboek

TITEL = "Verordening Nijmegen 2022, "


def _wens(
    gewenst: str, goedkoopst: str, peildatum: date = date(2022, 6, 1), *, adequaat: bool = True, betaalt: bool = True
) -> Antwoord:
    feiten = {
        "prijsGewenst": gewenst,
        "prijsGoedkoopstAdequaat": goedkoopst,
        "gewensteIsAdequaat": adequaat,
        "clientBetaaltVerschil": betaalt,
    }
    return toets(Vraag("0268", "duurdere-voorziening", peildatum, feiten), regelboek())


@pytest.mark.parametrize(
    ("gewenst", "goedkoopst", "adequaat", "betaalt", "uitkomst"),
    [
        # Bijlage 2.1: het meerdere voor rekening van de cliënt.
        ("1500.00", "1000.00", True, True, (True, "1000.00", "500.00")),
        ("1000.01", "1000.00", True, True, (True, "1000.00", "0.01")),
        ("1000.00", "1000.00", True, True, (True, "1000.00", "0.00")),
        # Toelichting art. 9 lid 1 onder i: mits de cliënt bereid is het prijsverschil te betalen.
        ("1000.01", "1000.00", True, False, (False, "0.00", "0.00")),
        ("1000.00", "1000.00", True, False, (True, "1000.00", "0.00")),
        ("999.99", "1000.00", True, False, (True, "999.99", "0.00")),
        # Toelichting art. 9 lid 1 onder i: een adequate voorziening.
        ("1500.00", "1000.00", False, True, (False, "0.00", "0.00")),
        ("1000.00", "1000.00", False, True, (False, "0.00", "0.00")),
        ("1500.00", "1000.00", False, False, (False, "0.00", "0.00")),
    ],
)
def test_duurdere_voorziening(
    gewenst: str, goedkoopst: str, uitkomst: tuple[bool, str, str], *, adequaat: bool, betaalt: bool
) -> None:
    """The price of the cheapest adequate one is paid, the rest is the client's own (bijlage 2.1)."""
    gevonden = _wens(gewenst, goedkoopst, adequaat=adequaat, betaalt=betaalt).uitkomst

    assert uitkomst == (gevonden["toegestaan"], gevonden["vergoed"], gevonden["eigenDeel"])


def test_the_steps() -> None:
    """The toelichting on art. 9 and 11, then bijlage 2.1, as they follow each other in the text."""
    stappen = _wens("1500.00", "1000.00").stappen

    assert [
        (f"{TITEL}toelichting bij art. 9 lid 1 onder i", "De gewenste voorziening is adequaat."),
        (
            f"{TITEL}toelichting bij art. 9 lid 1 onder i",
            "De cliënt is bereid het verschil van € 500,00 zelf te betalen.",
        ),
        (
            f"{TITEL}toelichting bij art. 11",
            "Alleen wat duurder is kan worden geweigerd; de goedkoopst adequate voorziening blijft mogelijk.",
        ),
        (
            f"{TITEL}financiële bijlage art. 2.1",
            (
                "De gewenste voorziening kost € 1.500,00, de goedkoopst adequate € 1.000,00: vergoed wordt € 1.000,00, "
                "voor rekening van de cliënt komt € 500,00."
            ),
        ),
    ] == [(stap.bron, stap.toelichting) for stap in stappen]
    assert all(stap.voldaan for stap in stappen)


def test_a_refusal_says_why() -> None:
    """Neither adequate nor paid for: both steps say so, and nothing is divided."""
    stappen = _wens("1500.00", "1000.00", adequaat=False, betaalt=False).stappen

    assert [
        "De gewenste voorziening is niet adequaat.",
        "De cliënt is niet bereid het verschil van € 500,00 zelf te betalen.",
    ] == [stap.toelichting for stap in stappen if not stap.voldaan]
    assert all("bijlage" not in stap.bron for stap in stappen)


def test_before_2022_no_text_is_held() -> None:
    """The first day counts, the day before does not."""
    assert "nijmegen-verordening-2022" == _wens("1.00", "1.00", date(2022, 1, 1)).regime
    with pytest.raises(RegelNietVanKracht):
        _wens("1.00", "1.00", date(2021, 12, 31))
