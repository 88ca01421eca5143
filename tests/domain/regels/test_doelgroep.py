"""Which law helps a young person: Jeugdwet or Wmo."""

from __future__ import annotations

from datetime import date

import pytest

from domain.regels.toetsing import Antwoord, Vraag, toets
from services.verordeningen import regelboek

PUNT_10 = "Verordening Nijmegen 2022, bijlage 3 punt 10"
BIJLAGE_1 = "Verordening Nijmegen 2022, bijlage 1"
PAR_2_4 = "Beleidsregels Wmo Nijmegen 2025, par. 2.4"
GEEN_REDEN: dict[str, object] = {
    "jeugdstrafrecht": False,
    "hulpBegonnenVoor18": False,
    "voortzettingNoodzakelijk": False,
    "noodzaakBepaaldVoor18": False,
    "hulpBeeindigdOp": None,
    "hervattingNoodzakelijk": False,
    "voorziening": "anders",
}
HERVAT: dict[str, object] = {"hulpBegonnenVoor18": True, "hervattingNoodzakelijk": True}
APRIL_2025 = "2025-04-01"


def _doelgroep(leeftijd: int, dag: str = APRIL_2025, feiten: dict[str, object] | None = None) -> Antwoord:
    alle = {"leeftijd": leeftijd, **GEEN_REDEN, **(feiten or {})}
    return toets(Vraag("0268", "doelgroep-jeugdwet", date.fromisoformat(dag), alle), regelboek())


@pytest.mark.parametrize(
    ("leeftijd", "feiten", "wet"),
    [
        # Under eighteen: jeugdhulp, whatever else.
        (0, {}, "jeugdwet"),
        (17, {}, "jeugdwet"),
        (18, {}, "wmo"),
        # Jeugdstrafrecht, until twenty-three.
        (18, {"jeugdstrafrecht": True}, "jeugdwet"),
        (22, {"jeugdstrafrecht": True}, "jeugdwet"),
        (23, {"jeugdstrafrecht": True}, "wmo"),
        (24, {"jeugdstrafrecht": True}, "wmo"),
        # Voortzetting of help that began before eighteen: both are asked.
        (18, {"hulpBegonnenVoor18": True, "voortzettingNoodzakelijk": True}, "jeugdwet"),
        (22, {"hulpBegonnenVoor18": True, "voortzettingNoodzakelijk": True}, "jeugdwet"),
        (23, {"hulpBegonnenVoor18": True, "voortzettingNoodzakelijk": True}, "wmo"),
        (18, {"hulpBegonnenVoor18": True}, "wmo"),
        (18, {"voortzettingNoodzakelijk": True}, "wmo"),
        # The need was determined before eighteen.
        (18, {"noodzaakBepaaldVoor18": True}, "jeugdwet"),
        (22, {"noodzaakBepaaldVoor18": True}, "jeugdwet"),
        (23, {"noodzaakBepaaldVoor18": True}, "wmo"),
    ],
)
def test_age_and_earlier_help(leeftijd: int, feiten: dict[str, object], wet: str) -> None:
    """Punt 10: eighteen, or twenty-three for who was helped or found to need help before."""
    assert {"wet": wet, "grond": PUNT_10} == _doelgroep(leeftijd, feiten=feiten).uitkomst


@pytest.mark.parametrize(
    ("beeindigd", "dag", "feiten", "wet"),
    [
        # Half a year after 2024-10-01 ends on 2025-04-01.
        ("2024-10-01", "2025-04-01", HERVAT, "jeugdwet"),
        ("2024-10-01", "2025-04-02", HERVAT, "wmo"),
        # 2025-03-01 is a Saturday: a term of half a year is not moved to a working day (Atw art. 4).
        ("2024-09-01", "2025-03-01", HERVAT, "jeugdwet"),
        ("2024-09-01", "2025-03-03", HERVAT, "wmo"),
        # From the last day of August to the last day of February.
        ("2024-08-31", "2025-02-28", HERVAT, "jeugdwet"),
        ("2024-08-31", "2025-03-01", HERVAT, "wmo"),
        # Nothing ended yet, or nothing to resume.
        ("2025-04-01", "2025-04-01", HERVAT, "jeugdwet"),
        ("2025-04-02", "2025-04-01", HERVAT, "wmo"),
        (None, "2025-04-01", HERVAT, "wmo"),
        ("2024-10-01", "2025-04-01", {"hulpBegonnenVoor18": True}, "wmo"),
        ("2024-10-01", "2025-04-01", {"hervattingNoodzakelijk": True}, "wmo"),
    ],
)
def test_help_that_ended_may_be_resumed_within_half_a_year(
    beeindigd: str | None, dag: str, feiten: dict[str, object], wet: str
) -> None:
    """Punt 10: hervatting of help that began before eighteen, within half a year after it ended."""
    assert wet == _doelgroep(19, dag, {**feiten, "hulpBeeindigdOp": beeindigd}).uitkomst["wet"]


@pytest.mark.parametrize(("leeftijd", "wet"), [(18, "jeugdwet"), (22, "jeugdwet"), (23, "wmo")])
def test_help_is_resumed_until_twenty_three(leeftijd: int, wet: str) -> None:
    """Punt 10: the half year counts for who has not reached the age of twenty-three."""
    antwoord = _doelgroep(leeftijd, feiten={**HERVAT, "hulpBeeindigdOp": "2025-03-31"})

    assert wet == antwoord.uitkomst["wet"]
    assert (wet == "jeugdwet") == [stap.voldaan for stap in antwoord.stappen if stap.bron == PUNT_10][-1]


@pytest.mark.parametrize(
    ("leeftijd", "voorziening", "dag", "wet", "grond"),
    [
        # Beleidsregels 2.4: what the law leaves with the Wmo, also for a minor.
        (10, "woningaanpassing", "2025-03-01", "wmo", PAR_2_4),
        (10, "hulpmiddel", "2025-03-01", "wmo", PAR_2_4),
        (10, "anders", "2025-03-01", "jeugdwet", PUNT_10),
        # Before that day bijlage 1 of the verordening names them with the Wmo.
        (10, "woningaanpassing", "2025-02-28", "wmo", BIJLAGE_1),
        (10, "hulpmiddel", "2025-02-28", "wmo", BIJLAGE_1),
        # An adult is with the Wmo anyhow.
        (18, "woningaanpassing", "2025-03-01", "wmo", PUNT_10),
    ],
)
def test_home_adaptations_and_aids_stay_with_the_wmo(
    leeftijd: int, voorziening: str, dag: str, wet: str, grond: str
) -> None:
    """A woningaanpassing or hulpmiddel of a minor is a matter of the Wmo."""
    assert {"wet": wet, "grond": grond} == _doelgroep(leeftijd, dag, {"voorziening": voorziening}).uitkomst


def test_an_aid_of_who_still_has_jeugdhulp_stays_with_the_wmo() -> None:
    """Jeugdhulp goes on until twenty-three, a hulpmiddel is the Wmo's for that young person too."""
    feiten = {"noodzaakBepaaldVoor18": True, "voorziening": "hulpmiddel"}

    antwoord = _doelgroep(20, feiten=feiten)

    assert {"wet": "wmo", "grond": PAR_2_4} == antwoord.uitkomst
    assert [(True, "Een hulpmiddel valt ook voor een jeugdige onder de Wmo.")] == [
        (stap.voldaan, stap.toelichting) for stap in antwoord.stappen if stap.bron == PAR_2_4
    ]


def test_the_reasons_are_weighed_in_order_until_one_holds() -> None:
    """Eighteen, jeugdstrafrecht, voortzetting; the need that was determined before is not reached."""
    antwoord = _doelgroep(20, feiten={"hulpBegonnenVoor18": True, "voortzettingNoodzakelijk": True})

    assert [(PUNT_10, False), (PUNT_10, False), (PUNT_10, True)] == [
        (stap.bron, stap.voldaan) for stap in antwoord.stappen if stap.bron == PUNT_10
    ]
    assert "Tot 23 jaar telt ook jeugdhulp die in het kader van het jeugdstrafrecht is: nee." == (
        antwoord.stappen[1].toelichting
    )
    assert antwoord.stappen[2].toelichting.endswith("die eerder begon en moet worden voortgezet: ja.")
