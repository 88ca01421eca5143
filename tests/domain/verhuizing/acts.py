"""The acts around a move, for the guards of day, role and state."""

from __future__ import annotations

from datetime import date
from typing import Any

from tests.domain.verhuizing import commands as v
from tests.domain.verhuizing.events import VERHUISD
from tests.domain.zaak.act import Act
from tests.domain.zaak.events import GEMELD, OP_MELDING


def _toen(dag: date) -> dict[str, Any]:
    return {"toestemming_op": dag}


ACTS = {
    "verhuizing": Act(v.verhuizing, "verhuisd_op", (GEMELD,), OP_MELDING, "de melding"),
    "hulpoverdracht": Act(v.overdracht, "overgedragen_op", (GEMELD, VERHUISD), OP_MELDING, "de melding", _toen),
}
