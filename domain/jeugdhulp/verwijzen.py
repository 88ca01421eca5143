"""Decisions on a verwijzing: it is recorded with what the text of the gemeente says of it, or withdrawn."""

from __future__ import annotations

from typing import Final

from domain.gebeurtenis import Event
from domain.jeugdhulp.commands import VerwijzingIntrekken, VerwijzingVastleggen
from domain.jeugdhulp.events import VerwijzingIngetrokken, VerwijzingOntvangen
from domain.jeugdhulp.jeugdwet import eis_jeugdwet
from domain.jeugdhulp.verwijzingen import eis_open, verwijzingen
from domain.levensloop.overlijden import eis_in_leven
from domain.weigering import Weigering
from domain.zaak.advies import Weegopdracht, weeg
from domain.zaak.fase import Events
from domain.zaak.handeling import AlGedaan, Omstandigheden, Rechtskader, eis_dag, genoemde_bijlagen, volgend_nummer
from domain.zaak.state import LopendeZaak


class VerwezenNaOntvangst(Weigering):
    """A letter cannot have been written after it came in."""

    probleem = "verwezen-na-ontvangst"
    titel = "Verwijzing van na de ontvangst"
    status = 400


def leg_verwijzing_vast(
    command: VerwijzingVastleggen, zaak: LopendeZaak, kader: Rechtskader, bij: Omstandigheden
) -> Events:
    """Decide on recording a verwijzing: under the Jeugdwet, on or after the melding that opened the zaak."""
    eis_dag("ontvangenOp", command.ontvangen_op, bij, na=zaak.melding.op, wat="de melding")
    eis_in_leven(zaak, command.ontvangen_op)
    eis_jeugdwet(zaak, "Een verwijzing naar jeugdhulp")
    if command.verwezen_op is not None and command.verwezen_op > command.ontvangen_op:
        raise VerwezenNaOntvangst(
            f"verwezenOp {command.verwezen_op.isoformat()} ligt na ontvangenOp {command.ontvangen_op.isoformat()}.",
            veld="verwezenOp",
        )
    _eis_nieuw(command, zaak)
    gewogen = weeg(
        Weegopdracht(
            handeling="verwijzing",
            peildatum=command.ontvangen_op,
            bekend_op=bij.vandaag,
            bekend={
                "wet": zaak.melding.inhoud.wet,
                "verwijzer": command.verwijzer,
                "aanbiederGecontracteerd": command.aanbieder_gecontracteerd,
                "geslotenJeugdhulp": command.gesloten_jeugdhulp,
                "vrijwilligKader": command.vrijwillig_kader,
            },
            gegeven=command.feiten,
            situaties=frozenset({zaak.melding.inhoud.wet}),
        ),
        kader,
        na_versie=zaak.versie,
    )
    ontvangen = VerwijzingOntvangen(
        verwijzing=volgend_nummer(VerwijzingOntvangen, bij),
        adviezen=gewogen.versies,
        bijlagen=genoemde_bijlagen(command, bij),
        **{naam: getattr(command, naam) for naam in _OVERGENOMEN},
    )
    return (*gewogen.events, Event(ontvangen, command.ontvangen_op))


_OVERGENOMEN: Final = (
    *("verwijzer", "instantie", "verwezen_op", "gevraagd", "aanbieder", "aanbieder_gecontracteerd"),
    *("gesloten_jeugdhulp", "vrijwillig_kader", "toelichting"),
)


def trek_verwijzing_in(
    command: VerwijzingIntrekken, zaak: LopendeZaak, _kader: Rechtskader, bij: Omstandigheden
) -> Events:
    """Decide on recording that a verwijzing was withdrawn: while nobody decided on it."""
    verwijzing = eis_open(command.verwijzing, zaak)
    eis_dag("ingetrokkenOp", command.ingetrokken_op, bij, na=verwijzing.ontvangen.op, wat="de verwijzing")
    ingetrokken = VerwijzingIngetrokken(verwijzing=command.verwijzing, door=command.door, reden=command.reden)
    return (Event(ingetrokken, command.ingetrokken_op),)


def _eis_nieuw(command: VerwijzingVastleggen, zaak: LopendeZaak) -> None:
    zelfde = (command.ontvangen_op, command.verwijzer, command.gevraagd, command.aanbieder)
    for een in verwijzingen(zaak):
        inhoud = een.ontvangen.inhoud
        eerder = (een.ontvangen.op, inhoud.verwijzer, inhoud.gevraagd, inhoud.aanbieder)
        if een.open and zelfde == eerder:
            raise AlGedaan(f"Verwijzing {inhoud.verwijzing} is dezelfde, en daarop is nog niet beslist.")
