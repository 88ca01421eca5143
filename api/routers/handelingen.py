"""Everything that can be asked to be recorded: one router a phase, made of what the phase offers."""

from __future__ import annotations

from typing import Final

from fastapi import APIRouter

from api.exchange import offer_command
from domain.zaak.decide import FASEN, OPENEND
from domain.zaak.fase import Aanbod


def _router(fase: str, aanbod: tuple[Aanbod, ...]) -> APIRouter:
    router = APIRouter(tags=[fase])
    for een in aanbod:
        # The refusals of a phase are those of its package: domain.melding, domain.bezwaar.
        package, _, _ = een.command.__module__.rpartition(".")
        offer_command(router, een.meervoud, phase=package, summary=een.samenvatting)
    return router


ROUTERS: Final = tuple(_router(fase, (*OPENEND.get(fase, ()), *handelingen)) for fase, handelingen in FASEN.items())
