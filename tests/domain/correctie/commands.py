"""The command that corrects, and who gives it: somebody who knows all that was recorded."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from domain.correctie.decisions import Corrigeren
from domain.gebeurtenis import Event, Gebeurtenis
from domain.zaak.handeling import Omstandigheden
from tests.domain.zaak import commands as c
from tests.projections.lezing import lees

REDEN = "De datum op het formulier was een andere."


def correctie(**anders: Any) -> Corrigeren:
    """Correct the second event of the zaak: it was done a day before."""
    leden = {"versie": 2, "aard": "vervangt", "geldig_op": "2025-03-16", "reden": REDEN}
    return Corrigeren.model_validate(leden | anders)


def vervallen(versie: int) -> Corrigeren:
    """Declare an event void."""
    return Corrigeren.model_validate({"versie": versie, "aard": "vervalt", "reden": REDEN})


def wetend(*events: Event[Gebeurtenis]) -> Omstandigheden:
    """Let a beslisser know all that was recorded."""
    return replace(c.BESLISSER, geschiedenis=lees(*events))
