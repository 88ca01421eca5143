"""What a caller can ask of jeugdhulp: to record a verwijzing, or a toekomstplan."""

from __future__ import annotations

from datetime import date
from typing import Annotated, ClassVar

from pydantic import Field

from domain.gebeurtenis import Slug, Tekst
from domain.jeugdhulp.events import IngetrokkenDoor, Instantie, Verwijzer
from domain.zaak.handeling import Command, CommandMetBijlagen, FeitenPerRegel


class VerwijzingVastleggen(CommandMetBijlagen):
    """Record a verwijzing to jeugdhulp, on which the gemeente then takes a beschikking without a gesprek of its own.

    Refused under the Wmo, and when the same verwijzing waits for its beschikking already. One that gives no access by
    the text of the gemeente is recorded: the beschikking says so.
    """

    NAAM: ClassVar[str] = "verwijzing"

    ontvangen_op: date
    verwijzer: Verwijzer
    instantie: Instantie | None = None
    verwezen_op: date | None = None
    gevraagd: Annotated[tuple[Slug, ...], Field(min_length=1, max_length=20)]
    aanbieder: Instantie | None = None
    aanbieder_gecontracteerd: bool
    gesloten_jeugdhulp: bool
    vrijwillig_kader: bool
    toelichting: Tekst | None = None
    feiten: FeitenPerRegel = Field(default_factory=dict)


class VerwijzingIntrekken(Command):
    """Record that a verwijzing was withdrawn. Refused once the beschikking on it was taken, and a second time."""

    NAAM: ClassVar[str] = "intrekking van een verwijzing"

    ingetrokken_op: date
    verwijzing: Annotated[int, Field(ge=1)]
    door: IngetrokkenDoor
    reden: Tekst | None = None


class ToekomstplanVaststellen(CommandMetBijlagen):
    """Record a toekomstplan of a jeugdige, with the day on which its making began and who sees to it (``regisseur``).

    ``regisseur`` is a function, no name. The same plan of the same day twice is refused.
    """

    NAAM: ClassVar[str] = "toekomstplan"

    vastgesteld_op: date
    begonnen_op: date
    regisseur: Tekst
    plan: Tekst
    netwerkondersteuning: Tekst | None = None
    feiten: FeitenPerRegel = Field(default_factory=dict)
