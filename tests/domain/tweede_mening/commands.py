"""The commands of another look; each says only what is different in it."""

from __future__ import annotations

from typing import Any

from domain.tweede_mening.decisions import OverTweedeMeningBeslissen, TweedeMeningVastleggen, TweedeMeningVragen
from tests.domain.tweede_mening.events import ONDERBOUWING, OP_BESLISSING, OP_UITKOMST, OP_VERZOEK


def vraag(**anders: Any) -> TweedeMeningVragen:
    """Ask for a second opinion, with reasons."""
    leden = {"ontvangen_op": OP_VERZOEK, "soort": "second-opinion", "onderbouwing": ONDERBOUWING}
    return TweedeMeningVragen.model_validate(leden | anders)


def beslissing(**anders: Any) -> OverTweedeMeningBeslissen:
    """Allow it, after mediation."""
    leden = {"mening": 1, "besloten_op": OP_BESLISSING, "beslissing": "toegestaan", "mediation_geprobeerd": True}
    return OverTweedeMeningBeslissen.model_validate(leden | anders)


def uitkomst(**anders: Any) -> TweedeMeningVastleggen:
    """Record what the other found."""
    leden = {
        "mening": 1,
        "ontvangen_op": OP_UITKOMST,
        "uitkomst": "wijkt-deels-af",
        "bevindingen": "Traplopen lukt alleen overdag.",
    }
    return TweedeMeningVastleggen.model_validate(leden | anders)
