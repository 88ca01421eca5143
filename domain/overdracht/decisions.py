"""Decisions on an overdracht: proposed with consent, agreed or refused, brought to the commissie, carried out."""

from __future__ import annotations

from typing import Final

from domain.beschermd_wonen.decisions import eis_toegang
from domain.beschikking.motivering import GeenAfwijking, MotiveringOntbreekt
from domain.gebeurtenis import Event
from domain.levensloop.overlijden import eis_in_leven
from domain.opvang.decisions import eis_lopende_opvang
from domain.overdracht.commands import (
    GeschilBeslissen,
    GeschilVoorleggen,
    OverdrachtAanvaarden,
    OverdrachtIntrekken,
    OverdrachtUitvoeren,
    OverdrachtVoorstellen,
    OverdrachtWeigeren,
)
from domain.overdracht.events import (
    GeschilBeslist,
    GeschilVoorgelegd,
    OverdrachtAanvaard,
    OverdrachtGeweigerd,
    OverdrachtIngetrokken,
    OverdrachtUitgevoerd,
    OverdrachtVoorgesteld,
)
from domain.overdracht.overdrachten import Overdracht, overdracht, overdrachten
from domain.weigering import Weigering
from domain.zaak.advies import Gewogen, Weegopdracht, weeg
from domain.zaak.fase import Events, Handeling, Handelingen
from domain.zaak.handeling import AlGedaan, Omstandigheden, Rechtskader, eis_dag, genoemde_bijlagen, volgend_nummer
from domain.zaak.state import LopendeZaak

_REGEL: Final = "opvang-verantwoordelijke-gemeente"
_LAATSTE: Final = "de laatste handeling bij deze overdracht"


class OverdrachtOnbekend(Weigering):
    """The zaak has no overdracht with this number."""

    probleem = "overdracht-onbekend"
    titel = "Overdracht onbekend"


class OverdrachtLoopt(Weigering):
    """Another gemeente was asked already; first that proposal is withdrawn or decided on."""

    probleem = "overdracht-loopt"
    titel = "Er loopt een overdracht"


class OverdrachtAfgerond(Weigering):
    """It was carried out, withdrawn or decided against."""

    probleem = "overdracht-afgerond"
    titel = "Overdracht is afgerond"


class OverdrachtNietAanvaard(Weigering):
    """Nothing was agreed on with the other gemeente, so nobody goes over."""

    probleem = "overdracht-niet-aanvaard"
    titel = "Overdracht is niet aanvaard"


class OverdrachtsdagTeVroeg(Weigering):
    """The day that was agreed lies before the agreement."""

    probleem = "overdrachtsdag-te-vroeg"
    titel = "Dag van overdracht ligt te vroeg"
    status = 400


class EigenGemeente(Weigering):
    """Nobody is handed over to the gemeente that he is in."""

    probleem = "eigen-gemeente"
    titel = "Dit is de eigen gemeente"
    status = 400


class GeenGeschil(Weigering):
    """The other gemeente did not refuse, or the commissie was not asked."""

    probleem = "geen-geschil"
    titel = "Er is geen geschil"


class OordeelStaatVast(Weigering):
    """The commissie pointed to the other gemeente; that is followed."""

    probleem = "oordeel-staat-vast"
    titel = "Het oordeel van de commissie wordt gevolgd"


def stel_voor(command: OverdrachtVoorstellen, zaak: LopendeZaak, kader: Rechtskader, bij: Omstandigheden) -> Events:
    """Decide on asking another gemeente: with consent, and with a reason where the rule points elsewhere."""
    dag = command.voorgesteld_op
    _eis_vraag(command, zaak, bij)
    eis_dag("toestemmingOp", command.toestemming_op, bij)
    eis_dag("voorgesteldOp", dag, bij, na=command.toestemming_op, wat="de toestemming")
    eis_in_leven(zaak, dag)
    if kader.is_eigen(command.aan):
        raise EigenGemeente(f"Gemeente {command.aan} is de eigen gemeente.", veld="aan")
    _eis_geen_ander(command, zaak)
    gewogen = _weeg(command, zaak, kader, bij)
    _eis_motivering(command, gewogen)
    voorgesteld = OverdrachtVoorgesteld(
        overdracht=volgend_nummer(OverdrachtVoorgesteld, bij),
        opvang=command.opvang,
        toegang=command.toegang,
        aan=command.aan,
        toestemming_op=command.toestemming_op,
        adviezen=gewogen.versies,
        reden=command.reden,
        motivering=command.motivering,
    )
    return (*gewogen.events, Event(voorgesteld, dag))


def _eis_vraag(command: OverdrachtVoorstellen, zaak: LopendeZaak, bij: Omstandigheden) -> None:
    if command.opvang is not None:
        gevraagd, wat = eis_lopende_opvang(command.opvang, zaak).gevraagd.op, "de vraag om opvang"
    else:
        assert command.toegang is not None
        gevraagd, wat = eis_toegang(command.toegang, zaak).gevraagd.op, "de vraag om toegang"
    eis_dag("voorgesteldOp", command.voorgesteld_op, bij, na=gevraagd, wat=wat)


def _eis_geen_ander(command: OverdrachtVoorstellen, zaak: LopendeZaak) -> None:
    for een in overdrachten(zaak):
        over, aan = (een.voorgesteld.inhoud.opvang, een.voorgesteld.inhoud.toegang), een.voorgesteld.inhoud.aan
        if not een.loopt or over != (command.opvang, command.toegang):
            continue
        if aan == command.aan:
            raise AlGedaan(f"Overdracht {een.nummer} is al voorgesteld op {een.voorgesteld.op.isoformat()}.")
        raise OverdrachtLoopt(f"Overdracht {een.nummer} aan gemeente {aan} loopt nog.", veld="aan")


def _weeg(command: OverdrachtVoorstellen, zaak: LopendeZaak, kader: Rechtskader, bij: Omstandigheden) -> Gewogen:
    opdracht = Weegopdracht(
        # The texts on beschermd wonen leave this to model-beleidsregels, which no rule holds.
        handeling="overdracht" if command.opvang is not None else "overdracht-beschermd-wonen",
        peildatum=command.voorgesteld_op,
        bekend_op=bij.vandaag,
        # Who consents helps; there is no geschil before the other gemeente answered.
        bekend={"clientWerktMee": True, "geschil": False, "oordeelCommissie": None, "overgedragenOp": None},
        gegeven=command.feiten,
        situaties=frozenset({zaak.melding.inhoud.wet}),
    )
    return weeg(opdracht, kader, na_versie=zaak.versie)


def _eis_motivering(command: OverdrachtVoorstellen, gewogen: Gewogen) -> None:
    antwoord = gewogen.antwoorden.get(_REGEL)
    wijkt_af = antwoord is not None and antwoord[1].uitkomst["overdrachtAan"] != command.aan
    if wijkt_af and command.motivering is None:
        raise MotiveringOntbreekt(
            "De regel wijst een andere gemeente aan dan die wordt gevraagd; geef een motivering.",
            veld="motivering",
            regel=_REGEL,
        )
    if command.motivering is not None and not wijkt_af:
        raise GeenAfwijking("De overdracht volgt de regel; laat motivering weg.", veld="motivering", regel=_REGEL)


def aanvaard(command: OverdrachtAanvaarden, zaak: LopendeZaak, _kader: Rechtskader, bij: Omstandigheden) -> Events:
    """Decide on an agreement: of a proposal that stands, with a day that is not past."""
    gevonden = _lopend(command.overdracht, zaak)
    eis_dag("aanvaardOp", command.aanvaard_op, bij, na=gevonden.laatste_dag, wat=_LAATSTE)
    if command.overdracht_op < command.aanvaard_op:
        raise OverdrachtsdagTeVroeg("overdrachtOp ligt voor aanvaardOp.", veld="overdrachtOp")
    inhoud = OverdrachtAanvaard(
        overdracht=command.overdracht,
        overdracht_op=command.overdracht_op,
        aanbieder=command.aanbieder,
        vervoer=command.vervoer,
    )
    if gevonden.verloop and gevonden.verloop[-1].inhoud == inhoud:
        raise AlGedaan(f"Dit is al afgesproken op {gevonden.verloop[-1].op.isoformat()}.")
    return (Event(inhoud, command.aanvaard_op),)


def leg_weigering_vast(
    command: OverdrachtWeigeren, zaak: LopendeZaak, _kader: Rechtskader, bij: Omstandigheden
) -> Events:
    """Decide on a refusal of the other gemeente: not twice, and not against the commissie."""
    gevonden = _lopend(command.overdracht, zaak)
    if gevonden.oordeel is not None:
        raise OordeelStaatVast("De commissie heeft de andere gemeente aangewezen; dat oordeel wordt gevolgd.")
    if gevonden.status in ("geweigerd", "in-geschil"):
        raise AlGedaan(f"Overdracht {gevonden.nummer} is al geweigerd.")
    eis_dag("geweigerdOp", command.geweigerd_op, bij, na=gevonden.laatste_dag, wat=_LAATSTE)
    return (Event(OverdrachtGeweigerd(overdracht=command.overdracht, reden=command.reden), command.geweigerd_op),)


def trek_in(command: OverdrachtIntrekken, zaak: LopendeZaak, _kader: Rechtskader, bij: Omstandigheden) -> Events:
    """Decide on taking a proposal back, while it stands."""
    gevonden = _lopend(command.overdracht, zaak)
    eis_dag("ingetrokkenOp", command.ingetrokken_op, bij, na=gevonden.laatste_dag, wat=_LAATSTE)
    return (Event(OverdrachtIngetrokken(overdracht=command.overdracht, reden=command.reden), command.ingetrokken_op),)


def voer_uit(command: OverdrachtUitvoeren, zaak: LopendeZaak, _kader: Rechtskader, bij: Omstandigheden) -> Events:
    """Decide on going over in fact: as was agreed, on that day or another."""
    gevonden = _lopend(command.overdracht, zaak)
    if gevonden.status != "aanvaard":
        raise OverdrachtNietAanvaard(
            f"Overdracht {gevonden.nummer} is niet aanvaard ({gevonden.status}); leg eerst de afspraken vast."
        )
    eis_dag("uitgevoerdOp", command.uitgevoerd_op, bij, na=gevonden.laatste_dag, wat=_LAATSTE)
    eis_in_leven(zaak, command.uitgevoerd_op)
    return (Event(OverdrachtUitgevoerd(overdracht=command.overdracht), command.uitgevoerd_op),)


def leg_voor(command: GeschilVoorleggen, zaak: LopendeZaak, _kader: Rechtskader, bij: Omstandigheden) -> Events:
    """Decide on bringing a geschil to the commissie: when the other gemeente refused and both did what they could."""
    gevonden = _lopend(command.overdracht, zaak)
    if gevonden.status == "in-geschil":
        raise AlGedaan("Dit geschil is al voorgelegd.")
    if gevonden.status != "geweigerd":
        raise GeenGeschil(f"Overdracht {gevonden.nummer} is niet geweigerd ({gevonden.status}).", veld="overdracht")
    eis_dag("voorgelegdOp", command.voorgelegd_op, bij, na=gevonden.laatste_dag, wat=_LAATSTE)
    voorgelegd = GeschilVoorgelegd(overdracht=command.overdracht, overleg=command.overleg)
    return (Event(voorgelegd, command.voorgelegd_op),)


def leg_oordeel_vast(command: GeschilBeslissen, zaak: LopendeZaak, _kader: Rechtskader, bij: Omstandigheden) -> Events:
    """Decide on what the commissie said: it may point to the other gemeente, to this one, or to a third."""
    gevonden = _gevonden(command.overdracht, zaak)
    if gevonden.oordeel is not None:
        raise AlGedaan(f"De commissie heeft al geoordeeld op {gevonden.oordeel.op.isoformat()}.")
    if gevonden.status != "in-geschil":
        raise GeenGeschil(f"Overdracht {gevonden.nummer} ligt niet bij de commissie ({gevonden.status}).")
    eis_dag("beslistOp", command.beslist_op, bij, na=gevonden.laatste_dag, wat=_LAATSTE)
    beslist = GeschilBeslist(
        overdracht=command.overdracht,
        verantwoordelijk=command.verantwoordelijk,
        oordeel=command.oordeel,
        bijlagen=genoemde_bijlagen(command, bij),
    )
    return (Event(beslist, command.beslist_op),)


def _gevonden(nummer: int, zaak: LopendeZaak) -> Overdracht:
    gevonden = overdracht(zaak, nummer)
    if gevonden is None:
        raise OverdrachtOnbekend(f"Overdracht {nummer} is in deze zaak niet voorgesteld.", veld="overdracht")
    return gevonden


def _lopend(nummer: int, zaak: LopendeZaak) -> Overdracht:
    gevonden = _gevonden(nummer, zaak)
    if not gevonden.loopt:
        raise OverdrachtAfgerond(f"Overdracht {nummer} is {gevonden.status}.", veld="overdracht")
    return gevonden


HANDELINGEN: Final[Handelingen] = (
    Handeling("overdrachten", OverdrachtVoorstellen, "Stel een overdracht aan een andere gemeente voor", stel_voor),
    Handeling("overdrachtaanvaardingen", OverdrachtAanvaarden, "Leg de afspraken over een overdracht vast", aanvaard),
    Handeling("overdrachtweigeringen", OverdrachtWeigeren, "Leg een weigering vast", leg_weigering_vast),
    Handeling("overdrachtintrekkingen", OverdrachtIntrekken, "Trek een voorstel tot overdracht in", trek_in),
    Handeling("overdrachtuitvoeringen", OverdrachtUitvoeren, "Leg vast dat de inwoner is overgedragen", voer_uit),
    Handeling("geschillen", GeschilVoorleggen, "Leg een geschil met een gemeente voor", leg_voor),
    Handeling("geschiloordelen", GeschilBeslissen, "Leg het oordeel in een geschil vast", leg_oordeel_vast),
)
