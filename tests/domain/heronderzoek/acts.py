"""The acts around what changes, for the guards of day, role and state."""

from __future__ import annotations

from typing import Any

from domain.heronderzoek.decisions import WijzigingMelden
from tests.domain.heronderzoek import commands as h
from tests.domain.heronderzoek.commands import OP_BEOORDELING, OP_HERONDERZOEK, OP_WIJZIGING
from tests.domain.heronderzoek.events import GEMELD, LOPEND, NAGEKEKEN
from tests.domain.zaak import events as z
from tests.domain.zaak.act import Act


def _wijziging(**anders: Any) -> WijzigingMelden:
    """Tell of a change before anything was granted."""
    return h.wijziging(**{"rechten": (), "sinds": None} | anders)


ACTS = {
    "wijziging": Act(_wijziging, "gemeld_op", (z.GEMELD,), z.OP_MELDING, "de melding"),
    "beoordeling": Act(h.beoordeling, "beoordeeld_op", GEMELD, OP_WIJZIGING, "de melding van de wijziging"),
    "heronderzoek": Act(h.heronderzoek, "besloten_op", NAGEKEKEN, OP_BEOORDELING, "de beoordeling van de wijziging"),
    "afronding": Act(h.afronding, "afgerond_op", LOPEND, OP_HERONDERZOEK, "het begin van het heronderzoek"),
}
