"""A proxy before PostgreSQL that carries bytes both ways and withholds what a test tells it to."""

import socket
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from threading import Event, Thread
from typing import Self

SOCKET_NAME = ".s.PGSQL.5432"


class WithholdingProxy:
    """Listens on a unix socket in `folder` and speaks for the server whose socket stands in `server_folder`.

    `withhold_request_with(marker)` keeps back the first message from a client that holds `marker`;
    `withhold_answer_to(marker)` delivers it, and keeps back the answer. `withheld` tells that it happened. A connection
    of which something was withheld stays silent until the server dies, and then closes.
    """

    def __init__(self, folder: Path, server_folder: Path) -> None:
        """Listen, and serve each connection in two threads of its own."""
        self.withheld = Event()
        self._request_marker: bytes | None = None
        self._answer_marker: bytes | None = None
        self._server_path = str(server_folder / SOCKET_NAME)
        self._listener = socket.socket(socket.AF_UNIX)
        self._listener.bind(str(folder / SOCKET_NAME))
        self._listener.listen()
        self._sockets = [self._listener]
        self._threads: list[Thread] = []
        self._start(self._accept)

    def withhold_request_with(self, marker: bytes) -> None:
        """Keep the server from hearing the next message with `marker`."""
        self.withheld.clear()
        self._request_marker = marker

    def withhold_answer_to(self, marker: bytes) -> None:
        """Keep the client from hearing the answer to the next message with `marker`."""
        self.withheld.clear()
        self._answer_marker = marker

    def __enter__(self) -> Self:
        """Return the proxy itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Cut every connection and wait until the last thread is done."""
        _close(self._listener)
        self._threads[0].join()
        for end in self._sockets:
            _close(end)
        for thread in self._threads:
            thread.join()
        for end in self._sockets:
            end.close()

    def _accept(self) -> None:
        while True:
            try:
                client, _ = self._listener.accept()
            except OSError:
                return
            server = socket.socket(socket.AF_UNIX)
            self._sockets += [client, server]
            try:
                server.connect(self._server_path)
            except OSError:
                _close(client)
                continue
            silent = Event()
            self._start(self._carry_requests, client, server, silent)
            self._start(self._carry_answers, client, server, silent)

    def _start(self, work: Callable[..., None], *arguments: object) -> None:
        thread = Thread(target=work, args=arguments)
        self._threads.append(thread)
        thread.start()

    def _carry_requests(self, client: socket.socket, server: socket.socket, silent: Event) -> None:
        while chunk := _receive(client):
            if self._request_marker and self._request_marker in chunk:
                self._request_marker = None
                silent.set()
                self.withheld.set()
            if self._answer_marker and self._answer_marker in chunk:
                self._answer_marker = None
                silent.set()
                _send(server, chunk)
            elif not silent.is_set():
                _send(server, chunk)
        _close(server)

    def _carry_answers(self, client: socket.socket, server: socket.socket, silent: Event) -> None:
        while chunk := _receive(server):
            if silent.is_set():
                self.withheld.set()
            else:
                _send(client, chunk)
        _close(client)
        _close(server)


def _receive(end: socket.socket) -> bytes:
    try:
        return end.recv(65_536)
    except OSError:
        return b""


def _send(end: socket.socket, chunk: bytes) -> None:
    try:
        end.sendall(chunk)
    except OSError:
        _close(end)


def _close(end: socket.socket) -> None:
    # shutdown, not close: it also wakes the thread that waits for this socket.
    with suppress(OSError):
        end.shutdown(socket.SHUT_RDWR)
