"""What an operator sets, all by environment variables that begin with ``ZAAKBOEK_``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path


class OngeldigeInstelling(Exception):
    """A setting is missing or cannot be; the message names it."""


@dataclass(frozen=True)
class Settings:
    """The settings of one installation. Without database URLs an embedded PostgreSQL in ``map`` is used."""

    map: Path
    """``ZAAKBOEK_MAP``: folder for the embedded database and the key files (default ``~/.zaakboek``)."""
    installatie: str
    """``ZAAKBOEK_INSTALLATIE``: name of the installation, in roles and Kafka topics (default ``zaakboek``)."""
    database_url: str | None
    """``ZAAKBOEK_DATABASE_URL``: the ledger, for the login role."""
    beheer_url: str | None
    """``ZAAKBOEK_BEHEER_URL``: the ledger, for the administrator (``migrate``, ``gemeente``)."""
    sleutels_url: str | None
    """``ZAAKBOEK_SLEUTELS_URL``: the key store, for the login role; a database of its own."""
    sleutels_beheer_url: str | None
    """``ZAAKBOEK_SLEUTELS_BEHEER_URL``: the key store, for the administrator."""
    omgeving: str
    """``ZAAKBOEK_OMGEVING``: ``ontwikkeling`` (default) or ``productie``."""
    oidc_uitgever: str | None
    """``ZAAKBOEK_OIDC_UITGEVER``: issuer of the tokens; in development the built-in one."""
    oidc_jwks_url: str | None
    """``ZAAKBOEK_OIDC_JWKS_URL``: where the public keys of the issuer stand."""
    oidc_publiek: str
    """``ZAAKBOEK_OIDC_PUBLIEK``: the audience that tokens must name (default ``zaakboek``)."""

    @property
    def productie(self) -> bool:
        """Say whether this installation is for real: no built-in issuer, no practice gemeenten."""
        return self.omgeving == "productie"

    @property
    def sleutelmap(self) -> Path:
        """Give the folder with the key file of each gemeente."""
        return self.map / "sleutels"

    @property
    def embedded(self) -> bool:
        """Say whether the embedded PostgreSQL is used."""
        return self.database_url is None


def read_settings(environ: Mapping[str, str]) -> Settings:
    """Read the settings. Raises ``OngeldigeInstelling`` for values that cannot be or do not go together."""

    def get(name: str) -> str | None:
        return environ.get(f"ZAAKBOEK_{name}") or None

    omgeving = get("OMGEVING") or "ontwikkeling"
    if omgeving not in ("ontwikkeling", "productie"):
        raise OngeldigeInstelling("ZAAKBOEK_OMGEVING is 'ontwikkeling' of 'productie'.")
    settings = Settings(
        map=Path(get("MAP") or "~/.zaakboek").expanduser(),
        installatie=get("INSTALLATIE") or "zaakboek",
        database_url=get("DATABASE_URL"),
        beheer_url=get("BEHEER_URL"),
        sleutels_url=get("SLEUTELS_URL"),
        sleutels_beheer_url=get("SLEUTELS_BEHEER_URL"),
        omgeving=omgeving,
        oidc_uitgever=get("OIDC_UITGEVER"),
        oidc_jwks_url=get("OIDC_JWKS_URL"),
        oidc_publiek=get("OIDC_PUBLIEK") or "zaakboek",
    )
    if (settings.database_url is None) is not (settings.sleutels_url is None):
        raise OngeldigeInstelling(
            "ZAAKBOEK_DATABASE_URL en ZAAKBOEK_SLEUTELS_URL horen bij elkaar: geef beide of geen."
        )
    if settings.productie and (settings.oidc_uitgever is None or settings.oidc_jwks_url is None):
        raise OngeldigeInstelling(
            "In productie zijn ZAAKBOEK_OIDC_UITGEVER en ZAAKBOEK_OIDC_JWKS_URL verplicht; de ingebouwde uitgever is "
            "alleen voor ontwikkeling."
        )
    return settings
