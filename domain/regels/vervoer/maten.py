"""Distances and frequencies in facts: whole, or with decimals as text, never a float."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Annotated

from pydantic import BeforeValidator, WithJsonSchema

_MAAT = re.compile(r"(0|[1-9]\d{0,3})(\.\d{1,3})?\Z")


def _als_maat(waarde: object) -> object:
    # A float would be another number than the one written; a bool is an int to Python but not to us.
    if isinstance(waarde, int | str) and not isinstance(waarde, bool) and _MAAT.match(str(waarde)):
        return Decimal(waarde)
    raise ValueError('verwacht een geheel getal, of met decimalen als tekst, zoals "2.5"')


def in_cijfers(waarde: Decimal) -> int | str:
    """Write a number as JSON does: whole as a number, else as text without needless zeros."""
    return int(waarde) if waarde == int(waarde) else f"{waarde.normalize():f}"


def in_woorden(waarde: Decimal) -> str:
    """Write a number as Dutch does: "2,5"."""
    return str(in_cijfers(waarde)).replace(".", ",")


_SCHEMA = WithJsonSchema(
    {"anyOf": [{"type": "integer", "minimum": 0}, {"type": "string", "pattern": r"^(0|[1-9]\d{0,3})(\.\d{1,3})?$"}]}
)

Maat = Annotated[Decimal, BeforeValidator(_als_maat), _SCHEMA]
"""A number of kilometres, weeks or times in the facts: 6 or "6.5"."""
