"""Slips that are put right in a zaak at random."""

from __future__ import annotations

from datetime import date

from domain.zaak.handeling import Command
from domain.zaak.state import Zaak
from tests.domain.herstelbeschikking.commands import herstel
from tests.domain.zaak.stap import Maker, Stap


def _herstel(op: date, variant: int, _zaak: Zaak) -> Command:
    return herstel(verzonden_op=op, beschikking=variant + 1)


MAKERS: tuple[Maker, ...] = (_herstel,)
PAD: tuple[Stap, ...] = (Stap(1, _herstel, 0),)
