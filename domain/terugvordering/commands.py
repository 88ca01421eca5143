"""What a caller can ask: to claim back what was enjoyed wrongly, or to leave it at that."""

from __future__ import annotations

from datetime import date
from typing import Annotated, ClassVar, Self
from uuid import UUID

from pydantic import Field, model_validator

from domain.beschikking.nemen import BesluitNemen
from domain.gebeurtenis import Deel, Tekst
from domain.terugvordering.besluiten import GrondIntrekking, Termijnbedrag, Waarom
from domain.terugvordering.events import Nummer, RedenVanAfzien, TeruggevorderdRecht, Wijze
from domain.terugvordering.ontvangsten import Bedrag
from domain.voorziening import Eurocent
from domain.zaak.handeling import Command, FeitenPerRegel

Besluiten = Annotated[tuple[Nummer, ...], Field(min_length=1, max_length=20)]
Over = Annotated[tuple[TeruggevorderdRecht, ...], Field(min_length=1, max_length=20)]


class Medewerking(Deel):
    """Who cooperated on purpose in giving wrong information, and in what."""

    betrokkene: UUID
    medewerking: Tekst


class TerugvorderingNemen(BesluitNemen):
    """Claim back what was enjoyed wrongly, after an intrekking or herziening; ``bedrag`` in eurocent.

    From the client (``vanClient``), who cooperated on purpose, or both. Days over which is claimed already are refused:
    withdraw that vordering first. So is more than can have been enjoyed over those days.
    """

    NAAM: ClassVar[str] = "terugvordering"

    besluiten: Besluiten
    over: Over
    bedrag: Eurocent
    wijze: Annotated[tuple[Wijze, ...], Field(min_length=1, max_length=3)]
    van_client: bool = True
    medeschuldenaren: Annotated[tuple[Medewerking, ...], Field(max_length=20)] = ()
    uiterlijk: date | None = None

    @model_validator(mode="after")
    def _past(self) -> Self:
        if ("geldswaarde" in self.wijze) is not (self.bedrag > 0):
            raise ValueError("een bedrag hoort bij de geldswaarde, en omgekeerd")
        if "verrekening" in self.wijze and "geldswaarde" not in self.wijze:
            raise ValueError("alleen een geldswaarde wordt verrekend")
        if not self.van_client and not self.medeschuldenaren:
            raise ValueError("noem van wie wordt teruggevorderd")
        if self.uiterlijk is not None and not self.bedrag:
            raise ValueError("alleen een geldswaarde heeft een dag van betaling")
        return self


class VanTerugvorderingAfzien(Command):
    """Record that nothing is claimed over these days, and why. The same days twice are refused.

    It is no kwijtschelding: it can be claimed later.
    """

    NAAM: ClassVar[str] = "afzien van terugvordering"
    ROLLEN: ClassVar[tuple[str, ...]] = ("beslisser",)
    BESLUIT: ClassVar[bool] = True

    afgezien_op: date
    besluiten: Besluiten
    over: Over
    bedrag: Eurocent
    reden: RedenVanAfzien
    toelichting: Tekst
    feiten: FeitenPerRegel = Field(default_factory=dict)


class OverVordering(BesluitNemen):
    """A besluit on a vordering that the debtor knows of. Refused while another on it is still to be made known."""

    vordering: Nummer


class UitstelVerlenen(OverVordering):
    """Put payment off up to and including ``totEnMet``, or let it be made in parts until then (``termijnen``).

    Refused when nothing is open, and for a day that gives no more time than there is.
    """

    NAAM: ClassVar[str] = "uitstel van betaling"

    tot_en_met: date
    termijnen: Annotated[tuple[Termijnbedrag, ...], Field(max_length=120)] = ()

    @model_validator(mode="after")
    def _op_volgorde(self) -> Self:
        dagen = [een.uiterlijk for een in self.termijnen]
        if dagen != sorted(set(dagen)):
            raise ValueError("de termijnen hebben elk een latere dag")
        if dagen and dagen[-1] != self.tot_en_met:
            raise ValueError("de laatste termijn is die van totEnMet")
        return self


class UitstelIntrekken(OverVordering):
    """End an uitstel that runs, on a ground of Awb 4:96: it works from the bekendmaking on. Twice is refused."""

    NAAM: ClassVar[str] = "intrekking van uitstel"

    uitstel: Nummer
    grond: GrondIntrekking


class KwijtscheldingVerlenen(OverVordering):
    """Remit so much of what is open (Awb 4:94a); more than is open is refused."""

    NAAM: ClassVar[str] = "kwijtschelding"

    bedrag: Bedrag


class TerugvorderingHerzienNemen(OverVordering):
    """Claim ``bedrag`` in the place of what was claimed, which must be more; 0 withdraws the vordering.

    ``besluit``: the besluit that asked for it, made known. Withdrawing twice is refused.
    """

    NAAM: ClassVar[str] = "herziening van terugvordering"

    bedrag: Eurocent
    waarom: Waarom
    besluit: Nummer | None = None
