"""What happens to the term of aanvraag 1, which came in on Tuesday 1 April 2025: two weeks, to Tuesday 15 April."""

from __future__ import annotations

from datetime import date
from typing import Final

from domain.gebeurtenis import Event, Werking
from domain.termijnen.events import (
    DwangsomVastgesteld,
    IngebrekestellingOntvangen,
    OpschortingGeeindigd,
    TermijnOpgeschort,
    TermijnVerstreken,
    UitstelMeegedeeld,
)

OP_OPSCHORTING: Final = date(2025, 4, 3)
OP_EINDE: Final = date(2025, 4, 8)
OP_UITSTEL: Final = date(2025, 4, 14)
OP_INGEBREKE: Final = date(2025, 4, 16)

OPGESCHORT = Event(
    TermijnOpgeschort(
        opschorting=1,
        aanvraag=1,
        grond="aanvulling",
        werking=Werking(van=date(2025, 4, 4), tot_en_met=date(2025, 4, 17)),
        reden="Het indicatieadvies ontbreekt.",
    ),
    OP_OPSCHORTING,
)
GEEINDIGD = Event(OpschortingGeeindigd(opschorting=1, waardoor="voldaan"), OP_EINDE)
UITGESTELD = Event(
    UitstelMeegedeeld(aanvraag=1, lid="1", alsnog_op=date(2025, 5, 6), reden="Het medisch advies is er nog niet."),
    OP_UITSTEL,
)
IN_GEBREKE = Event(IngebrekestellingOntvangen(ingebrekestelling=1, aanvraag=1, wijze="schriftelijk"), OP_INGEBREKE)
VERSTREKEN = Event(
    TermijnVerstreken(soort="beschikking", begonnen=4, nummer=1, uiterlijk=date(2025, 4, 15)), date(2025, 4, 16)
)
VASTGESTELD = Event(
    DwangsomVastgesteld(
        beschikking=2,
        beschikkingnummer=70001,
        ingebrekestelling=1,
        dagen=3,
        berekend=6_900,
        bedrag=6_900,
        adviezen=(),
        artikelen=("Awb, art. 4:17", "Awb, art. 4:18"),
        motivering="Het besluit kwam drie dagen te laat, gerekend na de ingebrekestelling.",
    ),
    date(2025, 5, 5),
)
