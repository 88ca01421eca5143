"""The requests for another look in a zaak, each with what was decided on it and what came of it."""

from __future__ import annotations

from dataclasses import dataclass

from domain.gebeurtenis import Gebeurd
from domain.tweede_mening.events import OverTweedeMeningBeslist, Soort, TweedeMeningGevraagd, TweedeMeningOntvangen
from domain.zaak.state import LopendeZaak


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
