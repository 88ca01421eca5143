"""What can be asked around an overdracht."""

from __future__ import annotations

from datetime import date
from typing import Annotated, ClassVar, Self

from pydantic import Field, model_validator

from domain.gebeurtenis import Tekst
from domain.overdracht.events import Gemeentecode
from domain.zaak.handeling import Command, CommandMetBijlagen, FeitenPerRegel

Nummer = Annotated[int, Field(ge=1)]


class OverdrachtVoorstellen(Command):
    """Ask another gemeente to take the inwoner over, by its CBS code, with consent. Twice to the same is refused.

    Of opvang, or of beschermd wonen (``toegang``). For opvang the rule says which gemeente has the best chance; another
    one asks for a ``motivering``.
    """

    NAAM: ClassVar[str] = "overdracht"
    BESLUIT: ClassVar[bool] = True

    voorgesteld_op: date
    opvang: Nummer | None = None
    toegang: Nummer | None = None
    aan: Gemeentecode
    toestemming_op: date
    reden: Tekst
    motivering: Tekst | None = None
    feiten: FeitenPerRegel = Field(default_factory=dict)

    @model_validator(mode="after")
    def _een_van_beide(self) -> Self:
        if (self.opvang is None) is (self.toegang is None):
            raise ValueError("noem opvang of toegang tot beschermd wonen, en niet beide")
        return self


class OverOverdrachtCommand(Command):
    """An act on an overdracht that was proposed."""

    overdracht: Nummer


class OverdrachtAanvaarden(OverOverdrachtCommand):
    """Record what was agreed: the day, who helps there, transport and company on the way. The same again is refused.

    The other gemeente may come back on a refusal; another agreement takes the place of the first.
    """

    NAAM: ClassVar[str] = "aanvaarding van een overdracht"

    aanvaard_op: date
    overdracht_op: date
    aanbieder: Tekst
    vervoer: Tekst


class OverdrachtWeigeren(OverOverdrachtCommand):
    """Record that the other gemeente refuses. A second time is refused, and so is refusing what the commissie said."""

    NAAM: ClassVar[str] = "weigering van een overdracht"

    geweigerd_op: date
    reden: Tekst


class OverdrachtIntrekken(OverOverdrachtCommand):
    """Record that the proposal does not stand any longer. Not of one that was carried out or decided against."""

    NAAM: ClassVar[str] = "intrekking van een overdracht"

    ingetrokken_op: date
    reden: Tekst


class OverdrachtUitvoeren(OverOverdrachtCommand):
    """Record the day on which the inwoner went over in fact. A second time is refused, and so is what is not agreed."""

    NAAM: ClassVar[str] = "uitvoering van een overdracht"

    uitgevoerd_op: date


class GeschilVoorleggen(OverOverdrachtCommand):
    """Record that the commissie was asked, after the other gemeente refused. A second time is refused."""

    NAAM: ClassVar[str] = "geschil"
    ROLLEN: ClassVar[tuple[str, ...]] = ("beslisser", "consulent")

    voorgelegd_op: date
    overleg: Tekst


class GeschilBeslissen(CommandMetBijlagen):
    """Record what the commissie said: which gemeente is responsible. Once, of a geschil that it was asked about."""

    NAAM: ClassVar[str] = "oordeel in een geschil"

    overdracht: Nummer
    beslist_op: date
    verantwoordelijk: Gemeentecode
    oordeel: Tekst
