"""What comes in on a vordering, and what goes back: payments, amounts set off, things; on their valutadatum.

Each is a fact of the accounts that decides nothing: it is recorded when the zaak has ended, too.
"""

from __future__ import annotations

from typing import Annotated, ClassVar, Final, Literal

from pydantic import Field, StringConstraints

from domain.gebeurtenis import Gebeurtenis, Open, Vervolg, Verzegeld, VrijeTekst, Werking, los
from domain.voorziening import Eurocent

Betaalwijze = Literal["overschrijving", "pin", "contant", "deurwaarder"]
VerrekendMet = Literal["pgb", "andere-uitkering"]
Kenmerk = Annotated[str, StringConstraints(min_length=1, max_length=60, strip_whitespace=True)]
Bedrag = Annotated[Eurocent, Field(ge=1)]


class OpVordering(Vervolg):
    """Something that happened to the debt of a vordering."""

    NA: ClassVar[tuple[str, ...]] = ("beschikking-bekendgemaakt",)

    vordering: Open[int]


class BetalingOntvangen(OpVordering):
    """Money came in. ``kenmerk`` is that of the payment itself, by which the same one is known again."""

    TOPIC: ClassVar[str] = "betaling-ontvangen"
    NUMMERT: ClassVar[str | None] = "betaling"
    OOK_NA_EINDE: ClassVar[bool] = True

    betaling: Open[int]
    bedrag: Open[Bedrag]
    wijze: Open[Betaalwijze]
    kenmerk: Verzegeld[Kenmerk]

    @property
    def zin(self) -> str:
        """Say how much came in on which vordering."""
        return (
            f"Betaling {self.betaling} ontvangen op vordering {self.vordering}: {self.bedrag} eurocent ({self.wijze})."
        )


class Verrekend(OpVordering):
    """An amount was kept from what the client was to be paid over a period (Awb 4:93; Nijmegen art. 19 lid 6)."""

    TOPIC: ClassVar[str] = "verrekend"
    OOK_NA_EINDE: ClassVar[bool] = True

    bedrag: Open[Bedrag]
    met: Open[VerrekendMet]
    nummer: Open[int | None] = None
    periode: Open[Werking]
    kenmerk: Verzegeld[Kenmerk] | None = None

    @property
    def zin(self) -> str:
        """Say how much was set off against what, over which days."""
        recht = f" van voorziening {self.nummer}" if self.nummer else ""
        return (
            f"Op vordering {self.vordering} is {self.bedrag} eurocent verrekend met {los(self.met)}{recht} "
            f"{self.periode.in_woorden}."
        )


class TeruggaveVastgesteld(OpVordering):
    """A thing that was owned or lent came back. ``waarde`` comes off the sum; 0 where the thing alone was claimed."""

    TOPIC: ClassVar[str] = "teruggave-vastgesteld"
    OOK_NA_EINDE: ClassVar[bool] = True

    nummer: Open[int]
    waarde: Open[Eurocent]
    staat: VrijeTekst | None = None

    @property
    def zin(self) -> str:
        """Say what came back, and its value."""
        return (
            f"Op vordering {self.vordering} is voorziening {self.nummer} teruggegeven; waarde {self.waarde} eurocent."
        )


class TerugbetalingGedaan(OpVordering):
    """The gemeente paid back what had come in too much."""

    TOPIC: ClassVar[str] = "terugbetaling-gedaan"
    OOK_NA_EINDE: ClassVar[bool] = True

    bedrag: Open[Bedrag]
    kenmerk: Verzegeld[Kenmerk]

    @property
    def zin(self) -> str:
        """Say how much was paid back."""
        return f"Op vordering {self.vordering} is {self.bedrag} eurocent terugbetaald dat te veel was ontvangen."


GEBEURTENISSEN: Final[tuple[type[Gebeurtenis], ...]] = (
    BetalingOntvangen,
    Verrekend,
    TeruggaveVastgesteld,
    TerugbetalingGedaan,
)
