"""Commands around an aanvraag beside asking, as somebody gives them in the test zaak."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

from domain.aanvraag.intrekken import AanvraagIntrekken

OP_INTREKKING: Final = date(2025, 4, 8)


def intrekking(**anders: Any) -> AanvraagIntrekken:
    """Take aanvraag 1 back."""
    return AanvraagIntrekken.model_validate({"ingetrokken_op": OP_INTREKKING, "aanvraag": 1} | anders)
