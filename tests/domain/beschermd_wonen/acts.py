"""The acts around beschermd wonen, for the guards of day, role and state."""

from __future__ import annotations

from datetime import date

from tests.domain.beschermd_wonen import commands as b
from tests.domain.beschermd_wonen.events import (
    BESLIST,
    GEPLAATST,
    GEVRAAGD,
    OP_ADVIES,
    OP_PLAATSING,
    OP_VRAAG,
    OP_WACHTLIJST,
    TOEGEKEND,
    TOEGELATEN,
    WACHT,
)
from tests.domain.zaak.act import Act
from tests.domain.zaak.events import BEKEND, GEMELD, OP_MELDING, TOT_AANVRAAG
from tests.projections.lezing import op

_WAT = "de vraag om toegang"
# Asked on the first day of the right, so that it counts on every day on which the guards act.
_EERSTE_DAG = date(2025, 4, 14)
_LATER = (*TOT_AANVRAAG, BESLIST, BEKEND, op(GEVRAAGD, _EERSTE_DAG))
ACTS = {
    "toegang": Act(b.vraag, "gevraagd_op", (GEMELD,), OP_MELDING, "de melding"),
    "toegangsadvies": Act(b.advies, "ontvangen_op", (GEMELD, GEVRAAGD), OP_VRAAG, _WAT),
    "wachtplaats": Act(b.wachtplaats, "geplaatst_op", TOEGELATEN, OP_ADVIES, "het toegangsadvies"),
    "wachtlijstverlating": Act(
        b.verlaten, "verlaten_op", (*TOEGELATEN, WACHT), OP_WACHTLIJST, "de plaatsing op de wachtlijst"
    ),
    "plaatsing": Act(b.plaatsing, "begonnen_op", _LATER, _EERSTE_DAG, _WAT),
    "plaatsingseinde": Act(b.einde, "laatste_dag", (*TOEGEKEND, GEPLAATST), OP_PLAATSING, "het begin van de plaatsing"),
}
