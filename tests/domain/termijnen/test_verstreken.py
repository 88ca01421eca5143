"""Noticing that a term passed: once per term and last day, and it changes nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from domain.gebeurtenis import Event, Gebeurtenis
from domain.termijnen.register import stand
from domain.termijnen.verstrijken import AlleenVanDeGemeente, TermijnNietVerstreken
from domain.zaak.afsluiting import ZaakAfgeslotenVerklaard
from domain.zaak.handeling import DatumInDeToekomst, DatumVoorVoorganger
from tests.domain.rechtskader import ZONDER_REGELS
from tests.domain.termijnen import commands as t
from tests.domain.termijnen.events import OPGESCHORT, VERSTREKEN
from tests.domain.zaak import commands as c
from tests.domain.zaak.events import AANGEVRAAGD, BEKEND, BESLIST, GEMELD, GESPROKEN, VERSLAGEN
from tests.domain.zaak.scenario import given
from tests.projections.lezing import gevouwen, op

# The aanvraag stands at versie 4; two weeks after 1 April end on 15 April.
ZAAK = (GEMELD, GESPROKEN, VERSLAGEN, AANGEVRAAGD)


@pytest.mark.parametrize(
    "bij",
    [
        c.CONSULENT,
        c.BESLISSER,
        c.als(c.CONSULENT, rol="beheer"),
        c.als(c.CONSULENT, soort="systeem", rol="beheer"),
    ],
)
def test_somebody_or_something_notices(bij: Any) -> None:
    """A calendar or a consulent: the day is that on which the term had passed."""
    given(*ZAAK).when(t.verstrijking(), bij=bij).then(VERSTREKEN)


@pytest.mark.parametrize("soort", ["client", "aanbieder"])
def test_nobody_else(soort: str) -> None:
    """The gemeente keeps its own calendar."""
    given(*ZAAK).when(t.verstrijking(), bij=c.als(c.CONSULENT, soort=soort)).then_geweigerd(
        AlleenVanDeGemeente, "Alleen een medewerker of een systeem van de gemeente"
    )


AFGESLOTEN: Event[Gebeurtenis] = Event(ZaakAfgeslotenVerklaard(reden="afgehandeld"), date(2025, 4, 14))


def test_noticed_after_the_end() -> None:
    """Bezwaar can be made until six weeks after 11 April, also when the zaak ended; what ended with it never passes."""
    zaak = (*ZAAK, BESLIST, BEKEND, AFGESLOTEN)
    later = replace(c.CONSULENT, vandaag=date(2025, 6, 2))
    bezwaar = t.verstrijking(soort="bezwaar", begonnen=6, nummer=1, verstreken_op=date(2025, 5, 24))

    (event,) = given(*zaak).when(bezwaar, bij=later).besluit()
    assert event.geldig_op == date(2025, 5, 24)
    given(*ZAAK, Event(ZaakAfgeslotenVerklaard(reden="aanvraag-ingetrokken"), date(2025, 4, 14))).when(
        t.verstrijking(), bij=c.CONSULENT
    ).then_geweigerd(TermijnNietVerstreken, "vervallen")


def test_noticed_once() -> None:
    """The same term with the same last day again stays quiet."""
    given(*ZAAK, VERSTREKEN).when(t.verstrijking(), bij=c.CONSULENT).then_stil()


def test_noticed_again_with_another_last_day() -> None:
    """When it turned out that the term had stood still, it passes again, on another day."""
    command = t.verstrijking(verstreken_op=date(2025, 4, 30))

    (event,) = given(*ZAAK, VERSTREKEN, OPGESCHORT).when(command, bij=c.CONSULENT).besluit()
    assert event.geldig_op == date(2025, 4, 30)


@pytest.mark.parametrize(
    ("dag", "fout", "zin"),
    [
        (date(2025, 4, 15), DatumVoorVoorganger, "ligt voor het verstrijken van de termijn van 2025-04-16"),
        (date(2025, 4, 17), TermijnNietVerstreken, "verstreken is hij dan op 2025-04-16"),
        (date(2025, 5, 21), DatumInDeToekomst, "ligt na vandaag"),
    ],
)
def test_on_the_first_day_after_the_last_one(dag: date, fout: Any, zin: str) -> None:
    """Not on another day: what is noticed is that one day."""
    given(*ZAAK).when(t.verstrijking(verstreken_op=dag), bij=c.CONSULENT).then_geweigerd(fout, zin)


@pytest.mark.parametrize(("bekend", "mag"), [(date(2025, 4, 15), False), (date(2025, 4, 16), True)])
def test_a_term_that_was_met(bekend: date, *, mag: bool) -> None:
    """Met on its last day it did not pass; met a day later it did."""
    vraag = given(*ZAAK, BESLIST, op(BEKEND, bekend)).when(t.verstrijking(), bij=c.CONSULENT)

    if mag:
        vraag.then(VERSTREKEN)
    else:
        vraag.then_geweigerd(TermijnNietVerstreken, "(op-tijd-gehaald)", veld="verstrekenOp")


@pytest.mark.parametrize(
    "anders",
    [{"begonnen": 3}, {"nummer": 2}, {"nummer": None}, {"soort": "evaluatie"}, {"soort": "onderzoek", "nummer": None}],
)
def test_a_term_that_does_not_run(anders: dict[str, Any]) -> None:
    """Neither one that no act started, nor one that no text gives (Proefdam sets none for the onderzoek)."""
    given(*ZAAK).when(t.verstrijking(**anders), bij=c.CONSULENT).then_geweigerd(
        TermijnNietVerstreken, "begon geen termijn", veld="begonnen"
    )


def test_it_changes_nothing() -> None:
    """The fold knew already: all terms stand as they stood."""
    dagen = {"geldig_op": date(2025, 5, 20), "bekend_op": date(2025, 5, 20)}

    assert stand(gevouwen(*ZAAK, VERSTREKEN), ZONDER_REGELS, **dagen) == stand(gevouwen(*ZAAK), ZONDER_REGELS, **dagen)
