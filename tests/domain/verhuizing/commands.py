"""The commands around a move."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

from domain.verhuizing.decisions import HulpOverdragen, VerhuizingVastleggen

OP_VERHUIZING: Final = date(2025, 5, 12)
OP_OVERDRACHT: Final = date(2025, 5, 14)
HEUMEN: Final = "0252"


def verhuizing(**anders: Any) -> VerhuizingVastleggen:
    """Record a move to another gemeente."""
    leden = {"verhuisd_op": OP_VERHUIZING, "bestemming": "andere-gemeente", "naar": HEUMEN}
    return VerhuizingVastleggen.model_validate(leden | anders)


def overdracht(**anders: Any) -> HulpOverdragen:
    """Hand the help over to it."""
    leden = {
        "overgedragen_op": OP_OVERDRACHT,
        "verhuizing": 1,
        "toestemming_op": OP_VERHUIZING,
        "stukken": ("beschikking", "plan"),
    }
    return HulpOverdragen.model_validate(leden | anders)
