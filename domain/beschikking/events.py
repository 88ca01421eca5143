"""What can happen around a beschikking (Awb 3:41, 3:46; Nijmegen art. 9-10; Wageningen 2.9)."""

from __future__ import annotations

from datetime import date
from typing import ClassVar, Final, Literal

from domain.beschikking.besluit import Besluit
from domain.gebeurtenis import Deel, Gebeurtenis, Nummer, Open, Slug, Vindplaats, los
from domain.rechten.gevolg import Rechtsgevolg, toekenning
from domain.voorziening import ToegekendeVoorziening

Strekking = Literal["toekenning", "gedeeltelijke-toekenning", "afwijzing"]
WijzeVanBekendmaking = Literal["toegezonden", "uitgereikt", "digitaal"]
_BEKENDGEMAAKT: Final = {
    "toegezonden": "toegezonden",
    "uitgereikt": "uitgereikt",
    "digitaal": "digitaal bekendgemaakt",
}


class AfgewezenVoorziening(Deel):
    """What was asked and not granted, with the articles that carry the refusal."""

    voorziening: Open[Slug]
    artikelen: Open[tuple[Vindplaats, ...]]


class BeschikkingGenomen(Besluit):
    """The beslisser decided on an aanvraag, or on a verwijzing. Rights count only from the bekendmaking on.

    Decide names just one of ``aanvraag`` and ``verwijzing``; up to schemaversie 1 there was only the first.
    """

    TOPIC: ClassVar[str] = "beschikking-genomen"
    SCHEMAVERSIE: ClassVar[int] = 2
    NA: ClassVar[tuple[str, ...]] = ("verslag-verstrekt",)

    aanvraag: Open[int | None] = None
    verwijzing: Open[int | None] = None
    strekking: Open[Strekking]
    voorzieningen: Open[tuple[ToegekendeVoorziening, ...]] = ()
    afgewezen: Open[tuple[AfgewezenVoorziening, ...]] = ()

    @property
    def rechtsgevolgen(self) -> tuple[Rechtsgevolg, ...]:
        """Grant each voorziening over its werking."""
        return tuple(toekenning(voorziening) for voorziening in self.voorzieningen)

    @property
    def zin(self) -> str:
        """Name what was granted and refused; on which articles and why stands in the beschikking itself."""
        delen = [
            f"toegekend {v.nummer}: {v.voorziening} als {v.leveringsvorm}, {v.werking.in_woorden}"
            for v in self.voorzieningen
        ]
        delen += [f"afgewezen: {afgewezen.voorziening}" for afgewezen in self.afgewezen]
        waarop = f"aanvraag {self.aanvraag}" if self.aanvraag is not None else f"verwijzing {self.verwijzing}"
        nummers = f"{self.in_woorden} op {waarop}"
        return self.met_afwijkingen(f"Beschikking {nummers}, {los(self.strekking)}: {'; '.join(delen)}.")


class BeschikkingBekendgemaakt(Gebeurtenis):
    """A besluit was sent or handed over (Awb 3:41). ``geldigOp`` is that day; bezwaar runs from the next."""

    TOPIC: ClassVar[str] = "beschikking-bekendgemaakt"
    DRAAGT: ClassVar[str | None] = "beschikking"

    beschikking: Open[int]
    beschikkingnummer: Open[Nummer]
    besluit_op: Open[date]
    wijze: Open[WijzeVanBekendmaking]

    @property
    def zin(self) -> str:
        """Tell the event in one Dutch sentence."""
        nummers = f"{self.beschikking} (nummer {self.beschikkingnummer})"
        return f"Beschikking {nummers} is {_BEKENDGEMAAKT[self.wijze]}."
