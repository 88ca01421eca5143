"""What a caller can record of a bezwaarschrift."""

from __future__ import annotations

from datetime import date
from typing import Annotated, ClassVar, Self
from uuid import UUID

from pydantic import Field, model_validator

from domain.bezwaar.events import Indiener, Vereiste, WijzeVanIndienen, WijzeVanIntrekken
from domain.gebeurtenis import Tekst
from domain.zaak.handeling import Command, CommandMetBijlagen

ROLLEN = ("consulent", "beslisser", "bezwaar")
Bezwaarnummer = Annotated[int, Field(ge=1)]


class BezwaarIndienen(CommandMetBijlagen):
    """Record a bezwaar against the besluit ``beschikking``, too late ones and those without gronden included.

    One bezwaarschrift against two besluiten is two bezwaren. A second one of the same indiener against the same
    besluit is refused while the first is open: it completes that one. ``verzondenOp`` is the day on which it was
    posted, where that is known; ``ontbreekt`` what else than the gronden it lacks (Awb 6:5).
    """

    NAAM: ClassVar[str] = "bezwaar"
    ROLLEN: ClassVar[tuple[str, ...]] = ROLLEN
    OOK_NA_EINDE: ClassVar[bool] = True

    ontvangen_op: date
    beschikking: Annotated[int, Field(ge=1)]
    wijze: WijzeVanIndienen
    verzonden_op: date | None = None
    indiener: Indiener = "client"
    betrokkene: UUID | None = None
    ontbreekt: Annotated[tuple[Vereiste, ...], Field(max_length=7)] = ()
    gronden: Tekst | None = None

    @model_validator(mode="after")
    def _past(self) -> Self:
        if self.verzonden_op is not None and self.wijze != "schriftelijk":
            raise ValueError("verzondenOp is de dag van terpostbezorging; elektronisch telt alleen de ontvangst")
        if self.verzonden_op is not None and self.verzonden_op > self.ontvangen_op:
            raise ValueError("verzondenOp ligt na ontvangenOp")
        if self.gronden is not None and "gronden" in self.ontbreekt:
            raise ValueError("de gronden staan er en ontbreken niet")
        if (self.indiener == "derde-belanghebbende") and self.betrokkene is None:
            raise ValueError("noem van een derde-belanghebbende de betrokkene")
        return self


class OntvangstBezwaarBevestigen(Command):
    """Record that the receipt was confirmed in writing (Awb 6:14). Twice is refused."""

    NAAM: ClassVar[str] = "ontvangstbevestiging bezwaar"
    ROLLEN: ClassVar[tuple[str, ...]] = ROLLEN
    OOK_NA_EINDE: ClassVar[bool] = True

    bezwaar: Bezwaarnummer
    verzonden_op: date


class CommissieMeedelen(Command):
    """Record that who objects was told of the adviescommissie (Awb 7:13 lid 2). Twice, or after the term, is refused.

    From then on the twelve weeks of 7:10 lid 1 count; without it the six.
    """

    NAAM: ClassVar[str] = "mededeling commissie"
    ROLLEN: ClassVar[tuple[str, ...]] = ("bezwaar", "beslisser")

    bezwaar: Bezwaarnummer
    meegedeeld_op: date


class BezwaarAanvullen(CommandMetBijlagen):
    """Record what came in later: gronden, or anything else that was missing.

    When nothing is missing any more, the term that stood still for it runs again (Awb 7:10 lid 2). What was mended
    already, or never was missing, is refused; more gronden never are.
    """

    NAAM: ClassVar[str] = "aanvulling bezwaar"
    ROLLEN: ClassVar[tuple[str, ...]] = ROLLEN
    OOK_NA_EINDE: ClassVar[bool] = True

    bezwaar: Bezwaarnummer
    ontvangen_op: date
    hersteld: Annotated[tuple[Vereiste, ...], Field(max_length=7)] = ()
    gronden: Tekst | None = None

    @model_validator(mode="after")
    def _houdt_iets_in(self) -> Self:
        if self.gronden is None and not self.hersteld:
            raise ValueError("noem gronden of wat is hersteld")
        if self.gronden is None and "gronden" in self.hersteld:
            raise ValueError("geef de gronden die zijn aangevuld")
        return self


class BezwaarIntrekken(Command):
    """Record that a bezwaar was withdrawn (Awb 6:21). Twice is refused, and so is after the decision."""

    NAAM: ClassVar[str] = "intrekking bezwaar"
    ROLLEN: ClassVar[tuple[str, ...]] = ROLLEN
    OOK_NA_EINDE: ClassVar[bool] = True

    bezwaar: Bezwaarnummer
    ontvangen_op: date
    wijze: WijzeVanIntrekken
    reden: Tekst | None = None
