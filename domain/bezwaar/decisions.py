"""Decisions on what comes in with a bezwaar: nothing of it is turned away for being late or incomplete."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from domain.beschikking.decisions import BeschikkingOnbekend
from domain.bezwaar import behandelen, beslissen
from domain.bezwaar.bezwaren import Bezwaar, bezwaren, eis_open_bezwaar
from domain.bezwaar.commands import (
    BezwaarAanvullen,
    BezwaarIndienen,
    BezwaarIntrekken,
    CommissieMeedelen,
    OntvangstBezwaarBevestigen,
)
from domain.bezwaar.events import (
    BezwaarAangevuld,
    BezwaarIngetrokken,
    BezwaarOntvangen,
    CommissieMeegedeeld,
    OntvangstBezwaarBevestigd,
    Vereiste,
)
from domain.gebeurtenis import Event, Gebeurtenis
from domain.termijnen.beslistermijn import eis_termijn
from domain.termijnen.events import OpschortingGeeindigd
from domain.termijnen.opschorting import LopendeOpschorting, opschortingen
from domain.weigering import Weigering
from domain.zaak.fase import Events, Handeling, Handelingen
from domain.zaak.handeling import (
    AlGedaan,
    BetrokkeneOnbekend,
    Omstandigheden,
    Rechtskader,
    eis_dag,
    genoemde_bijlagen,
    volgend_nummer,
)
from domain.zaak.state import BekendgemaaktBesluit, LopendeZaak

HET_BEZWAAR: Final = "het bezwaar"


class BesluitNietBekend(Weigering):
    """The besluit was not made known by this administration; its bezwaartermijn does not run."""

    probleem = "besluit-niet-bekend"
    titel = "Besluit is niet bekendgemaakt"


class BezwaarNietMogelijk(Weigering):
    """Against this besluit there is beroep at the rechter, or there is no bezwaar (Awb 7:1, 8:1)."""

    probleem = "bezwaar-niet-mogelijk"
    titel = "Geen bezwaar tegen dit besluit"


class VereisteOntbrakNiet(Weigering):
    """What is said to be mended was not missing."""

    probleem = "vereiste-ontbrak-niet"
    titel = "Dit ontbrak niet"


class CommissieTeLaat(Weigering):
    """The notice came after the term of six weeks: it makes that no longer (Awb 7:10 lid 1, 7:13 lid 2)."""

    probleem = "commissie-te-laat"
    titel = "Mededeling komt te laat"


def ontvang_bezwaar(command: BezwaarIndienen, zaak: LopendeZaak, _kader: Rechtskader, bij: Omstandigheden) -> Events:
    """Decide on a bezwaar: against a besluit that was made known, from the day on which it was taken (Awb 6:10)."""
    besluit = zaak.besluit(command.beschikking)
    if besluit is None:
        raise BeschikkingOnbekend(
            f"Beschikking {command.beschikking} is in deze zaak niet genomen.", veld="beschikking"
        )
    if not isinstance(besluit, BekendgemaaktBesluit):
        raise BesluitNietBekend(
            f"Beschikking {command.beschikking} is nog niet bekendgemaakt; leg eerst de bekendmaking vast.",
            veld="beschikking",
        )
    genomen = besluit.genomen
    if genomen.inhoud.RECHTSMIDDEL != "bezwaar":
        raise BezwaarNietMogelijk(
            f"Tegen beschikking {command.beschikking} staat {genomen.inhoud.RECHTSMIDDEL} open.", veld="beschikking"
        )
    eis_dag("ontvangenOp", command.ontvangen_op, bij, na=genomen.op, wat="het besluit")
    if command.verzonden_op is not None:
        eis_dag("verzondenOp", command.verzonden_op, bij, na=genomen.op, wat="het besluit")
    if command.betrokkene is not None and command.betrokkene not in zaak.betrokkenen:
        raise BetrokkeneOnbekend(f"Betrokkene {command.betrokkene} hoort niet bij deze zaak.", veld="betrokkene")
    _eis_niet_al_ingediend(command, zaak)
    ontvangen = BezwaarOntvangen(
        bezwaar=volgend_nummer(BezwaarOntvangen, bij),
        beschikking=command.beschikking,
        wijze=command.wijze,
        verzonden_op=command.verzonden_op,
        indiener=command.indiener,
        betrokkene=command.betrokkene,
        ontbreekt=_ontbreekt(command),
        gronden=command.gronden,
        bijlagen=genoemde_bijlagen(command, bij),
    )
    return (Event(ontvangen, command.ontvangen_op),)


def _ontbreekt(command: BezwaarIndienen) -> tuple[Vereiste, ...]:
    zonder_gronden: tuple[Vereiste, ...] = () if command.gronden is not None else ("gronden",)
    return tuple(dict.fromkeys((*command.ontbreekt, *zonder_gronden)))


def _eis_niet_al_ingediend(command: BezwaarIndienen, zaak: LopendeZaak) -> None:
    for een in bezwaren(zaak):
        inhoud = een.ontvangen.inhoud
        zelfde = (inhoud.beschikking, inhoud.betrokkene) == (command.beschikking, command.betrokkene)
        if zelfde and een.open and inhoud.indiener == command.indiener:
            raise AlGedaan(
                f"Bezwaar {een.nummer} van deze indiener tegen beschikking {command.beschikking} loopt al; leg wat "
                "erbij kwam vast als aanvulling."
            )


def bevestig_ontvangst(
    command: OntvangstBezwaarBevestigen, zaak: LopendeZaak, _kader: Rechtskader, bij: Omstandigheden
) -> Events:
    """Decide on a confirmation: once, of a bezwaar that is open."""
    bezwaar = eis_open_bezwaar(zaak, command.bezwaar)
    eis_dag("verzondenOp", command.verzonden_op, bij, na=bezwaar.ontvangen.op, wat=HET_BEZWAAR)
    if bezwaar.bevestigd is not None:
        raise AlGedaan(f"De ontvangst is al bevestigd op {bezwaar.bevestigd.op.isoformat()}.")
    return (Event(OntvangstBezwaarBevestigd(bezwaar=command.bezwaar), command.verzonden_op),)


def deel_commissie_mee(
    command: CommissieMeedelen, zaak: LopendeZaak, kader: Rechtskader, bij: Omstandigheden
) -> Events:
    """Decide on the notice of a commissie: once, and while the term still runs."""
    bezwaar = eis_open_bezwaar(zaak, command.bezwaar)
    eis_dag("meegedeeldOp", command.meegedeeld_op, bij, na=bezwaar.ontvangen.op, wat=HET_BEZWAAR)
    if bezwaar.commissie is not None:
        raise AlGedaan(f"De commissie is al meegedeeld op {bezwaar.commissie.op.isoformat()}.")
    uiterlijk = eis_termijn(("bezwaar", command.bezwaar), zaak, kader, bij).lengte.uiterlijk
    assert uiterlijk is not None
    if command.meegedeeld_op > uiterlijk:
        raise CommissieTeLaat(
            f"De termijn voor de beslissing liep tot en met {uiterlijk.isoformat()}; een mededeling daarna verlengt "
            "haar niet.",
            veld="meegedeeldOp",
        )
    return (Event(CommissieMeegedeeld(bezwaar=command.bezwaar), command.meegedeeld_op),)


def vul_bezwaar_aan(command: BezwaarAanvullen, zaak: LopendeZaak, _kader: Rechtskader, bij: Omstandigheden) -> Events:
    """Decide on what came in later; it ends the opschorting when nothing is missing any more."""
    bezwaar = eis_open_bezwaar(zaak, command.bezwaar)
    eis_dag("ontvangenOp", command.ontvangen_op, bij, na=bezwaar.ontvangen.op, wat=HET_BEZWAAR)
    hersteld = _hersteld(command, bezwaar)
    aangevuld = BezwaarAangevuld(
        bezwaar=command.bezwaar,
        hersteld=hersteld,
        gronden=command.gronden,
        bijlagen=genoemde_bijlagen(command, bij),
    )
    if any((een.op, een.inhoud) == (command.ontvangen_op, aangevuld) for een in bezwaar.aanvullingen):
        raise AlGedaan(f"Deze aanvulling is op {command.ontvangen_op.isoformat()} al ontvangen.")
    volledig = bool(hersteld) and set(bezwaar.ontbreekt) <= set(hersteld)
    einden = _einden(command, zaak) if volledig else ()
    return (Event(aangevuld, command.ontvangen_op), *einden)


def _hersteld(command: BezwaarAanvullen, bezwaar: Bezwaar) -> tuple[Vereiste, ...]:
    """Give what it mends: what is said, and the gronden where those were missing."""
    for een in command.hersteld:
        if een not in bezwaar.ontbreekt:
            raise VereisteOntbrakNiet(f"'{een}' ontbrak niet, of is al hersteld.", veld="hersteld")
    gronden: tuple[Vereiste, ...] = ("gronden",) if bezwaar.pro_forma and command.gronden is not None else ()
    return tuple(dict.fromkeys((*command.hersteld, *gronden)))


def _einden(command: BezwaarAanvullen, zaak: LopendeZaak) -> Iterator[Event[Gebeurtenis]]:
    # Awb 7:10 lid 2: it stands still until what was asked is mended; what ended by itself does not end again.
    for een in opschortingen(zaak, ("bezwaar", command.bezwaar)):
        begonnen = een.begonnen
        loopt = isinstance(een, LopendeOpschorting) and not een.voorbij_op(command.ontvangen_op)
        if loopt and begonnen.inhoud.grond == "verzuim-bezwaar" and begonnen.op <= command.ontvangen_op:
            einde = OpschortingGeeindigd(opschorting=begonnen.inhoud.opschorting, waardoor="voldaan")
            yield Event(einde, command.ontvangen_op)


def trek_bezwaar_in(command: BezwaarIntrekken, zaak: LopendeZaak, _kader: Rechtskader, bij: Omstandigheden) -> Events:
    """Decide on a withdrawal: of a bezwaar on which nobody decided yet."""
    bezwaar = eis_open_bezwaar(zaak, command.bezwaar)
    eis_dag("ontvangenOp", command.ontvangen_op, bij, na=bezwaar.ontvangen.op, wat=HET_BEZWAAR)
    ingetrokken = BezwaarIngetrokken(bezwaar=command.bezwaar, wijze=command.wijze, reden=command.reden)
    return (Event(ingetrokken, command.ontvangen_op),)


HANDELINGEN: Final[Handelingen] = (
    Handeling("bezwaren", BezwaarIndienen, "Leg een bezwaar vast", ontvang_bezwaar),
    Handeling(
        "bezwaarbevestigingen",
        OntvangstBezwaarBevestigen,
        "Leg vast dat de ontvangst van een bezwaar is bevestigd",
        bevestig_ontvangst,
    ),
    Handeling(
        "commissiemededelingen",
        CommissieMeedelen,
        "Leg vast dat is meegedeeld dat een commissie adviseert",
        deel_commissie_mee,
    ),
    Handeling("bezwaaraanvullingen", BezwaarAanvullen, "Leg vast wat een bezwaar aanvult", vul_bezwaar_aan),
    Handeling("bezwaarintrekkingen", BezwaarIntrekken, "Leg vast dat een bezwaar is ingetrokken", trek_bezwaar_in),
    *behandelen.HANDELINGEN,
    *beslissen.HANDELINGEN,
)
