"""The aanvraag."""

from __future__ import annotations

from fastapi import APIRouter

from api.exchange import offer_command
from domain.aanvraag import decisions

router = APIRouter(tags=["aanvragen"])

offer_command(router, "aanvragen", decisions=decisions, summary="Leg een aanvraag vast")
