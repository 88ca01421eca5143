"""A multidisciplinair cliëntoverleg, and the ondersteuningsplan that comes of it or of the gesprek (Wageningen 2.4)."""

from __future__ import annotations

from typing import Annotated, ClassVar, Final, Literal
from uuid import UUID

from pydantic import Field

from domain.bijlage import Bijlage
from domain.gebeurtenis import Deel, Gebeurtenis, Open, Slug, Tekst, Vervolg, Verzegeld, VrijeTekst
from domain.voorziening import Omvang

Ondertekenaar = Literal["client", "ouder", "vertegenwoordiger"]
Ondertekenaars = Annotated[tuple[Ondertekenaar, ...], Field(min_length=1, max_length=3)]


class GeadviseerdeVoorziening(Deel):
    """What the overleg says is needed; ``omvang`` where it says how much."""

    voorziening: Slug
    omvang: Omvang | None = None


class MdoGehouden(Vervolg):
    """A complex hulpvraag was discussed by experts, with the client or without. ``geldigOp`` is the day it was held.

    ``deskundigen`` are functions, no names. ``geadviseerd`` is what the gemeente takes over in its beschikking.
    """

    TOPIC: ClassVar[str] = "mdo-gehouden"
    NUMMERT: ClassVar[str | None] = "mdo"

    mdo: Open[int]
    deelnemers: Open[tuple[UUID, ...]] = ()
    deskundigen: Verzegeld[tuple[Tekst, ...]]
    client_erbij: Verzegeld[bool]
    geadviseerd: Verzegeld[tuple[GeadviseerdeVoorziening, ...]] = ()
    bevindingen: VrijeTekst
    adviezen: Open[tuple[int, ...]]

    @property
    def zin(self) -> str:
        """Say that it was held."""
        return f"Multidisciplinair cliëntoverleg {self.mdo} is gehouden."


class OndersteuningsplanVastgesteld(Vervolg):
    """What came of gesprek and onderzoek was laid down in a plan, or the client wanted none (Wageningen 2.4 lid 7, 8).

    Without ``plan`` ``toestemming_registratie`` says whether the client let the gemeente keep what it knows. ``mdo`` is
    the overleg with which it was made.
    """

    TOPIC: ClassVar[str] = "ondersteuningsplan-vastgesteld"
    NUMMERT: ClassVar[str | None] = "ondersteuningsplan"

    ondersteuningsplan: Open[int]
    mdo: Open[int | None] = None
    plan: VrijeTekst | None = None
    opmerkingen: VrijeTekst | None = None
    toestemming_registratie: Verzegeld[bool] | None = None
    adviezen: Open[tuple[int, ...]]
    bijlagen: Open[tuple[Bijlage, ...]] = ()

    @property
    def gewenst(self) -> bool:
        """Say whether there is a plan."""
        return self.plan is not None

    @property
    def zin(self) -> str:
        """Say whether a plan was made."""
        if not self.gewenst:
            return f"De cliënt wenst geen ondersteuningsplan ({self.ondersteuningsplan})."
        met = f" met overleg {self.mdo}" if self.mdo is not None else ""
        return f"Ondersteuningsplan {self.ondersteuningsplan} is opgesteld{met}."


class OndersteuningsplanOndertekend(Vervolg):
    """Who has the say signed the plan. ``geldigOp`` is the day of signing; it can then serve as an aanvraag."""

    TOPIC: ClassVar[str] = "ondersteuningsplan-ondertekend"
    DRAAGT: ClassVar[str | None] = "ondersteuningsplan"

    ondersteuningsplan: Open[int]
    door: Verzegeld[Ondertekenaars]
    adviezen: Open[tuple[int, ...]]

    @property
    def zin(self) -> str:
        """Say which plan."""
        return f"Ondersteuningsplan {self.ondersteuningsplan} is ondertekend."


GEBEURTENISSEN: Final[tuple[type[Gebeurtenis], ...]] = (
    MdoGehouden,
    OndersteuningsplanVastgesteld,
    OndersteuningsplanOndertekend,
)
