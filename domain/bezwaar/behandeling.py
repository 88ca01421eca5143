"""How a bezwaar is dealt with before the decision: judged in form, heard, and advised on (Awb 6:5-6:11, 7:2-7:13)."""

from __future__ import annotations

from datetime import date
from typing import ClassVar, Final, Literal
from uuid import UUID

from domain.bijlage import Bijlage
from domain.gebeurtenis import Gebeurtenis, Open, Vervolg, VrijeTekst, los

Dictum = Literal["niet-ontvankelijk", "ongegrond", "gegrond"]
Indiening = Literal["tijdig", "verschoonbaar-te-laat", "te-laat"]
Gebrek = Literal["geen-belanghebbende", "vereisten", "geen-procesbelang", "niet-bevoegd-vertegenwoordigd"]
"""What but time keeps a bezwaar from being looked into: Awb 1:2 and 7:1, 6:6, no interest left, 2:1."""
Hoorder = Literal["commissie", "ambtelijk", "bestuursorgaan"]
WijzeVanHoren = Literal["fysiek", "telefonisch", "digitaal"]
GrondAfzien = Literal["a", "b", "c", "d", "e"]
"""The letters of Awb 7:3: kennelijk niet-ontvankelijk, kennelijk ongegrond, not wanted, no answer, all conceded."""


class OntvankelijkheidBeoordeeld(Vervolg):
    """Somebody judged whether the bezwaar can be looked into. The last judgement counts.

    ``uiterlijk`` was the last day of the bezwaartermijn by what was known then.
    """

    TOPIC: ClassVar[str] = "ontvankelijkheid-beoordeeld"
    CORRIGEERBAAR: ClassVar[bool] = False

    bezwaar: Open[int]
    indiening: Open[Indiening]
    gebreken: Open[tuple[Gebrek, ...]] = ()
    uiterlijk: Open[date]
    toelichting: VrijeTekst | None = None

    @property
    def ontvankelijk(self) -> bool:
        """Say whether it can be looked into."""
        return self.indiening != "te-laat" and not self.gebreken

    @property
    def zin(self) -> str:
        """Say what was found."""
        gevonden = ", ".join(los(een) for een in (self.indiening, *self.gebreken))
        oordeel = "ontvankelijk" if self.ontvankelijk else "niet-ontvankelijk"
        return f"Bezwaar {self.bezwaar} is beoordeeld als {oordeel}: {gevonden}."


class HoorzittingGehouden(Vervolg):
    """Who objects was heard (Awb 7:2), by ``door``. ``geldigOp`` is the day; ``verslag`` that of 7:7."""

    TOPIC: ClassVar[str] = "hoorzitting-gehouden"

    bezwaar: Open[int]
    door: Open[Hoorder]
    wijze: Open[WijzeVanHoren]
    uitgenodigd_op: Open[date | None] = None
    deelnemers: Open[tuple[UUID, ...]] = ()
    verslag: VrijeTekst
    bijlagen: Open[tuple[Bijlage, ...]] = ()

    @property
    def zin(self) -> str:
        """Say by whom and how, not who came."""
        door = {"commissie": "de commissie", "ambtelijk": "een ambtenaar", "bestuursorgaan": "het college"}[self.door]
        return f"Over bezwaar {self.bezwaar} is gehoord door {door} ({self.wijze})."


class VanHorenAfgezien(Vervolg):
    """Nobody was heard, on a ground of Awb 7:3. ``geldigOp`` is the day of that decision."""

    TOPIC: ClassVar[str] = "van-horen-afgezien"

    bezwaar: Open[int]
    grond: Open[GrondAfzien]
    reden: VrijeTekst

    @property
    def zin(self) -> str:
        """Name the ground."""
        return f"Van horen over bezwaar {self.bezwaar} is afgezien (Awb 7:3 onder {self.grond})."


class AdviesOpBezwaarOntvangen(Vervolg):
    """The commissie advised (Awb 7:13 lid 6). ``geldigOp`` is the day of receipt."""

    TOPIC: ClassVar[str] = "advies-op-bezwaar-ontvangen"

    bezwaar: Open[int]
    strekking: Open[Dictum]
    advies: VrijeTekst
    bijlagen: Open[tuple[Bijlage, ...]] = ()

    @property
    def zin(self) -> str:
        """Say to what the commissie advises."""
        return f"De commissie adviseert bezwaar {self.bezwaar} {self.strekking} te verklaren."


GEBEURTENISSEN: Final[tuple[type[Gebeurtenis], ...]] = (
    OntvankelijkheidBeoordeeld,
    HoorzittingGehouden,
    VanHorenAfgezien,
    AdviesOpBezwaarOntvangen,
)
