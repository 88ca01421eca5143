"""The audit trail: a sentence for every event, without a person in it, and corrections told as such."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from domain.beschikking.besluit import Afwijking
from domain.envelope import Actor
from domain.gebeurtenis import Event, Gebeurtenis, Werking, splits
from domain.zaak.advies import AdviesGegeven
from domain.zaak.handeling import Bewijs
from domain.zaak.topics import TOPICS, lees_inhoud
from projections.tijdlijn import ActorInTijdlijn, CorrectieInTijdlijn, tijdlijn
from tests.domain.zaak.events import (
    AANGEVRAAGD,
    AFGESLOTEN,
    AFGEZIEN,
    BEKEND,
    BESLIST,
    BEVESTIGD,
    GEMELD,
    GEPLAND,
    GESPROKEN,
    GEWEZEN,
    MET_SPOED,
    NIET_TOEGEKEND,
    OPGEMERKT,
    TIJDELIJK,
    VERSLAGEN,
    als_pgb,
    in_natura,
    toegekend,
)
from tests.personen import NAMEN
from tests.projections.lezing import lees, met, op, vervalt, vervangt, zonder_sleutels

ADVIES = Event(
    AdviesGegeven(
        handeling="tijdelijke-voorziening",
        regel="spoedvoorziening",
        peildatum=date(2025, 3, 3),
        regime="nijmegen-verordening-2022",
        regelversie=1,
        normen="00",
        bewijs=Bewijs(feiten={"wet": "wmo"}, uitkomst={"onverwijld": True}, stappen=({"bron": "art. 2 lid 4"},)),
    ),
    date(2025, 3, 3),
)
GEEN_ADVIES = Event(
    AdviesGegeven(
        handeling="melding",
        regel="onderzoekstermijn",
        peildatum=date(2025, 3, 3),
        niet_beschikbaar="Geen tekst houdt deze regel.",
    ),
    date(2025, 3, 3),
)
GEDEELTELIJK = met(
    BESLIST,
    strekking="gedeeltelijke-toekenning",
    voorzieningen=(
        toegekend(in_natura(), nummer=1, toewijzingnummer=81001),
        toegekend(als_pgb(werking=Werking(van=date(2025, 5, 1), tot_en_met=date(2026, 4, 30))), nummer=2),
    ),
    afgewezen=(NIET_TOEGEKEND,),
    afwijkingen=(
        Afwijking(
            advies=4, regel="afwijzingsgronden", grondslag="art. 27 lid 3", motivering="De mantelzorger valt uit."
        ),
    ),
)

ZINNEN: list[tuple[Event[Gebeurtenis], str]] = [
    (GEMELD, "Melding ontvangen via telefoon, Wmo 2015 (zaak 9901-2025-000123)."),
    (
        met(MET_SPOED, wet="jeugdwet"),
        "Melding ontvangen via telefoon, Jeugdwet (zaak 9901-2025-000123). De melding is spoedeisend.",
    ),
    (
        ADVIES,
        (
            "Advies over spoedvoorziening (bij tijdelijke voorziening, peildatum 2025-03-03) "
            "volgens nijmegen-verordening-2022."
        ),
    ),
    (
        GEEN_ADVIES,
        "Geen advies over onderzoekstermijn (bij melding, peildatum 2025-03-03): geen tekst geeft antwoord.",
    ),
    (BEVESTIGD, "De melding is bevestigd (brief)."),
    (GEWEZEN, "De cliënt is gewezen op kosteloze cliëntondersteuning (brief)."),
    (
        met(GEWEZEN, aan="mantelzorger", soort="vertrouwenspersoon"),
        "De mantelzorger is gewezen op de vertrouwenspersoon (brief).",
    ),
    (GEPLAND, "De cliënt heeft een persoonlijk plan overhandigd."),
    (met(GEPLAND, soort="familiegroepsplan"), "De cliënt heeft een familiegroepsplan overhandigd."),
    (
        TIJDELIJK,
        "Tijdelijke voorziening 1 getroffen: hulp-bij-het-huishouden, vanaf 2025-03-03 tot en met 2025-03-31.",
    ),
    (
        met(TIJDELIJK, werking=Werking(van=date(2025, 3, 3))),
        "Tijdelijke voorziening 1 getroffen: hulp-bij-het-huishouden, vanaf 2025-03-03.",
    ),
    (GESPROKEN, "Er is een gesprek gevoerd (huisbezoek)."),
    (AFGEZIEN, "In overleg met de cliënt is van het gesprek afgezien."),
    (VERSLAGEN, "Verslag 1 is aan de cliënt verstrekt (brief)."),
    (OPGEMERKT, "De cliënt heeft opmerkingen gemaakt bij verslag 1."),
    (AANGEVRAAGD, "Aanvraag 1 ontvangen (ondertekend verslag of plan): hulp-bij-het-huishouden, als zin."),
    (
        BESLIST,
        (
            "Beschikking 1 (nummer 70001) op aanvraag 1, toekenning: "
            "toegekend 1: hulp-bij-het-huishouden als zin, vanaf 2025-04-14 tot en met 2027-04-13."
        ),
    ),
    (
        GEDEELTELIJK,
        (
            "Beschikking 1 (nummer 70001) op aanvraag 1, gedeeltelijke toekenning: "
            "toegekend 1: hulp-bij-het-huishouden als zin, vanaf 2025-04-14 tot en met 2027-04-13; "
            "toegekend 2: begeleiding als pgb, vanaf 2025-05-01 tot en met 2026-04-30; afgewezen: begeleiding. "
            "Gemotiveerd afgeweken van het advies over afwijzingsgronden."
        ),
    ),
    (BEKEND, "Beschikking 1 (nummer 70001) is toegezonden."),
    (met(BEKEND, wijze="digitaal"), "Beschikking 1 (nummer 70001) is digitaal bekendgemaakt."),
    (met(AFGESLOTEN, reden="aanvraag-ingetrokken"), "De zaak is afgesloten (aanvraag ingetrokken)."),
]
ALLE = [event for event, _ in ZINNEN]
GOLDEN = Path(__file__).parents[1] / "golden"


@pytest.mark.parametrize(("event", "zin"), ZINNEN)
def test_every_event_has_a_sentence(event: Event[Gebeurtenis], zin: str) -> None:
    """A reader who knows no topic reads what happened."""
    (regel,) = tijdlijn(lees(event))

    assert zin == regel.zin


@pytest.mark.parametrize("topic", sorted(TOPICS))
def test_no_event_was_forgotten(topic: str) -> None:
    """Every event tells itself in whole sentences, and no text that is sealed stands in them."""
    versie = TOPICS[topic].SCHEMAVERSIE
    inhoud = lees_inhoud(topic, versie, json.loads((GOLDEN / f"{topic}.v{versie}.json").read_text(encoding="utf-8")))

    assert re.match(r"^[A-Z].*[.!]$", inhoud.zin), inhoud.zin
    gesloten = [tekst for lid in splits(inhoud)[1] for tekst in _teksten(lid.waarde) if " " in tekst]
    assert [] == [tekst for tekst in (*gesloten, *NAMEN) if tekst in inhoud.zin]


@pytest.mark.parametrize("event", ALLE)
def test_no_sentence_holds_what_is_sealed(event: Event[Gebeurtenis]) -> None:
    """No name, no free text and no other sealed text stands in a sentence, nor in the details."""
    (regel,) = tijdlijn(lees(event))
    te_lezen = f"{regel.zin} {json.dumps(regel.details, ensure_ascii=False)}"

    teksten = [tekst for lid in splits(event.inhoud)[1] for tekst in _teksten(lid.waarde) if " " in tekst]
    assert [] == [tekst for tekst in (*teksten, *NAMEN) if tekst in te_lezen]


def _teksten(waarde: object) -> Iterator[str]:
    if isinstance(waarde, str):
        yield waarde
    for lid in waarde.values() if isinstance(waarde, dict) else waarde if isinstance(waarde, list) else ():
        yield from _teksten(lid)


def test_a_row_says_who_recorded_what_when() -> None:
    """Both dates, the place in stream and ledger, the actor, and what the event holds, open and unsealed apart."""
    (regel,) = tijdlijn(lees(op(GESPROKEN, date(2025, 3, 17))))

    assert regel.als_json() == {
        "versie": 1,
        "positie": 41,
        "gebeurtenis": "00000000-0000-0000-0000-000000000001",
        "topic": "gesprek-gehouden",
        "geldigOp": "2025-03-17",
        "vastgelegdOp": "2025-03-17T12:00:01.000000Z",
        "zin": "Er is een gesprek gevoerd (huisbezoek).",
        "actor": {
            "soort": "medewerker",
            "rol": "consulent",
            "id": "m-17",
            "uitgever": "https://inloggen.voorbeeld.test",
            "namens": None,
        },
        "corrigeert": None,
        "stand": "geldt",
        "gecorrigeerdDoor": None,
        "details": {
            "vorm": "huisbezoek",
            "deelnemers": ["6f0c8a3e-51d4-4b7a-9a53-0d1f2b6c7e01", "b2a4d5c6-7e8f-4a1b-8c2d-3e4f5a6b7c02"],
            "adviezen": [],
        },
        "persoonlijk": {"/onderwerpen": ["a", "b", "5c"], "/bevindingen": "Traplopen lukt niet meer."},
    }


def test_destroyed_keys_leave_the_sentence() -> None:
    """What happened can still be told when nobody can read any more to whom."""
    gewist = tijdlijn(lees(*zonder_sleutels(ALLE)))

    assert [zin for _, zin in ZINNEN] == [regel.zin for regel in gewist]
    assert all(waarde == {"gewist": True} for regel in gewist for waarde in regel.persoonlijk.values())


def test_a_replaced_event_stays_in_the_trail() -> None:
    """The first of two corrections counts no more than the original; the last one counts."""
    rijen = tijdlijn(
        lees(
            GEMELD,
            GESPROKEN,
            vervangt(2, op(GESPROKEN, date(2025, 3, 18))),
            vervangt(2, op(GESPROKEN, date(2025, 3, 19))),
        )
    )

    assert [(r.versie, r.stand, r.gecorrigeerd_door, r.corrigeert) for r in rijen] == [
        (1, "geldt", None, None),
        (2, "vervangen", 4, None),
        (3, "vervangen", 4, CorrectieInTijdlijn(versie=2, aard="vervangt")),
        (4, "geldt", None, CorrectieInTijdlijn(versie=2, aard="vervangt")),
    ]
    assert rijen[3].zin == "Correctie van versie 2. Er is een gesprek gevoerd (huisbezoek)."


def test_a_voided_event_stays_in_the_trail() -> None:
    """What was declared void is told as such, and so is that it was."""
    rijen = tijdlijn(lees(GEMELD, GESPROKEN, vervalt(2, GESPROKEN)))

    assert [(r.stand, r.gecorrigeerd_door) for r in rijen] == [("geldt", None), ("vervallen", 3), ("geldt", None)]
    assert rijen[2].zin == ("Versie 2 is vervallen verklaard. Daar stond: Er is een gesprek gevoerd (huisbezoek).")


@pytest.mark.parametrize(
    ("laatste", "stand"),
    [(vervalt(2, GESPROKEN), "vervallen"), (vervangt(2, GESPROKEN), "vervangen")],
)
def test_the_last_correction_decides_on_the_ones_before(laatste: Event[Gebeurtenis], stand: str) -> None:
    """Declared void after a correction, both lapse; put back after it was void, both are replaced."""
    rijen = tijdlijn(lees(GEMELD, GESPROKEN, vervalt(2, GESPROKEN), laatste))

    assert [(r.stand, r.gecorrigeerd_door) for r in rijen[1:]] == [(stand, 4), (stand, 4), ("geldt", None)]


def test_the_order_is_that_of_versie() -> None:
    """Not the day of the act decides the order, but when it was recorded."""
    gelezen = lees(GEMELD, VERSLAGEN, op(GESPROKEN, date(2025, 3, 10)))

    assert [1, 2, 3] == [regel.versie for regel in tijdlijn([gelezen[2], gelezen[0], gelezen[1]])]


def test_an_actor_may_act_for_another() -> None:
    """A caller who acts for an organisation is told with both."""
    (gelezen,) = lees(AANGEVRAAGD)
    namens = replace(
        gelezen, actor=Actor("aanbieder", "https://inloggen.voorbeeld.test", "a-4", "aanbieder", "41410001")
    )

    assert tijdlijn([namens])[0].actor == ActorInTijdlijn(
        soort="aanbieder", rol="aanbieder", id="a-4", uitgever="https://inloggen.voorbeeld.test", namens="41410001"
    )
