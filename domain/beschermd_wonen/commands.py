"""What can be asked around beschermd wonen."""

from __future__ import annotations

from datetime import date
from typing import Annotated, ClassVar, Self

from pydantic import Field, model_validator

from domain.beschermd_wonen.events import Maanden, Meldpunt, RedenEinde, RedenVerlaten, Strekking, Woonvorm
from domain.gebeurtenis import Slug, Tekst
from domain.persoon import AgbCode
from domain.zaak.handeling import Command, CommandMetBijlagen, FeitenPerRegel

Nummer = Annotated[int, Field(ge=1)]


class ToegangVragen(Command):
    """Ask for beschermd wonen, under the Wmo. Again is refused while nobody advised on the first."""

    NAAM: ClassVar[str] = "toegang tot beschermd wonen"

    gevraagd_op: date
    bij: Meldpunt
    spoed: bool
    toelichting: Tekst


class ToegangsadviesVastleggen(CommandMetBijlagen):
    """Record what the toegang advises. The very same of the same day again is refused.

    With toegang goes a ``product``. Where the rules answer otherwise, ``motivering`` says why the toegang differs.
    """

    NAAM: ClassVar[str] = "toegangsadvies"

    toegang: Nummer
    ontvangen_op: date
    strekking: Strekking
    product: Slug | None = None
    maanden: Maanden | None = None
    aanbieder: AgbCode | None = None
    advies: Tekst
    motivering: Tekst | None = None
    feiten: FeitenPerRegel = Field(default_factory=dict)

    @model_validator(mode="after")
    def _product_past(self) -> Self:
        if (self.strekking == "toegang") is (self.product is None):
            raise ValueError("bij een advies tot toegang hoort een product, en bij een ander niet")
        if self.strekking != "toegang" and (self.maanden is not None or self.aanbieder is not None):
            raise ValueError("maanden en aanbieder horen bij een advies tot toegang")
        return self


class OpWachtlijstPlaatsen(Command):
    """Record that the client waits for a place, and what help there is until then. Twice is refused."""

    NAAM: ClassVar[str] = "plaatsing op de wachtlijst"

    toegang: Nummer
    geplaatst_op: date
    vorm: Woonvorm
    overbrugging: Tekst


class VanWachtlijstHalen(Command):
    """Record that the client waits no longer. Twice is refused; who gets a place leaves the list by that."""

    NAAM: ClassVar[str] = "verlaten van de wachtlijst"

    wachtplaats: Nummer
    verlaten_op: date
    reden: RedenVerlaten


class PlaatsingBeginnen(Command):
    """Record the first day in beschermd wonen, by the right ``nummer`` that counts on that day.

    Without ``nummer`` by a temporary voorziening that counts on it. A second while the first goes on is refused.
    """

    NAAM: ClassVar[str] = "plaatsing"

    toegang: Nummer
    begonnen_op: date
    vorm: Woonvorm
    nummer: Nummer | None = None
    instelling: AgbCode | None = None


class PlaatsingEindigen(Command):
    """Record the last day in beschermd wonen. Twice is refused."""

    NAAM: ClassVar[str] = "einde van de plaatsing"

    plaatsing: Nummer
    laatste_dag: date
    reden: RedenEinde
    vervolg: Tekst | None = None
