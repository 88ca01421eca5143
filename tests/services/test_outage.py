"""The day the database dies: a command is told as an outage, delivered again, and recorded once."""

import os
import signal
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

import pytest
from starlette.testclient import TestClient

from api.app import create_app
from api.callers import INGEBOUWDE_UITGEVER, Caller, issue_token, token_reader
from services import postgres_embedded
from services.settings import Settings, read_settings
from services.wiring import Installatie, open_installatie
from tests.api.bodies import MELDING, zaken
from tests.postgres_cluster import short_folder


@pytest.fixture(scope="module")
def settings() -> Iterator[Settings]:
    """Give an installation with a server of its own: this one is killed."""
    with short_folder() as folder:
        settings = read_settings({"ZAAKBOEK_MAP": str(folder)})
        try:
            yield settings
        finally:
            postgres_embedded.stop(settings.map / "postgres")


@pytest.fixture(scope="module")
def installatie(settings: Settings) -> Iterator[Installatie]:
    """Give that installation with one gemeente."""
    with open_installatie(settings) as open_:
        open_.maak_gemeente("0252", oefen=False)
        yield open_


@pytest.fixture
def headers(settings: Settings) -> dict[str, str]:
    """Give the headers of a consulent and one key."""
    caller = Caller(INGEBOUWDE_UITGEVER, "consulent-1", "medewerker", "0252", frozenset({"consulent"}))
    token = issue_token(settings, caller, nu=datetime.now(UTC), geldig=timedelta(hours=1))
    return {"Authorization": f"Bearer {token}", "Idempotency-Key": "de-dag-dat-het-brak"}


def test_a_killed_server_is_an_outage_and_the_retry_is_recorded_once(
    installatie: Installatie, settings: Settings, headers: dict[str, str]
) -> None:
    """SIGKILL: 503 in Dutch with Retry-After, nothing half; after a restart the same key is recorded, once."""
    with TestClient(create_app(installatie, token_reader(settings)), raise_server_exceptions=False) as api:
        # Heumen asks facts of no rule at a melding that the zaak does not know itself.
        kill(settings.map / "postgres")
        weg = api.post(zaken("0252"), json=MELDING, headers=headers)
        postgres_embedded.start(settings.map / "postgres")
        # A caller tries again as Retry-After says; the pool needs a moment to find the server back.
        pogingen = (api.post(zaken("0252"), json=MELDING, headers=headers) for _ in range(10))
        gelukt = next(antwoord for antwoord in pogingen if antwoord.status_code != 503)
        herhaald = api.post(zaken("0252"), json=MELDING, headers=headers)

    assert (503, "5") == (weg.status_code, weg.headers["Retry-After"])
    assert "/problemen/tijdelijk-niet-beschikbaar" == weg.json()["type"]
    assert "opnieuw" in weg.json()["detail"]
    assert (201, 201) == (gelukt.status_code, herhaald.status_code), gelukt.text
    assert gelukt.json() == herhaald.json()
    zaak = UUID(gelukt.json()["zaak"])
    recorder = installatie.tenant("0252").recorder
    stromen = {rij.originator_id for rij in recorder.select_notifications(start=2, limit=100)}
    assert {zaak} == stromen


def kill(folder: Path) -> None:
    """Kill the server as the out-of-memory killer would, without a word."""
    os.kill(int((folder / "postmaster.pid").read_text().splitlines()[0]), signal.SIGKILL)
