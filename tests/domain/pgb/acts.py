"""The acts around a pgb, for the guards of day, role and state."""

from __future__ import annotations

from datetime import date
from typing import Any

from domain.gebeurtenis import Werking
from tests.domain.pgb import commands as p
from tests.domain.pgb.events import AANGEWEZEN, AFGESPROKEN, OVERLEDEN, TOEGEKEND, TOT_OVERLIJDEN
from tests.domain.zaak.act import Act
from tests.domain.zaak.events import GEMELD, OP_BEKENDMAKING, OP_MELDING


def _tot(dag: date) -> dict[str, Any]:
    return {"periode": Werking(van=date(2025, 4, 1), tot_en_met=min(dag, OP_BEKENDMAKING))}


_BEHEER = "de vorige wijziging van het beheer"
ACTS = {
    "pgb-plan": Act(p.plan, "ontvangen_op", (GEMELD,), OP_MELDING, "de melding"),
    "pgb-bekwaamheid": Act(p.bekwaamheid, "beoordeeld_op", (GEMELD,), OP_MELDING, "de melding"),
    "pgb-beheerder": Act(p.beheerder, "aangewezen_op", (GEMELD,), OP_MELDING, "de melding"),
    "pgb-beheereinde": Act(p.beheereinde, "geeindigd_op", (GEMELD, AANGEWEZEN), p.OP_AANWIJZING, _BEHEER),
    "zorgovereenkomst": Act(p.overeenkomst, "gesloten_op", TOEGEKEND, OP_MELDING, "de melding"),
    "zorgovereenkomstbeoordeling": Act(
        p.goedkeuring, "beoordeeld_op", (*TOEGEKEND, AFGESPROKEN), p.OP_OVEREENKOMST, "de zorgovereenkomst"
    ),
    "zorgovereenkomsteinde": Act(
        p.overeenkomsteinde, "bekend_op", (*TOEGEKEND, AFGESPROKEN), p.OP_OVEREENKOMST, "de zorgovereenkomst"
    ),
    "besteding": Act(p.besteding, "gemeld_op", TOEGEKEND, OP_BEKENDMAKING, "de bekendmaking van het pgb", _tot),
    "pgb-controle": Act(p.controle, "gehouden_op", TOEGEKEND, OP_BEKENDMAKING, "de bekendmaking van het pgb"),
    "uitkering-zorgverlener": Act(
        p.uitkering, "besluit_op", TOT_OVERLIJDEN, OVERLEDEN.geldig_op, "de dag van overlijden"
    ),
}
