"""Documents of a zaak: kept once, read back whole, gone with their key, never of another zaak."""

from threading import Barrier, Thread
from uuid import UUID

import pytest
from starlette.testclient import TestClient

from services.wiring import Installatie
from tests.api.bodies import open_zaak, sleutel
from tests.api.conftest import Als

PDF = {"Content-Type": "application/pdf"}
DOCUMENT = b"%PDF-1.7 een verslag van de consulent"


@pytest.fixture
def pad(api: TestClient, als: Als) -> str:
    """Give the path of a zaak."""
    return open_zaak(api, als("consulent"))


def test_a_document_reads_back_as_it_was_told(api: TestClient, als: Als, pad: str) -> None:
    """The bytes come back the same; what is told of them is about the sealed bytes, which are longer."""
    bewaard = api.post(f"{pad}/bijlagen", content=DOCUMENT, headers={**als("consulent"), **sleutel(), **PDF})

    gelezen = api.get(bewaard.headers["Location"], headers=als("auditor"))

    assert (201, 200) == (bewaard.status_code, gelezen.status_code)
    assert (DOCUMENT, "application/pdf") == (gelezen.content, gelezen.headers["content-type"])
    assert len(DOCUMENT) < bewaard.json()["lengte"]


def test_a_repeat_keeps_nothing_twice(api: TestClient, als: Als, pad: str) -> None:
    """The same key and bytes give the same answer; other bytes under it are refused."""
    headers = {**als("consulent"), **sleutel(), **PDF}
    eerste = api.post(f"{pad}/bijlagen", content=DOCUMENT, headers=headers)
    tweede = api.post(f"{pad}/bijlagen", content=DOCUMENT, headers=headers)
    ander = api.post(f"{pad}/bijlagen", content=DOCUMENT + b"!", headers=headers)

    assert eerste.json() == tweede.json()
    assert "true" == tweede.headers["Idempotent-Replayed"]
    assert (409, "/problemen/idempotency-key-hergebruikt") == (ander.status_code, ander.json()["type"])


def test_a_document_belongs_to_one_zaak(api: TestClient, als: Als, pad: str) -> None:
    """Under another zaak the same id is unknown."""
    bewaard = api.post(f"{pad}/bijlagen", content=DOCUMENT, headers={**als("consulent"), **sleutel(), **PDF})
    ander = open_zaak(api, als("consulent"))

    antwoord = api.get(f"{ander}/bijlagen/{bewaard.json()['bijlage']}", headers=als("consulent"))

    assert (404, "/problemen/bijlage-onbekend") == (antwoord.status_code, antwoord.json()["type"])


def test_a_document_is_gone_with_its_key(api: TestClient, als: Als, pad: str, kale_installatie: Installatie) -> None:
    """When the keys of the zaak are destroyed the bytes stay and nobody can read them."""
    bewaard = api.post(f"{pad}/bijlagen", content=DOCUMENT, headers={**als("consulent"), **sleutel(), **PDF})
    wie = kale_installatie.tenant("0268").register.betrokkenen_in(_zaak(pad))
    assert 1 == len(wie)
    kale_installatie.tenant("0268").sleutels.vernietig_van_zaak(_zaak(pad))

    antwoord = api.get(bewaard.headers["Location"], headers=als("consulent"))

    assert (410, "/problemen/bijlage-gewist") == (antwoord.status_code, antwoord.json()["type"])


@pytest.mark.parametrize("mediatype", ["text/html", "application/json", ""])
def test_other_kinds_are_refused(api: TestClient, als: Als, pad: str, mediatype: str) -> None:
    """Only kinds that a dossier can show are kept."""
    headers = {**als("consulent"), **sleutel(), "Content-Type": mediatype}

    antwoord = api.post(f"{pad}/bijlagen", content=DOCUMENT, headers=headers)

    assert (415, "/problemen/mediatype-niet-ondersteund") == (antwoord.status_code, antwoord.json()["type"])


def test_an_unknown_zaak_keeps_no_document(api: TestClient, als: Als) -> None:
    """A document needs a zaak of this gemeente."""
    pad = "/v1/gemeenten/0268/zaken/0196eceb-d280-72b6-ae74-816097fcf928/bijlagen"

    antwoord = api.post(pad, content=DOCUMENT, headers={**als("consulent"), **sleutel(), **PDF})

    assert (404, "/problemen/zaak-onbekend") == (antwoord.status_code, antwoord.json()["type"])


def _zaak(pad: str) -> UUID:
    return UUID(pad.rsplit("/", 1)[-1])


def test_the_same_document_at_the_same_time_is_kept_once(api: TestClient, als: Als, pad: str) -> None:
    """Six deliveries under one key: all are told the same, whoever came first."""
    headers = {**als("consulent"), **sleutel(), **PDF}
    start, antwoorden = Barrier(6), []

    def lever_af() -> None:
        start.wait()
        antwoorden.append(api.post(f"{pad}/bijlagen", content=DOCUMENT, headers=headers))

    threads = [Thread(target=lever_af) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert [201] * 6 == [antwoord.status_code for antwoord in antwoorden]
    assert 1 == len({antwoord.json()["sha256"] for antwoord in antwoorden})


def test_a_closed_zaak_keeps_no_document(api: TestClient, als: Als, pad: str) -> None:
    """After the end nothing can be added."""
    einde = {"afgeslotenOp": "2025-03-20", "reden": "melding-ingetrokken"}
    api.post(f"{pad}/afsluitingen", json=einde, headers={**als("consulent"), **sleutel()})

    antwoord = api.post(f"{pad}/bijlagen", content=DOCUMENT, headers={**als("consulent"), **sleutel(), **PDF})

    assert (409, "/problemen/zaak-afgesloten") == (antwoord.status_code, antwoord.json()["type"])
