"""An API over the bare installation of this worker, and callers with tokens of a built-in issuer of their own."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.app import create_app
from api.callers import INGEBOUWDE_UITGEVER, Caller, issue_token, token_reader
from services.settings import Settings, read_settings
from services.wiring import Installatie

Headers = dict[str, str]
Als = Callable[..., Headers]


@pytest.fixture(scope="session")
def uitgever(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """Give the settings under which tokens are issued and read."""
    folder: Path = tmp_path_factory.mktemp("uitgever")
    return read_settings({"ZAAKBOEK_MAP": str(folder)})


@pytest.fixture(scope="session")
def als(uitgever: Settings) -> Als:
    """Give a function that makes the headers of a caller: ``als("consulent", gemeente="0268")``."""

    def headers(*rollen: str, gemeente: str = "0268", soort: Any = "medewerker", geldig: int = 60) -> Headers:
        caller = Caller(INGEBOUWDE_UITGEVER, f"{'-'.join(rollen)}-1", soort, gemeente, frozenset(rollen))
        token = issue_token(uitgever, caller, nu=datetime.now(UTC), geldig=timedelta(minutes=geldig))
        return {"Authorization": f"Bearer {token}"}

    return headers


@pytest.fixture(scope="session")
def api(kale_installatie: Installatie, uitgever: Settings, alles_gelogd: Path) -> Iterator[TestClient]:
    """Give a client of the API in which no act asks a rule; an exception becomes an answer, as in production."""
    app = create_app(kale_installatie, token_reader(uitgever))
    with TestClient(_MetVerslag(app, alles_gelogd), raise_server_exceptions=False) as client:
        yield client


@pytest.fixture(scope="session")
def volle_api(installatie: Installatie, uitgever: Settings, alles_gelogd: Path) -> Iterator[TestClient]:
    """Give a client of the API with the law of the product."""
    app = create_app(installatie, token_reader(uitgever))
    with TestClient(_MetVerslag(app, alles_gelogd), raise_server_exceptions=False) as client:
        yield client


class _MetVerslag:
    """Writes every problem that goes out beside what was logged: the suite looks for persons in both."""

    def __init__(self, app: ASGIApp, verslag: Path) -> None:
        self.app = app
        self.verslag = verslag

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        status = 200

        async def lees_mee(message: Message) -> None:
            nonlocal status
            status = message.get("status", status)
            if status >= 400 and message["type"] == "http.response.body":
                with self.verslag.open("ab") as verslag:
                    verslag.write(message.get("body", b"") + b"\n")
            await send(message)

        await self.app(scope, receive, lees_mee)


@pytest.fixture(autouse=True)
def _klok_staat(kale_installatie: Installatie) -> None:
    """Let every test here have the clock that is put back."""


@pytest.fixture
def verse_gemeente(kale_installatie: Installatie) -> str:
    """Make Heumen anew: what is written after a stamp counts as known no earlier than that stamp."""
    kale_installatie.verwijder_oefengemeente("0252")
    kale_installatie.maak_gemeente("0252", oefen=True)
    return "0252"
