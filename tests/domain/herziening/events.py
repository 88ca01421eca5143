"""What happened when a right was changed, taken back and ended, in the zaak that was granted 120 minutes a week."""

from __future__ import annotations

from datetime import date
from typing import Any

from domain.gebeurtenis import Event, Werking
from domain.herziening.events import (
    BeeindigdRecht,
    BeeindigingGenomen,
    HerzieningGenomen,
    IngetrokkenRecht,
    IntrekkingGenomen,
)
from tests.domain.zaak.events import BEKEND, BESLIST, TOT_AANVRAAG, in_natura, toegekend

TOEGEKEND = (*TOT_AANVRAAG, BESLIST, BEKEND)
"""Voorziening 1, in natura, from 14 April 2025 up to and including 13 April 2027; made known on 11 April 2025."""
EINDE = date(2027, 4, 13)
OP_HERZIENING = date(2025, 5, 12)
MEER = in_natura(
    omvang={"volume": 180, "eenheid": "01", "frequentie": "2"}, werking=Werking(van=date(2025, 5, 19), tot_en_met=EINDE)
)
LEDEN: dict[str, Any] = {
    "beschikking": 2,
    "beschikkingnummer": 70001,
    "adviezen": (),
    "artikelen": ("art. 19 lid 2 onder c",),
    "motivering": "De hulp is niet meer toereikend.",
    "aanleiding": "verzoek-client",
    "gronden": ("c",),
}
HERZIEN = Event(
    HerzieningGenomen(
        **LEDEN, voorzieningen=(toegekend(MEER, nummer=1, toewijzingnummer=81001, eb_startnummer=61001),)
    ),
    OP_HERZIENING,
)
INGETROKKEN = Event(
    IntrekkingGenomen(
        **{**LEDEN, "gronden": ("a",), "terugwerkend": "De opgave van de inwoner klopte van begin af niet."},
        ingetrokken=(IngetrokkenRecht(nummer=1, werking=Werking(van=date(2025, 4, 14), tot_en_met=date(2025, 4, 30))),),
    ),
    OP_HERZIENING,
)
BEEINDIGD = Event(
    BeeindigingGenomen(
        **{**LEDEN, "gronden": ("b",)}, beeindigd=(BeeindigdRecht(nummer=1, laatste_dag=date(2025, 5, 31)),)
    ),
    OP_HERZIENING,
)
