"""An overleg and a plan in a zaak at random."""

from __future__ import annotations

from datetime import date

from domain.overleg.events import OndersteuningsplanVastgesteld
from domain.zaak.handeling import Command
from domain.zaak.state import LopendeZaak, Zaak
from tests.domain.overleg import commands as o
from tests.domain.zaak.stap import Maker, Stap


def _mdo(op: date, variant: int, _zaak: Zaak) -> Command:
    # Not everybody in a zaak at random is known to it; who discusses it may be.
    return o.mdo(gehouden_op=op, deelnemers=(), geadviseerd=() if variant else o.mdo().geadviseerd)


def _plan(op: date, variant: int, _zaak: Zaak) -> Command:
    if variant == 1:
        return o.geen_plan(vastgesteld_op=op, toestemming_registratie=False)
    return o.plan(vastgesteld_op=op, mdo=1 if variant else None, plan=f"Plan van {op.isoformat()}.")


def _handtekening(op: date, variant: int, zaak: Zaak) -> Command:
    plannen = zaak.van(OndersteuningsplanVastgesteld) if isinstance(zaak, LopendeZaak) else ()
    nummer = max((een.inhoud.ondersteuningsplan for een in plannen), default=1)
    return o.handtekening(ondertekend_op=op, ondersteuningsplan=nummer, door=("client", "ouder")[: variant % 2 + 1])


MAKERS: tuple[Maker, ...] = (_mdo, _plan, _handtekening)
PAD: tuple[Stap, ...] = (Stap(1, _mdo, 0), Stap(1, _plan, 1), Stap(1, _plan, 2), Stap(1, _handtekening, 0))
