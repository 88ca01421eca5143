"""The command that puts a slip right."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

from domain.herstelbeschikking.decisions import BeschikkingHerstellen

OP_HERSTEL: Final = date(2025, 4, 16)


def herstel(**anders: Any) -> BeschikkingHerstellen:
    """Put the name of the street right."""
    leden = {
        "beschikking": 1,
        "verzonden_op": OP_HERSTEL,
        "onjuist": "U woont in de Molenweg.",
        "juist": "U woont aan de Molenweg.",
    }
    return BeschikkingHerstellen.model_validate(leden | anders)
