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
    pause = Event()
    while any(lives(process.pid) for process in processes):
        pause.wait(0.01)


def lives(pid: int) -> bool:
    """Tell whether a process lives; a zombie that nobody has reaped yet does not."""
    try:
        return bool(psutil.Process(pid).status() != psutil.STATUS_ZOMBIE)
    except psutil.NoSuchProcess:
        return False
