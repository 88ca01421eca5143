"""Ending a temporary voorziening before the beschikking that it waits for, or the day that was set, does."""

from __future__ import annotations

from datetime import date
from typing import Annotated, ClassVar, Final

from pydantic import Field

from domain.gebeurtenis import Event, Tekst
from domain.melding.events import TijdelijkeVoorzieningGeeindigd
from domain.rechten.tijdelijk import tijdelijke_rechten
from domain.weigering import Weigering
from domain.zaak.fase import Events, Handeling, Handelingen
from domain.zaak.handeling import AlGedaan, Command, Omstandigheden, Rechtskader, eis_dag
from domain.zaak.state import LopendeZaak


class TijdelijkeVoorzieningEindigen(Command):
    """End a temporary voorziening, by a person: it is not needed any more, or other help took its place.

    Refused when it had ended by that day.
    """

    NAAM: ClassVar[str] = "einde van een tijdelijke voorziening"
    ROLLEN: ClassVar[tuple[str, ...]] = ("beslisser", "consulent")
    BESLUIT: ClassVar[bool] = True

    laatste_dag: date
    volgnummer: Annotated[int, Field(ge=1)]
    reden: Tekst


class TijdelijkeVoorzieningOnbekend(Weigering):
    """The zaak has no temporary voorziening with this number."""

    probleem = "tijdelijke-voorziening-onbekend"
    titel = "Tijdelijke voorziening onbekend"


def eindig_tijdelijke_voorziening(
    command: TijdelijkeVoorzieningEindigen, zaak: LopendeZaak, _kader: Rechtskader, bij: Omstandigheden
) -> Events:
    """Decide on the last day of a temporary voorziening: on or after the first one, and before its own end."""
    nummer, dag = command.volgnummer, command.laatste_dag
    getroffen = next((een for een in zaak.tijdelijk if een.inhoud.volgnummer == nummer), None)
    if getroffen is None:
        raise TijdelijkeVoorzieningOnbekend(
            f"Tijdelijke voorziening {nummer} is in deze zaak niet getroffen.", veld="volgnummer"
        )
    eis_dag("laatsteDag", dag, bij, na=getroffen.inhoud.werking.van, wat="het begin van de tijdelijke voorziening")
    telt = next((een.werking for een in tijdelijke_rechten(zaak) if een.getroffen == getroffen), None)
    if telt is None or (telt.tot_en_met or date.max) <= dag:
        op = f" op {telt.tot_en_met.isoformat()}" if telt and telt.tot_en_met else ""
        raise AlGedaan(f"Tijdelijke voorziening {nummer} is al geëindigd{op}.")
    return (Event(TijdelijkeVoorzieningGeeindigd(volgnummer=nummer, reden=command.reden), dag),)


HANDELINGEN: Final[Handelingen] = (
    Handeling(
        "tijdelijke-voorziening-eindes",
        TijdelijkeVoorzieningEindigen,
        "Leg het einde van een tijdelijke voorziening vast",
        eindig_tijdelijke_voorziening,
    ),
)
