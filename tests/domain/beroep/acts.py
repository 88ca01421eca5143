"""The acts on what happens at the rechter, for the guards of day, role and state."""

from __future__ import annotations

from tests.domain.beroep import commands as r
from tests.domain.beroep.events import INGESTELD, NAAR_RECHTER, OP_BEKEND, OP_BEROEP
from tests.domain.zaak.act import Act

ACTS = {
    "beroep": Act(r.beroep, "ingesteld_op", NAAR_RECHTER, OP_BEKEND, "het besluit"),
    "beroepsintrekking": Act(r.intrekking, "ingetrokken_op", (*NAAR_RECHTER, INGESTELD), OP_BEROEP, "het beroep"),
    "uitspraak": Act(r.uitspraak, "verzonden_op", (*NAAR_RECHTER, INGESTELD), OP_BEROEP, "het beroep"),
}
