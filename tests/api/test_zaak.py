"""A zaak over HTTP: from melding to bekendmaking, read back on two axes of time, and each repeat told as the first."""

import json
from copy import deepcopy
from datetime import datetime

import pytest
from starlette.testclient import TestClient

from services.ledger.names import Rol
from services.wiring import Installatie
from tests.api.bodies import AANVRAAG, BEKENDMAKING, BESCHIKKING, MELDING, VERLOOP, open_zaak, sleutel, zaken
from tests.api.conftest import Als
from tests.installatie import ZetbareKlok


@pytest.fixture
def hele_zaak(api: TestClient, als: Als) -> str:
    """Give the path of a zaak that went from melding to bekendmaking."""
    pad = open_zaak(api, als("consulent"))
    for rol, soort, body in VERLOOP:
        antwoord = api.post(f"{pad}/{soort}", json=body, headers={**als(rol), **sleutel()})
        assert 201 == antwoord.status_code, (soort, antwoord.text)
    return pad


def test_a_zaak_goes_from_melding_to_bekendmaking(api: TestClient, als: Als, hele_zaak: str) -> None:
    """Ten acts over HTTP end in a right that the client knows of, with its terms."""
    antwoord = api.get(hele_zaak, headers=als("auditor"))

    beeld = antwoord.json()
    assert 200 == antwoord.status_code
    assert '"10"' == antwoord.headers["ETag"]
    assert ("bekendgemaakt", 10, None) == (beeld["fase"], beeld["versie"], beeld["opvolger"])
    assert [1] == [rij["nummer"] for rij in beeld["indicaties"]]
    # Bekendmaking 2025-04-23 + 42 dagen = 2025-06-04, een woensdag (Awb 6:7, 6:8).
    (bezwaar,) = [termijn for termijn in beeld["termijnen"] if termijn["soort"] == "bezwaar"]
    assert "2025-06-04" == bezwaar["uiterlijk"]


def test_the_zaak_as_it_counted_on_a_day(api: TestClient, als: Als, hele_zaak: str) -> None:
    """GeldigOp looks at a day: before the bekendmaking there is a besluit and no right."""
    beeld = api.get(hele_zaak, params={"geldigOp": "2025-04-22"}, headers=als("bezwaar")).json()

    assert ("besluit", []) == (beeld["fase"], beeld["indicaties"])


@pytest.mark.parametrize("wat", ["", "/gebeurtenissen"])
def test_what_is_known_on_a_day_to_come_is_known_by_nobody(api: TestClient, als: Als, hele_zaak: str, wat: str) -> None:
    """The clock stands on 20 May: the answer for the 21st would be another one tomorrow."""
    statussen = {
        dag: api.get(hele_zaak + wat, params={"bekendOp": dag}, headers=als("bezwaar")).status_code
        for dag in ("2025-05-20", "2025-05-21")
    }
    geweigerd = api.get(hele_zaak + wat, params={"bekendOp": "2025-05-21"}, headers=als("bezwaar")).json()

    assert {"2025-05-20": 200, "2025-05-21": 400} == statussen
    assert ("/problemen/invoer-ongeldig", "bekendOp") == (geweigerd["type"], geweigerd["fouten"][0]["veld"])


def test_the_zaak_as_it_was_known_on_a_day(api: TestClient, als: Als, klok: ZetbareKlok, verse_gemeente: str) -> None:
    """BekendOp goes by when it was written: what was recorded later was not known then."""
    als_heumen = {**als("consulent", "auditor", gemeente=verse_gemeente)}
    klok.moment = datetime.fromisoformat("2025-06-01T10:00:00+00:00")
    pad = api.post(zaken(verse_gemeente), json=MELDING, headers={**als_heumen, **sleutel()}).headers["Location"]
    klok.moment = datetime.fromisoformat("2025-06-02T22:30:00+00:00")
    _, soort, body = VERLOOP[0]
    api.post(f"{pad}/{soort}", json=body, headers={**als_heumen, **sleutel()})

    versies = {
        # 22:30 UTC is half past midnight in the Netherlands: it was written on 3 June.
        dag: api.get(pad, params={"bekendOp": dag}, headers=als_heumen).json().get("versie")
        for dag in ("2025-05-31", "2025-06-01", "2025-06-02", "2025-06-03")
    }

    assert {"2025-05-31": None, "2025-06-01": 1, "2025-06-02": 1, "2025-06-03": 2} == versies


def test_the_events_are_told_in_order(api: TestClient, als: Als, hele_zaak: str) -> None:
    """The events stand in order of versie, each with both dates and who recorded it."""
    rijen = api.get(f"{hele_zaak}/gebeurtenissen", headers=als("auditor")).json()["gebeurtenissen"]

    assert list(range(1, 11)) == [rij["versie"] for rij in rijen]
    assert ("2025-03-10", "2025-05-20T09:00:00.000000Z") == (rijen[0]["geldigOp"], rijen[0]["vastgelegdOp"])
    assert "beslisser" == rijen[8]["actor"]["rol"]


def test_a_repeat_gets_the_first_answer(api: TestClient, als: Als) -> None:
    """The same key and body: the same answer, with Idempotent-Replayed."""
    headers = {**als("consulent"), **sleutel()}

    eerste, tweede = (api.post(zaken(), json=MELDING, headers=headers) for _ in range(2))

    assert (201, eerste.json(), eerste.headers["ETag"]) == (tweede.status_code, tweede.json(), tweede.headers["ETag"])
    assert "Idempotent-Replayed" not in eerste.headers
    assert "true" == tweede.headers["Idempotent-Replayed"]


def test_a_quiet_command_answers_200_without_events(api: TestClient, als: Als) -> None:
    """What stood already is no error and no event."""
    pad = open_zaak(api, als("consulent"))
    body = {"gewezenOp": "2025-03-12", "wijze": "brief"}
    api.post(f"{pad}/clientondersteuningen", json=body, headers={**als("consulent"), **sleutel()})

    stil = api.post(f"{pad}/clientondersteuningen", json=body, headers={**als("consulent"), **sleutel()})

    assert (200, []) == (stil.status_code, stil.json()["gebeurtenissen"])


def test_an_if_match_that_holds_lets_the_command_through(api: TestClient, als: Als) -> None:
    """The ETag of the last reading is the right If-Match."""
    pad = open_zaak(api, als("consulent"))
    etag = api.get(pad, headers=als("consulent")).headers["ETag"]
    rol, soort, body = VERLOOP[0]

    antwoord = api.post(f"{pad}/{soort}", json=body, headers={**als(rol), **sleutel(), "If-Match": etag})

    assert ('"1"', 201) == (etag, antwoord.status_code)


def test_reading_is_recorded_before_the_answer(api: TestClient, als: Als, kale_installatie: Installatie) -> None:
    """Each reading of a person leaves an access record with the trace of the request."""
    pad = open_zaak(api, als("consulent"))
    trace = "0af7651916cd43dd8448eb211c80319c"
    headers = {**als("auditor"), "traceparent": f"00-{trace}-b7ad6b7169203331-01"}

    api.get(pad, headers=headers)

    tenant = kale_installatie.tenant("0268")
    with kale_installatie.ledger_pool.checkout(tenant.recorder.names, Rol.LEZER) as connection:
        query = "SELECT name, actor_id FROM g0268.inzage WHERE trace_id = %s"
        rows = connection.execute(query, (bytes.fromhex(trace),)).fetchall()
    assert [("zaak-lezen", "auditor-1")] == rows


def test_a_person_is_found_by_bsn_in_a_body(api: TestClient, als: Als) -> None:
    """Finding goes by POST, through the register; an unknown person gives an empty list."""
    pad = open_zaak(api, als("consulent"))
    zoeken = "/v1/gemeenten/0268/zoekopdrachten"

    gevonden = api.post(zoeken, json={"bsn": "999900006"}, headers=als("consulent")).json()
    niemand = api.post(zoeken, json={"bsn": "999990019"}, headers=als("consulent")).json()

    assert pad.rsplit("/", 1)[-1] in [rij["zaak"] for rij in gevonden["zaken"]]
    assert {"zaken": []} == niemand


def test_a_beschikking_over_http_carries_its_numbers(api: TestClient, als: Als, hele_zaak: str) -> None:
    """Beschikkingnummer, toewijzingnummer and EbStartNummer are given by the ledger and stand in the event."""
    beeld = api.get(hele_zaak, headers=als("consulent")).json()

    (beschikking,) = beeld["beschikkingen"]
    (voorziening,) = beschikking["voorzieningen"]
    nummers = (beschikking["beschikkingnummer"], voorziening["toewijzingnummer"], voorziening["ebStartnummer"])
    assert all(isinstance(nummer, int) and nummer >= 1 for nummer in nummers)
    assert voorziening["budgetidentificatie"] is None
    assert BEKENDMAKING["bekendgemaaktOp"] == beschikking["bekendmaking"]["geldigOp"]
    assert BESCHIKKING["motivering"] == beschikking["motivering"]


def test_a_name_written_with_escapes_is_taken_in(api: TestClient, als: Als) -> None:
    """A letter and its accent as two escapes, as many programs send them, is the same name."""
    body = deepcopy(MELDING)
    body["client"]["naam"]["geslachtsnaam"]["achternaam"] = "Andre\u0301e"
    headers = {**als("consulent"), **sleutel(), "Content-Type": "application/json"}

    pad = api.post(zaken(), content=json.dumps(body), headers=headers).headers["Location"]

    persoon = api.get(pad, headers=als("auditor")).json()["client"]["persoon"]
    assert "Andr\u00e9e" == persoon["naam"]["geslachtsnaam"]["achternaam"]


def test_a_zaak_with_an_open_aanvraag_is_not_closed(api: TestClient, als: Als) -> None:
    """Closing it would refuse the aanvraag without besluit, motivering or bezwaar; a machine closes nothing."""
    pad = open_zaak(api, als("consulent"))
    api.post(f"{pad}/aanvragen", json=AANVRAAG, headers={**als("consulent"), **sleutel()})
    einde = {"afgeslotenOp": "2025-04-25", "reden": "afgehandeld"}

    mens = api.post(f"{pad}/afsluitingen", json=einde, headers={**als("consulent"), **sleutel()})
    machine = api.post(f"{pad}/afsluitingen", json=einde, headers={**als("consulent", soort="systeem"), **sleutel()})
    ingetrokken = api.post(
        f"{pad}/afsluitingen",
        json={**einde, "reden": "aanvraag-ingetrokken"},
        headers={**als("consulent"), **sleutel()},
    )

    assert (409, "/problemen/zaak-niet-afgerond") == (mens.status_code, mens.json()["type"])
    assert (403, "/problemen/geen-medewerker") == (machine.status_code, machine.json()["type"])
    assert 201 == ingetrokken.status_code


@pytest.mark.parametrize("woord", ["999900006", "jansen-9999-00006", "kamer-12345"])
def test_a_number_is_no_product_word(api: TestClient, als: Als, woord: str) -> None:
    """What stands in the clear for ever is a word for a voorziening, never a number that could be of a person."""
    pad = open_zaak(api, als("consulent"))

    antwoord = api.post(
        f"{pad}/aanvragen", json={**AANVRAAG, "gevraagd": [woord]}, headers={**als("consulent"), **sleutel()}
    )

    assert (400, "gevraagd.0") == (antwoord.status_code, antwoord.json()["fouten"][0]["veld"])
