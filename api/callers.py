"""Who calls: an OIDC bearer token with gemeente and rollen. The built-in issuer serves development only."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, ClassVar, Final, Protocol, cast, get_args

import jwt
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
)

from domain.envelope import Actor, SoortActor
from domain.weigering import Weigering
from domain.zaak.handeling import Command, RolOntbreekt
from services.settings import OngeldigeInstelling, Settings

ROLLEN: Final = ("consulent", "beslisser", "bezwaar", "auditor", "uitwisseling", "beheer")
INGEBOUWDE_UITGEVER: Final = "urn:zaakboek:ontwikkeling"
_ALGORITMEN: Final = ("EdDSA", "RS256", "PS256", "ES256")
_WIE: Final = re.compile(r"[!-~]{1,200}\Z")
_VERPLICHT: Final = ("iss", "sub", "aud", "exp")


class NietAangemeld(Weigering):
    """No bearer token, or one that does not hold."""

    probleem = "niet-aangemeld"
    titel = "Niet aangemeld"
    status: ClassVar[int] = 401


class GeenToegang(Weigering):
    """The token is not for this gemeente. The answer is the same whether the gemeente exists or not."""

    probleem = "geen-toegang"
    titel = "Geen toegang"
    status: ClassVar[int] = 403


class UitgeverOnbereikbaar(Exception):
    """The issuer's public keys cannot be fetched: an outage, which says nothing about the token."""


@dataclass(frozen=True)
class Caller:
    """Who a token speaks for: ``uitgever`` and ``id`` are iss and sub, never a name."""

    uitgever: str
    id: str
    soort: SoortActor
    gemeente: str
    rollen: frozenset[str]

    def actor(self, command: Command) -> Actor:
        """Give the actor under which a command is recorded: the first role that may give it, and that the token has."""
        rol = next((rol for rol in command.ROLLEN if rol in self.rollen), None)
        if rol is None:
            raise RolOntbreekt(f"{command.NAAM}: dit mag alleen met de rol {' of '.join(command.ROLLEN)}.")
        return Actor(self.soort, self.uitgever, self.id, rol)

    def eis_een_van(self, rollen: frozenset[str]) -> None:
        """Refuse a caller who has none of these roles."""
        if not self.rollen & rollen:
            raise RolOntbreekt(f"Dit mag alleen met de rol {' of '.join(sorted(rollen))}.")


class KeySource(Protocol):
    """Where the public key of a token's issuer comes from."""

    def key_for(self, token: str) -> Any:
        """Give the key that must have signed this token."""


@dataclass(frozen=True)
class TokenReader:
    """Reads bearer tokens of one issuer."""

    uitgever: str
    publiek: str
    sleutels: KeySource

    def read(self, authorization: str | None) -> Caller:
        """Read an ``Authorization`` header. Raises ``NietAangemeld``."""
        scheme, _, token = (authorization or "").partition(" ")
        if scheme.lower() != "bearer" or not token:
            raise NietAangemeld("Geef een bearer-token mee in de kop Authorization.")
        try:
            claims = jwt.decode(
                token,
                self.sleutels.key_for(token),
                algorithms=list(_ALGORITMEN),
                audience=self.publiek,
                issuer=self.uitgever,
                options={"require": list(_VERPLICHT)},
            )
        except jwt.PyJWKClientConnectionError as fout:
            raise UitgeverOnbereikbaar from fout
        except jwt.PyJWTError as fout:
            raise NietAangemeld("Het token is niet geldig of is verlopen.") from fout
        return _caller(claims)


def _caller(claims: Mapping[str, Any]) -> Caller:
    # ``soort`` has no default: who does not say that he is a medewerker does not decide as one (AVG art. 22).
    soort, gemeente, rollen = claims.get("soort"), claims.get("gemeente"), claims.get("rollen")
    if not isinstance(soort, str) or soort not in get_args(SoortActor) or not isinstance(gemeente, str):
        raise NietAangemeld("Het token noemt geen soort en gemeente.")
    if not isinstance(rollen, list) or not all(isinstance(rol, str) for rol in rollen):
        raise NietAangemeld("Het token noemt geen rollen.")
    if not _WIE.match(claims["sub"]):
        raise NietAangemeld("Het token noemt niet wie het draagt (sub, 1 tot 200 tekens).")
    return Caller(
        claims["iss"], claims["sub"], cast("SoortActor", soort), gemeente, frozenset(rollen) & frozenset(ROLLEN)
    )


@dataclass(frozen=True)
class _BuiltInKeys:
    public: Any

    def key_for(self, _token: str) -> Any:
        return self.public


@dataclass(frozen=True)
class _Jwks:
    client: jwt.PyJWKClient

    def key_for(self, token: str) -> Any:
        return self.client.get_signing_key_from_jwt(token).key


def token_reader(settings: Settings) -> TokenReader:
    """Give the reader of tokens: of the operator's issuer, or in development of the built-in one.

    Raises ``OngeldigeInstelling`` in production without an issuer.
    """
    if settings.oidc_uitgever and settings.oidc_jwks_url:
        keys = _Jwks(jwt.PyJWKClient(settings.oidc_jwks_url, cache_keys=True))
        return TokenReader(settings.oidc_uitgever, settings.oidc_publiek, keys)
    public = _built_in_key(settings).public_key()
    return TokenReader(INGEBOUWDE_UITGEVER, settings.oidc_publiek, _BuiltInKeys(public))


def issue_token(settings: Settings, caller: Caller, *, nu: datetime, geldig: timedelta) -> str:
    """Issue a token of the built-in issuer. Raises ``OngeldigeInstelling`` in production."""
    claims = {
        "iss": INGEBOUWDE_UITGEVER,
        "sub": caller.id,
        "aud": settings.oidc_publiek,
        "iat": nu,
        "exp": nu + geldig,
        "soort": caller.soort,
        "gemeente": caller.gemeente,
        "rollen": sorted(caller.rollen),
    }
    return jwt.encode(claims, _built_in_key(settings), algorithm="EdDSA")


def _built_in_key(settings: Settings) -> Ed25519PrivateKey:
    if settings.productie:
        raise OngeldigeInstelling("De ingebouwde uitgever van tokens start niet in productie.")
    path = settings.map / "uitgever-ontwikkeling.pem"
    if not path.exists():
        _write_once(path)
    key = load_pem_private_key(path.read_bytes(), password=None)
    assert isinstance(key, Ed25519PrivateKey)
    return key


def _write_once(path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    pem = Ed25519PrivateKey.generate().private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    # Written beside it and linked: two processes that start at once end up with one key.
    draft = path.with_suffix(f".{os.getpid()}")
    draft.write_bytes(pem)
    draft.chmod(0o600)
    try:
        os.link(draft, path)
    except FileExistsError:
        pass
    finally:
        draft.unlink()
