"""The commands around going on."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

from domain.gebeurtenis import Werking
from domain.verlenging.commands import HerindicatieBeginnen, OverbruggingNemen, VerlengingIntrekken, VerlengingVragen
from domain.voorziening import Voorziening
from tests.domain.zaak.events import in_natura

OP_VERZOEK: Final = date(2025, 5, 6)
OP_HERINDICATIE: Final = date(2025, 5, 8)
EINDE: Final = date(2027, 4, 13)
"""The last day of the right of ``TOEGEKEND``."""
OVERBRUGD: Final = Werking(van=date(2027, 4, 14), tot_en_met=date(2027, 7, 13))
VERLENGD: Final = Werking(van=date(2027, 4, 14), tot_en_met=date(2029, 4, 13))


def door(werking: Werking, **anders: Any) -> Voorziening:
    """Give the right of ``TOEGEKEND`` over other days."""
    return in_natura(werking=werking, **anders)


def verzoek(**anders: Any) -> VerlengingVragen:
    """Ask that right 1 goes on."""
    return VerlengingVragen.model_validate({"gevraagd_op": OP_VERZOEK, "recht": 1} | anders)


def herindicatie(**anders: Any) -> HerindicatieBeginnen:
    """Begin the onderzoek on the request."""
    return HerindicatieBeginnen.model_validate({"begonnen_op": OP_HERINDICATIE, "recht": 1, "verlenging": 1} | anders)


def ingetrokken(**anders: Any) -> VerlengingIntrekken:
    """Take the request back."""
    return VerlengingIntrekken.model_validate({"ingetrokken_op": OP_HERINDICATIE, "verlenging": 1} | anders)


def overbrugging(**anders: Any) -> OverbruggingNemen:
    """Let the right go on for three months."""
    leden = {
        "besluit_op": OP_HERINDICATIE,
        "verlenging": 1,
        "voorziening": door(OVERBRUGD),
        "artikelen": ("Wmo 2015, art. 2.3.5 lid 3",),
        "motivering": "Op de verlenging kan niet voor het einde worden beslist.",
    }
    return OverbruggingNemen.model_validate(leden | anders)
