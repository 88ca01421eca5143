"""The melding and what follows on it at once."""

from __future__ import annotations

from fastapi import APIRouter

from api.exchange import offer_command
from domain.melding import decisions

router = APIRouter(tags=["meldingen"])

offer_command(router, "zaken", decisions=decisions, summary="Doe een melding: die opent een zaak")
offer_command(router, "ontvangstbevestigingen", decisions=decisions, summary="Leg vast dat de melding is bevestigd")
offer_command(
    router, "clientondersteuningen", decisions=decisions, summary="Leg vast dat op cliëntondersteuning is gewezen"
)
offer_command(
    router, "persoonlijke-plannen", decisions=decisions, summary="Leg een persoonlijk plan of familiegroepsplan vast"
)
offer_command(
    router, "tijdelijke-voorzieningen", decisions=decisions, summary="Tref bij spoed een tijdelijke voorziening"
)
