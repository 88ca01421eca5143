"""What can happen in the onderzoek (Nijmegen art. 5; Wageningen 2.4)."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal
from uuid import UUID

from pydantic import Field, StringConstraints

from domain.gebeurtenis import Gebeurtenis, Open, Verzegeld, VrijeTekst

Onderwerp = Annotated[str, StringConstraints(pattern=r"^[0-9]?[a-z]$")]


class GesprekGehouden(Gebeurtenis):
    """A gesprek was held. ``geldigOp`` is the day; ``onderwerpen``: the letters of the article that were discussed."""

    TOPIC: ClassVar[str] = "gesprek-gehouden"

    vorm: Open[Literal["huisbezoek", "kantoor", "telefonisch", "beeldbellen"]]
    deelnemers: Open[tuple[UUID, ...]] = ()
    onderwerpen: Verzegeld[Annotated[tuple[Onderwerp, ...], Field(max_length=30)]]
    adviezen: Open[tuple[int, ...]]
    bevindingen: VrijeTekst

    @property
    def zin(self) -> str:
        """Tell the event in one Dutch sentence."""
        return f"Er is een gesprek gevoerd ({self.vorm})."


class VanGesprekAfgezien(Gebeurtenis):
    """No gesprek was needed, the client agreeing, because the hulpvraag was known (Nijmegen art. 5 lid 5)."""

    TOPIC: ClassVar[str] = "van-gesprek-afgezien"

    reden: VrijeTekst

    @property
    def zin(self) -> str:
        """Tell the event in one Dutch sentence."""
        return "In overleg met de cliënt is van het gesprek afgezien."
