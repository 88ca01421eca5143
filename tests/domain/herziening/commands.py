"""The commands that change rights."""

from __future__ import annotations

from datetime import date
from typing import Any

from domain.gebeurtenis import Werking
from domain.herziening.commands import BeeindigingNemen, HerzieningNemen, IntrekkingNemen
from tests.domain.herziening.events import MEER, OP_HERZIENING

LEDEN: dict[str, Any] = {
    "besluit_op": OP_HERZIENING,
    "aanleiding": "verzoek-client",
    "gronden": ("c",),
    "artikelen": ("art. 19 lid 2 onder c",),
    "motivering": "De hulp is niet meer toereikend.",
}
TERUG = "De opgave van de inwoner klopte van begin af niet."


def herziening(**anders: Any) -> HerzieningNemen:
    """Give more hours from the week after."""
    return HerzieningNemen.model_validate(LEDEN | {"voorzieningen": ({"nummer": 1, "voorziening": MEER},)} | anders)


def intrekking(**anders: Any) -> IntrekkingNemen:
    """Take the first weeks back."""
    dagen = Werking(van=date(2025, 4, 14), tot_en_met=date(2025, 4, 30))
    leden = LEDEN | {"gronden": ("a",), "terugwerkend": TERUG, "ingetrokken": ({"nummer": 1, "werking": dagen},)}
    return IntrekkingNemen.model_validate(leden | anders)


def beeindiging(**anders: Any) -> BeeindigingNemen:
    """End it at the end of the month."""
    leden = LEDEN | {"gronden": ("b",), "beeindigd": ({"nummer": 1, "laatste_dag": date(2025, 5, 31)},)}
    return BeeindigingNemen.model_validate(leden | anders)
