"""What a caller can ask: to record that help should go on, that this was taken back, and to let it go on meanwhile."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import ClassVar

from domain.beschikking.nemen import BesluitNemen
from domain.beschikking.nummering import nummers_voor
from domain.gebeurtenis import Tekst
from domain.verlenging.events import Door, Nummer
from domain.voorziening import ToeTeKennen
from domain.zaak.handeling import Command, CommandMetBijlagen


class VerlengingVragen(CommandMetBijlagen):
    """Record that somebody asked that a right goes on, in time or late; a right without an end is refused.

    Refused as well while an earlier request for the same right is open, and for a right that was ended.
    """

    NAAM: ClassVar[str] = "verlengingsverzoek"

    gevraagd_op: date
    recht: Nummer
    door: Door = "client"
    toelichting: Tekst | None = None


class HerindicatieBeginnen(Command):
    """Record that the onderzoek began: on a request, or for a right that will end. Twice on a request is refused."""

    NAAM: ClassVar[str] = "herindicatie"

    begonnen_op: date
    recht: Nummer
    verlenging: Nummer | None = None
    toelichting: Tekst | None = None


class VerlengingIntrekken(Command):
    """Record that a request was taken back. Once there is an aanvraag, that is what is decided on."""

    NAAM: ClassVar[str] = "intrekking van een verlengingsverzoek"

    ingetrokken_op: date
    verlenging: Nummer
    reden: Tekst | None = None


class OverbruggingNemen(BesluitNemen):
    """Let a right go on for a while, awaiting the beschikking on a request: from the day after its last day.

    ``voorziening`` is the right with its days, the last one among them. Twice over the same days is refused.
    """

    NAAM: ClassVar[str] = "overbrugging"

    verlenging: Nummer
    voorziening: ToeTeKennen

    def nummers_nodig(self) -> Mapping[str, int]:
        """One beschikkingnummer, and what a voorziening needs whose leveringsvorm or budget becomes another one."""
        return nummers_voor((self.voorziening,))
