"""einde-huishouden-na-overlijden, voortzetting-na-verhuizing and beeindiging-door-aanbieder (Nijmegen)."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from domain.regels.toetsing import Antwoord, Vraag, toets
from services.verordeningen import regelboek

BIJLAGE_3 = "Verordening Nijmegen 2022, bijlage 3 punt"
VERHUIZING: dict[str, Any] = {
    "verhuisdatum": "2023-03-01",
    "einddatumBeschikking": "2024-12-31",
    "gezagsdragerWilVoortzetten": True,
    "naarRegiogemeente": True,
    "jeugdigeWilVoortzetten": True,
}
DOOR_AANBIEDER: dict[str, Any] = {
    "opVerzoekVan": "aanbieder",
    "zwaarwegendeReden": True,
    "schriftelijkGemotiveerdGemeld": True,
    "passendAlternatief": True,
}


def _weeg(regel: str, feiten: dict[str, Any]) -> Antwoord:
    return toets(Vraag("0268", regel, date(2023, 3, 1), feiten), regelboek())


@pytest.mark.parametrize(
    ("overleden", "partner", "leveringsvorm", "einde"),
    [
        ("2023-03-01", True, "zin", "2023-03-29"),  # bijlage art. 4.3: na vier weken
        ("2023-04-01", True, "zin", "2023-04-29"),  # een zaterdag: de hulp loopt dan door, er verschuift niets
        ("2023-03-01", False, "zin", "2023-03-01"),  # 4.3: alleen wie een partner heeft
        ("2023-03-01", True, "pgb", "2023-03-01"),  # 4.3: alleen in natura
        ("2023-03-01", False, "pgb", "2023-03-01"),
    ],
)
def test_help_in_the_household_after_a_death(*, overleden: str, partner: bool, leveringsvorm: str, einde: str) -> None:
    """A partner keeps the help in natura four more weeks; for others there is no such rule, and a step says so."""
    feiten = {"overlijdensdatum": overleden, "heeftPartner": partner, "leveringsvorm": leveringsvorm}

    antwoord = _weeg("einde-huishouden-na-overlijden", feiten)

    assert {"einddatum": einde} == antwoord.uitkomst
    assert ["Verordening Nijmegen 2022, financiële bijlage art. 4.3"] == [stap.bron for stap in antwoord.stappen]
    assert (overleden == einde) == antwoord.stappen[0].toelichting.startswith("Open punt: ")


@pytest.mark.parametrize(
    ("feiten", "einde", "punt"),
    [
        ({}, "2024-03-01", "63.3"),  # 63.3: met een maximum van één jaar
        ({"einddatumBeschikking": "2024-03-01"}, "2024-03-01", "63.3"),
        ({"einddatumBeschikking": "2024-02-29"}, "2024-02-29", "63.3"),  # voor de duur waarvoor deze is afgegeven
        ({"einddatumBeschikking": "2023-03-01"}, "2023-03-01", "63.3"),  # loopt op de dag zelf nog
        ({"einddatumBeschikking": "2023-02-28"}, None, "63.3"),  # al afgelopen: er valt niets te honoreren
        ({"naarRegiogemeente": False}, None, "63.3"),  # "naar een Gemeente, vertegenwoordigd door Gemeente"
        ({"jeugdigeWilVoortzetten": False}, None, "63.3"),  # "waarbij Jeugdige en gezagsdrager (…) willen"
        ({"gezagsdragerWilVoortzetten": False}, None, "63.4"),  # 63.4: de gezagsdrager bepaalt
    ],
)
def test_help_after_moving_house(feiten: dict[str, Any], einde: str | None, punt: str) -> None:
    """The decision is honoured for its own length, at most a year, when both want it and the region is the same."""
    verwacht = {"voortzetten": einde is not None, "einddatum": einde, "grond": f"{BIJLAGE_3} {punt}"}

    assert verwacht == _weeg("voortzetting-na-verhuizing", {**VERHUIZING, **feiten}).uitkomst


@pytest.mark.parametrize(
    ("feiten", "toegestaan", "aantal"),
    [
        ({}, True, 0),  # 36.3: aan alle drie is voldaan
        ({"zwaarwegendeReden": False}, False, 1),  # 36.3: uitsluitend (…) zwaarwegende redenen
        ({"schriftelijkGemotiveerdGemeld": False}, False, 1),  # 36.3: schriftelijk en met redenen omkleed
        ({"passendAlternatief": False}, False, 1),  # 36.3: alleen (…) nadat er een passend alternatief is
        (
            {"zwaarwegendeReden": False, "schriftelijkGemotiveerdGemeld": False, "passendAlternatief": False},
            False,
            3,
        ),
        ({"opVerzoekVan": "client", "zwaarwegendeReden": False, "passendAlternatief": False}, True, 0),  # 36.2
        ({"opVerzoekVan": "gemeente", "zwaarwegendeReden": False, "passendAlternatief": False}, True, 0),  # 36.2
    ],
)
def test_an_aanbieder_may_stop_under_three_demands(*, feiten: dict[str, Any], toegestaan: bool, aantal: int) -> None:
    """The client and the gemeente may stop the help; an aanbieder only with reason, notice and an alternative."""
    antwoord = _weeg("beeindiging-door-aanbieder", {**DOOR_AANBIEDER, **feiten})

    grond = {"bron": f"{BIJLAGE_3} 36.3", "dwingend": True}
    assert {"toegestaan": toegestaan, "gronden": [grond] * aantal} == antwoord.uitkomst


def test_the_steps_name_who_asked() -> None:
    """On request of the client only 36.2 is weighed, of the aanbieder 36.3 three times."""
    client = _weeg("beeindiging-door-aanbieder", {**DOOR_AANBIEDER, "opVerzoekVan": "client"})
    aanbieder = _weeg("beeindiging-door-aanbieder", DOOR_AANBIEDER)

    assert [f"{BIJLAGE_3} 36.2"] == [stap.bron for stap in client.stappen]
    assert [f"{BIJLAGE_3} 36.3"] * 3 == [stap.bron for stap in aanbieder.stappen]


def _stappen(regel: str, feiten: dict[str, Any]) -> list[tuple[str, bool]]:
    return [(stap.toelichting, stap.voldaan) for stap in _weeg(regel, feiten).stappen]


@pytest.mark.parametrize(
    ("partner", "leveringsvorm", "zin", "voldaan"),
    [
        (True, "zin", "De cliënt had een partner; de hulp in natura eindigt na 4 weken, 29 maart 2023.", True),
        (True, "pgb", "bij een cliënt met een partner; de hulp was geen hulp in natura.", False),
        (False, "zin", "bij een cliënt met een partner; er is geen partner.", False),
        (False, "pgb", "bij een cliënt met een partner; de hulp was geen hulp in natura.", False),
    ],
)
def test_a_partner_reads_why_the_help_goes_on_or_stops(
    *, partner: bool, leveringsvorm: str, zin: str, voldaan: bool
) -> None:
    """Bijlage art. 4.3: the step names the condition that failed."""
    feiten = {"overlijdensdatum": "2023-03-01", "heeftPartner": partner, "leveringsvorm": leveringsvorm}
    ((toelichting, gewogen),) = _stappen("einde-huishouden-na-overlijden", feiten)

    assert (True, voldaan) == (zin in toelichting, gewogen)


@pytest.mark.parametrize(
    ("feiten", "laatste"),
    [
        ({}, ("de beslissing wordt gehonoreerd tot en met 1 maart 2024.", True)),
        (
            {"naarRegiogemeente": False},
            ("De nieuwe gemeente is niet een van de gemeenten waarvoor deze afspraak geldt.", False),
        ),
        (
            {"einddatumBeschikking": "2023-02-28"},
            ("De beschikking loopt tot en met 28 februari 2023, voor de verhuizing.", False),
        ),
        ({"jeugdigeWilVoortzetten": False}, ("De jeugdige wil de hulp bij deze aanbieder niet voortzetten.", False)),
        (
            {"gezagsdragerWilVoortzetten": False},
            ("De gezagsdrager wil de hulp bij deze aanbieder niet voortzetten.", False),
        ),
    ],
)
def test_the_last_step_of_a_move_says_what_decided(feiten: dict[str, Any], laatste: tuple[str, bool]) -> None:
    """63.3 and 63.4: region, beschikking, jeugdige, gezagsdrager, and then the year."""
    stappen = _stappen("voortzetting-na-verhuizing", {**VERHUIZING, **feiten})

    assert stappen[-1][0].endswith(laatste[0])
    assert laatste[1] == stappen[-1][1]
    assert all(voldaan for _, voldaan in stappen[:-1])


def test_the_steps_of_a_move_that_goes_well() -> None:
    """Each condition is told as it was."""
    assert [
        "De nieuwe gemeente is een van de gemeenten waarvoor deze afspraak geldt.",
        "De beschikking loopt tot en met 31 december 2024.",
        "De jeugdige wil de hulp bij deze aanbieder voortzetten.",
        "De gezagsdrager wil de hulp bij deze aanbieder voortzetten.",
    ] == [zin for zin, _ in _stappen("voortzetting-na-verhuizing", VERHUIZING)[:4]]


@pytest.mark.parametrize(("wie", "naam"), [("client", "de cliënt"), ("gemeente", "de gemeente")])
def test_who_asked_to_stop_is_named(wie: str, naam: str) -> None:
    """36.2: on their request the help may stop, and the aanbieder helps to hand over."""
    zin = f"De ondersteuning stopt op verzoek van {naam}; de aanbieder werkt mee aan een warme overgang."

    assert [(zin, True)] == _stappen("beeindiging-door-aanbieder", {**DOOR_AANBIEDER, "opVerzoekVan": wie})


@pytest.mark.parametrize(
    ("geldt", "zinnen"),
    [
        (True, ["een zwaarwegende reden,", "is tijdig, schriftelijk", "is een passend alternatief"]),
        (False, ["geen zwaarwegende reden", "is niet tijdig, schriftelijk", "is nog geen passend alternatief"]),
    ],
)
def test_each_demand_on_an_aanbieder_is_told_as_it_is(*, geldt: bool, zinnen: list[str]) -> None:
    """36.3: a reason, notice, an alternative."""
    feiten = dict.fromkeys(("zwaarwegendeReden", "schriftelijkGemotiveerdGemeld", "passendAlternatief"), geldt)
    stappen = _stappen("beeindiging-door-aanbieder", {**DOOR_AANBIEDER, **feiten})

    assert [True] * 3 == [deel in zin for deel, (zin, _) in zip(zinnen, stappen, strict=True)]
