"""The shapes of questions and answers: facts in, outcome out, all as JSON that means one thing only.

Dates are ISO days, money is a decimal string in euros with at most two decimals, whole numbers are whole. Nothing is
converted silently: ``"3"`` is no number and ``3`` no text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Annotated, Any, Literal, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, PlainSerializer, WithJsonSchema
from pydantic.alias_generators import to_camel

from domain.kalender import DAG_IN_KALENDER, in_kalender
from domain.weigering import FeitOntbreekt

T = TypeVar("T")

_DATUM = re.compile(r"\d{4}-\d{2}-\d{2}\Z")
_BEDRAG = re.compile(r"(0|[1-9]\d{0,11})(\.\d{1,4})?\Z")


def lees_datum(waarde: object) -> date:
    """Read a day as people and programs write it: an existing one, within the bounds of the calendar.

    Raises ``ValueError`` with a Dutch sentence.
    """
    if not isinstance(waarde, str) or not _DATUM.match(waarde):
        raise ValueError("verwacht een datum in de vorm jjjj-mm-dd")
    try:
        dag = date.fromisoformat(waarde)
    except ValueError:
        raise ValueError("die dag bestaat niet") from None
    if not in_kalender(dag):
        raise ValueError(f"verwacht {DAG_IN_KALENDER}")
    return dag


def _als_bedrag(waarde: object) -> object:
    if isinstance(waarde, str) and _BEDRAG.match(waarde):
        return Decimal(waarde)
    raise ValueError('verwacht een bedrag in euro als tekst, zoals "17.89"')


Datum = Annotated[date, BeforeValidator(lees_datum), WithJsonSchema({"type": "string", "format": "date"})]
Bedrag = Annotated[
    Decimal,
    BeforeValidator(_als_bedrag),
    PlainSerializer(str, return_type=str),
    WithJsonSchema({"type": "string", "pattern": r"^(0|[1-9]\d{0,11})(\.\d{1,4})?$"}),
]
Leeftijd = Annotated[int, Field(strict=True, ge=0, le=130)]
Aantal = Annotated[int, Field(strict=True, ge=0, lt=1_000_000)]
Wet = Literal["wmo", "jeugdwet"]
Slug = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
"""A product, task or voorziening in the words of the source: lower case, with hyphens."""
Gemeentecode = Annotated[str, Field(pattern=r"^\d{4}$")]


class Vraagdeel(BaseModel):
    """A part of the facts: closed, strict, in camelCase."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", strict=True, alias_generator=to_camel, validate_by_alias=True
    )


class Feiten(Vraagdeel):
    """The facts that one rule takes."""


class Uitkomst(BaseModel):
    """The outcome of one rule."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", alias_generator=to_camel, validate_by_name=True, validate_by_alias=True
    )

    def als_json(self) -> dict[str, Any]:
        """Give the outcome as it stands in answers and receipts."""
        return self.model_dump(mode="json", by_alias=True)


class Grond(Uitkomst):
    """A ground for refusing: its citation, and whether it must be used (False where the text says "kan")."""

    bron: str
    dwingend: bool = True


def hoort_bij(voorziening: str, namen: Iterable[str]) -> bool:
    """Say whether a voorziening is one of ``namen`` or a form of one (huishoudelijke-hulp-1 of huishoudelijke-hulp)."""
    return any(voorziening == naam or voorziening.startswith(f"{naam}-") for naam in namen)


def gegeven(feit: str, regel: str, *, waarde: T | None) -> T:
    """Give a fact that counts in some cases only, now that the case is at hand; ``FeitOntbreekt`` if left out."""
    if waarde is None:
        raise FeitOntbreekt(f"Feit '{feit}' ontbreekt; regel '{regel}' heeft het hier nodig.", feit=feit, regel=regel)
    return waarde
