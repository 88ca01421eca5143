"""Decisions on what was spent from a pgb: it is reported, not decided (beleidsregels 5.5; art. 12 lid 3)."""

from __future__ import annotations

from datetime import date
from typing import Annotated, ClassVar, Final, Self

from pydantic import Field, model_validator

from domain.gebeurtenis import Event, Werking
from domain.pgb.budgetten import bestedingen
from domain.pgb.events_na_toekenning import BestedingGemeld, Melder
from domain.pgb.overeenkomen import ROLLEN
from domain.pgb.pgbrecht import eis_ooit_pgb
from domain.voorziening import Eurocent
from domain.weigering import Weigering
from domain.zaak.fase import Events, Handeling, Handelingen
from domain.zaak.handeling import Command, Omstandigheden, Rechtskader, eis_dag
from domain.zaak.state import LopendeZaak


class BestedingMelden(Command):
    """Record how much was spent from a pgb over a period, which is past.

    Another amount for the same period takes the place of what was reported; the same amount stays quiet. A period that
    overlaps with another one is refused: then it is not certain what was spent. It can be done after the end of the
    zaak, too.
    """

    NAAM: ClassVar[str] = "besteding"
    ROLLEN: ClassVar[tuple[str, ...]] = ROLLEN
    OOK_NA_EINDE: ClassVar[bool] = True

    gemeld_op: date
    recht: Annotated[int, Field(ge=1)]
    periode: Werking
    bedrag: Eurocent
    door: Melder

    @model_validator(mode="after")
    def _periode_heeft_einde(self) -> Self:
        if self.periode.tot_en_met is None:
            raise ValueError("een periode heeft een laatste dag (periode.totEnMet)")
        return self


class PeriodeNietVoorbij(Weigering):
    """What was spent over a period is known when the period is over."""

    probleem = "periode-niet-voorbij"
    titel = "Periode is niet voorbij"


class PeriodeOverlapt(Weigering):
    """Another period was reported that has some of these days."""

    probleem = "periode-overlapt"
    titel = "Periode overlapt met een andere"


def meld_besteding(command: BestedingMelden, zaak: LopendeZaak, _kader: Rechtskader, bij: Omstandigheden) -> Events:
    """Decide on a report of what was spent: from what was a pgb, also when it was ended or taken back since."""
    bekend = eis_ooit_pgb(zaak, command.recht).bekendgemaakt
    eis_dag("gemeldOp", command.gemeld_op, bij, na=bekend.op, wat="de bekendmaking van het pgb")
    laatste = command.periode.tot_en_met
    assert laatste is not None
    if laatste > command.gemeld_op:
        raise PeriodeNietVoorbij(
            f"De periode loopt tot en met {laatste.isoformat()} en is op {command.gemeld_op.isoformat()} niet voorbij.",
            veld="periode",
        )
    for een in bestedingen(zaak, command.recht):
        eerder = een.inhoud
        if eerder.periode == command.periode:
            if (eerder.bedrag, eerder.door) == (command.bedrag, command.door):
                return ()
            eis_dag("gemeldOp", command.gemeld_op, bij, na=een.op, wat="de vorige melding over deze periode")
        elif _overlapt(eerder.periode, command.periode):
            raise PeriodeOverlapt(
                f"Over de dagen {eerder.periode.in_woorden} is al gemeld wat is besteed.", veld="periode"
            )
    gemeld = BestedingGemeld(recht=command.recht, periode=command.periode, bedrag=command.bedrag, door=command.door)
    return (Event(gemeld, command.gemeld_op),)


def _overlapt(een: Werking, ander: Werking) -> bool:
    assert een.tot_en_met is not None
    assert ander.tot_en_met is not None
    return een.van <= ander.tot_en_met and ander.van <= een.tot_en_met


HANDELINGEN: Final[Handelingen] = (
    Handeling("bestedingen", BestedingMelden, "Leg vast wat uit een pgb is besteed", meld_besteding),
)
