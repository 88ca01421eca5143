"""The acts around an opname, for the guards of day, role and state."""

from __future__ import annotations

from tests.domain.opname import commands as o
from tests.domain.opname.commands import OP_OPNAME
from tests.domain.opname.events import OPGENOMEN
from tests.domain.zaak.act import Act
from tests.domain.zaak.events import GEMELD, OP_MELDING

ACTS = {
    "opname": Act(o.opname, "opgenomen_op", (GEMELD,), OP_MELDING, "de melding"),
    "einde-opname": Act(o.einde, "geeindigd_op", (GEMELD, OPGENOMEN), OP_OPNAME, "de opname"),
}
