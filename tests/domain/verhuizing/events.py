"""What happened when the client moved on 12 May 2025."""

from __future__ import annotations

from domain.gebeurtenis import Event
from domain.verhuizing.events import HulpOvergedragen, VerhuizingVastgelegd
from tests.domain.verhuizing.commands import HEUMEN, OP_OVERDRACHT, OP_VERHUIZING

VERHUISD = Event(
    VerhuizingVastgelegd(verhuizing=1, bestemming="andere-gemeente", naar=HEUMEN, wie="client", adviezen=()),
    OP_VERHUIZING,
)
OVERGEDRAGEN = Event(
    HulpOvergedragen(verhuizing=1, toestemming_op=OP_VERHUIZING, stukken=("beschikking", "plan")), OP_OVERDRACHT
)
