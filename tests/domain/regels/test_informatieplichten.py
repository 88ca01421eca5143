"""Which duties to inform count, per gemeente, moment and law, and what is still to be done."""

from __future__ import annotations

from datetime import date

import pytest

from domain.regels.toetsing import Antwoord, Vraag, toets
from services.verordeningen import regelboek

NIJMEGEN = "Verordening Nijmegen 2022"
BELEID = "Beleidsregels Wmo Nijmegen 2025"
WAGENINGEN = "Nadere regels Wageningen 2024"


def _informatie(gemeente: str, dag: str, moment: str, wet: str, gedaan: list[str]) -> Antwoord:
    feiten = {"moment": moment, "wet": wet, "gedaan": gedaan}
    return toets(Vraag(gemeente, "informatieplichten", date.fromisoformat(dag), feiten), regelboek())


# What is missing when nothing was done: every duty that counts, in the order of the text.
NIETS_GEDAAN = [
    # Nijmegen art. 2 lid 2, 3 lid 3, 4 lid 4; the vertrouwenspersoon (3 lid 3) and bijlage 18.1 for jeugdhulp.
    (
        "0268",
        "2024-06-03",
        "melding",
        "wmo",
        ["ontvangstbevestiging", "clientondersteuning", "clientondersteuning-mantelzorger", "persoonlijk-plan"],
    ),
    (
        "0268",
        "2024-06-03",
        "melding",
        "jeugdwet",
        [
            "ontvangstbevestiging",
            "clientondersteuning",
            "clientondersteuning-mantelzorger",
            "vertrouwenspersoon",
            "persoonlijk-plan",
            "familiegroepsplan",
        ],
    ),
    # Nijmegen art. 5 lid 4: gang van zaken en vervolgprocedure, rechten en plichten.
    ("0268", "2024-06-03", "gesprek", "wmo", ["werkwijze", "rechten-en-plichten"]),
    ("0268", "2024-06-03", "gesprek", "jeugdwet", ["werkwijze", "rechten-en-plichten"]),
    # Nijmegen art. 5 lid 2 onder i: the consequences of the choice, for both laws.
    ("0268", "2024-06-03", "pgb", "wmo", ["pgb-keuze-en-gevolgen"]),
    ("0268", "2024-06-03", "pgb", "jeugdwet", ["pgb-keuze-en-gevolgen"]),
    # Beleidsregels 3.2 repeats two duties for the Wmo: each is missing once.
    (
        "0268",
        "2025-03-01",
        "melding",
        "wmo",
        ["ontvangstbevestiging", "clientondersteuning", "clientondersteuning-mantelzorger", "persoonlijk-plan"],
    ),
    # Wageningen 2.1 lid 2 and toelichting, 2.2 lid 2 and toelichting, 2.3 lid 1, 2.8 lid 6.
    (
        "0289",
        "2024-01-01",
        "melding",
        "wmo",
        [
            "ontvangstbevestiging",
            "werkwijze",
            "clientondersteuning",
            "clientondersteuning-mantelzorger",
            "vertrouwenspersoon",
            "persoonlijk-plan",
            "persoonsgegevens",
        ],
    ),
    (
        "0289",
        "2024-01-01",
        "melding",
        "jeugdwet",
        [
            "ontvangstbevestiging",
            "werkwijze",
            "clientondersteuning",
            "clientondersteuning-mantelzorger",
            "vertrouwenspersoon",
            "familiegroepsplan",
            "persoonsgegevens",
        ],
    ),
    # Wageningen 2.4 lid 1 and lid 10.
    ("0289", "2024-01-01", "gesprek", "jeugdwet", ["werkwijze", "rechten-en-plichten"]),
    ("0289", "2024-01-01", "pgb", "wmo", ["pgb-keuze-en-gevolgen"]),
]


@pytest.mark.parametrize(("gemeente", "dag", "moment", "wet", "plichten"), NIETS_GEDAAN)
def test_everything_that_counts_is_missing_when_nothing_was_done(
    gemeente: str, dag: str, moment: str, wet: str, plichten: list[str]
) -> None:
    """Each moment and law has its own duties, in the order of the text."""
    assert {"volledig": False, "ontbreekt": plichten} == _informatie(gemeente, dag, moment, wet, []).uitkomst


@pytest.mark.parametrize(("gemeente", "dag", "moment", "wet", "plichten"), NIETS_GEDAAN)
def test_nothing_is_missing_when_all_was_done(
    gemeente: str, dag: str, moment: str, wet: str, plichten: list[str]
) -> None:
    """Who did all that counts, is done."""
    assert {"volledig": True, "ontbreekt": []} == _informatie(gemeente, dag, moment, wet, plichten).uitkomst


def test_each_duty_is_missed_by_itself() -> None:
    """One duty left out is the one named; what does not count at this moment changes nothing."""
    gedaan = ["ontvangstbevestiging", "clientondersteuning-mantelzorger", "persoonlijk-plan", "rechten-en-plichten"]

    antwoord = _informatie("0268", "2024-06-03", "melding", "wmo", gedaan)

    assert {"volledig": False, "ontbreekt": ["clientondersteuning"]} == antwoord.uitkomst


def test_the_beleidsregels_come_after_the_verordening_and_leave_it_standing() -> None:
    """For the Wmo both texts are weighed, the earlier first; the answer is given under the later one."""
    antwoord = _informatie("0268", "2025-03-01", "pgb", "wmo", ["pgb-keuze-en-gevolgen"])

    assert "nijmegen-beleidsregels-2025" == antwoord.regime
    assert [
        (f"{NIJMEGEN}, art. 5 lid 2 onder i", True),
        (f"{BELEID}, h. 5", True),
    ] == [(stap.bron, stap.voldaan) for stap in antwoord.stappen[:2]]


def test_the_beleidsregels_add_nothing_for_jeugdhulp() -> None:
    """The beleidsregels are about the Wmo only; for jeugdhulp the verordening alone is weighed."""
    antwoord = _informatie("0268", "2025-03-01", "melding", "jeugdwet", [])

    assert [] == [stap.bron for stap in antwoord.stappen if stap.bron.startswith(BELEID)]
    assert f"{NIJMEGEN}, financiële bijlage, art. 18.1" in [stap.bron for stap in antwoord.stappen]


def test_wageningen_cites_each_article_in_order() -> None:
    """Every duty brings its own article, and says whether it was met."""
    antwoord = _informatie("0289", "2024-01-01", "melding", "wmo", ["ontvangstbevestiging"])

    assert [
        (f"{WAGENINGEN}, art. 2.1 lid 2", True),
        (f"{WAGENINGEN}, art. 2.1, toelichting", False),
        (f"{WAGENINGEN}, art. 2.2 lid 2", False),
        (f"{WAGENINGEN}, art. 2.2 lid 2", False),
        (f"{WAGENINGEN}, art. 2.2, toelichting", False),
        (f"{WAGENINGEN}, art. 2.3 lid 1", False),
        (f"{WAGENINGEN}, art. 2.8 lid 6", False),
    ] == [(stap.bron, stap.voldaan) for stap in antwoord.stappen]


def test_what_was_done_is_told_apart_from_what_was_not() -> None:
    """The words of a step and whether it is met agree (Nijmegen art. 5 lid 4)."""
    antwoord = _informatie("0268", "2024-06-03", "gesprek", "wmo", ["werkwijze"])

    assert [("Gedaan", True), ("Nog niet gedaan", False)] == [
        (stap.toelichting.partition(":")[0], stap.voldaan) for stap in antwoord.stappen[:2]
    ]
