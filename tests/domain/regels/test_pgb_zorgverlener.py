"""hulpverlener-soort: who counts as a professional in beschermd wonen."""

from __future__ import annotations

from datetime import date

import pytest

from domain.regels.toetsing import Vraag, toets
from services.verordeningen import regelboek

NIJMEGEN = ("0268", "Verordening Nijmegen 2022, financiële bijlage art. 11.3")
HEUMEN = ("0252", "Verordening Heumen, wijziging 2025, bijlage 2 art. 10.3 lid 1")


@pytest.mark.parametrize(("gemeente", "bron"), [NIJMEGEN, HEUMEN])
@pytest.mark.parametrize(
    ("netwerk", "diploma", "in_dienst", "hulpverlener", "open_punt"),
    [
        (True, False, False, "informeel", False),  # het sociaal netwerk is niet-professioneel
        (True, True, False, "informeel", False),  # ook met een relevant diploma
        (True, True, True, "informeel", False),  # ook als hij een professionele zorgverlener is
        (False, True, True, "professional", False),  # professionals in dienst van een instelling
        (False, False, True, "professional", False),
        (False, True, False, "professional", True),  # een zelfstandige: de tekst noemt hem niet
        (False, False, False, "professional", True),
    ],
)
def test_a_network_member_is_no_professional(
    *, gemeente: str, bron: str, netwerk: bool, diploma: bool, in_dienst: bool, hulpverlener: str, open_punt: bool
) -> None:
    """The netwerk decides; a diploma does not make a network member a professional."""
    feiten = {"behoortTotSociaalNetwerk": netwerk, "heeftDiploma": diploma, "inDienstVanInstelling": in_dienst}
    antwoord = toets(Vraag(gemeente, "hulpverlener-soort", date(2025, 2, 1), feiten), regelboek())

    assert {"hulpverlener": hulpverlener, "grond": bron} == antwoord.uitkomst
    assert (bron, open_punt) == (
        antwoord.stappen[0].bron,
        antwoord.stappen[0].toelichting.startswith("Open punt: "),
    )
    assert (hulpverlener == "professional") is antwoord.stappen[0].voldaan
    diploma_telt_niet = "Een diploma of beroep in de zorg verandert dat niet." in antwoord.stappen[0].toelichting
    assert (netwerk and diploma) is diploma_telt_niet
    assert (open_punt and diploma) is ("werkt, met diploma," in antwoord.stappen[0].toelichting)
    assert (open_punt and not diploma) is ("werkt, zonder diploma," in antwoord.stappen[0].toelichting)
