"""Besluiten on a debt that is there: uitstel and its end, kwijtschelding, claiming less (Awb 4:94, 4:96, 4:94a)."""

from __future__ import annotations

from datetime import date
from typing import Annotated, ClassVar, Final, Literal

from pydantic import Field

from domain.beschikking.besluit import Besluit
from domain.gebeurtenis import Deel, Gebeurtenis, Open, los
from domain.terugvordering.ontvangsten import Bedrag
from domain.voorziening import Eurocent

Waarom = Literal["bezwaar", "beroep", "herziening-ambtshalve", "berekening-onjuist"]
GrondIntrekking = Literal["a", "b", "c"]
"""The letters of Awb 4:96 lid 1: voorschriften not kept, wrong information, changed circumstances."""


class Termijnbedrag(Deel):
    """One part of a payment arrangement: how much by which day."""

    uiterlijk: Open[date]
    bedrag: Open[Bedrag]


class OverVordering(Besluit):
    """A besluit on the debt of a vordering; it works once the debtor knows of it."""

    NA: ClassVar[tuple[str, ...]] = ("beschikking-bekendgemaakt",)

    vordering: Open[int]


class UitstelVerleend(OverVordering):
    """Payment was put off up to and including ``tot_en_met`` (Awb 4:94), or may be made in parts until then."""

    TOPIC: ClassVar[str] = "uitstel-van-betaling-verleend"

    tot_en_met: Open[date]
    termijnen: Open[tuple[Termijnbedrag, ...]] = ()

    @property
    def zin(self) -> str:
        """Say until when, and in how many parts."""
        delen = f" in {len(self.termijnen)} termijnen" if self.termijnen else ""
        return self.met_afwijkingen(
            f"Uitstel van betaling van vordering {self.vordering}, beschikking {self.in_woorden}, tot en met "
            f"{self.tot_en_met.isoformat()}{delen}."
        )


class UitstelIngetrokken(OverVordering):
    """The uitstel of besluit ``uitstel`` ends on the day on which that is made known (Awb 4:96)."""

    TOPIC: ClassVar[str] = "uitstel-van-betaling-ingetrokken"

    uitstel: Open[int]
    grond: Open[GrondIntrekking]

    @property
    def zin(self) -> str:
        """Say which uitstel ended."""
        return self.met_afwijkingen(
            f"Uitstel van betaling van vordering {self.vordering} (beschikking {self.uitstel}) ingetrokken, "
            f"beschikking {self.in_woorden}."
        )


class KwijtscheldingVerleend(OverVordering):
    """A part of the debt, or all that was open, was remitted (Awb 4:94a)."""

    TOPIC: ClassVar[str] = "kwijtgescholden"

    bedrag: Open[Bedrag]

    @property
    def zin(self) -> str:
        """Say how much is not owed any more."""
        return self.met_afwijkingen(
            f"Van vordering {self.vordering} is {self.bedrag} eurocent kwijtgescholden, beschikking {self.in_woorden}."
        )


class TerugvorderingHerzien(OverVordering):
    """Less is claimed: ``bedrag`` in the place of what was claimed; 0: the vordering is withdrawn.

    ``besluit`` is the besluit that asked for it (a beslissing op bezwaar, another herziening), where there is one.
    """

    TOPIC: ClassVar[str] = "terugvordering-herzien"

    bedrag: Open[Eurocent]
    waarom: Open[Waarom]
    besluit: Open[Annotated[int, Field(ge=1)] | None] = None

    @property
    def zin(self) -> str:
        """Say what is claimed now, and why in a word."""
        nu = f"wordt {self.bedrag} eurocent" if self.bedrag else "is ingetrokken"
        return self.met_afwijkingen(
            f"Vordering {self.vordering} {nu} ({los(self.waarom)}), beschikking {self.in_woorden}."
        )


GEBEURTENISSEN: Final[tuple[type[Gebeurtenis], ...]] = (
    UitstelVerleend,
    UitstelIngetrokken,
    KwijtscheldingVerleend,
    TerugvorderingHerzien,
)
