"""The acts of claiming back and paying, for the guards of day, role and state."""

from __future__ import annotations

from datetime import date

from domain.terugvordering.invorderen import AanmaningOntbreekt
from domain.terugvordering.toen import NietInVerzuim
from tests.domain.terugvordering import commands as t
from tests.domain.terugvordering.events import (
    AANGEMAAND,
    BEKEND_4,
    DWANGBEVEL,
    GESTELD,
    LAAT,
    OP_BEKEND,
    OP_BESLUIT,
    OP_DWANGBEVEL,
    TE_VEEL_BETAALD,
    TERUGGENOMEN,
    UITGESTELD,
)
from tests.domain.zaak.act import Act
from tests.projections.lezing import op

_TERUG = (TERUGGENOMEN, date(2025, 5, 13), "de bekendmaking van het besluit")
_GESTELD = (GESTELD, OP_BEKEND, "de bekendmaking van de terugvordering")
ACTS = {
    "terugvordering": Act(t.terugvordering, "besluit_op", *_TERUG),
    "afzien-van-terugvordering": Act(t.afzien, "afgezien_op", *_TERUG),
    "betaling": Act(t.betaling, "ontvangen_op", *_GESTELD),
    "verrekening": Act(t.verrekening, "verrekend_op", *_GESTELD),
    "teruggave": Act(t.teruggave, "teruggegeven_op", *_GESTELD),
    "terugbetaling": Act(t.terugbetaling, "terugbetaald_op", (*GESTELD, op(TE_VEEL_BETAALD, OP_BEKEND)), *_GESTELD[1:]),
    "betalingsuitstel": Act(t.uitstel, "besluit_op", *_GESTELD),
    "kwijtschelding": Act(t.kwijtschelding, "besluit_op", *_GESTELD),
    "herziening-van-terugvordering": Act(t.verlaging, "besluit_op", *_GESTELD),
    "intrekking-van-uitstel": Act(
        t.einde_uitstel,
        "besluit_op",
        (*GESTELD, UITGESTELD, BEKEND_4),
        OP_BESLUIT,
        "de bekendmaking van het uitstel",
    ),
    "aanmaning": Act(
        t.aanmaning,
        "verzonden_op",
        LAAT,
        date(2025, 4, 29),
        "het verstrijken van de betaaltermijn",
        te_vroeg=NietInVerzuim,
    ),
    "dwangbevel": Act(
        t.dwangbevel,
        "uitgevaardigd_op",
        (*LAAT, AANGEMAAND),
        date(2025, 5, 15),
        "het verstrijken van de aanmaning",
        te_vroeg=AanmaningOntbreekt,
    ),
    "betekening": Act(t.betekening, "betekend_op", (*LAAT, AANGEMAAND, DWANGBEVEL), OP_DWANGBEVEL, "het dwangbevel"),
}
