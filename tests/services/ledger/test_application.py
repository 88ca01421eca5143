"""The application of one gemeente: save is the way in, and stored bytes import nothing."""

import os
import sys
from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import UUID, uuid4

import pytest
from eventsourcing.domain import DomainEventProtocol
from eventsourcing.persistence import StoredEvent
from eventsourcing.utils import get_topic

from services.ledger.application import Grootboek
from services.ledger.errors import OpdrachtBekend, VersieConflict
from services.ledger.recorder import LedgerRecorder
from tests.services.ledger.entries import command, entry


@dataclass(frozen=True)
class Woord:
    """An event that says one word."""

    originator_id: UUID
    originator_version: int
    woord: str


class WordMapper:
    """Maps words to bytes under one topic, and refuses every other topic."""

    def to_stored_event(self, domain_event: DomainEventProtocol[UUID]) -> StoredEvent:
        """Return the entry of a word."""
        assert isinstance(domain_event, Woord)
        return entry(
            domain_event.originator_id,
            domain_event.originator_version,
            topic="woord",
            state=domain_event.woord.encode(),
        )

    def to_domain_event(self, stored_event: StoredEvent) -> Woord:
        """Return the word of an entry."""
        if stored_event.topic != "woord":
            raise LookupError(stored_event.topic)
        assert isinstance(stored_event.originator_id, UUID)
        return Woord(stored_event.originator_id, stored_event.originator_version, stored_event.state.decode())


@pytest.fixture
def grootboek(recorder: LedgerRecorder) -> Grootboek:
    """Give the application of a fresh gemeente."""
    return Grootboek(recorder, WordMapper())


def test_save_appends_and_tells_the_positions(grootboek: Grootboek) -> None:
    """Each saved event comes back with its positie, and can be read again."""
    stroom, stamp = uuid4(), datetime.now(UTC)
    words = [Woord(stroom, 1, "eerst"), Woord(stroom, 2, "daarna")]
    given = command(stroom)

    recordings = grootboek.save(*words, opdracht=given, vastgelegd_op=stamp)

    assert [1, 2] == [recording.notification.id for recording in recordings]
    assert words == list(grootboek.events.get(stroom))
    found = grootboek.recorder.zoek_opdracht(given.opdracht)
    assert found is not None
    assert ((1, 2), stamp) == (found.versies, found.vastgelegd)
    assert 2 == grootboek.recorder.laatste_positie_bekend_op(stamp)


def test_save_records_a_quiet_command(grootboek: Grootboek) -> None:
    """Without events the command alone is recorded."""
    given = command(status=204)

    assert [] == grootboek.save(opdracht=given)

    assert grootboek.recorder.zoek_opdracht(given.opdracht) is not None
    with pytest.raises(OpdrachtBekend):
        grootboek.save(opdracht=given)


def test_save_refuses_a_lost_race(grootboek: Grootboek) -> None:
    """A version that was written meanwhile is a conflict."""
    stroom = uuid4()
    grootboek.save(Woord(stroom, 1, "eerst"))

    with pytest.raises(VersieConflict):
        grootboek.save(Woord(stroom, 1, "ook"))


def test_save_refuses_what_the_ledger_does_not_keep(grootboek: Grootboek) -> None:
    """A slip in the name of an argument is no append without it."""
    with pytest.raises(TypeError, match="opdrachten"):
        grootboek.save(Woord(uuid4(), 1, "eerst"), opdrachten=command())

    assert grootboek.recorder.max_notification_id() is None


def test_the_log_of_the_application_reads_the_ledger(grootboek: Grootboek) -> None:
    """The library's own log finds what was saved."""
    stroom = uuid4()
    grootboek.save(Woord(stroom, 1, "eerst"), Woord(stroom, 2, "daarna"))

    assert [1, 2] == [item.id for item in grootboek.notification_log["1,10"].items]


def test_the_environment_decides_nothing(recorder: LedgerRecorder, monkeypatch: pytest.MonkeyPatch) -> None:
    """The library would make a recorder, a cipher and snapshots of what stands there; ours does not look."""
    for name, value in {
        "PERSISTENCE_MODULE": "eventsourcing.sqlite",
        "IS_SNAPSHOTTING_ENABLED": "y",
        "CIPHER_TOPIC": "eventsourcing.cipher:AESCipher",
        "AGGREGATE_CACHE_MAXSIZE": "1000",
    }.items():
        monkeypatch.setenv(name, value)
    assert "y" == os.environ["IS_SNAPSHOTTING_ENABLED"]

    with Grootboek(recorder, WordMapper()) as grootboek:
        grootboek.save(Woord(uuid4(), 1, "eerst"))

        assert grootboek.recorder is recorder
        assert grootboek.snapshots is None
        assert grootboek.repository.cache is None
        assert not hasattr(grootboek, "factory")
    assert 1 == recorder.max_notification_id()


def test_stored_bytes_import_nothing(grootboek: Grootboek) -> None:
    """A topic that names a module is text: reading it imports nothing, and the mapper refuses it by name."""
    stroom = uuid4()
    grootboek.recorder.insert_events([entry(stroom, topic="this:d")])

    assert ["this:d"] == [found.topic for found in grootboek.recorder.select_events(stroom)]
    with pytest.raises(LookupError, match="this:d"):
        list(grootboek.events.get(stroom))
    assert "this" not in sys.modules
    assert get_topic(Woord) not in [found.topic for found in grootboek.recorder.select_notifications(None, 10)]
