"""That a decision on a bezwaar was put off, and to which day (Awb 7:10 lid 3-5)."""

from __future__ import annotations

from datetime import date
from typing import ClassVar, Final, Literal

from domain.gebeurtenis import Open, Vervolg, VrijeTekst
from domain.termijnen.termijn import Verzet
from domain.zaak.state import LopendeZaak

Verdagingsgrond = Literal["lid-3", "lid-4-a", "lid-4-b", "lid-4-c"]
"""Lid 3: of its own accord. Lid 4: all consent (a), who objects consents and nobody is harmed (b), procedure (c)."""
_ARTIKELEN: Final = {
    "lid-3": "art. 7:10 lid 3",
    "lid-4-a": "art. 7:10 lid 4 onder a",
    "lid-4-b": "art. 7:10 lid 4 onder b",
    "lid-4-c": "art. 7:10 lid 4 onder c",
}


class BeslissingVerdaagd(Vervolg):
    """The decision on a bezwaar was put off to ``uiterlijk``. ``geldigOp`` is the day that was written (lid 5)."""

    TOPIC: ClassVar[str] = "beslissing-verdaagd"

    bezwaar: Open[int]
    grond: Open[Verdagingsgrond]
    uiterlijk: Open[date]
    reden: VrijeTekst | None = None

    @property
    def zin(self) -> str:
        """Say to which day, on what ground."""
        return (
            f"De beslissing op bezwaar {self.bezwaar} is verdaagd tot uiterlijk {self.uiterlijk.isoformat()} "
            f"({bron_van(self.grond)})."
        )


def bron_van(grond: Verdagingsgrond) -> str:
    """Give the article on which a decision was put off."""
    return f"Awb, {_ARTIKELEN[grond]}"


def verdagingen(zaak: LopendeZaak, bezwaar: int) -> tuple[Verzet, ...]:
    """Give what moved the last day for a decision on a bezwaar, in order of versie."""
    return tuple(
        Verzet(een.op, een.inhoud.uiterlijk, bron_van(een.inhoud.grond))
        for een in zaak.van(BeslissingVerdaagd)
        if een.inhoud.bezwaar == bezwaar
    )
