"""The commands around an overleg and a plan."""

from __future__ import annotations

from typing import Any

from domain.overleg.commands import MdoHouden, OndersteuningsplanOndertekenen, OndersteuningsplanVaststellen
from tests.domain.overleg.events import ADVIES, OP_HANDTEKENING, OP_MDO, OP_PLAN
from tests.domain.personen import FENNA_ID, RUURD_ID


def mdo(**anders: Any) -> MdoHouden:
    """Discuss the hulpvraag with the client."""
    leden = {
        "gehouden_op": OP_MDO,
        "deelnemers": (FENNA_ID, RUURD_ID),
        "deskundigen": ("jeugdarts", "schuldhulpverlener"),
        "client_erbij": True,
        "geadviseerd": (ADVIES,),
        "bevindingen": "Schulden, ziekte en zorg voor een kind grijpen in elkaar.",
    }
    return MdoHouden.model_validate(leden | anders)


def plan(**anders: Any) -> OndersteuningsplanVaststellen:
    """Lay down what the overleg and the client agreed on."""
    leden = {"vastgesteld_op": OP_PLAN, "mdo": 1, "plan": "Hulp in huis, en rust in de schulden."}
    return OndersteuningsplanVaststellen.model_validate(leden | anders)


def geen_plan(**anders: Any) -> OndersteuningsplanVaststellen:
    """Record that the client wants no plan, and lets the gemeente keep what it knows."""
    return plan(**{"mdo": None, "plan": None, "toestemming_registratie": True, **anders})


def handtekening(**anders: Any) -> OndersteuningsplanOndertekenen:
    """Let the client sign."""
    leden = {"ondertekend_op": OP_HANDTEKENING, "ondersteuningsplan": 1, "door": ("client",)}
    return OndersteuningsplanOndertekenen.model_validate(leden | anders)
