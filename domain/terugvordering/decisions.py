"""Every decision on what is claimed back and how it is paid."""

from __future__ import annotations

from typing import Final

from domain.terugvordering import beslissen, invorderen, ontvangen, vorderen
from domain.zaak.fase import Handelingen

HANDELINGEN: Final[Handelingen] = (
    *vorderen.HANDELINGEN,
    *ontvangen.HANDELINGEN,
    *beslissen.HANDELINGEN,
    *invorderen.HANDELINGEN,
)
