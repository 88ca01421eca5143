"""What being late leaves open: a dwangsom that is certain and was not fixed."""

from __future__ import annotations

from collections.abc import Iterator

from domain.termijnen.events import IngebrekestellingOntvangen
from domain.termijnen.ingebreke import InGebreke
from domain.termijnen.register import stand
from domain.zaak.openstaand import Openstaand, Peil
from domain.zaak.state import LopendeZaak


def openstaande_dwangsommen(zaak: LopendeZaak, peil: Peil) -> Iterator[Openstaand]:
    """Give each dwangsom of which the amount is certain and that no besluit fixed (Awb 4:18).

    One that still runs ends with what it waits for: that is open itself, or falls away with the zaak.
    """
    if not zaak.van(IngebrekestellingOntvangen):
        return
    nu = stand(zaak, peil.kader, geldig_op=peil.dag, bekend_op=peil.bekend_op)
    for een in nu.ingebrekestellingen:
        if not isinstance(een, InGebreke) or een.vastgesteld is not None:
            continue
        if een.dwangsom.laatste_dag is not None and een.dwangsom.klaar_op <= peil.dag:
            nummer = een.ontvangen.inhoud.ingebrekestelling
            yield Openstaand(
                "plicht", een.ontvangen.versie, f"ingebrekestelling {nummer}: de dwangsom is niet vastgesteld"
            )
