"""What can happen around jeugdhulp: a verwijzing (Jeugdwet 2.4, 2.6; Nijmegen art. 2 lid 5), a toekomstplan."""

from __future__ import annotations

from datetime import date
from typing import ClassVar, Final, Literal

from domain.bijlage import Bijlage
from domain.gebeurtenis import Deel, Gebeurtenis, Open, Slug, Tekst, Vervolg, Verzegeld, VrijeTekst
from domain.persoon import AgbCode

Verwijzer = Literal[
    "huisarts",
    "jeugdarts",
    "kinderarts",
    "medisch-specialist",
    "gecertificeerde-instelling",
    "rechter",
    "raad-voor-de-kinderbescherming",
    "officier-van-justitie",
]

IngetrokkenDoor = Literal["jeugdige-of-ouders", "verwijzer", "aanbieder"]


class Instantie(Deel):
    """A practice, instelling or aanbieder as the letter names it."""

    naam: Tekst
    agb: AgbCode | None = None


class VerwijzingOntvangen(Vervolg):
    """Somebody with the power to do so referred the jeugdige to jeugdhulp. ``geldigOp`` is the day of receipt.

    Who referred is sealed: an officier van justitie or a psychiater says much of a child.
    """

    TOPIC: ClassVar[str] = "verwijzing-ontvangen"
    NUMMERT: ClassVar[str | None] = "verwijzing"

    verwijzing: Open[int]
    verwijzer: Verzegeld[Verwijzer]
    instantie: Verzegeld[Instantie] | None = None
    verwezen_op: Verzegeld[date] | None = None
    gevraagd: Open[tuple[Slug, ...]]
    aanbieder: Verzegeld[Instantie] | None = None
    aanbieder_gecontracteerd: Verzegeld[bool]
    gesloten_jeugdhulp: Verzegeld[bool]
    vrijwillig_kader: Verzegeld[bool]
    toelichting: VrijeTekst | None = None
    adviezen: Open[tuple[int, ...]]
    bijlagen: Open[tuple[Bijlage, ...]] = ()

    @property
    def zin(self) -> str:
        """Say for which jeugdhulp."""
        return f"Verwijzing {self.verwijzing} ontvangen: {', '.join(self.gevraagd)}."


class VerwijzingIngetrokken(Vervolg):
    """Nobody asks for this jeugdhulp any more, so no beschikking follows. ``geldigOp`` is the day that was told."""

    TOPIC: ClassVar[str] = "verwijzing-ingetrokken"
    DRAAGT: ClassVar[str | None] = "verwijzing"

    verwijzing: Open[int]
    door: Verzegeld[IngetrokkenDoor]
    reden: VrijeTekst | None = None

    @property
    def zin(self) -> str:
        """Say which one."""
        return f"Verwijzing {self.verwijzing} is ingetrokken."


class ToekomstplanVastgesteld(Vervolg):
    """A plan for after the eighteenth birthday, made by aanbieder and jeugdige (Nijmegen bijlage 3 punt 39).

    ``geldigOp`` is the day on which it was there; ``begonnen_op`` that on which its making began.
    """

    TOPIC: ClassVar[str] = "toekomstplan-vastgesteld"
    NUMMERT: ClassVar[str | None] = "toekomstplan"

    toekomstplan: Open[int]
    begonnen_op: Open[date]
    regisseur: Verzegeld[Tekst]
    plan: VrijeTekst
    netwerkondersteuning: VrijeTekst | None = None
    adviezen: Open[tuple[int, ...]]
    bijlagen: Open[tuple[Bijlage, ...]] = ()

    @property
    def zin(self) -> str:
        """Say when it began."""
        return f"Toekomstplan {self.toekomstplan} is vastgesteld; begonnen op {self.begonnen_op.isoformat()}."


GEBEURTENISSEN: Final[tuple[type[Gebeurtenis], ...]] = (
    VerwijzingOntvangen,
    VerwijzingIngetrokken,
    ToekomstplanVastgesteld,
)
