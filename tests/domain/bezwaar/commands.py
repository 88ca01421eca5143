"""The commands of a bezwaar; each says only what is different in it."""

from __future__ import annotations

from datetime import date
from typing import Any

from domain.bezwaar.commands import (
    BezwaarAanvullen,
    BezwaarIndienen,
    BezwaarIntrekken,
    CommissieMeedelen,
    OntvangstBezwaarBevestigen,
)
from domain.termijnen.verdaging import BeslissingVerdagen
from tests.domain.bezwaar.events import OP_AANVULLING, OP_BEVESTIGING, OP_BEZWAAR, OP_COMMISSIE, OP_VERDAGING
from tests.domain.zaak import commands as c
from tests.domain.zaak.events import VANDAAG

BEZWAARTEAM = c.als(c.BESLISSER, id="m-31", rol="bezwaar")
"""Somebody who decides on bezwaren, and took no other besluit."""
GRONDEN = "Twee uur in de week is niet genoeg."


def bezwaar(**anders: Any) -> BezwaarIndienen:
    """Object to besluit 1."""
    leden = {"ontvangen_op": OP_BEZWAAR, "beschikking": 1, "wijze": "schriftelijk", "gronden": GRONDEN}
    return BezwaarIndienen.model_validate(leden | anders)


def bevestiging(**anders: Any) -> OntvangstBezwaarBevestigen:
    """Confirm the receipt."""
    return OntvangstBezwaarBevestigen.model_validate({"bezwaar": 1, "verzonden_op": OP_BEVESTIGING} | anders)


def commissie(**anders: Any) -> CommissieMeedelen:
    """Tell of the commissie."""
    return CommissieMeedelen.model_validate({"bezwaar": 1, "meegedeeld_op": OP_COMMISSIE} | anders)


def aanvulling(**anders: Any) -> BezwaarAanvullen:
    """Receive the gronden."""
    return BezwaarAanvullen.model_validate({"bezwaar": 1, "ontvangen_op": OP_AANVULLING, "gronden": GRONDEN} | anders)


def intrekking(**anders: Any) -> BezwaarIntrekken:
    """Withdraw it."""
    return BezwaarIntrekken.model_validate({"bezwaar": 1, "ontvangen_op": VANDAAG, "wijze": "schriftelijk"} | anders)


def verdaging(**anders: Any) -> BeslissingVerdagen:
    """Put the decision off by six weeks."""
    leden = {"bezwaar": 1, "meegedeeld_op": OP_VERDAGING, "uiterlijk": date(2025, 8, 15)}
    return BeslissingVerdagen.model_validate(leden | anders)
