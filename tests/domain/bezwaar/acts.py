"""The acts on a bezwaar, for the guards of day, role and state."""

from __future__ import annotations

from tests.domain.bezwaar import commands as b
from tests.domain.bezwaar.events import BEZWAAR, OP_BEZWAAR
from tests.domain.herziening.events import TOEGEKEND
from tests.domain.zaak.act import Act
from tests.domain.zaak.events import OP_BESLUIT

HET_BEZWAAR = "het bezwaar"
ACTS = {
    "bezwaar": Act(b.bezwaar, "ontvangen_op", TOEGEKEND, OP_BESLUIT, "het besluit"),
    "bezwaarbevestiging": Act(b.bevestiging, "verzonden_op", BEZWAAR, OP_BEZWAAR, HET_BEZWAAR),
    "commissie": Act(b.commissie, "meegedeeld_op", BEZWAAR, OP_BEZWAAR, HET_BEZWAAR),
    "bezwaaraanvulling": Act(b.aanvulling, "ontvangen_op", BEZWAAR, OP_BEZWAAR, HET_BEZWAAR),
    "bezwaarintrekking": Act(b.intrekking, "ontvangen_op", BEZWAAR, OP_BEZWAAR, HET_BEZWAAR),
    "verdaging": Act(b.verdaging, "meegedeeld_op", BEZWAAR, OP_BEZWAAR, HET_BEZWAAR),
}
