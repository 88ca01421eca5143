"""The acts on a bezwaar, for the guards of day, role and state."""

from __future__ import annotations

from tests.domain.bezwaar import commands as b
from tests.domain.bezwaar.events import BEHANDELD, BEZWAAR, MET_COMMISSIE, OP_BEZWAAR, OP_COMMISSIE, OP_HOORZITTING
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
    "ontvankelijkheid": Act(b.oordeel, "beoordeeld_op", BEZWAAR, OP_BEZWAAR, HET_BEZWAAR),
    "hoorzitting": Act(b.hoorzitting, "gehouden_op", BEZWAAR, OP_BEZWAAR, HET_BEZWAAR),
    "horen-afziening": Act(b.afzien, "besloten_op", BEZWAAR, OP_BEZWAAR, HET_BEZWAAR),
    "advies-op-bezwaar": Act(
        b.advies, "ontvangen_op", (*BEZWAAR, MET_COMMISSIE), OP_COMMISSIE, "de mededeling van de commissie"
    ),
    "beslissing-op-bezwaar": Act(
        b.beslissing, "besluit_op", BEHANDELD, OP_HOORZITTING, "de behandeling van het bezwaar"
    ),
    "verdaging": Act(b.verdaging, "meegedeeld_op", BEZWAAR, OP_BEZWAAR, HET_BEZWAAR),
}
