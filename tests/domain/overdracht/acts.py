"""The acts around an overdracht, for the guards of day, role and state."""

from __future__ import annotations

from datetime import date
from typing import Any

from tests.domain.opvang.events import GEVRAAGD, OP_VRAAG
from tests.domain.overdracht import commands as d
from tests.domain.overdracht.events import (
    AANVAARD,
    GEWEIGERD,
    OP_AANVAARDING,
    OP_GESCHIL,
    OP_VOORSTEL,
    OP_WEIGERING,
    VOORGELEGD,
    VOORGESTELD,
)
from tests.domain.zaak.act import Act
from tests.domain.zaak.events import GEMELD

_WAT = "de laatste handeling bij deze overdracht"
_BEGIN = (GEMELD, GEVRAAGD, VOORGESTELD)


def _toen(dag: date) -> dict[str, Any]:
    return {"toestemming_op": min(dag, date(2025, 5, 20))}


def _dag_erna(dag: date) -> dict[str, Any]:
    return {"overdracht_op": dag}


ACTS = {
    "overdracht": Act(d.voorstel, "voorgesteld_op", (GEMELD, GEVRAAGD), OP_VRAAG, "de vraag om opvang", _toen),
    "overdrachtaanvaarding": Act(d.aanvaarding, "aanvaard_op", _BEGIN, OP_VOORSTEL, _WAT, _dag_erna),
    "overdrachtweigering": Act(d.weigering, "geweigerd_op", _BEGIN, OP_VOORSTEL, _WAT),
    "overdrachtintrekking": Act(d.intrekking, "ingetrokken_op", _BEGIN, OP_VOORSTEL, _WAT),
    "overdrachtuitvoering": Act(d.uitvoering, "uitgevoerd_op", (*_BEGIN, AANVAARD), OP_AANVAARDING, _WAT),
    "geschil": Act(d.geschil, "voorgelegd_op", (*_BEGIN, GEWEIGERD), OP_WEIGERING, _WAT),
    "oordeel": Act(d.oordeel, "beslist_op", (*_BEGIN, GEWEIGERD, VOORGELEGD), OP_GESCHIL, _WAT),
}
