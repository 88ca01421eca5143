"""The `eventsourcing` application of one gemeente: `save` is the only way to append."""

from __future__ import annotations

from datetime import datetime
from threading import Event
from types import TracebackType
from typing import Any, Protocol, Self, cast
from uuid import UUID

from eventsourcing.application import Application, LocalNotificationLog, Repository
from eventsourcing.domain import DomainEventProtocol
from eventsourcing.persistence import EventStore, Mapper, Recording, StoredEvent

from services.ledger.recorder import LedgerRecorder
from services.ledger.records import Opdracht


class EventMapper(Protocol):
    """Turns events into entries and back; it never imports what stored bytes name."""

    def to_stored_event(self, domain_event: DomainEventProtocol[UUID]) -> StoredEvent:
        """Return the entry of an event."""

    def to_domain_event(self, stored_event: StoredEvent) -> DomainEventProtocol[UUID]:
        """Return the event of an entry."""


class Grootboek(Application[UUID]):
    """The ledger of one gemeente as an application.

    The library's constructor would read the environment and build recorder, mapper and snapshots from what it finds
    there. This one takes its recorder and mapper and nothing else: no factory, no environment, no snapshots.
    """

    name = "grootboek"

    def __init__(self, recorder: LedgerRecorder, mapper: EventMapper) -> None:
        """Put recorder and mapper in the places where the library looks for them."""
        self.closing = Event()
        self.recorder: LedgerRecorder = recorder
        self.mapper = cast("Mapper[UUID]", mapper)
        self.events = EventStore(self.mapper, recorder)
        self.snapshots = None
        self._repository = Repository(self.events)
        self._notification_log = LocalNotificationLog(recorder, self.log_section_size)

    def save(
        self,
        *events: Any,
        opdracht: Opdracht | None = None,
        vastgelegd_op: datetime | None = None,
        **others: Any,
    ) -> list[Recording[UUID]]:
        """Append the events of one command and return each with its positie.

        Without events the opdracht alone is recorded. For what can be refused see `LedgerRecorder.insert_events`.
        """
        return super().save(*events, opdracht=opdracht, vastgelegd_op=vastgelegd_op, **others)

    def close(self) -> None:
        """Tell that the application is closing; the pool belongs to who made it."""
        self.closing.set()

    def __enter__(self) -> Self:
        """Return the application itself."""
        return self

    def __exit__(
        self,
        exc_type: type[BaseException] | None,
        exc_val: BaseException | None,
        exc_tb: TracebackType | None,
    ) -> None:
        """Close the application."""
        self.close()
