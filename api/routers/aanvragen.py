"""The aanvraag."""

from __future__ import annotations

from fastapi import APIRouter

from api.exchange import offer_command
from domain.aanvraag import decisions
from domain.aanvraag.decisions import AanvraagIndienen

router = APIRouter(tags=["aanvragen"])

offer_command(router, "/zaken/{zaak}/aanvragen", AanvraagIndienen, decisions=decisions, summary="Leg een aanvraag vast")
