"""What happened after a bezwaar against besluit 1, that was made known on Friday 11 April 2025.

The bezwaartermijn ran six weeks, to Friday 23 May; the term for the decision from then on six, to Friday 4 July.
"""

from __future__ import annotations

from datetime import date
from typing import Final

from domain.bezwaar.events import (
    BezwaarAangevuld,
    BezwaarIngetrokken,
    BezwaarOntvangen,
    CommissieMeegedeeld,
    OntvangstBezwaarBevestigd,
)
from domain.gebeurtenis import Event
from domain.termijnen.verdaagd import BeslissingVerdaagd
from tests.domain.herziening.events import TOEGEKEND
from tests.domain.zaak.events import VANDAAG

OP_BEZWAAR: Final = date(2025, 4, 22)
OP_BEVESTIGING: Final = date(2025, 4, 24)
OP_COMMISSIE: Final = date(2025, 4, 24)
OP_AANVULLING: Final = date(2025, 5, 2)
OP_VERDAGING: Final = date(2025, 5, 8)

ONTVANGEN = Event(
    BezwaarOntvangen(
        bezwaar=1,
        beschikking=1,
        wijze="schriftelijk",
        indiener="client",
        gronden="Twee uur in de week is niet genoeg.",
    ),
    OP_BEZWAAR,
)
PRO_FORMA = Event(
    BezwaarOntvangen(bezwaar=1, beschikking=1, wijze="schriftelijk", indiener="client", ontbreekt=("gronden",)),
    OP_BEZWAAR,
)
BEVESTIGD = Event(OntvangstBezwaarBevestigd(bezwaar=1), OP_BEVESTIGING)
MET_COMMISSIE = Event(CommissieMeegedeeld(bezwaar=1), OP_COMMISSIE)
AANGEVULD = Event(
    BezwaarAangevuld(bezwaar=1, hersteld=("gronden",), gronden="Twee uur in de week is niet genoeg."), OP_AANVULLING
)
VERDAAGD = Event(BeslissingVerdaagd(bezwaar=1, grond="lid-3", uiterlijk=date(2025, 8, 15)), OP_VERDAGING)
INGETROKKEN = Event(BezwaarIngetrokken(bezwaar=1, wijze="schriftelijk"), VANDAAG)

BEZWAAR = (*TOEGEKEND, ONTVANGEN)
"""A bezwaar that lacks nothing; it has versie 7."""
