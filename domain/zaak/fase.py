"""What a phase offers: the acts that a caller can ask for, each with the decision that answers it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from domain.gebeurtenis import Event, Gebeurtenis
from domain.zaak.handeling import Command, Omstandigheden, Rechtskader
from domain.zaak.state import LopendeZaak

C = TypeVar("C", bound=Command)
Events = tuple[Event[Gebeurtenis], ...]
Beslissing = Callable[[C, LopendeZaak, Rechtskader, Omstandigheden], Events]


@dataclass(frozen=True)
class Aanbod:
    """What a caller can ask for.

    ``meervoud`` is the plural noun by which callers know it (``POST .../zaken/{zaak}/gesprekken``), ``samenvatting``
    what they read of it.
    """

    meervoud: str
    command: type[Command]
    samenvatting: str


@dataclass(frozen=True)
class Handeling(Aanbod, Generic[C]):
    """An act on a zaak that runs, with the decision that answers it."""

    command: type[C]
    beslis: Beslissing[C]


Handelingen = tuple[Handeling[Any], ...]
