"""The append: gapless positions, versions in order, commands once, stamps near the clock, entries of bounded size."""

from datetime import UTC, datetime, timedelta
from uuid import uuid4

import psycopg
import pytest

from services.ledger.errors import (
    GebeurtenisTeGroot,
    OpdrachtBekend,
    StempelBuitenGrens,
    VersieConflict,
)
from services.ledger.pool import TenantPool
from services.ledger.recorder import LedgerRecorder
from tests.postgres_cluster import Cluster, NewGemeente
from tests.services.ledger.entries import command, entries, entry


def test_positions_start_at_one_and_follow_each_other(recorder: LedgerRecorder) -> None:
    """The first entry of a gemeente has positie 1; each next one is one higher."""
    stroom = uuid4()

    first = recorder.insert_events(entries(stroom, range(1, 4)))
    second = recorder.insert_events([entry(), entry()])

    assert [1, 2, 3] == first
    assert [4, 5] == second
    assert 5 == recorder.max_notification_id()


def test_a_rollback_leaves_no_gap(recorder: LedgerRecorder) -> None:
    """A refused append gives its positions back, whatever it was refused for."""
    stroom = uuid4()
    known = command(stroom)
    recorder.insert_events([entry(stroom, 1)], opdracht=known)

    with pytest.raises(VersieConflict):
        recorder.insert_events([entry(), entry(stroom, 1)])
    with pytest.raises(OpdrachtBekend):
        recorder.insert_events([entry(), entry()], opdracht=known)
    with pytest.raises(StempelBuitenGrens):
        recorder.insert_events([entry()], vastgelegd_op=datetime.now(UTC) - timedelta(minutes=1))

    assert [2] == recorder.insert_events([entry(stroom, 2)])
    assert [1, 2] == [found.id for found in recorder.select_notifications(None, 10)]


def test_a_transaction_that_is_rolled_back_leaves_no_gap(
    cluster: Cluster, ledger_pool: TenantPool, gemeente: str
) -> None:
    """Positions given inside a transaction that fails afterwards are given again."""
    recorder = LedgerRecorder(ledger_pool, gemeente)
    with psycopg.connect(cluster.beheer_url) as connection:
        (first,) = connection.execute(_direct_append(gemeente), {"stroom": uuid4()}).fetchone() or ()
        connection.rollback()

    assert 1 == first
    assert [1] == recorder.insert_events([entry()])


@pytest.mark.parametrize(
    ("recorded", "versies", "accepted"),
    [
        ((), (0,), True),  # the library's tests start at 0
        ((), (1,), True),  # our envelopes start at 1
        ((), (2,), False),
        ((), (-1,), False),
        ((), (1, 2, 3), True),
        ((), (1, 3), False),
        ((), (1, 1), False),
        ((), (0, 1), True),
        ((1,), (2,), True),
        ((1,), (1,), False),
        ((1,), (0,), False),
        ((1,), (3,), False),
        ((1, 2), (3, 4), True),
        ((1, 2), (2, 3), False),
    ],
)
def test_versions_follow_on_the_last_one_recorded(
    recorder: LedgerRecorder,
    recorded: tuple[int, ...],
    versies: tuple[int, ...],
    *,
    accepted: bool,
) -> None:
    """A version is one higher than the last of its stream; a stream starts at 0 or 1. Else nothing is written."""
    stroom = uuid4()
    if recorded:
        recorder.insert_events([entry(stroom, versie) for versie in recorded])

    if accepted:
        recorder.insert_events([entry(stroom, versie) for versie in versies])
    else:
        with pytest.raises(VersieConflict, match="ZB001"):
            recorder.insert_events([entry(stroom, versie) for versie in versies])

    expected = [*recorded, *versies] if accepted else [*recorded]
    assert expected == [found.originator_version for found in recorder.select_events(stroom)]


def test_one_append_may_write_to_several_streams_in_turn(recorder: LedgerRecorder) -> None:
    """Streams may take turns within one append; each keeps its own order."""
    one, other = uuid4(), uuid4()

    recorder.insert_events([entry(one, 1), entry(other, 1), entry(one, 2), entry(other, 2)])

    found = recorder.select_notifications(None, 10)
    assert [(one, 1), (other, 1), (one, 2), (other, 2)] == [(n.originator_id, n.originator_version) for n in found]
    with pytest.raises(VersieConflict):
        recorder.insert_events([entry(one, 3), entry(other, 3), entry(one, 3)])


def test_a_command_is_recorded_with_what_it_wrote(recorder: LedgerRecorder) -> None:
    """The row of a command tells its body, stream, status, versions and positions."""
    stroom = uuid4()
    recorder.insert_events([entry()])
    given = command(stroom, lichaam=b"hmac", status=201)
    stamp = datetime.now(UTC)

    recorder.insert_events(entries(stroom, range(1, 3)), opdracht=given, vastgelegd_op=stamp)

    found = recorder.zoek_opdracht(given.opdracht)
    assert found is not None
    assert (given.opdracht, b"hmac", stroom, 201) == (found.opdracht, found.lichaam, found.stroom, found.status)
    assert ((1, 2), range(2, 4), stamp) == (found.versies, found.posities, found.vastgelegd)


def test_a_command_without_events_is_recorded(recorder: LedgerRecorder) -> None:
    """A command that stays quiet leaves its row, and no entry."""
    given = command(status=204)

    assert [] == recorder.insert_events([], opdracht=given)

    found = recorder.zoek_opdracht(given.opdracht)
    assert found is not None
    assert ((), None, range(1, 1)) == (found.versies, found.eerste_positie, found.posities)
    assert recorder.max_notification_id() is None
    with pytest.raises(OpdrachtBekend):
        recorder.insert_events([], opdracht=given)


def test_a_command_that_is_unknown_is_not_found(recorder: LedgerRecorder) -> None:
    """Nothing is found for a command that was never given."""
    assert recorder.zoek_opdracht(uuid4()) is None


def test_nothing_at_all_stays_quiet(recorder: LedgerRecorder) -> None:
    """Without entries and without a command nothing is written."""
    assert [] == recorder.insert_events([])
    assert recorder.max_notification_id() is None


def test_a_known_command_is_told_before_old_versions_and_an_old_stamp(recorder: LedgerRecorder) -> None:
    """A command delivered again has old versions and an old stamp; what it hears is that it is known."""
    stroom = uuid4()
    given = command(stroom)
    recorder.insert_events([entry(stroom, 1)], opdracht=given)

    with pytest.raises(OpdrachtBekend):
        recorder.insert_events(
            [entry(stroom, 1)], opdracht=given, vastgelegd_op=datetime.now(UTC) - timedelta(minutes=1)
        )


@pytest.mark.parametrize(
    ("offset", "accepted"),
    [
        ("- interval '1 hour'", False),
        ("- interval '5.000001 seconds'", False),  # time goes on between the stamp and the check
        ("- interval '4.5 seconds'", True),
        ("+ interval '0 seconds'", True),
        ("+ interval '5 seconds'", True),  # as above: under five seconds when it is checked
        ("+ interval '5.5 seconds'", False),
        ("+ interval '1 hour'", False),
    ],
)
@pytest.mark.parametrize("oefen", [False, True])
def test_a_stamp_lies_within_five_seconds_of_the_servers_clock(
    cluster: Cluster,
    new_gemeente: NewGemeente,
    offset: str,
    *,
    accepted: bool,
    oefen: bool,
) -> None:
    """A stamp over five seconds early or late is refused; a practice gemeente takes any finite one."""
    code = new_gemeente(oefen=oefen)
    with psycopg.connect(cluster.beheer_url, autocommit=True) as connection:
        statement = _direct_append(code, stamp=f"clock_timestamp() {offset}")
        if accepted or oefen:
            assert (1,) == connection.execute(statement, {"stroom": uuid4()}).fetchone()
        else:
            with pytest.raises(psycopg.DatabaseError) as refused:
                connection.execute(statement, {"stroom": uuid4()})
            assert "ZB003" == refused.value.sqlstate


@pytest.mark.parametrize("stamp", ["infinity", "-infinity"])
@pytest.mark.parametrize("oefen", [False, True])
def test_a_stamp_without_end_is_refused(
    cluster: Cluster, new_gemeente: NewGemeente, stamp: str, *, oefen: bool
) -> None:
    """Even a practice gemeente refuses a stamp that no later one can reach."""
    code = new_gemeente(oefen=oefen)
    with psycopg.connect(cluster.beheer_url, autocommit=True) as connection:
        statement = _direct_append(code, stamp=f"'{stamp}'::timestamptz")
        with pytest.raises(psycopg.DatabaseError) as refused:
            connection.execute(statement, {"stroom": uuid4()})
    assert "ZB003" == refused.value.sqlstate


def test_a_stamp_far_from_the_clock_is_refused_by_name(recorder: LedgerRecorder) -> None:
    """The recorder names the refusal."""
    with pytest.raises(StempelBuitenGrens, match="vijf seconden"):
        recorder.insert_events([entry()], vastgelegd_op=datetime.now(UTC) + timedelta(minutes=1))


def test_a_stamp_without_a_time_zone_is_refused(recorder: LedgerRecorder) -> None:
    """A moment without a time zone is no moment."""
    with pytest.raises(ValueError, match="vastgelegd_op"):
        recorder.insert_events([entry()], vastgelegd_op=datetime(2025, 4, 1, 8, 30))  # noqa: DTZ001


def test_an_entry_holds_at_most_sixty_thousand_bytes(recorder: LedgerRecorder) -> None:
    """60,000 bytes are kept as they are; 60,001 are refused, with all that came along."""
    largest = entry(state=bytes(i % 251 for i in range(60_000)))

    assert [1] == recorder.insert_events([largest])

    assert [largest] == recorder.select_events(largest.originator_id)
    with pytest.raises(GebeurtenisTeGroot, match="60001 bytes"):
        recorder.insert_events([entry(), entry(state=bytes(60_001))])
    assert 1 == recorder.max_notification_id()


def test_the_table_refuses_a_large_entry_too(cluster: Cluster, gemeente: str) -> None:
    """The limit stands in the table as well, for whoever comes past the recorder."""
    with psycopg.connect(cluster.beheer_url, autocommit=True) as connection:
        statement = _direct_append(gemeente, entry_sql="convert_to(repeat('x', %(bytes)s), 'UTF8')")
        assert (1,) == connection.execute(statement, {"stroom": uuid4(), "bytes": 60_000}).fetchone()
        with pytest.raises(psycopg.errors.CheckViolation) as refused:
            connection.execute(statement, {"stroom": uuid4(), "bytes": 60_001})

    assert "gebeurtenis_entry_maat" == refused.value.diag.constraint_name


def _direct_append(
    code: str, *, stamp: str = "NULL::timestamptz", entry_sql: str = "convert_to('{}', 'UTF8')"
) -> bytes:
    return f"""
        SELECT g{code}.append(
            ARRAY[%(stroom)s::uuid], ARRAY[1], ARRAY['proef'], ARRAY[{entry_sql}], {stamp}, NULL, NULL, NULL, NULL
        )
    """.encode()
