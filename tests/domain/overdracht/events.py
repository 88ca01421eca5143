"""Opvang 1 is asked on 24 April 2025; Tilburg (0855) is asked to take the inwoner over on Monday 28 April."""

from __future__ import annotations

from datetime import date
from typing import Final

from domain.gebeurtenis import Event
from domain.overdracht.events import (
    GeschilBeslist,
    GeschilVoorgelegd,
    OverdrachtAanvaard,
    OverdrachtGeweigerd,
    OverdrachtIngetrokken,
    OverdrachtUitgevoerd,
    OverdrachtVoorgesteld,
)
from tests.domain.opvang.events import GEVRAAGD, VERLEEND, VERLENING_BEKEND
from tests.domain.zaak.events import GEMELD

TILBURG, ARNHEM, NIJMEGEN_CODE = "0855", "0202", "0268"
OP_VOORSTEL: Final = date(2025, 4, 28)
OP_AANVAARDING: Final = date(2025, 5, 1)
OP_OVERDRACHT: Final = date(2025, 5, 7)
OP_WEIGERING: Final = date(2025, 5, 2)
OP_GESCHIL: Final = date(2025, 5, 6)
OP_OORDEEL: Final = date(2025, 5, 13)

IN_OPVANG = (GEMELD, GEVRAAGD, VERLEEND, VERLENING_BEKEND)
"""Opvang 1 was given at once, from 24 April to 18 June."""
VOORGESTELD = Event(
    OverdrachtVoorgesteld(
        overdracht=1,
        opvang=1,
        aan=TILBURG,
        toestemming_op=date(2025, 4, 25),
        adviezen=(),
        reden="Daar woont haar zus, die helpt.",
    ),
    OP_VOORSTEL,
)
AANVAARD = Event(
    OverdrachtAanvaard(
        overdracht=1,
        overdracht_op=OP_OVERDRACHT,
        aanbieder="Het Tilburgse opvanghuis.",
        vervoer="Met de trein, haar zus reist mee.",
    ),
    OP_AANVAARDING,
)
GEWEIGERD = Event(OverdrachtGeweigerd(overdracht=1, reden="Zij stond hier nooit ingeschreven."), OP_WEIGERING)
INGETROKKEN = Event(OverdrachtIngetrokken(overdracht=1, reden="Zij wil toch blijven."), date(2025, 5, 5))
UITGEVOERD = Event(OverdrachtUitgevoerd(overdracht=1), OP_OVERDRACHT)
VOORGELEGD = Event(GeschilVoorgelegd(overdracht=1, overleg="Twee keer gebeld, ook met de directeuren."), OP_GESCHIL)
BESLIST = Event(
    GeschilBeslist(overdracht=1, verantwoordelijk=TILBURG, oordeel="Het netwerk daar geeft de doorslag."), OP_OORDEEL
)
