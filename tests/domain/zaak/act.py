"""An act on a zaak that runs, as the guards of day, role and state look at it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from domain.gebeurtenis import Event, Gebeurtenis
from domain.weigering import Weigering
from domain.zaak.handeling import Command, DatumVoorVoorganger


@dataclass(frozen=True)
class Act:
    """An act: the member with its day, what has to be there, on which day that was, and what moves with the day.

    ``te_vroeg`` is how it is refused on a day before.
    """

    doe: Callable[..., Command]
    lid: str
    verleden: tuple[Event[Gebeurtenis], ...]
    na: date
    wat: str
    mee: Callable[[date], dict[str, Any]] = lambda _: {}
    te_vroeg: type[Weigering] = DatumVoorVoorganger

    @property
    def veld(self) -> str:
        """Give the member as JSON spells it."""
        kop, *rest = self.lid.split("_")
        return kop + "".join(woord.capitalize() for woord in rest)

    def op(self, dag: date) -> Command:
        """Do it on a day."""
        return self.doe(**{self.lid: dag}, **self.mee(dag))
