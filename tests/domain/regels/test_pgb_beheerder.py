"""pgb-beheerder: each lid of art. 14, and par. 5.2 of the beleidsregels from March 2025."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from domain.regels.toetsing import Antwoord, Vraag, toets
from domain.weigering import FeitOntbreekt
from services.verordeningen import regelboek
from tests.domain.regels.stappen import verteld

FEITEN: dict[str, Any] = {
    "relatie": "netwerk",
    "isZorgverlener": False,
    "verbondenAanAanbieder": False,
    "clientVoertRegie": True,
    "contactPerMaandClient": 1,
    "contactPerMaandZorgverlener": 1,
    "overbelast": False,
    "voorziening": "begeleiding",
    "wet": "wmo",
    "redelijkeWaardering": True,
    "ondersteuntVanAanmeldingTotEvaluatie": True,
}
GEEN_REGIE = {"clientVoertRegie": False}


def _beheerder(feiten: dict[str, Any], peildatum: date = date(2022, 6, 1)) -> Antwoord:
    return toets(Vraag("0268", "pgb-beheerder", peildatum, {**FEITEN, **feiten}), regelboek())


def _gronden(antwoord: Antwoord) -> list[str]:
    assert antwoord.uitkomst["toegestaan"] is not bool(antwoord.uitkomst["gronden"])
    return [grond["bron"].removeprefix("Verordening Nijmegen 2022, ") for grond in antwoord.uitkomst["gronden"]]


@pytest.mark.parametrize(
    ("feiten", "gronden"),
    [
        ({}, []),
        # lid 1: begeleiding, dagbesteding and beschermd wonen Wmo; tenzij eerste of tweede graad.
        (GEEN_REGIE, ["art. 14 lid 1"]),
        ({**GEEN_REGIE, "voorziening": "dagbesteding"}, ["art. 14 lid 1"]),
        ({**GEEN_REGIE, "voorziening": "beschermd-wonen"}, ["art. 14 lid 1"]),
        ({**GEEN_REGIE, "voorziening": "hulp-bij-het-huishouden"}, []),
        ({**GEEN_REGIE, "wet": "jeugdwet"}, []),
        ({**GEEN_REGIE, "relatie": "eerste-graad"}, []),
        ({**GEEN_REGIE, "relatie": "tweede-graad"}, []),
        ({**GEEN_REGIE, "relatie": "professional", "marktconformTarief": True}, ["art. 14 lid 1"]),
        # lid 2
        ({"relatie": "professional", "marktconformTarief": True}, []),
        ({"relatie": "professional", "marktconformTarief": False}, ["art. 14 lid 2"]),
        ({"relatie": "netwerk", "marktconformTarief": None}, []),
        # lid 3
        ({"redelijkeWaardering": False}, ["art. 14 lid 3"]),
        # lid 4: tenzij familie in de eerste of tweede graad die (een deel van) de zorg verleent.
        ({"isZorgverlener": True}, ["art. 14 lid 4"]),
        ({"verbondenAanAanbieder": True}, ["art. 14 lid 4"]),
        ({"isZorgverlener": True, "relatie": "eerste-graad"}, []),
        ({"isZorgverlener": True, "relatie": "tweede-graad"}, []),
        ({"isZorgverlener": True, "verbondenAanAanbieder": True, "relatie": "eerste-graad"}, []),
        ({"verbondenAanAanbieder": True, "relatie": "eerste-graad"}, ["art. 14 lid 4"]),
        # lid 5
        ({"ondersteuntVanAanmeldingTotEvaluatie": False}, ["art. 14 lid 5"]),
        # lid 6: at least once a month with each
        ({"contactPerMaandClient": 2, "contactPerMaandZorgverlener": 3}, []),
        ({"contactPerMaandClient": 0}, ["art. 14 lid 6"]),
        ({"contactPerMaandZorgverlener": 0}, ["art. 14 lid 6"]),
        ({"contactPerMaandClient": 0, "contactPerMaandZorgverlener": 9}, ["art. 14 lid 6"]),
        # lid 7
        ({"overbelast": True}, ["art. 14 lid 7"]),
        # lid 2-8 count for jeugdhulp too
        ({"wet": "jeugdwet", "overbelast": True, "redelijkeWaardering": False}, ["art. 14 lid 3", "art. 14 lid 7"]),
    ],
)
def test_each_lid_is_a_condition(feiten: dict[str, Any], gronden: list[str]) -> None:
    """What is not met is a ground, in the order of the article."""
    assert gronden == _gronden(_beheerder(feiten))


@pytest.mark.parametrize(
    ("feiten", "gronden"),
    [
        ({}, []),
        (GEEN_REGIE, ["art. 14 lid 1", "Beleidsregels Wmo Nijmegen 2025, par. 5.2"]),
        # par. 5.2 does not name the voorzieningen.
        ({**GEEN_REGIE, "voorziening": "hulp-bij-het-huishouden"}, ["Beleidsregels Wmo Nijmegen 2025, par. 5.2"]),
        ({**GEEN_REGIE, "voorziening": "hulp-bij-het-huishouden", "relatie": "tweede-graad"}, []),
        ({**GEEN_REGIE, "wet": "jeugdwet"}, []),
    ],
)
def test_from_march_2025_regie_is_asked_for_every_wmo_voorziening(feiten: dict[str, Any], gronden: list[str]) -> None:
    """The beleidsregels are added to the article."""
    assert gronden == _gronden(_beheerder(feiten, date(2025, 3, 1)))


def test_of_a_professional_the_tariff_has_to_be_known() -> None:
    """Only then the fact is needed."""
    with pytest.raises(FeitOntbreekt, match="marktconformTarief"):
        _beheerder({"relatie": "professional"})


def test_the_steps_are_the_eight_leden_in_order() -> None:
    """Lid 8 is told, though no fact decides it."""
    verwacht = [f"Verordening Nijmegen 2022, art. 14 lid {lid}" for lid in range(1, 9)]

    assert verwacht == [stap.bron for stap in _beheerder({}).stappen]


PROFESSIONAL = {"relatie": "professional", "marktconformTarief": True}


@pytest.mark.parametrize(
    ("feiten", "zin", "voldaan"),
    [
        ({}, "De cliënt voert zelf de regie; de pgb-beheerder ondersteunt.", True),  # lid 1
        (GEEN_REGIE, "en de pgb-beheerder is geen familie in de eerste of tweede graad.", False),
        ({**GEEN_REGIE, "relatie": "tweede-graad"}, "en de pgb-beheerder is familie in de eerste of tweede", True),
        ({"wet": "jeugdwet"}, "Voor deze voorziening stelt dit lid geen eis aan de eigen regie.", True),
        ({}, "De pgb-beheerder komt uit het sociale netwerk.", True),  # lid 2
        (PROFESSIONAL, "een professional en werkt tegen een marktconform tarief.", True),
        ({**PROFESSIONAL, "marktconformTarief": False}, "en werkt niet tegen een marktconform tarief.", False),
        ({}, "De pgb-beheerder kan de belangen van de cliënt redelijk waarderen.", True),  # lid 3
        ({"redelijkeWaardering": False}, "de belangen van de cliënt redelijk waarderen, blijkt niet.", False),
        ({}, "De pgb-beheerder verleent de zorg niet en is niet aan de aanbieder verbonden.", True),  # lid 4
        ({"isZorgverlener": True, "relatie": "eerste-graad"}, "verleent zelf zorg, maar is familie", True),
        ({"isZorgverlener": True}, "dat is belangenverstrengeling.", False),
        ({}, "De pgb-beheerder ondersteunt van aanmelding tot evaluatie.", True),  # lid 5
        ({"ondersteuntVanAanmeldingTotEvaluatie": False}, "ondersteunt niet van aanmelding tot evaluatie.", False),
        # Lid 6: with each of both.
        (
            {"contactPerMaandClient": 2, "contactPerMaandZorgverlener": 0},
            "Per maand is er 2 keer contact met de cliënt en 0 keer met de zorgverlener;",
            False,
        ),
        ({}, "Het beheer leidt voor de pgb-beheerder niet tot overbelasting.", True),  # lid 7
        ({"overbelast": True}, "Het beheer leidt voor de pgb-beheerder wel tot overbelasting.", False),
        ({}, "Kosten van pgb-beheer mogen niet uit het pgb worden betaald.", True),  # lid 8
    ],
)
def test_each_lid_is_told_as_it_is(*, feiten: dict[str, Any], zin: str, voldaan: bool) -> None:
    """What was found of the pgb-beheerder, and whether that met the condition."""
    assert [voldaan] == verteld(_beheerder(feiten), zin)
