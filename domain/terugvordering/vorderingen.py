"""The vorderingen of a zaak, as decisions and terms look at them."""

from __future__ import annotations

from dataclasses import dataclass

from domain.terugvordering.events import TerugvorderingGenomen
from domain.zaak.state import BekendgemaaktBesluit, BesluitInZaak, LopendeZaak


@dataclass(frozen=True)
class Vordering:
    """What is claimed back, by the besluit that claims it."""

    besluit: BesluitInZaak[TerugvorderingGenomen]

    @property
    def inhoud(self) -> TerugvorderingGenomen:
        """Give what was decided."""
        return self.besluit.genomen.inhoud

    @property
    def bekend(self) -> BekendgemaaktBesluit[TerugvorderingGenomen] | None:
        """Give the besluit once the debtor knows of it; before that nothing is owed."""
        return self.besluit if isinstance(self.besluit, BekendgemaaktBesluit) else None


def vorderingen(zaak: LopendeZaak) -> tuple[Vordering, ...]:
    """Give the vorderingen of the zaak in order of number."""
    return tuple(Vordering(besluit) for besluit in zaak.besluiten_van(TerugvorderingGenomen))
