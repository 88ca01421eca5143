"""A row of a read model: frozen, in camelCase, and the same JSON wherever it is shown."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, PlainSerializer
from pydantic.alias_generators import to_camel

from domain.envelope import moment_als_tekst

Json = Any

Moment = Annotated[datetime, PlainSerializer(moment_als_tekst, when_used="json")]
"""A moment, in JSON always with six decimals and Z, as it stands in the entry."""


class Rij(BaseModel):
    """A row of a read model."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        alias_generator=to_camel,
        validate_by_name=True,
        validate_by_alias=True,
        serialize_by_alias=True,
    )

    def als_json(self) -> dict[str, Json]:
        """Give the row as JSON: every member, ``null`` where it is empty."""
        return self.model_dump(mode="json", by_alias=True)
