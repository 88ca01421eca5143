"""The embedded server: started once, attached to, stopped for real, recovered after a kill, and silent about values."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import psycopg
import pytest
from psycopg.sql import SQL

from services import postgres_embedded
from services.postgres_embedded import EmbeddedPostgres, zorg_voor_database
from tests.postgres_cluster import Cluster, short_folder
from tests.services.ledger.killing import kill, lives, wait_until_dead

ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="module")
def folder() -> Iterator[Path]:
    """Give a folder for a server of this module; it is stopped and removed at the end."""
    with short_folder() as root:
        yield root / "pg"
        postgres_embedded.stop(root / "pg")


@pytest.fixture
def server(folder: Path) -> EmbeddedPostgres:
    """Give the running server."""
    return postgres_embedded.start(folder)


def _ask(server: EmbeddedPostgres, question: str) -> object:
    with psycopg.connect(server.beheer_url, autocommit=True) as connection:
        row = connection.execute(question.encode()).fetchone()
    return row and row[0]


def test_a_server_is_at_least_postgresql_16_on_a_socket_alone(server: EmbeddedPostgres) -> None:
    """It listens on no network address, and its socket opens for its own user only."""
    assert int(str(_ask(server, "SHOW server_version_num"))) >= 160_000
    assert not _ask(server, "SHOW listen_addresses")
    assert 0o700 == (server.socket_folder / ".s.PGSQL.5432").stat().st_mode & 0o777


def test_starting_again_attaches(folder: Path, server: EmbeddedPostgres) -> None:
    """A server that runs is the one that is given."""
    assert server.pid == postgres_embedded.start(folder).pid


def test_two_that_start_at_once_get_one_server(folder: Path, server: EmbeddedPostgres) -> None:
    """Starting at once starts once."""
    postgres_embedded.stop(folder)
    with ThreadPoolExecutor(4) as threads:
        servers = list(threads.map(postgres_embedded.start, [folder] * 4))

    assert 1 == len({each.pid for each in servers})


def test_it_outlives_the_process_that_started_it(folder: Path, server: EmbeddedPostgres) -> None:
    """A client killed with kill -9 leaves the server running; the next one attaches to it."""
    postgres_embedded.stop(folder)
    program = "import sys; from pathlib import Path; from services import postgres_embedded as e; "
    program += "e.start(Path(sys.argv[1])); print('klaar', flush=True); sys.stdin.read()"
    with subprocess.Popen(
        [sys.executable, "-c", program, str(folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    ) as client:
        assert client.stdout is not None
        assert b"klaar\n" == client.stdout.readline()
        pid = EmbeddedPostgres(folder, folder).pid
        client.send_signal(signal.SIGKILL)

    assert lives(pid)
    assert pid == postgres_embedded.start(folder).pid


def test_stop_stops_for_real_and_then_stays_quiet(folder: Path, server: EmbeddedPostgres) -> None:
    """After a stop the process is gone; what was written is there after the next start."""
    url = zorg_voor_database(server, "bewaard")
    assert url == zorg_voor_database(server, "bewaard")
    pid = server.pid

    postgres_embedded.stop(folder)
    postgres_embedded.stop(folder)

    wait_until_dead(pid)
    with psycopg.connect(postgres_embedded.start(folder).url(database="bewaard")) as connection:
        assert ("bewaard",) == connection.execute("SELECT current_database()").fetchone()


def test_a_killed_server_recovers(folder: Path, server: EmbeddedPostgres) -> None:
    """After kill -9 of the server alone, its stale pid file is no hindrance and what was committed is there."""
    with psycopg.connect(server.beheer_url, autocommit=True) as connection:
        connection.execute("CREATE TABLE IF NOT EXISTS blijft AS SELECT 7 AS getal")
    pid = server.pid
    os.kill(pid, signal.SIGKILL)

    again = postgres_embedded.start(folder)

    assert pid != again.pid
    assert 7 == _ask(again, "SELECT getal FROM blijft")


def test_stop_after_a_kill_stays_quiet(folder: Path, server: EmbeddedPostgres) -> None:
    """A stale pid file is not taken for a server."""
    kill(server)

    postgres_embedded.stop(folder)

    assert server.pid != postgres_embedded.start(folder).pid


def test_a_pid_that_another_program_has_by_now_is_no_server(folder: Path, server: EmbeddedPostgres) -> None:
    """The number in a stale pid file may have gone to another program: it is neither attached to nor stopped."""
    kill(server)
    pid_file = folder / "postmaster.pid"
    _, *rest = pid_file.read_text(encoding="utf-8").splitlines(keepends=True)
    pid_file.write_text("".join([f"{os.getpid()}\n", *rest]), encoding="utf-8")

    postgres_embedded.stop(folder)

    assert 1 == _ask(postgres_embedded.start(folder), "SELECT 1")


def test_a_killed_initdb_leaves_nothing_behind(folder: Path) -> None:
    """What an interrupted first start left is thrown away by the next."""
    fresh = folder.with_name("vers")
    unfinished = folder.with_name(".vers.nieuw")
    unfinished.mkdir()
    (unfinished / "PG_VERSION").write_text("18\n", encoding="utf-8")
    try:
        assert 1 == _ask(postgres_embedded.start(fresh), "SELECT 1")
        assert not unfinished.exists()
    finally:
        postgres_embedded.stop(fresh)


def test_a_folder_that_was_never_started_has_nothing_to_stop(folder: Path) -> None:
    """Stopping what never was stays quiet, and makes nothing."""
    postgres_embedded.stop(folder.with_name("nooit"))

    assert not folder.with_name("nooit").exists()


def test_the_socket_of_a_long_path_stands_elsewhere(folder: Path) -> None:
    """A path too long for a socket is no hindrance; the socket still opens for its own user only."""
    long_folder = folder.parent / ("lang" * 30) / "pg"
    server = postgres_embedded.start(long_folder)
    try:
        assert server.socket_folder != long_folder
        assert 1 == _ask(server, "SELECT 1")
        assert 0o700 == (server.socket_folder / ".s.PGSQL.5432").stat().st_mode & 0o777
        assert server.pid == postgres_embedded.start(long_folder).pid
    finally:
        postgres_embedded.stop(long_folder)
        server.socket_folder.rmdir()


def test_a_place_for_the_socket_that_another_made_is_refused(folder: Path, tmp_path: Path) -> None:
    """Whoever puts a link where a socket with a short path would stand does not get to answer for the server."""
    long_folder = folder.parent / ("link" * 30) / "pg"
    chosen = postgres_embedded.start(long_folder).socket_folder
    postgres_embedded.stop(long_folder)
    shutil.rmtree(chosen)
    chosen.symlink_to(tmp_path)
    try:
        with pytest.raises(PermissionError, match="te lang voor een socket"):
            postgres_embedded.start(long_folder)
    finally:
        chosen.unlink()


def test_the_log_of_the_server_holds_no_values(cluster: Cluster) -> None:
    """Neither a statement, nor a parameter, nor a row that an error quotes, nor a message text with a value."""
    secret = "geheim-dat-nergens-staat"
    with psycopg.connect(cluster.server.beheer_url, autocommit=True) as connection:
        connection.execute("CREATE TEMPORARY TABLE proef (naam text UNIQUE CHECK (length(naam) > 3))")
        for statement, parameters in (
            ("INSERT INTO proef SELECT %s FROM generate_series(1, 2)", (secret,)),  # DETAIL quotes the key
            ("INSERT INTO proef VALUES (left(%s, 2))", (secret,)),  # DETAIL quotes the row
            (SQL("SELECT {} FROM nergens").format(secret).as_string(), None),  # the statement itself
            ("SELECT 1 / (length(%s) - length(%s))", (secret, secret)),
        ):
            with pytest.raises(psycopg.Error):
                connection.execute(statement.encode(), parameters)
        connection.execute("SELECT pg_sleep(0), %s", (secret,))

    log = (cluster.server.folder / "log").read_text(encoding="utf-8")
    assert "duplicate key value" in log
    assert secret not in log
