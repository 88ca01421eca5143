"""People who come to a zaak at random."""

from __future__ import annotations

from datetime import date

from domain.zaak.handeling import Command
from domain.zaak.state import Zaak
from tests.domain.betrokkenen import commands as b
from tests.domain.personen import HIDDE, SIETSKE
from tests.domain.zaak.stap import Maker, Stap


def _toevoeging(op: date, variant: int, _zaak: Zaak) -> Command:
    return b.toevoeging(bekend_op=op, persoon=SIETSKE if variant % 2 else HIDDE)


MAKERS: tuple[Maker, ...] = (_toevoeging,)
PAD: tuple[Stap, ...] = (Stap(1, _toevoeging, 1), Stap(1, _toevoeging, 0))
