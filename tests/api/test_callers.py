"""Tokens: what they must say, and what an outage of their issuer means."""

from datetime import UTC, datetime, timedelta
from typing import Any

import jwt
import pytest
from starlette.testclient import TestClient

from api.app import create_app
from api.callers import INGEBOUWDE_UITGEVER, TokenReader, _built_in_key, token_reader
from services.settings import Settings, read_settings
from services.wiring import Installatie

GOED: dict[str, Any] = {"soort": "medewerker", "gemeente": "0268", "rollen": ["consulent"], "sub": "consulent-1"}


def token(uitgever: Settings, **anders: Any) -> str:
    """Make a token of the built-in issuer; a member that is ``...`` is left out."""
    claims = {
        "iss": INGEBOUWDE_UITGEVER,
        "aud": uitgever.oidc_publiek,
        "exp": datetime.now(UTC) + timedelta(minutes=5),
        **GOED,
        **anders,
    }
    kept = {name: claim for name, claim in claims.items() if claim is not ...}
    return jwt.encode(kept, _built_in_key(uitgever), algorithm="EdDSA")


@pytest.mark.parametrize(
    ("anders", "status"),
    [
        ({}, 200),
        ({"soort": ...}, 401),  # wie niet zegt dat hij een medewerker is, beslist niet als een
        ({"soort": "machine"}, 401),
        ({"gemeente": ...}, 401),
        ({"rollen": ...}, 401),
        ({"rollen": [{}]}, 401),
        ({"sub": "x" * 201}, 401),
        ({"sub": "met spatie"}, 401),
        ({"aud": "iets-anders"}, 401),
        ({"iss": "iemand-anders"}, 401),
        ({"exp": ...}, 401),
    ],
    ids=["goed", "soort", "machine", "gemeente", "rollen", "rol", "lang", "spatie", "aud", "iss", "exp"],
)
def test_what_a_token_must_say(api: TestClient, uitgever: Settings, anders: dict[str, Any], status: int) -> None:
    """Every claim that decides anything is required; nothing has a default."""
    headers = {"Authorization": f"Bearer {token(uitgever, **anders)}"}

    assert status == api.get("/v1/gemeenten/0268/regels", headers=headers).status_code


def test_a_token_without_signature_is_none(api: TestClient) -> None:
    """Algorithm "none" does not count."""
    zonder = jwt.encode({"iss": INGEBOUWDE_UITGEVER, "aud": "zaakboek", **GOED}, "", algorithm="none")

    assert 401 == api.get("/v1/gemeenten/0268/regels", headers={"Authorization": f"Bearer {zonder}"}).status_code


def test_an_issuer_that_does_not_answer_is_an_outage(kale_installatie: Installatie, uitgever: Settings) -> None:
    """503 with Retry-After: the token may be as good as any."""
    settings = read_settings(
        {
            "ZAAKBOEK_MAP": str(uitgever.map),
            "ZAAKBOEK_OIDC_UITGEVER": INGEBOUWDE_UITGEVER,
            "ZAAKBOEK_OIDC_JWKS_URL": "http://127.0.0.1:1/jwks",
        }
    )
    reader: TokenReader = token_reader(settings)
    with TestClient(create_app(kale_installatie, reader), raise_server_exceptions=False) as api:
        antwoord = api.get("/v1/gemeenten/0268/regels", headers={"Authorization": f"Bearer {token(uitgever)}"})

    assert (503, "5") == (antwoord.status_code, antwoord.headers["Retry-After"])
