"""The beschikking."""

from __future__ import annotations

from fastapi import APIRouter

from api.exchange import offer_command
from domain.beschikking import decisions

router = APIRouter(tags=["beschikkingen"])

offer_command(router, "beschikkingen", decisions=decisions, summary="Neem een beschikking op de open aanvraag")
offer_command(router, "bekendmakingen", decisions=decisions, summary="Leg vast dat een beschikking is bekendgemaakt")
