"""What happened when the client was taken in on 12 May 2025 and came home four days later."""

from __future__ import annotations

from domain.gebeurtenis import Event
from domain.opname.events import OpnameGeeindigd, OpnameVastgelegd
from tests.domain.opname.commands import OP_EINDE, OP_OPNAME

OPGENOMEN = Event(OpnameVastgelegd(opname=1, waar="zorginstelling", adviezen=()), OP_OPNAME)
THUIS = Event(OpnameGeeindigd(opname=1), OP_EINDE)
