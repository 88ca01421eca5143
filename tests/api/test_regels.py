"""The HTTP twin of ``zaakboek toets``: the same answers, the same problems."""

import json
import subprocess
import sys
from typing import Any

import pytest
from starlette.testclient import TestClient

from tests.api.conftest import Als

PAD = "/v1/gemeenten/0268/regels"
VRAAG: dict[str, Any] = {"peildatum": "2025-04-01", "feiten": {"meldingOntvangenOp": "2025-03-10", "wet": "wmo"}}


def test_a_fact_is_told_once(api: TestClient, als: Als) -> None:
    """Two days of one melding would give one term; which of both was meant, is asked."""
    content = '{"peildatum": "2025-04-01", "feiten": {"wet": "wmo", "wet": "jeugdwet"}}'
    headers = {**als("consulent"), "Content-Type": "application/json"}

    pad = "/v1/gemeenten/0268/regels/onderzoekstermijn/toetsing"
    antwoord = api.post(pad, content=content.encode(), headers=headers)

    assert (400, "wet") == (antwoord.status_code, antwoord.json()["fouten"][0]["veld"])


def test_a_rule_is_weighed_as_on_the_command_line(volle_api: TestClient, als: Als) -> None:
    """Melding 2025-03-10: onderzoek uiterlijk 2025-04-22, since 21 April is Tweede Paasdag."""
    antwoord = volle_api.post(f"{PAD}/onderzoekstermijn/toetsing", json=VRAAG, headers=als("consulent"))
    opdrachtregel = [sys.executable, "-m", "api.cli", "toets", "0268", "onderzoekstermijn", "--peildatum", "2025-04-01"]
    geprint = subprocess.run(
        [*opdrachtregel, "--feiten", json.dumps(VRAAG["feiten"])], capture_output=True, check=True, text=True
    )

    assert {"uiterlijk": "2025-04-22"} == antwoord.json()["uitkomst"]
    assert antwoord.json() == json.loads(geprint.stdout)


@pytest.mark.parametrize(
    ("regel", "body", "status", "probleem", "lid"),
    [
        ("onderzoekstermijn", {**VRAAG, "feiten": {}}, 400, "feit-ontbreekt", "meldingOntvangenOp"),
        ("onderzoekstermijn", {**VRAAG, "feiten": {**VRAAG["feiten"], "x": 1}}, 400, "feit-onbekend", "x"),
        ("onderzoekstermijn", {**VRAAG, "feiten": {**VRAAG["feiten"], "wet": 1}}, 400, "feit-ongeldig", "wet"),
        ("onderzoekstermijn", {"feiten": {}}, 400, "feit-ontbreekt", "peildatum"),
        ("onderzoekstermijn", {**VRAAG, "peildatum": "2025-13-01"}, 400, "feit-ongeldig", "peildatum"),
        ("onderzoekstermijn", {**VRAAG, "peildatum": "2014-12-31"}, 404, "regel-niet-van-kracht", "onderzoekstermijn"),
        ("bestaat-niet", VRAAG, 404, "regel-onbekend", "bestaat-niet"),
        (
            "onderzoekstermijn",
            {**VRAAG, "regime": "nijmegen-verordening-2024"},
            404,
            "tekst-niet-aanwezig",
            "onderzoekstermijn",
        ),
    ],
)
def test_a_question_that_cannot_be_answered(
    volle_api: TestClient, als: Als, *, regel: str, body: object, status: int, probleem: str, lid: str
) -> None:
    """Each problem has its type and names the fact or the rule."""
    antwoord = volle_api.post(f"{PAD}/{regel}/toetsing", json=body, headers=als("consulent"))

    document = antwoord.json()
    assert (status, f"/problemen/{probleem}") == (antwoord.status_code, document["type"])
    assert lid in (document.get("feit"), document.get("regel"))


def test_the_rules_in_force_are_listed_with_their_facts(volle_api: TestClient, als: Als) -> None:
    """Each rule once, with its source and the JSON Schema of its facts."""
    rijen = volle_api.get(PAD, params={"peildatum": "2025-04-01"}, headers=als("auditor")).json()["regels"]

    per_id = {rij["regel"]: rij for rij in rijen}
    assert len(rijen) == len(per_id)
    onderzoek = per_id["onderzoekstermijn"]
    assert "Verordening Nijmegen 2022, art. 2 lid 3" == onderzoek["bron"]
    assert ["meldingOntvangenOp", "wet"] == sorted(onderzoek["feiten"]["properties"])


@pytest.mark.parametrize(
    "body", [b"[" * 100_000, b'{"peildatum": NaN}', b"[]", b"{"], ids=["diep", "nan", "lijst", "half"]
)
def test_a_body_that_is_no_question(volle_api: TestClient, als: Als, body: bytes) -> None:
    """Endless brackets, no number, no object, half a text: each is 400."""
    antwoord = volle_api.post(f"{PAD}/onderzoekstermijn/toetsing", content=body, headers=als("consulent"))

    assert (400, "/problemen/invoer-ongeldig") == (antwoord.status_code, antwoord.json()["type"])
