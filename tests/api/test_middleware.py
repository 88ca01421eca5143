"""What stands in front of the routers, spoken to as a server speaks to it."""

import asyncio

from starlette.types import Message, Receive, Scope, Send

from api.middleware import BodyLimit


def test_half_a_body_never_reaches_the_app() -> None:
    """A caller who goes away in the middle told nothing: no document of half its bytes, no command."""
    reached: list[bytes] = []
    sent: list[Message] = []
    messages: list[Message] = [
        {"type": "http.request", "body": b"%PDF-1.7 de helft", "more_body": True},
        {"type": "http.disconnect"},
    ]

    async def app(_scope: Scope, receive: Receive, _send: Send) -> None:
        reached.append((await receive())["body"])

    async def receive() -> Message:
        return messages.pop(0)

    async def send(message: Message) -> None:
        sent.append(message)

    scope: Scope = {"type": "http", "method": "POST", "path": "/v1/gemeenten/0268/zaken/x/bijlagen"}
    asyncio.run(BodyLimit(app)(scope, receive, send))

    assert ([], []) == (reached, sent)
