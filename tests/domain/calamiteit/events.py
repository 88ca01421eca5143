"""What happened after a fall that nobody should have let happen, on Friday 2 May 2025, in voorziening 1."""

from __future__ import annotations

from datetime import date
from typing import Final

from domain.calamiteit.events import (
    CalamiteitDoorgemeld,
    CalamiteitGemeld,
    CalamiteitOnderzocht,
    CalamiteitonderzoekIngesteld,
    GemeldBij,
)
from domain.gebeurtenis import Event
from tests.domain.zaak.events import BEKEND, BESLIST, TOT_AANVRAAG

OP_VOORVAL: Final = date(2025, 5, 2)
OP_MELDEN: Final = date(2025, 5, 6)
OP_DOORMELDEN: Final = date(2025, 5, 7)
OP_ONDERZOEK: Final = date(2025, 5, 9)
OP_CONCLUSIE: Final = date(2025, 5, 16)
OMSCHRIJVING = "De cliënt is gevallen toen de tillift losschoot."
CONCLUSIE = "Het onderhoud van de tillift was overgeslagen."
ADVIES = "Vraag de aanbieder om een onderhoudsrooster."

TOEGEKEND = (*TOT_AANVRAAG, BESLIST, BEKEND)
"""Voorziening 1, in natura, from 14 April 2025 on."""
GEMELD = Event(
    CalamiteitGemeld(
        calamiteit=1,
        voorgevallen_op=OP_VOORVAL,
        soort="calamiteit",
        aanbieder="41410001",
        nummer=1,
        gemeld_bij=(GemeldBij(ontvanger="toezichthouder", op=date(2025, 5, 5)),),
        adviezen=(),
        omschrijving=OMSCHRIJVING,
    ),
    OP_MELDEN,
)
DOORGEMELD = Event(CalamiteitDoorgemeld(calamiteit=1, ontvanger="inspectie"), OP_DOORMELDEN)
INGESTELD = Event(
    CalamiteitonderzoekIngesteld(calamiteit=1, door="toezichthouder", uiterlijk=date(2025, 6, 20)), OP_ONDERZOEK
)
ONDERZOCHT = Event(
    CalamiteitOnderzocht(calamiteit=1, door="toezichthouder", conclusie=CONCLUSIE, advies=ADVIES), OP_CONCLUSIE
)
