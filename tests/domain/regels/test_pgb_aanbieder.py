"""pgb-aanbieder-geschikt: fitness, reference, exclusion, and an earlier rejection."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from domain.regels.toetsing import Antwoord, Vraag, toets
from domain.weigering import FeitOngeldig
from services.verordeningen import regelboek
from tests.domain.regels.stappen import verteld

TITEL = "Verordening Nijmegen 2022"
EISEN, UITSLUITING = f"{TITEL}, bijlage 3, Geschiktheidseisen", f"{TITEL}, bijlage 3, Uitsluitingsgronden"
GESCHIKT: dict[str, Any] = {
    "draagkrachtVoldoende": True,
    "beroepsbekwaam": True,
    "referentieUitgevoerdOp": "2022-06-01",
    "referentieClienten": 5,
    "hoofdaannemerStaatIn": False,
    "onderaannemer": False,
    "behoortTotSociaalNetwerk": False,
    "uitsluitingsgronden": [],
    "afgekeurdOp": None,
    "hertoetsVoldaanOp": None,
}
INSTAAN = {"onderaannemer": True, "hoofdaannemerStaatIn": True}
AFGEKEURD = {"afgekeurdOp": "2022-05-01"}


def _weeg(feiten: dict[str, Any], op: date = date(2023, 5, 1)) -> Antwoord:
    return toets(Vraag("0268", "pgb-aanbieder-geschikt", op, {**GESCHIKT, **feiten}), regelboek())


@pytest.mark.parametrize(
    ("feiten", "bronnen"),
    [
        ({}, []),
        ({"draagkrachtVoldoende": False}, [EISEN]),
        ({"beroepsbekwaam": False}, [EISEN]),
        ({"referentieUitgevoerdOp": "2020-05-01"}, []),  # in de laatste 3 jaren: precies drie
        ({"referentieUitgevoerdOp": "2020-04-30"}, [EISEN]),
        ({"referentieUitgevoerdOp": "2023-05-01"}, []),
        ({"referentieUitgevoerdOp": "2023-05-02"}, [EISEN]),  # nog niet uitgevoerd
        ({"referentieUitgevoerdOp": None}, [EISEN]),
        ({"referentieClienten": 4}, [EISEN]),  # noot 2: minimaal 5 Cliënten
        ({"referentieClienten": 6}, []),
        ({"referentieClienten": 4, **INSTAAN}, []),  # de hoofdaannemer staat in
        ({"referentieUitgevoerdOp": None, **INSTAAN}, []),
        ({"referentieClienten": 4, "hoofdaannemerStaatIn": True}, [EISEN]),  # alleen voor de onderaannemer
        ({"referentieClienten": 4, "onderaannemer": True}, [EISEN]),
        ({"referentieUitgevoerdOp": None, "behoortTotSociaalNetwerk": True}, []),  # noot 3
        ({"uitsluitingsgronden": [3]}, [f"{UITSLUITING} onder 3"]),
        ({"uitsluitingsgronden": [14, 1, 14]}, [f"{UITSLUITING} onder 1", f"{UITSLUITING} onder 14"]),
        (AFGEKEURD, [f"{TITEL}, art. 12 lid 5"]),  # na het jaar: alleen op verzoek opnieuw getoetst
        ({**AFGEKEURD, "hertoetsVoldaanOp": "2023-05-01"}, []),  # na afloop van dat jaar
        ({"afgekeurdOp": "2022-01-01", "hertoetsVoldaanOp": "2023-03-01"}, []),  # ruim na het jaar, voor deze dag
        ({**AFGEKEURD, "hertoetsVoldaanOp": "2023-04-30"}, [f"{TITEL}, art. 12 lid 5"]),  # binnen het jaar
        ({**AFGEKEURD, "hertoetsVoldaanOp": "2023-05-02"}, [f"{TITEL}, art. 12 lid 5"]),  # nog niet getoetst
        ({**AFGEKEURD, "onderaannemer": True}, [f"{TITEL}, art. 17 lid 8"]),
        ({"afgekeurdOp": "2023-05-02"}, []),  # op deze dag nog niet afgekeurd
        ({"afgekeurdOp": "2023-05-01"}, [f"{TITEL}, art. 12 lid 5"]),
    ],
)
def test_who_is_fit(feiten: dict[str, Any], bronnen: list[str]) -> None:
    """Every demand counts by itself; a reference can be replaced for an onderaannemer only."""
    gronden = [{"bron": bron, "dwingend": True} for bron in bronnen]

    assert {"geschikt": not bronnen, "gronden": gronden} == _weeg(feiten).uitkomst


@pytest.mark.parametrize("nummer", range(1, 15))
def test_each_ground_for_exclusion(nummer: int) -> None:
    """All fourteen of bijlage 3."""
    assert [{"bron": f"{UITSLUITING} onder {nummer}", "dwingend": True}] == _weeg(
        {"uitsluitingsgronden": [nummer]}
    ).uitkomst["gronden"]


@pytest.mark.parametrize("nummer", [0, 15])
def test_no_other_number_is_a_ground(nummer: int) -> None:
    """The list goes from 1 to 14."""
    with pytest.raises(FeitOngeldig, match=f"Uitsluitingsgrond {nummer} "):
        _weeg({"uitsluitingsgronden": [nummer]})


def test_the_steps_follow_the_text() -> None:
    """The verordening first, then bijlage 3 in its order."""
    bronnen = [stap.bron for stap in _weeg({}).stappen]

    assert [f"{TITEL}, art. 12 lid 5", EISEN, EISEN, EISEN, UITSLUITING] == bronnen
    assert _weeg({**AFGEKEURD, "onderaannemer": True}).stappen[0].toelichting.startswith("Open punt: ")


@pytest.mark.parametrize(
    ("feiten", "zin", "voldaan"),
    [
        ({}, "De aanbieder is niet afgekeurd op de kwaliteitscriteria.", True),
        (AFGEKEURD, "Een hertoets vanaf 1 mei 2023 die dat herstelt, is er niet.", False),
        ({**AFGEKEURD, "hertoetsVoldaanOp": "2023-05-01"}, "Bij de hertoets op 1 mei 2023 voldeed hij wel.", True),
        ({}, "De financiële en economische draagkracht is voldoende.", True),
        ({"draagkrachtVoldoende": False}, "De financiële en economische draagkracht is niet voldoende.", False),
        ({}, "De aanbieder voldoet aan de eisen van beroepsbekwaamheid.", True),
        ({"beroepsbekwaam": False}, "De aanbieder voldoet niet aan de eisen van beroepsbekwaamheid.", False),
        ({}, "op 1 juni 2022, in de laatste 3 jaar, voor 5 cliënten (ten minste 5).", True),
        ({"referentieUitgevoerdOp": "2020-04-30"}, "op 30 april 2020, niet in de laatste 3 jaar", False),
        ({"referentieUitgevoerdOp": None}, "Er is geen referentieopdracht.", False),
        ({"behoortTotSociaalNetwerk": True}, "een referentie wordt dan niet gevraagd.", True),
        ({"referentieClienten": 4, **INSTAAN}, "De hoofdaannemer staat schriftelijk in voor de onderaannemer.", True),
        ({}, "Geen van de uitsluitingsgronden doet zich voor.", True),
        ({"uitsluitingsgronden": [3]}, "Bij de aanbieder is sprake van:", False),
    ],
)
def test_each_demand_is_told_as_it_is(*, feiten: dict[str, Any], zin: str, voldaan: bool) -> None:
    """What was found of the aanbieder, and whether that met the demand."""
    assert [voldaan] == verteld(_weeg(feiten), zin)
