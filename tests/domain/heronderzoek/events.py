"""What happened when a daughter came home: it was told, looked at, and looked into."""

from __future__ import annotations

from datetime import date

from domain.gebeurtenis import Event, Gebeurtenis
from domain.heronderzoek.events import (
    HeronderzoekAfgerond,
    HeronderzoekBesloten,
    OmstandighedenGewijzigd,
    WijzigingBeoordeeld,
)
from tests.domain.heronderzoek.commands import INHOUD, OP_AFRONDING, OP_BEOORDELING, OP_HERONDERZOEK, OP_WIJZIGING
from tests.domain.herziening.events import TOEGEKEND

GEWIJZIGD = Event(
    OmstandighedenGewijzigd(
        wijziging=1,
        rechten=(1,),
        door="client",
        op_verzoek=False,
        soorten=("huishouden",),
        sinds=date(2025, 5, 1),
        inhoud=INHOUD,
    ),
    OP_WIJZIGING,
)
BEOORDEELD = Event(
    WijzigingBeoordeeld(wijziging=1, gevolg="heronderzoek", toelichting="Misschien kan zij meer overnemen."),
    OP_BEOORDELING,
)
BESLOTEN = Event(
    HeronderzoekBesloten(heronderzoek=1, aanleiding="wijziging", wijziging=1, rechten=(1,)), OP_HERONDERZOEK
)
AFGEROND = Event(
    HeronderzoekAfgerond(heronderzoek=1, uitkomst="ongewijzigd", bevindingen="Zij werkt in wisseldienst."),
    OP_AFRONDING,
)
GEMELD: tuple[Event[Gebeurtenis], ...] = (*TOEGEKEND, GEWIJZIGD)
NAGEKEKEN: tuple[Event[Gebeurtenis], ...] = (*GEMELD, BEOORDEELD)
LOPEND: tuple[Event[Gebeurtenis], ...] = (*NAGEKEKEN, BESLOTEN)
