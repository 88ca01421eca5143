"""The decision on a bezwaar, and what it leaves of the besluit that it was against (Awb 7:11-7:15)."""

from __future__ import annotations

from typing import ClassVar, Final, Literal

from domain.beschikking.besluit import Besluit, Rechtsmiddel
from domain.beschikking.events import AfgewezenVoorziening
from domain.bezwaar.behandeling import Dictum
from domain.gebeurtenis import Gebeurtenis, Open, VrijeTekst
from domain.rechten.gevolg import Herroeping, Rechtsgevolg, toekenning
from domain.voorziening import Eurocent, ToegekendeVoorziening

Omvang = Literal["geheel", "gedeeltelijk"]


class BeslissingOpBezwaarGenomen(Besluit):
    """The bezwaar was decided on; against this there is beroep. ``bestreden`` is the besluit that it was against.

    ``herroeping``: that besluit is gone from its own first day on, all of it or for ``herroepen_rechten`` alone; None
    leaves it as it was. ``voorzieningen`` and ``afgewezen`` are the new besluit in its place (7:11 lid 2).
    ``afwijking_commissie`` is why it departs from the advies of the commissie, or was taken without it (7:13 lid 7).
    ``kosten`` in eurocent: what is paid for the help of somebody else; 0 when that was asked and refused (7:15).
    """

    TOPIC: ClassVar[str] = "beslissing-op-bezwaar-genomen"
    RECHTSMIDDEL: ClassVar[Rechtsmiddel] = "beroep"
    NA: ClassVar[tuple[str, ...]] = (
        "commissie-meegedeeld",
        "bezwaar-aangevuld",
        "ontvankelijkheid-beoordeeld",
        "hoorzitting-gehouden",
        "van-horen-afgezien",
        "advies-op-bezwaar-ontvangen",
    )

    bezwaar: Open[int]
    bestreden: Open[int]
    dictum: Open[Dictum]
    herroeping: Open[Omvang | None] = None
    herroepen_rechten: Open[tuple[int, ...]] = ()
    voorzieningen: Open[tuple[ToegekendeVoorziening, ...]] = ()
    afgewezen: Open[tuple[AfgewezenVoorziening, ...]] = ()
    afwijking_commissie: VrijeTekst | None = None
    kosten: Open[Eurocent | None] = None

    @property
    def rechtsgevolgen(self) -> tuple[Rechtsgevolg, ...]:
        """Grant what takes the place of the besluit, each over its werking."""
        return tuple(toekenning(voorziening) for voorziening in self.voorzieningen)

    @property
    def herroepingen(self) -> tuple[Herroeping, ...]:
        """Leave nothing of the besluit, or nothing for some rights."""
        if self.herroeping is None:
            return ()
        nummers = None if self.herroeping == "geheel" else frozenset(self.herroepen_rechten)
        return (Herroeping(self.bestreden, nummers),)

    @property
    def zin(self) -> str:
        """Say how was decided and what came in the place of the besluit; why stands in the decision itself."""
        delen: list[str] = [self.dictum]
        if self.herroeping is not None:
            delen.append(f"beschikking {self.bestreden} {self.herroeping} herroepen")
        delen += [f"toegekend {v.nummer}: {v.voorziening}, {v.werking.in_woorden}" for v in self.voorzieningen]
        delen += [f"afgewezen: {een.voorziening}" for een in self.afgewezen]
        if self.kosten is not None:
            delen.append(f"kosten {self.kosten} eurocent")
        wat = f"Beslissing op bezwaar {self.bezwaar}, beschikking {self.in_woorden}"
        return self.met_afwijkingen(f"{wat}: {'; '.join(delen)}.")


GEBEURTENISSEN: Final[tuple[type[Gebeurtenis], ...]] = (BeslissingOpBezwaarGenomen,)
