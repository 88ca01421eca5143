"""Taking an aanvraag back before it is decided on: nobody has to decide on it any more."""

from __future__ import annotations

from datetime import date
from typing import Annotated, ClassVar, Final

from pydantic import Field

from domain.aanvraag.events import AanvraagIngetrokken, AanvraagOntvangen
from domain.bezwaar.onbeantwoord import OPNIEUW, wachtende_aanvragen
from domain.gebeurtenis import Event, Gebeurd, Tekst
from domain.rechten.rechten import Herroepen
from domain.weigering import Weigering
from domain.zaak.fase import Events, Handeling, Handelingen
from domain.zaak.handeling import AlGedaan, Command, Omstandigheden, Rechtskader, eis_dag
from domain.zaak.state import LopendeZaak


class AanvraagIntrekken(Command):
    """Record that an aanvraag was taken back before it was decided on. Twice is refused."""

    NAAM: ClassVar[str] = "intrekking van een aanvraag"

    ingetrokken_op: date
    aanvraag: Annotated[int, Field(ge=1)]
    reden: Tekst | None = None


class AanvraagOnbekend(Weigering):
    """The zaak has no aanvraag with this number."""

    probleem = "aanvraag-onbekend"
    titel = "Aanvraag onbekend"


class AanvraagAfgedaan(Weigering):
    """The aanvraag was decided on, or fell away with the end of the zaak: there is nothing to take back."""

    probleem = "aanvraag-afgedaan"
    titel = "Aanvraag is afgedaan"


def trek_aanvraag_in(command: AanvraagIntrekken, zaak: LopendeZaak, _kader: Rechtskader, bij: Omstandigheden) -> Events:
    """Decide on taking an aanvraag back: while it waits for a beschikking, for the first time or again."""
    aanvraag, weer = _wachtend(command.aanvraag, zaak)
    na, wat = (weer.op, OPNIEUW) if weer else (aanvraag.op, "de aanvraag")
    eis_dag("ingetrokkenOp", command.ingetrokken_op, bij, na=na, wat=wat)
    return (Event(AanvraagIngetrokken(aanvraag=command.aanvraag, reden=command.reden), command.ingetrokken_op),)


def _wachtend(nummer: int, zaak: LopendeZaak) -> tuple[Gebeurd[AanvraagOntvangen], Herroepen | None]:
    for een, weer in [*((een, None) for een in zaak.open_aanvragen), *wachtende_aanvragen(zaak)]:
        if een.inhoud.aanvraag == nummer:
            return een, weer
    if all(een.inhoud.aanvraag != nummer for een in zaak.aanvragen):
        raise AanvraagOnbekend(f"Aanvraag {nummer} is er in deze zaak niet.", veld="aanvraag")
    ingetrokken = zaak.ingetrokken_aanvragen.get(nummer)
    if ingetrokken is not None:
        raise AlGedaan(f"Aanvraag {nummer} is al ingetrokken op {ingetrokken.op.isoformat()}.")
    raise AanvraagAfgedaan(
        f"Op aanvraag {nummer} is beslist, of zij verviel met het einde van de zaak.", veld="aanvraag"
    )


HANDELINGEN: Final[Handelingen] = (
    Handeling("ingetrokken-aanvragen", AanvraagIntrekken, "Leg vast dat een aanvraag is ingetrokken", trek_aanvraag_in),
)
