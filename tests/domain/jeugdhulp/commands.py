"""The commands around jeugdhulp."""

from __future__ import annotations

from datetime import date
from typing import Any

from domain.beschikking.decisions import BeschikkingNemen
from domain.jeugdhulp.commands import ToekomstplanVaststellen, VerwijzingIntrekken, VerwijzingVastleggen
from domain.melding.decisions import MeldingDoen
from tests.domain.jeugdhulp.events import (
    AANBIEDER,
    NIET_TOEGEKEND,
    OP_BESLUIT,
    OP_INTREKKING,
    OP_TOEKOMSTPLAN,
    OP_VERWIJZING,
    PRAKTIJK,
    behandeling,
)
from tests.domain.personen import TJIBBE
from tests.domain.zaak import commands as c


def melding(**anders: Any) -> MeldingDoen:
    """Open a zaak for a child whom a huisarts referred."""
    leden = {
        "wet": "jeugdwet",
        "client": TJIBBE,
        "kanaal": "verwijzer",
        "melder": "verwijzer",
        "hulpvraag": "De huisarts vraagt om behandeling van angst.",
    }
    return c.melding(**{**leden, **anders})


def verwijzing(**anders: Any) -> VerwijzingVastleggen:
    """Record the letter of the huisarts."""
    leden = {
        "ontvangen_op": OP_VERWIJZING,
        "verwijzer": "huisarts",
        "instantie": PRAKTIJK,
        "verwezen_op": date(2025, 3, 3),
        "gevraagd": ("jeugd-ggz",),
        "aanbieder": AANBIEDER,
        "aanbieder_gecontracteerd": True,
        "gesloten_jeugdhulp": False,
        "vrijwillig_kader": True,
    }
    return VerwijzingVastleggen.model_validate(leden | anders)


def beschikking(**anders: Any) -> BeschikkingNemen:
    """Grant what the child was referred to."""
    leden = {
        "verwijzing": 1,
        "besluit_op": OP_BESLUIT,
        "voorzieningen": (behandeling(),),
        "artikelen": ("art. 2 lid 6",),
        "motivering": "De huisarts heeft verwezen naar een aanbieder van de gemeente.",
    }
    return c.beschikking(**{**leden, **anders})


def afwijzing(**anders: Any) -> BeschikkingNemen:
    """Grant nothing of it."""
    return beschikking(**{"strekking": "afwijzing", "voorzieningen": (), "afgewezen": (NIET_TOEGEKEND,), **anders})


def toekomstplan(**anders: Any) -> ToekomstplanVaststellen:
    """Record what aanbieder and jeugdige planned for later."""
    leden = {
        "vastgesteld_op": OP_TOEKOMSTPLAN,
        "begonnen_op": date(2025, 4, 1),
        "regisseur": "jongerencoach van de aanbieder",
        "plan": "Een opleiding, en leren met geld om te gaan.",
        "netwerkondersteuning": "Een oom helpt met de papieren.",
    }
    return ToekomstplanVaststellen.model_validate(leden | anders)


def intrekking(**anders: Any) -> VerwijzingIntrekken:
    """Record that the parents want this help no longer."""
    leden = {
        "ingetrokken_op": OP_INTREKKING,
        "verwijzing": 1,
        "door": "jeugdige-of-ouders",
        "reden": "Het gaat vanzelf beter.",
    }
    return VerwijzingIntrekken.model_validate(leden | anders)
