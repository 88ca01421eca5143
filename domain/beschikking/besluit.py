"""What every besluit on a client has: a number, the advices and articles it rests on, and its motivering (Awb 1:3).

A toekenning, herziening, intrekking, terugvordering or beslissing op bezwaar is such a besluit. Each is taken on one
day and made known on that day or a later one (``beschikking-bekendgemaakt``, Awb 3:41): from then on its effect counts
and the term of its rechtsmiddel runs. So they share one numbering in the zaak, ``beschikking`` 1, 2, 3.
"""

from __future__ import annotations

from typing import ClassVar, Literal

from domain.bijlage import Bijlage
from domain.gebeurtenis import Deel, Nummer, Open, Vindplaats, VrijeTekst
from domain.rechten.gevolg import Rechtsgevolg, WijzigtRechten

Rechtsmiddel = Literal["bezwaar", "beroep"]


class Afwijking(Deel):
    """Where the decision departs from an advice: which (by its versie), on what ground, and why."""

    advies: Open[int]
    regel: Open[str]
    grondslag: Open[Vindplaats]
    motivering: VrijeTekst


class Besluit(WijzigtRechten):
    """A besluit on a client. ``geldigOp`` is the day it was taken; who decided is the actor of the entry.

    ``adviezen`` are the versies of the ``advies-gegeven`` events it rests on. ``RECHTSMIDDEL`` is what the client can
    do against it: bezwaar (Awb 7:1), or beroep against a beslissing op bezwaar (Awb 8:1).
    """

    NUMMERT: ClassVar[str | None] = "beschikking"
    CORRIGEERBAAR: ClassVar[bool] = False
    RECHTSMIDDEL: ClassVar[Rechtsmiddel] = "bezwaar"

    beschikking: Open[int]
    beschikkingnummer: Open[Nummer]
    adviezen: Open[tuple[int, ...]]
    artikelen: Open[tuple[Vindplaats, ...]]
    afwijkingen: Open[tuple[Afwijking, ...]] = ()
    motivering: VrijeTekst
    bijlagen: Open[tuple[Bijlage, ...]] = ()

    @property
    def rechtsgevolgen(self) -> tuple[Rechtsgevolg, ...]:
        """Change nothing, unless the besluit says otherwise."""
        return ()

    @property
    def in_woorden(self) -> str:
        """Name the besluit by its numbers: "1 (nummer 70001)"."""
        return f"{self.beschikking} (nummer {self.beschikkingnummer})"

    def met_afwijkingen(self, zin: str) -> str:
        """Add to a sentence from which advices the besluit departs."""
        if not self.afwijkingen:
            return zin
        return f"{zin} Gemotiveerd afgeweken van het advies over {', '.join(a.regel for a in self.afwijkingen)}."
