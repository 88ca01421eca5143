"""What happened when voorziening 1 was taken back over 14 to 30 April 2025 and its value was claimed."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

from domain.gebeurtenis import Event, Werking
from domain.terugvordering.events import TeruggevorderdRecht, TerugvorderingGenomen, VanTerugvorderingAfgezien
from tests.domain.herziening.events import INGETROKKEN, TOEGEKEND
from tests.domain.zaak.events import BEKEND
from tests.projections.lezing import met, op

OP_VORDERING: Final = date(2025, 5, 14)
OP_BEKEND: Final = date(2025, 5, 15)
BEKEND_2 = op(met(BEKEND, beschikking=2, besluit_op=date(2025, 5, 12)), date(2025, 5, 13))
TERUGGENOMEN = (*TOEGEKEND, INGETROKKEN, BEKEND_2)
"""Granted from 14 April 2025; taken back over 14 to 30 April on 12 May, made known on the 13th (versie 8)."""
OVER: Final = (TeruggevorderdRecht(nummer=1, werking=Werking(van=date(2025, 4, 14), tot_en_met=date(2025, 4, 30))),)
LEDEN: Final[dict[str, Any]] = {
    "beschikking": 3,
    "beschikkingnummer": 70001,
    "adviezen": (),
    "artikelen": ("art. 19 lid 3", "Awb, art. 4:86"),
    "motivering": "De opgave klopte niet, en dat kon zij weten.",
}
GEVORDERD = Event(
    TerugvorderingGenomen(
        **LEDEN,
        vordering=1,
        besluiten=(2,),
        over=OVER,
        bedrag=42_500,
        wijze=("geldswaarde", "verrekening"),
        van_client=True,
    ),
    OP_VORDERING,
)
BEKEND_3 = op(met(BEKEND, beschikking=3, besluit_op=OP_VORDERING), OP_BEKEND)
AFGEZIEN = Event(
    VanTerugvorderingAfgezien(
        besluiten=(2,),
        over=OVER,
        bedrag=14_999,
        reden="onder-de-ondergrens",
        adviezen=(),
        toelichting="Het gaat om anderhalve week hulp.",
    ),
    OP_VORDERING,
)
