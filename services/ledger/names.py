"""The names of schemas and roles. Roles belong to the whole server, so theirs carry the installation."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, unique

from services.ledger.errors import OngeldigeNaam

_INSTALLATIE = re.compile(r"[a-z][a-z0-9]{0,29}", re.ASCII)
_GEMEENTE = re.compile(r"[0-9]{4}", re.ASCII)


@unique
class Rol(Enum):
    """What a connection may be for a gemeente."""

    SCHRIJVER = "schrijver"
    """Reads the entries and appends; commands and their reads run under it."""
    LEZER = "lezer"
    """Reads the ledger and owns the read models; workers run under it."""


@dataclass(frozen=True)
class InstallationNames:
    """The names that one installation uses in its database.

    `installatie` starts with a letter and holds 1 to 30 lower-case letters and digits.

    Raises:
        OngeldigeNaam: the name is another kind of text.
    """

    installatie: str

    def __post_init__(self) -> None:
        """Refuse whatever is not a plain name, before it reaches SQL."""
        if not _INSTALLATIE.fullmatch(self.installatie):
            raise OngeldigeNaam(
                f"installatie {self.installatie!r}: een kleine letter, dan hoogstens 29 kleine letters en cijfers"
            )

    @property
    def login(self) -> str:
        """The role that connects; it holds no rights but that of taking a gemeente's role."""
        return f"{self.installatie}_login"

    @property
    def beheer(self) -> str:
        """The schema that records the migrations of the installation."""
        return f"{self.installatie}_beheer"

    def gemeente(self, code: str) -> GemeenteNames:
        """Return the names of the gemeente with this four-digit code."""
        return GemeenteNames(installatie=self.installatie, code=code)


@dataclass(frozen=True)
class GemeenteNames(InstallationNames):
    """The names that one gemeente uses: two schemas and three roles.

    `code` is the CBS code at creation, four digits; it never changes.

    Raises:
        OngeldigeNaam: the name of the installation or the code is another kind of text.
    """

    code: str

    def __post_init__(self) -> None:
        """Refuse whatever is not a plain name, before it reaches SQL."""
        super().__post_init__()
        if not _GEMEENTE.fullmatch(self.code):
            raise OngeldigeNaam(f"gemeente {self.code!r}: verwacht vier cijfers")

    @property
    def schema(self) -> str:
        """The schema of the ledger."""
        return f"g{self.code}"

    @property
    def leesschema(self) -> str:
        """The schema of the read models and the positions of readers."""
        return f"g{self.code}_lees"

    @property
    def eigenaar(self) -> str:
        """The role that owns the ledger; nobody logs in as it or takes it at work."""
        return f"{self.installatie}_g{self.code}_eigenaar"

    @property
    def schrijver(self) -> str:
        """The role that appends."""
        return f"{self.installatie}_g{self.code}_schrijver"

    @property
    def lezer(self) -> str:
        """The role that reads the ledger and owns the read models."""
        return f"{self.installatie}_g{self.code}_lezer"

    def role(self, rol: Rol) -> str:
        """Return the name of the role that a connection takes for `rol`."""
        return f"{self.installatie}_g{self.code}_{rol.value}"
