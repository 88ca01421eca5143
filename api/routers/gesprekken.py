"""The onderzoek."""

from __future__ import annotations

from fastapi import APIRouter

from api.exchange import offer_command
from domain.gesprek import decisions
from domain.gesprek.decisions import GesprekVoeren, VanGesprekAfzien

router = APIRouter(tags=["gesprekken"])

offer_command(router, "/zaken/{zaak}/gesprekken", GesprekVoeren, decisions=decisions, summary="Leg een gesprek vast")
offer_command(
    router,
    "/zaken/{zaak}/afgeziene-gesprekken",
    VanGesprekAfzien,
    decisions=decisions,
    summary="Leg vast dat van een gesprek is afgezien",
)
