"""The commands of claiming back and paying; each says only what is different in it."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

from domain.gebeurtenis import Werking
from domain.terugvordering.commands import TerugvorderingNemen, VanTerugvorderingAfzien
from tests.domain.terugvordering.events import OP_VORDERING

DAGEN: Final = Werking(van=date(2025, 4, 14), tot_en_met=date(2025, 4, 30))
OVER: Final = ({"nummer": 1, "werking": DAGEN},)
FEITEN: Final = {
    "terugvordering": {
        "kondBegrijpen": True,
        "voorzieningInEigendom": False,
        "voorzieningInBruikleen": False,
        "lopendPgbOfUitkering": True,
    }
}
"""What a person says of the case; that a besluit was ingetrokken and the amount are known from the zaak itself."""


def terugvordering(**anders: Any) -> TerugvorderingNemen:
    """Claim € 425,00 for the first weeks, that were taken back by besluit 2."""
    leden = {
        "besluit_op": OP_VORDERING,
        "besluiten": (2,),
        "over": OVER,
        "bedrag": 42_500,
        "wijze": ("geldswaarde", "verrekening"),
        "artikelen": ("art. 19 lid 3", "Awb, art. 4:86"),
        "motivering": "De opgave klopte niet, en dat kon zij weten.",
    }
    return TerugvorderingNemen.model_validate(leden | anders)


def afzien(**anders: Any) -> VanTerugvorderingAfzien:
    """Leave € 149,99 for what it is."""
    leden = {
        "afgezien_op": OP_VORDERING,
        "besluiten": (2,),
        "over": OVER,
        "bedrag": 14_999,
        "reden": "onder-de-ondergrens",
        "toelichting": "Het gaat om anderhalve week hulp.",
    }
    return VanTerugvorderingAfzien.model_validate(leden | anders)
