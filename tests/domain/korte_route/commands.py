"""The commands along the short way."""

from __future__ import annotations

from datetime import date
from typing import Any

from domain.korte_route.commands import OphogingBesluiten, OphogingIntrekken, OphogingVragen
from tests.domain.korte_route.events import MAAND, OP_OPHOGING, OP_VERZOEK, REGEL, UITKOMST, ZES_UUR, begeleiding

ZEGT = {REGEL: {"uitkomst": UITKOMST}}


def verzoek(**anders: Any) -> OphogingVragen:
    """Ask for six hours a week for a month."""
    leden = {
        "ontvangen_op": OP_VERZOEK,
        "wijze": "email",
        "aanvrager": "organisatie",
        "nummer": 1,
        "omvang": ZES_UUR,
        "werking": MAAND,
        "onderbouwing": "De kinderen zijn de hele dag thuis en de spanning loopt op.",
        "feiten": ZEGT,
    }
    return OphogingVragen.model_validate(leden | anders)


def besluit(**anders: Any) -> OphogingBesluiten:
    """Grant what was asked."""
    leden = {
        "ophoging": 1,
        "besluit_op": OP_OPHOGING,
        "strekking": "toekenning",
        "voorziening": begeleiding(omvang=ZES_UUR, werking=MAAND),
        "artikelen": ("Korte route, punt 3",),
        "motivering": "De spanning loopt op; zonder meer uren valt de hulp om.",
    }
    return OphogingBesluiten.model_validate(leden | anders)


def afwijzing(**anders: Any) -> OphogingBesluiten:
    """Grant nothing."""
    return besluit(**{"strekking": "afwijzing", "voorziening": None, **anders})


def intrekking(**anders: Any) -> OphogingIntrekken:
    """Record that the hours are not needed any more."""
    leden = {"ophoging": 1, "ingetrokken_op": date(2025, 5, 13), "reden": "De school gaat weer open."}
    return OphogingIntrekken.model_validate(leden | anders)
