"""The dossier over HTTP: in both forms, for whom, as it was known on a day, and never without an access record."""

from __future__ import annotations

import json
from datetime import datetime
from io import BytesIO
from typing import Any
from uuid import UUID

import pytest
from pypdf import PdfReader
from starlette.testclient import TestClient

from services.ledger.names import Rol
from services.wiring import Installatie
from tests.api.bodies import MELDING, VERLOOP, open_zaak, sleutel, zaken
from tests.api.conftest import Als
from tests.installatie import ZetbareKlok

Json = Any
NERGENS = "0196eceb-d280-72b6-ae74-816097fcf928"
MANTELZORGER: Json = {
    "relatie": "10",
    "persoon": {"naam": {"geslachtsnaam": {"achternaam": "Uitdenbogaard"}, "voorletters": "R"}},
}


@pytest.fixture
def pad(api: TestClient, als: Als) -> str:
    """Give the path of a zaak that went from melding to bekendmaking."""
    pad = open_zaak(api, als("consulent"))
    for rol, soort, body in VERLOOP:
        antwoord = api.post(f"{pad}/{soort}", json=body, headers={**als(rol), **sleutel()})
        assert 201 == antwoord.status_code, (soort, antwoord.text)
    return pad


def test_the_dossier_as_json(api: TestClient, als: Als, pad: str) -> None:
    """Every event of the zaak with its content, the besluit, and the entries as the ledger holds them."""
    antwoord = api.get(f"{pad}/dossier", headers=als("bezwaar"))

    dossier = antwoord.json()
    assert (200, "application/json", "Accept") == (
        antwoord.status_code,
        antwoord.headers["content-type"],
        antwoord.headers["Vary"],
    )
    rijen = api.get(f"{pad}/gebeurtenissen", headers=als("bezwaar")).json()["gebeurtenissen"]
    assert [(rij["versie"], rij["positie"], rij["zin"], rij["actor"]) for rij in rijen] == [
        (rij["versie"], rij["positie"], rij["zin"], rij["actor"]) for rij in dossier["gebeurtenissen"]
    ]
    assert ("0268", "Nijmegen", True) == tuple(dossier["gemeente"][lid] for lid in ("code", "naam", "oefen"))
    assert "Kwakkelstein" == dossier["client"]["persoon"]["naam"]["geslachtsnaam"]["achternaam"]
    assert ["De client kan het zware werk niet zelf doen."] == [een["motivering"] for een in dossier["besluiten"]]
    assert "no-store" == antwoord.headers["Cache-Control"]


def test_the_entries_are_those_of_the_ledger(
    api: TestClient, als: Als, pad: str, kale_installatie: Installatie
) -> None:
    """Byte for byte: somebody with the ledger finds the same hashes."""
    bladen = api.get(f"{pad}/dossier", headers=als("auditor")).json()["volledigheid"]["bladen"]

    recorder = kale_installatie.tenant("0268").recorder
    with kale_installatie.ledger_pool.checkout(recorder.names, Rol.LEZER) as connection:
        query = """SELECT positie, encode(sha256('\\x00'::bytea || entry), 'hex') FROM g0268.gebeurtenis
                   WHERE stroom = %s ORDER BY versie"""
        rows = connection.execute(query, (pad.rsplit("/", 1)[-1],)).fetchall()
    assert rows == [(blad["positie"], blad["hash"]) for blad in bladen]


def test_the_dossier_as_pdf_carries_the_same_json(api: TestClient, als: Als, pad: str) -> None:
    """Attached byte for byte as it is sent; the name of the file says which zaak, and nobody's name."""
    dagen = {"bekendOp": "2025-05-20", "geldigOp": "2025-05-20"}
    als_json = api.get(f"{pad}/dossier", params=dagen, headers=als("bezwaar"))

    antwoord = api.get(f"{pad}/dossier", params=dagen, headers={**als("bezwaar"), "Accept": "application/pdf"})

    assert (200, "application/pdf") == (antwoord.status_code, antwoord.headers["content-type"])
    assert {"dossier.json": [als_json.content]} == dict(PdfReader(BytesIO(antwoord.content)).attachments)
    naam = f"dossier-{als_json.json()['zaaknummer']}"
    assert f'attachment; filename="{naam}.pdf"' == antwoord.headers["Content-Disposition"]
    assert f'attachment; filename="{naam}.json"' == als_json.headers["Content-Disposition"]


def test_the_api_document_tells_both_forms(api: TestClient) -> None:
    """What stands in the JSON is described member by member, with the names that it has there."""
    document = api.get("/v1/openapi.json").json()

    antwoorden = document["paths"]["/v1/gemeenten/{gemeente}/zaken/{zaak}/dossier"]["get"]["responses"]
    assert {"application/json", "application/pdf"} == set(antwoorden["200"]["content"])
    assert {"400", "401", "403", "404", "406"} <= set(antwoorden)
    assert {"gebeurtenissen", "besluiten", "stand", "bijlagen", "volledigheid"} <= set(
        document["components"]["schemas"]["Dossier"]["properties"]
    )


def test_only_what_was_known_on_the_day(api: TestClient, als: Als, klok: ZetbareKlok, verse_gemeente: str) -> None:
    """What was recorded later is not in it, and the proof ends where the day ends."""
    als_heumen = als("consulent", "auditor", gemeente=verse_gemeente)
    klok.moment = datetime.fromisoformat("2025-07-01T10:00:00+00:00")
    pad = api.post(zaken(verse_gemeente), json=MELDING, headers={**als_heumen, **sleutel()}).headers["Location"]
    klok.moment = datetime.fromisoformat("2025-07-02T10:00:00+00:00")
    _, soort, body = VERLOOP[0]
    api.post(f"{pad}/{soort}", json=body, headers={**als_heumen, **sleutel()})

    eerst, daarna = (
        api.get(f"{pad}/dossier", params={"bekendOp": dag}, headers=als_heumen).json()
        for dag in ("2025-07-01", "2025-07-02")
    )

    assert (1, 2) == (eerst["versie"], daarna["versie"])
    assert eerst["volledigheid"]["bladen"] == daarna["volledigheid"]["bladen"][:1]
    assert eerst["volledigheid"]["totPositie"] + 1 == daarna["volledigheid"]["totPositie"]
    vroeger = api.get(f"{pad}/dossier", params={"bekendOp": "2025-06-30"}, headers=als_heumen)
    assert (404, "/problemen/zaak-onbekend") == (vroeger.status_code, vroeger.json()["type"])


@pytest.mark.parametrize(
    ("accept", "vorm"),
    [
        (None, "application/json"),
        ("*/*", "application/json"),
        ("application/*", "application/json"),
        ("application/json", "application/json"),
        ("application/pdf", "application/pdf"),
        ("Application/PDF", "application/pdf"),
        ("text/html, application/pdf;q=0.9, */*;q=0.8", "application/pdf"),
        ("application/json;q=0.5, application/pdf;q=0.6", "application/pdf"),
        ("application/json;q=0, */*", "application/pdf"),
        ("application/pdf, application/json", "application/json"),
    ],
)
def test_the_form_that_is_wanted_most(api: TestClient, als: Als, pad: str, accept: str | None, vorm: str) -> None:
    """As ``Accept`` says it; JSON for who has no preference."""
    headers = {**als("auditor"), **({"Accept": accept} if accept else {})}

    assert vorm == api.get(f"{pad}/dossier", headers=headers).headers["content-type"]


@pytest.mark.parametrize("accept", ["text/html", "application/json;q=0, application/pdf;q=0", "application/pdf;q=veel"])
def test_another_form_is_refused(api: TestClient, als: Als, pad: str, accept: str) -> None:
    """406, with the forms that there are."""
    antwoord = api.get(f"{pad}/dossier", headers={**als("auditor"), "Accept": accept})

    assert (406, "/problemen/vorm-niet-leverbaar") == (antwoord.status_code, antwoord.json()["type"])
    assert "application/json en als application/pdf" in antwoord.json()["detail"]


@pytest.mark.parametrize(
    ("rol", "status"),
    [
        ("consulent", 200),
        ("beslisser", 200),
        ("bezwaar", 200),
        ("auditor", 200),
        ("uitwisseling", 403),
        ("beheer", 403),
    ],
)
def test_who_may_read_a_zaak_may_have_its_dossier(api: TestClient, als: Als, pad: str, rol: str, status: int) -> None:
    """The same roles as for the zaak itself, in either form."""
    for vorm in ("application/json", "application/pdf"):
        assert status == api.get(f"{pad}/dossier", headers={**als(rol), "Accept": vorm}).status_code


def test_another_gemeente_learns_nothing(api: TestClient, als: Als, pad: str) -> None:
    """403 with a token of another gemeente, 404 for a zaak that is not there, 401 without a token."""
    elders = api.get(f"{pad}/dossier", headers=als("bezwaar", gemeente="0252"))
    nergens = api.get(f"{zaken()}/{NERGENS}/dossier", headers=als("bezwaar"))
    niemand = api.get(f"{pad}/dossier")

    assert (403, "/problemen/geen-toegang") == (elders.status_code, elders.json()["type"])
    assert (404, "/problemen/zaak-onbekend") == (nergens.status_code, nergens.json()["type"])
    assert 401 == niemand.status_code


@pytest.mark.parametrize("veld", ["geldigOp", "bekendOp"])
def test_a_day_that_is_none_is_refused(api: TestClient, als: Als, pad: str, veld: str) -> None:
    """400 that names the parameter."""
    antwoord = api.get(f"{pad}/dossier", params={veld: "2025-02-30"}, headers=als("bezwaar"))

    assert (400, veld) == (antwoord.status_code, antwoord.json()["fouten"][0]["veld"])


def test_a_day_to_come_is_known_by_nobody(api: TestClient, als: Als, pad: str, klok: ZetbareKlok) -> None:
    """BekendOp is today at the latest, in the Netherlands; rights may be looked at on a day to come."""
    klok.moment = datetime.fromisoformat("2025-05-20T22:30:00+00:00")

    statussen = {
        (naam, dag): api.get(f"{pad}/dossier", params={naam: dag}, headers=als("bezwaar")).status_code
        for naam, dag in (("bekendOp", "2025-05-21"), ("bekendOp", "2025-05-22"), ("geldigOp", "2025-05-22"))
    }

    assert [200, 400, 200] == [*statussen.values()]
    geweigerd = api.get(f"{pad}/dossier", params={"bekendOp": "2025-05-22"}, headers=als("bezwaar")).json()
    assert ("/problemen/invoer-ongeldig", "bekendOp") == (geweigerd["type"], geweigerd["fouten"][0]["veld"])


@pytest.mark.parametrize("vorm", ["application/json", "application/pdf"])
def test_the_reading_is_recorded_for_everybody_in_it(
    api: TestClient, als: Als, kale_installatie: Installatie, vorm: str
) -> None:
    """One access record for the client and one for the mantelzorger; a refused reading leaves none."""
    body = {**MELDING, "betrokkenen": [MANTELZORGER]}
    pad = api.post(zaken(), json=body, headers={**als("consulent"), **sleutel()}).headers["Location"]
    trace, geweigerd = "0af7651916cd43dd8448eb211c80319d", "0af7651916cd43dd8448eb211c80319e"
    headers = {**als("bezwaar"), "Accept": vorm, "traceparent": f"00-{trace}-b7ad6b7169203331-01"}

    api.get(
        f"{pad}/dossier", headers={**headers, "Accept": "text/html", "traceparent": f"00-{geweigerd}-{'1' * 16}-01"}
    )
    api.get(f"{pad}/dossier", headers=headers)

    zaak = pad.rsplit("/", 1)[-1]
    dossier = api.get(f"{pad}/dossier", headers=als("bezwaar")).json()
    wie = [dossier["client"]["betrokkene"], *(een["betrokkene"] for een in dossier["betrokkenen"])]
    tenant = kale_installatie.tenant("0268")
    with kale_installatie.ledger_pool.checkout(tenant.recorder.names, Rol.LEZER) as connection:
        query = """SELECT trace_id, name, data_subject_id::text FROM g0268.inzage
                   WHERE trace_id = ANY(%s) AND stroom = %s AND actor_id = 'bezwaar-1'"""
        traces = [bytes.fromhex(trace), bytes.fromhex(geweigerd)]
        rows = connection.execute(query, (traces, zaak)).fetchall()
    assert 2 == len(wie)
    assert sorted((bytes.fromhex(trace), "dossier-lezen", een) for een in wie) == sorted(rows)


def test_a_dossier_of_which_the_keys_are_gone(
    api: TestClient, als: Als, pad: str, kale_installatie: Installatie
) -> None:
    """All events and the proof are still there; nobody's name is."""
    zaak = pad.rsplit("/", 1)[-1]
    ervoor = api.get(f"{pad}/dossier", headers=als("auditor")).json()
    kale_installatie.tenant("0268").sleutels.vernietig_van_zaak(UUID(zaak))

    erna = api.get(f"{pad}/dossier", headers=als("auditor")).json()

    assert ervoor["volledigheid"] == erna["volledigheid"]
    assert {"gewist": True} == erna["client"]["persoon"]
    assert "Kwakkelstein" in json.dumps(ervoor)
    assert "Kwakkelstein" not in json.dumps(erna)
