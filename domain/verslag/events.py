"""What can happen around the verslag (Wmo 2.3.2 lid 8; Nijmegen art. 6)."""

from __future__ import annotations

from typing import ClassVar, Literal

from domain.bijlage import Bijlage
from domain.gebeurtenis import Gebeurtenis, Open, VrijeTekst


class VerslagVerstrekt(Gebeurtenis):
    """The client was given the verslag. ``geldigOp`` is the day it was sent."""

    TOPIC: ClassVar[str] = "verslag-verstrekt"
    NUMMERT: ClassVar[str | None] = "verslag"
    NA: ClassVar[tuple[str, ...]] = ("gesprek-gehouden", "van-gesprek-afgezien")

    verslag: Open[int]
    wijze: Open[Literal["brief", "email", "digitaal", "uitgereikt"]]
    adviezen: Open[tuple[int, ...]]
    samenvatting: VrijeTekst
    bijlagen: Open[tuple[Bijlage, ...]] = ()

    @property
    def zin(self) -> str:
        """Tell the event in one Dutch sentence."""
        return f"Verslag {self.verslag} is aan de cliënt verstrekt ({self.wijze})."


class OpmerkingenOntvangen(Gebeurtenis):
    """The client's remarks, part of the verslag (Nijmegen art. 6 lid 3). ``geldigOp`` is the day of receipt."""

    TOPIC: ClassVar[str] = "opmerkingen-ontvangen"

    verslag: Open[int]
    opmerkingen: VrijeTekst
    bijlagen: Open[tuple[Bijlage, ...]] = ()

    @property
    def zin(self) -> str:
        """Tell the event in one Dutch sentence."""
        return f"De cliënt heeft opmerkingen gemaakt bij verslag {self.verslag}."
