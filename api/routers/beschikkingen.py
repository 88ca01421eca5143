"""The beschikking."""

from __future__ import annotations

from fastapi import APIRouter

from api.exchange import offer_command, refusals_of
from domain.beschikking import decisions, motivering

router = APIRouter(tags=["beschikkingen"])

offer_command(
    router,
    "beschikkingen",
    decisions=decisions,
    summary="Neem een beschikking op de open aanvraag",
    also=tuple(refusals_of(motivering)),
)
offer_command(router, "bekendmakingen", decisions=decisions, summary="Leg vast dat een beschikking is bekendgemaakt")
