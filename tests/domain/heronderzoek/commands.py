"""The commands around what changes, and looking again."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

from domain.heronderzoek.decisions import (
    HeronderzoekAfronden,
    HeronderzoekBesluiten,
    WijzigingBeoordelen,
    WijzigingMelden,
)

OP_WIJZIGING: Final = date(2025, 5, 5)
OP_BEOORDELING: Final = date(2025, 5, 7)
OP_HERONDERZOEK: Final = date(2025, 5, 9)
OP_AFRONDING: Final = date(2025, 5, 15)
INHOUD = "Mijn dochter woont weer thuis en doet de was."


def wijziging(**anders: Any) -> WijzigingMelden:
    """Tell of a daughter who came home."""
    leden = {
        "gemeld_op": OP_WIJZIGING,
        "soorten": ("huishouden",),
        "sinds": date(2025, 5, 1),
        "rechten": (1,),
        "inhoud": INHOUD,
    }
    return WijzigingMelden.model_validate(leden | anders)


def beoordeling(**anders: Any) -> WijzigingBeoordelen:
    """Find that it asks for a heronderzoek."""
    leden = {
        "beoordeeld_op": OP_BEOORDELING,
        "wijziging": 1,
        "gevolg": "heronderzoek",
        "toelichting": "Misschien kan zij meer overnemen.",
    }
    return WijzigingBeoordelen.model_validate(leden | anders)


def heronderzoek(**anders: Any) -> HeronderzoekBesluiten:
    """Look again because of it."""
    leden = {"besloten_op": OP_HERONDERZOEK, "aanleiding": "wijziging", "wijziging": 1, "rechten": (1,)}
    return HeronderzoekBesluiten.model_validate(leden | anders)


def afronding(**anders: Any) -> HeronderzoekAfronden:
    """Find that it stays as it is."""
    leden = {
        "afgerond_op": OP_AFRONDING,
        "heronderzoek": 1,
        "uitkomst": "ongewijzigd",
        "bevindingen": "Zij werkt in wisseldienst.",
    }
    return HeronderzoekAfronden.model_validate(leden | anders)
