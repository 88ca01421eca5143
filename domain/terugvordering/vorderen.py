"""Decisions on claiming back, and on not claiming (Wmo 2.4.1; Nijmegen art. 19 lid 3-6, bijlage art. 21; Awb 4:86)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from typing import Any, Final, cast

from domain.beschikking.besluit import Besluit
from domain.beschikking.nemen import besluitleden
from domain.gebeurtenis import Event
from domain.kalender import Eenheid
from domain.rechten.gevolg import raakt
from domain.rechten.rechten import lopende_rechten
from domain.regels.geld import als_tekst
from domain.regels.toetsing import Antwoord
from domain.terugvordering.commands import TerugvorderingNemen, VanTerugvorderingAfzien
from domain.terugvordering.events import (
    Medeschuldenaar,
    TeruggevorderdRecht,
    TerugvorderingGenomen,
    VanTerugvorderingAfgezien,
)
from domain.terugvordering.genoten import eis_genoten
from domain.terugvordering.grondslag import bekend_sinds, grondslag, ingetrokken
from domain.terugvordering.vorderingen import vorderingen
from domain.voorziening import Voorziening
from domain.weigering import Weigering
from domain.zaak.advies import Gewogen, Weegopdracht, weeg
from domain.zaak.fase import Events, Handeling, Handelingen
from domain.zaak.handeling import (
    AlGedaan,
    BetrokkeneOnbekend,
    FeitenPerRegel,
    Omstandigheden,
    Rechtskader,
    eis_dag,
    volgend_nummer,
)
from domain.zaak.state import BekendgemaaktBesluit, LopendeZaak

_REGEL: Final = "terugvordering"


class AlTeruggevorderd(Weigering):
    """Another vordering is about the same right on these days."""

    probleem = "al-teruggevorderd"
    titel = "Over deze dagen is al teruggevorderd"


class BetaaltermijnTeKort(Weigering):
    """The besluit names a last day of payment before the term of the law (Awb 4:87 lid 1: "een later tijdstip")."""

    probleem = "betaaltermijn-te-kort"
    titel = "Betaaltermijn is te kort"
    status = 400


class GeenReden(Weigering):
    """The amount is not below the smallest amount, so that is no reason for claiming nothing."""

    probleem = "geen-reden-om-af-te-zien"
    titel = "Deze reden geldt hier niet"


def neem_terugvordering(
    command: TerugvorderingNemen, zaak: LopendeZaak, kader: Rechtskader, bij: Omstandigheden
) -> Events:
    """Decide on claiming back: on besluiten that took these days back, once, from persons of the zaak."""
    besluiten = grondslag(zaak, command.besluiten, command.over)
    _eis_op("besluitOp", command.besluit_op, bij, besluiten)
    _eis_niet_gevorderd(zaak, command.over)
    for mede in command.medeschuldenaren:
        if mede.betrokkene not in zaak.betrokkenen or mede.betrokkene == zaak.melding.inhoud.client.betrokkene:
            raise BetrokkeneOnbekend(
                f"Medeschuldenaar {mede.betrokkene} hoort niet bij deze zaak, of is de cliënt.",
                veld="medeschuldenaren",
            )
    eis_genoten(zaak, besluiten, command.over, command.bedrag)
    _eis_betaaltermijn(command, kader, bij)
    gewogen = _weeg(zaak, kader, bij, op=command.besluit_op, besluiten=besluiten, van=command)
    afwijkend = {
        regel: (versie, waarin)
        for regel, (versie, antwoord) in gewogen.antwoorden.items()
        if regel == _REGEL and (waarin := _waarin(command, antwoord))
    }
    genomen = TerugvorderingGenomen(
        **besluitleden(command, bij, gewogen=gewogen, kader=kader, afwijkend=afwijkend),
        vordering=volgend_nummer(TerugvorderingGenomen, bij, "vordering"),
        besluiten=command.besluiten,
        over=command.over,
        bedrag=command.bedrag,
        wijze=command.wijze,
        van_client=command.van_client,
        medeschuldenaren=tuple(
            Medeschuldenaar(betrokkene=mede.betrokkene, medewerking=mede.medewerking)
            for mede in command.medeschuldenaren
        ),
        uiterlijk=command.uiterlijk,
    )
    return (*gewogen.events, Event(genomen, command.besluit_op))


def zie_af(command: VanTerugvorderingAfzien, zaak: LopendeZaak, kader: Rechtskader, bij: Omstandigheden) -> Events:
    """Decide on claiming nothing over days that were taken back; the smallest amount is a reason below it only."""
    besluiten = grondslag(zaak, command.besluiten, command.over)
    _eis_op("afgezienOp", command.afgezien_op, bij, besluiten)
    _eis_niet_gevorderd(zaak, command.over)
    for eerder in zaak.van(VanTerugvorderingAfgezien):
        if eerder.inhoud.over == command.over:
            raise AlGedaan(f"Van terugvordering over deze dagen is al afgezien op {eerder.op.isoformat()}.")
    eis_genoten(zaak, besluiten, command.over, command.bedrag)
    gewogen = _weeg(zaak, kader, bij, op=command.afgezien_op, besluiten=besluiten, van=command)
    antwoord = gewogen.antwoorden.get(_REGEL)
    if command.reden == "onder-de-ondergrens" and antwoord and "geldswaarde" in antwoord[1].uitkomst["wijze"]:
        raise GeenReden(
            f"Volgens het advies '{_REGEL}' kan dit bedrag worden teruggevorderd; geef een andere reden.", veld="reden"
        )
    afgezien = VanTerugvorderingAfgezien(
        besluiten=command.besluiten,
        over=command.over,
        bedrag=command.bedrag,
        reden=command.reden,
        adviezen=gewogen.versies,
        toelichting=command.toelichting,
    )
    return (*gewogen.events, Event(afgezien, command.afgezien_op))


def _eis_op(veld: str, dag: date, bij: Omstandigheden, besluiten: Sequence[BekendgemaaktBesluit[Besluit]]) -> None:
    eis_dag(veld, dag, bij, na=max(bekend_sinds(besluiten)), wat="de bekendmaking van het besluit")


def _eis_niet_gevorderd(zaak: LopendeZaak, over: Iterable[TeruggevorderdRecht]) -> None:
    for nieuw in over:
        for vordering in vorderingen(zaak):
            if not vordering.ingetrokken and any(_zelfde_dagen(nieuw, oud) for oud in vordering.inhoud.over):
                raise AlTeruggevorderd(
                    f"Vordering {vordering.inhoud.vordering} gaat al over voorziening {nieuw.nummer} op deze dagen.",
                    veld="over",
                )


def _zelfde_dagen(een: TeruggevorderdRecht, ander: TeruggevorderdRecht) -> bool:
    return een.nummer == ander.nummer and raakt(een.werking, ander.werking)


def _eis_betaaltermijn(command: TerugvorderingNemen, kader: Rechtskader, bij: Omstandigheden) -> None:
    if command.uiterlijk is None:
        return
    _, norm = kader.regelboek.norm_van(
        kader.rechtsgebied, "betalingstermijn", peildatum=command.besluit_op, bekend_op=bij.vandaag
    )
    eenheid = cast("Eenheid", norm.eenheid)
    vroegst = kader.regelboek.kalender.laatste_dag(command.besluit_op, norm.waarde, eenheid)
    if command.uiterlijk < vroegst:
        raise BetaaltermijnTeKort(
            f"uiterlijk {command.uiterlijk.isoformat()} ligt voor {vroegst.isoformat()}, het einde van de termijn van "
            f"{norm.artikel}, gerekend vanaf besluitOp.",
            veld="uiterlijk",
        )


def _weeg(
    zaak: LopendeZaak,
    kader: Rechtskader,
    bij: Omstandigheden,
    *,
    op: date,
    besluiten: Sequence[BekendgemaaktBesluit[Besluit]],
    van: TerugvorderingNemen | VanTerugvorderingAfzien,
) -> Gewogen:
    gegeven: FeitenPerRegel = van.feiten
    bekend: dict[str, Any] = {
        "wet": zaak.melding.inhoud.wet,
        "besluitIngetrokken": ingetrokken(besluiten),
        "bedrag": als_tekst(Decimal(van.bedrag) / 100),
    }
    if any(_periodiek_pgb(stuk.voorziening) for stuk in lopende_rechten(zaak, op)):
        # Where none runs there can still be another uitkering, that the zaak does not know of: then a person says it.
        bekend["lopendPgbOfUitkering"] = True
    opdracht = Weegopdracht(
        handeling="terugvordering",
        peildatum=op,
        bekend_op=bij.vandaag,
        bekend=bekend,
        gegeven=gegeven,
        situaties=frozenset({zaak.melding.inhoud.wet}),
    )
    return weeg(opdracht, kader, na_versie=zaak.versie)


def _periodiek_pgb(voorziening: Voorziening) -> bool:
    return voorziening.pgb is not None and not voorziening.pgb.eenmalig


def _waarin(command: TerugvorderingNemen, antwoord: Antwoord) -> str | None:
    """Say in what a terugvordering departs from the advice: it claims what, or how, the text does not allow."""
    uitkomst = antwoord.uitkomst
    if not uitkomst["mogelijk"]:
        return "er wordt teruggevorderd terwijl dat volgens het advies niet kan"
    anders: Iterator[str] = (wijze for wijze in command.wijze if wijze not in uitkomst["wijze"])
    wijze = next(anders, None)
    return None if wijze is None else f"er wordt teruggevorderd door {wijze}, wat volgens het advies niet kan"


HANDELINGEN: Final[Handelingen] = (
    Handeling("terugvorderingen", TerugvorderingNemen, "Vorder terug wat ten onrechte is genoten", neem_terugvordering),
    Handeling(
        "afzieningen-van-terugvordering", VanTerugvorderingAfzien, "Leg vast dat van terugvordering is afgezien", zie_af
    ),
)
