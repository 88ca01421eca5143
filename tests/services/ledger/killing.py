"""Kills servers as the worst day does."""

from threading import Event

import psutil  # type: ignore[import-untyped]

from services.postgres_embedded import EmbeddedPostgres


def kill(server: EmbeddedPostgres) -> None:
    """Kill a server and all its children with SIGKILL: no rollback, no flush, no goodbye."""
    postmaster = psutil.Process(server.pid)
    processes = [postmaster, *postmaster.children(recursive=True)]
    for process in processes:
        process.kill()
    for process in processes:
        wait_until_dead(process.pid)


def wait_until_dead(pid: int) -> None:
    """Wait until a process is gone, or a zombie."""
    pause = Event()
    while lives(pid):
        pause.wait(0.01)


def lives(pid: int) -> bool:
    """Tell whether a process lives; a zombie that nobody has reaped yet does not."""
    try:
        return bool(psutil.Process(pid).status() != psutil.STATUS_ZOMBIE)
    except psutil.NoSuchProcess:
        return False
