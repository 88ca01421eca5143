"""What changed between two moments, over HTTP: by which event, on two axes of time, and for whom."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

import pytest
from starlette.testclient import TestClient

from services.ledger.names import Rol
from services.wiring import Installatie
from tests.api.bodies import MELDING, VERLOOP, open_zaak, sleutel, zaken
from tests.api.conftest import Als, Headers
from tests.installatie import ZetbareKlok

Json = Any
WAGENINGEN = "0289"
NERGENS = "0196eceb-d280-72b6-ae74-816097fcf928"


@pytest.fixture(scope="module")
def pad(api: TestClient, als: Als, klok: ZetbareKlok, kale_installatie: Installatie) -> Iterator[str]:
    """Give a zaak, recorded on 1 June 2025 (melding of 10 March) and 3 June (bevestiging of 12 March).

    In a gemeente of its own: what is written after a stamp counts as known no earlier than that stamp.
    """
    kale_installatie.maak_gemeente(WAGENINGEN, oefen=True)
    headers = als("consulent", gemeente=WAGENINGEN)
    klok.moment = datetime.fromisoformat("2025-06-01T10:00:00+00:00")
    pad = api.post(zaken(WAGENINGEN), json=MELDING, headers={**headers, **sleutel()}).headers["Location"]
    # Half past midnight on 3 June in the Netherlands.
    klok.moment = datetime.fromisoformat("2025-06-02T22:30:00+00:00")
    _, soort, body = VERLOOP[0]
    assert 201 == api.post(f"{pad}/{soort}", json=body, headers={**headers, **sleutel()}).status_code
    yield str(pad)
    kale_installatie.verwijder_oefengemeente(WAGENINGEN)


@pytest.fixture
def op_3_juni(klok: ZetbareKlok) -> None:
    """Look on the day on which the last of it was recorded."""
    klok.moment = datetime.fromisoformat("2025-06-03T10:00:00+00:00")


@pytest.fixture
def lezer(als: Als, op_3_juni: None) -> Headers:
    """Give the headers of somebody of the bezwaar team there, on that day."""
    return als("bezwaar", gemeente=WAGENINGEN)


def anders(antwoord: Json) -> dict[str, tuple[Json, Json, int | None]]:
    """Give the changes by their place."""
    return {
        een["pointer"]: (een["was"], een["wordt"], een["door"]["versie"] if een["door"] else None)
        for een in antwoord["veranderingen"]
    }


def test_what_became_known_in_between(api: TestClient, pad: str, lezer: Headers) -> None:
    """Seen on one and the same day, the bevestiging came to be known on 3 June and not before."""
    dag = "2025-05-01"

    def tussen(eerst: str, daarna: str) -> Json:
        return api.get(f"{pad}/verschil", params={"van": f"{dag},{eerst}", "tot": f"{dag},{daarna}"}, headers=lezer)

    niets, iets = tussen("2025-06-01", "2025-06-02").json(), tussen("2025-06-02", "2025-06-03").json()

    assert [] == niets["veranderingen"]
    assert ({"geldigOp": dag, "bekendOp": "2025-06-02", "versie": 1}, 2) == (iets["van"], iets["tot"]["versie"])
    assert "/bevestigingen/0" in anders(iets)
    (door,) = {str(een["door"]["versie"]) + een["door"]["topic"] + een["door"]["zin"] for een in iets["veranderingen"]}
    assert "2melding-bevestigdDe melding is bevestigd (brief)." == door


def test_what_came_to_count_in_between(api: TestClient, pad: str, lezer: Headers) -> None:
    """Known all along, the bevestiging comes into view on its own day, 12 March."""
    bekend = "2025-06-03"
    params = {"van": f"2025-03-11,{bekend}", "tot": f"2025-03-12,{bekend}"}

    antwoord = api.get(f"{pad}/verschil", params=params, headers=lezer).json()

    assert (None, 2) == (anders(antwoord)["/bevestigingen/0"][0], anders(antwoord)["/bevestigingen/0"][2])


def test_one_day_is_both_and_tot_is_today(api: TestClient, pad: str, lezer: Headers) -> None:
    """``van=D`` is the zaak of day D as it was known on D; without ``tot`` it is compared with today."""
    antwoord = api.get(f"{pad}/verschil", params={"van": "2025-06-01"}, headers=lezer).json()

    assert pad.endswith(antwoord["zaak"])
    assert {"geldigOp": "2025-06-01", "bekendOp": "2025-06-01", "versie": 1} == antwoord["van"]
    assert {"geldigOp": "2025-06-03", "bekendOp": "2025-06-03", "versie": 2} == antwoord["tot"]


def test_before_the_zaak_was_known_there_was_nothing(api: TestClient, pad: str, lezer: Headers) -> None:
    """Against a day on which nobody knew of it all is new; where it was known on neither day there is no zaak."""
    nieuw = api.get(f"{pad}/verschil", params={"van": "2025-05-31", "tot": "2025-06-01"}, headers=lezer)
    niets = api.get(f"{pad}/verschil", params={"van": "2025-05-30", "tot": "2025-05-31"}, headers=lezer)

    assert (0, 1) == (nieuw.json()["van"]["versie"], nieuw.json()["tot"]["versie"])
    assert (None, "wmo", 1) == anders(nieuw.json())["/wet"]
    assert (404, "/problemen/zaak-onbekend") == (niets.status_code, niets.json()["type"])
    assert "2025-05-31" in niets.json()["detail"]


@pytest.mark.parametrize(
    ("params", "veld", "woorden"),
    [
        ({}, "van", "ontbreekt"),
        ({"van": ""}, "van", "jjjj-mm-dd"),
        ({"van": "2025-02-30"}, "van", "bestaat niet"),
        ({"van": "2025-04-01,"}, "van", "jjjj-mm-dd"),
        ({"van": "2025-04-01,2025-04-02,2025-04-03"}, "van", "jjjj-mm-dd"),
        ({"van": "2025-04-01", "tot": "morgen"}, "tot", "jjjj-mm-dd"),
        ({"van": "2025-04-01", "tot": "2025-04-01,9999-12-31"}, "tot", "2999-12-31"),
        # The clock stands on 20 May; rights can be looked at on a day to come, what is known then cannot.
        ({"van": "2025-04-01,2025-05-21"}, "van", "moet nog komen"),
        ({"van": "2025-04-01", "tot": "2025-05-21"}, "tot", "moet nog komen"),
    ],
)
def test_what_is_no_moment_is_refused(
    api: TestClient, als: Als, params: dict[str, str], veld: str, woorden: str
) -> None:
    """400 with the parameter as the caller spells it, in Dutch."""
    antwoord = api.get(f"{zaken()}/{NERGENS}/verschil", params=params, headers=als("bezwaar"))

    assert (400, "/problemen/invoer-ongeldig") == (antwoord.status_code, antwoord.json()["type"])
    (fout,) = antwoord.json()["fouten"]
    assert veld == fout["veld"]
    assert woorden in fout["reden"]


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
def test_who_may_read_a_zaak_may_compare_it(api: TestClient, als: Als, rol: str, status: int) -> None:
    """The same roles as for the zaak itself."""
    pad = open_zaak(api, als("consulent"))

    assert status == api.get(f"{pad}/verschil", params={"van": "2025-05-20"}, headers=als(rol)).status_code


@pytest.mark.usefixtures("op_3_juni")
def test_another_gemeente_learns_nothing(api: TestClient, als: Als, pad: str) -> None:
    """403 with a token of another gemeente, 404 for a zaak that is not there."""
    elders = api.get(f"{pad}/verschil", params={"van": "2025-06-01"}, headers=als("bezwaar", gemeente="0268"))
    niet_hier = api.get(
        f"{zaken('0268')}/{pad.rsplit('/', 1)[-1]}/verschil", params={"van": "2025-06-01"}, headers=als("bezwaar")
    )

    assert (403, "/problemen/geen-toegang") == (elders.status_code, elders.json()["type"])
    assert (404, "/problemen/zaak-onbekend") == (niet_hier.status_code, niet_hier.json()["type"])


def test_comparing_is_a_reading(api: TestClient, als: Als, kale_installatie: Installatie) -> None:
    """It leaves an access record with the trace of the request; a refusal leaves none."""
    pad = open_zaak(api, als("consulent"))
    gelezen, geweigerd = "4bf92f3577b34da6a3ce929d0e0e4736", "4bf92f3577b34da6a3ce929d0e0e4737"

    for trace, rol in ((gelezen, "bezwaar"), (geweigerd, "beheer")):
        headers = {**als(rol), "traceparent": f"00-{trace}-b7ad6b7169203331-01"}
        api.get(f"{pad}/verschil", params={"van": "2025-05-20"}, headers=headers)

    tenant = kale_installatie.tenant("0268")
    with kale_installatie.ledger_pool.checkout(tenant.recorder.names, Rol.LEZER) as connection:
        query = "SELECT trace_id, name, actor_id, stroom::text FROM g0268.inzage WHERE trace_id = ANY(%s)"
        rows = connection.execute(query, ([bytes.fromhex(gelezen), bytes.fromhex(geweigerd)],)).fetchall()
    assert [(bytes.fromhex(gelezen), "verschil-lezen", "bezwaar-1", pad.rsplit("/", 1)[-1])] == rows


def test_the_document_says_how_a_moment_is_written(api: TestClient) -> None:
    """Both parameters are described with their two axes and an example."""
    document = api.get("/v1/openapi.json").json()
    methode = document["paths"]["/v1/gemeenten/{gemeente}/zaken/{zaak}/verschil"]["get"]
    parameters = {een["name"]: een for een in methode["parameters"]}

    assert (True, False) == (parameters["van"]["required"], parameters["tot"]["required"])
    for naam in ("van", "tot"):
        assert "geldigOp,bekendOp" in json_tekst(parameters[naam])
        assert "2025-04-01,2025-05-20" in json_tekst(parameters[naam])


def json_tekst(waarde: Json) -> str:
    """Give all that stands in a part of the document as one text."""
    return str(waarde)
