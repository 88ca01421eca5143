"""What happens around an overdracht (Nijmegen beleidsregels 2025 par. 6.4 and 7.3; landelijke toegankelijkheid).

The other gemeente is told with consent. Until the inwoner has gone over in fact the college goes on helping, also while
the two gemeenten disagree and the Commissie Geschillen Landelijke toegankelijkheid looks at it.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, ClassVar, Final

from pydantic import StringConstraints

from domain.bijlage import Bijlage
from domain.gebeurtenis import Gebeurtenis, Open, Vervolg, VrijeTekst

Gemeentecode = Annotated[str, StringConstraints(pattern=r"^[0-9]{4}$")]
"""The CBS code of a gemeente."""


class OverOverdracht(Vervolg):
    """An act on an overdracht that was proposed; each builds on the one before it."""

    DRAAGT: ClassVar[str | None] = "overdracht"

    overdracht: Open[int]


class OverdrachtVoorgesteld(Vervolg):
    """Another gemeente was asked to take the inwoner over. ``geldigOp`` is the day on which it was asked.

    ``toestemmingOp`` is the day on which the inwoner consented to that. ``motivering`` says why, where the rule points
    to another gemeente or to none.
    """

    TOPIC: ClassVar[str] = "overdracht-voorgesteld"
    NUMMERT: ClassVar[str | None] = "overdracht"
    CORRIGEERBAAR: ClassVar[bool] = False

    overdracht: Open[int]
    opvang: Open[int | None] = None
    toegang: Open[int | None] = None
    aan: Open[Gemeentecode]
    toestemming_op: Open[date]
    adviezen: Open[tuple[int, ...]]
    reden: VrijeTekst
    motivering: VrijeTekst | None = None

    @property
    def zin(self) -> str:
        """Tell the event in one Dutch sentence."""
        return f"Overdracht {self.overdracht} voorgesteld aan gemeente {self.aan}."


class OverdrachtAanvaard(OverOverdracht):
    """The other gemeente takes the inwoner over on ``overdrachtOp``; who helps there and how to get there is agreed."""

    TOPIC: ClassVar[str] = "overdracht-aanvaard"

    overdracht_op: Open[date]
    aanbieder: VrijeTekst
    vervoer: VrijeTekst

    @property
    def zin(self) -> str:
        """Tell the event in one Dutch sentence."""
        return f"Overdracht {self.overdracht} is aanvaard, op {self.overdracht_op.isoformat()}."


class OverdrachtGeweigerd(OverOverdracht):
    """The other gemeente does not take the inwoner over."""

    TOPIC: ClassVar[str] = "overdracht-geweigerd"

    reden: VrijeTekst

    @property
    def zin(self) -> str:
        """Tell the event in one Dutch sentence."""
        return f"Overdracht {self.overdracht} is door de andere gemeente geweigerd."


class OverdrachtIngetrokken(OverOverdracht):
    """The proposal does not stand any longer: the inwoner stays, or the gemeenten agreed on that."""

    TOPIC: ClassVar[str] = "overdracht-ingetrokken"

    reden: VrijeTekst

    @property
    def zin(self) -> str:
        """Tell the event in one Dutch sentence."""
        return f"Het voorstel voor overdracht {self.overdracht} is ingetrokken."


class OverdrachtUitgevoerd(OverOverdracht):
    """The inwoner went over in fact. From this day on the other gemeente helps."""

    TOPIC: ClassVar[str] = "overdracht-uitgevoerd"

    @property
    def zin(self) -> str:
        """Tell the event in one Dutch sentence."""
        return f"Overdracht {self.overdracht} is uitgevoerd: de andere gemeente helpt verder."


class GeschilVoorgelegd(OverOverdracht):
    """The two could not agree, and the commissie was asked. ``overleg`` says what they did to come to terms."""

    TOPIC: ClassVar[str] = "geschil-voorgelegd"

    overleg: VrijeTekst

    @property
    def zin(self) -> str:
        """Tell the event in one Dutch sentence."""
        return f"Het geschil over overdracht {self.overdracht} is voorgelegd aan de commissie."


class GeschilBeslist(OverOverdracht):
    """The commissie said which gemeente is responsible; the college follows that."""

    TOPIC: ClassVar[str] = "geschil-beslist"

    verantwoordelijk: Open[Gemeentecode]
    oordeel: VrijeTekst
    bijlagen: Open[tuple[Bijlage, ...]] = ()

    @property
    def zin(self) -> str:
        """Tell the event in one Dutch sentence."""
        return f"Oordeel in het geschil over overdracht {self.overdracht}: {self.verantwoordelijk} is verantwoordelijk."


GEBEURTENISSEN: Final[tuple[type[Gebeurtenis], ...]] = (
    OverdrachtVoorgesteld,
    OverdrachtAanvaard,
    OverdrachtGeweigerd,
    OverdrachtIngetrokken,
    OverdrachtUitgevoerd,
    GeschilVoorgelegd,
    GeschilBeslist,
)
