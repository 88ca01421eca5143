"""A change that was reported, what it leads to, and the heronderzoek of what was granted.

Wmo 2.3.8 lid 1, 2.3.9; Jeugdwet 8.1.2 lid 1; Nijmegen art. 19 lid 1, beleidsregels par. 3.6; Wageningen 4.2 lid 5.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, ClassVar, Final, Literal

from pydantic import Field

from domain.bijlage import Bijlage
from domain.gebeurtenis import Gebeurtenis, Open, Vervolg, Verzegeld, VrijeTekst

Nummer = Annotated[int, Field(ge=1)]
Melder = Literal["client", "vertegenwoordiger", "mantelzorger", "aanbieder", "verwijzer", "gemeente", "anders"]
Soort = Literal[
    "gezondheid", "huishouden", "mantelzorg", "wonen", "inkomen", "werk-of-onderwijs", "andere-hulp", "anders"
]
Soorten = Annotated[tuple[Soort, ...], Field(min_length=1, max_length=8)]
Gevolg = Literal["geen", "heronderzoek", "herziening"]
Aanleiding = Literal["periodiek", "wijziging", "signaal", "steekproef"]
Uitkomst = Literal["ongewijzigd", "wijzigen"]

_GEVOLGEN: Final = {
    "geen": "geen gevolg",
    "heronderzoek": "een heronderzoek",
    "herziening": "een herziening, intrekking of beëindiging",
}
_UITKOMSTEN: Final = {"ongewijzigd": "het blijft zoals het is", "wijzigen": "het besluit wordt gewijzigd"}


class OmstandighedenGewijzigd(Vervolg):
    """Somebody told that something changed for the client. ``geldigOp`` is the day on which it was told.

    ``rechten`` are the rights that it can touch, as far as somebody knows; ``sinds`` is when it changed.
    """

    TOPIC: ClassVar[str] = "omstandigheden-gewijzigd"
    NUMMERT: ClassVar[str | None] = "wijziging"

    wijziging: Open[int]
    rechten: Open[tuple[Nummer, ...]] = ()
    door: Verzegeld[Melder]
    op_verzoek: Verzegeld[bool]
    soorten: Verzegeld[Soorten]
    sinds: Verzegeld[date] | None = None
    inhoud: VrijeTekst
    bijlagen: Open[tuple[Bijlage, ...]] = ()

    @property
    def zin(self) -> str:
        """Say which rights it can touch; what changed is sealed."""
        over = f" Het kan gaan over {_voorzieningen(self.rechten)}." if self.rechten else ""
        return f"Wijziging {self.wijziging} in de omstandigheden van de cliënt gemeld.{over}"


class WijzigingBeoordeeld(Vervolg):
    """A person looked at what was told, and says what it leads to. ``geldigOp`` is that day."""

    TOPIC: ClassVar[str] = "wijziging-beoordeeld"
    DRAAGT: ClassVar[str | None] = "wijziging"

    wijziging: Open[int]
    gevolg: Open[Gevolg]
    toelichting: VrijeTekst

    @property
    def zin(self) -> str:
        """Say what it leads to."""
        return f"Wijziging {self.wijziging} is beoordeeld: {_GEVOLGEN[self.gevolg]}."


class HeronderzoekBesloten(Vervolg):
    """The gemeente looks again at what was granted (Wmo 2.3.9). ``geldigOp`` is the day on which that was decided."""

    TOPIC: ClassVar[str] = "heronderzoek-besloten"
    NUMMERT: ClassVar[str | None] = "heronderzoek"

    heronderzoek: Open[int]
    aanleiding: Open[Aanleiding]
    wijziging: Open[int | None] = None
    rechten: Open[tuple[Nummer, ...]]
    reden: VrijeTekst | None = None

    @property
    def zin(self) -> str:
        """Say what is looked at, and why."""
        waarom = f"wijziging {self.wijziging}" if self.wijziging is not None else self.aanleiding
        return f"Heronderzoek {self.heronderzoek} van {_voorzieningen(self.rechten)} ({waarom})."


class HeronderzoekAfgerond(Vervolg):
    """A heronderzoek is done. What changes, changes by a besluit. ``geldigOp`` is the day on which it was concluded."""

    TOPIC: ClassVar[str] = "heronderzoek-afgerond"
    DRAAGT: ClassVar[str | None] = "heronderzoek"

    heronderzoek: Open[int]
    uitkomst: Open[Uitkomst]
    bevindingen: VrijeTekst

    @property
    def zin(self) -> str:
        """Say what came of it."""
        return f"Heronderzoek {self.heronderzoek} is afgerond: {_UITKOMSTEN[self.uitkomst]}."


def _voorzieningen(nummers: tuple[int, ...]) -> str:
    return f"voorziening {', '.join(map(str, nummers))}"


GEBEURTENISSEN: Final[tuple[type[Gebeurtenis], ...]] = (
    OmstandighedenGewijzigd,
    WijzigingBeoordeeld,
    HeronderzoekBesloten,
    HeronderzoekAfgerond,
)
