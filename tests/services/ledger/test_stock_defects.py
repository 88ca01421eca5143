"""The five defects of the stock PostgreSQL recorder, measured on 9.5.6: this one has none of them."""

from concurrent.futures import ThreadPoolExecutor
from itertools import islice
from uuid import uuid4

import psycopg

from services.ledger.names import Rol
from services.ledger.pool import TenantPool
from services.ledger.recorder import LedgerRecorder
from services.ledger.tenants import gemeenten, maak_gemeente_aan, migreer
from services.postgres_embedded import zorg_voor_database
from tests.postgres_cluster import Cluster, NewGemeente
from tests.services.ledger.entries import entry


def test_live_subscribers_lose_no_entries_under_load(ledger_pool: TenantPool, gemeente: str) -> None:
    """Stock, with database functions: 3 to 6 % lost. Here two live subscribers see each of 2,000 single appends."""
    recorder = LedgerRecorder(ledger_pool, gemeente)
    reader = LedgerRecorder(ledger_pool, gemeente, rol=Rol.LEZER)

    with ThreadPoolExecutor(10) as threads, reader.subscribe() as one, reader.subscribe() as other:
        followers = [threads.submit(list, islice(subscription, 2_000)) for subscription in (one, other)]
        list(threads.map(lambda _: recorder.insert_events([entry()]), range(2_000)))
        seen = [[found.id for found in follower.result()] for follower in followers]

    assert [[*range(1, 2_001)]] * 2 == seen


def test_two_gemeenten_share_no_function(cluster: Cluster, ledger_pool: TenantPool, new_gemeente: NewGemeente) -> None:
    """Stock: two applications share a function's name, so one writes into the other's table. Here each has its own."""
    one, other = (LedgerRecorder(ledger_pool, new_gemeente()) for _ in range(2))
    stroom = uuid4()

    one.insert_events([entry(stroom, state=b"een")])
    other.insert_events([entry(stroom, state=b"ander")])

    assert [b"een"] == [found.state for found in one.select_events(stroom)]
    assert [b"ander"] == [found.state for found in other.select_events(stroom)]
    with psycopg.connect(cluster.beheer_url) as connection:
        functions = connection.execute(
            "SELECT prosrc FROM pg_proc WHERE oid IN (%s::regproc, %s::regproc)",
            (f"{one.names.schema}.append", f"{other.names.schema}.append"),
        ).fetchall()
    assert 2 == len(functions)
    assert not any(one.names.schema in body and other.names.schema in body for (body,) in functions)


def test_the_lock_needs_no_right_to_update(cluster: Cluster, recorder: LedgerRecorder) -> None:
    """Stock: LOCK TABLE asks for UPDATE. Here the writer appends without the right to change anything."""
    with psycopg.connect(cluster.beheer_url) as connection:
        rights = connection.execute(
            """
            SELECT relname FROM pg_class WHERE relnamespace = %s::regnamespace AND relkind = 'r'
            AND has_table_privilege(%s, oid, 'INSERT, UPDATE, DELETE, TRUNCATE, MAINTAIN')
            """,
            (recorder.names.schema, recorder.names.schrijver),
        ).fetchall()

    assert [] == rights
    assert [1] == recorder.insert_events([entry()])


def test_creating_and_migrating_at_once_succeeds(cluster: Cluster) -> None:
    """Stock: concurrent create_table() fails. Here eight at once create and migrate the same gemeente."""
    url = zorg_voor_database(cluster.server, "ineens")

    def create(number: int) -> None:
        maak_gemeente_aan(url, "ineens", "7800")
        maak_gemeente_aan(url, "ineens", f"{7801 + number}")
        migreer(url, "ineens")

    with ThreadPoolExecutor(8) as threads:
        list(threads.map(create, range(8)))

    assert {f"{7800 + n}" for n in range(9)} <= set(gemeenten(url, "ineens"))


def test_the_recorder_holds_no_key(ledger_pool: TenantPool, new_gemeente: NewGemeente) -> None:
    """Stock: one cipher key for all, without AAD. Here sealing is done before; the recorder keeps the bytes it gets."""
    state = bytes(range(256))
    for recorder in (LedgerRecorder(ledger_pool, new_gemeente()), LedgerRecorder(ledger_pool, new_gemeente())):
        kept = entry(state=state)
        recorder.insert_events([kept])

        assert [kept] == recorder.select_events(kept.originator_id)
        assert state == recorder.select_notifications(None, 1)[0].state
