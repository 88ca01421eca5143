"""The same zaken over HTTP: every body goes to the API as it stands in the script, and the same zaak comes of it."""

import json
import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from starlette.testclient import TestClient

from api.app import create_app
from api.callers import INGEBOUWDE_UITGEVER, Caller, issue_token, token_reader
from api.demo.play import ScriptedClock
from api.demo.script import GEMEENTEN, Stap, Verhaal, in_volgorde, verhalen
from services.settings import Settings
from services.wiring import open_installatie
from tests.acceptance.zaken import LANG_DAARNA, GespeeldeZaak
from tests.installatie import BEGIN, instellingen
from tests.postgres_cluster import Cluster

Json = Any
_UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


def _headers(settings: Settings, gemeente: str, rol: str, **meer: str) -> dict[str, str]:
    caller = Caller(INGEBOUWDE_UITGEVER, f"{rol}-1", "medewerker", gemeente, frozenset({rol}))
    token = issue_token(settings, caller, nu=datetime.now(UTC), geldig=timedelta(hours=1))
    return {"Authorization": f"Bearer {token}", "Content-Type": "application/json", **meer}


def _post(client: TestClient, settings: Settings, verhaal: Verhaal, *, stap: Stap, pad: str, nummer: int) -> str:
    headers = _headers(settings, verhaal.gemeente, stap.rol) | {"Idempotency-Key": f"{verhaal.naam}-{nummer}"}
    soort = "" if stap.soort == "zaken" else f"/{stap.soort}"
    antwoord = client.post(f"{pad}{soort}", content=stap.inhoud.encode(), headers=headers)
    assert 201 == antwoord.status_code, (verhaal.naam, stap.soort, antwoord.text)
    return str(antwoord.headers["Location"]) if stap.soort == "zaken" else pad


# Not of the module: who takes tests over from another worker may come here twice, and finds the first databases there.
@pytest.fixture(scope="session")
def beelden(cluster: Cluster, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Mapping[str, Json]]:
    """Give each zaak as it reads over HTTP long after, when all of it was posted."""
    klok = ScriptedClock(BEGIN)
    settings = instellingen(cluster, tmp_path_factory.mktemp("overhttp"), "overhttp")
    alle = verhalen()
    klok.moment = min(stap.moment for verhaal in alle for stap in verhaal.stappen)
    with open_installatie(settings, klok=klok) as installatie:
        for gemeente in GEMEENTEN:
            installatie.maak_gemeente(gemeente, oefen=True)
        with TestClient(create_app(installatie, token_reader(settings))) as client:
            paden = {verhaal.naam: f"/v1/gemeenten/{verhaal.gemeente}/zaken" for verhaal in alle}
            for verhaal, nummer, stap in in_volgorde(alle):
                klok.moment = stap.moment
                pad = paden[verhaal.naam]
                paden[verhaal.naam] = _post(client, settings, verhaal, stap=stap, pad=pad, nummer=nummer)
            klok.moment = datetime.fromisoformat(f"{LANG_DAARNA}T12:00:00+00:00")
            dag = {"geldigOp": LANG_DAARNA, "bekendOp": LANG_DAARNA}
            yield {
                verhaal.naam: client.get(
                    paden[verhaal.naam], params=dag, headers=_headers(settings, verhaal.gemeente, "auditor")
                ).json()
                for verhaal in alle
            }


def _zonder_ids(beeld: Json) -> str:
    # Who the people are in the register is chance; all else has to be the same.
    return _UUID.sub("een betrokkene", json.dumps(beeld, sort_keys=True))


@pytest.mark.parametrize("naam", [verhaal.naam for verhaal in verhalen()])
def test_over_http_the_same_zaak_comes_of_it(
    naam: str, beelden: Mapping[str, Json], gespeeld: Mapping[str, GespeeldeZaak]
) -> None:
    """The demo and the API go through the same door: every member of the zaak is the same."""
    # Where the zaak went on is told beside it: it is no part of its history.
    assert _zonder_ids({**gespeeld[naam].op(LANG_DAARNA), "opvolger": None}) == _zonder_ids(beelden[naam])
