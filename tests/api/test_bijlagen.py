"""Documents of a zaak: kept once, read back whole, gone with their key, never of another zaak."""

from threading import Barrier, Thread
from typing import Any
from uuid import UUID

import pytest
from starlette.testclient import TestClient

from services.wiring import Installatie
from tests.api.bodies import open_zaak, sleutel, verloop_tot
from tests.api.conftest import Als

Json = Any
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


EINDE = {"afgeslotenOp": "2025-05-12", "reden": "afgehandeld"}
BEZWAAR = {"ontvangenOp": "2025-05-15", "beschikking": 1, "wijze": "schriftelijk", "gronden": "Zie de brief."}


def doe(api: TestClient, als: Als, waar: str, wie: str, wat: Json) -> Json:
    """Record an act, and give the answer."""
    antwoord = api.post(waar, json=wat, headers={**als(wie), **sleutel()})
    assert 201 == antwoord.status_code, antwoord.text
    return antwoord.json()


def bewaar(api: TestClient, als: Als, pad: str) -> str:
    """Keep a document, and give its id."""
    antwoord = api.post(f"{pad}/bijlagen", content=DOCUMENT, headers={**als("bezwaar"), **sleutel(), **PDF})
    assert 201 == antwoord.status_code, antwoord.text
    return str(antwoord.json()["bijlage"])


def test_the_letter_of_a_bezwaar_comes_in_after_the_end(api: TestClient, als: Als, pad: str) -> None:
    """The zaak ended within the bezwaartermijn; the bezwaarschrift itself is kept, and the bezwaar names it."""
    for wie, soort, wat in verloop_tot("2025-05-10"):
        doe(api, als, f"{pad}/{soort}", wie, wat)
    doe(api, als, f"{pad}/afsluitingen", "consulent", EINDE)

    brief = bewaar(api, als, pad)
    doe(api, als, f"{pad}/bezwaren", "bezwaar", {**BEZWAAR, "bijlagen": [brief]})

    beeld = api.get(pad, headers=als("bezwaar")).json()
    assert ("afgesloten", [1]) == (beeld["fase"], [een["nummer"] for een in beeld["bezwaren"]])
    gelezen = api.get(f"{pad}/bijlagen/{brief}", headers=als("bezwaar"))
    assert (200, DOCUMENT) == (gelezen.status_code, gelezen.content)


def test_an_end_that_was_declared_void_keeps_no_document_out(api: TestClient, als: Als, pad: str) -> None:
    """The zaak runs; that the last thing recorded is how it ended says nothing."""
    doe(api, als, f"{pad}/afsluitingen", "consulent", {"afgeslotenOp": "2025-03-20", "reden": "melding-ingetrokken"})
    doe(api, als, f"{pad}/correcties", "consulent", {"versie": 2, "aard": "vervalt", "reden": "Verkeerde zaak."})

    brief = bewaar(api, als, pad)
    plan = {"ontvangenOp": "2025-03-21", "soort": "persoonlijk-plan", "inhoud": "Plan.", "bijlagen": [brief]}

    doe(api, als, f"{pad}/persoonlijke-plannen", "consulent", plan)


def test_the_stream_of_the_gemeente_keeps_no_document(api: TestClient, als: Als, kale_installatie: Installatie) -> None:
    """It is no zaak, whatever was recorded in it."""
    stroom = kale_installatie.tenant("0268").stroom

    antwoord = api.post(
        f"/v1/gemeenten/0268/zaken/{stroom}/bijlagen",
        content=DOCUMENT,
        headers={**als("consulent"), **sleutel(), **PDF},
    )

    assert (404, "/problemen/zaak-onbekend") == (antwoord.status_code, antwoord.json()["type"])
