"""The commands of a bezwaar; each says only what is different in it."""

from __future__ import annotations

from datetime import date
from typing import Any

from domain.bezwaar.behandelen import AdviesOntvangen, HoorzittingHouden, OntvankelijkheidBeoordelen, VanHorenAfzien
from domain.bezwaar.beslissen import OpBezwaarBeslissen
from domain.bezwaar.commands import (
    BezwaarAanvullen,
    BezwaarIndienen,
    BezwaarIntrekken,
    CommissieMeedelen,
    OntvangstBezwaarBevestigen,
)
from domain.termijnen.verdaging import BeslissingVerdagen
from tests.domain.bezwaar.events import (
    MEER_UREN,
    OP_AANVULLING,
    OP_ADVIES,
    OP_BESLISSING,
    OP_BEVESTIGING,
    OP_BEZWAAR,
    OP_COMMISSIE,
    OP_HOORZITTING,
    OP_OORDEEL,
    OP_VERDAGING,
)
from tests.domain.personen import FENNA_ID
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


def oordeel(**anders: Any) -> OntvankelijkheidBeoordelen:
    """Find that it came in time and lacks nothing."""
    leden = {"bezwaar": 1, "beoordeeld_op": OP_OORDEEL, "indiening": "tijdig"}
    return OntvankelijkheidBeoordelen.model_validate(leden | anders)


def hoorzitting(**anders: Any) -> HoorzittingHouden:
    """Hear the client."""
    leden = {
        "bezwaar": 1,
        "gehouden_op": OP_HOORZITTING,
        "door": "ambtelijk",
        "deelnemers": (FENNA_ID,),
        "verslag": "Zij kan sinds de winter niet meer stofzuigen.",
    }
    return HoorzittingHouden.model_validate(leden | anders)


def afzien(**anders: Any) -> VanHorenAfzien:
    """Hear nobody, for nobody wants to be heard."""
    leden = {"bezwaar": 1, "besloten_op": OP_HOORZITTING, "grond": "c", "reden": "Zij wil niet worden gehoord."}
    return VanHorenAfzien.model_validate(leden | anders)


def advies(**anders: Any) -> AdviesOntvangen:
    """Receive what the commissie thinks."""
    leden = {"bezwaar": 1, "ontvangen_op": OP_ADVIES, "strekking": "gegrond", "advies": "Twee uur is te weinig."}
    return AdviesOntvangen.model_validate(leden | anders)


def beslissing(**anders: Any) -> OpBezwaarBeslissen:
    """Give three hours in the place of two, from the first day on."""
    leden = {
        "bezwaar": 1,
        "besluit_op": OP_BESLISSING,
        "dictum": "gegrond",
        "herroeping": "geheel",
        "voorzieningen": ({"nummer": 1, "voorziening": MEER_UREN},),
        "artikelen": ("Awb, art. 7:11",),
        "motivering": "Bij de heroverweging bleek dat drie uur nodig is.",
    }
    return OpBezwaarBeslissen.model_validate(leden | anders)


def ongegrond(**anders: Any) -> OpBezwaarBeslissen:
    """Leave the besluit as it was."""
    leden = {"dictum": "ongegrond", "herroeping": None, "voorzieningen": (), "motivering": "Twee uur is genoeg."}
    return beslissing(**(leden | anders))
