"""What an event holds, in Dutch: names of members, amounts, codes, and people as they are written on a letter."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, get_args

import pytest
from pydantic import TypeAdapter, ValidationError

from api.dossier.codes import BESTANDEN, CODES
from api.dossier.woorden import bedragen, bedragen_van_regels, geboren, naam, paren, persoonsparen, slugs, van_een_regel
from domain.persoon import Geslacht, NaamGebruik, SoortRelatie, WettelijkeVertegenwoordiging
from domain.voorziening import Eenheid, Frequentie
from domain.zaak.topics import TOPICS
from services.bijlagen import MEDIATYPEN
from tests.domain.personen import BIJ_FAMILIE, FENNA

Json = Any
GOLDEN = Path(__file__).parents[2] / "golden"


@pytest.mark.parametrize(
    ("inhoud", "verwacht"),
    [
        ({"besluitOp": "2025-04-10"}, [("besluit op", "10 april 2025")]),
        ({"spoedeisend": False, "verschuldigd": True}, [("spoedeisend", "nee"), ("verschuldigd", "ja")]),
        ({"budget": 123456, "volume": 120}, [("budget", "€ 1.234,56"), ("volume", "120")]),
        (
            {"eenheid": "01", "frequentie": "2", "wet": "wmo"},
            [("eenheid", "minuten"), ("frequentie", "per week"), ("wet", "Wmo 2015")],
        ),
        ({"werking": {"van": "2025-05-01"}}, [("werking", "vanaf 1 mei 2025")]),
        (
            {"werking": {"van": "2025-05-01", "totEnMet": "2025-12-31"}},
            [("werking", "van 1 mei 2025 tot en met 31 december 2025")],
        ),
        (
            {"omvang": {"volume": 120, "eenheid": "01", "frequentie": "2"}},
            [("omvang", "120 minuten per week")],
        ),
        ({"omvang": {"volume": 1, "eenheid": "14", "frequentie": "2"}}, [("omvang", "1 etmaal per week")]),
        (
            {"regels": [{"bedrag": 100}, {"bedrag": 5}]},
            [("regel 1 · bedrag", "€ 1,00"), ("regel 2 · bedrag", "€ 0,05")],
        ),
        ({"gevraagd": ["a", "b"], "leeg": [], "niets": None}, [("gevraagd", "a; b")]),
        ({"motivering": {"gewist": True}}, [("motivering", "(gewist)")]),
        ({"client": {"persoon": {"gewist": True}}}, [("cliënt · persoon", "(gewist)")]),
        ({"voorziening": "hulp-bij-het-huishouden"}, [("voorziening", "hulp bij het huishouden")]),
        ({"gevraagd": ["client"], "melder": "client"}, [("gevraagd", "cliënt"), ("melder", "cliënt")]),
        ({"hulpvraag": "een-of-ander client"}, [("hulpvraag", "een-of-ander client")]),
        ({"hulpvraag": "thuis-hulp"}, [("hulpvraag", "thuis-hulp")]),
        ({"voorzieningen": [{"budget": 100}]}, [("voorziening · budget", "€ 1,00")]),
        ({"eenheid": "een woord van de regel"}, [("eenheid", "een woord van de regel")]),
    ],
)
def test_members_and_values_in_words(inhoud: Json, verwacht: list[tuple[str, str]]) -> None:
    """Each member by its name and place, each value as people write it; what is empty is left out."""
    assert verwacht == paren(inhoud)


def test_a_person_as_on_a_letter() -> None:
    """Name, number, birth, sex and each address in a line; what else is known below it."""
    regels = persoonsparen(FENNA.model_dump(mode="json"))

    assert ("naamgebruik", "eigen naam gevolgd door naam van de partner") in regels
    assert ("wettelijke vertegenwoordiging", "mentorschap") in regels
    assert {"naam", "burgerservicenummer", "geboren", "geslacht", "adres"} <= {naam for naam, _ in regels}
    assert "Zevenhuizerplas BY 12b-II, 6511AB Nijmegen" in [waarde for _, waarde in regels]


def test_every_code_that_an_event_can_hold_has_words() -> None:
    """Of each list whose values a type fixes, all of them."""
    assert {*get_args(Geslacht)} == CODES["geslacht"].keys()
    assert {*get_args(NaamGebruik)} == CODES["naamgebruik"].keys()
    assert {*get_args(WettelijkeVertegenwoordiging)} == CODES["wettelijkeVertegenwoordiging"].keys()
    assert {*get_args(Eenheid)} == CODES["eenheid"].keys()
    assert {*get_args(Frequentie)} == CODES["frequentie"].keys()
    assert MEDIATYPEN == BESTANDEN.keys()
    assert {code for code in map("{:02d}".format, range(100)) if _is_relatie(code)} == CODES["relatie"].keys()


def _is_relatie(code: str) -> bool:
    try:
        TypeAdapter(SoortRelatie).validate_python(code)
    except ValidationError:
        return False
    return True


def test_a_temporary_stay_says_from_when_to_when() -> None:
    """An address of kind 04 has a period."""
    persoon = {
        "naam": {"geslachtsnaam": {"achternaam": "X"}},
        "geslacht": "0",
        "adressen": [BIJ_FAMILIE.model_dump(mode="json")],
    }

    assert (
        "Zevenhuizerplas 3, 6602CD Wijchen (tijdelijk verblijf, van 1 maart 2025 tot en met 30 juni 2025)"
        == dict(persoonsparen(persoon))["adres"]
    )


@pytest.mark.parametrize(
    ("geboortedatum", "woorden"),
    [
        ({"datum": "1958-04-12"}, "12 april 1958"),
        ({"datum": "1958-04-01", "datumGebruik": "1"}, "april 1958 (dag onbekend)"),
        ({"datum": "1958-01-01", "datumGebruik": "2"}, "1958 (dag en maand onbekend)"),
        ({"datum": "1900-01-01", "datumGebruik": "3"}, "onbekend"),
        (None, "onbekend"),
    ],
)
def test_an_unknown_part_of_a_birthday_is_no_day(geboortedatum: Json, woorden: str) -> None:
    """COD170: 1 the day, 2 day and month, 3 all of it is unknown, and 01 stands in its place."""
    assert woorden == geboren({"geboortedatum": geboortedatum})


@pytest.mark.parametrize(
    ("delen", "woorden"),
    [
        ({"geslachtsnaam": {"achternaam": "Berg", "voorvoegsel": "van der"}, "voorletters": "FG"}, "F.G. van der Berg"),
        ({"geslachtsnaam": {"achternaam": "Berg"}, "voorletters": "Th"}, "Th Berg"),
        ({"geslachtsnaam": {"achternaam": "Berg"}, "voornamen": "Fenna", "voorletters": "F"}, "Fenna Berg"),
        (
            {"geslachtsnaam": {"achternaam": "Berg"}, "partnernaam": {"achternaam": "Dal", "voorvoegsel": "van"}},
            "Berg (partner: van Dal)",
        ),
    ],
)
def test_a_name_with_all_its_parts(delen: Json, woorden: str) -> None:
    """First names or initials, prefix and surname, and that of a partner."""
    assert woorden == naam({"naam": delen})


def test_amounts_are_told_by_the_type_of_the_member() -> None:
    """Every member of an event that holds eurocents, and none that holds a number or an amount of hours."""
    assert {"budget", "bedrag", "tarief", "kostprijs", "eigenDeel", "berekend"} <= bedragen()
    assert not {"volume", "dagen", "nummer", "beschikkingnummer", "lengte"} & bedragen()


def test_facts_and_outcomes_of_rules_in_words() -> None:
    """Amounts are texts in euros there; what is no amount and no word of ours stays as it is."""
    deel = {
        "kostprijs": "9360.00",
        "maximum": "17.5",
        "gaatVoor": "wmo",
        "gronden": [{"bron": "Awb, art. 4:5", "dwingend": True}],
        "gedaan": ["rechten-en-plichten"],
        "uiterlijk": "2025-03-17",
        "stappen": ["4a"],
    }

    assert [
        ("kostprijs", "€ 9.360,00"),
        ("maximum", "€ 17,50"),
        ("gaat voor", "Wmo 2015"),
        ("gronden · bron", "Awb, art. 4:5"),
        ("gronden · dwingend", "ja"),
        ("gedaan", "rechten en plichten"),
        ("uiterlijk", "17 maart 2025"),
        ("stappen", "4a"),
    ] == van_een_regel(deel)


def test_words_and_amounts_of_rules_are_told_by_the_type_of_the_member() -> None:
    """A member in which somebody may type what he likes is never taken for a word of ours."""
    assert {"voorziening", "gevraagd", "wijze", "leveringsvorm"} <= slugs()
    assert not {"hulpvraag", "motivering", "bevindingen", "reden", "kenmerk", "naam"} & slugs()
    assert {"tarief", "kostprijs", "bedrag", "maximum"} <= bedragen_van_regels()
    assert not {"leeftijd", "eenhedenPerWeek", "maanden", "uiterlijk"} & bedragen_van_regels()


@pytest.mark.parametrize("topic", sorted(TOPICS))
def test_every_event_can_be_told(topic: str) -> None:
    """Of the golden payload of each topic every member comes back, under a name without capitals or hyphens."""
    inhoud = json.loads((GOLDEN / f"{topic}.v{TOPICS[topic].SCHEMAVERSIE}.json").read_text(encoding="utf-8"))

    regels = paren(inhoud)

    assert len(inhoud) <= len(regels) + sum(lid in ([], {}, None) for lid in inhoud.values())
    assert all(naam and waarde for naam, waarde in regels)
