"""How the demo and ``replay`` say things: amounts, moments, articles, and what is left when keys are gone."""

import io
from collections.abc import Mapping
from copy import deepcopy
from typing import Any

import pytest
from rich.console import Console

from api.demo.show import BREEDTE, beeld_van_zaak
from api.demo.words import aantekeningen, advies_in_woorden, euro, gewogen_artikelen, moment_in_nederland, redenen
from tests.acceptance.zaken import GespeeldeZaak

Json = Any
GEWIST = {"gewist": True}


def _advies(*bronnen: str, regel: str = "regel", handeling: str = "melding", voldaan: bool = True) -> Json:
    stappen = [{"bron": bron, "toelichting": f"Zin bij {bron}.", "voldaan": voldaan} for bron in bronnen]
    return {"regel": regel, "handeling": handeling, "uitkomst": {}, "stappen": stappen}


@pytest.mark.parametrize(
    ("eurocent", "tekst"),
    [(0, "€ 0,00"), (5, "€ 0,05"), (100, "€ 1,00"), (123456, "€ 1.234,56"), (99999999, "€ 999.999,99")],
)
def test_amounts_as_the_dutch_write_them(eurocent: int, tekst: str) -> None:
    """A comma before the cents, a point between thousands."""
    assert tekst == euro(eurocent)


@pytest.mark.parametrize(
    ("utc", "hier"),
    [
        ("2025-03-10T09:12:00.000000Z", "2025-03-10 10:12"),  # winter time
        ("2025-04-22T07:05:59.999999Z", "2025-04-22 09:05"),  # summer time
        ("2025-12-31T23:30:00.000000Z", "2026-01-01 00:30"),  # another day, another year
    ],
)
def test_moments_as_the_clock_on_the_wall_showed_them(utc: str, hier: str) -> None:
    """To the minute, in the Netherlands."""
    assert hier == moment_in_nederland(utc)


@pytest.mark.parametrize(
    ("bronnen", "tekst"),
    [
        (["V 2022, art. 5 lid 2 onder a", "V 2022, art. 5 lid 2 onder b"], "V 2022: art. 5 lid 2 onder a, b"),
        ([f"V 2022, art. 9 lid 1 onder {letter}" for letter in "abcdefghijk"], "V 2022: art. 9 lid 1 onder a-k"),
        ([f"V 2022, art. 9 lid 1 onder {letter}" for letter in "abd"], "V 2022: art. 9 lid 1 onder a, b, d"),
        (["V 2022, art. 7 lid 1", "V 2022, art. 7 lid 3", "V 2022, art. 8"], "V 2022: art. 7 lid 1, lid 3; art. 8"),
        (["V 2022, art. 7 lid 1", "B 2025, par. 3.5"], "V 2022: art. 7 lid 1\nB 2025: par. 3.5"),
        (["V, wijziging 2025, bijlage 2 par. 2"], "V, wijziging 2025: bijlage 2 par. 2"),
        (["V 2022, art. 7 lid 1", "V 2022, art. 7 lid 1"], "V 2022: art. 7 lid 1"),
        (["Een tekst zonder artikel"], "Een tekst zonder artikel"),
    ],
)
def test_articles_by_text(bronnen: list[str], tekst: str) -> None:
    """Each text once, each article once, letters that follow one another as a range."""
    assert tekst == gewogen_artikelen(_advies(*bronnen), set())


def test_what_is_about_the_whole_text_is_said_once() -> None:
    """A remark that comes back at other acts, and since when a text is known, is no article that was weighed."""
    opmerking = ("V 2022, art. 28", "Zin bij V 2022, art. 28.")
    melding = _advies("V 2022, art. 2", "V 2022, art. 28", "V 2022, bekendmaking", regel="een")
    gesprek = _advies("V 2022, art. 5", "V 2022, art. 28", regel="twee", handeling="gesprek")
    overal = aantekeningen([melding, gesprek])

    assert {opmerking, ("V 2022, bekendmaking", "Zin bij V 2022, bekendmaking.")} == overal
    assert "V 2022: art. 2" == gewogen_artikelen(melding, overal)


def test_two_rules_at_one_act_may_weigh_the_same_article() -> None:
    """Then it is an article that was weighed, twice."""
    assert set() == aantekeningen([_advies("V 2022, art. 2", regel="een"), _advies("V 2022, art. 2", regel="twee")])


def test_a_rule_without_words_of_its_own_is_told_member_by_member() -> None:
    """A rule that comes later is shown too, without a change here."""
    advies = {"regel": "nieuw", "uitkomst": {"kanDit": True, "maanden": 3, "gronden": [], "niet": None}}

    assert "kan dit: ja, maanden: 3" == advies_in_woorden(advies)


def test_a_reason_stands_once_with_all_its_articles() -> None:
    """Two texts that ask the same thing give one reason."""
    advies = _advies(voldaan=False)
    advies["stappen"] = [{"bron": bron, "toelichting": "Nog niet.", "voldaan": False} for bron in ("art. 2", "par. 3")]

    assert ["Nog niet. (art. 2; par. 3)"] == redenen(advies)


@pytest.mark.parametrize("naam", ["01-huishouden-in-natura", "02-pgb-begeleiding", "07-hardheidsclausule"])
def test_a_zaak_whose_keys_are_gone_is_still_shown(naam: str, gespeeld: Mapping[str, GespeeldeZaak]) -> None:
    """What was sealed reads "(gewist)"; dates, terms and amounts stay."""
    beeld = deepcopy(gespeeld[naam].op("2027-12-31"))
    beeld["hulpvraag"] = GEWIST
    for besluit in beeld["beschikkingen"]:
        besluit["motivering"] = GEWIST
        for advies in (*besluit["adviezen"], *beeld["melding"]["adviezen"]):
            if advies["nietBeschikbaar"] is None:
                advies.update(dict.fromkeys(("feiten", "uitkomst", "stappen"), GEWIST))
        for afwijking in besluit["afwijkingen"]:
            afwijking["motivering"] = GEWIST

    papier = io.StringIO()
    Console(file=papier, width=BREEDTE).print(beeld_van_zaak("Zaak", beeld, []))

    assert "(gewist)" in papier.getvalue()
    assert beeld["zaaknummer"] in papier.getvalue()
    assert "Motivering: (gewist)" in papier.getvalue()
