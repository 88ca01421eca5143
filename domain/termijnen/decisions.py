"""Every decision on terms."""

from __future__ import annotations

from typing import Final

from domain.termijnen import in_gebreke_stellen, opschorten, uitstellen, verdaging, verstrijken
from domain.zaak.fase import Handelingen

HANDELINGEN: Final[Handelingen] = (
    *opschorten.HANDELINGEN,
    *uitstellen.HANDELINGEN,
    *verdaging.HANDELINGEN,
    *in_gebreke_stellen.HANDELINGEN,
    *verstrijken.HANDELINGEN,
)
