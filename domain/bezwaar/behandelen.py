"""Decisions on dealing with a bezwaar: its form is judged, who objects is heard or not, the commissie advises."""

from __future__ import annotations

from datetime import date
from typing import Annotated, ClassVar, Final, cast
from uuid import UUID

from pydantic import Field

from domain.beschikking.motivering import MotiveringOntbreekt
from domain.bezwaar.behandeling import (
    AdviesOpBezwaarOntvangen,
    Dictum,
    Gebrek,
    GrondAfzien,
    Hoorder,
    HoorzittingGehouden,
    Indiening,
    OntvankelijkheidBeoordeeld,
    VanHorenAfgezien,
    WijzeVanHoren,
)
from domain.bezwaar.bezwaren import Bezwaar, eis_open_bezwaar
from domain.bezwaar.commands import Bezwaarnummer
from domain.gebeurtenis import Event, Tekst
from domain.kalender import Eenheid
from domain.termijnen.opschorting import GeeindigdeOpschorting, opschortingen
from domain.termijnen.register import termijnen
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

_ROLLEN: Final = ("bezwaar", "beslisser")
_HET_BEZWAAR: Final = "het bezwaar"
_VERZENDING: Final = "verzending-per-post"


class OntvankelijkheidBeoordelen(Command):
    """Judge whether a bezwaar can be looked into. The same judgement again stays quiet; another takes its place.

    ``indiening`` follows from the days of receipt and posting (Awb 6:7-6:9): to find one in time that is late by those
    days asks for a ``toelichting`` (the bekendmaking went wrong, say), and so does excusing it (6:11).
    """

    NAAM: ClassVar[str] = "beoordeling ontvankelijkheid"
    ROLLEN: ClassVar[tuple[str, ...]] = _ROLLEN
    BESLUIT: ClassVar[bool] = True

    bezwaar: Bezwaarnummer
    beoordeeld_op: date
    indiening: Indiening
    gebreken: Annotated[tuple[Gebrek, ...], Field(max_length=4)] = ()
    toelichting: Tekst | None = None


class HoorzittingHouden(CommandMetBijlagen):
    """Record a hoorzitting with its verslag (Awb 7:2, 7:7). The same again is refused; a second one is not."""

    NAAM: ClassVar[str] = "hoorzitting"
    ROLLEN: ClassVar[tuple[str, ...]] = _ROLLEN

    bezwaar: Bezwaarnummer
    gehouden_op: date
    door: Hoorder
    wijze: WijzeVanHoren = "fysiek"
    uitgenodigd_op: date | None = None
    deelnemers: Annotated[tuple[UUID, ...], Field(max_length=20)] = ()
    verslag: Tekst


class VanHorenAfzien(Command):
    """Record that nobody is heard, on a ground of Awb 7:3. Twice, or after a hoorzitting, is refused."""

    NAAM: ClassVar[str] = "afzien van horen"
    ROLLEN: ClassVar[tuple[str, ...]] = _ROLLEN
    BESLUIT: ClassVar[bool] = True

    bezwaar: Bezwaarnummer
    besloten_op: date
    grond: GrondAfzien
    reden: Tekst


class AdviesOntvangen(CommandMetBijlagen):
    """Record the advies of the commissie. Refused when nobody was told of one; a second advies is refused."""

    NAAM: ClassVar[str] = "advies op bezwaar"
    ROLLEN: ClassVar[tuple[str, ...]] = _ROLLEN

    bezwaar: Bezwaarnummer
    ontvangen_op: date
    strekking: Dictum
    advies: Tekst


class IndieningPastNiet(Weigering):
    """By the days of receipt and posting the bezwaar was not late."""

    probleem = "indiening-past-niet"
    titel = "Het bezwaar is op tijd"


class GeenVerzuim(Weigering):
    """Nothing is missing, or who objects had no chance to mend it (Awb 6:6)."""

    probleem = "geen-verzuim"
    titel = "Geen verzuim"


class CommissieOnbekend(Weigering):
    """Nobody was told that a commissie advises (Awb 7:13 lid 2)."""

    probleem = "commissie-onbekend"
    titel = "Geen commissie meegedeeld"


def beoordeel_ontvankelijkheid(
    command: OntvankelijkheidBeoordelen, zaak: LopendeZaak, kader: Rechtskader, bij: Omstandigheden
) -> Events:
    """Decide on the form of a bezwaar: by its days, by what was missing, and by who objects."""
    bezwaar = eis_open_bezwaar(zaak, command.bezwaar)
    eis_dag("beoordeeldOp", command.beoordeeld_op, bij, na=bezwaar.ontvangen.op, wat=_HET_BEZWAAR)
    uiterlijk = _laatste_dag(bezwaar, zaak, kader, bij)
    _eis_indiening(command, bezwaar, uiterlijk, kader, bij=bij)
    if "vereisten" in command.gebreken:
        _eis_verzuim(command, bezwaar, zaak)
    beoordeeld = OntvankelijkheidBeoordeeld(
        bezwaar=command.bezwaar,
        indiening=command.indiening,
        gebreken=command.gebreken,
        uiterlijk=uiterlijk,
        toelichting=command.toelichting,
    )
    if bezwaar.oordeel is not None and bezwaar.oordeel.inhoud == beoordeeld:
        return ()
    return (Event(beoordeeld, command.beoordeeld_op),)


def _laatste_dag(bezwaar: Bezwaar, zaak: LopendeZaak, kader: Rechtskader, bij: Omstandigheden) -> date:
    """Give the last day of the bezwaartermijn of the besluit that it is against."""
    nummer = bezwaar.ontvangen.inhoud.beschikking
    gemeten = termijnen(zaak, kader, geldig_op=bij.vandaag, bekend_op=bij.vandaag)
    (uiterlijk,) = (
        een.lengte.uiterlijk for een in gemeten if (een.gestart.soort, een.gestart.nummer) == ("bezwaar", nummer)
    )
    assert uiterlijk is not None, bezwaar
    return uiterlijk


def op_tijd(bezwaar: Bezwaar, uiterlijk: date, kader: Rechtskader, *, bekend_op: date) -> bool:
    """Say whether it came in time: received by then, or posted by then and received within a week (Awb 6:9)."""
    ontvangen, gepost = bezwaar.ontvangen.op, bezwaar.ontvangen.inhoud.verzonden_op
    if ontvangen <= uiterlijk:
        return True
    if gepost is None or gepost > uiterlijk:
        return False
    _, norm = kader.regelboek.norm_van(kader.rechtsgebied, _VERZENDING, peildatum=ontvangen, bekend_op=bekend_op)
    return ontvangen <= kader.regelboek.kalender.laatste_dag(uiterlijk, norm.waarde, cast("Eenheid", norm.eenheid))


def _eis_indiening(
    command: OntvankelijkheidBeoordelen,
    bezwaar: Bezwaar,
    uiterlijk: date,
    kader: Rechtskader,
    *,
    bij: Omstandigheden,
) -> None:
    tijdig = op_tijd(bezwaar, uiterlijk, kader, bekend_op=bij.vandaag)
    if tijdig and command.indiening != "tijdig":
        raise IndieningPastNiet(
            f"Bezwaar {command.bezwaar} is op tijd ingediend: de termijn liep tot en met {uiterlijk.isoformat()}.",
            veld="indiening",
        )
    if not tijdig and command.indiening != "te-laat" and command.toelichting is None:
        raise MotiveringOntbreekt(
            f"Bezwaar {command.bezwaar} kwam na {uiterlijk.isoformat()}. Licht toe waarom het toch op tijd is, of "
            "waarom de indiener niet in verzuim is (Awb 6:11).",
            veld="toelichting",
        )


def _eis_verzuim(command: OntvankelijkheidBeoordelen, bezwaar: Bezwaar, zaak: LopendeZaak) -> None:
    if not bezwaar.ontbreekt:
        raise GeenVerzuim(f"Aan bezwaar {command.bezwaar} ontbreekt niets.", veld="gebreken")
    for een in opschortingen(zaak, ("bezwaar", command.bezwaar)):
        tot = een.stilstand.tot
        hersteld = isinstance(een, GeeindigdeOpschorting) and een.geeindigd.inhoud.waardoor == "voldaan"
        voorbij = tot is not None and tot <= command.beoordeeld_op
        if een.begonnen.inhoud.grond == "verzuim-bezwaar" and voorbij and not hersteld:
            return
    raise GeenVerzuim(
        f"Aan de indiener is geen termijn gegeven om bezwaar {command.bezwaar} te herstellen, of zij loopt nog "
        "(Awb 6:6).",
        veld="gebreken",
    )


def houd_hoorzitting(command: HoorzittingHouden, zaak: LopendeZaak, _kader: Rechtskader, bij: Omstandigheden) -> Events:
    """Decide on recording a hoorzitting: with persons of the zaak, on or after the day of the invitation."""
    bezwaar = eis_open_bezwaar(zaak, command.bezwaar)
    eis_dag("gehoudenOp", command.gehouden_op, bij, na=bezwaar.ontvangen.op, wat=_HET_BEZWAAR)
    if command.uitgenodigd_op is not None:
        eis_dag("uitgenodigdOp", command.uitgenodigd_op, bij, na=bezwaar.ontvangen.op, wat=_HET_BEZWAAR)
        eis_dag("gehoudenOp", command.gehouden_op, bij, na=command.uitgenodigd_op, wat="de uitnodiging")
    for wie in command.deelnemers:
        if wie not in zaak.betrokkenen:
            raise BetrokkeneOnbekend(f"Betrokkene {wie} hoort niet bij deze zaak.", veld="deelnemers")
    gehouden = HoorzittingGehouden(
        bezwaar=command.bezwaar,
        door=command.door,
        wijze=command.wijze,
        uitgenodigd_op=command.uitgenodigd_op,
        deelnemers=command.deelnemers,
        verslag=command.verslag,
        bijlagen=genoemde_bijlagen(command, bij),
    )
    if any((een.op, een.inhoud) == (command.gehouden_op, gehouden) for een in bezwaar.hoorzittingen):
        raise AlGedaan(f"Deze hoorzitting van {command.gehouden_op.isoformat()} is al vastgelegd.")
    return (Event(gehouden, command.gehouden_op),)


def zie_af_van_horen(command: VanHorenAfzien, zaak: LopendeZaak, _kader: Rechtskader, bij: Omstandigheden) -> Events:
    """Decide on hearing nobody: once, and not when somebody was heard."""
    bezwaar = eis_open_bezwaar(zaak, command.bezwaar)
    eis_dag("beslotenOp", command.besloten_op, bij, na=bezwaar.ontvangen.op, wat=_HET_BEZWAAR)
    if bezwaar.hoorzittingen:
        raise AlGedaan(f"Over bezwaar {command.bezwaar} is gehoord op {bezwaar.hoorzittingen[0].op.isoformat()}.")
    if bezwaar.afgezien is not None:
        raise AlGedaan(f"Van horen is al afgezien op {bezwaar.afgezien.op.isoformat()}.")
    afgezien = VanHorenAfgezien(bezwaar=command.bezwaar, grond=command.grond, reden=command.reden)
    return (Event(afgezien, command.besloten_op),)


def ontvang_advies(command: AdviesOntvangen, zaak: LopendeZaak, _kader: Rechtskader, bij: Omstandigheden) -> Events:
    """Decide on an advies: of a commissie that was told of, once."""
    bezwaar = eis_open_bezwaar(zaak, command.bezwaar)
    eis_dag("ontvangenOp", command.ontvangen_op, bij, na=bezwaar.ontvangen.op, wat=_HET_BEZWAAR)
    if bezwaar.commissie is None:
        raise CommissieOnbekend(
            f"Bij bezwaar {command.bezwaar} is geen commissie meegedeeld (Awb 7:13 lid 2).", veld="bezwaar"
        )
    eis_dag("ontvangenOp", command.ontvangen_op, bij, na=bezwaar.commissie.op, wat="de mededeling van de commissie")
    if bezwaar.advies is not None:
        raise AlGedaan(f"De commissie adviseerde al op {bezwaar.advies.op.isoformat()}.")
    ontvangen = AdviesOpBezwaarOntvangen(
        bezwaar=command.bezwaar,
        strekking=command.strekking,
        advies=command.advies,
        bijlagen=genoemde_bijlagen(command, bij),
    )
    return (Event(ontvangen, command.ontvangen_op),)


HANDELINGEN: Final[Handelingen] = (
    Handeling(
        "ontvankelijkheidsbeoordelingen",
        OntvankelijkheidBeoordelen,
        "Beoordeel of een bezwaar ontvankelijk is",
        beoordeel_ontvankelijkheid,
    ),
    Handeling("hoorzittingen", HoorzittingHouden, "Leg een hoorzitting vast", houd_hoorzitting),
    Handeling("horen-afzieningen", VanHorenAfzien, "Leg vast dat van horen is afgezien", zie_af_van_horen),
    Handeling("adviezen-op-bezwaar", AdviesOntvangen, "Leg het advies van de commissie vast", ontvang_advies),
)
