"""What is open on the way to a beschikking: an aanvraag without one, and a besluit that nobody was told of."""

from __future__ import annotations

from collections.abc import Iterator

from domain.zaak.openstaand import Openstaand, Peil
from domain.zaak.state import GenomenBesluit, LopendeZaak


def openstaande_aanvragen(zaak: LopendeZaak, _peil: Peil) -> Iterator[Openstaand]:
    """Give the aanvraag on which nobody decided: ending the zaak would refuse it without motivering or bezwaar."""
    aanvraag = zaak.open_aanvraag
    if aanvraag is not None:
        zin = f"aanvraag {aanvraag.inhoud.aanvraag} van {aanvraag.op.isoformat()} wacht op een beschikking"
        yield Openstaand("verzoek", aanvraag.versie, zin)


def openstaande_bekendmakingen(zaak: LopendeZaak, _peil: Peil) -> Iterator[Openstaand]:
    """Give every besluit that was taken and not made known: it has no effect, and nobody can object to it."""
    for besluit in zaak.besluiten:
        if isinstance(besluit, GenomenBesluit):
            genomen = besluit.genomen
            zin = f"beschikking {genomen.inhoud.beschikking} van {genomen.op.isoformat()} is niet bekendgemaakt"
            yield Openstaand("plicht", genomen.versie, zin)
