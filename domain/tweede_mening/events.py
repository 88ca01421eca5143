"""A client who does not agree with what the onderzoek found asks for another look (Wageningen 2.4 lid 4 and 9)."""

from __future__ import annotations

from typing import ClassVar, Final, Literal

from domain.bijlage import Bijlage
from domain.gebeurtenis import Gebeurtenis, Open, Vervolg, VrijeTekst

Soort = Literal["andere-medewerker", "second-opinion", "medisch-advies"]
Beslissing = Literal["toegestaan", "geweigerd"]
Uitkomst = Literal["bevestigt", "wijkt-deels-af", "wijkt-af"]
WAT: Final = {
    "andere-medewerker": "een gesprek met een andere medewerker",
    "second-opinion": "een second opinion",
    "medisch-advies": "een extra medisch advies",
}


class TweedeMeningGevraagd(Vervolg):
    """The client asked for another look, with reasons or not. ``geldigOp`` is the day of receipt."""

    TOPIC: ClassVar[str] = "tweede-mening-gevraagd"
    NUMMERT: ClassVar[str | None] = "mening"

    mening: Open[int]
    soort: Open[Soort]
    onderbouwing: VrijeTekst | None = None

    @property
    def zin(self) -> str:
        """Say what was asked for."""
        return f"De cliënt vraagt om {WAT[self.soort]} (verzoek {self.mening})."


class OverTweedeMeningBeslist(Vervolg):
    """The request was allowed or not; a step on the way, against which there is no bezwaar of its own (Awb 6:3).

    ``kosten_voor`` is who pays by the text. ``motivering`` is why it was refused, or allowed against the advice.
    """

    TOPIC: ClassVar[str] = "over-tweede-mening-beslist"
    CORRIGEERBAAR: ClassVar[bool] = False
    DRAAGT: ClassVar[str | None] = "mening"

    mening: Open[int]
    beslissing: Open[Beslissing]
    kosten_voor: Open[Literal["gemeente"] | None] = None
    adviezen: Open[tuple[int, ...]]
    motivering: VrijeTekst | None = None

    @property
    def zin(self) -> str:
        """Say what was decided, and who pays."""
        kosten = f"; de kosten zijn voor de {self.kosten_voor}" if self.kosten_voor else ""
        return f"Verzoek {self.mening} om een tweede mening is {self.beslissing}{kosten}."


class TweedeMeningOntvangen(Vervolg):
    """What the other found. ``geldigOp`` is the day of the gesprek, or of receipt."""

    TOPIC: ClassVar[str] = "tweede-mening-ontvangen"

    mening: Open[int]
    uitkomst: Open[Uitkomst]
    bevindingen: VrijeTekst
    bijlagen: Open[tuple[Bijlage, ...]] = ()

    @property
    def zin(self) -> str:
        """Say whether it agrees with what was found before."""
        hoe = {"bevestigt": "bevestigt", "wijkt-deels-af": "wijkt deels af van", "wijkt-af": "wijkt af van"}
        return f"Tweede mening {self.mening} {hoe[self.uitkomst]} wat eerder is gevonden."


GEBEURTENISSEN: Final[tuple[type[Gebeurtenis], ...]] = (
    TweedeMeningGevraagd,
    OverTweedeMeningBeslist,
    TweedeMeningOntvangen,
)
