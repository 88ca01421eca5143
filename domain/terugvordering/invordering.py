"""Collecting what was not paid in time: aanmaning, dwangbevel and its betekening (Awb 4:112-4:123)."""

from __future__ import annotations

from datetime import date
from typing import Annotated, ClassVar, Final

from pydantic import Field

from domain.gebeurtenis import Gebeurtenis, Open, Verzegeld, Vindplaats, VrijeTekst
from domain.terugvordering.ontvangsten import Bedrag, Kenmerk, OpVordering
from domain.voorziening import Eurocent


class AanmaningVerzonden(OpVordering):
    """The debtor was told in writing to pay yet (Awb 4:112). ``geldigOp`` is the day it was sent.

    ``bedrag`` is what was open; ``vergoeding`` what the aanmaning itself costs the debtor (4:113).
    """

    TOPIC: ClassVar[str] = "aanmaning-verzonden"
    NUMMERT: ClassVar[str | None] = "aanmaning"

    aanmaning: Open[int]
    bedrag: Open[Bedrag]
    vergoeding: Open[Eurocent] = 0

    @property
    def zin(self) -> str:
        """Say for how much."""
        erbij = f", met {self.vergoeding} eurocent vergoeding" if self.vergoeding else ""
        return f"Aanmaning {self.aanmaning} verzonden voor vordering {self.vordering}: {self.bedrag} eurocent{erbij}."


class DwangbevelUitgevaardigd(OpVordering):
    """The gemeente orders payment, as a court could (Awb 4:114, 4:116). No bezwaar is open against it (8:4 lid 1 b).

    ``hoofdsom`` is what is collected of the sum, ``bijkomend`` of the costs that were owed before, ``kosten`` what the
    dwangbevel itself costs; ``rente_vanaf`` the day from which interest is collected (4:122). What it holds follows
    from its day, so a wrong one is declared void.
    """

    TOPIC: ClassVar[str] = "dwangbevel-uitgevaardigd"
    NUMMERT: ClassVar[str | None] = "dwangbevel"
    ALLEEN_VERVALLEN: ClassVar[bool] = True

    dwangbevel: Open[int]
    aanmaning: Open[int]
    hoofdsom: Open[Eurocent]
    bijkomend: Open[Eurocent] = 0
    kosten: Open[Eurocent] = 0
    rente_vanaf: Open[date | None] = None
    artikelen: Open[Annotated[tuple[Vindplaats, ...], Field(min_length=1)]]
    motivering: VrijeTekst

    @property
    def zin(self) -> str:
        """Say for how much, and after which aanmaning."""
        return (
            f"Dwangbevel {self.dwangbevel} uitgevaardigd voor vordering {self.vordering} na aanmaning "
            f"{self.aanmaning}: {self.hoofdsom + self.bijkomend + self.kosten} eurocent."
        )


class DwangbevelBetekend(OpVordering):
    """A deurwaarder served the dwangbevel: so it is made known (Awb 4:123). ``kosten`` are the debtor's (4:120)."""

    TOPIC: ClassVar[str] = "dwangbevel-betekend"
    DRAAGT: ClassVar[str | None] = "dwangbevel"

    dwangbevel: Open[int]
    kosten: Open[Eurocent] = 0
    kenmerk: Verzegeld[Kenmerk]

    @property
    def zin(self) -> str:
        """Say which, and what it cost."""
        return f"Dwangbevel {self.dwangbevel} is betekend; kosten {self.kosten} eurocent."


GEBEURTENISSEN: Final[tuple[type[Gebeurtenis], ...]] = (
    AanmaningVerzonden,
    DwangbevelUitgevaardigd,
    DwangbevelBetekend,
)
