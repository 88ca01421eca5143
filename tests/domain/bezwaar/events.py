"""What happened after a bezwaar against besluit 1, that was made known on Friday 11 April 2025.

The bezwaartermijn ran six weeks, to Friday 23 May; the term for the decision from then on six, to Friday 4 July.
"""

from __future__ import annotations

from datetime import date
from typing import Final

from domain.beschikking.events import BeschikkingBekendgemaakt
from domain.bezwaar.behandeling import (
    AdviesOpBezwaarOntvangen,
    HoorzittingGehouden,
    OntvankelijkheidBeoordeeld,
    VanHorenAfgezien,
)
from domain.bezwaar.beslissing import BeslissingOpBezwaarGenomen
from domain.bezwaar.events import (
    BezwaarAangevuld,
    BezwaarIngetrokken,
    BezwaarOntvangen,
    CommissieMeegedeeld,
    OntvangstBezwaarBevestigd,
)
from domain.gebeurtenis import Event, Werking
from domain.termijnen.verdaagd import BeslissingVerdaagd
from tests.domain.herziening.events import TOEGEKEND
from tests.domain.personen import FENNA_ID
from tests.domain.zaak.events import VANDAAG, in_natura, toegekend

OP_BEZWAAR: Final = date(2025, 4, 22)
OP_BEVESTIGING: Final = date(2025, 4, 24)
OP_COMMISSIE: Final = date(2025, 4, 24)
OP_AANVULLING: Final = date(2025, 5, 2)
OP_VERDAGING: Final = date(2025, 5, 8)
OP_OORDEEL: Final = date(2025, 4, 28)
OP_HOORZITTING: Final = date(2025, 5, 12)
OP_ADVIES: Final = date(2025, 5, 14)
OP_BESLISSING: Final = date(2025, 5, 19)

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

BEOORDEELD = Event(OntvankelijkheidBeoordeeld(bezwaar=1, indiening="tijdig", uiterlijk=date(2025, 5, 23)), OP_OORDEEL)
GEHOORD = Event(
    HoorzittingGehouden(
        bezwaar=1,
        door="ambtelijk",
        wijze="fysiek",
        deelnemers=(FENNA_ID,),
        verslag="Zij kan sinds de winter niet meer stofzuigen.",
    ),
    OP_HOORZITTING,
)
AFGEZIEN = Event(VanHorenAfgezien(bezwaar=1, grond="c", reden="Zij wil niet worden gehoord."), OP_HOORZITTING)
GEADVISEERD = Event(
    AdviesOpBezwaarOntvangen(bezwaar=1, strekking="gegrond", advies="Twee uur is te weinig."), OP_ADVIES
)
MEER_UREN = in_natura(
    omvang={"volume": 180, "eenheid": "01", "frequentie": "2"},
    werking=Werking(van=date(2025, 4, 14), tot_en_met=date(2027, 4, 13)),
)
"""Three hours from the first day of the besluit that was objected to, where that gave two."""
BESLIST = Event(
    BeslissingOpBezwaarGenomen(
        beschikking=2,
        beschikkingnummer=70001,
        bezwaar=1,
        bestreden=1,
        dictum="gegrond",
        herroeping="geheel",
        voorzieningen=(toegekend(MEER_UREN, nummer=1, toewijzingnummer=81001, eb_startnummer=61001),),
        adviezen=(),
        artikelen=("Awb, art. 7:11",),
        motivering="Bij de heroverweging bleek dat drie uur nodig is.",
    ),
    OP_BESLISSING,
)
BEKEND = Event(
    BeschikkingBekendgemaakt(beschikking=2, beschikkingnummer=70001, besluit_op=OP_BESLISSING, wijze="toegezonden"),
    VANDAAG,
)

BEZWAAR = (*TOEGEKEND, ONTVANGEN)
"""A bezwaar that lacks nothing; it has versie 7."""
BEHANDELD = (*BEZWAAR, BEOORDEELD, GEHOORD)
"""All that must have happened before somebody can decide on it."""
