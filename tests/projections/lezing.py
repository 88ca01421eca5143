"""Histories as they are read back from the ledger: each event at its versie, recorded on its own day or later."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import TypeVar
from uuid import UUID

from domain.envelope import Actor, Correctie
from domain.gebeurtenis import Event, Gebeurtenis, splits, voeg_samen
from domain.zaak.evolve import vouw
from domain.zaak.geschiedenis import Vastgelegd, met_correcties
from domain.zaak.state import Zaak
from domain.zaak.topics import lees_inhoud

G = TypeVar("G", bound=Gebeurtenis)
CONSULENT = Actor("medewerker", "https://inloggen.voorbeeld.test", "m-17", "consulent")
_EERSTE_POSITIE = 40


def lees(*events: Event[Gebeurtenis]) -> list[Vastgelegd]:
    """Read events that stand in a stream from versie 1 on, recorded in that order at noon of the day of the act."""
    return [
        Vastgelegd(
            inhoud=event.inhoud,
            geldig_op=event.geldig_op,
            versie=versie,
            vastgelegd_op=datetime.combine(event.geldig_op, time(12), tzinfo=UTC) + timedelta(seconds=versie),
            positie=_EERSTE_POSITIE + versie,
            gebeurtenis=UUID(int=versie),
            actor=CONSULENT,
            corrigeert=event.corrigeert,
        )
        for versie, event in enumerate(events, start=1)
    ]


def gevouwen(*events: Event[Gebeurtenis]) -> Zaak:
    """Fold events that stand in a stream from versie 1 on, with their corrections."""
    return vouw(met_correcties(lees(*events)))


def op(event: Event[G], dag: date) -> Event[G]:
    """Let an act be done on another day."""
    return Event(event.inhoud, dag)


def vervangt(versie: int, event: Event[G]) -> Event[G]:
    """Correct the event at a versie: this is what happened."""
    return Event(event.inhoud, event.geldig_op, Correctie(versie, "vervangt"))


def vervalt(versie: int, event: Event[G]) -> Event[G]:
    """Declare the event at a versie void."""
    return Event(event.inhoud, event.geldig_op, Correctie(versie, "vervalt"))


def met(event: Event[G], **anders: object) -> Event[G]:
    """Change what is in an event."""
    return Event(event.inhoud.model_copy(update=anders), event.geldig_op, event.corrigeert)


def zonder_sleutels(events: Sequence[Event[Gebeurtenis]]) -> list[Event[Gebeurtenis]]:
    """Read events again of which every key was destroyed."""
    return [Event(_gewist(event.inhoud), event.geldig_op, event.corrigeert) for event in events]


def _gewist(inhoud: Gebeurtenis) -> Gebeurtenis:
    open_leden, verzegeld = splits(inhoud)
    data = voeg_samen(open_leden, {lid.pointer: {"gewist": True} for lid in verzegeld})
    return lees_inhoud(inhoud.TOPIC, inhoud.SCHEMAVERSIE, data)
