"""The commands of claiming back and paying; each says only what is different in it."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

from domain.gebeurtenis import Werking
from domain.terugvordering.commands import (
    KwijtscheldingVerlenen,
    TerugvorderingHerzienNemen,
    TerugvorderingNemen,
    UitstelIntrekken,
    UitstelVerlenen,
    VanTerugvorderingAfzien,
)
from domain.terugvordering.invorderen import AanmaningVerzenden, BetekeningVastleggen, DwangbevelUitvaardigen
from domain.terugvordering.ontvangen import (
    BetalingVastleggen,
    TerugbetalingVastleggen,
    TeruggaveVaststellen,
    VerrekeningVastleggen,
)
from tests.domain.terugvordering.events import (
    MEI,
    OP_AANMANING,
    OP_BESLUIT,
    OP_BETALING,
    OP_BETEKENING,
    OP_DWANGBEVEL,
    OP_VORDERING,
)

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


def betaling(**anders: Any) -> BetalingVastleggen:
    """Receive € 125,00 on vordering 1."""
    leden = {
        "vordering": 1,
        "ontvangen_op": OP_BETALING,
        "bedrag": 12_500,
        "wijze": "overschrijving",
        "kenmerk": "2025-0516-A",
    }
    return BetalingVastleggen.model_validate(leden | anders)


def verrekening(**anders: Any) -> VerrekeningVastleggen:
    """Keep € 50,00 from the pgb that is voorziening 2, over May."""
    leden = {
        "vordering": 1,
        "verrekend_op": OP_BETALING,
        "bedrag": 5_000,
        "met": "pgb",
        "nummer": 2,
        "periode": MEI,
    }
    return VerrekeningVastleggen.model_validate(leden | anders)


def teruggave(**anders: Any) -> TeruggaveVaststellen:
    """Receive the thing back, worth € 100,00."""
    leden = {
        "vordering": 1,
        "teruggegeven_op": OP_BETALING,
        "nummer": 1,
        "waarde": 10_000,
        "staat": "Gebruikt, met een kras.",
    }
    return TeruggaveVaststellen.model_validate(leden | anders)


def terugbetaling(**anders: Any) -> TerugbetalingVastleggen:
    """Pay back € 75,00 that came in too much."""
    leden = {"vordering": 1, "terugbetaald_op": OP_BETALING, "bedrag": 7_500, "kenmerk": "2025-0518-T"}
    return TerugbetalingVastleggen.model_validate(leden | anders)


BESLUIT: Final[dict[str, Any]] = {
    "vordering": 1,
    "besluit_op": OP_BESLUIT,
    "artikelen": ("Awb, art. 4:94",),
    "motivering": "Zij kan het niet in een keer betalen.",
}


def uitstel(**anders: Any) -> UitstelVerlenen:
    """Give until 1 September 2025."""
    return UitstelVerlenen.model_validate(BESLUIT | {"tot_en_met": date(2025, 9, 1)} | anders)


def einde_uitstel(**anders: Any) -> UitstelIntrekken:
    """End the uitstel of besluit 4."""
    return UitstelIntrekken.model_validate(BESLUIT | {"uitstel": 4, "grond": "a"} | anders)


def kwijtschelding(**anders: Any) -> KwijtscheldingVerlenen:
    """Remit € 200,00."""
    return KwijtscheldingVerlenen.model_validate(BESLUIT | {"bedrag": 20_000} | anders)


def verlaging(**anders: Any) -> TerugvorderingHerzienNemen:
    """Claim € 300,00 in the place of € 425,00."""
    return TerugvorderingHerzienNemen.model_validate(BESLUIT | {"bedrag": 30_000, "waarom": "bezwaar"} | anders)


def aanmaning(**anders: Any) -> AanmaningVerzenden:
    """Tell the debtor to pay yet, for € 8,00 more."""
    return AanmaningVerzenden.model_validate({"vordering": 1, "verzonden_op": OP_AANMANING, "vergoeding": 800} | anders)


def dwangbevel(**anders: Any) -> DwangbevelUitvaardigen:
    """Order payment, for € 20,00 more."""
    leden = {
        "vordering": 1,
        "uitgevaardigd_op": OP_DWANGBEVEL,
        "kosten": 2_000,
        "artikelen": ("Wmo 2015, art. 2.4.1 lid 2",),
        "motivering": "Op de aanmaning is niet gereageerd.",
    }
    return DwangbevelUitvaardigen.model_validate(leden | anders)


def betekening(**anders: Any) -> BetekeningVastleggen:
    """Have it served, for € 100,00."""
    leden = {"dwangbevel": 1, "betekend_op": OP_BETEKENING, "kosten": 10_000, "kenmerk": "GDW 77"}
    return BetekeningVastleggen.model_validate(leden | anders)
