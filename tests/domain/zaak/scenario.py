"""Given what happened, when a command comes, then this follows: the tests of ``decide`` in three words."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pytest

from domain.gebeurtenis import Event, Gebeurtenis
from domain.weigering import Weigering
from domain.zaak.decide import decide
from domain.zaak.handeling import Command, Omstandigheden, Rechtskader
from tests.domain.rechtskader import ZONDER_REGELS
from tests.projections.lezing import gevouwen, lees

Events = tuple[Event[Gebeurtenis], ...]


@dataclass(frozen=True)
class Verleden:
    """What happened in a zaak, and the law that counts for it."""

    events: Events
    kader: Rechtskader = ZONDER_REGELS

    def onder(self, kader: Rechtskader) -> Verleden:
        """Let other law count."""
        return replace(self, kader=kader)

    def when(self, command: Command, *, bij: Omstandigheden) -> Vraag:
        """Give a command; it is decided when the test says what it expects."""
        return Vraag(self, command, bij)


@dataclass(frozen=True)
class Vraag:
    """A command against what happened."""

    verleden: Verleden
    command: Command
    bij: Omstandigheden

    def besluit(self) -> Events:
        """Decide, and fold what follows: decide may give no event that the fold does not take."""
        verleden = self.verleden.events
        # Who decides knows all that was recorded; a test that needs another actor there says so itself.
        bij = self.bij if self.bij.geschiedenis else replace(self.bij, geschiedenis=lees(*verleden))
        events = decide(self.command, gevouwen(*verleden), self.verleden.kader, bij)
        gevouwen(*verleden, *events)
        return events

    def then(self, *verwacht: Event[Gebeurtenis]) -> None:
        """Expect these events, and no others."""
        assert verwacht == self.besluit()

    def then_stil(self) -> None:
        """Expect that nothing happens: what was asked stood already."""
        assert self.besluit() == ()

    def then_geweigerd(self, klasse: type[Weigering], zin: str, **leden: str) -> None:
        """Expect a refusal of just this class, with this in its sentence and these members."""
        with pytest.raises(klasse) as geweigerd:
            self.besluit()

        assert type(geweigerd.value) is klasse
        assert zin in geweigerd.value.toelichting
        assert leden == {naam: geweigerd.value.leden.get(naam) for naam in leden}


def given(*events: Event[Gebeurtenis]) -> Verleden:
    """Say what happened before; nothing, when the zaak does not exist yet."""
    return Verleden(events)
