"""voorziening-bedrag: what is given for a rolstoel, vervoersvoorziening, woonvoorziening or other hulpmiddel."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from domain.regels.toetsing import Antwoord, Vraag, toets
from domain.weigering import FeitOntbreekt, RegelNietVanKracht
from services.verordeningen import regelboek
from tests.domain.regels.stappen import verteld

TITEL = "Verordening Nijmegen 2022, "
FEITEN: dict[str, Any] = {
    "soort": "rolstoel",
    "leveringsvorm": "pgb",
    "tegenwaardeGoedkoopstAdequaat": "3000.00",
    "gemiddeldOnderhoudEenNaVorigJaar": "200.00",
    "instandhoudingPerJaar": "150.00",
    "verzekeringPerJaar": "50.00",
    "onderhoudVerlangd": False,
    "onderhoudAlInPgb": False,
    "offertebedrag": "9000.00",
    "offerteVoldoetAanEisen": True,
    "kostprijsZin": None,
}
VERVOER = {"soort": "vervoersvoorziening"}
WONEN = {"soort": "woonvoorziening"}
ANDER = {"soort": "ander-hulpmiddel"}
VERLANGD = {"onderhoudVerlangd": True}


def _bedrag(feiten: dict[str, Any], peildatum: date = date(2022, 6, 1)) -> Antwoord:
    gegeven = {naam: feit for naam, feit in {**FEITEN, **feiten}.items() if feit != "weglaten"}
    return toets(Vraag("0268", "voorziening-bedrag", peildatum, gegeven), regelboek())


@pytest.mark.parametrize(
    ("feiten", "bedrag", "delen"),
    [
        # Bijlage art. 6: tegenwaarde plus the average onderhoud.
        ({}, "3200.00", {"tegenwaarde": "3000.00", "onderhoud": "200.00"}),
        # Art. 11 lid 2: what the college asks and the pgb does not hold yet; onderhoud it holds by bijlage art. 6.
        (VERLANGD, "3250.00", {"tegenwaarde": "3000.00", "onderhoud": "200.00", "verzekering": "50.00"}),
        ({**VERLANGD, "onderhoudAlInPgb": True}, "3200.00", {"tegenwaarde": "3000.00", "onderhoud": "200.00"}),
        # Bijlage art. 7: instandhouding and verzekering over seven years.
        (VERVOER, "4400.00", {"tegenwaarde": "3000.00", "instandhouding": "1050.00", "verzekering": "350.00"}),
        (
            {**VERVOER, **VERLANGD, "verzekeringPerJaar": "0"},
            "4050.00",
            {"tegenwaarde": "3000.00", "instandhouding": "1050.00", "verzekering": "0.00"},
        ),
        # Bijlage art. 5.1: the offerte, in natura and as pgb.
        (WONEN, "9000.00", {"offerte": "9000.00"}),
        ({**WONEN, "leveringsvorm": "zin"}, "9000.00", {"offerte": "9000.00"}),
        ({**WONEN, **VERLANGD}, "9000.00", {"offerte": "9000.00"}),
        # Art. 11 lid 2 and lid 3 onder d: an other hulpmiddel.
        (ANDER, "3000.00", {"tegenwaarde": "3000.00"}),
        (
            {**ANDER, **VERLANGD},
            "3200.00",
            {"tegenwaarde": "3000.00", "onderhoud": "150.00", "verzekering": "50.00"},
        ),
        ({**ANDER, **VERLANGD, "onderhoudAlInPgb": True}, "3000.00", {"tegenwaarde": "3000.00"}),
        # What does not count for the soort may be left out.
        ({"instandhoudingPerJaar": "weglaten"}, "3200.00", {"tegenwaarde": "3000.00", "onderhoud": "200.00"}),
        ({**ANDER, "instandhoudingPerJaar": "weglaten"}, "3000.00", {"tegenwaarde": "3000.00"}),
        ({"kostprijsZin": "weglaten"}, "3200.00", {"tegenwaarde": "3000.00", "onderhoud": "200.00"}),
    ],
)
def test_what_it_is_made_of(feiten: dict[str, Any], bedrag: str, delen: dict[str, str]) -> None:
    """Each soort has its parts, which add up to the amount."""
    uitkomst = _bedrag(feiten).uitkomst

    assert (bedrag, []) == (uitkomst["bedrag"], uitkomst["gronden"])
    assert delen == {deel["onderdeel"]: deel["bedrag"] for deel in uitkomst["opgebouwdUit"]}


@pytest.mark.parametrize(
    ("feiten", "bedrag", "gronden"),
    [
        # Art. 11 lid 3 onder d: ten hoogste de kostprijs.
        ({"kostprijsZin": "3200.01"}, "3200.00", []),
        ({"kostprijsZin": "3200.00"}, "3200.00", []),
        ({"kostprijsZin": "3199.99"}, "3199.99", ["art. 11 lid 3 onder d"]),
        ({**WONEN, "kostprijsZin": "8000.00"}, "8000.00", ["art. 11 lid 3 onder d"]),
        ({**WONEN, "kostprijsZin": "8000.00", "leveringsvorm": "zin"}, "9000.00", []),
        # Bijlage art. 5.1: an offerte that meets the programma van eisen.
        ({**WONEN, "offerteVoldoetAanEisen": False}, "0.00", ["financiële bijlage art. 5.1"]),
    ],
)
def test_what_takes_something_off(feiten: dict[str, Any], bedrag: str, gronden: list[str]) -> None:
    """The price in natura caps a pgb; without a good offerte there is no amount."""
    uitkomst = _bedrag(feiten).uitkomst

    assert bedrag == uitkomst["bedrag"]
    assert [{"bron": TITEL + bron, "dwingend": True} for bron in gronden] == uitkomst["gronden"]


@pytest.mark.parametrize("soort", ["rolstoel", "vervoersvoorziening", "ander-hulpmiddel"])
def test_in_natura_there_is_no_amount(soort: str) -> None:
    """Bijlage art. 6 and 7 and art. 11 set a pgb; what is given in natura has no amount there."""
    with pytest.raises(RegelNietVanKracht, match="in natura"):
        _bedrag({"soort": soort, "leveringsvorm": "zin"})


@pytest.mark.parametrize(
    ("feiten", "feit"),
    [
        ({"gemiddeldOnderhoudEenNaVorigJaar": "weglaten"}, "gemiddeldOnderhoudEenNaVorigJaar"),
        ({**VERVOER, "instandhoudingPerJaar": "weglaten"}, "instandhoudingPerJaar"),
        ({**ANDER, **VERLANGD, "instandhoudingPerJaar": "weglaten"}, "instandhoudingPerJaar"),
        ({"verzekeringPerJaar": "weglaten"}, "verzekeringPerJaar"),
    ],
)
def test_what_the_soort_needs_is_asked(feiten: dict[str, Any], feit: str) -> None:
    """A fact that counts for the soort is needed, and named."""
    with pytest.raises(FeitOntbreekt) as gevangen:
        _bedrag(feiten)

    assert feit == gevangen.value.leden["feit"]


@pytest.mark.parametrize(
    ("feiten", "artikelen"),
    [
        ({}, ["art. 11 lid 2", "art. 11 lid 3 onder d", "financiële bijlage art. 6"]),
        (VERVOER, ["art. 11 lid 2", "art. 11 lid 3 onder d", "financiële bijlage art. 7"]),
        (WONEN, ["art. 11 lid 3 onder d", "financiële bijlage art. 5.1"]),
        ({**WONEN, "leveringsvorm": "zin"}, ["financiële bijlage art. 5.1"]),
        (ANDER, ["art. 11 lid 2", "art. 11 lid 3 onder d", "art. 11 lid 3 onder d"]),
    ],
)
def test_the_steps_follow_the_text(feiten: dict[str, Any], artikelen: list[str]) -> None:
    """Art. 11 before the bijlage."""
    assert [TITEL + artikel for artikel in artikelen] == [stap.bron for stap in _bedrag(feiten).stappen]


def test_the_steps_read_aloud() -> None:
    """The sum, the cap and the parts stand in words."""
    stappen = _bedrag({**VERVOER, "kostprijsZin": "5000.00"}).stappen

    assert [
        "Onderhoud en verzekering zijn al onderdeel van dit pgb; er is geen aanvulling.",
        "In natura kost dit € 5.000,00; het pgb zou € 4.400,00 zijn.",
        (
            "Het pgb is opgebouwd uit € 3.000,00 (tegenwaarde) plus € 1.050,00 (instandhouding) plus € 350,00 "
            "(verzekering); de instandhouding en de verzekering over 7 jaar."
        ),
    ] == [stap.toelichting for stap in stappen]


def test_before_2022_no_text_is_held() -> None:
    """The first day counts, the day before does not."""
    assert "nijmegen-verordening-2022" == _bedrag({}, date(2022, 1, 1)).regime
    with pytest.raises(RegelNietVanKracht):
        _bedrag({}, date(2021, 12, 31))


ONDERHOUD_AL = {**VERLANGD, "onderhoudAlInPgb": True}


@pytest.mark.parametrize(
    ("feiten", "zin", "stappen"),
    [
        # Art. 11 lid 2: why there is nothing to add, or how much there is.
        (VERVOER, "Onderhoud en verzekering zijn al onderdeel van dit pgb; er is geen aanvulling.", [False]),
        ({}, "Onderhoud en verzekering worden door het college niet verlangd; er is geen aanvulling.", [False]),
        (ONDERHOUD_AL, "Onderhoud en verzekering zijn al onderdeel van het pgb; er is geen aanvulling.", [False]),
        (VERLANGD, "Het college verlangt onderhoud en verzekering: € 50,00 (verzekering) komt erbij.", [True]),
        # Art. 11 lid 3 onder d: 3.200,00 against what it costs in natura.
        ({}, "Open punt: wat dit in natura kost, is niet opgegeven", [True]),
        ({"kostprijsZin": "3199.99"}, "Open punt: de grens is op het hele pgb genomen", [False]),
        ({"kostprijsZin": "3200.00"}, "Open punt: de grens is op het hele pgb genomen", []),
        ({"kostprijsZin": "3200.00"}, "In natura kost dit € 3.200,00; het pgb zou € 3.200,00 zijn.", [True]),
        # The bijlage.
        (WONEN, "De offerte van € 9.000,00 voldoet aan het programma van eisen.", [True]),
        (
            {**WONEN, "offerteVoldoetAanEisen": False},
            "voldoet niet aan het programma van eisen; een bedrag kan daarop niet worden vastgesteld.",
            [False],
        ),
        (ANDER, "Open punt: voor dit hulpmiddel noemt de bijlage geen bedrag", [True]),
        ({}, "Het pgb is opgebouwd uit € 3.000,00 (tegenwaarde) plus € 200,00 (onderhoud).", [True]),
        (VERVOER, "Het pgb is opgebouwd uit € 3.000,00 (tegenwaarde) plus", [True]),
    ],
)
def test_each_step_is_told_as_it_is(feiten: dict[str, Any], zin: str, stappen: list[bool]) -> None:
    """What is added, what caps it, and what it is made of."""
    assert stappen == verteld(_bedrag(feiten), zin)
