"""What a beschikking says: Nijmegen art. 10 (and bijlage 4 of the beleidsregels), Wageningen 2.9."""

from datetime import date
from typing import Any

import pytest

from domain.regels.toetsing import Antwoord, Vraag, toets
from domain.weigering import FeitOngeldig, RegelNietVanKracht
from services.verordeningen import regelboek

NIJMEGEN, HEUMEN, WAGENINGEN = "0268", "0252", "0289"
# In the order of the text: art. 10 lid 1, 2 and 3; art. 2.9 lid 1 to 4 and the toelichting.
INHOUD = {
    (NIJMEGEN, "zin"): [
        *("leveringsvorm", "bezwaarclausule"),
        *("resultaat-en-voorziening", "ingangsdatum-en-duur", "wijze-van-verstrekking"),
    ],
    (NIJMEGEN, "pgb"): [
        *("leveringsvorm", "bezwaarclausule"),
        *("resultaat", "kwaliteitseisen", "hoogte-en-berekening", "duur", "verantwoording"),
    ],
    (WAGENINGEN, "zin"): [
        *("resultaat-en-voorziening", "ingangsdatum-en-duur", "monitoring-en-evaluatie"),
        *("bezwaarclausule", "leveringsvorm"),
    ],
    (WAGENINGEN, "pgb"): [
        *("resultaat", "kwaliteitseisen", "hoogte-en-berekening", "duur", "monitoring-en-evaluatie"),
        *("bestedingstermijn-drie-maanden", "verantwoording", "voorwaarden", "bezwaarclausule", "leveringsvorm"),
    ],
}
NAAR_KEUZE = {
    (NIJMEGEN, "zin"): ["andere-voorzieningen", "technische-afschrijving", "bijzondere-indicaties-vervoer"],
    (NIJMEGEN, "pgb"): ["technische-afschrijving", "bijzondere-indicaties-vervoer"],
    (WAGENINGEN, "zin"): ["meldtermijn-drie-maanden"],
    (WAGENINGEN, "pgb"): [],
}
SOORTEN = sorted(INHOUD)


def _toets(gemeente: str, vorm: str, inhoud: list[str], *, bijdrage: bool = False) -> Antwoord:
    feiten: dict[str, Any] = {"leveringsvorm": vorm, "inhoud": inhoud, "bijdrageVerschuldigd": bijdrage}
    return toets(Vraag(gemeente, "beschikking-volledig", date(2025, 6, 2), feiten), regelboek())


@pytest.mark.parametrize(("gemeente", "vorm"), SOORTEN)
def test_all_parts_are_enough(gemeente: str, vorm: str) -> None:
    """With every part that always counts the beschikking is complete; what may apply does not have to."""
    antwoord = _toets(gemeente, vorm, INHOUD[gemeente, vorm])

    assert {"volledig": True, "ontbreekt": []} == antwoord.uitkomst
    assert all(stap.voldaan for stap in antwoord.stappen)


@pytest.mark.parametrize(
    ("gemeente", "vorm", "onderdeel"),
    [(gemeente, vorm, onderdeel) for gemeente, vorm in SOORTEN for onderdeel in INHOUD[gemeente, vorm]],
)
def test_each_part_can_be_missing(gemeente: str, vorm: str, onderdeel: str) -> None:
    """One part left out is named, whatever else the beschikking may say."""
    rest = [deel for deel in INHOUD[gemeente, vorm] if deel != onderdeel]

    assert {"volledig": False, "ontbreekt": [onderdeel]} == _toets(
        gemeente, vorm, [*rest, *NAAR_KEUZE[gemeente, vorm]]
    ).uitkomst


@pytest.mark.parametrize(("gemeente", "vorm"), SOORTEN)
def test_an_empty_beschikking_misses_all_in_the_order_of_the_text(gemeente: str, vorm: str) -> None:
    """Nothing said, everything missing; the bijdrage only when it is due."""
    assert INHOUD[gemeente, vorm] == _toets(gemeente, vorm, []).uitkomst["ontbreekt"]


@pytest.mark.parametrize(("gemeente", "vorm"), SOORTEN)
def test_the_bijdrage_is_told_when_it_is_due(gemeente: str, vorm: str) -> None:
    """Nijmegen art. 10 lid 4, Wageningen 2.9 lid 4."""
    alles = INHOUD[gemeente, vorm]

    assert ["bijdrage"] == _toets(gemeente, vorm, alles, bijdrage=True).uitkomst["ontbreekt"]
    assert [] == _toets(gemeente, vorm, [*alles, "bijdrage"], bijdrage=True).uitkomst["ontbreekt"]
    assert [] == _toets(gemeente, vorm, [*alles, "bijdrage"]).uitkomst["ontbreekt"]


def test_steps_of_nijmegen_follow_article_10() -> None:
    """Lid 1, lid 2 with what may apply, lid 4, and from 1 March 2025 the bijzondere indicaties of bijlage 4."""
    antwoord = _toets(NIJMEGEN, "zin", INHOUD[NIJMEGEN, "zin"], bijdrage=True)
    artikel = "Verordening Nijmegen 2022, art. 10"

    assert [
        *(f"{artikel} lid 1", f"{artikel} lid 1", f"{artikel} lid 2 onder a", f"{artikel} lid 2 onder b"),
        *(f"{artikel} lid 2 onder b, toelichting", f"{artikel} lid 2 onder c", f"{artikel} lid 2 onder d"),
        f"{artikel} lid 4",
        "Beleidsregels Wmo Nijmegen 2025, bijlage 4, Bijzondere indicaties",
        "Verordening Nijmegen 2022, art. 28",
    ] == [stap.bron for stap in antwoord.stappen]
    assert not antwoord.stappen[7].voldaan
    assert (
        "De beschikking zegt niet welke andere voorzieningen van belang zijn of kunnen zijn; dat hoeft alleen als het "
        "van toepassing is." == antwoord.stappen[6].toelichting
    )


def test_steps_of_wageningen_follow_article_2_9() -> None:
    """Lid 2 a to h, lid 3, and the leveringsvorm of the toelichting."""
    antwoord = _toets(WAGENINGEN, "pgb", [])
    artikel = "Nadere regels Wageningen 2024, art. 2.9"

    assert [
        *(f"{artikel} lid 2 onder {letter}" for letter in "abcdefgh"),
        f"{artikel} lid 3",
        f"{artikel}, toelichting",
    ] == [stap.bron for stap in antwoord.stappen]


def test_a_part_nobody_knows_is_refused() -> None:
    """A misspelled part would look like one that is missing."""
    with pytest.raises(FeitOngeldig, match=r"inhoud\.0"):
        _toets(NIJMEGEN, "zin", ["bezwaar-clausule"])


def test_heumen_has_no_text() -> None:
    """The text of Heumen of 2023 is not held."""
    with pytest.raises(RegelNietVanKracht):
        _toets(HEUMEN, "zin", [])


def test_each_part_is_told_as_said_or_not() -> None:
    """Art. 10 lid 1: what the beschikking says and what it does not say yet, in words that differ."""
    stappen = _toets(NIJMEGEN, "zin", ["leveringsvorm"]).stappen[:2]

    assert [
        ("De beschikking zegt of de voorziening in natura of als pgb wordt verstrekt.", True),
        ("De beschikking zegt nog niet hoe bezwaar kan worden gemaakt.", False),
    ] == [(stap.toelichting, stap.voldaan) for stap in stappen]
