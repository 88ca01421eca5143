"""A calamiteit in a zaak at random, with all that follows it."""

from __future__ import annotations

from datetime import date, timedelta

from domain.zaak.handeling import Command
from domain.zaak.state import Zaak
from tests.domain.calamiteit import commands as k
from tests.domain.zaak.stap import Maker, Stap

_ONTVANGERS = ("toezichthouder", "inspectie")


def _calamiteit(op: date, variant: int, _zaak: Zaak) -> Command:
    return k.calamiteit(
        ontvangen_op=op,
        voorgevallen_op=op - timedelta(days=variant),
        soort="geweld" if variant % 2 else "calamiteit",
        nummer=variant or None,
        gemeld_bij=({"ontvanger": "toezichthouder", "op": op},) if variant else (),
    )


def _doormelding(op: date, variant: int, _zaak: Zaak) -> Command:
    return k.doormelding(gemeld_op=op, ontvanger=_ONTVANGERS[variant % 2], calamiteit=variant // 2 + 1)


def _onderzoek(op: date, variant: int, _zaak: Zaak) -> Command:
    return k.onderzoek(ingesteld_op=op, uiterlijk=op + timedelta(days=30 * variant))


def _conclusie(op: date, variant: int, _zaak: Zaak) -> Command:
    return k.conclusie(ontvangen_op=op, door="aanbieder" if variant else "toezichthouder")


MAKERS: tuple[Maker, ...] = (_calamiteit, _doormelding, _onderzoek, _conclusie)
PAD: tuple[Stap, ...] = (
    Stap(1, _calamiteit, 0),
    Stap(1, _doormelding, 0),
    Stap(1, _onderzoek, 1),
    Stap(9, _conclusie, 0),
)
