"""What is claimed back after an intrekking or herziening, from whom and how; and that nothing is claimed.

The number of a vordering is given by the besluit that claims it; what happens to the debt later refers to that.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, ClassVar, Final, Literal
from uuid import UUID

from pydantic import Field

from domain.beschikking.besluit import Besluit
from domain.gebeurtenis import Deel, Gebeurtenis, Open, Tekst, VanBetrokkene, Vervolg, VrijeTekst, Werking, los
from domain.terugvordering import besluiten, invordering, ontvangsten
from domain.voorziening import Eurocent

Wijze = Literal["geldswaarde", "teruggave", "verrekening"]
"""How is claimed: the value in money, the thing itself, and the money by setting it off against what is paid later."""
RedenVanAfzien = Literal["onder-de-ondergrens", "niet-te-begrijpen", "dringende-redenen", "kosten-wegen-niet-op"]
Nummer = Annotated[int, Field(ge=1)]


class TeruggevorderdRecht(Deel):
    """The right of which something is claimed, and the days over which it was enjoyed wrongly."""

    nummer: Open[Nummer]
    werking: Open[Werking]


class Medeschuldenaar(Deel):
    """Who cooperated on purpose in giving wrong information, and in what (Wmo 2.4.1 lid 1)."""

    betrokkene: Open[UUID]
    medewerking: VanBetrokkene[Tekst]


class TerugvorderingGenomen(Besluit):
    """The besluit that claims back; it fixes the debt (Awb 4:86). ``bedrag`` in eurocent, 0 for the thing alone.

    ``besluiten`` are the numbers of the intrekkingen and herzieningen it rests on. ``uiterlijk`` is a later last day of
    payment than the law gives (Awb 4:87 lid 1).
    """

    TOPIC: ClassVar[str] = "terugvordering-genomen"
    NA: ClassVar[tuple[str, ...]] = ("beschikking-bekendgemaakt",)

    vordering: Open[int]
    besluiten: Open[tuple[int, ...]]
    over: Open[tuple[TeruggevorderdRecht, ...]]
    bedrag: Open[Eurocent]
    wijze: Open[tuple[Wijze, ...]]
    van_client: Open[bool]
    medeschuldenaren: Open[tuple[Medeschuldenaar, ...]] = ()
    uiterlijk: Open[date | None] = None

    @property
    def zin(self) -> str:
        """Say how much, over which days of which right, and how."""
        return self.met_afwijkingen(
            f"Terugvordering {self.vordering}, beschikking {self.in_woorden}: {self.bedrag} eurocent "
            f"({', '.join(self.wijze)}) over {_in_woorden(self.over)}."
        )


class VanTerugvorderingAfgezien(Vervolg):
    """Nothing is claimed over these days, for now: the debt is not remitted by it. ``bedrag`` in eurocent."""

    TOPIC: ClassVar[str] = "van-terugvordering-afgezien"
    CORRIGEERBAAR: ClassVar[bool] = False
    NA: ClassVar[tuple[str, ...]] = ("beschikking-bekendgemaakt",)

    besluiten: Open[tuple[int, ...]]
    over: Open[tuple[TeruggevorderdRecht, ...]]
    bedrag: Open[Eurocent]
    reden: Open[RedenVanAfzien]
    adviezen: Open[tuple[int, ...]]
    toelichting: VrijeTekst

    @property
    def zin(self) -> str:
        """Say of how much nothing is claimed, and why in a word."""
        return (
            f"Afgezien van terugvordering van {self.bedrag} eurocent over {_in_woorden(self.over)} "
            f"({los(self.reden)}). Dat is geen kwijtschelding."
        )


def _in_woorden(over: tuple[TeruggevorderdRecht, ...]) -> str:
    return "; ".join(f"voorziening {een.nummer} {een.werking.in_woorden}" for een in over)


GEBEURTENISSEN: Final[tuple[type[Gebeurtenis], ...]] = (
    TerugvorderingGenomen,
    VanTerugvorderingAfgezien,
    *ontvangsten.GEBEURTENISSEN,
    *besluiten.GEBEURTENISSEN,
    *invordering.GEBEURTENISSEN,
)
