"""The onderzoek."""

from __future__ import annotations

from fastapi import APIRouter

from api.exchange import offer_command
from domain.gesprek import decisions

router = APIRouter(tags=["gesprekken"])

offer_command(router, "gesprekken", decisions=decisions, summary="Leg een gesprek vast")
offer_command(router, "afgeziene-gesprekken", decisions=decisions, summary="Leg vast dat van een gesprek is afgezien")
