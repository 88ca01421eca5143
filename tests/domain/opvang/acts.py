"""The acts around opvang, for the guards of day, role and state."""

from __future__ import annotations

from tests.domain.opvang import commands as o
from tests.domain.opvang.events import EERSTE, GEVRAAGD, OP_BEGIN, OP_VRAAG, TOEGELATEN, VERLEEND, VERLENING_BEKEND
from tests.domain.zaak.act import Act
from tests.domain.zaak.events import GEMELD, OP_MELDING

_WAT = "de vraag om opvang"
ACTS = {
    "opvang": Act(o.vraag, "gevraagd_op", (GEMELD,), OP_MELDING, "de melding"),
    "opvangtoelating": Act(o.toelating, "toegelaten_op", (GEMELD, EERSTE), OP_VRAAG, _WAT),
    "opvangverlening": Act(o.verlening, "besluit_op", (GEMELD, GEVRAAGD), OP_VRAAG, _WAT),
    "opvangweigering": Act(o.weigering, "besluit_op", (GEMELD, GEVRAAGD), OP_VRAAG, _WAT),
    "opvangbijdrage": Act(o.bijdrage, "besluit_op", (GEMELD, GEVRAAGD, VERLEEND, VERLENING_BEKEND), OP_VRAAG, _WAT),
    "trajectplan": Act(o.plan, "opgesteld_op", (GEMELD, EERSTE, TOEGELATEN), OP_BEGIN, "het begin van de opvang"),
    "opvangeinde": Act(o.einde, "laatste_dag", (GEMELD, EERSTE, TOEGELATEN), OP_BEGIN, "het begin van de opvang"),
}
