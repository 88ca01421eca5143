"""What is open on the way to a beschikking: an aanvraag without one, and a besluit that nobody was told of."""

from __future__ import annotations

from collections.abc import Iterator

from domain.bezwaar.onbeantwoord import wachtende_aanvragen
from domain.zaak.openstaand import Openstaand, Peil
from domain.zaak.state import GenomenBesluit, LopendeZaak


def openstaande_aanvragen(zaak: LopendeZaak, _peil: Peil) -> Iterator[Openstaand]:
    """Give the aanvragen on which nobody decided: ending the zaak would refuse them without motivering or bezwaar.

    And each of which the besluit is gone, from the act on by which.
    """
    wachtend = [(aanvraag, aanvraag.versie) for aanvraag in zaak.open_aanvragen]
    wachtend += [(weer, sinds.versie) for weer, sinds in wachtende_aanvragen(zaak)]
    for een, versie in wachtend:
        zin = f"aanvraag {een.inhoud.aanvraag} van {een.op.isoformat()} wacht op een beschikking"
        yield Openstaand("verzoek", versie, zin)


def openstaande_bekendmakingen(zaak: LopendeZaak, _peil: Peil) -> Iterator[Openstaand]:
    """Give every besluit that was taken and not made known: it has no effect, and nobody can object to it."""
    for besluit in zaak.besluiten:
        if isinstance(besluit, GenomenBesluit):
            genomen = besluit.genomen
            zin = f"beschikking {genomen.inhoud.beschikking} van {genomen.op.isoformat()} is niet bekendgemaakt"
            yield Openstaand("plicht", genomen.versie, zin)
