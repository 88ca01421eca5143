"""Known at T: the last position up to which every entry has vastgelegdOp <= T."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from services.ledger.pool import TenantPool
from services.ledger.recorder import LedgerRecorder
from tests.postgres_cluster import Cluster, NewGemeente
from tests.services.ledger.entries import entry


def _at(minute: int, second: int = 0, microsecond: int = 0) -> datetime:
    return datetime(2025, 4, 1, 10, minute, second, microsecond, tzinfo=UTC)


@pytest.fixture(scope="module")
def five_entries(cluster: Cluster, ledger_pool: TenantPool) -> LedgerRecorder:
    """Give a practice ledger with five entries, of which the second and the fourth have an earlier stamp."""
    recorder = LedgerRecorder(ledger_pool, cluster.new_gemeente(oefen=True))
    #    positie        1       2       3       4       5
    #    stamp      10:10   10:08   10:15   10:12   10:16
    #    running    10:10   10:10   10:15   10:15   10:16
    for minute in (10, 8, 15, 12, 16):
        recorder.insert_events([entry()], vastgelegd_op=_at(minute))
    return recorder


@pytest.mark.parametrize(
    ("moment", "positie"),
    [
        (_at(0), 0),
        (_at(8), 0),  # entry 2 has this stamp, but entry 1 came before it and is later
        (_at(9, 59, 999999), 0),
        (_at(10), 2),
        (_at(12), 2),  # as with 10:08: entry 4 waits for entry 3
        (_at(14, 59, 999999), 2),
        (_at(15), 4),
        (_at(15, 59, 999999), 4),
        (_at(16), 5),
        (_at(59), 5),
    ],
)
def test_known_at_follows_the_running_maximum(five_entries: LedgerRecorder, moment: datetime, positie: int) -> None:
    """An entry is known only when every entry before it is."""
    assert positie == five_entries.laatste_positie_bekend_op(moment)


def test_nothing_is_known_of_an_empty_ledger(recorder: LedgerRecorder) -> None:
    """Without entries the answer is 0."""
    assert 0 == recorder.laatste_positie_bekend_op(datetime.now(UTC))


def test_entries_of_one_append_become_known_together(ledger_pool: TenantPool, new_gemeente: NewGemeente) -> None:
    """One append has one stamp."""
    recorder = LedgerRecorder(ledger_pool, new_gemeente(oefen=True))

    recorder.insert_events([entry(), entry(), entry()], vastgelegd_op=_at(10))

    assert 0 == recorder.laatste_positie_bekend_op(_at(9))
    assert 3 == recorder.laatste_positie_bekend_op(_at(10))


@settings(max_examples=25)
@given(minutes=st.lists(st.integers(0, 9), max_size=8))
def test_known_at_is_what_the_definition_says(cluster: Cluster, ledger_pool: TenantPool, minutes: list[int]) -> None:
    """For every order of stamps and every moment: the longest run from the start with all stamps up to then."""
    recorder = LedgerRecorder(ledger_pool, cluster.new_gemeente(oefen=True))
    for minute in minutes:
        recorder.insert_events([entry()], vastgelegd_op=_at(minute))

    for moment in range(10):
        expected = max(n for n in range(len(minutes) + 1) if all(m <= moment for m in minutes[:n]))
        assert expected == recorder.laatste_positie_bekend_op(_at(moment))
        assert expected == recorder.laatste_positie_bekend_op(_at(moment) + timedelta(seconds=59))
