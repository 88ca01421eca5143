"""Urgent meldingen: Nijmegen art. 2 lid 4, Wageningen 2.1 lid 3, Wmo 2.3.3."""

from datetime import date

import pytest

from domain.regels.toetsing import Antwoord, Vraag, toets
from domain.weigering import RegelNietVanKracht
from services.verordeningen import regelboek

LID_4 = "Verordening Nijmegen 2022, art. 2 lid 4"
LID_3 = "Nadere regels Wageningen 2024, art. 2.1 lid 3"
WMO = "Wmo 2015, art. 2.3.3"


def _toets(gemeente: str, wet: str, *, spoedeisend: bool, peildatum: str = "2025-06-02") -> Antwoord:
    vraag = Vraag(gemeente, "spoedvoorziening", date.fromisoformat(peildatum), {"spoedeisend": spoedeisend, "wet": wet})
    return toets(vraag, regelboek())


@pytest.mark.parametrize(
    ("gemeente", "wet", "machtiging", "bronnen"),
    [
        ("0268", "wmo", False, [LID_4, LID_4]),
        ("0268", "jeugdwet", True, [LID_4, LID_4, LID_4]),
        ("0289", "wmo", False, [LID_3, WMO]),
        ("0289", "jeugdwet", False, [LID_3, "Nadere regels Wageningen 2024, art. 2.1, toelichting"]),
        ("0252", "wmo", False, [WMO, WMO]),
    ],
)
def test_an_urgent_melding(
    gemeente: str,
    wet: str,
    machtiging: bool,  # noqa: FBT001
    bronnen: list[str],
) -> None:
    """Help comes at once; only Nijmegen names the machtiging, and only for jeugd."""
    antwoord = _toets(gemeente, wet, spoedeisend=True, peildatum="2025-06-02")
    gevonden = [stap.bron for stap in antwoord.stappen if stap.bron != "Verordening Nijmegen 2022, art. 28"]

    verwacht = {"onverwijld": True, "tijdelijkeVoorziening": True, "machtigingGeslotenJeugdhulp": machtiging}
    assert verwacht == antwoord.uitkomst
    assert bronnen == gevonden
    assert all(stap.voldaan for stap in antwoord.stappen)


@pytest.mark.parametrize(("gemeente", "wet"), [("0268", "wmo"), ("0268", "jeugdwet"), ("0289", "wmo"), ("0252", "wmo")])
def test_a_melding_that_can_wait(gemeente: str, wet: str) -> None:
    """Without urgency the onderzoek goes first."""
    antwoord = _toets(gemeente, wet, spoedeisend=False)

    verwacht = {"onverwijld": False, "tijdelijkeVoorziening": False, "machtigingGeslotenJeugdhulp": False}
    assert verwacht == antwoord.uitkomst
    assert not antwoord.stappen[0].voldaan


def test_wageningen_says_may_for_jeugd() -> None:
    """The toelichting has "kan besloten worden om direct"; the choice made is told as an open point."""
    assert _toets("0289", "jeugdwet", spoedeisend=True).stappen[1].toelichting.startswith("Open punt: ")


@pytest.mark.parametrize(("gemeente", "peildatum"), [("0252", "2025-06-02"), ("0268", "2021-12-31")])
def test_no_text_speaks_of_urgent_jeugdhulp(gemeente: str, peildatum: str) -> None:
    """Wmo 2.3.3 is of the Wmo: where no text of the gemeente is held the rule has no answer for jeugd."""
    with pytest.raises(RegelNietVanKracht, match="spoedeisende gevallen onder de Jeugdwet"):
        _toets(gemeente, "jeugdwet", spoedeisend=True, peildatum=peildatum)
