"""The document that callers build on: open to all, made from the classes, and without names of the inside."""

from typing import Any

from starlette.testclient import TestClient

from domain.zaak.decide import COMMANDS


def document(api: TestClient) -> Any:
    """Fetch the OpenAPI document without a token."""
    antwoord = api.get("/v1/openapi.json")
    assert (200, "*") == (antwoord.status_code, antwoord.headers["Access-Control-Allow-Origin"])
    return antwoord.json()


def test_every_command_has_its_path(api: TestClient) -> None:
    """Each kind of act is a plural noun below the zaak."""
    paden = document(api)["paths"]

    verwacht = {
        "/v1/gemeenten/{gemeente}/zaken" + ("" if kind == "zaken" else f"/{{zaak}}/{kind}") for kind in COMMANDS
    }
    assert verwacht <= set(paden)


def test_the_answers_of_a_command_come_from_its_refusals(api: TestClient) -> None:
    """A beschikking can be refused for want of a motivering, and the document says so under 409."""
    (antwoorden,) = [
        methode["post"]["responses"]
        for pad, methode in document(api)["paths"].items()
        if pad.endswith("/beschikkingen")
    ]

    voorbeelden = antwoorden["409"]["content"]["application/problem+json"]["examples"]
    assert {"motivering-ontbreekt", "aanvraag-ontbreekt", "al-gedaan"} <= set(voorbeelden)


def test_the_body_of_a_command_is_described(api: TestClient) -> None:
    """The members stand there in camelCase, closed to others."""
    schema = document(api)["paths"]["/v1/gemeenten/{gemeente}/zaken"]["post"]["requestBody"]["content"][
        "application/json"
    ]["schema"]

    assert {"ontvangenOp", "wet", "client", "hulpvraag"} <= set(schema["properties"])
    assert schema["additionalProperties"] is False
