"""Decisions on noticing that a term passed: it is recorded once per term and last day, and changes nothing."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Annotated, ClassVar, Final

from pydantic import Field

from domain.gebeurtenis import Event
from domain.termijnen.events import TermijnVerstreken
from domain.termijnen.register import termijnen
from domain.termijnen.termijn import SoortTermijn
from domain.weigering import Weigering
from domain.zaak.fase import Events, Handeling, Handelingen
from domain.zaak.handeling import Command, Omstandigheden, Rechtskader, eis_dag
from domain.zaak.state import LopendeZaak

_EEN_DAG: Final = timedelta(days=1)


class TermijnVerstrijkt(Command):
    """Record that a term was noticed to have passed, on ``verstrekenOp``, the first day after its last one.

    ``begonnen`` is the versie of the act that started it, ``nummer`` what it is about, where it has one. Stays quiet
    when the same term with the same last day was noticed before.
    """

    NAAM: ClassVar[str] = "termijnverstrijking"
    ROLLEN: ClassVar[tuple[str, ...]] = ("consulent", "beslisser", "beheer")
    OOK_NA_EINDE: ClassVar[bool] = True

    verstreken_op: date
    soort: SoortTermijn
    begonnen: Annotated[int, Field(ge=1)]
    nummer: Annotated[int, Field(ge=1)] | None = None


class TermijnNietVerstreken(Weigering):
    """By what is known the term did not pass, or not on that day, or somebody met it in time."""

    probleem = "termijn-niet-verstreken"
    titel = "Termijn is niet verstreken"


class AlleenVanDeGemeente(Weigering):
    """The gemeente itself notices that a term passed: a medewerker, or a system of it."""

    probleem = "alleen-van-de-gemeente"
    titel = "Alleen de gemeente zelf"
    status = 403


def merk_verstrijken_op(
    command: TermijnVerstrijkt, zaak: LopendeZaak, kader: Rechtskader, bij: Omstandigheden
) -> Events:
    """Decide on noticing that a term passed: on the day that follows from the acts and the law known today."""
    if bij.actor.soort not in ("medewerker", "systeem"):
        raise AlleenVanDeGemeente(
            "Alleen een medewerker of een systeem van de gemeente legt vast dat een termijn verstreek."
        )
    gezocht = (command.soort, command.begonnen, command.nummer)
    gevonden = next(
        (
            een
            for een in termijnen(zaak, kader, geldig_op=bij.vandaag, bekend_op=bij.vandaag)
            if (een.gestart.soort, een.gestart.versie, een.gestart.nummer) == gezocht
        ),
        None,
    )
    if gevonden is None or gevonden.lengte.uiterlijk is None:
        raise TermijnNietVerstreken(
            f"Versie {command.begonnen} begon geen termijn '{command.soort}' waarvan de laatste dag bekend is.",
            veld="begonnen",
        )
    uiterlijk = gevonden.lengte.uiterlijk
    verstreken_op = uiterlijk + _EEN_DAG
    eis_dag("verstrekenOp", command.verstreken_op, bij, na=verstreken_op, wat="het verstrijken van de termijn")
    if command.verstreken_op != verstreken_op or gevonden.status not in ("verstreken", "te-laat-gehaald"):
        raise TermijnNietVerstreken(
            f"Deze termijn liep tot en met {uiterlijk.isoformat()} ({gevonden.status}); verstreken is hij dan op "
            f"{verstreken_op.isoformat()}, of niet.",
            veld="verstrekenOp",
        )
    verstreken = TermijnVerstreken(
        soort=command.soort, begonnen=command.begonnen, nummer=command.nummer, uiterlijk=uiterlijk
    )
    if any(een.inhoud == verstreken for een in zaak.van(TermijnVerstreken)):
        return ()
    return (Event(verstreken, verstreken_op),)


HANDELINGEN: Final[Handelingen] = (
    Handeling(
        "termijnverstrijkingen", TermijnVerstrijkt, "Leg vast dat een termijn is verstreken", merk_verstrijken_op
    ),
)
