"""The acts along the short way, for the guards of day, role and state."""

from __future__ import annotations

from datetime import date
from typing import Any

from domain.gebeurtenis import Werking
from tests.domain.korte_route import commands as k
from tests.domain.korte_route.events import MET_BEGELEIDING, OP_VERZOEK, TOT_VERZOEK
from tests.domain.zaak.act import Act
from tests.domain.zaak.events import OP_BEKENDMAKING

_VAN, _TOT = date(2025, 5, 15), date(2025, 6, 30)


def _vanaf(dag: date) -> dict[str, Any]:
    return {"werking": Werking(van=max(dag, _VAN), tot_en_met=_TOT)}


ACTS = {
    "ophoging": Act(
        k.verzoek, "ontvangen_op", MET_BEGELEIDING, OP_BEKENDMAKING, "de bekendmaking van het besluit", _vanaf
    ),
    "intrekking-ophoging": Act(k.intrekking, "ingetrokken_op", TOT_VERZOEK, OP_VERZOEK, "het verzoek om ophoging"),
    "besluit-op-ophoging": Act(k.besluit, "besluit_op", TOT_VERZOEK, OP_VERZOEK, "het verzoek om ophoging"),
}
