"""What happened in a zaak whose right should go on: asked on 6 May 2025, long before it ends on 13 April 2027."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

from domain.aanvraag.events import AanvraagOntvangen
from domain.gebeurtenis import Event, Gebeurtenis
from domain.verlenging.events import (
    HerindicatieBegonnen,
    OverbruggingGenomen,
    VerlengingGevraagd,
    VerlengingIngetrokken,
)
from tests.domain.herziening.events import TOEGEKEND
from tests.domain.verlenging.commands import EINDE, OP_HERINDICATIE, OP_VERZOEK, OVERBRUGD, door
from tests.domain.zaak.events import BEKEND, toegekend
from tests.projections.lezing import met, op

OP_AANVRAAG_2: Final = date(2025, 5, 14)
GEVRAAGD = Event(VerlengingGevraagd(verlenging=1, recht=1, einddatum=EINDE, door="client", adviezen=()), OP_VERZOEK)
BEGONNEN = Event(HerindicatieBegonnen(verlenging=1, recht=1), OP_HERINDICATIE)
INGETROKKEN = Event(VerlengingIngetrokken(verlenging=1), OP_HERINDICATIE)
LEDEN: dict[str, Any] = {
    "beschikking": 2,
    "beschikkingnummer": 70001,
    "adviezen": (),
    "artikelen": ("Wmo 2015, art. 2.3.5 lid 3",),
    "motivering": "Op de verlenging kan niet voor het einde worden beslist.",
}
OVERBRUGGING = Event(
    OverbruggingGenomen(
        **LEDEN,
        verlenging=1,
        voorzieningen=(toegekend(door(OVERBRUGD), nummer=1, toewijzingnummer=81001, eb_startnummer=61001),),
    ),
    OP_HERINDICATIE,
)
BEKEND_2 = op(met(BEKEND, beschikking=2), OP_HERINDICATIE)
OPNIEUW_GEVRAAGD = Event(
    AanvraagOntvangen(
        aanvraag=2,
        vorm="schriftelijk",
        indiener="client",
        gevraagd=("hulp-bij-het-huishouden",),
        leveringsvorm="zin",
        verlenging=1,
        adviezen=(),
    ),
    OP_AANVRAAG_2,
)
MET_VERZOEK: tuple[Event[Gebeurtenis], ...] = (*TOEGEKEND, GEVRAAGD)
"""A right that counts, and the open request that it goes on."""
