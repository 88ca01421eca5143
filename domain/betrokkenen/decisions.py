"""Decisions on who is concerned in a zaak."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import ClassVar, Final

from domain.betrokkenen.events import BetrokkeneToegevoegd
from domain.gebeurtenis import Event, Gewist
from domain.persoon import Hoedanigheid, Persoon, RolInZaak, SoortRelatie
from domain.zaak.fase import Events, Handeling, Handelingen
from domain.zaak.handeling import AlGedaan, Command, Omstandigheden, Rechtskader, eis_dag
from domain.zaak.state import LopendeZaak


class BetrokkeneToevoegen(Command):
    """Add somebody to the zaak, so that other acts can name this person. Who belongs to it already is refused."""

    NAAM: ClassVar[str] = "betrokkene"

    bekend_op: date
    hoedanigheid: Hoedanigheid
    relatie: SoortRelatie | None = None
    persoon: Persoon

    def personen_nodig(self) -> tuple[tuple[RolInZaak, Persoon], ...]:
        """The one person."""
        return ((self.hoedanigheid, self.persoon),)


def voeg_betrokkene_toe(
    command: BetrokkeneToevoegen, zaak: LopendeZaak, _kader: Rechtskader, bij: Omstandigheden
) -> Events:
    """Decide on adding somebody: once; whoever has no BSN is always somebody new."""
    eis_dag("bekendOp", command.bekend_op, bij, na=zaak.melding.op, wat="de melding")
    (wie,) = bij.betrokkenen
    # By the BSN first: before this is decided for good, nobody is looked up in the register.
    if wie in zaak.betrokkenen or command.persoon.bsn in set(_bsns(zaak)):
        raise AlGedaan("Deze persoon hoort al bij de zaak.", veld="persoon")
    erbij = BetrokkeneToegevoegd(
        betrokkene=wie, hoedanigheid=command.hoedanigheid, relatie=command.relatie, persoon=command.persoon
    )
    return (Event(erbij, command.bekend_op),)


def _bsns(zaak: LopendeZaak) -> Iterator[str]:
    melding = zaak.melding.inhoud
    yield from _bsn(melding.client.persoon)
    for een in melding.betrokkenen:
        yield from _bsn(een.persoon)
    for erbij in zaak.van(BetrokkeneToegevoegd):
        yield from _bsn(erbij.inhoud.persoon)


def _bsn(persoon: Persoon | Gewist) -> Iterator[str]:
    if not isinstance(persoon, Gewist) and persoon.bsn is not None:
        yield persoon.bsn


HANDELINGEN: Final[Handelingen] = (
    Handeling("betrokkenen", BetrokkeneToevoegen, "Voeg een betrokkene aan de zaak toe", voeg_betrokkene_toe),
)
