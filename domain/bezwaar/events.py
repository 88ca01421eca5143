"""What can happen around a bezwaarschrift before anybody judges it (Awb 6:4-6:6, 6:14, 6:21, 7:13 lid 2)."""

from __future__ import annotations

from datetime import date
from typing import ClassVar, Final, Literal
from uuid import UUID

from domain.bezwaar import behandeling, beslissing
from domain.bijlage import Bijlage
from domain.gebeurtenis import Gebeurtenis, Open, Vervolg, Verzegeld, VrijeTekst, los

Indiener = Literal["client", "gemachtigde", "vertegenwoordiger", "erfgenaam", "derde-belanghebbende"]
WijzeVanIndienen = Literal["schriftelijk", "elektronisch"]
WijzeVanIntrekken = Literal["schriftelijk", "elektronisch", "mondeling-tijdens-horen"]
Vereiste = Literal[
    "ondertekening", "naam-en-adres", "dagtekening", "omschrijving-besluit", "gronden", "vertaling", "machtiging"
]
"""What a bezwaarschrift holds (Awb 6:5 lid 1 and 3), and the written machtiging that can be asked (2:1 lid 2)."""


class BezwaarOntvangen(Vervolg):
    """A bezwaar came in against the besluit ``beschikking``. ``geldigOp`` is the day of receipt.

    ``verzonden_op`` is the day on which it was posted (Awb 6:9 lid 2); ``ontbreekt`` what of 6:5 is missing: without
    ``gronden`` it is pro forma. ``betrokkene`` is who objects, where that is not the client.
    """

    TOPIC: ClassVar[str] = "bezwaar-ontvangen"
    NUMMERT: ClassVar[str | None] = "bezwaar"
    OOK_NA_EINDE: ClassVar[bool] = True

    bezwaar: Open[int]
    beschikking: Open[int]
    wijze: Open[WijzeVanIndienen]
    verzonden_op: Open[date | None] = None
    indiener: Verzegeld[Indiener]
    betrokkene: Open[UUID | None] = None
    ontbreekt: Open[tuple[Vereiste, ...]] = ()
    gronden: VrijeTekst | None = None
    bijlagen: Open[tuple[Bijlage, ...]] = ()

    @property
    def zin(self) -> str:
        """Say against which besluit, and what is missing."""
        gepost = f", ter post bezorgd op {self.verzonden_op.isoformat()}" if self.verzonden_op else ""
        mist = f" Er ontbreekt: {', '.join(los(een) for een in self.ontbreekt)}." if self.ontbreekt else ""
        return f"Bezwaar {self.bezwaar} ontvangen tegen beschikking {self.beschikking} ({self.wijze}{gepost}).{mist}"


class OntvangstBezwaarBevestigd(Vervolg):
    """The receipt was confirmed in writing (Awb 6:14 lid 1). ``geldigOp`` is the day it was sent."""

    TOPIC: ClassVar[str] = "ontvangst-bezwaar-bevestigd"
    OOK_NA_EINDE: ClassVar[bool] = True

    bezwaar: Open[int]

    @property
    def zin(self) -> str:
        """Tell the event in one Dutch sentence."""
        return f"De ontvangst van bezwaar {self.bezwaar} is bevestigd."


class CommissieMeegedeeld(Vervolg):
    """Who objects was told that an adviescommissie advises (Awb 7:13 lid 2): from then on twelve weeks count."""

    TOPIC: ClassVar[str] = "commissie-meegedeeld"

    bezwaar: Open[int]

    @property
    def zin(self) -> str:
        """Tell the event in one Dutch sentence."""
        return f"Meegedeeld dat een commissie adviseert over bezwaar {self.bezwaar} (Awb 7:13 lid 2)."


class BezwaarAangevuld(Vervolg):
    """What was missing came in, or more gronden. ``geldigOp`` is the day of receipt; ``hersteld`` what it mends."""

    TOPIC: ClassVar[str] = "bezwaar-aangevuld"
    OOK_NA_EINDE: ClassVar[bool] = True

    bezwaar: Open[int]
    hersteld: Open[tuple[Vereiste, ...]] = ()
    gronden: VrijeTekst | None = None
    bijlagen: Open[tuple[Bijlage, ...]] = ()

    @property
    def zin(self) -> str:
        """Say what was mended."""
        hersteld = f" Hersteld: {', '.join(los(een) for een in self.hersteld)}." if self.hersteld else ""
        return f"Bezwaar {self.bezwaar} is aangevuld.{hersteld}"


class BezwaarIngetrokken(Vervolg):
    """Who objected does so no more (Awb 6:21). ``geldigOp`` is the day of receipt, or of the hoorzitting."""

    TOPIC: ClassVar[str] = "bezwaar-ingetrokken"
    DRAAGT: ClassVar[str | None] = "bezwaar"
    OOK_NA_EINDE: ClassVar[bool] = True

    bezwaar: Open[int]
    wijze: Open[WijzeVanIntrekken]
    reden: VrijeTekst | None = None

    @property
    def zin(self) -> str:
        """Tell the event in one Dutch sentence."""
        return f"Bezwaar {self.bezwaar} is ingetrokken ({los(self.wijze)})."


GEBEURTENISSEN: Final[tuple[type[Gebeurtenis], ...]] = (
    BezwaarOntvangen,
    OntvangstBezwaarBevestigd,
    CommissieMeegedeeld,
    BezwaarAangevuld,
    BezwaarIngetrokken,
    *behandeling.GEBEURTENISSEN,
    *beslissing.GEBEURTENISSEN,
)
