"""The acts around a pgb, for the guards of day, role and state."""

from __future__ import annotations

from tests.domain.pgb import commands as p
from tests.domain.pgb.events import AANGEWEZEN
from tests.domain.zaak.act import Act
from tests.domain.zaak.events import GEMELD, OP_MELDING

_BEHEER = "de vorige wijziging van het beheer"
ACTS = {
    "pgb-plan": Act(p.plan, "ontvangen_op", (GEMELD,), OP_MELDING, "de melding"),
    "pgb-bekwaamheid": Act(p.bekwaamheid, "beoordeeld_op", (GEMELD,), OP_MELDING, "de melding"),
    "pgb-beheerder": Act(p.beheerder, "aangewezen_op", (GEMELD,), OP_MELDING, "de melding"),
    "pgb-beheereinde": Act(p.beheereinde, "geeindigd_op", (GEMELD, AANGEWEZEN), p.OP_AANWIJZING, _BEHEER),
}
