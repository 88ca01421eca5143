"""Besluiten that change, end or take back a right (Wmo 2.3.10; Nijmegen art. 19 lid 2).

Wmo 2.3.10 lid 2: the college sets the moment from which it counts; so each says over which days.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, ClassVar, Final, Literal

from pydantic import Field

from domain.beschikking.besluit import Besluit
from domain.gebeurtenis import Deel, Gebeurtenis, Open, Verzegeld, VrijeTekst, Werking
from domain.rechten.gevolg import Rechtsgevolg, einde, intrekking, toekenning
from domain.voorziening import ToegekendeVoorziening

Grond = Literal["a", "b", "c", "d", "e", "f"]
"""The letters of art. 19 lid 2 of Nijmegen; a to e are those of Wmo 2.3.10 lid 1."""
Gronden = Annotated[tuple[Grond, ...], Field(min_length=1, max_length=6)]
Aanleiding = Literal["verzoek-client", "heronderzoek", "pgb-controle", "melding-derde", "ambtshalve"]


class Wijzigingsbesluit(Besluit):
    """A besluit about rights that are there. ``terugwerkend`` says why it counts from before it was taken.

    ``naar_aanleiding_van`` is the versie of the act that made the gemeente look: a change that was reported, a
    heronderzoek, a controle, a move.
    """

    NA: ClassVar[tuple[str, ...]] = ("beschikking-bekendgemaakt",)

    aanleiding: Open[Aanleiding]
    naar_aanleiding_van: Open[int | None] = None
    gronden: Verzegeld[Gronden]
    terugwerkend: VrijeTekst | None = None


class HerzieningGenomen(Wijzigingsbesluit):
    """Other terms for a right. ``voorzieningen`` hold the number of the right and the days on which they count."""

    TOPIC: ClassVar[str] = "herziening-genomen"

    voorzieningen: Open[tuple[ToegekendeVoorziening, ...]]

    @property
    def rechtsgevolgen(self) -> tuple[Rechtsgevolg, ...]:
        """Let the new terms count over their werking; on other days the old ones stay."""
        return tuple(toekenning(voorziening) for voorziening in self.voorzieningen)

    @property
    def zin(self) -> str:
        """Tell the event in one Dutch sentence."""
        delen = [f"voorziening {v.nummer} ({v.voorziening}) {v.werking.in_woorden}" for v in self.voorzieningen]
        return self.met_afwijkingen(f"Herziening, beschikking {self.in_woorden}: {'; '.join(delen)}.")


class IngetrokkenRecht(Deel):
    """A right that does not count on the days of ``werking``, as if it had never been granted for them."""

    nummer: Open[Annotated[int, Field(ge=1)]]
    werking: Open[Werking]


class IntrekkingGenomen(Wijzigingsbesluit):
    """Rights were taken back, over days in the past as well."""

    TOPIC: ClassVar[str] = "intrekking-genomen"

    ingetrokken: Open[tuple[IngetrokkenRecht, ...]]

    @property
    def rechtsgevolgen(self) -> tuple[Rechtsgevolg, ...]:
        """Let none of them count on their days."""
        return tuple(intrekking(een.nummer, een.werking) for een in self.ingetrokken)

    @property
    def zin(self) -> str:
        """Tell the event in one Dutch sentence."""
        delen = [f"voorziening {een.nummer} {een.werking.in_woorden}" for een in self.ingetrokken]
        return self.met_afwijkingen(f"Intrekking, beschikking {self.in_woorden}: {'; '.join(delen)}.")


class BeeindigdRecht(Deel):
    """A right that counts up to and including ``laatste_dag``."""

    nummer: Open[Annotated[int, Field(ge=1)]]
    laatste_dag: Open[date]


class BeeindigingGenomen(Wijzigingsbesluit):
    """Rights end before their time, from a day that is not past."""

    TOPIC: ClassVar[str] = "beeindiging-genomen"

    beeindigd: Open[tuple[BeeindigdRecht, ...]]

    @property
    def rechtsgevolgen(self) -> tuple[Rechtsgevolg, ...]:
        """Let none of them count after its last day."""
        return tuple(einde(een.nummer, een.laatste_dag) for een in self.beeindigd)

    @property
    def zin(self) -> str:
        """Tell the event in one Dutch sentence."""
        delen = [f"voorziening {een.nummer} tot en met {een.laatste_dag.isoformat()}" for een in self.beeindigd]
        return self.met_afwijkingen(f"Beëindiging, beschikking {self.in_woorden}: {'; '.join(delen)}.")


GEBEURTENISSEN: Final[tuple[type[Gebeurtenis], ...]] = (HerzieningGenomen, IntrekkingGenomen, BeeindigingGenomen)
