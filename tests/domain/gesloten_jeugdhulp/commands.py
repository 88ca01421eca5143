"""The commands around a machtiging gesloten jeugdhulp."""

from __future__ import annotations

from datetime import date
from typing import Any

from domain.gesloten_jeugdhulp.commands import (
    MachtigingAfwijzingVastleggen,
    MachtigingEindigen,
    MachtigingVastleggen,
    MachtigingVerzoeken,
)
from tests.domain.gesloten_jeugdhulp.events import DAGEN, OP_EINDE, OP_MACHTIGING, OP_VERZOEK


def verzoek(**anders: Any) -> MachtigingVerzoeken:
    """Ask the kinderrechter for a machtiging, the parents agreeing."""
    leden = {
        "verzocht_op": OP_VERZOEK,
        "soort": "machtiging",
        "verzoeker": "college",
        "grondslag": "instemming",
        "instemming_op": date(2025, 3, 4),
        "reden": "Hij onttrekt zich aan alle hulp.",
    }
    return MachtigingVerzoeken.model_validate(leden | anders)


def machtiging(**anders: Any) -> MachtigingVastleggen:
    """Record what the kinderrechter granted: half a year."""
    leden = {
        "ontvangen_op": OP_MACHTIGING,
        "machtigingsverzoek": 1,
        "soort": "machtiging",
        "verlenging": False,
        "verleend_op": date(2025, 3, 11),
        "werking": DAGEN,
        "kenmerk": "C/05/412345",
    }
    return MachtigingVastleggen.model_validate(leden | anders)


def afwijzing(**anders: Any) -> MachtigingAfwijzingVastleggen:
    """Record that the kinderrechter granted nothing."""
    leden = {"afgewezen_op": OP_MACHTIGING, "machtigingsverzoek": 1}
    return MachtigingAfwijzingVastleggen.model_validate(leden | anders)


def einde_machtiging(**anders: Any) -> MachtigingEindigen:
    """Record that the gerechtshof quashed it."""
    leden = {"geeindigd_op": OP_EINDE, "machtiging": 1, "waardoor": "vernietigd", "sinds": OP_EINDE}
    return MachtigingEindigen.model_validate(leden | anders)
