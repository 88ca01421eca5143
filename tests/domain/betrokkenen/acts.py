"""The act of adding somebody, for the guards of day, role and state."""

from __future__ import annotations

from tests.domain.betrokkenen.commands import toevoeging, vergissing
from tests.domain.zaak.act import Act
from tests.domain.zaak.events import GEMELD, OP_MELDING

ACTS = {
    "betrokkene": Act(toevoeging, "bekend_op", (GEMELD,), OP_MELDING, "de melding"),
    "verkeerde-persoon": Act(vergissing, "vastgesteld_op", (GEMELD,), OP_MELDING, "de melding"),
}
