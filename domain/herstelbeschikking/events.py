"""A herstelbeschikking: the client is told what the besluit should have said (Awb 3:41 goes for the besluit itself)."""

from __future__ import annotations

from typing import ClassVar, Final

from domain.bijlage import Bijlage
from domain.gebeurtenis import Gebeurtenis, Nummer, Open, Vervolg, Vindplaats, VrijeTekst


class BeschikkingHersteld(Vervolg):
    """A clear slip in a besluit was put right. ``geldigOp`` is the day on which that was sent.

    It is no besluit of its own: nothing is granted, taken or changed by it, and the bezwaartermijn stays that of the
    besluit. ``artikelen`` are those that should have been cited, where the slip was in them.
    """

    TOPIC: ClassVar[str] = "beschikking-hersteld"
    CORRIGEERBAAR: ClassVar[bool] = False
    NA: ClassVar[tuple[str, ...]] = ("beschikking-bekendgemaakt",)

    beschikking: Open[int]
    beschikkingnummer: Open[Nummer]
    onjuist: VrijeTekst
    juist: VrijeTekst
    artikelen: Open[tuple[Vindplaats, ...]] = ()
    bijlagen: Open[tuple[Bijlage, ...]] = ()

    @property
    def zin(self) -> str:
        """Say of which besluit; what was wrong stands in the letter."""
        artikelen = f" Bedoeld zijn: {', '.join(self.artikelen)}." if self.artikelen else ""
        nummers = f"{self.beschikking} (nummer {self.beschikkingnummer})"
        return f"Een verschrijving in beschikking {nummers} is hersteld.{artikelen}"


GEBEURTENISSEN: Final[tuple[type[Gebeurtenis], ...]] = (BeschikkingHersteld,)
