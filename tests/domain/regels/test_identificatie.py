"""Whether a client had to show an identity document, and did."""

from __future__ import annotations

from datetime import date

import pytest

from domain.regels.toetsing import Antwoord, Vraag, toets
from services.verordeningen import regelboek

LID_2 = "Verordening Nijmegen 2022, art. 4 lid 2"
TOELICHTING = "Verordening Nijmegen 2022, art. 4, toelichting"
WAGENINGEN = "Nadere regels Wageningen 2024, art. 2.4 lid 3"


def _identificatie(gemeente: str, *, gezien: bool, gevraagd: bool, spoed: bool) -> Antwoord:
    feiten = {"documentGezien": gezien, "gevraagd": gevraagd, "spoedeisend": spoed}
    return toets(Vraag(gemeente, "identificatie", date(2024, 6, 3), feiten), regelboek())


@pytest.mark.parametrize(
    ("gemeente", "gezien", "gevraagd", "spoed", "voldaan", "grond"),
    [
        ("0268", True, True, False, True, LID_2),
        ("0268", True, False, False, True, LID_2),
        ("0268", True, True, True, True, LID_2),
        ("0268", False, True, False, False, LID_2),  # asked for, not shown
        ("0268", False, False, False, True, LID_2),  # "op verzoek": not asked, so nothing owed
        ("0268", False, True, True, True, TOELICHTING),  # urgent: the exception of the toelichting
        ("0268", False, False, True, True, TOELICHTING),
        ("0289", True, False, False, True, WAGENINGEN),
        ("0289", False, True, False, False, WAGENINGEN),
        ("0289", False, False, False, False, WAGENINGEN),  # "in ieder geval": also unasked
        ("0289", False, True, True, False, WAGENINGEN),  # no exception for urgent cases in this text
    ],
)
def test_identificatie(gemeente: str, gezien: bool, gevraagd: bool, spoed: bool, voldaan: bool, grond: str) -> None:  # noqa: FBT001
    """Nijmegen asks a document on request and not in urgent cases; Wageningen asks it always."""
    antwoord = _identificatie(gemeente, gezien=gezien, gevraagd=gevraagd, spoed=spoed)

    assert {"voldaan": voldaan, "grond": grond} == antwoord.uitkomst


def test_unasked_still_says_that_the_identity_has_to_be_established() -> None:
    """That the client owed nothing yet does not free the college (toelichting bij lid 2)."""
    stappen = _identificatie("0268", gezien=False, gevraagd=False, spoed=False).stappen

    assert [
        (LID_2, True),
        ("Verordening Nijmegen 2022, art. 4, toelichting bij lid 2", False),
    ] == [(stap.bron, stap.voldaan) for stap in stappen[:2]]
    assert stappen[1].toelichting.startswith("Open punt: ")


def test_wageningen_says_that_its_text_knows_no_exception_for_urgent_cases() -> None:
    """The open point is told to who asks, and not decided in silence."""
    stappen = _identificatie("0289", gezien=False, gevraagd=True, spoed=True).stappen

    assert [(WAGENINGEN, False), (WAGENINGEN, False)] == [(stap.bron, stap.voldaan) for stap in stappen]
    assert stappen[1].toelichting.startswith("Open punt: ")


GEZIEN = "De cliënt heeft een identificatiedocument laten zien."
NIET_GEZIEN = "De cliënt moet een identificatiedocument laten zien; het is nog niet gezien."
NIET_GEVRAAGD = "De cliënt hoeft een identificatiedocument pas te laten zien als erom is gevraagd; dat is niet gebeurd."
SPOED = "Het is spoedeisend; dan geldt een uitzondering op de identificatieplicht."


@pytest.mark.parametrize(
    ("gezien", "gevraagd", "spoed", "stappen"),
    [
        (True, True, False, [(LID_2, GEZIEN, True)]),
        (False, True, False, [(LID_2, NIET_GEZIEN, False)]),
        (False, True, True, [(LID_2, NIET_GEZIEN, False), (TOELICHTING, SPOED, True)]),
        (False, False, True, [(LID_2, NIET_GEVRAAGD, True), (TOELICHTING, SPOED, True)]),
    ],
)
def test_the_client_reads_why_a_document_is_owed_or_not(
    *, gezien: bool, gevraagd: bool, spoed: bool, stappen: list[tuple[str, str, bool]]
) -> None:
    """Art. 4 lid 2 asks it on request; the exception of the toelichting is met where it applies."""
    antwoord = _identificatie("0268", gezien=gezien, gevraagd=gevraagd, spoed=spoed)

    assert stappen == [(stap.bron, stap.toelichting, stap.voldaan) for stap in antwoord.stappen[: len(stappen)]]
