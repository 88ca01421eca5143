"""Receipts weighed again over HTTP, with the law of the product: per act, under other texts, and for whom.

The melding is of Monday 10 March 2025: six weeks later is Monday 21 April, Tweede Paasdag, so Tuesday 22 April.
"""

from datetime import datetime
from typing import Any

import pytest
from starlette.testclient import TestClient

from services.ledger.names import Rol
from services.wiring import Installatie
from tests.api.bodies import MELDING, sleutel, zaken
from tests.api.conftest import Als
from tests.installatie import ZetbareKlok

Json = Any
NERGENS = "0196eceb-d280-72b6-ae74-816097fcf928"
GEWOGEN = {**MELDING, "feiten": {"informatieplichten": {"gedaan": ["clientondersteuning", "persoonlijk-plan"]}}}


@pytest.fixture
def pad(volle_api: TestClient, als: Als, installatie: Installatie, klok: ZetbareKlok) -> str:
    """Give the path of a zaak of Nijmegen of which the melding was weighed."""
    antwoord = volle_api.post(zaken(), json=GEWOGEN, headers={**als("consulent"), **sleutel()})
    assert 201 == antwoord.status_code, antwoord.text
    return str(antwoord.headers["Location"])


def termijn(antwoord: Json) -> Json:
    """Give the receipt of the term of the onderzoek."""
    (handeling,) = antwoord["handelingen"]
    (gevonden,) = [advies for advies in handeling["adviezen"] if advies["regel"] == "onderzoekstermijn"]
    return gevonden


def test_each_receipt_reproduces_and_stands_beside_other_texts(volle_api: TestClient, als: Als, pad: str) -> None:
    """By the act that was weighed: the receipt, that it reproduces, and what the other texts say."""
    antwoord = volle_api.get(f"{pad}/hertoetsing", headers=als("bezwaar"))

    gelezen = antwoord.json()
    (handeling,) = gelezen["handelingen"]
    gewogen = termijn(gelezen)
    assert (200, True, None) == (antwoord.status_code, gelezen["reproduceert"], gelezen["regime"])
    assert (1, "melding-ontvangen", []) == (handeling["versie"], handeling["topic"], handeling["overgangsrecht"])
    assert ("nijmegen-verordening-2022", {"uiterlijk": "2025-04-22"}) == (gewogen["regime"], gewogen["uitkomst"])
    assert (True, [], False) == (gewogen["reproduceert"], gewogen["oorzaken"], gewogen["nu"]["verandert"])
    assert [("rijk", None), ("nijmegen-verordening-2021", "tekst-niet-aanwezig")] == [
        (ander["regime"], ander["probleem"]) for ander in gewogen["andere"][:2]
    ]


def test_beside_one_text(volle_api: TestClient, als: Als, pad: str) -> None:
    """Asked for a text that is not held: refused with its reason beside each receipt, which stands."""
    params = {"regime": "nijmegen-verordening-2024"}

    gelezen = volle_api.get(f"{pad}/hertoetsing", params=params, headers=als("bezwaar")).json()

    gewogen = termijn(gelezen)
    (ander,) = gewogen["andere"]
    assert ("nijmegen-verordening-2024", True, ["ander-regime"]) == (
        gelezen["regime"],
        gewogen["reproduceert"],
        gewogen["oorzaken"],
    )
    assert ("tekst-niet-aanwezig", False, None) == (ander["probleem"], ander["tekstAanwezig"], ander["uitkomst"])
    assert "staat niet in de bronnen" in ander["reden"]


def test_only_what_was_known_on_a_day(volle_api: TestClient, als: Als, pad: str, klok: ZetbareKlok) -> None:
    """The zaak was recorded on 20 May 2025: a day earlier nobody knew of its advices."""
    klok.moment = datetime.fromisoformat("2025-05-21T09:00:00+00:00")

    statussen = {
        dag: volle_api.get(f"{pad}/hertoetsing", params={"bekendOp": dag}, headers=als("bezwaar")).status_code
        for dag in ("2025-05-19", "2025-05-20", "2025-05-21")
    }

    assert {"2025-05-19": 404, "2025-05-20": 200, "2025-05-21": 200} == statussen


@pytest.mark.parametrize(
    ("params", "probleem", "woorden"),
    [
        ({"regime": "verzonnen"}, "feit-ongeldig", "bestaat niet voor gemeente 0268"),
        ({"regime": "wageningen-nadere-regels-2024"}, "feit-ongeldig", "bestaat niet voor gemeente 0268"),
        ({"regime": "Geen Slug"}, "invoer-ongeldig", "regime"),
        ({"bekendOp": "2025-02-30"}, "invoer-ongeldig", "bekendOp"),
        ({"bekendOp": "2025-05-21"}, "invoer-ongeldig", "bekendOp"),
    ],
)
def test_what_cannot_be_asked_is_refused(
    volle_api: TestClient, als: Als, pad: str, *, params: dict[str, str], probleem: str, woorden: str
) -> None:
    """400 with a Dutch sentence that names the parameter or the text."""
    antwoord = volle_api.get(f"{pad}/hertoetsing", params=params, headers=als("bezwaar"))

    assert (400, f"/problemen/{probleem}") == (antwoord.status_code, antwoord.json()["type"])
    assert woorden in antwoord.json()["detail"]


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
def test_who_may_read_a_zaak_may_weigh_it_again(
    volle_api: TestClient, als: Als, pad: str, rol: str, status: int
) -> None:
    """The same roles as for the zaak itself."""
    assert status == volle_api.get(f"{pad}/hertoetsing", headers=als(rol)).status_code


def test_another_gemeente_learns_nothing(volle_api: TestClient, als: Als, pad: str) -> None:
    """403 with a token of another gemeente, 404 for a zaak that is not there."""
    elders = volle_api.get(f"{pad}/hertoetsing", headers=als("bezwaar", gemeente="0252"))
    nergens = volle_api.get(f"{zaken()}/{NERGENS}/hertoetsing", headers=als("bezwaar"))

    assert (403, "/problemen/geen-toegang") == (elders.status_code, elders.json()["type"])
    assert (404, "/problemen/zaak-onbekend") == (nergens.status_code, nergens.json()["type"])


def test_weighing_again_is_a_reading(volle_api: TestClient, als: Als, pad: str, installatie: Installatie) -> None:
    """It leaves an access record with the trace of the request, and writes nothing in the zaak."""
    trace = "7bf92f3577b34da6a3ce929d0e0e4736"
    headers = {**als("bezwaar"), "traceparent": f"00-{trace}-b7ad6b7169203331-01"}
    tenant = installatie.tenant("0268")
    voor = tenant.recorder.max_notification_id()

    volle_api.get(f"{pad}/hertoetsing", headers=headers)

    with installatie.ledger_pool.checkout(tenant.recorder.names, Rol.LEZER) as connection:
        query = "SELECT name, actor_id, stroom::text FROM g0268.inzage WHERE trace_id = %s"
        rows = connection.execute(query, (bytes.fromhex(trace),)).fetchall()
    assert [("zaak-hertoetsen", "bezwaar-1", pad.rsplit("/", 1)[-1])] == rows
    assert voor == tenant.recorder.max_notification_id()
