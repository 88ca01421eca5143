"""The command that adds somebody to a zaak."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

from domain.betrokkenen.decisions import BetrokkeneToevoegen, VerkeerdePersoonVastleggen
from tests.domain.personen import HIDDE, RUURD_ID

OP_TOEVOEGING: Final = date(2025, 4, 3)


def toevoeging(**anders: Any) -> BetrokkeneToevoegen:
    """Add a zorgverlener."""
    leden = {"bekend_op": OP_TOEVOEGING, "hoedanigheid": "zorgverlener", "persoon": HIDDE}
    return BetrokkeneToevoegen.model_validate(leden | anders)


OP_VERGISSING: Final = date(2025, 4, 7)


def vergissing(**anders: Any) -> VerkeerdePersoonVastleggen:
    """Find that the partner is somebody else of the same name."""
    leden = {"vastgesteld_op": OP_VERGISSING, "betrokkene": RUURD_ID, "reden": "Een naamgenoot."}
    return VerkeerdePersoonVastleggen.model_validate(leden | anders)
