"""What a caller can ask: more hours of a right for a while, and to decide on that."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Annotated, ClassVar

from pydantic import Field

from domain.beschikking.events import Strekking
from domain.beschikking.nemen import BesluitNemen
from domain.beschikking.nummering import nummers_voor
from domain.gebeurtenis import Tekst, Werking
from domain.korte_route.events import Aanvrager, Wijze
from domain.voorziening import Omvang, ToeTeKennen
from domain.zaak.handeling import Command, CommandMetBijlagen, FeitenPerRegel


class OphogingVragen(CommandMetBijlagen):
    """Record a request for more hours of one right (``nummer``): ``omvang`` in all, on the days of ``werking``.

    Refused where no text of the gemeente opens the short way on that day, and when the same request waits already. A
    request that the text does not allow is recorded: the besluit says so.
    """

    NAAM: ClassVar[str] = "verzoek om ophoging"

    ontvangen_op: date
    wijze: Wijze
    aanvrager: Aanvrager
    nummer: Annotated[int, Field(ge=1)]
    omvang: Omvang
    werking: Werking
    onderbouwing: Tekst
    feiten: FeitenPerRegel = Field(default_factory=dict)


class OphogingIntrekken(Command):
    """Record that a request was withdrawn. Refused once the besluit on it was taken, and a second time."""

    NAAM: ClassVar[str] = "intrekking van een verzoek om ophoging"

    ingetrokken_op: date
    ophoging: Annotated[int, Field(ge=1)]
    reden: Tekst | None = None


class OphogingBesluiten(BesluitNemen):
    """Decide on a request for more hours: with a ``voorziening`` for what is granted, without one for an afwijzing.

    A second besluit on the same request is refused. Granting what the text does not allow asks for a motivering.
    """

    NAAM: ClassVar[str] = "besluit op ophoging"

    ophoging: Annotated[int, Field(ge=1)]
    strekking: Strekking
    voorziening: ToeTeKennen | None = None

    def nummers_nodig(self) -> Mapping[str, int]:
        """One beschikkingnummer, and what the voorziening needs when its budget becomes another one."""
        return nummers_voor(() if self.voorziening is None else (self.voorziening,))
