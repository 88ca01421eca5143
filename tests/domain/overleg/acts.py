"""The acts around an overleg and a plan, for the guards of day, role and state."""

from __future__ import annotations

from tests.domain.overleg import commands as o
from tests.domain.overleg.events import GEHOUDEN, GEPLAND, OP_MDO, OP_PLAN
from tests.domain.zaak.act import Act
from tests.domain.zaak.events import GEMELD, OP_MELDING

ACTS = {
    "mdo": Act(o.mdo, "gehouden_op", (GEMELD,), OP_MELDING, "de melding"),
    "geen-ondersteuningsplan": Act(o.geen_plan, "vastgesteld_op", (GEMELD,), OP_MELDING, "de melding"),
    "ondersteuningsplan": Act(o.plan, "vastgesteld_op", (GEMELD, GEHOUDEN), OP_MDO, "het overleg"),
    "ondertekening": Act(o.handtekening, "ondertekend_op", (GEMELD, GEHOUDEN, GEPLAND), OP_PLAN, "het plan"),
}
