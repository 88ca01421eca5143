"""The acts of claiming back and paying, for the guards of day, role and state."""

from __future__ import annotations

from datetime import date

from tests.domain.terugvordering import commands as t
from tests.domain.terugvordering.events import TERUGGENOMEN
from tests.domain.zaak.act import Act

_TERUG = (TERUGGENOMEN, date(2025, 5, 13), "de bekendmaking van het besluit")
ACTS = {
    "terugvordering": Act(t.terugvordering, "besluit_op", *_TERUG),
    "afzien-van-terugvordering": Act(t.afzien, "afgezien_op", *_TERUG),
}
