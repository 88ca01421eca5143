"""Being taken in and coming home in a zaak at random."""

from __future__ import annotations

from datetime import date
from typing import Final

from domain.opname.events import OpnameVastgelegd
from domain.zaak.handeling import Command
from domain.zaak.state import LopendeZaak, Zaak
from tests.domain.opname import commands as o
from tests.domain.zaak.stap import Maker, Stap

_WAAR: Final = ("zorginstelling", "ziekenhuis", "wlz-instelling", "justitiele-inrichting")


def _opname(op: date, variant: int, _zaak: Zaak) -> Command:
    return o.opname(opgenomen_op=op, waar=_WAAR[variant])


def _einde(op: date, _variant: int, zaak: Zaak) -> Command:
    opgenomen = zaak.van(OpnameVastgelegd) if isinstance(zaak, LopendeZaak) else ()
    return o.einde(geeindigd_op=op, opname=max((een.inhoud.opname for een in opgenomen), default=1))


MAKERS: tuple[Maker, ...] = (_opname, _einde)
PAD: tuple[Stap, ...] = (Stap(1, _opname, 0), Stap(2, _einde, 0))
