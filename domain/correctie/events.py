"""Why something was corrected. The correction itself is the same kind of event again, with ``corrigeert``."""

from __future__ import annotations

from typing import ClassVar, Final

from domain.envelope import AardCorrectie
from domain.gebeurtenis import Gebeurtenis, Open, Vervolg, VrijeTekst


class CorrectieToegelicht(Vervolg):
    """Why the event with ``gecorrigeerd`` as its versie is corrected. ``geldigOp`` is the day on which that was found.

    The correction follows in the same call: whoever reads one, finds the other right beside it.
    """

    TOPIC: ClassVar[str] = "correctie-toegelicht"
    CORRIGEERBAAR: ClassVar[bool] = False
    OOK_NA_EINDE: ClassVar[bool] = True

    gecorrigeerd: Open[int]
    aard: Open[AardCorrectie]
    reden: VrijeTekst

    @property
    def zin(self) -> str:
        """Tell the event in one Dutch sentence."""
        wat = "vervangen" if self.aard == "vervangt" else "vervallen verklaard"
        return f"Versie {self.gecorrigeerd} wordt {wat}; waarom is vastgelegd."


GEBEURTENISSEN: Final[tuple[type[Gebeurtenis], ...]] = (CorrectieToegelicht,)
