"""What can happen around the aanvraag (Wmo 2.3.2 lid 9; Nijmegen art. 7; Wageningen 2.6)."""

from __future__ import annotations

from typing import ClassVar, Literal

from domain.bijlage import Bijlage
from domain.gebeurtenis import Gebeurtenis, Open, Slug, Vervolg, Verzegeld, VrijeTekst, los
from domain.voorziening import Leveringsvorm

Indiener = Literal["client", "gemachtigde", "vertegenwoordiger", "ambtshalve", "anders", "ggd"]
Vorm = Literal["schriftelijk", "elektronisch", "mondeling", "ondertekend-verslag-of-plan"]


class AanvraagOntvangen(Gebeurtenis):
    """A decision was asked for. ``geldigOp`` is the day of receipt, from which the beslistermijn runs.

    ``verlenging``: the request to let a right go on that this aanvraag follows from; the onderzoek since then counts.
    """

    TOPIC: ClassVar[str] = "aanvraag-ontvangen"
    NUMMERT: ClassVar[str | None] = "aanvraag"

    aanvraag: Open[int]
    vorm: Open[Vorm]
    indiener: Verzegeld[Indiener]
    gevraagd: Open[tuple[Slug, ...]]
    leveringsvorm: Open[Leveringsvorm]
    verlenging: Open[int | None] = None
    adviezen: Open[tuple[int, ...]]
    bijlagen: Open[tuple[Bijlage, ...]] = ()

    @property
    def zin(self) -> str:
        """Tell the event in one Dutch sentence."""
        gevraagd = ", ".join(self.gevraagd)
        return f"Aanvraag {self.aanvraag} ontvangen ({los(self.vorm)}): {gevraagd}, als {self.leveringsvorm}."


class AanvraagIngetrokken(Vervolg):
    """Who asked does not ask any more: nothing is left to decide on. ``geldigOp`` is the day on which that was said."""

    TOPIC: ClassVar[str] = "aanvraag-ingetrokken"
    DRAAGT: ClassVar[str | None] = "aanvraag"

    aanvraag: Open[int]
    reden: VrijeTekst | None = None

    @property
    def zin(self) -> str:
        """Say which."""
        return f"Aanvraag {self.aanvraag} is ingetrokken."
