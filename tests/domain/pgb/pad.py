"""A pgb in a zaak at random: its plan, who can carry it and who manages it."""

from __future__ import annotations

from datetime import date

from domain.zaak.handeling import Command
from domain.zaak.state import Zaak
from tests.domain.personen import RUURD_ID, SIETSKE_ID
from tests.domain.pgb import commands as p
from tests.domain.zaak.stap import Maker, Stap


def _plan(op: date, variant: int, _zaak: Zaak) -> Command:
    return p.plan(ontvangen_op=op, aanvraag=1 if variant == 1 else None, recht=2 if variant == 2 else None)


def _bekwaamheid(op: date, variant: int, _zaak: Zaak) -> Command:
    over = {"over": "beheerder", "betrokkene": RUURD_ID} if variant else {}
    return p.bekwaamheid(beoordeeld_op=op, oordeel="twijfel" if variant > 1 else "bekwaam", **over)


def _beheerder(op: date, variant: int, _zaak: Zaak) -> Command:
    return p.beheerder(aangewezen_op=op, betrokkene=SIETSKE_ID if variant else RUURD_ID)


def _beheereinde(op: date, _variant: int, _zaak: Zaak) -> Command:
    return p.beheereinde(geeindigd_op=op)


MAKERS: tuple[Maker, ...] = (_plan, _bekwaamheid, _beheerder, _beheereinde)
PAD: tuple[Stap, ...] = (
    *(Stap(1, _plan, 0), Stap(1, _plan, 1), Stap(1, _bekwaamheid, 0), Stap(1, _bekwaamheid, 1)),
    *(Stap(1, _beheerder, 0), Stap(1, _beheerder, 1), Stap(1, _beheereinde, 0)),
)
