"""What happened when voorziening 1 was taken back over 14 to 30 April 2025 and its value was claimed."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any, Final

from domain.beschikking.events import BeschikkingBekendgemaakt
from domain.gebeurtenis import Event, Werking
from domain.terugvordering.besluiten import (
    KwijtscheldingVerleend,
    TerugvorderingHerzien,
    UitstelIngetrokken,
    UitstelVerleend,
)
from domain.terugvordering.events import TeruggevorderdRecht, TerugvorderingGenomen, VanTerugvorderingAfgezien
from domain.terugvordering.invordering import AanmaningVerzonden, DwangbevelBetekend, DwangbevelUitgevaardigd
from domain.terugvordering.ontvangsten import BetalingOntvangen, TerugbetalingGedaan, TeruggaveVastgesteld, Verrekend
from tests.domain.herziening.events import INGETROKKEN, TOEGEKEND
from tests.domain.zaak.events import BEKEND, BESLIST, TOT_AANVRAAG, als_pgb, toegekend
from tests.projections.lezing import met, op

OP_VORDERING: Final = date(2025, 5, 14)
OP_BEKEND: Final = date(2025, 5, 15)
BEKEND_2 = op(met(BEKEND, beschikking=2, besluit_op=date(2025, 5, 12)), date(2025, 5, 13))
TERUGGENOMEN = (*TOEGEKEND, INGETROKKEN, BEKEND_2)
"""Granted from 14 April 2025; taken back over 14 to 30 April on 12 May, made known on the 13th (versie 8)."""
OVER: Final = (TeruggevorderdRecht(nummer=1, werking=Werking(van=date(2025, 4, 14), tot_en_met=date(2025, 4, 30))),)
LEDEN: Final[dict[str, Any]] = {
    "beschikking": 3,
    "beschikkingnummer": 70001,
    "adviezen": (),
    "artikelen": ("art. 19 lid 3", "Awb, art. 4:86"),
    "motivering": "De opgave klopte niet, en dat kon zij weten.",
}
GEVORDERD = Event(
    TerugvorderingGenomen(
        **LEDEN,
        vordering=1,
        besluiten=(2,),
        over=OVER,
        bedrag=42_500,
        wijze=("geldswaarde", "verrekening"),
        van_client=True,
    ),
    OP_VORDERING,
)
BEKEND_3 = op(met(BEKEND, beschikking=3, besluit_op=OP_VORDERING), OP_BEKEND)
AFGEZIEN = Event(
    VanTerugvorderingAfgezien(
        besluiten=(2,),
        over=OVER,
        bedrag=14_999,
        reden="onder-de-ondergrens",
        adviezen=(),
        toelichting="Het gaat om anderhalve week hulp.",
    ),
    OP_VORDERING,
)
OP_BETALING: Final = date(2025, 5, 16)
MEI: Final = Werking(van=date(2025, 5, 1), tot_en_met=date(2025, 5, 31))
OP_ALLE_WIJZEN = met(GEVORDERD, wijze=("geldswaarde", "teruggave", "verrekening"))
MET_PGB = met(
    BESLIST,
    voorzieningen=(*BESLIST.inhoud.voorzieningen, toegekend(als_pgb(), nummer=2, budgetidentificatie=91001)),
)
GESTELD = (*TOT_AANVRAAG, MET_PGB, BEKEND, INGETROKKEN, BEKEND_2, OP_ALLE_WIJZEN, BEKEND_3)
"""€ 425,00 claimed in all ways, made known on 15 May 2025; voorziening 2 is a pgb that goes on."""
AANTAL: Final = len(GESTELD)
"""The versie of the bekendmaking of the terugvordering, the last of them."""
BETAALD = Event(
    BetalingOntvangen(vordering=1, betaling=1, bedrag=12_500, wijze="overschrijving", kenmerk="2025-0516-A"),
    OP_BETALING,
)
TE_VEEL_BETAALD = met(BETAALD, bedrag=50_000)
"""€ 75,00 more than was open."""
VERREKEND = Event(Verrekend(vordering=1, bedrag=5_000, met="pgb", nummer=2, periode=MEI), OP_BETALING)
TERUGGEGEVEN = Event(
    TeruggaveVastgesteld(vordering=1, nummer=1, waarde=10_000, staat="Gebruikt, met een kras."), OP_BETALING
)
TERUGBETAALD = Event(TerugbetalingGedaan(vordering=1, bedrag=7_500, kenmerk="2025-0518-T"), OP_BETALING)
OP_BESLUIT: Final = date(2025, 5, 16)
OVER_DE_SCHULD: Final[dict[str, Any]] = LEDEN | {
    "beschikking": 4,
    "vordering": 1,
    "artikelen": ("Awb, art. 4:94",),
    "motivering": "Zij kan het niet in een keer betalen.",
}
UITGESTELD = Event(UitstelVerleend(**OVER_DE_SCHULD, tot_en_met=date(2025, 9, 1)), OP_BESLUIT)
UITSTEL_INGETROKKEN = Event(
    UitstelIngetrokken(**OVER_DE_SCHULD | {"beschikking": 5}, uitstel=4, grond="a"), date(2025, 5, 19)
)
KWIJTGESCHOLDEN = Event(KwijtscheldingVerleend(**OVER_DE_SCHULD, bedrag=20_000), OP_BESLUIT)
VERLAAGD = Event(TerugvorderingHerzien(**OVER_DE_SCHULD, bedrag=30_000, waarom="bezwaar"), OP_BESLUIT)


def bekend(beschikking: int, dag: date) -> Event[BeschikkingBekendgemaakt]:
    """Make a besluit known."""
    return op(met(BEKEND, beschikking=beschikking, besluit_op=dag), dag)


BEKEND_4 = bekend(4, OP_BESLUIT)
OP_AANMANING: Final = date(2025, 4, 30)
OP_DWANGBEVEL: Final = date(2025, 5, 15)
OP_BETEKENING: Final = date(2025, 5, 16)
LAAT: Final = (
    *(op(een, een.geldig_op - timedelta(days=60)) for een in GESTELD[:-2]),
    *(op(OP_ALLE_WIJZEN, date(2025, 3, 14)), op(BEKEND_3, date(2025, 3, 17))),
)
"""The same, made known on Monday 17 March 2025: the six weeks ran up to and including Monday 28 April."""
AANGEMAAND = Event(AanmaningVerzonden(vordering=1, aanmaning=1, bedrag=42_500, vergoeding=800), OP_AANMANING)
"""On Wednesday 30 April: the two weeks ran up to and including Wednesday 14 May."""
DWANGBEVEL = Event(
    DwangbevelUitgevaardigd(
        vordering=1,
        dwangbevel=1,
        aanmaning=1,
        hoofdsom=42_500,
        bijkomend=800,
        kosten=2_000,
        artikelen=("Wmo 2015, art. 2.4.1 lid 2",),
        motivering="Op de aanmaning is niet gereageerd.",
    ),
    OP_DWANGBEVEL,
)
BETEKEND = Event(DwangbevelBetekend(vordering=1, dwangbevel=1, kosten=10_000, kenmerk="GDW 77"), OP_BETEKENING)
