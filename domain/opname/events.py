"""Being taken in by an instelling: what ends by itself on that day (Wageningen 3.3 lid 1); all else is decided."""

from __future__ import annotations

from datetime import date
from typing import Annotated, ClassVar, Final, Literal

from pydantic import Field

from domain.gebeurtenis import Gebeurtenis, Open, Vervolg, Verzegeld, VrijeTekst
from domain.herziening.events import BeeindigdRecht
from domain.rechten.gevolg import Rechtsgevolg, WijzigtRechten, einde

Nummer = Annotated[int, Field(ge=1)]
Waar = Literal[
    "zorginstelling", "wlz-instelling", "ggz-instelling", "ziekenhuis", "revalidatie", "justitiele-inrichting"
]


class OpnameVastgelegd(Vervolg, WijzigtRechten):
    """The client was taken in. ``geldigOp`` is the day itself; where, and for how long, is sealed.

    ``eindes``: each right of which the pgb ends by itself, with the last day of that. They follow from the day, so a
    wrong day is not corrected: the event is declared void and recorded anew. ``toelichting`` says why a right ends on
    another day than the rule gives.
    """

    TOPIC: ClassVar[str] = "opname-vastgelegd"
    NUMMERT: ClassVar[str | None] = "opname"
    ALLEEN_VERVALLEN: ClassVar[bool] = True
    VAN_RECHTSWEGE: ClassVar[bool] = True

    opname: Open[int]
    waar: Verzegeld[Waar]
    verwacht_tot_en_met: Verzegeld[date] | None = None
    eindes: Open[tuple[BeeindigdRecht, ...]] = ()
    adviezen: Open[tuple[int, ...]]
    toelichting: VrijeTekst | None = None

    @property
    def rechtsgevolgen(self) -> tuple[Rechtsgevolg, ...]:
        """Let no pgb count after its last day, and leave help in natura; coming home revives nothing."""
        return tuple(einde(een.nummer, een.laatste_dag, alleen="pgb") for een in self.eindes)

    @property
    def zin(self) -> str:
        """Say what ends by it."""
        delen = [
            f"het pgb van voorziening {een.nummer} tot en met {een.laatste_dag.isoformat()}" for een in self.eindes
        ]
        eindigt = f"; wat eindigt: {', '.join(delen)}" if delen else ""
        return f"Opname {self.opname} van de cliënt is vastgelegd{eindigt}."


class OpnameGeeindigd(Vervolg):
    """The client came home, or went elsewhere. ``geldigOp`` is that day. What ended, is granted anew or not at all."""

    TOPIC: ClassVar[str] = "opname-geeindigd"
    DRAAGT: ClassVar[str | None] = "opname"

    opname: Open[int]

    @property
    def zin(self) -> str:
        """Say which."""
        return f"Opname {self.opname} is geëindigd."


GEBEURTENISSEN: Final[tuple[type[Gebeurtenis], ...]] = (OpnameVastgelegd, OpnameGeeindigd)
