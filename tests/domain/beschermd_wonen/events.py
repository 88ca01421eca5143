"""Beschermd wonen is asked on 10 March 2025, advised on the 24th, waited for, and begins on Monday 12 May."""

from __future__ import annotations

from datetime import date
from typing import Final

from domain.beschermd_wonen.events import (
    OpWachtlijstGeplaatst,
    PlaatsingBegonnen,
    PlaatsingGeeindigd,
    ToegangGevraagd,
    ToegangsadviesOntvangen,
    WachtlijstVerlaten,
)
from domain.gebeurtenis import Event
from tests.domain.zaak.events import BEKEND, GEMELD, TOT_AANVRAAG, in_natura, toegekend
from tests.domain.zaak.events import BESLIST as _BESLIST
from tests.projections.lezing import met

OP_VRAAG: Final = date(2025, 3, 10)
OP_ADVIES: Final = date(2025, 3, 24)
OP_WACHTLIJST: Final = date(2025, 4, 14)
OP_PLAATSING: Final = date(2025, 5, 12)
OP_EINDE: Final = date(2025, 5, 19)
PRODUCT = "beschermd-thuis-middel"
TOELICHTING = "Na de opname kan hij niet zelfstandig wonen."
ADVIES = "Vijf uur begeleiding per week, dag en nacht iemand bereikbaar."
OVERBRUGGING = "Tot er plek is komt de begeleider drie keer per week."

GEVRAAGD = Event(ToegangGevraagd(toegang=1, bij="toegang", spoed=False, toelichting=TOELICHTING), OP_VRAAG)
GEADVISEERD = Event(
    ToegangsadviesOntvangen(
        toegang=1,
        strekking="toegang",
        product=PRODUCT,
        maanden=36,
        aanbieder="41410003",
        adviezen=(),
        advies=ADVIES,
    ),
    OP_ADVIES,
)
AFGERADEN = Event(
    ToegangsadviesOntvangen(toegang=1, strekking="geen-toegang", adviezen=(), advies="Begeleiding thuis is genoeg."),
    OP_ADVIES,
)
WACHT = Event(
    OpWachtlijstGeplaatst(wachtplaats=1, toegang=1, vorm="beschermd-thuis", overbrugging=OVERBRUGGING), OP_WACHTLIJST
)
VERLATEN = Event(WachtlijstVerlaten(wachtplaats=1, reden="afgezien"), date(2025, 5, 5))
GEPLAATST = Event(
    PlaatsingBegonnen(plaatsing=1, toegang=1, vorm="beschermd-thuis", nummer=1, instelling="41410003"), OP_PLAATSING
)
GEEINDIGD = Event(
    PlaatsingGeeindigd(plaatsing=1, reden="uitstroom", vervolg="Twee uur begeleiding per week thuis."), OP_EINDE
)

WONEN = in_natura(voorziening=PRODUCT, productcategorie="15", productcode="15A02")
"""Beschermd thuis middel, from 14 April 2025 up to and including 13 April 2027."""
BESLIST = met(_BESLIST, voorzieningen=(toegekend(WONEN, nummer=1, toewijzingnummer=81001, eb_startnummer=61001),))
TOEGELATEN = (GEMELD, GEVRAAGD, GEADVISEERD)
TOEGEKEND = (*TOEGELATEN, *TOT_AANVRAAG[1:], BESLIST, BEKEND)
"""The toegang advised it and the beschikking granted it as voorziening 1."""
