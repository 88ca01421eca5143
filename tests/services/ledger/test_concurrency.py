"""Many at once: nothing lost, nothing doubled, no gaps, and positions in the order of commit."""

import random
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass, field
from itertools import islice, pairwise
from threading import Event
from uuid import UUID, uuid4

import psycopg
import pytest
from eventsourcing.persistence import Notification, StoredEvent

from services.ledger.errors import LedgerOnbereikbaar, VersieConflict
from services.ledger.names import Rol
from services.ledger.pool import TenantPool
from services.ledger.recorder import LedgerRecorder
from tests.postgres_cluster import Cluster, NewGemeente
from tests.services.ledger.entries import command, entry, sql

WRITERS = 8
READERS = 4
ENTRIES = 20_000
STREAMS = 24


@dataclass
class Ledger:
    """One gemeente under load: what its writers were told is kept beside what its readers see."""

    recorder: LedgerRecorder
    entries_per_writer: int
    streams: tuple[UUID, ...]
    last_versions: dict[UUID, int] = field(default_factory=dict)
    written: dict[int, StoredEvent] = field(default_factory=dict)
    conflicts: int = 0

    @property
    def entries(self) -> int:
        """How many entries the ledger will hold."""
        return self.entries_per_writer * WRITERS


def _ledger(pool: TenantPool, code: str, chance: random.Random, entries_per_writer: int) -> Ledger:
    streams = tuple(UUID(int=chance.getrandbits(128), version=4) for _ in range(STREAMS))
    return Ledger(LedgerRecorder(pool, code), entries_per_writer, streams)


def _write(ledgers: Sequence[Ledger], chance: random.Random) -> None:
    """Append one to nine entries at a time, to streams that others write to as well, until one's share is done."""
    shares = [(ledger, ledger.entries_per_writer) for ledger in ledgers]
    while shares:
        ledger, left = shares.pop(chance.randrange(len(shares)))
        left -= _append_once(ledger, chance, min(chance.randint(1, 9), left))
        if left:
            shares.append((ledger, left))


def _append_once(ledger: Ledger, chance: random.Random, size: int) -> int:
    stroom = chance.choice(ledger.streams)
    versie = ledger.last_versions.get(stroom, 0) + 1
    batch = [entry(stroom, versie + n, state=chance.randbytes(16)) for n in range(size)]
    try:
        positions = ledger.recorder.insert_events(batch)
    except VersieConflict:
        # Another writer was first, and has perhaps not yet said so: ask the ledger.
        last = ledger.recorder.select_events(stroom, desc=True, limit=1)[0]
        ledger.conflicts += 1
        ledger.last_versions[stroom] = last.originator_version
        return 0
    ledger.last_versions[stroom] = batch[-1].originator_version
    for positie, written in zip(positions, batch, strict=True):
        assert positie not in ledger.written
        ledger.written[positie] = written
    return size


def _watch(cluster: Cluster, ledgers: Sequence[Ledger], finished: Event) -> int:
    """Look at the ledgers while they grow, and count the looks: each must show positions 1 to the last, all of them."""
    looks = 0
    with psycopg.connect(cluster.beheer_url, autocommit=True) as connection:
        while not finished.is_set():
            for ledger in ledgers:
                query = sql(
                    ledger.recorder.names, "SELECT count(*), coalesce(max(positie), 0) FROM {schema}.gebeurtenis"
                )
                count, last = connection.execute(query).fetchone() or (0, -1)
                assert last == count, "een latere positie was eerder te zien dan een vroegere"
                looks += 1
            finished.wait(0.02)
    return looks


def _run(
    cluster: Cluster, pool: TenantPool, ledgers: Sequence[Ledger], chance: random.Random
) -> list[tuple[Ledger, list[Notification]]]:
    finished = Event()
    followed = [ledgers[reader % len(ledgers)] for reader in range(READERS)]
    with ThreadPoolExecutor(WRITERS + READERS + 1) as threads, ExitStack() as subscriptions:
        # Leaving the stack stops the subscriptions: when a writer fails, no reader waits for ever.
        subscriptions.callback(finished.set)
        readers = []
        for ledger in followed:
            reader = LedgerRecorder(pool, ledger.recorder.names.code, rol=Rol.LEZER)
            entries = islice(subscriptions.enter_context(reader.subscribe()), ledger.entries)
            readers.append(threads.submit(list[Notification], entries))
        watcher = threads.submit(_watch, cluster, ledgers, finished)
        for writer in [threads.submit(_write, ledgers, random.Random(chance.random())) for _ in range(WRITERS)]:
            writer.result()
        finished.set()
        assert watcher.result() > 0
        return [(ledger, reader.result()) for ledger, reader in zip(followed, readers, strict=True)]


@pytest.mark.parametrize("gemeenten", [1, 3])
def test_eight_writers_and_four_readers(
    cluster: Cluster, ledger_pool: TenantPool, new_gemeente: NewGemeente, zaad: random.Random, gemeenten: int
) -> None:
    """20,000 entries with conflicts: every reader sees each of them once, in order, and the ledger holds just those."""
    share = ENTRIES // WRITERS
    shares = [share // gemeenten + (n < share % gemeenten) for n in range(gemeenten)]
    ledgers = [_ledger(ledger_pool, new_gemeente(), zaad, share) for share in shares]

    seen = _run(cluster, ledger_pool, ledgers, zaad)

    assert ENTRIES == sum(len(ledger.written) for ledger in ledgers)
    assert all(ledger.conflicts > 0 for ledger in ledgers), "zonder botsing bewijst deze proef niets over botsingen"
    for ledger, notifications in seen:
        assert [*range(1, ledger.entries + 1)] == [found.id for found in notifications]
        assert ledger.written == {
            found.id: StoredEvent(found.originator_id, found.originator_version, found.topic, found.state)
            for found in notifications
        }
        for stroom in ledger.streams:
            versies = [found.originator_version for found in notifications if found.originator_id == stroom]
            assert [*range(1, len(versies) + 1)] == versies
    for ledger in ledgers:
        _assert_order_of_commit(cluster, ledger)


def _assert_order_of_commit(cluster: Cluster, ledger: Ledger) -> None:
    query = """
        SELECT positie, pg_xact_commit_timestamp(xmin), vastgelegd_max
        FROM {schema}.gebeurtenis ORDER BY positie
    """
    with psycopg.connect(cluster.beheer_url) as connection:
        rows = connection.execute(sql(ledger.recorder.names, query)).fetchall()
    assert [*range(1, ledger.entries + 1)] == [row[0] for row in rows]
    assert all(earlier[1] <= later[1] for earlier, later in pairwise(rows)), "posities volgen de commits niet"
    assert all(earlier[2] <= later[2] for earlier, later in pairwise(rows)), "vastgelegd_max daalt"


def test_one_gemeente_never_waits_for_another(
    cluster: Cluster, ledger_pool: TenantPool, new_gemeente: NewGemeente
) -> None:
    """While somebody holds the lock of one gemeente its appends wait, and another gemeente appends and is read."""
    held, free = (LedgerRecorder(ledger_pool, new_gemeente()) for _ in range(2))
    with ThreadPoolExecutor(1) as thread, psycopg.connect(cluster.beheer_url) as holder:
        holder.execute(sql(held.names, "SELECT FROM {schema}.kop FOR UPDATE"))
        waiting = thread.submit(held.insert_events, [entry()])
        _wait_until(lambda: _waits_for(cluster, holder.info.backend_pid))

        assert [1] == free.insert_events([entry()])
        assert 1 == free.max_notification_id()
        assert not waiting.done()

        holder.rollback()
        assert [1] == waiting.result()


def test_a_wait_without_end_is_an_outage(cluster: Cluster, gemeente: str) -> None:
    """Who waits for the lock longer than the login role may hears of an outage; the same command counts once later."""
    stroom = uuid4()
    given = command(stroom)
    with TenantPool(f"{cluster.login_url}&options=-c%20lock_timeout%3D100ms", cluster.installatie) as pool:
        recorder = LedgerRecorder(pool, gemeente)
        with psycopg.connect(cluster.beheer_url) as holder:
            holder.execute(sql(recorder.names, "SELECT FROM {schema}.kop FOR UPDATE"))
            with pytest.raises(LedgerOnbereikbaar):
                recorder.insert_events([entry()])
            with pytest.raises(LedgerOnbereikbaar, match="bied haar opnieuw aan"):
                recorder.insert_events([entry(stroom)], opdracht=given)

        assert [1] == recorder.insert_events([entry(stroom)], opdracht=given)


def test_an_append_waits_for_the_one_before_it(cluster: Cluster, ledger_pool: TenantPool, gemeente: str) -> None:
    """A positie is given to nobody else until it is committed; then the next one follows."""
    recorder = LedgerRecorder(ledger_pool, gemeente)
    with ThreadPoolExecutor(1) as thread, psycopg.connect(cluster.beheer_url) as first:
        first.execute(
            f"""
            SELECT g{gemeente}.append(
                ARRAY[gen_random_uuid()], ARRAY[1], ARRAY['proef'], ARRAY[''::bytea], NULL, NULL, NULL, NULL, NULL
            )
            """.encode()
        )
        second = thread.submit(recorder.insert_events, [entry()])
        _wait_until(lambda: _waits_for(cluster, first.info.backend_pid))
        assert recorder.max_notification_id() is None

        first.commit()

        assert [2] == second.result()


def _waits_for(cluster: Cluster, backend: int) -> bool:
    with psycopg.connect(cluster.beheer_url) as connection:
        query = "SELECT count(*) FROM pg_stat_activity WHERE %s = ANY(pg_blocking_pids(pid))"
        return connection.execute(query, (backend,)).fetchone() == (1,)


def _wait_until(condition: Callable[[], bool]) -> None:
    pause = Event()
    while not condition():
        pause.wait(0.01)
