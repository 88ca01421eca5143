"""The phases of life (Heumen bijlage 4 par. 3 of 2025, Wageningen bijlage of the nadere regels 2024)."""

from __future__ import annotations

from datetime import date

import pytest

from domain.regels.toetsing import Antwoord, Vraag, toets
from domain.weigering import FeitOngeldig, RegelNietVanKracht
from services.verordeningen import regelboek

HEUMEN, WAGENINGEN = "0252", "0289"
PAR_3 = "Verordening Heumen, wijziging 2025, bijlage 4 par. 3"


def _fase(gemeente: str, leeftijd: object) -> Antwoord:
    return toets(Vraag(gemeente, "leeftijdsfase-jeugdige", date(2025, 4, 1), {"leeftijd": leeftijd}), regelboek())


@pytest.mark.parametrize("gemeente", [HEUMEN, WAGENINGEN])
@pytest.mark.parametrize(
    ("leeftijd", "fase", "aantal", "eerste"),
    [
        (0, "0-tot-3", 6, "hebben bij alle activiteiten verzorging van een ouder nodig;"),
        (2, "0-tot-3", 6, "hebben bij alle activiteiten verzorging van een ouder nodig;"),
        (3, "3-tot-5", 9, "kunnen niet zonder toezicht van volwassenen. Dit toezicht kan binnenshuis"),
        (4, "3-tot-5", 9, "kunnen niet zonder toezicht van volwassenen. Dit toezicht kan binnenshuis"),
        (5, "5-tot-12", 9, ""),
        (11, "5-tot-12", 9, ""),
        (12, "12-tot-18", 10, "hebben geen voortdurend toezicht nodig van volwassenen;"),
        (16, "12-tot-18", 10, "hebben geen voortdurend toezicht nodig van volwassenen;"),
    ],
)
def test_the_phase_of_an_age(gemeente: str, leeftijd: int, fase: str, aantal: int, eerste: str) -> None:
    """The two texts give the same phases, with all their sentences."""
    uitkomst = _fase(gemeente, leeftijd).uitkomst

    assert (fase, aantal) == (uitkomst["fase"], len(uitkomst["kenmerken"]))
    assert uitkomst["kenmerken"][0].startswith(eerste)


@pytest.mark.parametrize(
    ("gemeente", "leeftijd", "woonomgeving"),
    [
        (HEUMEN, 16, "hebben tot 18 jaar een beschermende woonomgeving nodig"),
        (HEUMEN, 17, "hebben tot 18 jaar een beschermende woonomgeving nodig"),
        (WAGENINGEN, 16, "hebben tot 17 jaar een beschermende woonomgeving nodig"),
        (WAGENINGEN, 17, None),
    ],
)
def test_the_oldest_differ(gemeente: str, leeftijd: int, woonomgeving: str | None) -> None:
    """A beschermende woonomgeving: in Heumen to 18, in Wageningen to 17."""
    antwoord = _fase(gemeente, leeftijd)

    gevonden = [zin for zin in antwoord.uitkomst["kenmerken"] if "beschermende woonomgeving" in zin]
    assert ([woonomgeving] if woonomgeving else []) == [zin[: len(woonomgeving or "")] for zin in gevonden]
    assert (woonomgeving is None) == any("dus niet meer" in stap.toelichting for stap in antwoord.stappen)
    assert (woonomgeving is None) == any(not stap.voldaan for stap in antwoord.stappen)


@pytest.mark.parametrize("gemeente", [HEUMEN, WAGENINGEN])
def test_from_eighteen_there_is_no_phase(gemeente: str) -> None:
    """The last phase runs to 18; beyond it no text governs."""
    assert "12-tot-18" == _fase(gemeente, 17).uitkomst["fase"]
    with pytest.raises(RegelNietVanKracht, match="18 jaar"):
        _fase(gemeente, 18)


def test_the_steps_name_the_row_and_that_it_is_a_guide() -> None:
    """The table is a richtlijn: maatwerk goes first."""
    stappen = _fase(HEUMEN, 7).stappen

    assert [f"{PAR_3} onder 3", PAR_3] == [stap.bron for stap in stappen]
    assert "De jeugdige is 7 jaar, van 5 tot 12 jaar." == stappen[0].toelichting
    assert all(stap.voldaan for stap in stappen)


def test_an_age_is_a_whole_number() -> None:
    """A text is no age."""
    with pytest.raises(FeitOngeldig):
        _fase(HEUMEN, "7")
