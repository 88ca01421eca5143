"""Documents and long texts, as events name them. The bytes lie sealed beside the ledger, in a table of their own."""

from __future__ import annotations

from typing import Annotated, ClassVar
from uuid import UUID

from pydantic import Field, StringConstraints

from domain.gebeurtenis import Deel, Open
from domain.weigering import Weigering


class Bijlage(Deel):
    """What an event says of a document.

    ``sha256`` and ``lengte`` (bytes) are those of the sealed bytes: anybody can check that they are still the same
    without being able to read them.
    """

    bijlage: Open[UUID]
    sha256: Open[Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]]
    lengte: Open[Annotated[int, Field(ge=1, le=26_214_400)]]
    mediatype: Open[Annotated[str, StringConstraints(min_length=3, max_length=127)]]


class BijlageOnbekend(Weigering):
    """There is no bijlage with this id in the zaak; keep it first (``POST .../bijlagen``)."""

    probleem = "bijlage-onbekend"
    titel = "Bijlage onbekend"
    status: ClassVar[int] = 404
