"""The act of putting a slip right, for the guards of day, role and state."""

from __future__ import annotations

from tests.domain.herstelbeschikking.commands import herstel
from tests.domain.herziening.events import TOEGEKEND
from tests.domain.zaak.act import Act
from tests.domain.zaak.events import OP_BEKENDMAKING

ACTS = {"herstelbeschikking": Act(herstel, "verzonden_op", TOEGEKEND, OP_BEKENDMAKING, "de bekendmaking")}
