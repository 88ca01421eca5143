"""The command that records a death."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

from domain.levensloop.decisions import OverlijdenVastleggen

OP_OVERLIJDEN: Final = date(2025, 5, 12)


def overlijden(**anders: Any) -> OverlijdenVastleggen:
    """Record the death of a client who leaves a partner."""
    return OverlijdenVastleggen.model_validate({"overleden_op": OP_OVERLIJDEN, "heeft_partner": True} | anders)
