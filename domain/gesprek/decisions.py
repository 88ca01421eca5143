"""Decisions in the onderzoek."""

from __future__ import annotations

from datetime import date
from typing import Annotated, ClassVar, Final, Literal
from uuid import UUID

from pydantic import Field

from domain.gebeurtenis import Event, Gebeurtenis, Tekst
from domain.gesprek.events import GesprekGehouden, Onderwerp, VanGesprekAfgezien
from domain.verlenging.verlengingen import onderzocht_sinds
from domain.zaak.advies import Weegopdracht, weeg
from domain.zaak.fase import Handeling, Handelingen
from domain.zaak.handeling import (
    AlGedaan,
    BetrokkeneOnbekend,
    Command,
    FeitenPerRegel,
    Omstandigheden,
    Rechtskader,
    eis_dag,
)
from domain.zaak.state import LopendeZaak


class GesprekVoeren(Command):
    """Record a gesprek that was held. ``onderwerpen``: letters of the article; ``deelnemers``: betrokkenen here."""

    NAAM: ClassVar[str] = "gesprek"

    gehouden_op: date
    vorm: Literal["huisbezoek", "kantoor", "telefonisch", "beeldbellen"]
    deelnemers: Annotated[tuple[UUID, ...], Field(max_length=20)] = ()
    onderwerpen: Annotated[tuple[Onderwerp, ...], Field(max_length=30)]
    bevindingen: Tekst
    feiten: FeitenPerRegel = Field(default_factory=dict)


class VanGesprekAfzien(Command):
    """Record that no gesprek is needed. A second time is refused."""

    NAAM: ClassVar[str] = "afzien van gesprek"

    besloten_op: date
    reden: Tekst


def voer_gesprek(
    command: GesprekVoeren, zaak: LopendeZaak, kader: Rechtskader, bij: Omstandigheden
) -> tuple[Event[Gebeurtenis], ...]:
    """Decide on a gesprek. More than one may be needed; the same day twice is the same act."""
    eis_dag("gehoudenOp", command.gehouden_op, bij, na=zaak.melding.op, wat="de melding")
    if any(isinstance(stap.inhoud, GesprekGehouden) and stap.op == command.gehouden_op for stap in zaak.onderzoek):
        raise AlGedaan(f"Het gesprek van {command.gehouden_op.isoformat()} is al vastgelegd.")
    _eis_bekende_deelnemers(command, zaak)
    opdracht = Weegopdracht(
        handeling="gesprek",
        peildatum=command.gehouden_op,
        bekend_op=bij.vandaag,
        bekend={
            "wet": zaak.melding.inhoud.wet,
            "spoedeisend": zaak.melding.inhoud.spoedeisend,
            "moment": "gesprek",
            "onderwerpen": list(command.onderwerpen),
            "persoonlijkPlanOntvangen": _heeft_plan(zaak, "persoonlijk-plan", command.gehouden_op),
            "familiegroepsplanOntvangen": _heeft_plan(zaak, "familiegroepsplan", command.gehouden_op),
        },
        gegeven=command.feiten,
        situaties=frozenset({zaak.melding.inhoud.wet}),
    )
    gewogen = weeg(opdracht, kader, na_versie=zaak.versie)
    gesprek = GesprekGehouden(
        vorm=command.vorm,
        deelnemers=command.deelnemers,
        onderwerpen=command.onderwerpen,
        adviezen=gewogen.versies,
        bevindingen=command.bevindingen,
    )
    return (*gewogen.events, Event(gesprek, command.gehouden_op))


def zie_af_van_gesprek(
    command: VanGesprekAfzien, zaak: LopendeZaak, _kader: Rechtskader, bij: Omstandigheden
) -> tuple[Event[Gebeurtenis], ...]:
    """Decide on waiving the gesprek: in the onderzoek that runs now not twice, and not after one was held."""
    eis_dag("beslotenOp", command.besloten_op, bij, na=zaak.melding.op, wat="de melding")
    if onderzocht_sinds(zaak):
        raise AlGedaan("Er is al een gesprek gevoerd of daarvan is al afgezien.")
    return (Event(VanGesprekAfgezien(reden=command.reden), command.besloten_op),)


def _heeft_plan(zaak: LopendeZaak, soort: str, op: date) -> bool:
    return any(plan.inhoud.soort == soort and plan.op <= op for plan in zaak.plannen)


def _eis_bekende_deelnemers(command: GesprekVoeren, zaak: LopendeZaak) -> None:
    for deelnemer in command.deelnemers:
        if deelnemer not in zaak.betrokkenen:
            raise BetrokkeneOnbekend(f"Deelnemer {deelnemer} hoort niet bij deze zaak.", veld="deelnemers")


HANDELINGEN: Final[Handelingen] = (
    Handeling("gesprekken", GesprekVoeren, "Leg een gesprek vast", voer_gesprek),
    Handeling("afgeziene-gesprekken", VanGesprekAfzien, "Leg vast dat van een gesprek is afgezien", zie_af_van_gesprek),
)
