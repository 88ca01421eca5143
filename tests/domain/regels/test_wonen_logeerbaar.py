"""logeerbaar-maken: at most € 5.000, one room, once; from March 2025 with conditions on where one lives."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from domain.regels.toetsing import Antwoord, Vraag, toets
from domain.weigering import RegelNietVanKracht
from services.verordeningen import regelboek
from tests.domain.regels.stappen import verteld

ART = "Verordening Nijmegen 2022, financiële bijlage art. 5.6"
PUNT_3 = "Beleidsregels Wmo Nijmegen 2025, par. 4.2.6 punt 3"
FEITEN: dict[str, Any] = {
    "kosten": "4000.00",
    "hoofdverblijfWlzInstelling": True,
    "instellingInGemeente": True,
    "woningInGemeente": True,
    "aantalRuimten": 1,
    "eerderVerstrekt": False,
}


def _logeerbaar(feiten: dict[str, Any], peildatum: date = date(2025, 4, 1)) -> Antwoord:
    return toets(Vraag("0268", "logeerbaar-maken", peildatum, {**FEITEN, **feiten}), regelboek())


def _gronden(antwoord: Antwoord) -> list[str]:
    return [grond["bron"] for grond in antwoord.uitkomst["gronden"]]


@pytest.mark.parametrize(
    ("feiten", "bedrag", "gronden"),
    [
        ({}, "4000.00", []),
        # Art. 5.6: maximaal € 5.000,-.
        ({"kosten": "4999.99"}, "4999.99", []),
        ({"kosten": "5000.00"}, "5000.00", []),
        ({"kosten": "5000.01"}, "5000.00", []),
        # Art. 5.6: eenmalige tegemoetkoming.
        ({"eerderVerstrekt": True}, "0.00", [ART]),
        # Punt 3: één woonruimte.
        ({"aantalRuimten": 2}, "0.00", [PUNT_3]),
        # Punt 3 onder a and b: one is taken to be enough.
        ({"woningInGemeente": False}, "4000.00", []),
        ({"instellingInGemeente": False}, "4000.00", []),
        ({"instellingInGemeente": False, "woningInGemeente": False}, "0.00", [PUNT_3]),
        ({"hoofdverblijfWlzInstelling": False}, "0.00", [PUNT_3]),
        ({"eerderVerstrekt": True, "aantalRuimten": 3}, "0.00", [ART, PUNT_3]),
    ],
)
def test_from_march_2025(feiten: dict[str, Any], bedrag: str, gronden: list[str]) -> None:
    """The amount of the verordening under the conditions of the beleidsregels."""
    antwoord = _logeerbaar(feiten)

    assert (bedrag, gronden) == (antwoord.uitkomst["bedrag"], _gronden(antwoord))
    assert "nijmegen-beleidsregels-2025" == antwoord.regime


@pytest.mark.parametrize(
    ("feiten", "bedrag", "gronden"),
    [
        ({"kosten": "6000.00"}, "5000.00", []),
        ({"eerderVerstrekt": True}, "0.00", [ART]),
        # The conditions of 2025 do not count yet.
        ({"hoofdverblijfWlzInstelling": False, "woningInGemeente": False, "aantalRuimten": 2}, "4000.00", []),
    ],
)
def test_before_march_2025(feiten: dict[str, Any], bedrag: str, gronden: list[str]) -> None:
    """Art. 5.6 alone: a maximum, once; the step says that the text has no conditions."""
    antwoord = _logeerbaar(feiten, date(2025, 2, 28))

    assert (bedrag, gronden) == (antwoord.uitkomst["bedrag"], _gronden(antwoord))
    assert "nijmegen-verordening-2022" == antwoord.regime
    assert (
        "Open punt: deze tekst noemt geen voorwaarden aan de instelling, de woning of het aantal ruimten."
        == antwoord.stappen[2].toelichting
    )


def test_the_steps() -> None:
    """The amount first, then punt 3 in its order, and the open point where one letter alone is met."""
    stappen = _logeerbaar({"woningInGemeente": False}, date(2025, 3, 1)).stappen

    assert [
        (ART, "De kosten zijn € 4.000,00; vergoed wordt ten hoogste € 5.000,00.", True),
        (ART, "De tegemoetkoming is eenmalig; zij is nog niet eerder verstrekt.", True),
        (PUNT_3, "Het gaat om 1 woonruimte(n); het kan voor 1.", True),
        (f"{PUNT_3} onder a", "De inwoner woont in een Wlz-instelling in de gemeente.", True),
        (f"{PUNT_3} onder b", "De woning ligt niet in de gemeente en de inwoner woont in een Wlz-instelling.", False),
    ] == [(stap.bron, stap.toelichting, stap.voldaan) for stap in stappen[:5]]
    assert stappen[5].toelichting.startswith("Open punt: de tekst zegt niet of één onderdeel genoeg is")


@pytest.mark.parametrize(
    ("feiten", "zin"),
    [
        ({"instellingInGemeente": False}, "De inwoner woont in een Wlz-instelling, maar niet in de gemeente."),
        ({"hoofdverblijfWlzInstelling": False}, "De inwoner woont niet in een Wlz-instelling."),
    ],
)
def test_where_the_inwoner_lives_is_told(feiten: dict[str, Any], zin: str) -> None:
    """Letter a says which part of it fails."""
    assert (zin, False) == (_logeerbaar(feiten).stappen[3].toelichting, _logeerbaar(feiten).stappen[3].voldaan)


@pytest.mark.parametrize(
    ("feiten", "begin"),
    [
        ({}, "Aan een van beide"),
        ({"instellingInGemeente": False}, "Open punt: "),
        ({"instellingInGemeente": False, "woningInGemeente": False}, "Aan geen van beide"),
    ],
)
def test_the_open_point_is_told_where_it_decides(feiten: dict[str, Any], begin: str) -> None:
    """Both or neither letter met leaves nothing open (punt 3)."""
    assert _logeerbaar(feiten).stappen[5].toelichting.startswith(begin)


@pytest.mark.parametrize(("kosten", "voldaan"), [("5000.00", True), ("5000.01", False)])
def test_the_maximum_is_told(kosten: str, *, voldaan: bool) -> None:
    """Costs at the maximum are paid whole (art. 5.6)."""
    assert voldaan is _logeerbaar({"kosten": kosten}).stappen[0].voldaan


def test_before_2022_no_text_is_held() -> None:
    """The day before the first."""
    with pytest.raises(RegelNietVanKracht):
        _logeerbaar({}, date(2021, 12, 31))


@pytest.mark.parametrize(
    ("feiten", "zin", "voldaan"),
    [
        ({"eerderVerstrekt": True}, "De tegemoetkoming is eenmalig; zij is al eerder verstrekt.", False),
        (
            {"aantalRuimten": 2},
            "Open punt: wat één van de ruimten kost, zeggen de feiten niet. Het gaat om 2 woonruimte(n); het kan voor",
            False,
        ),
        ({"aantalRuimten": 0}, "Het gaat om 0 woonruimte(n); het kan voor 1.", True),
        ({}, "De woning ligt in de gemeente en de inwoner woont in een Wlz-instelling.", True),
        (
            {"hoofdverblijfWlzInstelling": False},
            "De woning ligt in de gemeente en de inwoner woont niet in een Wlz-instelling.",
            False,
        ),
        ({}, "Aan een van beide onderdelen is voldaan.", True),
        (
            {"woningInGemeente": False},
            "Open punt: de tekst zegt niet of één onderdeel genoeg is; dat is aangenomen. Aan een van beide",
            True,
        ),
        ({"hoofdverblijfWlzInstelling": False}, "Aan geen van beide onderdelen is voldaan.", False),
    ],
)
def test_each_step_is_told_as_it_is(*, feiten: dict[str, Any], zin: str, voldaan: bool) -> None:
    """Art. 5.6 and punt 3: once, one room, and where one lives."""
    assert [voldaan] == verteld(_logeerbaar(feiten), zin)


def test_without_conditions_the_open_point_is_met() -> None:
    """Before March 2025 the text has none."""
    assert [True] == verteld(_logeerbaar({}, date(2025, 2, 28)), "Open punt: deze tekst noemt geen voorwaarden")


def test_every_ground_is_binding() -> None:
    """Once, one room, and a or b: what stands against it leaves no choice."""
    feiten = {"eerderVerstrekt": True, "aantalRuimten": 2, "hoofdverblijfWlzInstelling": False}

    assert [(ART, True), (PUNT_3, True), (PUNT_3, True)] == [
        (grond["bron"], grond["dwingend"]) for grond in _logeerbaar(feiten).uitkomst["gronden"]
    ]
