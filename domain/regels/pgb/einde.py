"""When a pgb ends by itself.

Source: Nadere regels Wageningen 2024, art. 3.3 lid 1.
"""

from __future__ import annotations

from datetime import date
from typing import Literal

from domain.kalender import voluit
from domain.regels.feiten import Datum, Feiten, Uitkomst
from domain.regels.regel import Regel
from domain.regels.weging import Weging


class Einde(Feiten):
    """The death of the budgethouder or the day on which an instelling took him in."""

    aanleiding: Literal["overlijden", "opname"]
    op: Datum


class Einddatum(Uitkomst):
    """The day on which the pgb ends."""

    einddatum: date


def weeg_einde(feiten: Einde, weging: Weging) -> Einddatum:
    """Weigh when the pgb ends: at that moment itself, without a decision."""
    wat = "overleden" if feiten.aanleiding == "overlijden" else "opgenomen in een (zorg)instelling"
    zin = f"De pgb-gerechtigde is op {voluit(feiten.op)} {wat}; het pgb eindigt die dag van rechtswege."
    weging.stap(weging.bron("einde"), zin, voldaan=True)
    return Einddatum(einddatum=feiten.op)


REGELS = (Regel("pgb-einde", 1, Einde, Einddatum, weeg_einde),)
