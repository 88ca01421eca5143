"""Decisions on who is concerned in a zaak."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import ClassVar, Final
from uuid import UUID

from domain.betrokkenen.events import BetrokkeneToegevoegd, VerkeerdePersoonVastgelegd
from domain.gebeurtenis import Event, Gewist, Tekst
from domain.persoon import Hoedanigheid, Persoon, RolInZaak, SoortRelatie
from domain.weigering import Weigering
from domain.zaak.fase import Events, Handeling, Handelingen
from domain.zaak.handeling import (
    AlGedaan,
    BetrokkeneOnbekend,
    Command,
    CommandMetBijlagen,
    Omstandigheden,
    Rechtskader,
    eis_dag,
    genoemde_bijlagen,
)
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


class VerkeerdePersoonVastleggen(CommandMetBijlagen):
    """Record that somebody is in the zaak by mistake; the keys of that person in it are destroyed for good.

    ``bijlagen`` are documents of the zaak about that person: a document lies under a key of its own that the client
    owns, so it goes only where it is named. The right person is added as somebody new. With the client everything in
    the zaak is destroyed: open a zaak for the right client. A second time, unless with other bijlagen, and the client
    after a besluit was made known, are refused.
    """

    NAAM: ClassVar[str] = "verkeerde persoon"
    BESLUIT: ClassVar[bool] = True
    OOK_NA_EINDE: ClassVar[bool] = True

    vastgesteld_op: date
    betrokkene: UUID
    reden: Tekst


class BesluitAanVerkeerdeClient(Weigering):
    """A besluit was made known in the zaak: who got it can object, so nothing of it is destroyed."""

    probleem = "besluit-aan-verkeerde-client"
    titel = "Er is al een besluit bekendgemaakt"


def leg_verkeerde_persoon_vast(
    command: VerkeerdePersoonVastleggen, zaak: LopendeZaak, _kader: Rechtskader, bij: Omstandigheden
) -> Events:
    """Decide on who was in the zaak by mistake: one of its persons, once."""
    eis_dag("vastgesteldOp", command.vastgesteld_op, bij, na=zaak.melding.op, wat="de melding")
    wie = command.betrokkene
    bijlagen = genoemde_bijlagen(command, bij)
    vergeten = {een for eerder in zaak.van(VerkeerdePersoonVastgelegd) for een in eerder.inhoud.bijlagen}
    if wie in _verkeerden(zaak) and vergeten.issuperset(bijlagen):
        raise AlGedaan(f"Dat betrokkene {wie} een verkeerde persoon is, is al vastgelegd.", veld="betrokkene")
    if wie not in zaak.betrokkenen | _verkeerden(zaak):
        raise BetrokkeneOnbekend(f"Betrokkene {wie} hoort niet bij deze zaak.", veld="betrokkene")
    is_client = wie == zaak.melding.inhoud.client.betrokkene
    if is_client and zaak.bekendgemaakt:
        raise BesluitAanVerkeerdeClient(
            "In deze zaak is een besluit bekendgemaakt; trek dat in en sluit de zaak af, er wordt niets vernietigd.",
            veld="betrokkene",
        )
    verkeerd = VerkeerdePersoonVastgelegd(betrokkene=wie, is_client=is_client, reden=command.reden, bijlagen=bijlagen)
    return (Event(verkeerd, command.vastgesteld_op),)


def _verkeerden(zaak: LopendeZaak) -> frozenset[UUID]:
    return frozenset(een.inhoud.betrokkene for een in zaak.van(VerkeerdePersoonVastgelegd))


def voeg_betrokkene_toe(
    command: BetrokkeneToevoegen, zaak: LopendeZaak, _kader: Rechtskader, bij: Omstandigheden
) -> Events:
    """Decide on adding somebody: once; whoever has no BSN is always somebody new."""
    eis_dag("bekendOp", command.bekend_op, bij, na=zaak.melding.op, wat="de melding")
    (wie,) = bij.betrokkenen
    if wie in _verkeerden(zaak):
        raise AlGedaan("Deze persoon was eerder bij vergissing in de zaak; dat is vastgelegd.", veld="persoon")
    # By the BSN as well: whom the register forgot meanwhile has another id.
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
    Handeling(
        "verkeerde-personen",
        VerkeerdePersoonVastleggen,
        "Leg vast dat iemand bij vergissing in de zaak staat, en vernietig wat over die persoon vastligt",
        leg_verkeerde_persoon_vast,
    ),
)
