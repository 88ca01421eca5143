"""A hulpvraag that was brought to an overleg, the plan that came of it, and who signed that."""

from __future__ import annotations

from datetime import date
from typing import Final

from domain.gebeurtenis import Event
from domain.overleg.events import (
    GeadviseerdeVoorziening,
    MdoGehouden,
    OndersteuningsplanOndertekend,
    OndersteuningsplanVastgesteld,
)
from domain.voorziening import Omvang
from tests.domain.personen import FENNA_ID, RUURD_ID

OP_MDO: Final = date(2025, 3, 18)
OP_PLAN: Final = date(2025, 3, 25)
OP_HANDTEKENING: Final = date(2025, 3, 31)
ADVIES: Final = GeadviseerdeVoorziening(
    voorziening="hulp-bij-het-huishouden", omvang=Omvang(volume=120, eenheid="01", frequentie="2")
)
GEHOUDEN = Event(
    MdoGehouden(
        mdo=1,
        deelnemers=(FENNA_ID, RUURD_ID),
        deskundigen=("jeugdarts", "schuldhulpverlener"),
        client_erbij=True,
        geadviseerd=(ADVIES,),
        bevindingen="Schulden, ziekte en zorg voor een kind grijpen in elkaar.",
        adviezen=(),
    ),
    OP_MDO,
)
GEPLAND = Event(
    OndersteuningsplanVastgesteld(
        ondersteuningsplan=1, mdo=1, plan="Hulp in huis, en rust in de schulden.", adviezen=()
    ),
    OP_PLAN,
)
GETEKEND = Event(OndersteuningsplanOndertekend(ondersteuningsplan=1, door=("client",), adviezen=()), OP_HANDTEKENING)
