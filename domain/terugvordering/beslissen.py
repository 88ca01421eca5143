"""Decisions on a debt that is there: uitstel and its end, kwijtschelding, claiming less (Awb 4:94, 4:96, 4:94a)."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

from domain.beschikking.decisions import BeschikkingOnbekend
from domain.beschikking.nemen import besluitleden
from domain.gebeurtenis import Event
from domain.termijnen.register import termijnen
from domain.terugvordering.besluiten import (
    KwijtscheldingVerleend,
    OverVordering,
    TerugvorderingHerzien,
    UitstelIngetrokken,
    UitstelVerleend,
)
from domain.terugvordering.commands import (
    KwijtscheldingVerlenen,
    TerugvorderingHerzienNemen,
    UitstelIntrekken,
    UitstelVerlenen,
)
from domain.terugvordering.commands import OverVordering as BesluitOverVordering
from domain.terugvordering.ontvangen import eis_open
from domain.terugvordering.vorderingen import Vordering, eis_na_bekendmaking, vordering
from domain.weigering import Weigering
from domain.zaak.advies import Gewogen, Weegopdracht, weeg
from domain.zaak.fase import Events, Handeling, Handelingen
from domain.zaak.handeling import AlGedaan, Omstandigheden, Rechtskader, eis_dag
from domain.zaak.state import BekendgemaaktBesluit, GenomenBesluit, LopendeZaak


class BesluitOnderweg(Weigering):
    """Another besluit on this vordering was taken and is not known to the debtor yet; first that."""

    probleem = "besluit-onderweg"
    titel = "Er is nog een besluit bekend te maken"


class NietsOpen(Weigering):
    """Nothing of this vordering is open."""

    probleem = "niets-open"
    titel = "Er staat niets open"


class UitstelTeKort(Weigering):
    """The day gives no more time than there is."""

    probleem = "uitstel-te-kort"
    titel = "Dit is geen uitstel"


class TermijnenTellenNietOp(Weigering):
    """The parts of an arrangement make another sum than is open."""

    probleem = "termijnen-tellen-niet-op"
    titel = "Termijnen tellen niet op tot wat openstaat"
    status = 400


class UitstelOnbekend(Weigering):
    """There is no such uitstel of this vordering that runs."""

    probleem = "uitstel-onbekend"
    titel = "Geen uitstel om in te trekken"


class NietLager(Weigering):
    """A vordering is lowered; a higher one is a new besluit after this one was withdrawn."""

    probleem = "vordering-niet-lager"
    titel = "Dit bedrag is niet lager"


def verleen_uitstel(command: UitstelVerlenen, zaak: LopendeZaak, kader: Rechtskader, bij: Omstandigheden) -> Events:
    """Decide on more time: of what is open, until a later day than it is due; parts make up what is open."""
    een = _vordering(command, zaak, bij)
    eis_iets_open(een)
    uiterlijk = uiterste_dag(een, zaak, kader, bij)
    if command.tot_en_met <= max(uiterlijk, command.besluit_op):
        raise UitstelTeKort(
            f"totEnMet {command.tot_en_met.isoformat()} ligt niet na de laatste dag van betaling "
            f"({uiterlijk.isoformat()}) en besluitOp.",
            veld="totEnMet",
        )
    samen = sum(deel.bedrag for deel in command.termijnen)
    if command.termijnen and samen != een.schuld.open:
        raise TermijnenTellenNietOp(
            f"De termijnen zijn samen {samen} eurocent; open staat {een.schuld.open} eurocent.", veld="termijnen"
        )
    leden, gewogen = _leden(command, zaak, kader, bij, handeling="uitstel-van-betaling")
    uitstel = UitstelVerleend(**leden, tot_en_met=command.tot_en_met, termijnen=command.termijnen)
    return _events(gewogen, uitstel, command)


def trek_uitstel_in(command: UitstelIntrekken, zaak: LopendeZaak, kader: Rechtskader, bij: Omstandigheden) -> Events:
    """Decide on ending an uitstel: one that the debtor knows of and that runs."""
    een = _vordering(command, zaak, bij)
    uitstel = next((uitstel for uitstel in een.uitstel if uitstel.besluit == command.uitstel), None)
    if uitstel is not None and uitstel.ingetrokken_op is not None:
        raise AlGedaan(f"Dit uitstel is al ingetrokken per {uitstel.ingetrokken_op.isoformat()}.")
    if uitstel is None or uitstel.tot_en_met < command.besluit_op:
        raise UitstelOnbekend(
            f"Besluit {command.uitstel} is geen uitstel van vordering {een.nummer} dat op "
            f"{command.besluit_op.isoformat()} loopt.",
            veld="uitstel",
        )
    eis_dag("besluitOp", command.besluit_op, bij, na=uitstel.vanaf, wat="de bekendmaking van het uitstel")
    leden, gewogen = _leden(command, zaak, kader, bij, handeling="intrekking-uitstel")
    return _events(gewogen, UitstelIngetrokken(**leden, uitstel=command.uitstel, grond=command.grond), command)


def scheld_kwijt(command: KwijtscheldingVerlenen, zaak: LopendeZaak, kader: Rechtskader, bij: Omstandigheden) -> Events:
    """Decide on remitting: of what is open, whole or a part."""
    een = _vordering(command, zaak, bij)
    eis_iets_open(een)
    eis_open("bedrag", command.bedrag, een.schuld.open)
    leden, gewogen = _leden(command, zaak, kader, bij, handeling="kwijtschelding")
    return _events(gewogen, KwijtscheldingVerleend(**leden, bedrag=command.bedrag), command)


def herzie(command: TerugvorderingHerzienNemen, zaak: LopendeZaak, kader: Rechtskader, bij: Omstandigheden) -> Events:
    """Decide on claiming less, or nothing any more."""
    een = _vordering(command, zaak, bij)
    if een.ingetrokken:
        raise AlGedaan(f"Vordering {een.nummer} is al ingetrokken.")
    if command.bedrag and command.bedrag >= een.gevorderd:
        raise NietLager(
            f"bedrag {command.bedrag} eurocent is niet lager dan de {een.gevorderd} eurocent die is gevorderd. Trek de "
            "vordering in en vorder opnieuw terug.",
            veld="bedrag",
        )
    if command.besluit is not None and not isinstance(zaak.besluit(command.besluit), BekendgemaaktBesluit):
        raise BeschikkingOnbekend(
            f"Besluit {command.besluit} is er in deze zaak niet, of nog niet bekendgemaakt.", veld="besluit"
        )
    leden, gewogen = _leden(command, zaak, kader, bij, handeling="herziening-terugvordering")
    herzien = TerugvorderingHerzien(**leden, bedrag=command.bedrag, waarom=command.waarom, besluit=command.besluit)
    return _events(gewogen, herzien, command)


def eis_iets_open(een: Vordering) -> None:
    """Refuse (``NietsOpen``) what makes no sense of a debt that is paid."""
    if not een.schuld.open:
        raise NietsOpen(f"Van vordering {een.nummer} staat niets open.", veld="vordering")


def uiterste_dag(een: Vordering, zaak: LopendeZaak, kader: Rechtskader, bij: Omstandigheden) -> date:
    """Give the last day of payment by all that is known today."""
    for termijn in termijnen(zaak, kader, geldig_op=bij.vandaag, bekend_op=bij.vandaag):
        if (termijn.gestart.soort, termijn.gestart.nummer) == ("betaling", een.nummer):
            assert termijn.lengte.uiterlijk is not None, termijn
            return termijn.lengte.uiterlijk
    raise AssertionError(f"vordering {een.nummer} heeft geen betaaltermijn")


def _vordering(command: BesluitOverVordering, zaak: LopendeZaak, bij: Omstandigheden) -> Vordering:
    een = vordering(zaak, command.vordering)
    eis_na_bekendmaking("besluitOp", command.besluit_op, een, bij)
    for besluit in zaak.besluiten_van(OverVordering):
        inhoud = besluit.genomen.inhoud
        if isinstance(besluit, GenomenBesluit) and inhoud.vordering == een.nummer:
            raise BesluitOnderweg(
                f"Besluit {inhoud.beschikking} over vordering {een.nummer} is nog niet bekendgemaakt.", veld="vordering"
            )
    return een


def _leden(
    command: BesluitOverVordering, zaak: LopendeZaak, kader: Rechtskader, bij: Omstandigheden, *, handeling: str
) -> tuple[dict[str, Any], Gewogen]:
    # No rule of the catalogue is about paying a debt; one for which a person gives facts is weighed all the same.
    opdracht = Weegopdracht(
        handeling=handeling,
        peildatum=command.besluit_op,
        bekend_op=bij.vandaag,
        bekend={},
        gegeven=command.feiten,
        situaties=frozenset(),
    )
    gewogen = weeg(opdracht, kader, na_versie=zaak.versie)
    leden = besluitleden(command, bij, gewogen=gewogen, kader=kader, afwijkend={})
    return {**leden, "vordering": command.vordering}, gewogen


def _events(gewogen: Gewogen, besluit: OverVordering, command: BesluitOverVordering) -> Events:
    return (*gewogen.events, Event(besluit, command.besluit_op))


HANDELINGEN: Final[Handelingen] = (
    Handeling("betalingsuitstellen", UitstelVerlenen, "Verleen uitstel van betaling", verleen_uitstel),
    Handeling("intrekkingen-van-uitstel", UitstelIntrekken, "Trek een uitstel van betaling in", trek_uitstel_in),
    Handeling("kwijtscheldingen", KwijtscheldingVerlenen, "Scheld een vordering kwijt, geheel of deels", scheld_kwijt),
    Handeling(
        "herzieningen-van-terugvordering", TerugvorderingHerzienNemen, "Verlaag een vordering, of trek haar in", herzie
    ),
)
