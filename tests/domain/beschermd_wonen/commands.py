"""The commands that make the events of ``events``; each says only what is different in it."""

from __future__ import annotations

from datetime import date
from typing import Any

from domain.beschermd_wonen.commands import (
    OpWachtlijstPlaatsen,
    PlaatsingBeginnen,
    PlaatsingEindigen,
    ToegangsadviesVastleggen,
    ToegangVragen,
    VanWachtlijstHalen,
)
from tests.domain.beschermd_wonen.events import (
    ADVIES,
    OP_ADVIES,
    OP_EINDE,
    OP_PLAATSING,
    OP_VRAAG,
    OP_WACHTLIJST,
    OVERBRUGGING,
    PRODUCT,
    TOELICHTING,
)


def vraag(**anders: Any) -> ToegangVragen:
    """Ask for beschermd wonen."""
    leden = {"gevraagd_op": OP_VRAAG, "bij": "toegang", "spoed": False, "toelichting": TOELICHTING}
    return ToegangVragen.model_validate(leden | anders)


def advies(**anders: Any) -> ToegangsadviesVastleggen:
    """Receive an advice to let in, with the product."""
    leden = {
        "toegang": 1,
        "ontvangen_op": OP_ADVIES,
        "strekking": "toegang",
        "product": PRODUCT,
        "maanden": 36,
        "aanbieder": "41410003",
        "advies": ADVIES,
    }
    return ToegangsadviesVastleggen.model_validate(leden | anders)


def afraden(**anders: Any) -> ToegangsadviesVastleggen:
    """Receive an advice not to let in."""
    leden = {"strekking": "geen-toegang", "product": None, "maanden": None, "aanbieder": None}
    return advies(**(leden | {"advies": "Begeleiding thuis is genoeg."} | anders))


def wachtplaats(**anders: Any) -> OpWachtlijstPlaatsen:
    """Wait for a place."""
    leden = {"toegang": 1, "geplaatst_op": OP_WACHTLIJST, "vorm": "beschermd-thuis", "overbrugging": OVERBRUGGING}
    return OpWachtlijstPlaatsen.model_validate(leden | anders)


def verlaten(**anders: Any) -> VanWachtlijstHalen:
    """Wait no longer."""
    leden = {"wachtplaats": 1, "verlaten_op": date(2025, 5, 5), "reden": "afgezien"}
    return VanWachtlijstHalen.model_validate(leden | anders)


def plaatsing(**anders: Any) -> PlaatsingBeginnen:
    """Come to live there, by voorziening 1."""
    leden = {
        "toegang": 1,
        "begonnen_op": OP_PLAATSING,
        "vorm": "beschermd-thuis",
        "nummer": 1,
        "instelling": "41410003",
    }
    return PlaatsingBeginnen.model_validate(leden | anders)


def einde(**anders: Any) -> PlaatsingEindigen:
    """Go and live by oneself."""
    leden = {
        "plaatsing": 1,
        "laatste_dag": OP_EINDE,
        "reden": "uitstroom",
        "vervolg": "Twee uur begeleiding per week thuis.",
    }
    return PlaatsingEindigen.model_validate(leden | anders)
