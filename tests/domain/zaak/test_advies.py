"""Advice: which rules an act asks, what the zaak itself tells them, and what is kept of the answer."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from pydantic import ValidationError

from domain.gebeurtenis import Event
from domain.weigering import FeitOnbekend, FeitOngeldig, FeitOntbreekt, RegelOnbekend
from domain.zaak.advies import AdviesGegeven, FeitInStrijdMetZaak
from domain.zaak.handeling import Bewijs
from tests.domain.rechtskader import NIEUWE_REGEL, TERMIJN, WEET_DE_ZAAK, kader
from tests.domain.zaak import commands as c
from tests.domain.zaak.events import GEMELD, OP_MELDING, VANDAAG
from tests.domain.zaak.scenario import Events, given

ZEG_JA = {"afwijzingsgronden": {"uitkomst": {"afwijzen": "niet", "gronden": []}}}


def gemeld(regels: str, **leden: Any) -> Events:
    """Decide on a melding that asks these rules."""
    return given().onder(kader(melding=regels)).when(c.melding(**leden), bij=c.CONSULENT).besluit()


def regels_van(events: Events) -> list[str]:
    """Name the rules that were weighed, in order."""
    return [event.inhoud.regel for event in events if isinstance(event.inhoud, AdviesGegeven)]


def test_a_receipt_is_kept_as_an_event() -> None:
    """The answer of the rule core stands in the zaak: rule, regime, day, facts, outcome and steps."""
    melding, advies = gemeld(TERMIJN)

    assert melding == GEMELD
    assert isinstance(advies.inhoud, AdviesGegeven)
    assert advies.inhoud.normen is not None
    assert len(advies.inhoud.normen) == 64
    assert advies == Event(
        AdviesGegeven(
            handeling="melding",
            regel="proeftermijn",
            peildatum=OP_MELDING,
            bekend_op=VANDAAG,
            regime="rijk",
            regelversie=4,
            normen=advies.inhoud.normen,
            bewijs=Bewijs(
                feiten={"meldingOntvangenOp": "2025-03-03"},
                uitkomst={"uiterlijk": "2025-03-10"},
                stappen=(
                    {
                        "bron": "Wmo 2015, art. 2.3.2 lid 2",
                        "toelichting": "Uiterlijk 2025-03-10.",
                        "voldaan": True,
                    },
                ),
            ),
        ),
        OP_MELDING,
    )


@pytest.mark.parametrize(
    ("wanneer", "wet", "feiten", "gewogen"),
    [
        ("altijd", "wmo", {}, True),
        ("wmo", "wmo", {}, True),
        ("wmo", "jeugdwet", {}, False),
        ("jeugdwet", "jeugdwet", {}, True),
        ("jeugdwet", "wmo", {}, False),
        ("pgb", "wmo", {}, False),
        ("gevraagd", "wmo", {}, False),
        ("gevraagd", "wmo", {"weet-de-zaak": {}}, True),
        ("jeugdwet", "wmo", {"weet-de-zaak": {}}, True),  # asked for all the same, by giving facts
    ],
)
def test_when_a_rule_is_asked(wanneer: str, wet: str, feiten: dict[str, Any], *, gewogen: bool) -> None:
    """The data of an act says when a rule is asked; facts for a rule ask it always."""
    events = gemeld(f"{WEET_DE_ZAAK}:{wanneer}", wet=wet, feiten=feiten)

    assert gewogen is (regels_van(events) == [WEET_DE_ZAAK])


def test_rules_in_the_order_of_the_data() -> None:
    """First the rules of the act in their order, then what was asked besides; each once."""
    events = gemeld(f"{WEET_DE_ZAAK} {TERMIJN}", feiten={**ZEG_JA, TERMIJN: {}})

    assert regels_van(events) == [WEET_DE_ZAAK, TERMIJN, "afwijzingsgronden"]


def test_an_act_that_the_data_does_not_name_asks_nothing() -> None:
    """A gemeente may leave an act without rules."""
    assert gemeld("") == (GEMELD,)


@pytest.mark.parametrize(
    ("peildatum", "reden"),
    [
        (date(2023, 12, 31), "Regel 'weet-de-zaak' geldt op 2023-12-31 niet voor gemeente 9901"),
        (date(2024, 1, 1), None),
    ],
)
def test_a_rule_that_was_not_in_force(peildatum: date, reden: str | None) -> None:
    """A rule that no text holds on the day is kept as not available, with the reason, and blocks nothing."""
    bij = replace(c.CONSULENT, nummers={f"zaak-{peildatum.year}": (1,)})
    vraag = given().onder(kader(melding=WEET_DE_ZAAK)).when(c.melding(ontvangen_op=peildatum), bij=bij)
    _, advies = vraag.besluit()

    assert isinstance(advies.inhoud, AdviesGegeven)
    if reden is None:
        assert (advies.inhoud.regime, advies.inhoud.niet_beschikbaar) == ("proefdam-2024", None)
    else:
        assert advies.inhoud.niet_beschikbaar is not None
        assert reden in advies.inhoud.niet_beschikbaar
        assert (advies.inhoud.regime, advies.inhoud.normen, advies.inhoud.bewijs) == (None, None, None)


@pytest.mark.parametrize(
    ("vandaag", "regime"),
    [
        (date(2025, 6, 9), "proefdam-2024"),  # the text of 2025 counted, but nobody could read it
        (date(2025, 6, 10), "proefdam-2025"),
    ],
)
def test_a_text_counts_for_who_could_read_it(vandaag: date, regime: str) -> None:
    """An advice rests on what was known on the day of the command."""
    vraag = given().onder(kader(melding=WEET_DE_ZAAK))
    _, advies = vraag.when(c.melding(ontvangen_op=date(2025, 6, 2)), bij=c.op(c.CONSULENT, vandaag)).besluit()

    assert isinstance(advies.inhoud, AdviesGegeven)
    assert (regime, vandaag) == (advies.inhoud.regime, advies.inhoud.bekend_op)


def test_a_rule_that_nobody_could_read_yet() -> None:
    """A rule that only the unread text holds is not available, and the reason names the day."""
    vraag = given().onder(kader(melding=NIEUWE_REGEL))
    bij = c.op(c.CONSULENT, date(2025, 6, 9))
    _, advies = vraag.when(c.melding(ontvangen_op=date(2025, 6, 2)), bij=bij).besluit()

    assert isinstance(advies.inhoud, AdviesGegeven)
    assert advies.inhoud.niet_beschikbaar is not None
    assert "was op 2025-06-09 nog niet bekend" in advies.inhoud.niet_beschikbaar


@pytest.mark.parametrize(
    ("feiten", "klasse", "zin", "leden"),
    [
        ({"bestaat-niet": {}}, RegelOnbekend, "Regel 'bestaat-niet' bestaat niet.", {"regel": "bestaat-niet"}),
        (
            {"afwijzingsgronden": {}},
            FeitOntbreekt,
            "Feit 'uitkomst' ontbreekt; regel 'afwijzingsgronden' heeft het nodig.",
            {"feit": "uitkomst", "regel": "afwijzingsgronden"},
        ),
        (
            {WEET_DE_ZAAK: {"leeftijdd": 8}},
            FeitOnbekend,
            "Feit 'leeftijdd' kent regel 'weet-de-zaak' niet.",
            {"feit": "leeftijdd", "regel": WEET_DE_ZAAK},
        ),
        (
            {WEET_DE_ZAAK: {"leeftijd": "acht"}},
            FeitOngeldig,
            "Feit 'leeftijd' van regel 'weet-de-zaak' is ongeldig: verwacht een geheel getal.",
            {"feit": "leeftijd", "regel": WEET_DE_ZAAK},
        ),
        (
            {TERMIJN: {"meldingOntvangenOp": "2025-03-04"}},
            FeitInStrijdMetZaak,
            "Feit 'meldingOntvangenOp' van regel 'proeftermijn' is anders dan de zaak zelf zegt.",
            {"feit": "meldingOntvangenOp", "regel": TERMIJN},
        ),
    ],
)
def test_facts_that_cannot_be(feiten: Any, klasse: Any, zin: str, leden: dict[str, str]) -> None:
    """A fact that the rule misses, does not know or cannot read, or that the zaak contradicts, is refused by name."""
    given().when(c.melding(feiten=feiten), bij=c.CONSULENT).then_geweigerd(klasse, zin, **leden)


def test_a_fact_that_the_zaak_says_too() -> None:
    """Telling a rule what the zaak knows already does no harm."""
    events = gemeld(TERMIJN, feiten={TERMIJN: {"meldingOntvangenOp": "2025-03-03"}})

    assert events == gemeld(TERMIJN)


@pytest.mark.parametrize(
    ("feiten", "waarom"),
    [
        ({"bedrag": 17.5}, "pgb-budget/bedrag: float hoort niet in de canonieke vorm"),
        ({"bedrag": 2**53}, "een geheel getal moet kleiner zijn dan"),
        ({"regels": [{"tarief": 1.0}]}, "pgb-budget/regels/0/tarief: float"),
        ({"Bedrag": "17.50"}, "ongeldige naam van een lid"),
        ({"naam": "Cafe\u0301"}, "NFC"),
    ],
)
def test_facts_fit_the_canonical_form(feiten: dict[str, Any], waarom: str) -> None:
    """Facts are kept for good, so an amount is text and no name is strange; the place is named."""
    with pytest.raises(ValidationError, match=waarom):
        c.melding(feiten={"pgb-budget": feiten})
