"""A death in a zaak at random; after it chance goes on trying."""

from __future__ import annotations

from datetime import date

from domain.zaak.handeling import Command
from domain.zaak.state import Zaak
from tests.domain.levensloop import commands as leven
from tests.domain.zaak.stap import Maker, Stap


def _overlijden(op: date, variant: int, _zaak: Zaak) -> Command:
    return leven.overlijden(overleden_op=op, heeft_partner=variant > 1)


MAKERS: tuple[Maker, ...] = (_overlijden,)
PAD: tuple[Stap, ...] = (Stap(1, _overlijden, 2),)
