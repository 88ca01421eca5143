"""Decisions on a regeling: asked, decided by its own rule on the day of the besluit, ended, and paid."""

from __future__ import annotations

from typing import Final

from domain.beschikking.nemen import besluitleden
from domain.gebeurtenis import Event
from domain.levensloop.overlijden import eis_in_leven
from domain.regelingen.commands import (
    RegelingaanvraagIntrekken,
    RegelingAanvragen,
    RegelingBeeindigen,
    RegelingBeschikken,
    RegelingUitbetalen,
)
from domain.regelingen.events import (
    RegelingAangevraagd,
    RegelingaanvraagIngetrokken,
    RegelingBeeindigd,
    RegelingBeschikt,
    RegelingUitbetaald,
)
from domain.regelingen.grenzen import (
    eis_binnen_dagen,
    eis_niet_eerder,
    eis_ontvanger,
    eis_passende_toekenning,
    eis_per_maand,
    hoogste_bedrag,
)
from domain.regelingen.regelingen import Regelingaanvraag, regelingaanvragen
from domain.regelingen.soorten import SOORTEN
from domain.regelingen.weging import afwijkend, eis_bekend_in_tekst, weeg_regeling
from domain.regelingen.weigeringen import (
    EindePastNiet,
    MeerDanToegekend,
    NietsToegekend,
    RegelingaanvraagAfgedaan,
    RegelingaanvraagOnbekend,
    RegelingPastNiet,
)
from domain.zaak.advies import Weegopdracht, weeg
from domain.zaak.fase import Events, Handeling, Handelingen
from domain.zaak.handeling import AlGedaan, Omstandigheden, Rechtskader, eis_dag, genoemde_bijlagen, volgend_nummer
from domain.zaak.state import BekendgemaaktBesluit, LopendeZaak


def vraag_regeling_aan(
    command: RegelingAanvragen, zaak: LopendeZaak, kader: Rechtskader, bij: Omstandigheden
) -> Events:
    """Decide on recording an aanvraag: of a regeling that the gemeente has, under the law of the zaak."""
    eis_dag("ontvangenOp", command.ontvangen_op, bij, na=zaak.melding.op, wat="de melding")
    eis_in_leven(zaak, command.ontvangen_op)
    _eis_passende_regeling(command, zaak)
    eis_bekend_in_tekst(command.regeling, kader, bij, dag=command.ontvangen_op)
    aanvragen = regelingaanvragen(zaak)
    for eerder in aanvragen:
        zelfde = (eerder.regeling, eerder.aangevraagd.inhoud.jaar) == (command.regeling, command.jaar)
        if zelfde and eerder.is_open:
            raise AlGedaan(f"Op regelingaanvraag {eerder.nummer} voor hetzelfde is nog niet beslist.")
    aangevraagd = RegelingAangevraagd(
        regelingaanvraag=volgend_nummer(RegelingAangevraagd, bij),
        regeling=command.regeling,
        jaar=command.jaar,
        vorm=command.vorm,
        indiener=command.indiener,
        toelichting=command.toelichting,
        bijlagen=genoemde_bijlagen(command, bij),
    )
    return (Event(aangevraagd, command.ontvangen_op),)


def _eis_passende_regeling(command: RegelingAanvragen, zaak: LopendeZaak) -> None:
    soort, wet = SOORTEN[command.regeling], zaak.melding.inhoud.wet
    if wet not in soort.wetten:
        raise RegelingPastNiet(f"Deze zaak gaat over de {wet}; regeling '{command.regeling}' niet.", veld="regeling")
    if soort.per_jaar is (command.jaar is None):
        raise RegelingPastNiet(
            "Noem het jaar waarover een jaarlijkse regeling wordt gevraagd, en anders niet.", veld="jaar"
        )


def trek_aanvraag_in(
    command: RegelingaanvraagIntrekken, zaak: LopendeZaak, _kader: Rechtskader, bij: Omstandigheden
) -> Events:
    """Decide on taking an aanvraag back: before the besluit."""
    aanvraag = _open_aanvraag(zaak, command.regelingaanvraag)
    eis_dag("ingetrokkenOp", command.ingetrokken_op, bij, na=aanvraag.aangevraagd.op, wat="de aanvraag")
    ingetrokken = RegelingaanvraagIngetrokken(regelingaanvraag=command.regelingaanvraag, reden=command.reden)
    return (Event(ingetrokken, command.ingetrokken_op),)


def beschik(command: RegelingBeschikken, zaak: LopendeZaak, kader: Rechtskader, bij: Omstandigheden) -> Events:
    """Decide on an aanvraag: by its rule, or with a motivering why not."""
    aanvraag = _open_aanvraag(zaak, command.regelingaanvraag)
    eis_dag("besluitOp", command.besluit_op, bij, na=aanvraag.aangevraagd.op, wat="de aanvraag")
    if command.toegekend is not None and command.toegekend.werking is not None:
        eis_in_leven(zaak, command.toegekend.werking.van)
    eis_passende_toekenning(command, aanvraag)
    eis_niet_eerder(command, aanvraag, zaak)
    gewogen = weeg_regeling(command, aanvraag, zaak, kader, bij=bij)
    besloten = RegelingBeschikt(
        **besluitleden(
            command,
            bij,
            gewogen=gewogen,
            kader=kader,
            afwijkend=dict(afwijkend(command, aanvraag, zaak, gewogen)),
        ),
        regelingaanvraag=command.regelingaanvraag,
        regeling=aanvraag.regeling,
        jaar=aanvraag.aangevraagd.inhoud.jaar,
        strekking=command.strekking,
        toegekend=command.toegekend,
    )
    return (*gewogen.events, Event(besloten, command.besluit_op))


def beeindig(command: RegelingBeeindigen, zaak: LopendeZaak, kader: Rechtskader, bij: Omstandigheden) -> Events:
    """Decide that what was granted ends: while it lasts, and not in the past."""
    aanvraag, bekend = _toekenning(zaak, command.toekenning, veld="toekenning")
    eis_dag("besluitOp", command.besluit_op, bij, na=bekend.bekendgemaakt.op, wat="de bekendmaking van de toekenning")
    if aanvraag.einde is not None:
        raise AlGedaan(
            f"Op {aanvraag.einde.genomen.op.isoformat()} is al besloten dat dit eindigt (beschikking "
            f"{aanvraag.einde.genomen.inhoud.beschikking})."
        )
    toegekend, laatste = aanvraag.toegekend, aanvraag.laatste_dag
    if toegekend is None or toegekend.werking is None:
        raise EindePastNiet("Wat is toegekend, heeft geen dagen die kunnen eindigen.", veld="toekenning")
    if command.laatste_dag < command.besluit_op or (laatste is not None and command.laatste_dag >= laatste):
        raise EindePastNiet(
            f"laatsteDag {command.laatste_dag.isoformat()} ligt voor besluitOp, of het is dan al geëindigd.",
            veld="laatsteDag",
        )
    opdracht = Weegopdracht(
        handeling="regeling-beeindiging",
        peildatum=command.besluit_op,
        bekend_op=bij.vandaag,
        bekend={"wet": zaak.melding.inhoud.wet},
        gegeven=command.feiten,
        situaties=frozenset({zaak.melding.inhoud.wet}),
    )
    gewogen = weeg(opdracht, kader, na_versie=zaak.versie)
    einde = RegelingBeeindigd(
        **besluitleden(command, bij, gewogen=gewogen, kader=kader, afwijkend={}),
        toekenning=command.toekenning,
        laatste_dag=command.laatste_dag,
    )
    return (*gewogen.events, Event(einde, command.besluit_op))


def betaal_uit(command: RegelingUitbetalen, zaak: LopendeZaak, _kader: Rechtskader, bij: Omstandigheden) -> Events:
    """Decide on a payment: on a grant that the client knows of, over its days, and no more than it grants."""
    aanvraag, bekend = _toekenning(zaak, command.beschikking, veld="beschikking")
    eis_dag("betaaldOp", command.betaald_op, bij, na=bekend.bekendgemaakt.op, wat="de bekendmaking van de toekenning")
    uitbetaald = RegelingUitbetaald(
        beschikking=command.beschikking, bedrag=command.bedrag, over=command.over, aan=command.aan
    )
    if any((een.op, een.inhoud) == (command.betaald_op, uitbetaald) for een in aanvraag.uitbetaald):
        raise AlGedaan(f"Deze uitbetaling van {command.betaald_op.isoformat()} is al vastgelegd.")
    eis_ontvanger(uitbetaald, aanvraag)
    eis_binnen_dagen(command.over, aanvraag)
    hoogste = hoogste_bedrag(aanvraag)
    if hoogste is not None and aanvraag.betaald + command.bedrag > hoogste:
        raise MeerDanToegekend(
            f"Toegekend is ten hoogste {hoogste} eurocent en daarvan is {aanvraag.betaald} betaald; {command.bedrag} "
            "eurocent erbij is te veel.",
            veld="bedrag",
        )
    eis_per_maand(uitbetaald, aanvraag)
    return (Event(uitbetaald, command.betaald_op),)


def _open_aanvraag(zaak: LopendeZaak, nummer: int) -> Regelingaanvraag:
    gevonden = next((een for een in regelingaanvragen(zaak) if een.nummer == nummer), None)
    if gevonden is None:
        raise RegelingaanvraagOnbekend(f"Regelingaanvraag {nummer} is er in deze zaak niet.", veld="regelingaanvraag")
    if gevonden.ingetrokken is not None:
        raise RegelingaanvraagAfgedaan(
            f"Regelingaanvraag {nummer} is op {gevonden.ingetrokken.op.isoformat()} ingetrokken.",
            veld="regelingaanvraag",
        )
    if gevonden.besluit is not None:
        raise RegelingaanvraagAfgedaan(
            f"Op regelingaanvraag {nummer} is op {gevonden.besluit.genomen.op.isoformat()} beslist.",
            veld="regelingaanvraag",
        )
    return gevonden


def _toekenning(
    zaak: LopendeZaak, beschikking: int, *, veld: str
) -> tuple[Regelingaanvraag, BekendgemaaktBesluit[RegelingBeschikt]]:
    for een in regelingaanvragen(zaak):
        besluit = een.besluit
        if een.toegekend is None or not isinstance(besluit, BekendgemaaktBesluit):
            continue
        if besluit.genomen.inhoud.beschikking == beschikking:
            return een, besluit
    raise NietsToegekend(f"Beschikking {beschikking} kent geen regeling toe, of is niet bekendgemaakt.", veld=veld)


HANDELINGEN: Final[Handelingen] = (
    Handeling("regelingaanvragen", RegelingAanvragen, "Leg een aanvraag van een regeling vast", vraag_regeling_aan),
    Handeling(
        "ingetrokken-regelingaanvragen",
        RegelingaanvraagIntrekken,
        "Leg vast dat een regelingaanvraag is ingetrokken",
        trek_aanvraag_in,
    ),
    Handeling("regelingbeschikkingen", RegelingBeschikken, "Beschik op een regelingaanvraag", beschik),
    Handeling("regelingbeeindigingen", RegelingBeeindigen, "Beëindig een toegekende regeling", beeindig),
    Handeling("uitbetalingen", RegelingUitbetalen, "Leg een uitbetaling vast", betaal_uit),
)
