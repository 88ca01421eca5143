"""Decisions on a move: it is recorded on its day, what the texts let go on is weighed, and the help is handed over."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Annotated, Any, ClassVar, Final

from pydantic import Field

from domain.gebeurtenis import Event, Gebeurd, Tekst
from domain.levensloop.overlijden import eis_in_leven
from domain.persoon import Adres
from domain.rechten.rechten import Recht, doorlopende_rechten
from domain.verhuizing.events import (
    Bestemming,
    Gemeentecode,
    HulpOvergedragen,
    Nummer,
    Stuk,
    VerhuizingVastgelegd,
    VoortgezetRecht,
    Wie,
)
from domain.weigering import Weigering
from domain.zaak.advies import Gewogen, Weegopdracht, weeg
from domain.zaak.fase import Events, Handeling, Handelingen
from domain.zaak.handeling import (
    AlGedaan,
    Command,
    FeitenPerRegel,
    Omstandigheden,
    Rechtskader,
    eis_dag,
    volgend_nummer,
)
from domain.zaak.state import LopendeZaak

_REGEL: Final = "voortzetting-na-verhuizing"


class VerhuizingVastleggen(Command):
    """Record a move: within the gemeente, to another one (``naar``), abroad, or back. Twice on a day is refused.

    No right ends by it; ending one is a besluit. Of jeugdhulp the rule says what goes on in the gemeente of arrival:
    ``feiten`` say who wants that.
    """

    NAAM: ClassVar[str] = "verhuizing"

    verhuisd_op: date
    bestemming: Bestemming
    naar: Gemeentecode | None = None
    wie: Wie = "client"
    adres: Adres | None = None
    toelichting: Tekst | None = None
    feiten: FeitenPerRegel = Field(default_factory=dict)


class HulpOverdragen(Command):
    """Record that the gemeente of arrival was told what it needs, with consent of the client. Once a move."""

    NAAM: ClassVar[str] = "overdracht van hulp"

    overgedragen_op: date
    verhuizing: Nummer
    toestemming_op: date
    stukken: Annotated[tuple[Stuk, ...], Field(min_length=1, max_length=4)]
    toelichting: Tekst | None = None


class BestemmingPastNiet(Weigering):
    """A move to another gemeente names that gemeente by its code; any other move names none."""

    probleem = "bestemming-past-niet"
    titel = "Bestemming past niet"
    status = 400


class VerhuizingOnbekend(Weigering):
    """No move with this number to another gemeente was recorded in the zaak."""

    probleem = "verhuizing-onbekend"
    titel = "Verhuizing onbekend"


class ToestemmingTeLaat(Weigering):
    """The help was handed over before the client agreed to it."""

    probleem = "toestemming-te-laat"
    titel = "Toestemming kwam na de overdracht"


def leg_verhuizing_vast(
    command: VerhuizingVastleggen, zaak: LopendeZaak, kader: Rechtskader, bij: Omstandigheden
) -> Events:
    """Decide on a move: on or after the melding, of who is alive; what goes on elsewhere is what the rule says."""
    eis_dag("verhuisdOp", command.verhuisd_op, bij, na=zaak.melding.op, wat="de melding")
    eis_in_leven(zaak, command.verhuisd_op)
    _eis_bestemming(command, kader)
    eerder = zaak.van(VerhuizingVastgelegd)
    if any(een.op == command.verhuisd_op for een in eerder):
        raise AlGedaan(f"De verhuizing op {command.verhuisd_op.isoformat()} is al vastgelegd.")
    lopend = doorlopende_rechten(zaak, command.verhuisd_op) if command.bestemming == "andere-gemeente" else ()
    gewogen = _weeg(command, zaak, kader, bij, lopend=lopend)
    vastgelegd = VerhuizingVastgelegd(
        verhuizing=volgend_nummer(VerhuizingVastgelegd, bij),
        bestemming=command.bestemming,
        naar=command.naar,
        wie=command.wie,
        adres=command.adres,
        voortgezet=tuple(_voortgezet(lopend, gewogen)),
        adviezen=gewogen.versies,
        toelichting=command.toelichting,
    )
    return (*gewogen.events, Event(vastgelegd, command.verhuisd_op))


def draag_over(command: HulpOverdragen, zaak: LopendeZaak, _kader: Rechtskader, bij: Omstandigheden) -> Events:
    """Decide on handing over: after a move to another gemeente, and after who moved agreed."""
    verhuizing = _verhuizing(zaak, command.verhuizing)
    eis_dag("overgedragenOp", command.overgedragen_op, bij, na=zaak.melding.op, wat="de melding")
    if command.toestemming_op > command.overgedragen_op:
        raise ToestemmingTeLaat(
            f"toestemmingOp {command.toestemming_op.isoformat()} ligt na overgedragenOp; zonder toestemming gaat er "
            "niets naar een andere gemeente.",
            veld="toestemmingOp",
        )
    for eerder in zaak.van(HulpOvergedragen):
        if eerder.inhoud.verhuizing == verhuizing.inhoud.verhuizing:
            raise AlGedaan(f"De hulp is na deze verhuizing al overgedragen op {eerder.op.isoformat()}.")
    overgedragen = HulpOvergedragen(
        verhuizing=command.verhuizing,
        toestemming_op=command.toestemming_op,
        stukken=command.stukken,
        toelichting=command.toelichting,
    )
    return (Event(overgedragen, command.overgedragen_op),)


def _eis_bestemming(command: VerhuizingVastleggen, kader: Rechtskader) -> None:
    if (command.bestemming == "andere-gemeente") is (command.naar is None):
        raise BestemmingPastNiet("Noem in naar de andere gemeente, en bij een andere bestemming niets.", veld="naar")
    if kader.is_eigen(command.naar):
        raise BestemmingPastNiet(f"Gemeente {command.naar} is deze gemeente zelf.", veld="naar")


def _weeg(
    command: VerhuizingVastleggen,
    zaak: LopendeZaak,
    kader: Rechtskader,
    bij: Omstandigheden,
    *,
    lopend: Sequence[Recht],
) -> Gewogen:
    wet = zaak.melding.inhoud.wet
    bekend: dict[str, Any] = {"wet": wet, "verhuisdatum": command.verhuisd_op.isoformat()}
    eindes = [recht.laatste_dag for recht in lopend]
    # Where a right has no end, who records it says until when the beschikking counts.
    if eindes and None not in eindes:
        bekend["einddatumBeschikking"] = max(dag for dag in eindes if dag).isoformat()
    opdracht = Weegopdracht(
        handeling="verhuizing",
        peildatum=command.verhuisd_op,
        bekend_op=bij.vandaag,
        bekend=bekend,
        gegeven=command.feiten,
        situaties=frozenset({wet} if lopend else ()),
    )
    return weeg(opdracht, kader, na_versie=zaak.versie)


def _voortgezet(lopend: Sequence[Recht], gewogen: Gewogen) -> Iterator[VoortgezetRecht]:
    antwoord = gewogen.antwoorden.get(_REGEL)
    einddatum = antwoord[1].uitkomst["einddatum"] if antwoord else None
    if einddatum is None:
        return
    tot = date.fromisoformat(einddatum)
    for recht in lopend:
        yield VoortgezetRecht(nummer=recht.nummer, tot_en_met=min(tot, recht.laatste_dag or tot))


def _verhuizing(zaak: LopendeZaak, nummer: int) -> Gebeurd[VerhuizingVastgelegd]:
    for een in zaak.van(VerhuizingVastgelegd):
        if een.inhoud.verhuizing == nummer and een.inhoud.bestemming == "andere-gemeente":
            return een
    raise VerhuizingOnbekend(f"Verhuizing {nummer} naar een andere gemeente is in deze zaak niet vastgelegd.")


HANDELINGEN: Final[Handelingen] = (
    Handeling("verhuizingen", VerhuizingVastleggen, "Leg een verhuizing vast", leg_verhuizing_vast),
    Handeling("hulpoverdrachten", HulpOverdragen, "Leg vast dat de hulp is overgedragen na een verhuizing", draag_over),
)
