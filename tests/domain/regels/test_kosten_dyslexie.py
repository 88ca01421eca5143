"""dyslexie-toeleiding: the school, the aanbieder, or the gemeente."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from domain.regels.toetsing import Antwoord, Vraag, toets
from domain.weigering import FeitOntbreekt, RegelNietVanKracht
from services.verordeningen import regelboek
from tests.domain.regels.stappen import verteld

ART = "Nadere regels Wageningen 2024, art. 10.1 lid"
FEITEN: dict[str, Any] = {
    "leeftijd": 9,
    "basisonderwijs": True,
    "vermoedenErnstig": True,
    "dossierVolledig": True,
    "diagnoseErnstig": None,
}


def _dyslexie(feiten: dict[str, Any], peildatum: date = date(2024, 6, 1)) -> Antwoord:
    return toets(Vraag("0289", "dyslexie-toeleiding", peildatum, {**FEITEN, **feiten}), regelboek())


@pytest.mark.parametrize(
    ("feiten", "stap", "leden"),
    [
        ({}, "aanvraag-diagnose", "1 1 1 2 3"),  # lid 3
        # Lid 1: 7 tot 13 jaar, basisonderwijs, vermoeden.
        ({"leeftijd": 6}, "contact-met-gemeente", "1 1 5"),
        ({"leeftijd": 7}, "aanvraag-diagnose", "1 1 1 2 3"),
        ({"leeftijd": 12}, "aanvraag-diagnose", "1 1 1 2 3"),
        ({"leeftijd": 13}, "contact-met-gemeente", "1 1 5"),
        ({"leeftijd": 14}, "contact-met-gemeente", "1 1 5"),
        ({"basisonderwijs": False}, "contact-met-gemeente", "1 1 5"),
        ({"vermoedenErnstig": False}, "contact-met-gemeente", "1 1 1 5"),
        # Lid 1-2: the dossier of the school.
        ({"dossierVolledig": False}, "verwijzing-door-school", "1 1 1 2"),
        # Lid 4 and 5: the diagnose.
        ({"diagnoseErnstig": True}, "aanvraag-behandeling", "1 1 4"),
        ({"diagnoseErnstig": False}, "contact-met-gemeente", "1 1 4 5"),
        ({"diagnoseErnstig": True, "leeftijd": 13}, "contact-met-gemeente", "1 1 5"),
        ({"diagnoseErnstig": True, "dossierVolledig": False}, "aanvraag-behandeling", "1 1 4"),
    ],
)
def test_dyslexie(feiten: dict[str, Any], stap: str, leden: str) -> None:
    """The next step, and the leden of art. 10.1 that led there, in order."""
    antwoord = _dyslexie(feiten)

    assert {"stap": stap} == antwoord.uitkomst
    assert [f"{ART} {lid}" for lid in leden.split()] == [gezet.bron for gezet in antwoord.stappen]


def test_the_steps_read_aloud() -> None:
    """Age, school, vermoeden, dossier and what comes then."""
    assert [
        ("De leerling is 9 jaar; het gaat om 7 tot 13 jaar.", True),
        ("De leerling volgt basisonderwijs.", True),
        ("Er is geen vermoeden van ernstige dyslexie.", False),
        (
            (
                "Zonder vermoeden van ernstige dyslexie verwijst de basisschool niet. "
                "De ouders nemen contact op met de gemeente."
            ),
            True,
        ),
    ] == [(stap.toelichting, stap.voldaan) for stap in _dyslexie({"vermoedenErnstig": False}).stappen]


def test_no_diagnose_yet_is_said_and_not_left_out() -> None:
    """Null says that there is no diagnose yet; leaving it out is no answer."""
    feiten = {naam: feit for naam, feit in FEITEN.items() if naam != "diagnoseErnstig"}
    with pytest.raises(FeitOntbreekt) as gevangen:
        toets(Vraag("0289", "dyslexie-toeleiding", date(2024, 6, 1), feiten), regelboek())

    assert "diagnoseErnstig" == gevangen.value.leden["feit"]


def test_before_2024_no_text_is_held() -> None:
    """The first day counts, the day before does not."""
    assert "wageningen-nadere-regels-2024" == _dyslexie({}, date(2024, 1, 1)).regime
    with pytest.raises(RegelNietVanKracht):
        _dyslexie({}, date(2023, 12, 31))


@pytest.mark.parametrize(
    ("feiten", "zin", "voldaan"),
    [
        ({}, "Het dossier van de basisschool is volledig;", True),  # lid 2
        ({"dossierVolledig": False}, "Het dossier van de basisschool is nog niet volledig;", False),
        ({}, "dan vraagt de aanbieder een beschikking voor een diagnose aan.", True),  # lid 3
        ({"diagnoseErnstig": True}, "Uit de diagnose blijkt dat er sprake is van ernstige dyslexie.", True),  # lid 4
        ({"diagnoseErnstig": False}, "Uit de diagnose blijkt dat er geen sprake is van ernstige dyslexie.", False),
    ],
)
def test_dossier_and_diagnose_are_told_as_they_are(*, feiten: dict[str, Any], zin: str, voldaan: bool) -> None:
    """Lid 2 to 4: what the school and the aanbieder found."""
    assert [voldaan] == verteld(_dyslexie(feiten), zin)
