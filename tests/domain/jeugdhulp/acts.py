"""The acts around jeugdhulp, for the guards of day, role and state."""

from __future__ import annotations

from tests.domain.jeugdhulp import commands as j
from tests.domain.jeugdhulp.events import GEMELD, OP_VERWIJZING, TOT_VERWIJZING
from tests.domain.zaak.act import Act
from tests.domain.zaak.events import OP_MELDING

ACTS = {
    "verwijzing": Act(
        j.verwijzing,
        "ontvangen_op",
        (GEMELD,),
        OP_MELDING,
        "de melding",
        lambda dag: {"verwezen_op": min(dag, OP_MELDING)},
    ),
    "intrekking-verwijzing": Act(j.intrekking, "ingetrokken_op", TOT_VERWIJZING, OP_VERWIJZING, "de verwijzing"),
    "toekomstplan": Act(
        j.toekomstplan,
        "vastgesteld_op",
        (GEMELD,),
        OP_MELDING,
        "de melding",
        lambda dag: {"begonnen_op": min(dag, OP_MELDING)},
    ),
    "beschikking-op-verwijzing": Act(j.beschikking, "besluit_op", TOT_VERWIJZING, OP_VERWIJZING, "de verwijzing"),
}
