"""Moves in a zaak at random."""

from __future__ import annotations

from datetime import date

from domain.verhuizing.events import VerhuizingVastgelegd
from domain.zaak.handeling import Command
from domain.zaak.state import LopendeZaak, Zaak
from tests.domain.verhuizing import commands as v
from tests.domain.zaak.stap import Maker, Stap


def _verhuizing(op: date, variant: int, _zaak: Zaak) -> Command:
    if variant == 0:
        return v.verhuizing(verhuisd_op=op)
    bestemming = ("binnen-gemeente", "buitenland", "terug-in-gemeente")[variant - 1]
    return v.verhuizing(verhuisd_op=op, bestemming=bestemming, naar=None)


def _overdracht(op: date, _variant: int, zaak: Zaak) -> Command:
    verhuisd = zaak.van(VerhuizingVastgelegd) if isinstance(zaak, LopendeZaak) else ()
    nummer = max((een.inhoud.verhuizing for een in verhuisd), default=1)
    return v.overdracht(overgedragen_op=op, toestemming_op=op, verhuizing=nummer)


MAKERS: tuple[Maker, ...] = (_verhuizing, _overdracht)
PAD: tuple[Stap, ...] = (Stap(1, _verhuizing, 0), Stap(1, _overdracht, 0), Stap(1, _verhuizing, 3))
