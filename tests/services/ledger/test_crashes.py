"""The day it breaks: the server or a writer is killed at every moment of an append, and a command counts once."""

import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path
from uuid import UUID, uuid4

import psycopg
import pytest

from services import postgres_embedded
from services.ledger.errors import LedgerOnbereikbaar, OpdrachtBekend
from services.ledger.pool import TenantPool
from services.ledger.recorder import LedgerRecorder
from tests.postgres_cluster import Cluster, short_folder, start_cluster
from tests.services.ledger.append_until_killed import __file__ as append_until_killed
from tests.services.ledger.entries import command, entries, entry, sql
from tests.services.ledger.killing import kill
from tests.services.ledger.withholding_proxy import WithholdingProxy

ROOT = Path(__file__).parents[3]
MARKER = b"deze gebeurtenis komt niet vanzelf aan"


@dataclass(frozen=True)
class Breakable:
    """A gemeente on a server that this module alone uses, behind a proxy."""

    cluster: Cluster
    proxy: WithholdingProxy
    recorder: LedgerRecorder

    def kill_server(self) -> None:
        """Kill the server and all its children."""
        kill(self.cluster.server)

    def start_server(self) -> None:
        """Start it again; it recovers from its log."""
        postgres_embedded.start(self.cluster.server.folder)

    def recorded(self, stroom: UUID) -> list[int]:
        """Ask the server, past the proxy, which versions of a stream are recorded."""
        query = sql(self.recorder.names, "SELECT versie FROM {schema}.gebeurtenis WHERE stroom = %s ORDER BY versie")
        with psycopg.connect(self.cluster.beheer_url) as connection:
            return [row[0] for row in connection.execute(query, (stroom,))]


@pytest.fixture(scope="module")
def root() -> Iterator[Path]:
    """Give a folder with a path short enough for sockets."""
    with short_folder() as folder:
        yield folder


@pytest.fixture(scope="module")
def breakable_cluster(root: Path) -> Iterator[Cluster]:
    """Give a server that may be killed."""
    folder = root / "pg"
    try:
        yield start_cluster(folder, settings={})
    finally:
        postgres_embedded.stop(folder)


@pytest.fixture
def breakable(breakable_cluster: Cluster, root: Path) -> Iterator[Breakable]:
    """Give a gemeente whose recorder speaks to the server through the proxy, and appended once."""
    code = breakable_cluster.new_gemeente()
    proxy_folder = Path(tempfile.mkdtemp(dir=root))
    url = f"postgresql://{breakable_cluster.installatie}_login@/zaakboek?host={proxy_folder}"
    with (
        WithholdingProxy(proxy_folder, breakable_cluster.server.socket_folder) as proxy,
        # As patient as the start of the server: what is tried here is what happens when it is back, not how fast.
        TenantPool(url, breakable_cluster.installatie, timeout=300) as pool,
    ):
        recorder = LedgerRecorder(pool, code)
        # The first append prepares the statement, so that the next one is a single message.
        recorder.insert_events([entry()])
        yield Breakable(breakable_cluster, proxy, recorder)


def test_killed_before_the_append_arrives(breakable: Breakable) -> None:
    """Nothing was recorded and the caller hears of an outage; delivered again, the command counts once."""
    stroom = uuid4()
    given = command(stroom)
    breakable.proxy.withhold_request_with(MARKER)
    with ThreadPoolExecutor(1) as thread:
        append = thread.submit(breakable.recorder.insert_events, [entry(stroom, state=MARKER)], opdracht=given)
        breakable.proxy.withheld.wait()
        breakable.kill_server()
        breakable.start_server()
        with pytest.raises(LedgerOnbereikbaar, match="niet vastgelegd"):
            append.result()
    assert [] == breakable.recorded(stroom)

    assert [2] == breakable.recorder.insert_events([entry(stroom, state=MARKER)], opdracht=given)
    assert [1] == breakable.recorded(stroom)


def test_killed_between_the_append_and_its_answer(breakable: Breakable) -> None:
    """The append was committed, its answer lost: the recorder finds it by its opdracht and appends nothing again."""
    stroom = uuid4()
    given = command(stroom)
    breakable.proxy.withhold_answer_to(MARKER)
    with ThreadPoolExecutor(1) as thread:
        append = thread.submit(breakable.recorder.insert_events, [entry(stroom, state=MARKER)], opdracht=given)
        breakable.proxy.withheld.wait()
        assert [1] == breakable.recorded(stroom)
        breakable.kill_server()
        breakable.start_server()

        assert [2] == append.result()

    with pytest.raises(OpdrachtBekend):
        breakable.recorder.insert_events([entry(stroom, state=MARKER)], opdracht=given)
    assert [1] == breakable.recorded(stroom)


def test_killed_after_the_answer(breakable: Breakable) -> None:
    """What was answered survives; the same command again is known."""
    stroom = uuid4()
    given = command(stroom)
    assert [2] == breakable.recorder.insert_events([entry(stroom, state=MARKER)], opdracht=given)
    breakable.kill_server()
    breakable.start_server()

    found = breakable.recorder.zoek_opdracht(given.opdracht) if _answers(breakable) else None

    assert found is not None
    assert range(2, 3) == found.posities
    with pytest.raises(OpdrachtBekend):
        breakable.recorder.insert_events([entry(stroom, state=MARKER)], opdracht=given)
    assert [1] == breakable.recorded(stroom)


def test_an_answer_is_lost_without_a_command(breakable: Breakable) -> None:
    """Without an opdracht nobody can tell what happened: an outage is surfaced, and nothing is appended again."""
    stroom = uuid4()
    breakable.proxy.withhold_answer_to(MARKER)
    with ThreadPoolExecutor(1) as thread:
        append = thread.submit(breakable.recorder.insert_events, [entry(stroom, state=MARKER)])
        breakable.proxy.withheld.wait()
        breakable.kill_server()
        breakable.start_server()
        with pytest.raises(LedgerOnbereikbaar):
            append.result()

    assert [1] == breakable.recorded(stroom)


@pytest.mark.parametrize(
    ("lichaam", "versies"),
    [
        (b"een ander lichaam", range(2, 3)),  # another command under a used key
        (b"hetzelfde lichaam", range(2, 3)),  # the same command decided once more, after its first delivery
        (b"hetzelfde lichaam", range(2, 4)),
        (b"hetzelfde lichaam", range(0)),  # as before, when nothing was left to do
    ],
)
def test_a_lost_append_is_not_taken_for_an_earlier_one(breakable: Breakable, lichaam: bytes, versies: range) -> None:
    """The opdracht that is found wrote something else: the caller hears that it is known, not that this was written."""
    stroom = uuid4()
    given = command(stroom, lichaam=b"hetzelfde lichaam")
    breakable.recorder.insert_events([entry(stroom)], opdracht=given)
    breakable.proxy.withhold_request_with(lichaam)
    with ThreadPoolExecutor(1) as thread:
        again = replace(given, lichaam=lichaam)
        append = thread.submit(breakable.recorder.insert_events, entries(stroom, versies), opdracht=again)
        breakable.proxy.withheld.wait()
        breakable.kill_server()
        breakable.start_server()
        with pytest.raises(OpdrachtBekend, match="iets anders"):
            append.result()

    assert [1] == breakable.recorded(stroom)


def test_a_server_that_stays_away_is_an_outage(breakable_cluster: Cluster, breakable: Breakable) -> None:
    """While the server is down every call says so by name; afterwards the command counts once."""
    stroom = uuid4()
    given = command(stroom)
    with TenantPool(breakable_cluster.login_url, breakable_cluster.installatie, timeout=0.5) as impatient:
        recorder = LedgerRecorder(impatient, breakable.recorder.names.code)
        breakable.kill_server()
        for call in (
            lambda: recorder.insert_events([entry(stroom)], opdracht=given),
            lambda: recorder.insert_events([entry()]),
            recorder.max_notification_id,
            lambda: next(recorder.subscribe(gt=0)),
        ):
            with pytest.raises(LedgerOnbereikbaar):
                call()
        breakable.start_server()
    with TenantPool(breakable_cluster.login_url, breakable_cluster.installatie) as pool:
        again = LedgerRecorder(pool, breakable.recorder.names.code)

        assert [2] == again.insert_events([entry(stroom)], opdracht=given)
    assert [1] == breakable.recorded(stroom)


def test_a_writer_killed_in_the_middle_leaves_nothing_half(breakable: Breakable) -> None:
    """After kill -9 of a writer each command is there with all its fifty entries, or not at all; others go on."""
    cluster, names = breakable.cluster, breakable.recorder.names
    arguments = [sys.executable, append_until_killed, cluster.login_url, cluster.installatie, names.code]
    with subprocess.Popen(
        arguments, stdout=subprocess.PIPE, text=True, cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)}
    ) as writer:
        assert writer.stdout is not None
        told = [UUID(writer.stdout.readline().strip()) for _ in range(20)]
        writer.send_signal(signal.SIGKILL)
        told += [UUID(line.strip()) for line in writer.stdout.read().splitlines(keepends=True) if line.endswith("\n")]

    recorder = breakable.recorder
    (first_free,) = recorder.insert_events([entry()])
    found = recorder.select_notifications(2, first_free)[:-1]

    assert [*range(2, first_free)] == [each.id for each in found]
    streams = {each.originator_id for each in found}
    assert set(told) <= streams
    for stroom in streams:
        assert [*range(1, 51)] == [each.originator_version for each in found if each.originator_id == stroom]
    with psycopg.connect(cluster.beheer_url) as connection:
        rows = connection.execute(sql(names, "SELECT stroom, versies FROM {schema}.opdracht")).fetchall()
    assert {(stroom, tuple(range(1, 51))) for stroom in streams} == {(stroom, tuple(v)) for stroom, v in rows}


def _answers(breakable: Breakable) -> bool:
    """Let the pool find out that its connections died; the first call after a crash may say so."""
    try:
        breakable.recorder.kop()
    except LedgerOnbereikbaar:
        breakable.recorder.kop()
    return True
