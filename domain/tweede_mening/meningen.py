"""The requests for another look in a zaak, each with what was decided on it and what came of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from domain.gebeurtenis import Gebeurd, los
from domain.tweede_mening.events import (
    OverTweedeMeningBeslist,
    Soort,
    TweedeMeningGevraagd,
    TweedeMeningOntvangen,
)
from domain.zaak.openstaand import Openstaand, Peil
from domain.zaak.state import LopendeZaak

_NOOIT: Final = (date.min, 0)


@dataclass(frozen=True)
class TweedeMening:
    """A request, with the decision on it and the outcome when there are such."""

    gevraagd: Gebeurd[TweedeMeningGevraagd]
    beslist: Gebeurd[OverTweedeMeningBeslist] | None = None
    ontvangen: Gebeurd[TweedeMeningOntvangen] | None = None

    @property
    def nummer(self) -> int:
        """Give its number in the zaak."""
        return self.gevraagd.inhoud.mening

    @property
    def soort(self) -> Soort:
        """Give what was asked for."""
        return self.gevraagd.inhoud.soort

    @property
    def toegestaan(self) -> bool:
        """Say whether it was allowed: then it was used."""
        return self.beslist is not None and self.beslist.inhoud.beslissing == "toegestaan"


def meningen(zaak: LopendeZaak) -> tuple[TweedeMening, ...]:
    """Give the requests of the zaak, in order of versie."""
    beslist = {een.inhoud.mening: een for een in zaak.van(OverTweedeMeningBeslist)}
    ontvangen = {een.inhoud.mening: een for een in zaak.van(TweedeMeningOntvangen)}
    return tuple(
        TweedeMening(een, beslist.get(een.inhoud.mening), ontvangen.get(een.inhoud.mening))
        for een in zaak.van(TweedeMeningGevraagd)
    )


def openstaande_meningen(zaak: LopendeZaak, _peil: Peil) -> Iterator[Openstaand]:
    """Give the requests without a decision, and what was allowed and did not come before a beschikking was taken.

    After that it is too late for another look: then there is bezwaar.
    """
    beschikt = max((besluit.genomen.volgorde for besluit in zaak.beschikkingen), default=_NOOIT)
    for een in meningen(zaak):
        vraag = f"tweede mening {een.nummer} ({los(een.soort)}) van {een.gevraagd.op.isoformat()}"
        if een.beslist is None:
            yield Openstaand("verzoek", een.gevraagd.versie, f"{vraag} wacht op een beslissing")
        elif een.toegestaan and een.ontvangen is None and een.beslist.volgorde > beschikt:
            yield Openstaand("verzoek", een.gevraagd.versie, f"{vraag} is toegestaan en wacht op de uitkomst")
