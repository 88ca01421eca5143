"""The command that adds somebody to a zaak."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

from domain.betrokkenen.decisions import BetrokkeneToevoegen
from tests.domain.personen import HIDDE

OP_TOEVOEGING: Final = date(2025, 4, 3)


def toevoeging(**anders: Any) -> BetrokkeneToevoegen:
    """Add a zorgverlener."""
    leden = {"bekend_op": OP_TOEVOEGING, "hoedanigheid": "zorgverlener", "persoon": HIDDE}
    return BetrokkeneToevoegen.model_validate(leden | anders)
