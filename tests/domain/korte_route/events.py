"""More hours of begeleiding for a month, in a zaak that was granted four hours a week."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

from domain.gebeurtenis import Event, Werking
from domain.korte_route.events import OphogingBesloten, OphogingGevraagd, OphogingIngetrokken, Route
from domain.voorziening import Omvang, Voorziening
from domain.zaak.advies import AdviesGegeven
from domain.zaak.handeling import Bewijs
from tests.domain.zaak.events import BEKEND, BESLIST, TOT_AANVRAAG, in_natura, toegekend
from tests.projections.lezing import met

OP_VERZOEK: Final = date(2025, 5, 12)
OP_OPHOGING: Final = date(2025, 5, 14)
REGEL: Final = "korte-route-ophoging"
MAAND: Final = Werking(van=date(2025, 5, 15), tot_en_met=date(2025, 6, 14))
"""From the day after the besluit, for a month."""
ZES_UUR: Final = Omvang(volume=6, eenheid="04", frequentie="2")


def begeleiding(**anders: Any) -> Voorziening:
    """Give begeleiding in natura: four hours a week for two years."""
    leden = {
        "voorziening": "begeleiding-individueel",
        "productcategorie": "02",
        "productcode": "02A03",
        "omvang": Omvang(volume=4, eenheid="04", frequentie="2"),
        "resultaat": "Rust en overzicht in huis.",
    }
    return in_natura(**{**leden, **anders})


_NUMMERS: Final = {"nummer": 1, "toewijzingnummer": 81001, "eb_startnummer": 61001}
MET_BEGELEIDING: Final = (
    *TOT_AANVRAAG,
    met(BESLIST, voorzieningen=(toegekend(begeleiding(), **_NUMMERS),)),
    BEKEND,
)
"""Voorziening 1: four hours a week, from 14 April 2025 up to and including 13 April 2027; made known on 11 April."""
UITKOMST: Final = {
    "toegestaan": True,
    "grond": "punt 3",
    "route": {"naar": "kernteam", "cc": None, "onderwerp": None},
    "beslisser": "gemeente",
}


def advies(**anders: Any) -> Event[AdviesGegeven]:
    """Give the receipt of the text for the request: it allows it, unless the outcome says otherwise."""
    return Event(
        AdviesGegeven(
            handeling="ophoging",
            regel=REGEL,
            peildatum=OP_VERZOEK,
            regime="proefdam-2024",
            bewijs=Bewijs(feiten={}, uitkomst={**UITKOMST, **anders}, stappen=()),
        ),
        OP_VERZOEK,
    )


GEVRAAGD = Event(
    OphogingGevraagd(
        ophoging=1,
        nummer=1,
        omvang=ZES_UUR,
        werking=MAAND,
        wijze="email",
        aanvrager="organisatie",
        onderbouwing="De kinderen zijn de hele dag thuis en de spanning loopt op.",
        route=Route(naar="kernteam"),
        beslisser="gemeente",
        adviezen=(7,),
    ),
    OP_VERZOEK,
)
INGETROKKEN = Event(OphogingIngetrokken(ophoging=1, reden="De school gaat weer open."), date(2025, 5, 13))
TOT_VERZOEK: Final = (*MET_BEGELEIDING, advies(), GEVRAAGD)
OPGEHOOGD = Event(
    OphogingBesloten(
        beschikking=2,
        beschikkingnummer=70001,
        ophoging=1,
        strekking="toekenning",
        beslisser="gemeente",
        voorzieningen=(toegekend(begeleiding(omvang=ZES_UUR, werking=MAAND), **_NUMMERS),),
        adviezen=(),
        artikelen=("Korte route, punt 3",),
        motivering="De spanning loopt op; zonder meer uren valt de hulp om.",
    ),
    OP_OPHOGING,
)
