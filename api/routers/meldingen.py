"""The melding and what follows on it at once."""

from __future__ import annotations

from fastapi import APIRouter

from api.exchange import offer_command
from domain.melding import decisions
from domain.melding.decisions import (
    ClientondersteuningWijzen,
    MeldingBevestigen,
    MeldingDoen,
    PlanOverhandigen,
    TijdelijkeVoorzieningTreffen,
)

router = APIRouter(tags=["meldingen"])

offer_command(router, "/zaken", MeldingDoen, decisions=decisions, summary="Doe een melding: die opent een zaak")
offer_command(
    router,
    "/zaken/{zaak}/ontvangstbevestigingen",
    MeldingBevestigen,
    decisions=decisions,
    summary="Leg vast dat de melding is bevestigd",
)
offer_command(
    router,
    "/zaken/{zaak}/clientondersteuningen",
    ClientondersteuningWijzen,
    decisions=decisions,
    summary="Leg vast dat op cliëntondersteuning is gewezen",
)
offer_command(
    router,
    "/zaken/{zaak}/persoonlijke-plannen",
    PlanOverhandigen,
    decisions=decisions,
    summary="Leg een persoonlijk plan of familiegroepsplan vast",
)
offer_command(
    router,
    "/zaken/{zaak}/tijdelijke-voorzieningen",
    TijdelijkeVoorzieningTreffen,
    decisions=decisions,
    summary="Tref bij spoed een tijdelijke voorziening",
)
