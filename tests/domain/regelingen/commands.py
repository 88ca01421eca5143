"""The commands around a regeling: a mantelzorgcompliment, unless a test asks another."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

from domain.regelingen.commands import (
    RegelingaanvraagIntrekken,
    RegelingAanvragen,
    RegelingBeeindigen,
    RegelingBeschikken,
    RegelingUitbetalen,
)

OP_AANVRAAG: Final = date(2025, 5, 2)
OP_INTREKKING: Final = date(2025, 5, 5)
OP_BESLUIT: Final = date(2025, 5, 8)
OP_BEKEND: Final = date(2025, 5, 9)
OP_BETALING: Final = date(2025, 5, 16)
COMPLIMENT: Final[dict[str, Any]] = {"vorm": "bedrag", "bedrag": 20_000, "betaald_aan": "zorgvrager"}


def zegt(regel: str, **uitkomst: Any) -> dict[str, Any]:
    """Let a rule of Proefdam answer so."""
    return {regel: {"uitkomst": uitkomst}}


GEEFT: Final = zegt("mantelzorgcompliment", bedrag="200.00", betaaldAan="zorgvrager", gronden=[])


def aanvraag(**anders: Any) -> RegelingAanvragen:
    """Ask for the compliment of 2025."""
    leden = {"ontvangen_op": OP_AANVRAAG, "regeling": "mantelzorgcompliment", "jaar": 2025, "vorm": "elektronisch"}
    return RegelingAanvragen.model_validate(leden | anders)


def ingetrokken(**anders: Any) -> RegelingaanvraagIntrekken:
    """Take the aanvraag back."""
    return RegelingaanvraagIntrekken.model_validate({"ingetrokken_op": OP_INTREKKING, "regelingaanvraag": 1} | anders)


def besluit(**anders: Any) -> RegelingBeschikken:
    """Grant it."""
    leden = {
        "besluit_op": OP_BESLUIT,
        "regelingaanvraag": 1,
        "strekking": "toekenning",
        "toegekend": COMPLIMENT,
        "artikelen": ("art. 20 lid 1",),
        "motivering": "Haar dochter zorgt al jaren voor haar.",
        "feiten": GEEFT,
    }
    return RegelingBeschikken.model_validate(leden | anders)


def beeindiging(**anders: Any) -> RegelingBeeindigen:
    """End what was granted at the end of the month."""
    leden = {
        "besluit_op": date(2025, 5, 12),
        "toekenning": 1,
        "laatste_dag": date(2025, 5, 31),
        "artikelen": ("art. 4.2 lid 5",),
        "motivering": "Het inkomen is gestegen.",
    }
    return RegelingBeeindigen.model_validate(leden | anders)


def uitbetaling(**anders: Any) -> RegelingUitbetalen:
    """Pay it."""
    leden = {"betaald_op": OP_BETALING, "beschikking": 1, "bedrag": 20_000, "aan": "zorgvrager"}
    return RegelingUitbetalen.model_validate(leden | anders)
