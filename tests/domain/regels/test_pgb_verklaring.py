"""vog-vereist: who needs a VOG, and until when one counts."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from domain.regels.toetsing import Antwoord, Vraag, toets
from services.verordeningen import regelboek
from tests.domain.regels.stappen import verteld

TITEL = "Verordening Nijmegen 2022"
HULP: dict[str, Any] = {
    "wet": "wmo",
    "hoedanigheid": "zorgaanbieder",
    "contactMetMinderjarige": False,
    "contactMetClienten": True,
    "verwantschapGraad": None,
    "incidenteel": False,
    "solistisch": False,
    "vogAfgegevenOp": "2023-01-15",
    "startDienstverlening": "2023-03-01",
    "nieuwVermoeden": False,
}
NETWERK = {"hoedanigheid": "netwerk", "contactMetMinderjarige": True}
SOLIST = {"wet": "jeugdwet", "contactMetMinderjarige": False, "solistisch": True}


def _vog(feiten: dict[str, Any], op: date = date(2023, 3, 1)) -> Antwoord:
    return toets(Vraag("0268", "vog-vereist", op, {**HULP, **feiten}), regelboek())


@pytest.mark.parametrize(
    ("feiten", "vereist"),
    [
        ({}, True),  # punt 7: beroepsmatig in contact kunnen komen met cliënten
        ({"contactMetClienten": False}, False),
        ({"incidenteel": True}, True),  # punt 7: "niet incidenteel" is van de vrijwilliger
        ({"hoedanigheid": "vrijwilliger"}, True),  # punt 7: niet incidenteel als vrijwilliger
        ({"hoedanigheid": "vrijwilliger", "incidenteel": True}, False),
        ({"hoedanigheid": "netwerk"}, False),  # punt 7 is van de zorgaanbieder
        (NETWERK, True),  # art. 11 lid 1 c: personen jonger dan achttien
        ({**NETWERK, "verwantschapGraad": 1}, False),  # art. 11 lid 1 c: eerste graad
        ({**NETWERK, "verwantschapGraad": 2}, False),  # en tweede graad
        ({**NETWERK, "verwantschapGraad": 3}, True),
        ({**NETWERK, "incidenteel": True}, False),  # art. 11 lid 1 c: incidentele ondersteuning
        ({"contactMetMinderjarige": True, "verwantschapGraad": 1}, True),  # punt 7 kent die uitzondering niet
        ({"wet": "jeugdwet"}, True),  # punt 15.1: Jeugdigen of verzorgers
        ({"wet": "jeugdwet", "contactMetClienten": False, "contactMetMinderjarige": True, "incidenteel": True}, True),
        ({"wet": "jeugdwet", "contactMetClienten": False}, False),
    ],
)
def test_who_needs_a_vog(feiten: dict[str, Any], *, vereist: bool) -> None:
    """By art. 11 for contact with who is under eighteen, by bijlage 3 for who works for a zorgaanbieder."""
    assert vereist == _vog(feiten).uitkomst["vereist"]


@pytest.mark.parametrize(
    ("feiten", "op", "actueel"),
    [
        ({}, date(2023, 3, 1), True),
        ({"vogAfgegevenOp": "2022-12-01"}, date(2023, 3, 1), True),  # punt 7: precies drie maanden
        ({"vogAfgegevenOp": "2022-11-30"}, date(2023, 3, 1), False),  # ouder dan drie maanden
        ({"vogAfgegevenOp": "2022-11-30", "wet": "jeugdwet"}, date(2023, 3, 1), False),  # punt 15.1
        ({"vogAfgegevenOp": None}, date(2023, 3, 1), False),
        ({"vogAfgegevenOp": "2023-03-02"}, date(2023, 3, 1), False),  # er is er nog geen
        ({"vogAfgegevenOp": "2023-03-01"}, date(2023, 3, 1), True),
        ({"vogAfgegevenOp": "2023-03-02"}, date(2023, 4, 1), False),  # art. 11 lid 1 c: voor aanvang
        # Alleen wie solistisch werkt in de jeugdhulp, vernieuwt haar (punt 15.1).
        ({"vogAfgegevenOp": "2023-03-02", "wet": "jeugdwet"}, date(2023, 4, 1), False),
        ({"vogAfgegevenOp": "2023-03-02", "solistisch": True}, date(2023, 4, 1), False),
        ({"nieuwVermoeden": True}, date(2023, 3, 1), False),  # punt 7: een nieuwe VOG
        ({}, date(2027, 3, 1), True),  # geen minderjarige, niet solistisch: geen hoogste ouderdom
        (NETWERK, date(2026, 1, 15), True),  # toelichting art. 11: niet ouder dan drie jaar
        (NETWERK, date(2026, 1, 16), False),
        (SOLIST, date(2026, 1, 15), True),  # punt 15.1: solistisch werkend, drie jaar
        (SOLIST, date(2026, 1, 16), False),
        ({**SOLIST, "solistisch": False}, date(2026, 1, 16), True),
        ({**SOLIST, "wet": "wmo"}, date(2026, 1, 16), True),  # punt 7 kent de solist niet
        ({**SOLIST, "vogAfgegevenOp": "2025-12-01"}, date(2026, 1, 16), True),  # vernieuwd: open punt
    ],
)
def test_which_vog_counts(feiten: dict[str, Any], op: date, *, actueel: bool) -> None:
    """Three months at the start; three years in a pgb with minors and for who works alone in jeugdhulp."""
    assert actueel == _vog(feiten, op).uitkomst["actueel"]


def test_the_steps_follow_the_text() -> None:
    """The verordening first, then the bijlage, then the toelichting on how old a VOG may be."""
    stappen = _vog({"contactMetMinderjarige": True}).stappen

    assert [
        f"{TITEL}, art. 11 lid 1 onder c",
        f"{TITEL}, bijlage 3 punt 7",
        f"{TITEL}, bijlage 3 punt 7",
        f"{TITEL}, art. 11, toelichting",
        f"{TITEL}, bijlage 3 punt 7",
    ] == [stap.bron for stap in stappen]


@pytest.mark.parametrize(
    ("feiten", "op", "zin", "stappen"),
    [
        # Art. 11 lid 1 onder c.
        ({}, date(2023, 3, 1), "De hulpverlener komt niet in contact met iemand jonger dan achttien.", [False]),
        (NETWERK, date(2023, 3, 1), "iemand jonger dan achttien: een VOG is voor aanvang nodig.", [True]),
        ({**NETWERK, "verwantschapGraad": 2}, date(2023, 3, 1), "bloedverwant in graad 2: uitgezonderd.", [False]),
        ({**NETWERK, "incidenteel": True}, date(2023, 3, 1), "maar helpt alleen incidenteel: uitgezonderd.", [False]),
        # Punt 7 and 15.1.
        ({}, date(2023, 3, 1), "De hulpverlener (zorgaanbieder) kan in contact komen met cliënten.", [True]),
        ({"contactMetClienten": False}, date(2023, 3, 1), "(zorgaanbieder) kan niet in contact komen", [False]),
        (NETWERK, date(2023, 3, 1), "Deze eis geldt voor een zorgaanbieder, niet voor het sociale netwerk.", [False]),
        (
            {"hoedanigheid": "vrijwilliger", "incidenteel": True},
            date(2023, 3, 1),
            "De vrijwilliger helpt alleen incidenteel: geen VOG nodig.",
            [False],
        ),
        # The VOG itself.
        ({"vogAfgegevenOp": None}, date(2023, 3, 1), "Er is geen VOG.", [False]),
        ({}, date(2023, 3, 1), "bij de start op 1 maart 2023 was zij niet ouder dan 3 maanden.", [True]),
        ({"vogAfgegevenOp": "2022-11-30"}, date(2023, 3, 1), "2023 was zij ouder dan 3 maanden.", [False]),
        ({"vogAfgegevenOp": "2023-03-02"}, date(2023, 4, 1), "De VOG is van 2 maart 2023, na de start", [False]),
        ({**SOLIST, "vogAfgegevenOp": "2025-12-01"}, date(2026, 1, 16), "Open punt: de VOG is van", [True]),
        # Art. 11 toelichting.
        (NETWERK, date(2026, 1, 15), "De VOG is op 15 januari 2026 niet ouder dan 3 jaar.", [True]),
        (NETWERK, date(2026, 1, 16), "De VOG is op 16 januari 2026 ouder dan 3 jaar.", [False]),
        ({}, date(2023, 3, 1), "Er is geen vermoeden dat om een nieuwe VOG vraagt.", [True]),
        ({"nieuwVermoeden": True}, date(2023, 3, 1), "Er is een vermoeden dat aanleiding geeft", [False]),
    ],
)
def test_each_step_is_told_as_it_is(feiten: dict[str, Any], op: date, zin: str, stappen: list[bool]) -> None:
    """Who needs a VOG and why, and whether the one at hand counts."""
    assert stappen == verteld(_vog(feiten, op), zin)
