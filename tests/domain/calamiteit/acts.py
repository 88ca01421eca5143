"""The acts around a calamiteit, for the guards of day, role and state."""

from __future__ import annotations

from datetime import date
from typing import Any

from tests.domain.calamiteit import commands as k
from tests.domain.calamiteit.events import GEMELD, INGESTELD, OP_MELDEN, OP_ONDERZOEK, TOEGEKEND
from tests.domain.zaak.act import Act
from tests.domain.zaak.events import GEMELD as MELDING
from tests.domain.zaak.events import OP_MELDING


def _op_die_dag(dag: date) -> dict[str, Any]:
    return {"voorgevallen_op": min(dag, date(2025, 5, 20)), "nummer": None, "gemeld_bij": ()}


_WAT = "de melding van de calamiteit"
ACTS = {
    "calamiteit": Act(k.calamiteit, "ontvangen_op", TOEGEKEND, OP_MELDING, "de melding", _op_die_dag),
    "doormelding": Act(k.doormelding, "gemeld_op", (MELDING, GEMELD), OP_MELDEN, _WAT),
    "calamiteitonderzoek": Act(
        k.onderzoek, "ingesteld_op", (MELDING, GEMELD), OP_MELDEN, _WAT, lambda _: {"uiterlijk": None}
    ),
    "conclusie": Act(
        k.conclusie, "ontvangen_op", (MELDING, GEMELD, INGESTELD), OP_ONDERZOEK, "het begin van het onderzoek"
    ),
}
