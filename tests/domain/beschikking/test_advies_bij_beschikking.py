"""A beschikking and the advice it rests on: what the rules are told, and where it departs from what they say."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from domain.beschikking.besluit import Afwijking
from domain.beschikking.events import BeschikkingGenomen
from domain.beschikking.motivering import GeenAfwijking, MotiveringOntbreekt
from domain.gebeurtenis import GEWIST, Event, Gebeurtenis, Werking
from domain.persoon import Client, Geboortedatum
from domain.zaak.advies import AdviesGegeven
from domain.zaak.handeling import Bewijs
from tests.domain.personen import FENNA
from tests.domain.rechtskader import WEET_DE_ZAAK, kader
from tests.domain.zaak import commands as c
from tests.domain.zaak.events import (
    AANGEVRAAGD,
    BIJDRAGE,
    GEEN_BIJDRAGE,
    GEMELD,
    NIET_TOEGEKEND,
    OP_BESLUIT,
    TOT_AANVRAAG,
    als_pgb,
    in_natura,
)
from tests.domain.zaak.scenario import Vraag, given

AFWIJZING = {"strekking": "afwijzing", "voorzieningen": (), "afgewezen": (NIET_TOEGEKEND,)}
GRONDSLAG = "Verordening Proefdam 2024, art. 99"
PGB = als_pgb(bijdrage=BIJDRAGE)
MOET = [{"bron": "art. 9 lid 1 onder e", "dwingend": True}]


def beslist(*afwijkingen: str, regels: str = "", uitkomsten: dict[str, Any] | None = None, **leden: Any) -> Vraag:
    """Decide after these rules gave these outcomes, with a motivering for departures from these rules."""
    command = c.beschikking(
        feiten={regel: {"uitkomst": uitkomst} for regel, uitkomst in (uitkomsten or {}).items()},
        afwijkingen=tuple({"regel": regel, "motivering": f"Waarom niet {regel}."} for regel in afwijkingen),
        **leden,
    )
    return given(*TOT_AANVRAAG).onder(kader(beschikking=regels)).when(command, bij=c.BESLISSER)


def _feiten(verleden: tuple[Event[Gebeurtenis], ...] = TOT_AANVRAAG, **leden: Any) -> dict[str, Any]:
    vraag = given(*verleden).onder(kader(beschikking=WEET_DE_ZAAK)).when(c.beschikking(**leden), bij=c.BESLISSER)
    advies, _ = vraag.besluit()
    assert isinstance(advies.inhoud, AdviesGegeven)
    assert isinstance(advies.inhoud.bewijs, Bewijs)
    return advies.inhoud.bewijs.feiten


def test_what_a_decision_tells_the_rules() -> None:
    """The rules learn the dates, the law, the form of delivery, the age and whether a bijdrage is due."""
    assert _feiten() == {
        "wet": "wmo",
        "spoedeisend": False,
        "meldingOntvangenOp": "2025-03-03",
        "aanvraagOntvangenOp": "2025-04-01",
        "leveringsvorm": "zin",
        "bijdrageVerschuldigd": True,
        "leeftijd": 66,
    }


@pytest.mark.parametrize(("op", "leeftijd"), [(date(2025, 4, 11), 66), (date(2025, 4, 12), 67)])
def test_age_on_the_day_of_the_decision(op: date, leeftijd: int) -> None:
    """Born on 12 April 1958: 67 from 12 April 2025 on."""
    assert leeftijd == _feiten(besluit_op=op)["leeftijd"]


@pytest.mark.parametrize("persoon", [GEWIST, "1", "2", "3"])
def test_an_age_that_nobody_knows(persoon: Any) -> None:
    """Of a birth date with an unknown part, or of who was wiped, no age is made up; a person must say it."""
    if persoon != GEWIST:
        geboren = Geboortedatum(datum=date(1958, 1, 1), datum_gebruik=persoon)
        persoon = Client.model_validate(FENNA.model_dump() | {"geboortedatum": geboren.model_dump()})
    client = GEMELD.inhoud.client.model_copy(update={"persoon": persoon})
    gemeld = replace(GEMELD, inhoud=GEMELD.inhoud.model_copy(update={"client": client}))

    assert "leeftijd" not in _feiten((gemeld, *TOT_AANVRAAG[1:]))


@pytest.mark.parametrize(
    ("leden", "leveringsvorm", "bijdrage"),
    [
        ({"voorzieningen": (als_pgb(),)}, "pgb", False),
        ({"voorzieningen": (in_natura(bijdrage=GEEN_BIJDRAGE),)}, "zin", False),
        ({"voorzieningen": (in_natura(), als_pgb())}, None, True),  # two forms: a person says of which the facts are
        (AFWIJZING, "zin", None),  # nothing granted: the form that was asked
    ],
)
def test_form_of_delivery_and_bijdrage(
    leden: dict[str, Any], leveringsvorm: str | None, *, bijdrage: bool | None
) -> None:
    """What is granted tells the form; where nothing is, no bijdrage is spoken of."""
    feiten = _feiten(**leden)

    assert (leveringsvorm, bijdrage) == (feiten.get("leveringsvorm"), feiten.get("bijdrageVerschuldigd"))


@pytest.mark.parametrize(
    ("leden", "gevraagd_als", "regels"),
    [
        ({}, "zin", ["eigen-bijdrage", "pgb-beheerder", "beschikking-volledig"]),
        ({"voorzieningen": (PGB,)}, "zin", ["eigen-bijdrage", "pgb-budget", "beschikking-volledig"]),
        (
            {"voorzieningen": (in_natura(), PGB)},
            "zin",
            ["eigen-bijdrage", "pgb-budget", "pgb-beheerder", "beschikking-volledig"],
        ),
        (AFWIJZING, "zin", ["eigen-bijdrage", "pgb-beheerder"]),
        (AFWIJZING, "pgb", ["eigen-bijdrage", "pgb-budget"]),
        (
            {"strekking": "gedeeltelijke-toekenning", "afgewezen": (NIET_TOEGEKEND,)},
            "zin",
            ["eigen-bijdrage", "pgb-beheerder", "beschikking-volledig"],
        ),
    ],
)
def test_which_rules_a_decision_asks(leden: dict[str, Any], gevraagd_als: str, regels: list[str]) -> None:
    """The rules of the pgb where one is granted, or was asked and nothing is; what a toekenning must say only then."""
    aanvraag = replace(AANGEVRAAGD, inhoud=AANGEVRAAGD.inhoud.model_copy(update={"leveringsvorm": gevraagd_als}))
    wanneer = (
        "pgb-plan-volledig:jeugdwet eigen-bijdrage:wmo pgb-budget:pgb pgb-beheerder:zin beschikking-volledig:toekenning"
    )
    uitkomsten: dict[str, Any] = {
        "eigen-bijdrage": {"verschuldigd": True},
        "pgb-budget": {"budget": "4800.00"},
        "pgb-beheerder": {"toegestaan": True},
        "beschikking-volledig": {"volledig": True},
    }
    command = c.beschikking(feiten={regel: {"uitkomst": uitkomsten[regel]} for regel in regels}, **leden)
    verleden = given(*TOT_AANVRAAG[:-1], aanvraag).onder(kader(beschikking=wanneer))
    events = verleden.when(command, bij=c.BESLISSER).besluit()

    assert regels == [e.inhoud.regel for e in events if isinstance(e.inhoud, AdviesGegeven)]


def test_a_decision_names_its_advice() -> None:
    """By the versie of each receipt, appended just before it."""
    events = beslist(regels=f"{WEET_DE_ZAAK} eigen-bijdrage", uitkomsten={"eigen-bijdrage": {"verschuldigd": True}})
    *adviezen, genomen = events.besluit()

    assert [type(event.inhoud) for event in adviezen] == [AdviesGegeven, AdviesGegeven]
    assert isinstance(genomen.inhoud, BeschikkingGenomen)
    assert genomen.inhoud.adviezen == (len(TOT_AANVRAAG) + 1, len(TOT_AANVRAAG) + 2)
    assert {event.geldig_op for event in adviezen} == {OP_BESLUIT}


DEPARTURES: list[tuple[str, dict[str, Any], dict[str, Any], str]] = [
    ("afwijzingsgronden", {"afwijzen": "geheel", "gronden": MOET}, {}, "er wordt geheel toegekend"),
    ("afwijzingsgronden", {"afwijzen": "niet", "gronden": []}, AFWIJZING, "er wordt afgewezen zonder dat een regel"),
    ("maatwerkvoorziening-criteria", {"inAanmerking": False, "gronden": MOET}, {}, "niet aan de criteria"),
    ("beschikking-volledig", {"volledig": False, "ontbreekt": ["doel"]}, {}, "de beschikking mist: doel"),
    (
        "pgb-weigering",
        {"weigeren": True, "gronden": MOET},
        {"voorzieningen": (als_pgb(),)},
        "een grond tot weigeren dwingt",
    ),
    (
        "pgb-looptijd",
        {"maximumMaanden": 24},
        {"voorzieningen": (als_pgb(werking=Werking(van=date(2025, 4, 14), tot_en_met=date(2027, 4, 14))),)},
        "de looptijd is langer dan 24 maanden",
    ),
    ("pgb-budget", {"budget": "4799.99"}, {"voorzieningen": (als_pgb(),)}, "het budget (480000 eurocent)"),
    ("pgb-beheerder", {"toegestaan": False}, {"voorzieningen": (als_pgb(),)}, "de pgb-beheerder niet"),
    (
        "pgb-plan-volledig",
        {"volledig": False, "ontbreekt": ["b"]},
        {"voorzieningen": (als_pgb(),)},
        "het pgb-plan mist: b",
    ),
    ("eigen-bijdrage", {"verschuldigd": False}, {}, "de bijdrage in de kosten is anders"),
]
PER_DEPARTURE = pytest.mark.parametrize(
    ("regel", "uitkomst", "leden", "waarin"), DEPARTURES, ids=[f"{rij[0]}-{i}" for i, rij in enumerate(DEPARTURES)]
)


@PER_DEPARTURE
def test_a_departure_without_a_motivering(
    regel: str, uitkomst: dict[str, Any], leden: dict[str, Any], waarin: str
) -> None:
    """Who departs from an advice says why (Awb 3:46); the refusal names in what, and on what ground it can be done."""
    vraag = beslist(uitkomsten={regel: uitkomst}, **leden)

    vraag.then_geweigerd(MotiveringOntbreekt, f"Het besluit wijkt af van het advies '{regel}': ", regel=regel)
    vraag.then_geweigerd(MotiveringOntbreekt, waarin)
    vraag.then_geweigerd(MotiveringOntbreekt, f"Geef daarvoor een motivering ({GRONDSLAG}).")


@PER_DEPARTURE
def test_a_departure_with_a_motivering(
    regel: str, uitkomst: dict[str, Any], leden: dict[str, Any], waarin: str
) -> None:
    """The decision keeps from which receipt it departs, on what ground and why."""
    assert waarin
    advies, genomen = beslist(regel, uitkomsten={regel: uitkomst}, **leden).besluit()

    assert isinstance(advies.inhoud, AdviesGegeven)
    assert isinstance(genomen.inhoud, BeschikkingGenomen)
    assert genomen.inhoud.afwijkingen == (
        Afwijking(advies=5, regel=regel, grondslag=GRONDSLAG, motivering=f"Waarom niet {regel}."),
    )


def test_each_departure_has_its_own_motivering() -> None:
    """One motivering does not cover two departures."""
    uitkomsten = {
        "eigen-bijdrage": {"verschuldigd": False},
        "beschikking-volledig": {"volledig": False, "ontbreekt": []},
    }

    beslist("eigen-bijdrage", uitkomsten=uitkomsten).then_geweigerd(
        MotiveringOntbreekt, "wijkt af van het advies 'beschikking-volledig'", regel="beschikking-volledig"
    )
    *_, genomen = beslist("beschikking-volledig", "eigen-bijdrage", uitkomsten=uitkomsten).besluit()
    assert isinstance(genomen.inhoud, BeschikkingGenomen)
    assert [(a.regel, a.advies) for a in genomen.inhoud.afwijkingen] == [
        ("eigen-bijdrage", 5),
        ("beschikking-volledig", 6),
    ]


@pytest.mark.parametrize(
    "uitkomsten",
    [{}, {"eigen-bijdrage": {"verschuldigd": True}}],
)
def test_a_motivering_for_no_departure(uitkomsten: dict[str, Any]) -> None:
    """Who follows the advice, or got none, has nothing to explain."""
    beslist("eigen-bijdrage", uitkomsten=uitkomsten).then_geweigerd(
        GeenAfwijking, "Het besluit wijkt niet af van het advies 'eigen-bijdrage'.", regel="eigen-bijdrage"
    )


@pytest.mark.parametrize(
    ("uitkomsten", "steunt"),
    [
        ({"afwijzingsgronden": {"afwijzen": "geheel", "gronden": MOET}}, True),
        ({"afwijzingsgronden": {"afwijzen": "geheel", "gronden": [{"bron": "b", "dwingend": False}]}}, True),
        ({"afwijzingsgronden": {"afwijzen": "niet", "gronden": []}}, False),
        (
            {
                "afwijzingsgronden": {"afwijzen": "niet", "gronden": []},
                "maatwerkvoorziening-criteria": {"inAanmerking": False},
            },
            True,
        ),
        (
            {
                "afwijzingsgronden": {"afwijzen": "niet", "gronden": []},
                "voorliggende-wet": {"kanWeigeren": True},
            },
            True,
        ),
        ({"maatwerkvoorziening-criteria": {"inAanmerking": True}}, True),  # the grounds were not weighed at all
    ],
)
@pytest.mark.parametrize("deels", [True, False])
def test_a_refusal_rests_on_a_rule(uitkomsten: dict[str, Any], *, steunt: bool, deels: bool) -> None:
    """Refusing, wholly or in part, where no rule gives a ground is a departure from the advice."""
    leden: dict[str, Any] = AFWIJZING
    if deels:
        leden = {"strekking": "gedeeltelijke-toekenning", "afgewezen": (NIET_TOEGEKEND,)}
    # A part that is granted although the whole must be refused is another departure, which is tested above.
    afwijkingen = _dwingende_afwijking(uitkomsten) if deels else ()
    vraag = beslist(*afwijkingen, uitkomsten=uitkomsten, **leden)

    if steunt:
        assert vraag.besluit()
    else:
        vraag.then_geweigerd(MotiveringOntbreekt, "afgewezen zonder dat een regel daar een grond voor geeft")


def _dwingende_afwijking(uitkomsten: dict[str, Any]) -> tuple[str, ...]:
    dwingend = uitkomsten.get("afwijzingsgronden", {}).get("gronden") == MOET
    niet_in_aanmerking = uitkomsten.get("maatwerkvoorziening-criteria", {}).get("inAanmerking") is False
    return (*(["afwijzingsgronden"] * dwingend), *(["maatwerkvoorziening-criteria"] * niet_in_aanmerking))
