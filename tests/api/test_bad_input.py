"""What callers do wrong: each gets a Dutch problem that names the field or the rule, and nothing is written."""

import json
from copy import deepcopy
from typing import Any

import pytest
from starlette.testclient import TestClient

from services.wiring import Installatie
from tests.api.bodies import AANVRAAG, BESCHIKKING, MELDING, open_zaak, sleutel, zaken
from tests.api.conftest import Als

Json = Any


def met(pad: str, waarde: Json) -> Json:
    """Give the melding with one member changed, by its path; ``...`` takes it out."""
    body = deepcopy(MELDING)
    *onderweg, laatste = pad.split(".")
    plek: Any = body
    for deel in onderweg:
        plek = plek[int(deel)] if isinstance(plek, list) else plek[deel]
    if waarde is ...:
        del plek[laatste]
    else:
        plek[laatste] = waarde
    return body


TABEL = [
    # what the caller sends                       veld                                 woorden in de zin
    (met("client.bsn", "999900007"),              "client.bsn",                        "elfproef"),
    (met("client.bsn", "12345678"),               "client.bsn",                        "te kort"),
    (met("hulpvrag", "x"),                        "hulpvrag",                          "onbekend"),
    (met("hulpvraag", ...),                       "hulpvraag",                         "ontbreekt"),
    (met("hulpvraag", "x" * 4001),                "hulpvraag",                         "te lang"),
    (met("ontvangenOp", "2025-02-30"),            "ontvangenOp",                       "datum"),
    (met("ontvangenOp", "10-03-2025"),            "ontvangenOp",                       "datum"),
    (met("ontvangenOp", 20250310),                "ontvangenOp",                       "datum"),
    (met("spoedeisend", "ja"),                    "spoedeisend",                       "true of false"),
    (met("wet", "wlz"),                           "wet",                               "lijst"),
    (met("client.adressen.0.postcode", "6511ab"), "client.adressen.0",                 "postcode"),
    (met("client.adressen", []),                  "client.adressen",                   "te kort"),
    (met("client.geboortedatum.datumGebruik", "1"), "client.geboortedatum",            "onbekende dag"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "veld", "woorden"), TABEL, ids=[f"{n} {rij[1]}" for n, rij in enumerate(TABEL)])
def test_a_wrong_member_is_named(api: TestClient, als: Als, *, body: Json, veld: str, woorden: str) -> None:
    """400 with the member as the caller spells it, in Dutch, without what was sent."""
    antwoord = api.post(zaken(), json=body, headers={**als("consulent"), **sleutel()})

    probleem = antwoord.json()
    assert (400, "application/problem+json") == (antwoord.status_code, antwoord.headers["content-type"])
    assert "/problemen/invoer-ongeldig" == probleem["type"]
    assert veld in [fout["veld"] for fout in probleem["fouten"]]
    assert any(woorden in fout["reden"] for fout in probleem["fouten"])
    assert "Kwakkelstein" not in antwoord.text
    assert "9999000" not in antwoord.text


def test_a_melding_in_the_future_is_refused(api: TestClient, als: Als) -> None:
    """The clock stands on 2025-05-20: that day is taken, the next is not."""
    vandaag = api.post(zaken(), json=met("ontvangenOp", "2025-05-20"), headers={**als("consulent"), **sleutel()})
    morgen = api.post(zaken(), json=met("ontvangenOp", "2025-05-21"), headers={**als("consulent"), **sleutel()})

    assert (201, 400) == (vandaag.status_code, morgen.status_code)
    assert "/problemen/datum-in-de-toekomst" == morgen.json()["type"]
    assert "ontvangenOp" in morgen.json()["detail"]


@pytest.mark.parametrize(
    ("headers", "status", "probleem"),
    [
        ({}, 401, "niet-aangemeld"),
        ({"Authorization": "Basic abc"}, 401, "niet-aangemeld"),
        ({"Authorization": "Bearer abc.def.ghi"}, 401, "niet-aangemeld"),
    ],
)
def test_a_caller_without_a_good_token_gets_401(
    api: TestClient, headers: dict[str, str], status: int, probleem: str
) -> None:
    """No token, another scheme, or no real token."""
    antwoord = api.get(f"{zaken()}/0196eceb-d280-72b6-ae74-816097fcf928", headers=headers)

    assert (status, f"/problemen/{probleem}") == (antwoord.status_code, antwoord.json()["type"])


def test_an_expired_token_gets_401(api: TestClient, als: Als) -> None:
    """A token ends when it says."""
    antwoord = api.get(zaken() + "/x", headers=als("consulent", geldig=-1))

    assert 401 == antwoord.status_code
    assert "verlopen" in antwoord.json()["detail"]


@pytest.mark.parametrize("gemeente", ["0252", "0289", "9999"])
def test_another_gemeente_gets_403_and_learns_nothing(api: TestClient, als: Als, gemeente: str) -> None:
    """The answer is the same for a gemeente that is here, one that is not here, and one that is nowhere."""
    antwoorden = [
        api.post(zaken(gemeente), json=MELDING, headers={**als("consulent"), **sleutel()}),
        api.post(f"/v1/gemeenten/{gemeente}/zoekopdrachten", json={"bsn": "999900006"}, headers=als("consulent")),
        api.get(f"/v1/gemeenten/{gemeente}/regels", headers=als("consulent")),
    ]

    assert [403] * 3 == [antwoord.status_code for antwoord in antwoorden]
    assert {"Het token is niet voor deze gemeente."} == {antwoord.json()["detail"] for antwoord in antwoorden}


def test_a_beslisser_without_the_role_is_refused(api: TestClient, als: Als) -> None:
    """A consulent may not decide; the sentence says which role may."""
    pad = open_zaak(api, als("consulent"))

    antwoord = api.post(f"{pad}/beschikkingen", json=BESCHIKKING, headers={**als("consulent"), **sleutel()})

    assert (403, "/problemen/rol-ontbreekt") == (antwoord.status_code, antwoord.json()["type"])
    assert "beslisser" in antwoord.json()["detail"]


def test_a_machine_does_not_decide(api: TestClient, als: Als) -> None:
    """An actor that is no medewerker cannot take a beschikking (AVG art. 22)."""
    pad = open_zaak(api, als("consulent"))
    api.post(f"{pad}/aanvragen", json=AANVRAAG, headers={**als("consulent"), **sleutel()})

    systeem = als("beslisser", soort="systeem")
    antwoord = api.post(f"{pad}/beschikkingen", json=BESCHIKKING, headers={**systeem, **sleutel()})

    assert (403, "/problemen/geen-medewerker") == (antwoord.status_code, antwoord.json()["type"])


@pytest.mark.parametrize(
    ("if_match", "status", "probleem"),
    [('"7"', 412, "versie-verouderd"), ("7", 400, "if-match-ongeldig"), ('"abc"', 400, "if-match-ongeldig")],
)
def test_a_stale_or_wrong_if_match(api: TestClient, als: Als, *, if_match: str, status: int, probleem: str) -> None:
    """Another versie than the zaak has is 412; what is no ETag of ours is 400."""
    pad = open_zaak(api, als("consulent"))
    headers = {**als("consulent"), **sleutel(), "If-Match": if_match}

    antwoord = api.post(
        f"{pad}/ontvangstbevestigingen", json={"verzondenOp": "2025-03-12", "wijze": "brief"}, headers=headers
    )

    assert (status, f"/problemen/{probleem}") == (antwoord.status_code, antwoord.json()["type"])


def test_a_key_is_required_and_names_one_body(api: TestClient, als: Als) -> None:
    """Without Idempotency-Key 400; with one that was used for another body 409."""
    zonder = api.post(zaken(), json=MELDING, headers=als("consulent"))
    headers = {**als("consulent"), **sleutel()}
    api.post(zaken(), json=MELDING, headers=headers)
    ander = api.post(zaken(), json=met("kanaal", "balie"), headers=headers)

    assert (400, "/problemen/idempotency-key-ontbreekt") == (zonder.status_code, zonder.json()["type"])
    assert (409, "/problemen/idempotency-key-hergebruikt") == (ander.status_code, ander.json()["type"])


@pytest.mark.parametrize("bytes_", [262_145, 10_000_000])
def test_a_large_body_is_refused(api: TestClient, als: Als, bytes_: int) -> None:
    """Over the limit is 413, a byte or ten megabytes."""
    headers = {**als("consulent"), **sleutel(), "Content-Type": "application/json"}

    antwoord = api.post(zaken(), content=b"{" + b" " * (bytes_ - 1), headers=headers)

    assert (413, "/problemen/lichaam-te-groot") == (antwoord.status_code, antwoord.json()["type"])


@pytest.mark.parametrize(
    ("content", "mediatype", "status"),
    [
        (b"{", "application/json", 400),
        (b"\xff\xfe", "application/json", 400),
        (b"[]", "application/json", 400),
        (b"", "application/json", 400),
        (b'{"hulpvraag": "\\ud800"}', "application/json", 400),
        (json.dumps(MELDING).encode(), "text/plain", 415),
    ],
)
def test_a_body_that_is_no_json_object(
    api: TestClient, als: Als, *, content: bytes, mediatype: str, status: int
) -> None:
    """Broken JSON, other bytes, a list, nothing, half a character, another media type."""
    headers = {**als("consulent"), **sleutel(), "Content-Type": mediatype}

    antwoord = api.post(zaken(), content=content, headers=headers)

    assert status == antwoord.status_code
    assert "application/problem+json" == antwoord.headers["content-type"]


@pytest.mark.parametrize(
    ("pad", "status"),
    [("/v1/niets", 404), ("/v1/gemeenten/0268/zaken/geen-uuid", 400), ("/v1/gemeenten/268/regels", 400)],
)
def test_a_wrong_path_is_a_problem_too(api: TestClient, als: Als, pad: str, status: int) -> None:
    """Unknown paths and impossible ids answer in the same form."""
    antwoord = api.get(pad, headers=als("consulent"))

    assert (status, "application/problem+json") == (antwoord.status_code, antwoord.headers["content-type"])


@pytest.mark.parametrize(
    ("content", "veld"),
    [
        ('{"verzondenOp": "2025-03-12", "verzondenOp": "2025-03-15", "wijze": "brief"}', "verzondenOp"),
        # The same value twice says nothing else, but who wrote it meant something.
        ('{"verzondenOp": "2025-03-12", "wijze": "brief", "wijze": "brief"}', "wijze"),
        # Two spellings of one name, in a part of the body: as e with an accent, and as e and an accent.
        ('{"verzondenOp": "2025-03-12", "wijze": {"caf\\u00e9": 1, "cafe\\u0301": 2}}', "caf\u00e9"),
    ],
)
def test_a_member_stands_in_a_body_once(api: TestClient, als: Als, content: str, veld: str) -> None:
    """The last one would win, and nobody would know that there was another."""
    pad = open_zaak(api, als("consulent"))
    headers = {**als("consulent"), **sleutel(), "Content-Type": "application/json"}

    antwoord = api.post(f"{pad}/ontvangstbevestigingen", content=content.encode(), headers=headers)

    assert (400, "/problemen/invoer-ongeldig") == (antwoord.status_code, antwoord.json()["type"])
    assert f"Veld '{veld}': dit veld staat er twee keer." == antwoord.json()["detail"]
    assert [{"veld": veld, "reden": "dit veld staat er twee keer"}] == antwoord.json()["fouten"]


@pytest.mark.parametrize("naast", [{}, {"verzondenOp": "2025-03-12"}])
def test_a_member_has_one_name(api: TestClient, als: Als, naast: dict[str, str]) -> None:
    """The name that it has in the program is none, in the place of that of the API or beside it."""
    pad = open_zaak(api, als("consulent"))
    body = {"verzonden_op": "2025-03-12", "wijze": "brief", **naast}

    antwoord = api.post(f"{pad}/ontvangstbevestigingen", json=body, headers={**als("consulent"), **sleutel()})

    assert (400, "/problemen/invoer-ongeldig") == (antwoord.status_code, antwoord.json()["type"])
    redenen = {fout["reden"] for fout in antwoord.json()["fouten"]}
    assert redenen == {"dit veld is onbekend"} | ({"dit veld ontbreekt"} if not naast else set())


def test_an_unknown_zaak_is_404(api: TestClient, als: Als) -> None:
    """To read and to write alike."""
    pad = f"{zaken()}/0196eceb-d280-72b6-ae74-816097fcf928"
    schrijf = api.post(
        f"{pad}/ontvangstbevestigingen",
        json={"verzondenOp": "2025-03-12", "wijze": "brief"},
        headers={**als("consulent"), **sleutel()},
    )

    assert [404, 404] == [api.get(pad, headers=als("consulent")).status_code, schrijf.status_code]


def test_every_answer_has_the_version_and_the_security_headers(api: TestClient, als: Als) -> None:
    """Good answers, refusals and unknown paths alike."""
    antwoorden = [
        api.get("/v1/openapi.json"),
        api.get("/v1/niets"),
        api.post(zaken(), json={}, headers={**als("consulent"), **sleutel()}),
    ]

    for antwoord in antwoorden:
        assert "1.0.0" == antwoord.headers["API-Version"]
        assert "no-store" == antwoord.headers["Cache-Control"]
        assert "nosniff" == antwoord.headers["X-Content-Type-Options"]


def test_nothing_is_written_by_all_that(api: TestClient, als: Als, kale_installatie: Installatie) -> None:
    """A row of refusals leaves the ledger where it was."""
    recorder = kale_installatie.tenant("0268").recorder
    voor = recorder.max_notification_id()

    for body, _, _ in TABEL:
        api.post(zaken(), json=body, headers={**als("consulent"), **sleutel()})

    assert voor == recorder.max_notification_id()
