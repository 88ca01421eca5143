"""A move, and handing over the help to the gemeente of arrival (Wmo 1.2.1; Nijmegen bijlage 3 punt 63).

A move ends no right by itself: no text says so. Who moved away is no ingezetene any more, which is a ground to end help
under the Wmo (2.3.10 lid 1 onder b) and to refuse it (art. 9 lid 1 onder e): that is decided by a besluit.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, ClassVar, Final, Literal

from pydantic import Field, StringConstraints

from domain.gebeurtenis import Deel, Gebeurtenis, Open, Vervolg, Verzegeld, VrijeTekst
from domain.persoon import Adres

Gemeentecode = Annotated[str, StringConstraints(pattern=r"^[0-9]{4}$")]
Nummer = Annotated[int, Field(ge=1)]
Bestemming = Literal["binnen-gemeente", "andere-gemeente", "buitenland", "terug-in-gemeente"]
Wie = Literal["client", "gezagsdrager", "client-en-gezagsdrager"]
Stuk = Literal["beschikking", "verslag", "plan", "contactgegevens"]

_WAARHEEN: Final = {
    "binnen-gemeente": "binnen de gemeente",
    "andere-gemeente": "naar een andere gemeente",
    "buitenland": "naar het buitenland",
    "terug-in-gemeente": "terug naar de gemeente",
}
WEG: Final = frozenset({"andere-gemeente", "buitenland"})
"""After such a move the client does not live in the gemeente."""


class VoortgezetRecht(Deel):
    """A right that the gemeente of arrival honours, and until when."""

    nummer: Open[Nummer]
    tot_en_met: Open[date]


class VerhuizingVastgelegd(Vervolg):
    """The client moved, or who holds gezag over him. ``geldigOp`` is the day itself; where to is sealed.

    ``voortgezet``: what goes on in the gemeente of arrival by the texts, and until when. That follows from the day, so
    a wrong day is not corrected: the event is declared void and recorded anew.
    """

    TOPIC: ClassVar[str] = "verhuizing-vastgelegd"
    NUMMERT: ClassVar[str | None] = "verhuizing"
    ALLEEN_VERVALLEN: ClassVar[bool] = True

    verhuizing: Open[int]
    bestemming: Open[Bestemming]
    naar: Verzegeld[Gemeentecode] | None = None
    wie: Verzegeld[Wie]
    adres: Verzegeld[Adres] | None = None
    voortgezet: Open[tuple[VoortgezetRecht, ...]] = ()
    adviezen: Open[tuple[int, ...]]
    toelichting: VrijeTekst | None = None

    @property
    def zin(self) -> str:
        """Say whether it is within the gemeente, and what goes on elsewhere."""
        delen = [f"voorziening {een.nummer} tot en met {een.tot_en_met.isoformat()}" for een in self.voortgezet]
        daar = f" Wat daar doorgaat: {', '.join(delen)}." if delen else ""
        return f"Verhuizing {self.verhuizing} {_WAARHEEN[self.bestemming]} is vastgelegd.{daar}"


class HulpOvergedragen(Vervolg):
    """The gemeente of arrival was told what it needs to go on. ``geldigOp`` is that day.

    ``toestemming_op`` is the day on which the client, or who represents him, agreed to that.
    """

    TOPIC: ClassVar[str] = "hulp-overgedragen"
    DRAAGT: ClassVar[str | None] = "verhuizing"

    verhuizing: Open[int]
    toestemming_op: Open[date]
    stukken: Verzegeld[Annotated[tuple[Stuk, ...], Field(min_length=1, max_length=4)]]
    toelichting: VrijeTekst | None = None

    @property
    def zin(self) -> str:
        """Say after which move."""
        return (
            f"De hulp is na verhuizing {self.verhuizing} overgedragen aan de nieuwe gemeente, met toestemming van "
            f"{self.toestemming_op.isoformat()}."
        )


GEBEURTENISSEN: Final[tuple[type[Gebeurtenis], ...]] = (VerhuizingVastgelegd, HulpOvergedragen)
