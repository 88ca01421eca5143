"""Somebody who was added to the zaak."""

from __future__ import annotations

from domain.betrokkenen.events import BetrokkeneToegevoegd
from domain.gebeurtenis import Event
from tests.domain.betrokkenen.commands import OP_TOEVOEGING
from tests.domain.personen import HIDDE, HIDDE_ID

TOEGEVOEGD = Event(BetrokkeneToegevoegd(betrokkene=HIDDE_ID, hoedanigheid="zorgverlener", persoon=HIDDE), OP_TOEVOEGING)
