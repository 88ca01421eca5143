"""A step in a zaak at random, and what a phase adds to it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from domain.zaak.handeling import Command
from domain.zaak.state import GenomenBesluit, LopendeZaak, Zaak
from tests.domain.zaak import commands as c

Maker = Callable[[date, int, Zaak], Command]
"""From the day, the variant and the zaak as it stands, what somebody tries."""


@dataclass(frozen=True)
class Stap:
    """Something that somebody tries: a command, so many days after the step before it, in one of its variants."""

    dagen: int
    maak: Maker
    variant: int


class Vervolg(Protocol):
    """What a phase adds: its commands for chance to try, and a path that leads to each of its events.

    ``PAD`` starts where a zaak has two beschikkingen that were made known (voorziening 1 in natura, 2 and 3 as pgb),
    and leaves the zaak running with no besluit that waits for its bekendmaking and no open aanvraag.
    """

    MAKERS: tuple[Maker, ...]
    PAD: tuple[Stap, ...]


def maak_bekend(op: date, _variant: int, zaak: Zaak) -> Command:
    """Make known the oldest besluit that waits for it; besluit 1 when none does."""
    besluiten = zaak.besluiten if isinstance(zaak, LopendeZaak) else ()
    wachtend = (b.genomen.inhoud.beschikking for b in besluiten if isinstance(b, GenomenBesluit))
    return c.bekendmaking(bekendgemaakt_op=op, beschikking=next(wachtend, 1))
