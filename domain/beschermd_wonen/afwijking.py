"""In what a beschikking departs from the advice of the toegang: then it says why (Awb 3:46)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from domain.beschermd_wonen.toegangen import is_beschermd_wonen, laatste_advies
from domain.gebeurtenis import Gewist
from domain.zaak.state import LopendeZaak

TOEGANGSADVIES: Final = "toegangsadvies"
"""The name under which a departure from that advice is explained: it is no rule of the catalogue."""


def afwijkend_van_toegangsadvies(
    zaak: LopendeZaak, *, toegekend: Sequence[str], afgewezen: Sequence[str]
) -> dict[str, tuple[int, str]]:
    """Give the versie of the last advice and in what is departed from it; nothing when it is followed or is not there.

    ``toegekend`` and ``afgewezen`` are the voorzieningen by name; other help than beschermd wonen says nothing here.
    """
    advies = laatste_advies(zaak)
    if advies is None or isinstance(advies.inhoud.strekking, Gewist):
        return {}
    wel = [naam for naam in toegekend if is_beschermd_wonen(naam)]
    geweigerd = any(map(is_beschermd_wonen, afgewezen))
    waarin = _waarin(advies.inhoud.strekking, advies.inhoud.product, wel, geweigerd=geweigerd)
    return {TOEGANGSADVIES: (advies.versie, waarin)} if waarin else {}


def _waarin(strekking: str, product: str | Gewist | None, wel: Sequence[str], *, geweigerd: bool) -> str | None:
    if strekking == "geen-toegang":
        return "er wordt beschermd wonen toegekend terwijl de toegang dat niet adviseert" if wel else None
    if not wel:
        return "er wordt beschermd wonen afgewezen terwijl de toegang het adviseert" if geweigerd else None
    if product is None or isinstance(product, Gewist) or product in wel:
        return None
    return f"er wordt een ander product toegekend ({', '.join(wel)}) dan de toegang adviseert ({product})"
