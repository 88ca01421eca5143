"""The history of a zaak on two axes of time: what was known at a moment, with corrections in their place.

``bekendOp`` is a position in the ledger (services turns a day or moment into one); ``geldigOp`` never filters events
before the fold: the state machine only ever sees a whole history, and the result is looked at on a day.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from domain.betrokkenen.events import wie_erbij_komt
from domain.envelope import Actor, Correctie
from domain.gebeurtenis import Gebeurd, Gebeurtenis


@dataclass(frozen=True)
class Vastgelegd:
    """An event as it was read back from the ledger, with where and when it stands there."""

    inhoud: Gebeurtenis
    geldig_op: date
    versie: int
    vastgelegd_op: datetime
    positie: int
    gebeurtenis: UUID
    actor: Actor
    corrigeert: Correctie | None = None


def met_correcties(gelezen: Sequence[Vastgelegd]) -> list[Gebeurd[Gebeurtenis]]:
    """Put each correction in the place of what it corrects; drop what was declared void; the last one known counts.

    A correction points to the original, never to another correction, and takes over its place (versie) in the fold.
    """
    laatste: dict[int, Vastgelegd] = {}
    for een in gelezen:
        if een.corrigeert is not None:
            laatste[een.corrigeert.versie] = een
    effectief: list[Gebeurd[Gebeurtenis]] = []
    for een in gelezen:
        if een.corrigeert is not None:
            continue
        correctie = laatste.get(een.versie)
        if correctie is None:
            effectief.append(Gebeurd(een.inhoud, een.geldig_op, een.versie))
        elif correctie.corrigeert is not None and correctie.corrigeert.aard == "vervangt":
            effectief.append(Gebeurd(correctie.inhoud, correctie.geldig_op, een.versie))
    return effectief


def bekend_tot(gelezen: Sequence[Vastgelegd], positie: int) -> list[Vastgelegd]:
    """Give the events of a stream up to and including a position of the ledger."""
    return [een for een in gelezen if een.positie <= positie]


def betrokkenen_in(gelezen: Sequence[Vastgelegd]) -> tuple[UUID, ...]:
    """List the persons of a zaak by their ids, the client first, each once."""
    gevonden: dict[UUID, None] = {}
    for een in gelezen:
        gevonden |= dict.fromkeys(wie_erbij_komt(een.inhoud))
    return tuple(gevonden)
