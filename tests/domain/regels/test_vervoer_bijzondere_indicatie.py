"""vervoer-bijzondere-indicatie: six kinds, each with its own condition, beside an indicatie for CVV (bijlage 4)."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from domain.regels.toetsing import Antwoord, Vraag, toets
from domain.weigering import FeitOngeldig, RegelNietVanKracht
from services.verordeningen import regelboek
from tests.domain.regels.stappen import verteld

BIJLAGE = "Beleidsregels Wmo Nijmegen 2025, bijlage 4"
CVV = f"{BIJLAGE}, Bijzondere indicaties"
KAMER = f"{BIJLAGE}, Kamer-tot-kamer en individueel vervoer"
BUS = f"{BIJLAGE}, Collectief aanvullend vervoer per rolstoelbus"
AUTO = f"{BIJLAGE}, Collectief aanvullend vervoer per personenauto"
VOORIN = f"{BIJLAGE}, Voorinzitgarantie"
BEGELEIDER = f"{BIJLAGE}, Medisch begeleider"

FEITEN: dict[str, Any] = {
    "cvvGeindiceerd": True,
    "verklaringMedischSpecialist": False,
    "rolstoelNietOpvouwbaar": False,
    "zittendInRolstoel": False,
    "taxibusMedischOnmogelijk": False,
    "beenruimteOntoereikend": False,
    "begeleidingNodigTijdensRit": False,
}


def _indicatie(soort: str, *waar: str, op: date = date(2025, 4, 1), **feiten: Any) -> Antwoord:
    alle = {"soort": soort, **FEITEN, **dict.fromkeys(waar, True), **feiten}
    return toets(Vraag("0268", "vervoer-bijzondere-indicatie", op, alle), regelboek())


@pytest.mark.parametrize(
    ("soort", "waar", "gronden"),
    [
        ("kamer-tot-kamer", ["verklaringMedischSpecialist"], []),
        ("kamer-tot-kamer", [], [KAMER]),  # mits een medische verklaring
        ("individueel", ["verklaringMedischSpecialist"], []),
        ("individueel", [], [KAMER]),
        ("rolstoelbus", ["rolstoelNietOpvouwbaar"], []),  # niet opvouwbaar
        ("rolstoelbus", ["zittendInRolstoel"], []),  # dan wel gezeten in de rolstoel
        ("rolstoelbus", ["rolstoelNietOpvouwbaar", "zittendInRolstoel"], []),
        ("rolstoelbus", ["verklaringMedischSpecialist"], [BUS]),
        ("personenauto", ["taxibusMedischOnmogelijk"], []),
        ("personenauto", ["beenruimteOntoereikend"], [AUTO]),
        ("voorinzitgarantie", ["beenruimteOntoereikend"], []),
        ("voorinzitgarantie", ["taxibusMedischOnmogelijk"], [VOORIN]),
        ("medisch-begeleider", ["begeleidingNodigTijdensRit", "verklaringMedischSpecialist"], []),
        ("medisch-begeleider", ["begeleidingNodigTijdensRit"], [BEGELEIDER]),  # mits een medische verklaring
        ("medisch-begeleider", ["verklaringMedischSpecialist"], [BEGELEIDER]),
        ("medisch-begeleider", [], [BEGELEIDER, BEGELEIDER]),
    ],
)
def test_each_kind_has_its_own_condition(soort: str, waar: list[str], gronden: list[str]) -> None:
    """What is met for one kind does nothing for another; only the medisch begeleider rides free."""
    assert {
        "toegestaan": not gronden,
        "ritbijdrageBegeleider": bool(gronden) or soort != "medisch-begeleider",
        "gronden": [{"bron": bron, "dwingend": bron != VOORIN} for bron in gronden],
    } == _indicatie(soort, *waar).uitkomst


@pytest.mark.parametrize(
    ("soort", "waar"),
    [
        ("kamer-tot-kamer", ["verklaringMedischSpecialist"]),
        ("individueel", ["verklaringMedischSpecialist"]),
        ("rolstoelbus", ["zittendInRolstoel"]),
        ("personenauto", ["taxibusMedischOnmogelijk"]),
        ("voorinzitgarantie", ["beenruimteOntoereikend"]),
        ("medisch-begeleider", ["begeleidingNodigTijdensRit", "verklaringMedischSpecialist"]),
    ],
)
def test_without_an_indicatie_for_cvv_there_is_none(soort: str, waar: list[str]) -> None:
    """A bijzondere indicatie comes on top of the ordinary one."""
    uitkomst = _indicatie(soort, *waar, cvvGeindiceerd=False).uitkomst

    assert (False, True) == (uitkomst["toegestaan"], uitkomst["ritbijdrageBegeleider"])
    assert [{"bron": CVV, "dwingend": True}] == uitkomst["gronden"]


def test_the_steps_follow_the_bijlage() -> None:
    """The indicatie for CVV, the need, the statement, the beschikking, the ritbijdrage."""
    stappen = _indicatie("medisch-begeleider", "begeleidingNodigTijdensRit", "verklaringMedischSpecialist").stappen

    assert [CVV, BEGELEIDER, BEGELEIDER, CVV, BEGELEIDER] == [stap.bron for stap in stappen]
    assert "Voor de medisch begeleider wordt geen ritbijdrage gevraagd." == stappen[-1].toelichting


def test_leg_room_is_an_example() -> None:
    """The text says "bijvoorbeeld", so the step leaves room for another reason."""
    stappen = _indicatie("voorinzitgarantie").stappen

    assert (
        "Open punt: de beenruimte achterin is voldoende; dat is maar een voorbeeld, een andere reden kan gelden."
    ) == stappen[1].toelichting


def test_another_kind_is_no_kind() -> None:
    """The text names six."""
    with pytest.raises(FeitOngeldig, match="soort"):
        _indicatie("helikopter")


def test_before_march_2025_no_text_that_is_held_knows_them() -> None:
    """The beleidsregels before those of 2025 are not in the sources."""
    with pytest.raises(RegelNietVanKracht):
        _indicatie("individueel", op=date(2025, 2, 28))


@pytest.mark.parametrize(
    ("soort", "waar", "zin", "stappen"),
    [
        ("individueel", ["verklaringMedischSpecialist"], "De inwoner heeft een indicatie voor collectief", [True]),
        ("individueel", ["verklaringMedischSpecialist"], "Er is een verklaring van een medisch specialist", [True]),
        ("individueel", [], "Er is geen verklaring van een medisch specialist", [False]),
        ("individueel", ["verklaringMedischSpecialist"], "terughoudend gebruik gemaakt; de beschikking", [True]),
        ("individueel", [], "terughoudend gebruik gemaakt; de beschikking", []),
        ("personenauto", ["taxibusMedischOnmogelijk"], "om medische redenen niet mogelijk.", [True]),
        ("personenauto", [], "om medische redenen wel mogelijk.", [False]),
        (
            "medisch-begeleider",
            ["begeleidingNodigTijdensRit"],
            "Tijdens de rit is een begeleider noodzakelijk.",
            [True],
        ),
        ("medisch-begeleider", [], "Tijdens de rit is geen begeleider noodzakelijk.", [False]),
        ("medisch-begeleider", [], "Open punt: de tekst stelt alleen de medisch begeleider", [False]),
        ("rolstoelbus", ["zittendInRolstoel"], "De inwoner moet zittend in de rolstoel worden vervoerd.", [True]),
        ("rolstoelbus", ["rolstoelNietOpvouwbaar"], "De rolstoel die mee moet, is niet opvouwbaar.", [True]),
        ("rolstoelbus", [], "De rolstoel is opvouwbaar en de inwoner hoeft er tijdens de rit niet in", [False]),
        ("rolstoelbus", ["zittendInRolstoel"], "De rolstoel moet voldoen aan de eisen van zittend", [True]),
        ("rolstoelbus", [], "De rolstoel moet voldoen aan de eisen van zittend", []),
        ("voorinzitgarantie", ["beenruimteOntoereikend"], "De beenruimte achterin is ontoereikend.", [True]),
    ],
)
def test_each_condition_is_told_as_it_is(soort: str, waar: list[str], zin: str, stappen: list[bool]) -> None:
    """What was found of the traveller, and whether the indicatie can be given for it."""
    assert stappen == verteld(_indicatie(soort, *waar), zin)


def test_without_an_indicatie_for_cvv_that_is_told() -> None:
    """The first condition of every bijzondere indicatie."""
    antwoord = _indicatie("individueel", "verklaringMedischSpecialist", cvvGeindiceerd=False)

    assert [False] == verteld(antwoord, "De inwoner heeft nog geen indicatie voor collectief vervoer.")
