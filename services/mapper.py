"""Turns entries into stored events and back. What stored bytes say never names a module to import."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from eventsourcing.persistence import StoredEvent

from domain.envelope import Entry, OnleesbareEntry, lees_entry

if TYPE_CHECKING:
    from uuid import UUID

    from eventsourcing.domain import DomainEventProtocol


class EnvelopeMapper:
    """The mapper of the ledger: an entry is its own canonical bytes, stream, version and topic beside them."""

    def to_stored_event(self, domain_event: DomainEventProtocol[UUID]) -> StoredEvent:
        """Give the bytes of an entry with the copies that the index needs."""
        entry = cast("Entry", domain_event)
        return StoredEvent(
            originator_id=entry.stroom,
            originator_version=entry.versie,
            topic=entry.topic,
            state=entry.als_bytes(),
        )

    def to_domain_event(self, stored_event: StoredEvent) -> DomainEventProtocol[UUID]:
        """Read an entry and check that the columns beside the bytes agree with them."""
        return cast("DomainEventProtocol[UUID]", read_stored(stored_event))


def read_stored(stored_event: StoredEvent) -> Entry:
    """Read the entry of a row. Raises ``OnleesbareEntry`` when stream, version or topic beside it say otherwise."""
    entry = lees_entry(stored_event.state)
    columns = (stored_event.originator_id, stored_event.originator_version, stored_event.topic)
    if columns != (entry.stroom, entry.versie, entry.topic):
        raise OnleesbareEntry("de kolommen naast de entry zeggen iets anders dan de entry")
    return entry
