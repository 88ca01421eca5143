"""The acts around going on, for the guards of day, role and state."""

from __future__ import annotations

from tests.domain.herziening.events import TOEGEKEND
from tests.domain.verlenging import commands as v
from tests.domain.verlenging.commands import OP_VERZOEK
from tests.domain.verlenging.events import MET_VERZOEK
from tests.domain.zaak.act import Act
from tests.domain.zaak.events import OP_BEKENDMAKING

_VERZOEK = "het verzoek om verlenging"
ACTS = {
    "verlengingsverzoek": Act(
        v.verzoek, "gevraagd_op", TOEGEKEND, OP_BEKENDMAKING, "de bekendmaking van de voorziening"
    ),
    "herindicatie": Act(v.herindicatie, "begonnen_op", MET_VERZOEK, OP_VERZOEK, _VERZOEK),
    "ingetrokken-verzoek": Act(v.ingetrokken, "ingetrokken_op", MET_VERZOEK, OP_VERZOEK, _VERZOEK),
    "overbrugging": Act(v.overbrugging, "besluit_op", MET_VERZOEK, OP_VERZOEK, _VERZOEK),
}
