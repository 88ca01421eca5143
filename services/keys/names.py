"""The names in the key store. It is an installation of its own, so that one login never reaches both databases."""

from __future__ import annotations

from dataclasses import dataclass

from services.ledger.names import GemeenteNames


def sleutelinstallatie(installatie: str) -> str:
    """Return the name under which the key store of an installation makes its roles and opens its pool.

    The name of the installation may hold 22 characters at most; ``InstallationNames`` refuses a longer one.
    """
    return f"{installatie}sleutels"


@dataclass(frozen=True)
class SleutelNames(GemeenteNames):
    """The names that the key store of one gemeente uses: one schema and three roles."""

    @property
    def schema(self) -> str:
        """The schema of the keys and the register; never that of a ledger, also when they share a database."""
        return f"g{self.code}_sleutels"
