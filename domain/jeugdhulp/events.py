"""Jeugdhulp without a gesprek of the gemeente: a verwijzing (Jeugdwet 2.4 and 2.6 lid 1; Nijmegen art. 2 lid 5)."""

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


GEBEURTENISSEN: Final[tuple[type[Gebeurtenis], ...]] = (VerwijzingOntvangen,)
