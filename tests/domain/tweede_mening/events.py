"""Another look at a verslag of Monday 24 March 2025."""

from __future__ import annotations

from datetime import date
from typing import Final

from domain.gebeurtenis import Event
from domain.tweede_mening.events import OverTweedeMeningBeslist, TweedeMeningGevraagd, TweedeMeningOntvangen
from tests.domain.zaak.events import GEMELD, GESPROKEN, VERSLAGEN

OP_VERZOEK: Final = date(2025, 3, 26)
OP_BESLISSING: Final = date(2025, 3, 28)
OP_UITKOMST: Final = date(2025, 4, 8)
ONDERBOUWING = "De trap is niet bekeken."

GEVRAAGD = Event(TweedeMeningGevraagd(mening=1, soort="second-opinion", onderbouwing=ONDERBOUWING), OP_VERZOEK)
TOEGESTAAN = Event(OverTweedeMeningBeslist(mening=1, beslissing="toegestaan", adviezen=()), OP_BESLISSING)
ONTVANGEN = Event(
    TweedeMeningOntvangen(mening=1, uitkomst="wijkt-deels-af", bevindingen="Traplopen lukt alleen overdag."),
    OP_UITKOMST,
)
MET_VERSLAG = (GEMELD, GESPROKEN, VERSLAGEN)
"""What the client can disagree with."""
