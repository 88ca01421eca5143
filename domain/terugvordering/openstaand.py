"""What is open of the vorderingen of a zaak: what is owed to the gemeente, and what it owes back."""

from __future__ import annotations

from collections.abc import Iterator

from domain.termijnen.register import termijnen
from domain.terugvordering.ontvangsten import TeruggaveVastgesteld
from domain.terugvordering.vorderingen import Vordering, vorderingen
from domain.zaak.openstaand import Openstaand, Peil
from domain.zaak.state import LopendeZaak


def openstaande_vorderingen(zaak: LopendeZaak, peil: Peil) -> Iterator[Openstaand]:
    """Give what is open of each vordering that the debtor knows of.

    What is verjaard cannot be collected any more (Awb 4:104), so nobody waits for it.
    """
    bekend = [een for een in vorderingen(zaak) if een.bekend is not None]
    verjaard = _verjaard(zaak, peil) if any(een.schuld.open for een in bekend) else frozenset()
    for een in bekend:
        versie, wat = een.besluit.genomen.versie, f"vordering {een.nummer}"
        if een.schuld.open and een.nummer not in verjaard:
            yield Openstaand("vordering", versie, f"{wat}: {een.schuld.open} eurocent is niet betaald")
        for nummer in _niet_terug(een):
            yield Openstaand("vordering", versie, f"{wat}: voorziening {nummer} is niet teruggegeven")
        if een.schuld.te_veel:
            yield Openstaand("plicht", versie, f"{wat}: {een.schuld.te_veel} eurocent is te veel ontvangen")


def _verjaard(zaak: LopendeZaak, peil: Peil) -> frozenset[int | None]:
    alle = termijnen(zaak, peil.kader, geldig_op=peil.dag, bekend_op=peil.bekend_op)
    return frozenset(
        een.gestart.nummer for een in alle if een.gestart.soort == "verjaring" and een.status == "verstreken"
    )


def _niet_terug(een: Vordering) -> Iterator[int]:
    """Give the rights of which the thing alone is claimed, for no money, and it did not come back."""
    if een.inhoud.bedrag or een.ingetrokken:
        return
    terug = {stap.inhoud.nummer for stap in een.handelingen if isinstance(stap.inhoud, TeruggaveVastgesteld)}
    yield from (over.nummer for over in een.inhoud.over if over.nummer not in terug)
