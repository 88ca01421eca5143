"""Every decision around a pgb."""

from __future__ import annotations

from typing import Final

from domain.pgb import aanwijzen, besteden, controleren, goedkeuren, overeenkomen, plannen, uitkeren
from domain.zaak.fase import Handelingen

HANDELINGEN: Final[Handelingen] = (
    *plannen.HANDELINGEN,
    *aanwijzen.HANDELINGEN,
    *overeenkomen.HANDELINGEN,
    *goedkeuren.HANDELINGEN,
    *besteden.HANDELINGEN,
    *controleren.HANDELINGEN,
    *uitkeren.HANDELINGEN,
)
