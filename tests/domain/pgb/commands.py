"""The commands around a pgb; each says only what is different in it."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

from domain.pgb.aanwijzen import PgbBeheerderAanwijzen, PgbBeheerEindigen
from domain.pgb.plannen import PgbBekwaamheidBeoordelen, PgbPlanIndienen
from tests.domain.personen import RUURD_ID

OP_PLAN: Final = date(2025, 4, 2)
OP_OORDEEL: Final = date(2025, 4, 4)
OP_AANWIJZING: Final = date(2025, 4, 7)
OP_BEHEEREINDE: Final = date(2025, 5, 6)
MOTIVERING: Final = "Mevrouw weet welke hulp zij nodig heeft en houdt haar post bij."


def plan(**anders: Any) -> PgbPlanIndienen:
    """Hand in a plan for begeleiding, before the aanvraag."""
    leden = {
        "ontvangen_op": OP_PLAN,
        "voorziening": "begeleiding",
        "onderdelen": ("a", "b", "c", "d"),
        "inzet_sociaal_netwerk": False,
        "inhoud": "Twee keer per week een uur begeleiding door een vaste hulp.",
    }
    return PgbPlanIndienen.model_validate(leden | anders)


def bekwaamheid(**anders: Any) -> PgbBekwaamheidBeoordelen:
    """Find the client able to carry a pgb."""
    leden = {
        "beoordeeld_op": OP_OORDEEL,
        "over": "client",
        "voorziening": "begeleiding",
        "oordeel": "bekwaam",
        "motivering": MOTIVERING,
    }
    return PgbBekwaamheidBeoordelen.model_validate(leden | anders)


def beheerder(**anders: Any) -> PgbBeheerderAanwijzen:
    """Let the partner manage it."""
    leden = {"aangewezen_op": OP_AANWIJZING, "betrokkene": RUURD_ID, "relatie": "eerste-graad"}
    return PgbBeheerderAanwijzen.model_validate(leden | anders)


def beheereinde(**anders: Any) -> PgbBeheerEindigen:
    """Let the client manage it again."""
    leden = {"geeindigd_op": OP_BEHEEREINDE, "reden": "Mevrouw doet het weer zelf."}
    return PgbBeheerEindigen.model_validate(leden | anders)
