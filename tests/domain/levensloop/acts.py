"""The act of recording a death, for the guards of day, role and state."""

from __future__ import annotations

from tests.domain.levensloop.commands import overlijden
from tests.domain.zaak.act import Act
from tests.domain.zaak.events import GEMELD, OP_MELDING

ACTS = {"overlijden": Act(overlijden, "overleden_op", (GEMELD,), OP_MELDING, "de melding")}
