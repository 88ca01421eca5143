"""The verslag."""

from __future__ import annotations

from fastapi import APIRouter

from api.exchange import offer_command
from domain.verslag import decisions

router = APIRouter(tags=["verslagen"])

offer_command(router, "verslagen", decisions=decisions, summary="Leg vast dat het verslag is verstrekt")
offer_command(router, "opmerkingen", decisions=decisions, summary="Leg opmerkingen van de cliënt bij het verslag vast")
