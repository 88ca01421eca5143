"""Decisions on the way into beschermd wonen: asked, advised, waiting, living there."""

from __future__ import annotations

from typing import Any, Final

from domain.beschermd_wonen import events
from domain.beschermd_wonen.commands import (
    OpWachtlijstPlaatsen,
    PlaatsingBeginnen,
    PlaatsingEindigen,
    ToegangsadviesVastleggen,
    ToegangVragen,
    VanWachtlijstHalen,
)
from domain.beschermd_wonen.toegangen import Plaatsing, Toegang, Wachtplaats, is_beschermd_wonen, toegang, toegangen
from domain.beschikking.decisions import WetPastNiet
from domain.beschikking.motivering import GeenAfwijking, MotiveringOntbreekt
from domain.gebeurtenis import Event, Gewist, los
from domain.kalender import leeftijd_op
from domain.levensloop.overlijden import eis_in_leven
from domain.rechten.rechten import recht
from domain.rechten.tijdelijk import tijdelijke_rechten
from domain.weigering import Weigering
from domain.zaak.advies import Gewogen, Weegopdracht, weeg
from domain.zaak.fase import Events, Handeling, Handelingen
from domain.zaak.handeling import (
    AlGedaan,
    FeitenPerRegel,
    Omstandigheden,
    Rechtskader,
    eis_dag,
    genoemde_bijlagen,
    volgend_nummer,
)
from domain.zaak.state import LopendeZaak

_HANDELING, _TOELATING, _PRODUCT = "toegangsadvies", "beschermd-wonen-toelating", "beschermd-wonen-product"
_DE_VRAAG: Final = "de vraag om toegang"


class ToegangOnbekend(Weigering):
    """The zaak has no question for beschermd wonen with this number."""

    probleem = "toegang-onbekend"
    titel = "Toegang onbekend"


class ToegangAfgerond(Weigering):
    """The client went on in another gemeente; who comes back asks again."""

    probleem = "toegang-afgerond"
    titel = "Toegang is afgerond"


class GeenToegangsadvies(Weigering):
    """Nobody advised to let the client in, so there is no place to wait for or to live in."""

    probleem = "geen-toegangsadvies"
    titel = "Geen advies tot toegang"


class WachtplaatsOnbekend(Weigering):
    """The zaak has no place on a waiting list with this number."""

    probleem = "wachtplaats-onbekend"
    titel = "Wachtplaats onbekend"


class PlaatsingOnbekend(Weigering):
    """The zaak has no plaatsing with this number."""

    probleem = "plaatsing-onbekend"
    titel = "Plaatsing onbekend"


class PlaatsingLoopt(Weigering):
    """The client lives in beschermd wonen already; first that ends."""

    probleem = "plaatsing-loopt"
    titel = "Er loopt een plaatsing"


class PlaatsingZonderRecht(Weigering):
    """On that day the client has no right to beschermd wonen: a beschikking gives it, in a hurry a besluit at once."""

    probleem = "plaatsing-zonder-recht"
    titel = "Geen recht op beschermd wonen"


def vraag_toegang(command: ToegangVragen, zaak: LopendeZaak, _kader: Rechtskader, bij: Omstandigheden) -> Events:
    """Decide on a question for beschermd wonen: of somebody who lives, under the Wmo, one at a time."""
    eis_dag("gevraagdOp", command.gevraagd_op, bij, na=zaak.melding.op, wat="de melding")
    eis_in_leven(zaak, command.gevraagd_op)
    if zaak.melding.inhoud.wet != "wmo":
        raise WetPastNiet("Beschermd wonen hoort bij een zaak onder de Wmo.", veld="bij")
    for een in toegangen(zaak):
        if een.advies is None and een.overgedragen_op is None:
            raise AlGedaan(f"Toegang is al gevraagd op {een.gevraagd.op.isoformat()} (nummer {een.nummer}).")
    gevraagd = events.ToegangGevraagd(
        toegang=volgend_nummer(events.ToegangGevraagd, bij),
        bij=command.bij,
        spoed=command.spoed,
        toelichting=command.toelichting,
    )
    return (Event(gevraagd, command.gevraagd_op),)


def leg_advies_vast(
    command: ToegangsadviesVastleggen, zaak: LopendeZaak, kader: Rechtskader, bij: Omstandigheden
) -> Events:
    """Decide on an advice of the toegang: the rules are weighed, and where it differs it says why."""
    gevonden = eis_toegang(command.toegang, zaak)
    eis_dag("ontvangenOp", command.ontvangen_op, bij, na=gevonden.gevraagd.op, wat=_DE_VRAAG)
    gewogen = _weeg(command, zaak, kader, bij)
    inhoud = events.ToegangsadviesOntvangen(
        toegang=command.toegang,
        strekking=command.strekking,
        product=command.product,
        maanden=command.maanden,
        aanbieder=command.aanbieder,
        adviezen=gewogen.versies,
        advies=command.advies,
        motivering=command.motivering,
        bijlagen=genoemde_bijlagen(command, bij),
    )
    for een in gevonden.adviezen:
        if een.op == command.ontvangen_op and een.inhoud.model_copy(update={"adviezen": gewogen.versies}) == inhoud:
            raise AlGedaan(f"Dit advies van {een.op.isoformat()} is al vastgelegd.")
    _eis_motivering(command, gewogen)
    return (*gewogen.events, Event(inhoud, command.ontvangen_op))


def _weeg(command: ToegangsadviesVastleggen, zaak: LopendeZaak, kader: Rechtskader, bij: Omstandigheden) -> Gewogen:
    opdracht = Weegopdracht(
        handeling=_HANDELING,
        peildatum=command.ontvangen_op,
        bekend_op=bij.vandaag,
        bekend=_bekend(command, zaak),
        gegeven=_met_product(command, kader),
        situaties=frozenset({zaak.melding.inhoud.wet}),
    )
    return weeg(opdracht, kader, na_versie=zaak.versie)


def _met_product(command: ToegangsadviesVastleggen, kader: Rechtskader) -> FeitenPerRegel:
    """Ask which product fits where one is advised; with no toegang there is none."""
    gevraagd = {rij.regel for rij in kader.regelboek.handelingen.get(_HANDELING, ())}
    if command.product is None or _PRODUCT not in gevraagd:
        return command.feiten
    return {_PRODUCT: {}, **command.feiten}


def _bekend(command: ToegangsadviesVastleggen, zaak: LopendeZaak) -> dict[str, Any]:
    persoon = zaak.melding.inhoud.client.persoon
    # A birth date of which the day is unknown gives no age; then a person must say it.
    if isinstance(persoon, Gewist) or persoon.geboortedatum.volledig is None:
        return {}
    return {"leeftijd": leeftijd_op(persoon.geboortedatum.volledig, command.ontvangen_op)}


def _eis_motivering(command: ToegangsadviesVastleggen, gewogen: Gewogen) -> None:
    waarin = _waarin(command, gewogen)
    if waarin is not None and command.motivering is None:
        raise MotiveringOntbreekt(f"Het advies volgt de regels niet: {waarin}. Geef de motivering.", veld="motivering")
    if waarin is None and command.motivering is not None:
        raise GeenAfwijking("Het advies volgt de regels; laat motivering weg.", veld="motivering")


def _waarin(command: ToegangsadviesVastleggen, gewogen: Gewogen) -> str | None:
    toelating, product = gewogen.antwoorden.get(_TOELATING), gewogen.antwoorden.get(_PRODUCT)
    if toelating is not None and toelating[1].uitkomst["toegang"] is not (command.strekking == "toegang"):
        niet = "" if toelating[1].uitkomst["toegang"] else " niet"
        return f"aan de criteria voor toegang is{niet} voldaan"
    if command.product is not None and product is not None and product[1].uitkomst["product"] != command.product:
        return f"bij deze zorgvraag past {product[1].uitkomst['product'] or 'geen product'}"
    return None


def plaats_op_wachtlijst(
    command: OpWachtlijstPlaatsen, zaak: LopendeZaak, _kader: Rechtskader, bij: Omstandigheden
) -> Events:
    """Decide on a place on the waiting list: of who may come in and does not live there yet."""
    gevonden = eis_toegang(command.toegang, zaak)
    if gevonden.wacht is not None:
        sinds = gevonden.wacht.werking.van.isoformat()
        raise AlGedaan(f"De cliënt staat sinds {sinds} op de wachtlijst (wachtplaats {gevonden.wacht.nummer}).")
    advies = gevonden.advies
    if advies is None or advies.inhoud.strekking == "geen-toegang":
        raise GeenToegangsadvies("Er is geen advies om de cliënt toe te laten.", veld="toegang")
    eis_dag("geplaatstOp", command.geplaatst_op, bij, na=advies.op, wat="het toegangsadvies")
    eis_in_leven(zaak, command.geplaatst_op)
    _eis_geen_plaatsing(zaak)
    geplaatst = events.OpWachtlijstGeplaatst(
        wachtplaats=volgend_nummer(events.OpWachtlijstGeplaatst, bij),
        toegang=command.toegang,
        vorm=command.vorm,
        overbrugging=command.overbrugging,
    )
    return (Event(geplaatst, command.geplaatst_op),)


def haal_van_wachtlijst(
    command: VanWachtlijstHalen, zaak: LopendeZaak, _kader: Rechtskader, bij: Omstandigheden
) -> Events:
    """Decide on leaving the waiting list: while the client is on it."""
    gevonden = next((een for een in _wachtplaatsen(zaak) if een.nummer == command.wachtplaats), None)
    if gevonden is None:
        raise WachtplaatsOnbekend(f"Wachtplaats {command.wachtplaats} is er in deze zaak niet.", veld="wachtplaats")
    einde = gevonden.werking.tot_en_met
    if einde is not None:
        raise AlGedaan(f"Deze wachtplaats is al geëindigd op {einde.isoformat()}.")
    eis_dag("verlatenOp", command.verlaten_op, bij, na=gevonden.werking.van, wat="de plaatsing op de wachtlijst")
    verlaten = events.WachtlijstVerlaten(wachtplaats=command.wachtplaats, reden=command.reden)
    return (Event(verlaten, command.verlaten_op),)


def begin_plaatsing(command: PlaatsingBeginnen, zaak: LopendeZaak, _kader: Rechtskader, bij: Omstandigheden) -> Events:
    """Decide on the first day in beschermd wonen: by a right, or a temporary voorziening, that counts on it."""
    gevonden = eis_toegang(command.toegang, zaak)
    _eis_geen_plaatsing(zaak)
    na = max([gevonden.gevraagd.op, *(een.geplaatst.op for een in gevonden.wachtplaatsen)])
    wat = _DE_VRAAG if na == gevonden.gevraagd.op else "de plaatsing op de wachtlijst"
    eis_dag("begonnenOp", command.begonnen_op, bij, na=na, wat=wat)
    eis_in_leven(zaak, command.begonnen_op)
    _eis_recht(command, zaak)
    begonnen = events.PlaatsingBegonnen(
        plaatsing=volgend_nummer(events.PlaatsingBegonnen, bij),
        toegang=command.toegang,
        vorm=command.vorm,
        nummer=command.nummer,
        instelling=command.instelling,
    )
    return (Event(begonnen, command.begonnen_op),)


def _eis_recht(command: PlaatsingBeginnen, zaak: LopendeZaak) -> None:
    dag = command.begonnen_op
    if command.nummer is None:
        tijdelijk = (een.getroffen.inhoud.voorziening for een in tijdelijke_rechten(zaak) if een.werking.houdt(dag))
        telt, wat = any(is_beschermd_wonen(naam) for naam in tijdelijk), "geen tijdelijke voorziening"
    else:
        gevonden = recht(zaak, command.nummer)
        stuk = gevonden.op(dag) if gevonden else None
        telt = stuk is not None and is_beschermd_wonen(stuk.voorziening.voorziening)
        wat = f"voorziening {command.nummer} niet als"
    if not telt:
        raise PlaatsingZonderRecht(f"Op {dag.isoformat()} telt {wat} beschermd wonen.", veld="nummer")


def eindig_plaatsing(command: PlaatsingEindigen, zaak: LopendeZaak, _kader: Rechtskader, bij: Omstandigheden) -> Events:
    """Decide on the last day in beschermd wonen: on or after the first one, once."""
    gevonden = next((een for een in _plaatsingen(zaak) if een.nummer == command.plaatsing), None)
    if gevonden is None:
        raise PlaatsingOnbekend(f"Plaatsing {command.plaatsing} is er in deze zaak niet.", veld="plaatsing")
    if gevonden.geeindigd is not None:
        raise AlGedaan(f"Deze plaatsing is al geëindigd op {gevonden.geeindigd.op.isoformat()}.")
    eis_dag("laatsteDag", command.laatste_dag, bij, na=gevonden.begonnen.op, wat="het begin van de plaatsing")
    geeindigd = events.PlaatsingGeeindigd(plaatsing=command.plaatsing, reden=command.reden, vervolg=command.vervolg)
    return (Event(geeindigd, command.laatste_dag),)


def eis_toegang(nummer: int, zaak: LopendeZaak) -> Toegang:
    """Give the toegang with this number. Raises ``ToegangOnbekend`` or ``ToegangAfgerond``."""
    gevonden = toegang(zaak, nummer)
    if gevonden is None:
        raise ToegangOnbekend(f"Toegang {nummer} is in deze zaak niet gevraagd.", veld="toegang")
    if gevonden.overgedragen_op is not None:
        op = gevonden.overgedragen_op.isoformat()
        raise ToegangAfgerond(f"Toegang {nummer} is op {op} overgedragen; vraag opnieuw.", veld="toegang")
    return gevonden


def _eis_geen_plaatsing(zaak: LopendeZaak) -> None:
    woont = next((een.woont for een in toegangen(zaak) if een.woont is not None), None)
    if woont is not None:
        vorm, sinds = los(woont.begonnen.inhoud.vorm), woont.werking.van.isoformat()
        raise PlaatsingLoopt(f"De cliënt woont sinds {sinds} in {vorm} (plaatsing {woont.nummer}).")


def _wachtplaatsen(zaak: LopendeZaak) -> tuple[Wachtplaats, ...]:
    return tuple(wachtplaats for een in toegangen(zaak) for wachtplaats in een.wachtplaatsen)


def _plaatsingen(zaak: LopendeZaak) -> tuple[Plaatsing, ...]:
    return tuple(plaatsing for een in toegangen(zaak) for plaatsing in een.plaatsingen)


HANDELINGEN: Final[Handelingen] = (
    Handeling("toegangsverzoeken", ToegangVragen, "Leg vast dat om beschermd wonen is gevraagd", vraag_toegang),
    Handeling("toegangsadviezen", ToegangsadviesVastleggen, "Leg het advies van de toegang vast", leg_advies_vast),
    Handeling("wachtplaatsen", OpWachtlijstPlaatsen, "Plaats op de wachtlijst", plaats_op_wachtlijst),
    Handeling("wachtlijstverlatingen", VanWachtlijstHalen, "Haal van de wachtlijst", haal_van_wachtlijst),
    Handeling("plaatsingen", PlaatsingBeginnen, "Leg het begin van een plaatsing vast", begin_plaatsing),
    Handeling("plaatsingseindes", PlaatsingEindigen, "Leg het einde van een plaatsing vast", eindig_plaatsing),
)
