"""Corrections in a zaak at random: of any event, by another day or declared void; most are refused."""

from __future__ import annotations

from datetime import date, timedelta

from domain.correctie.decisions import Corrigeren
from domain.zaak.handeling import Command
from domain.zaak.state import Zaak
from tests.domain.correctie.commands import REDEN
from tests.domain.zaak.stap import Maker, Stap


def _welke(op: date, variant: int) -> int:
    return 7 * variant + op.day % 7 + 1


def _andere_dag(op: date, variant: int, _zaak: Zaak) -> Command:
    dag = op - timedelta(days=op.day % 3)
    return Corrigeren(versie=_welke(op, variant), aard="vervangt", geldig_op=dag, reden=REDEN)


def _vervalt(op: date, variant: int, _zaak: Zaak) -> Command:
    return Corrigeren(versie=_welke(op, variant), aard="vervalt", reden=REDEN)


def _bevestiging(_op: date, _variant: int, _zaak: Zaak) -> Command:
    # Where a path begins, the confirmation of the melding stands behind its receipt.
    return Corrigeren(versie=3, aard="vervangt", leden={"wijze": "email"}, reden=REDEN)


MAKERS: tuple[Maker, ...] = (_andere_dag, _vervalt)
PAD: tuple[Stap, ...] = (Stap(1, _bevestiging, 0),)
