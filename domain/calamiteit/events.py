"""What happens around a calamiteit (Wmo 3.4, 6.1; Jeugdwet 4.1.8; Nijmegen art. 18 and bijlage 3 punt 60).

Each may come after the end of the zaak: help went wrong in it, or it shows only then.
"""

from __future__ import annotations

from datetime import date
from typing import ClassVar, Final, Literal

from domain.bijlage import Bijlage
from domain.gebeurtenis import Deel, Gebeurtenis, Open, Vervolg, Verzegeld, VrijeTekst
from domain.persoon import AgbCode

SoortVoorval = Literal["calamiteit", "geweld"]
"""Wmo 3.4 lid 1 onder a and b; Jeugdwet 4.1.8 lid 1 onder a and b."""
Ontvanger = Literal["toezichthouder", "inspectie"]
"""Who supervises: the toezichthouder of the gemeente (Wmo 6.1), the inspectie for jeugdhulp (Jeugdwet 9.2)."""
Onderzoeker = Literal["toezichthouder", "inspectie", "aanbieder"]

_DOOR: Final = {
    "toezichthouder": "de toezichthouder",
    "inspectie": "de inspectie",
    "aanbieder": "de aanbieder",
}


class GemeldBij(Deel):
    """Whom the aanbieder told beside the gemeente, and on which day."""

    ontvanger: Open[Ontvanger]
    op: Open[date]


class CalamiteitGemeld(Vervolg):
    """The gemeente was told of a calamiteit. ``geldigOp`` is the day of receipt; ``nummer`` the right it happened in.

    Whether it was violence, and what happened, is sealed.
    """

    TOPIC: ClassVar[str] = "calamiteit-gemeld"
    NUMMERT: ClassVar[str | None] = "calamiteit"
    OOK_NA_EINDE: ClassVar[bool] = True

    calamiteit: Open[int]
    voorgevallen_op: Open[date]
    soort: Verzegeld[SoortVoorval]
    aanbieder: Open[AgbCode | None] = None
    nummer: Open[int | None] = None
    gemeld_bij: Open[tuple[GemeldBij, ...]] = ()
    adviezen: Open[tuple[int, ...]]
    omschrijving: VrijeTekst
    bijlagen: Open[tuple[Bijlage, ...]] = ()

    @property
    def zin(self) -> str:
        """Tell the event in one Dutch sentence."""
        bij = f" bij voorziening {self.nummer}" if self.nummer else ""
        return f"Calamiteit {self.calamiteit} gemeld: voorgevallen op {self.voorgevallen_op.isoformat()}{bij}."


class CalamiteitDoorgemeld(Vervolg):
    """Who supervises was told after all. ``geldigOp`` is the day on which that was done."""

    TOPIC: ClassVar[str] = "calamiteit-doorgemeld"
    OOK_NA_EINDE: ClassVar[bool] = True

    calamiteit: Open[int]
    ontvanger: Open[Ontvanger]

    @property
    def zin(self) -> str:
        """Tell the event in one Dutch sentence."""
        return f"Calamiteit {self.calamiteit} is gemeld bij {_DOOR[self.ontvanger]}."


class CalamiteitonderzoekIngesteld(Vervolg):
    """Somebody looks into it; ``uiterlijk`` is the day that was set for the conclusion, where one was."""

    TOPIC: ClassVar[str] = "calamiteitonderzoek-ingesteld"
    OOK_NA_EINDE: ClassVar[bool] = True

    calamiteit: Open[int]
    door: Open[Onderzoeker]
    uiterlijk: Open[date | None] = None

    @property
    def zin(self) -> str:
        """Tell the event in one Dutch sentence."""
        tot = f", uiterlijk {self.uiterlijk.isoformat()} afgerond" if self.uiterlijk else ""
        return f"Calamiteit {self.calamiteit} wordt onderzocht door {_DOOR[self.door]}{tot}."


class CalamiteitOnderzocht(Vervolg):
    """The conclusion came in. ``advies`` is what the college is advised to do (Nijmegen art. 18 lid 4)."""

    TOPIC: ClassVar[str] = "calamiteit-onderzocht"
    OOK_NA_EINDE: ClassVar[bool] = True

    calamiteit: Open[int]
    door: Open[Onderzoeker]
    conclusie: VrijeTekst
    advies: VrijeTekst | None = None
    bijlagen: Open[tuple[Bijlage, ...]] = ()

    @property
    def zin(self) -> str:
        """Tell the event in one Dutch sentence."""
        return f"Calamiteit {self.calamiteit} is onderzocht door {_DOOR[self.door]}."


GEBEURTENISSEN: Final[tuple[type[Gebeurtenis], ...]] = (
    CalamiteitGemeld,
    CalamiteitDoorgemeld,
    CalamiteitonderzoekIngesteld,
    CalamiteitOnderzocht,
)
