"""Reads SQL from its files: named statements, and migrations in order.

A file names schemas and roles as `{{schema}}`; each becomes a quoted identifier.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

from services.ledger.names import GemeenteNames, InstallationNames

_PLACEHOLDER = re.compile(r"\{\{(\w+)\}\}")
_HEADING = re.compile(r"^-- name: (\w+)$", re.MULTILINE)
_MIGRATION = re.compile(r"(\d{4})_(\w+)\.sql")


@dataclass(frozen=True)
class Migration:
    """One numbered step of a schema; its file name tells why it exists."""

    versie: int
    naam: str
    template: str


def render(template: str, identifiers: Mapping[str, str]) -> bytes:
    """Return the SQL of `template` with every `{{name}}` replaced by the quoted identifier.

    Raises:
        KeyError: the template asks for a name that is not given.
    """

    def quoted(match: re.Match[str]) -> str:
        return '"' + identifiers[match[1]].replace('"', '""') + '"'

    return _PLACEHOLDER.sub(quoted, template).encode()


@cache
def templates() -> Mapping[str, str]:
    """Return the statements of statements.sql by the name in their heading, with their placeholders."""
    text = (resources.files(__package__) / "sql" / "statements.sql").read_text(encoding="utf-8")
    _, *parts = _HEADING.split(text)
    return dict(zip(parts[::2], (body.strip() for body in parts[1::2]), strict=True))


@cache
def rendered(names: GemeenteNames) -> Mapping[str, bytes]:
    """Return the statements of statements.sql by name, with the schemas of this gemeente filled in."""
    return {name: render(template, identifiers(names)) for name, template in templates().items()}


def identifiers(names: InstallationNames) -> dict[str, str]:
    """Return what a template may call the schemas and roles of `names`."""
    known = {"login": names.login, "beheer": names.beheer}
    if isinstance(names, GemeenteNames):
        known |= {
            "schema": names.schema,
            "leesschema": names.leesschema,
            "eigenaar": names.eigenaar,
            "schrijver": names.schrijver,
            "lezer": names.lezer,
        }
    return known


@cache
def migrations(kind: str) -> tuple[Migration, ...]:
    """Return the migrations of `kind` ("installatie" or "gemeente"), lowest number first."""
    folder = resources.files(__package__) / "sql" / kind
    found = [
        Migration(versie=int(match[1]), naam=match[2], template=file.read_text(encoding="utf-8"))
        for file in folder.iterdir()
        if (match := _MIGRATION.fullmatch(file.name))
    ]
    return tuple(sorted(found, key=lambda migration: migration.versie))
