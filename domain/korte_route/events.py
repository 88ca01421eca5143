"""A request for more hours of begeleiding along the short way, and the besluit on it (korte route Nijmegen, Heumen)."""

from __future__ import annotations

from typing import Annotated, ClassVar, Final, Literal

from pydantic import Field

from domain.beschikking.besluit import Besluit
from domain.beschikking.events import Strekking
from domain.bijlage import Bijlage
from domain.gebeurtenis import Deel, Gebeurtenis, Open, Slug, Tekst, Vervolg, Verzegeld, VrijeTekst, Werking, los
from domain.rechten.gevolg import Rechtsgevolg, toekenning
from domain.voorziening import Omvang, ToegekendeVoorziening

Aanvrager = Literal["organisatie", "budgethouder", "namens-budgethouder"]
Wijze = Literal["email", "brief", "digitaal", "telefoon", "mondeling"]


class Route(Deel):
    """Where the request was to be sent by the text: the address or function, who gets a copy, under which subject."""

    naar: Tekst
    cc: Tekst | None = None
    onderwerp: Tekst | None = None


class OphogingGevraagd(Vervolg):
    """More hours were asked for a right that is there, for a while. ``geldigOp`` is the day of receipt.

    ``nummer`` is that of the right, ``omvang`` what it would be in all on the days of ``werking``. ``route`` and
    ``beslisser`` are what the text of the gemeente said when it was weighed.
    """

    TOPIC: ClassVar[str] = "ophoging-gevraagd"
    NUMMERT: ClassVar[str | None] = "ophoging"
    NA: ClassVar[tuple[str, ...]] = ("beschikking-bekendgemaakt",)

    ophoging: Open[int]
    nummer: Open[Annotated[int, Field(ge=1)]]
    omvang: Open[Omvang]
    werking: Open[Werking]
    wijze: Open[Wijze]
    aanvrager: Verzegeld[Aanvrager]
    onderbouwing: VrijeTekst
    route: Verzegeld[Route]
    beslisser: Open[Slug]
    adviezen: Open[tuple[int, ...]]
    bijlagen: Open[tuple[Bijlage, ...]] = ()

    @property
    def zin(self) -> str:
        """Say for which right, over which days, and who decides."""
        return (
            f"Ophoging {self.ophoging} langs de korte route gevraagd voor voorziening {self.nummer}, "
            f"{self.werking.in_woorden} ({self.wijze}); {los(self.beslisser)} beslist."
        )


class OphogingIngetrokken(Vervolg):
    """Who asked for more hours does so no longer. ``geldigOp`` is the day that was told."""

    TOPIC: ClassVar[str] = "ophoging-ingetrokken"
    DRAAGT: ClassVar[str | None] = "ophoging"

    ophoging: Open[int]
    reden: VrijeTekst | None = None

    @property
    def zin(self) -> str:
        """Say which one."""
        return f"Het verzoek om ophoging {self.ophoging} is ingetrokken."


class OphogingBesloten(Besluit):
    """The besluit on a request for more hours: other terms count for a while, then the old ones again.

    ``voorzieningen`` holds the right as it is for that while; none in an afwijzing. ``beslisser`` is who decides by the
    text; who did is the actor of the entry.
    """

    TOPIC: ClassVar[str] = "ophoging-besloten"

    ophoging: Open[int]
    strekking: Open[Strekking]
    beslisser: Open[Slug]
    voorzieningen: Open[tuple[ToegekendeVoorziening, ...]] = ()

    @property
    def rechtsgevolgen(self) -> tuple[Rechtsgevolg, ...]:
        """Let the right be more on the days that the besluit names, and nothing else."""
        return tuple(toekenning(voorziening) for voorziening in self.voorzieningen)

    @property
    def zin(self) -> str:
        """Say what was decided, for which right and over which days."""
        wat = f"Beschikking {self.in_woorden} op ophoging {self.ophoging}, {los(self.strekking)}"
        delen = [f"voorziening {v.nummer} ({v.voorziening}) {v.werking.in_woorden}" for v in self.voorzieningen]
        return self.met_afwijkingen(f"{': '.join([wat, *delen])}.")


GEBEURTENISSEN: Final[tuple[type[Gebeurtenis], ...]] = (
    OphogingGevraagd,
    OphogingIngetrokken,
    OphogingBesloten,
)
