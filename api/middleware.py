"""What every answer carries and every request may cost: headers, a limit on bodies, one log line."""

from __future__ import annotations

from time import perf_counter_ns
from typing import Final

import structlog
from starlette.datastructures import MutableHeaders
from starlette.requests import ClientDisconnect
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.problems import LichaamTeGroot, problem_response
from services.bijlagen import GROOTSTE_BIJLAGE

GROOTSTE_LICHAAM: Final = 262_144
"""Largest body of a command in bytes; an event holds at most 60,000, and documents are bijlagen."""
_BIJLAGEN: Final = "/bijlagen"
API_VERSION: Final = "1.0.0"
_HEADERS: Final = {
    "API-Version": API_VERSION,
    "Cache-Control": "no-store",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "Strict-Transport-Security": "max-age=31536000",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
}
_log = structlog.get_logger("zaakboek.api")


class BodyLimit:
    """Refuses a body over the limit while it comes in; what is too much is never kept."""

    def __init__(self, app: ASGIApp) -> None:
        """Stand in front of ``app``."""
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Read the body up to the limit, then hand it on whole."""
        if scope["type"] != "http" or scope["method"] in ("GET", "HEAD", "OPTIONS"):
            await self.app(scope, receive, send)
            return
        limit = GROOTSTE_BIJLAGE if scope["path"].endswith(_BIJLAGEN) else GROOTSTE_LICHAAM
        try:
            body = await _body(receive, limit)
        except ClientDisconnect:
            # Half a body is no command and no document: nobody is there to hear an answer, and the retry is whole.
            return
        if body is None:
            refusal = LichaamTeGroot(f"Een lichaam is hier ten hoogste {limit} bytes.")
            await problem_response(refusal.als_probleem())(scope, receive, send)
            return
        delivered = False

        async def once() -> Message:
            nonlocal delivered
            if delivered:
                return await receive()
            delivered = True
            return {"type": "http.request", "body": body, "more_body": False}

        await self.app(scope, once, send)


async def _body(receive: Receive, limit: int) -> bytes | None:
    parts: list[bytes] = []
    size, more = 0, True
    while more:
        message = await receive()
        if message["type"] == "http.disconnect":
            raise ClientDisconnect
        parts.append(message.get("body", b""))
        size += len(parts[-1])
        if size > limit:
            return None
        more = message.get("more_body", False)
    return b"".join(parts)


class AnswerHeaders:
    """Puts the version of the API and the security headers on every answer, and writes one log line about it."""

    def __init__(self, app: ASGIApp) -> None:
        """Stand in front of ``app``."""
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let the request through and complete its answer."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        begin, status = perf_counter_ns(), 500

        async def complete(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                headers = MutableHeaders(scope=message)
                for name, value in _HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        try:
            await self.app(scope, receive, complete)
        finally:
            # The template of the route, not the path: nothing that a caller typed gets into the log.
            route = getattr(scope.get("route"), "path", "onbekend")
            millis = (perf_counter_ns() - begin) // 1_000_000
            _log.info("verzoek_beantwoord", methode=scope["method"], route=route, status=status, duur_ms=millis)
