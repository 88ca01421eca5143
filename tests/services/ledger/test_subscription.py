"""Following a ledger: every entry, in order, also those that come later."""

from concurrent.futures import ThreadPoolExecutor
from itertools import islice
from threading import Thread
from uuid import uuid4

import pytest

from services.ledger.names import Rol
from services.ledger.pool import TenantPool
from services.ledger.recorder import LedgerRecorder
from tests.postgres_cluster import Cluster
from tests.services.ledger.entries import entries, entry


def test_a_subscription_goes_past_its_batches(recorder: LedgerRecorder) -> None:
    """More entries than one question brings come out without a gap."""
    recorder.insert_events(entries(uuid4(), range(1, 1202)))

    with recorder.subscribe() as subscription:
        assert [*range(1, 1202)] == [found.id for found in islice(subscription, 1201)]


def test_a_subscription_starts_after_a_position(recorder: LedgerRecorder) -> None:
    """`gt` is the last positie that was handled."""
    recorder.insert_events(entries(uuid4(), range(1, 6)))

    with recorder.subscribe(gt=3) as subscription:
        assert [4, 5] == [found.id for found in islice(subscription, 2)]


def test_a_waiting_subscription_sees_an_append_by_this_process(recorder: LedgerRecorder) -> None:
    """Who waits gets what is appended afterwards."""
    with recorder.subscribe() as subscription, ThreadPoolExecutor(1) as thread:
        waiting = thread.submit(next, subscription)
        recorder.insert_events([entry(topic="later")])

        assert "later" == waiting.result().topic


def test_a_waiting_subscription_sees_an_append_by_another_process(
    cluster: Cluster, recorder: LedgerRecorder, gemeente: str
) -> None:
    """Another pool does not ring our bell, as another process would not; asking again finds its entry."""
    with (
        TenantPool(cluster.login_url, cluster.installatie) as elsewhere,
        recorder.subscribe() as subscription,
        ThreadPoolExecutor(1) as thread,
    ):
        waiting = thread.submit(next, subscription)
        LedgerRecorder(elsewhere, gemeente).insert_events([entry(topic="elders")])

        assert "elders" == waiting.result().topic


def test_stop_ends_a_waiting_subscription(recorder: LedgerRecorder) -> None:
    """A thread that waits for the next entry stops waiting."""
    subscription = recorder.subscribe()
    waiting = Thread(target=list, args=(subscription,))
    waiting.start()

    subscription.stop()
    waiting.join()

    with pytest.raises(StopIteration):
        next(subscription)


def test_a_subscription_of_topics_passes_over_the_rest(recorder: LedgerRecorder) -> None:
    """Only entries of the asked topics come out, with the positions they have."""
    for topic in ("melding", "gesprek", "melding", "gesprek"):
        recorder.insert_events([entry(topic=topic)])

    with recorder.subscribe(topics=["gesprek"]) as subscription:
        assert [2, 4] == [found.id for found in islice(subscription, 2)]
        recorder.insert_events([entry(topic="melding")])
        recorder.insert_events([entry(topic="gesprek")])
        assert 6 == next(subscription).id


def test_a_subscription_of_topics_goes_past_its_batches(recorder: LedgerRecorder) -> None:
    """A choice of topics that fills several questions loses nothing at their edges."""
    stroom = uuid4()
    recorder.insert_events([entry(stroom, n, topic=("even", "oneven")[n % 2]) for n in range(1, 2003)])

    with recorder.subscribe(topics=["even"]) as subscription:
        assert [*range(2, 2003, 2)] == [found.id for found in islice(subscription, 1001)]


def test_workers_follow_as_readers(ledger_pool: TenantPool, recorder: LedgerRecorder, gemeente: str) -> None:
    """The reader's role is enough to follow the ledger."""
    recorder.insert_events([entry()])

    with LedgerRecorder(ledger_pool, gemeente, rol=Rol.LEZER).subscribe() as subscription:
        assert 1 == next(subscription).id
