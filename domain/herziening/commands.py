"""What a caller can ask: to change, take back or end rights, each with its grounds and from which day."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, ClassVar

from pydantic import Field

from domain.beschikking.nemen import BesluitNemen
from domain.beschikking.nummering import nummers_voor
from domain.gebeurtenis import Deel, Tekst
from domain.herziening.events import Aanleiding, BeeindigdRecht, Gronden, IngetrokkenRecht
from domain.voorziening import ToeTeKennen


class WijzigingNemen(BesluitNemen):
    """Decide about rights that are there, on grounds of art. 19 lid 2 (Wmo 2.3.10 lid 1).

    ``terugwerkend`` is the motivering for days before the besluit; it is asked just then. ``naar_aanleiding_van`` is
    the versie of the act in the zaak that made the gemeente look, where there is one.
    """

    aanleiding: Aanleiding
    naar_aanleiding_van: Annotated[int, Field(ge=1)] | None = None
    gronden: Gronden
    terugwerkend: Tekst | None = None


class HerzieneVoorziening(Deel):
    """The number of a right, and what it is on the days of the ``werking`` of ``voorziening``."""

    nummer: Annotated[int, Field(ge=1)]
    voorziening: ToeTeKennen


class HerzieningNemen(WijzigingNemen):
    """Give rights other terms over a period on which they count. Terms that they have already are refused."""

    NAAM: ClassVar[str] = "herziening"

    voorzieningen: Annotated[tuple[HerzieneVoorziening, ...], Field(min_length=1, max_length=20)]

    def nummers_nodig(self) -> Mapping[str, int]:
        """One beschikkingnummer, and what a voorziening needs whose leveringsvorm or budget becomes another one."""
        return nummers_voor(een.voorziening for een in self.voorzieningen)


class IntrekkingNemen(WijzigingNemen):
    """Take rights back over a period. Days on which there is no right are refused."""

    NAAM: ClassVar[str] = "intrekking"

    ingetrokken: Annotated[tuple[IngetrokkenRecht, ...], Field(min_length=1, max_length=20)]


class BeeindigingNemen(WijzigingNemen):
    """End rights on a day. A right that has ended by then is refused."""

    NAAM: ClassVar[str] = "beëindiging"

    beeindigd: Annotated[tuple[BeeindigdRecht, ...], Field(min_length=1, max_length=20)]
