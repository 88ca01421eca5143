"""What a caller can ask: to record an overleg, and a plan with who signed it."""

from __future__ import annotations

from datetime import date
from typing import Annotated, ClassVar, Self
from uuid import UUID

from pydantic import Field, model_validator

from domain.gebeurtenis import Tekst
from domain.overleg.events import GeadviseerdeVoorziening, Ondertekenaars
from domain.zaak.handeling import Command, CommandMetBijlagen, FeitenPerRegel


class MdoHouden(Command):
    """Record a multidisciplinair cliëntoverleg that was held. The same day twice is refused.

    Refused, too, where the text of the gemeente does not allow the aanmelding, or asks that the client takes part. A
    beschikking that comes after it follows what it advised, or says why not.
    """

    NAAM: ClassVar[str] = "multidisciplinair cliëntoverleg"

    gehouden_op: date
    deelnemers: Annotated[tuple[UUID, ...], Field(max_length=20)] = ()
    deskundigen: Annotated[tuple[Tekst, ...], Field(min_length=1, max_length=20)]
    client_erbij: bool
    geadviseerd: Annotated[tuple[GeadviseerdeVoorziening, ...], Field(max_length=20)] = ()
    bevindingen: Tekst
    feiten: FeitenPerRegel = Field(default_factory=dict)


class OndersteuningsplanVaststellen(CommandMetBijlagen):
    """Record the ondersteuningsplan, in short where it is a document; or, without ``plan``, that the client wants none.

    Then, and only then, ``toestemming_registratie`` says whether what is known may be kept. The same plan of the same
    day twice is refused.
    """

    NAAM: ClassVar[str] = "ondersteuningsplan"

    vastgesteld_op: date
    mdo: Annotated[int, Field(ge=1)] | None = None
    plan: Tekst | None = None
    opmerkingen: Tekst | None = None
    toestemming_registratie: bool | None = None
    feiten: FeitenPerRegel = Field(default_factory=dict)

    @property
    def gewenst(self) -> bool:
        """Say whether there is a plan."""
        return self.plan is not None

    @model_validator(mode="after")
    def _toestemming_zonder_plan(self) -> Self:
        if self.gewenst is (self.toestemming_registratie is not None):
            raise ValueError("zeg toestemmingRegistratie als de cliënt geen plan wenst, en alleen dan")
        return self


class OndersteuningsplanOndertekenen(Command):
    """Record who signed an ondersteuningsplan. A second time is refused, and so is who does not have the say."""

    NAAM: ClassVar[str] = "ondertekening"

    ondertekend_op: date
    ondersteuningsplan: Annotated[int, Field(ge=1)]
    door: Ondertekenaars
    feiten: FeitenPerRegel = Field(default_factory=dict)
