"""Reads the SQL of the key store from its files, in the form of that of the ledger."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from importlib import resources

from services.keys.names import SleutelNames
from services.ledger.statements import Migration, identifiers, render

_HEADING = re.compile(r"^-- name: (\w+)$", re.MULTILINE)
_MIGRATION = re.compile(r"(\d{4})_(\w+)\.sql")


@cache
def templates() -> Mapping[str, str]:
    """Return the statements of statements.sql by the name in their heading, with their placeholders."""
    text = (resources.files(__package__) / "sql" / "statements.sql").read_text(encoding="utf-8")
    _, *parts = _HEADING.split(text)
    return dict(zip(parts[::2], (body.strip() for body in parts[1::2]), strict=True))


@cache
def rendered(names: SleutelNames) -> Mapping[str, bytes]:
    """Return the statements by name, with the schema of this gemeente filled in."""
    return {name: render(template, identifiers(names)) for name, template in templates().items()}


@cache
def migrations() -> tuple[Migration, ...]:
    """Return the migrations of the key store of a gemeente, lowest number first."""
    folder = resources.files(__package__) / "sql" / "gemeente"
    found = [
        Migration(versie=int(match[1]), naam=match[2], template=file.read_text(encoding="utf-8"))
        for file in folder.iterdir()
        if (match := _MIGRATION.fullmatch(file.name))
    ]
    return tuple(sorted(found, key=lambda migration: migration.versie))
