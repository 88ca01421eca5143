"""What happened at the rechter after the decision on the bezwaar, made known on Tuesday 20 May 2025."""

from __future__ import annotations

from datetime import date
from typing import Final

from domain.beroep.events import BeroepIngesteld, BeroepIngetrokken, UitspraakGedaan
from domain.gebeurtenis import Event
from tests.domain.bezwaar.events import BEHANDELD, BEKEND, BESLIST
from tests.domain.zaak.events import NIET_TOEGEKEND
from tests.projections.lezing import met, op

OP_BEKEND: Final = date(2025, 5, 2)
OP_BEROEP: Final = date(2025, 5, 7)
OP_UITSPRAAK: Final = date(2025, 5, 19)

BESLIST_OP_BEZWAAR = (*(op(een, min(een.geldig_op, date(2025, 4, 30))) for een in BEHANDELD), op(BESLIST, OP_BEKEND))
NAAR_RECHTER = (*BESLIST_OP_BEZWAAR, op(BEKEND, OP_BEKEND))
"""Besluit 1 gave two hours; the decision on the bezwaar, besluit 2, herriep it and gave three. It has versie 10."""
INGESTELD = Event(BeroepIngesteld(beroep=1, soort="beroep", beschikking=2, indiener="client"), OP_BEROEP)
INGETROKKEN = Event(BeroepIngetrokken(beroep=1), OP_UITSPRAAK)
GEGROND = Event(
    UitspraakGedaan(
        beroep=1,
        dictum="gegrond",
        vernietigd=(2,),
        opdracht=True,
        uiterlijk=date(2025, 7, 1),
        samenvatting="Het college heeft de nachten niet onderzocht.",
    ),
    OP_UITSPRAAK,
)
ALLEEN_VERNIETIGD = met(GEGROND, opdracht=False, uiterlijk=None)
"""The decision is annulled, and the rechter leaves it at that."""
AANHANGIG_TEGEN_AFWIJZING = (
    *BEHANDELD[:4],
    met(BEHANDELD[4], strekking="afwijzing", voorzieningen=(), afgewezen=(NIET_TOEGEKEND,)),
    *(op(een, min(een.geldig_op, date(2025, 4, 30))) for een in BEHANDELD[5:]),
    met(op(BESLIST, OP_BEKEND), dictum="ongegrond", herroeping=None, voorzieningen=()),
    *(op(BEKEND, OP_BEKEND), INGESTELD),
)
"""What was asked was refused by besluit 1, and after bezwaar again by besluit 2; that is with the rechter."""
ZELF_VOORZIEN = met(GEGROND, vernietigd=(2, 1), opdracht=False, uiterlijk=None)
"""He annuls both, and says himself what the client gets."""
