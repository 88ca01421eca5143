"""Decisions along the short way: a request for more hours, with what the text says of it, and the besluit on it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from domain.beschikking.afwijking import Besluit
from domain.beschikking.motivering import afwijkende_regels
from domain.beschikking.nemen import besluitleden
from domain.beschikking.nummering import hernummerd
from domain.bezwaar.onbeantwoord import OPNIEUW
from domain.gebeurtenis import Event, Werking
from domain.korte_route.commands import OphogingBesluiten, OphogingIntrekken, OphogingVragen
from domain.korte_route.events import OphogingBesloten, OphogingGevraagd, OphogingIngetrokken, Route
from domain.korte_route.grenzen import eis_dagen, eis_meer, eis_recht, eis_toe_te_kennen, recht_om_op_te_hogen
from domain.korte_route.ophogingen import REGEL, Ophoging, geadviseerd, ophogingen
from domain.korte_route.weigeringen import (
    GeenBegeleiding,
    KorteRouteNietOpen,
    OphogingOnbekend,
    OphogingPastNiet,
)
from domain.levensloop.overlijden import eis_in_leven
from domain.rechten.rechten import Stuk
from domain.regels.feiten import hoort_bij
from domain.voorziening import Voorziening, verschil
from domain.zaak.advies import Gewogen, Weegopdracht, weeg
from domain.zaak.fase import Events, Handeling, Handelingen
from domain.zaak.handeling import AlGedaan, Omstandigheden, Rechtskader, eis_dag, genoemde_bijlagen, volgend_nummer
from domain.zaak.state import LopendeZaak

_VOORZIENINGEN: Final = "korte-route-voorzieningen"


def vraag_ophoging(command: OphogingVragen, zaak: LopendeZaak, kader: Rechtskader, bij: Omstandigheden) -> Events:
    """Decide on recording a request: where the text is open, for a right that is there on all of its days."""
    gevonden = recht_om_op_te_hogen(zaak, command.nummer)
    bekend = min(stuk.bekend for stuk in gevonden.stukken)
    eis_dag("ontvangenOp", command.ontvangen_op, bij, na=bekend, wat="de bekendmaking van het besluit")
    eis_in_leven(zaak, command.ontvangen_op)
    eis_dagen(command.werking, vanaf=command.ontvangen_op)
    geraakt = eis_recht(gevonden, command.werking)
    eis_meer(command.omvang, geraakt)
    _eis_nieuw(command, zaak)
    gewogen = _weeg_verzoek(command, zaak, kader, bij, geraakt=geraakt)
    uitkomst = gewogen.antwoorden[REGEL][1].uitkomst
    _eis_begeleiding(command, geraakt, kader, bij)
    gevraagd = OphogingGevraagd(
        ophoging=volgend_nummer(OphogingGevraagd, bij),
        nummer=command.nummer,
        omvang=command.omvang,
        werking=command.werking,
        wijze=command.wijze,
        aanvrager=command.aanvrager,
        onderbouwing=command.onderbouwing,
        route=Route.model_validate(uitkomst["route"]),
        beslisser=uitkomst["beslisser"],
        adviezen=gewogen.versies,
        bijlagen=genoemde_bijlagen(command, bij),
    )
    return (*gewogen.events, Event(gevraagd, command.ontvangen_op))


def besluit_op_ophoging(
    command: OphogingBesluiten, zaak: LopendeZaak, kader: Rechtskader, bij: Omstandigheden
) -> Events:
    """Decide on a request: more for a while, less than was asked, or nothing."""
    ophoging = _eis_open(command.ophoging, zaak)
    gevraagd = ophoging.gevraagd
    _eis_na_verzoek(command, ophoging, bij)
    toe = command.voorziening
    if (toe is None) is not (command.strekking == "afwijzing"):
        raise OphogingPastNiet("Een afwijzing heeft geen voorziening, een toekenning wel.", veld="strekking")
    geraakt = eis_toe_te_kennen(toe, ophoging, zaak) if toe is not None else ()
    if toe is not None:
        _eis_strekking(command, toe, gevraagd.inhoud)
    gewogen = _weeg_besluit(command, zaak, kader, bij)
    besloten = OphogingBesloten(
        **besluitleden(
            command,
            bij,
            gewogen=gewogen,
            kader=kader,
            afwijkend=dict(_afwijkend(command, ophoging, zaak, gewogen)),
        ),
        ophoging=command.ophoging,
        strekking=command.strekking,
        beslisser=gevraagd.inhoud.beslisser,
        voorzieningen=hernummerd([(toe, geraakt[0].voorziening)] if toe is not None else [], bij),
    )
    return (*gewogen.events, Event(besloten, command.besluit_op))


def trek_ophoging_in(command: OphogingIntrekken, zaak: LopendeZaak, _kader: Rechtskader, bij: Omstandigheden) -> Events:
    """Decide on recording that a request was withdrawn: while nobody decided on it."""
    ophoging = _eis_open(command.ophoging, zaak)
    eis_dag("ingetrokkenOp", command.ingetrokken_op, bij, na=ophoging.gevraagd.op, wat="het verzoek om ophoging")
    return (Event(OphogingIngetrokken(ophoging=command.ophoging, reden=command.reden), command.ingetrokken_op),)


def _eis_nieuw(command: OphogingVragen, zaak: LopendeZaak) -> None:
    zelfde = (command.nummer, command.omvang, command.werking)
    for een in ophogingen(zaak):
        inhoud = een.gevraagd.inhoud
        if een.open and zelfde == (inhoud.nummer, inhoud.omvang, inhoud.werking):
            raise AlGedaan(f"Ophoging {inhoud.ophoging} vraagt hetzelfde, en daarop is nog niet beslist.")


def _weeg_verzoek(
    command: OphogingVragen, zaak: LopendeZaak, kader: Rechtskader, bij: Omstandigheden, *, geraakt: tuple[Stuk, ...]
) -> Gewogen:
    wet = zaak.melding.inhoud.wet
    opdracht = Weegopdracht(
        handeling="ophoging",
        peildatum=command.ontvangen_op,
        bekend_op=bij.vandaag,
        bekend={
            "wet": wet,
            "perEmail": command.wijze == "email",
            "aanvrager": command.aanvrager,
            "leveringsvorm": geraakt[0].voorziening.leveringsvorm,
        },
        gegeven=command.feiten,
        situaties=frozenset({wet}),
    )
    gewogen = weeg(opdracht, kader, na_versie=zaak.versie)
    if REGEL not in gewogen.antwoorden:
        redenen = [advies.niet_beschikbaar for advies, _ in gewogen.rijen if advies.regel == REGEL]
        waarom = str(redenen[0]) if redenen else "Geen tekst van deze gemeente opent haar."
        raise KorteRouteNietOpen(f"De korte route is hier niet open. {waarom}", regel=REGEL)
    return gewogen


def _eis_begeleiding(
    command: OphogingVragen, geraakt: tuple[Stuk, ...], kader: Rechtskader, bij: Omstandigheden
) -> None:
    dagen = {"peildatum": command.ontvangen_op, "bekend_op": bij.vandaag}
    _, norm = kader.regelboek.norm_van(kader.rechtsgebied, _VOORZIENINGEN, **dagen)
    naam = geraakt[0].voorziening.voorziening
    if not hoort_bij(naam, norm.waarde):
        raise GeenBegeleiding(
            f"De korte route is voor uren begeleiding ({norm.artikel}); voorziening {command.nummer} is '{naam}'.",
            veld="nummer",
        )


def _eis_open(nummer: int, zaak: LopendeZaak) -> Ophoging:
    gevonden = next((een for een in ophogingen(zaak) if een.gevraagd.inhoud.ophoging == nummer), None)
    if gevonden is None:
        raise OphogingOnbekend(f"Ophoging {nummer} is in deze zaak niet gevraagd.", veld="ophoging")
    if gevonden.besluit is not None:
        raise AlGedaan(f"Op ophoging {nummer} is al beslist op {gevonden.besluit.genomen.op.isoformat()}.")
    if gevonden.ingetrokken is not None:
        raise AlGedaan(f"Ophoging {nummer} is ingetrokken op {gevonden.ingetrokken.op.isoformat()}.")
    return gevonden


def _eis_na_verzoek(command: OphogingBesluiten, ophoging: Ophoging, bij: Omstandigheden) -> None:
    na, wat = ophoging.gevraagd.op, "het verzoek om ophoging"
    if ophoging.weer is not None:
        na, wat = ophoging.weer.op, OPNIEUW
    eis_dag("besluitOp", command.besluit_op, bij, na=na, wat=wat)


def _eis_strekking(command: OphogingBesluiten, toe: Voorziening, gevraagd: OphogingGevraagd) -> None:
    minder = verschil(toe.omvang, gevraagd.omvang) == "minder" or not _houdt(toe.werking, gevraagd.werking)
    onvergelijkbaar = verschil(toe.omvang, gevraagd.omvang) is None
    if minder and command.strekking == "toekenning":
        raise OphogingPastNiet(
            "Er is meer of langer gevraagd dan dit; dat is een gedeeltelijke toekenning.", veld="strekking"
        )
    if not minder and not onvergelijkbaar and command.strekking == "gedeeltelijke-toekenning":
        raise OphogingPastNiet("Alles wat is gevraagd, wordt toegekend; dat is een toekenning.", veld="strekking")


def _houdt(een: Werking, ander: Werking) -> bool:
    assert een.tot_en_met is not None
    assert ander.tot_en_met is not None
    return een.van <= ander.van and een.tot_en_met >= ander.tot_en_met


def _weeg_besluit(command: OphogingBesluiten, zaak: LopendeZaak, kader: Rechtskader, bij: Omstandigheden) -> Gewogen:
    # The text was weighed when the request came in; what a beslisser weighs more (a budget, a tariff) is given here.
    wet = zaak.melding.inhoud.wet
    vormen = {command.voorziening.leveringsvorm} if command.voorziening is not None else set()
    opdracht = Weegopdracht(
        handeling="besluit-op-ophoging",
        peildatum=command.besluit_op,
        bekend_op=bij.vandaag,
        bekend={"wet": wet},
        gegeven=command.feiten,
        situaties=frozenset({wet, *vormen}),
    )
    return weeg(opdracht, kader, na_versie=zaak.versie)


def _afwijkend(
    command: OphogingBesluiten, ophoging: Ophoging, zaak: LopendeZaak, gewogen: Gewogen
) -> Iterator[tuple[str, tuple[int, str]]]:
    """Name the advices that the besluit departs from: that of the request, and those that were weighed for it."""
    toe = command.voorziening
    yield from afwijkende_regels(Besluit(command.strekking, () if toe is None else (toe,)), gewogen)
    advies = geadviseerd(ophoging.gevraagd.inhoud, zaak)
    if advies is not None and not advies[1] and toe is not None:
        yield REGEL, (advies[0], "er wordt opgehoogd terwijl de korte route daarvoor niet openstaat")


HANDELINGEN: Final[Handelingen] = (
    Handeling("ophogingen", OphogingVragen, "Leg een verzoek om tijdelijk meer uren vast", vraag_ophoging),
    Handeling(
        "ophogingsintrekkingen",
        OphogingIntrekken,
        "Leg vast dat een verzoek om meer uren is ingetrokken",
        trek_ophoging_in,
    ),
    Handeling(
        "besluiten-op-ophoging", OphogingBesluiten, "Neem een besluit op een verzoek om meer uren", besluit_op_ophoging
    ),
)
