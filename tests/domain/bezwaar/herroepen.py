"""A besluit of which nothing is left after bezwaar, made known: what the tests of other phases begin with."""

from __future__ import annotations

from typing import Any

from domain.bezwaar.beslissing import BeslissingOpBezwaarGenomen
from domain.gebeurtenis import Event, Gebeurtenis
from tests.domain.bezwaar.events import OP_BESLISSING
from tests.domain.zaak.events import BEKEND
from tests.projections.lezing import met, op


def herroepen(bestreden: int, nummer: int, **anders: Any) -> tuple[Event[Gebeurtenis], ...]:
    """Decide on bezwaar 1 that nothing is left of a besluit, and make that known on Monday 19 May 2025."""
    leden = {
        "beschikking": nummer,
        "beschikkingnummer": 70009,
        "adviezen": (),
        "artikelen": ("Awb, art. 7:11",),
        "motivering": "De feiten klopten niet.",
        "bezwaar": 1,
        "bestreden": bestreden,
        "dictum": "gegrond",
        "herroeping": "geheel",
    }
    genomen = Event(BeslissingOpBezwaarGenomen.model_validate(leden | anders), OP_BESLISSING)
    return (genomen, met(op(BEKEND, OP_BESLISSING), beschikking=nummer))
