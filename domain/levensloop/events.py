"""The death of the client (Nijmegen financiële bijlage art. 4.3; Wageningen 3.3 lid 1)."""

from __future__ import annotations

from datetime import date
from typing import Annotated, ClassVar, Final

from pydantic import Field

from domain.gebeurtenis import Deel, Gebeurtenis, Open, Vervolg, VrijeTekst
from domain.rechten.gevolg import Rechtsgevolg, WijzigtRechten, einde


class EindeDoorOverlijden(Deel):
    """A right that ends by the death, with its last day."""

    nummer: Open[Annotated[int, Field(ge=1)]]
    laatste_dag: Open[date]


class OverlijdenVastgelegd(Vervolg, WijzigtRechten):
    """The client died. ``geldigOp`` is the day itself; every right ends, each on the day that its rule gives.

    The ends follow from the day, so a wrong day is not corrected: the event is declared void and recorded anew.
    ``toelichting`` says why a right ends on another day than the rules give.
    """

    TOPIC: ClassVar[str] = "overlijden-vastgelegd"
    ALLEEN_VERVALLEN: ClassVar[bool] = True
    LAATSTE_WOORD: ClassVar[bool] = True

    eindes: Open[tuple[EindeDoorOverlijden, ...]] = ()
    adviezen: Open[tuple[int, ...]]
    toelichting: VrijeTekst | None = None

    @property
    def rechtsgevolgen(self) -> tuple[Rechtsgevolg, ...]:
        """Let no right count after its last day."""
        return tuple(einde(een.nummer, een.laatste_dag) for een in self.eindes)

    @property
    def zin(self) -> str:
        """Tell the event in one Dutch sentence."""
        if not self.eindes:
            return "Het overlijden van de cliënt is vastgelegd."
        delen = [f"voorziening {een.nummer} tot en met {een.laatste_dag.isoformat()}" for een in self.eindes]
        return f"Het overlijden van de cliënt is vastgelegd; wat eindigt: {', '.join(delen)}."


GEBEURTENISSEN: Final[tuple[type[Gebeurtenis], ...]] = (OverlijdenVastgelegd,)
