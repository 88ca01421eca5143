"""What happens when help is about to end and should go on (Nijmegen bijlage 3 punt 38, beleidsregels par. 3.2).

The request is a melding: an onderzoek, an aanvraag and a beschikking follow in the same zaak, and what that beschikking
grants goes on under the number of the right.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, ClassVar, Final, Literal

from pydantic import Field

from domain.beschikking.besluit import Besluit
from domain.bijlage import Bijlage
from domain.gebeurtenis import Gebeurtenis, Open, Vervolg, Verzegeld, VrijeTekst
from domain.rechten.gevolg import Rechtsgevolg, toekenning
from domain.voorziening import ToegekendeVoorziening

Door = Literal["client", "vertegenwoordiger", "mantelzorger", "aanbieder", "verwijzer", "anders"]
Nummer = Annotated[int, Field(ge=1)]


class VerlengingGevraagd(Vervolg):
    """Somebody asked that a right goes on after ``einddatum``, its last day. ``geldigOp`` is the day of receipt.

    An aanbieder adds his evaluatieverslag as a bijlage (punt 38.2).
    """

    TOPIC: ClassVar[str] = "verlenging-gevraagd"
    NUMMERT: ClassVar[str | None] = "verlenging"
    NA: ClassVar[tuple[str, ...]] = ("beschikking-bekendgemaakt",)

    verlenging: Open[int]
    recht: Open[Nummer]
    einddatum: Open[date]
    door: Verzegeld[Door]
    adviezen: Open[tuple[int, ...]]
    toelichting: VrijeTekst | None = None
    bijlagen: Open[tuple[Bijlage, ...]] = ()

    @property
    def zin(self) -> str:
        """Say which right, and when it ends."""
        return (
            f"Verlenging {self.verlenging} gevraagd: voorziening {self.recht}, die loopt tot en met "
            f"{self.einddatum.isoformat()}."
        )


class HerindicatieBegonnen(Vervolg):
    """The onderzoek began into whether a right goes on. ``geldigOp`` is that day.

    ``verlenging`` is the request that it answers; without one the gemeente began by itself, as the right will end.
    """

    TOPIC: ClassVar[str] = "herindicatie-begonnen"
    NA: ClassVar[tuple[str, ...]] = ("beschikking-bekendgemaakt",)

    verlenging: Open[int | None] = None
    recht: Open[Nummer]
    toelichting: VrijeTekst | None = None

    @property
    def zin(self) -> str:
        """Say on which request."""
        waarom = f"op verlenging {self.verlenging}" if self.verlenging is not None else "door de gemeente zelf"
        return f"De herindicatie van voorziening {self.recht} is begonnen, {waarom}."


class VerlengingIngetrokken(Vervolg):
    """Who asked to go on does not ask it any more. ``geldigOp`` is the day on which that was said."""

    TOPIC: ClassVar[str] = "verlenging-ingetrokken"
    DRAAGT: ClassVar[str | None] = "verlenging"

    verlenging: Open[int]
    reden: VrijeTekst | None = None

    @property
    def zin(self) -> str:
        """Say which request."""
        return f"Verlenging {self.verlenging} is ingetrokken."


class OverbruggingGenomen(Besluit):
    """The help goes on awaiting the beschikking on a request. ``voorzieningen``: the right, and on which days.

    The days end by themselves; a beschikking that grants more takes their place.
    """

    TOPIC: ClassVar[str] = "overbrugging-genomen"

    verlenging: Open[int]
    voorzieningen: Open[tuple[ToegekendeVoorziening, ...]]

    @property
    def rechtsgevolgen(self) -> tuple[Rechtsgevolg, ...]:
        """Let the right count on these days as well."""
        return tuple(toekenning(voorziening) for voorziening in self.voorzieningen)

    @property
    def zin(self) -> str:
        """Say what goes on, until when."""
        delen = [f"voorziening {v.nummer} ({v.voorziening}) {v.werking.in_woorden}" for v in self.voorzieningen]
        return self.met_afwijkingen(
            f"Overbrugging, beschikking {self.in_woorden}: {'; '.join(delen)}, in afwachting van het besluit op "
            f"verlenging {self.verlenging}."
        )


GEBEURTENISSEN: Final[tuple[type[Gebeurtenis], ...]] = (
    VerlengingGevraagd,
    HerindicatieBegonnen,
    VerlengingIngetrokken,
    OverbruggingGenomen,
)
