"""What a zorgverlener still gets, in a zaak whose client died."""

from __future__ import annotations

from datetime import date

from domain.zaak.handeling import Command
from domain.zaak.state import Zaak
from tests.domain.pgb import commands as p
from tests.domain.pgb.pad import laatste_overeenkomst
from tests.domain.zaak.stap import Maker, Stap, maak_bekend


def _uitkering(op: date, variant: int, zaak: Zaak) -> Command:
    welke = max(1, laatste_overeenkomst(zaak) - variant % 2)
    return p.uitkering(besluit_op=op, zorgovereenkomst=welke, restant_budget=0, bedrag=variant)


MAKERS: tuple[Maker, ...] = (_uitkering,)
PAD: tuple[Stap, ...] = (Stap(3, _uitkering, 0), Stap(0, maak_bekend, 0))
