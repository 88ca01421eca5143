"""The commands on what happens at the rechter; each says only what is different in it."""

from __future__ import annotations

from datetime import date
from typing import Any

from domain.beroep.decisions import BeroepInstellen, BeroepIntrekken, UitspraakVastleggen
from tests.domain.beroep.events import OP_BEROEP, OP_UITSPRAAK


def beroep(**anders: Any) -> BeroepInstellen:
    """Go to the rechter against besluit 2."""
    return BeroepInstellen.model_validate({"ingesteld_op": OP_BEROEP, "beschikking": 2} | anders)


def over(**wat: Any) -> BeroepInstellen:
    """Go to the rechter about something else."""
    return beroep(beschikking=None, **wat)


def intrekking(**anders: Any) -> BeroepIntrekken:
    """Withdraw it."""
    return BeroepIntrekken.model_validate({"beroep": 1, "ingetrokken_op": OP_UITSPRAAK} | anders)


def uitspraak(**anders: Any) -> UitspraakVastleggen:
    """Annul besluit 2, and tell the gemeente to decide anew within six weeks."""
    leden = {
        "beroep": 1,
        "verzonden_op": OP_UITSPRAAK,
        "dictum": "gegrond",
        "vernietigd": (2,),
        "opdracht": True,
        "uiterlijk": date(2025, 7, 1),
        "samenvatting": "Het college heeft de nachten niet onderzocht.",
    }
    return UitspraakVastleggen.model_validate(leden | anders)


def ongegrond(**anders: Any) -> UitspraakVastleggen:
    """Leave everything as it was."""
    return uitspraak(**({"dictum": "ongegrond", "vernietigd": (), "opdracht": False, "uiterlijk": None} | anders))
