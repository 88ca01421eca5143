"""The acts that change rights, for the guards of day, role and state."""

from __future__ import annotations

from datetime import date
from typing import Any

from domain.gebeurtenis import Werking
from tests.domain.herziening import commands as h
from tests.domain.herziening.events import EINDE, TOEGEKEND
from tests.domain.zaak.act import Act
from tests.domain.zaak.events import OP_BEKENDMAKING, in_natura

_VAN = date(2025, 4, 14)


def _terug(dag: date) -> dict[str, Any]:
    return {"terugwerkend": h.TERUG if dag > _VAN else None}


def _meer(dag: date) -> dict[str, Any]:
    omvang = {"volume": 180, "eenheid": "01", "frequentie": "2"}
    meer = in_natura(omvang=omvang, werking=Werking(van=max(dag, _VAN), tot_en_met=EINDE))
    return {"voorzieningen": ({"nummer": 1, "voorziening": meer},)}


def _tot(dag: date) -> dict[str, Any]:
    return {"beeindigd": ({"nummer": 1, "laatste_dag": max(dag, _VAN)},)}


WAT = "de bekendmaking van het besluit"
ACTS = {
    "herziening": Act(h.herziening, "besluit_op", TOEGEKEND, OP_BEKENDMAKING, WAT, _meer),
    "intrekking": Act(h.intrekking, "besluit_op", TOEGEKEND, OP_BEKENDMAKING, WAT, _terug),
    "beeindiging": Act(h.beeindiging, "besluit_op", TOEGEKEND, OP_BEKENDMAKING, WAT, _tot),
}
