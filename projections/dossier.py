"""The dossier of a zaak: all that was known of it on one day, in order, with the proof that nothing was left out.

It holds every event with its content and who recorded it, each besluit with its advices, its motivering and where it
departs, the rights and terms as they stand on ``geldigOp``, the bijlagen, and the entries as they are stored with their
leaf hashes. Everything personal in it is unsealed: it is made when asked for and kept nowhere.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Final

from domain.beschikking.besluit import Besluit
from domain.betrokkenen.events import BetrokkeneToegevoegd
from domain.bijlage import Bijlage
from domain.gebeurtenis import GEWIST, Deel, Gebeurd, splits, voeg_samen
from domain.regels.toetsing import over_de_tekst
from domain.zaak.advies import AdviesGegeven
from domain.zaak.evolve import vouw
from domain.zaak.geschiedenis import Vastgelegd, met_correcties
from domain.zaak.handeling import Bewijs, Rechtskader
from domain.zaak.op_dag import inhoud_van
from domain.zaak.state import BekendgemaaktBesluit, BesluitInZaak
from projections.dossierrijen import (
    AantekeningInDossier,
    AdviesBijBesluit,
    AfwijkingInDossier,
    BesluitInDossier,
    BijlageInDossier,
    Dossier,
    GebeurtenisInDossier,
    GemeenteInDossier,
    TekstInDossier,
)
from projections.hertoetsingen import genoemde_adviezen
from projections.rij import Json
from projections.tijdlijn import TijdlijnRegel, tijdlijn
from projections.volledigheid import Bron, volledigheid
from projections.zaakbeeld import zaakbeeld

Gegeven = Gebeurd[AdviesGegeven]
_STAND: Final = ("fase", "faseSinds", "indicaties", "termijnen", "dwangsommen")
_GEWIST: Final = GEWIST.model_dump(mode="json")


def dossier(
    gelezen: Sequence[Vastgelegd], bron: Bron, kader: Rechtskader, *, geldig_op: date, bekend_op: date
) -> Dossier:
    """Put together all of ``gelezen``: the events known on ``bekend_op``, whatever day their acts were done.

    ``geldig_op`` says on which day rights and terms are looked at, and nothing else.
    """
    zaak = inhoud_van(vouw(met_correcties(gelezen)))
    assert zaak is not None, "een dossier is van een zaak die bekend is"
    melding = zaak.melding.inhoud
    erbij = (een.inhoud for een in zaak.van(BetrokkeneToegevoegd))
    regels = {regel.versie: regel for regel in tijdlijn(gelezen)}
    beeld = zaakbeeld(gelezen, kader, geldig_op=geldig_op, bekend_op_dag=bekend_op)
    return Dossier(
        gemeente=GemeenteInDossier(code=bron.gemeente, naam=bron.naam, oefen=bron.oefen),
        zaak=bron.zaak,
        zaaknummer=melding.zaaknummer,
        wet=melding.wet,
        geldig_op=geldig_op,
        bekend_op=bekend_op,
        versie=len(gelezen),
        client=melding.client.model_dump(mode="json"),
        betrokkenen=[een.model_dump(mode="json") for een in (*melding.betrokkenen, *erbij)],
        gebeurtenissen=tuple(_gebeurtenissen(gelezen, bron, regels)),
        besluiten=tuple(_besluit(besluit, regels, zaak.adviezen) for besluit in zaak.besluiten),
        teksten=tuple(_teksten(gelezen, kader)),
        stand={naam: beeld[naam] for naam in _STAND},
        bijlagen=tuple(_bijlagen(gelezen)),
        volledigheid=volledigheid(bron),
    )


def _gebeurtenissen(
    gelezen: Sequence[Vastgelegd], bron: Bron, regels: Mapping[int, TijdlijnRegel]
) -> Iterator[GebeurtenisInDossier]:
    adviezen = {een.versie: een.inhoud for een in gelezen if isinstance(een.inhoud, AdviesGegeven)}
    for een, (positie, entry) in zip(gelezen, bron.entries, strict=True):
        assert (een.versie, een.positie, een.gebeurtenis) == (entry.versie, positie, entry.gebeurtenis), een.versie
        regel = regels[een.versie]
        open_leden, verzegeld = splits(een.inhoud)
        yield GebeurtenisInDossier(
            schemaversie=entry.schemaversie,
            opdracht=entry.opdracht,
            samenhang=entry.samenhang,
            oorzaak=entry.oorzaak,
            adviezen=genoemde_adviezen(een, adviezen),
            inhoud=voeg_samen(open_leden, {lid.pointer: lid.waarde for lid in verzegeld}),
            gewist=tuple(lid.pointer for lid in verzegeld if lid.waarde == _GEWIST),
            **{naam: getattr(regel, naam) for naam in _VAN_DE_TIJDLIJN},
        )


_VAN_DE_TIJDLIJN: Final = tuple(
    naam for naam in GebeurtenisInDossier.model_fields if naam in TijdlijnRegel.model_fields
)


def _besluit(
    besluit: BesluitInZaak[Besluit], regels: Mapping[int, TijdlijnRegel], adviezen: Mapping[int, Gegeven]
) -> BesluitInDossier:
    genomen, regel = besluit.genomen.inhoud, regels[besluit.genomen.versie]
    bekend = besluit.bekendgemaakt if isinstance(besluit, BekendgemaaktBesluit) else None
    return BesluitInDossier(
        versie=besluit.genomen.versie,
        topic=genomen.TOPIC,
        zin=regel.zin,
        beschikking=genomen.beschikking,
        beschikkingnummer=genomen.beschikkingnummer,
        rechtsmiddel=genomen.RECHTSMIDDEL,
        genomen_op=besluit.genomen.op,
        genomen_door=regel.actor,
        bekendgemaakt_op=bekend.op if bekend else None,
        bekendgemaakt_door=bekend.versie if bekend else None,
        wijze=bekend.inhoud.wijze if bekend else None,
        artikelen=genomen.artikelen,
        motivering=_json(genomen.motivering),
        adviezen=tuple(_advies(adviezen[versie], genomen) for versie in genomen.adviezen if versie in adviezen),
    )


def _advies(gegeven: Gegeven, besluit: Besluit) -> AdviesBijBesluit:
    advies = gegeven.inhoud
    bewijs = dict.fromkeys(("feiten", "uitkomst", "stappen"), _GEWIST if advies.bewijs else None)
    if isinstance(advies.bewijs, Bewijs):
        bewijs = advies.bewijs.model_dump(mode="json")
    afwijking = next((een for een in besluit.afwijkingen if een.advies == gegeven.versie), None)
    return AdviesBijBesluit(
        versie=gegeven.versie,
        regel=advies.regel,
        peildatum=advies.peildatum,
        regime=advies.regime,
        regelversie=advies.regelversie,
        normen=advies.normen,
        niet_beschikbaar=_json(advies.niet_beschikbaar),
        afwijking=AfwijkingInDossier(grondslag=afwijking.grondslag, motivering=_json(afwijking.motivering))
        if afwijking
        else None,
        **bewijs,
    )


def _teksten(gelezen: Sequence[Vastgelegd], kader: Rechtskader) -> Iterator[TekstInDossier]:
    boek = kader.regelboek
    adviezen = [een.inhoud for een in gelezen if isinstance(een.inhoud, AdviesGegeven)]
    bewijzen = (een.bewijs for een in adviezen if isinstance(een.bewijs, Bewijs))
    gezegd = {(stap.get("bron"), stap.get("toelichting")) for bewijs in bewijzen for stap in bewijs.stappen}
    genoemd = (een.regime for een in adviezen)
    for regime in sorted({een for een in genoemd if een is not None}):
        gehouden = boek.regimes.get(regime)
        if gehouden is None:
            yield TekstInDossier(regime=regime, titel=regime)
        else:
            yield TekstInDossier(
                regime=regime,
                titel=gehouden.titel,
                van=gehouden.van,
                tot_en_met=gehouden.tot_en_met,
                aantekeningen=tuple(
                    AantekeningInDossier(bron=stap.bron, toelichting=stap.toelichting)
                    for _, stap in over_de_tekst(gehouden)
                    if (stap.bron, stap.toelichting) in gezegd
                ),
            )


def _bijlagen(gelezen: Sequence[Vastgelegd]) -> Iterator[BijlageInDossier]:
    for een in gelezen:
        for bijlage in _genoemde_bijlagen(een.inhoud):
            yield BijlageInDossier(versie=een.versie, **bijlage.model_dump())


def _genoemde_bijlagen(waarde: object) -> Iterator[Bijlage]:
    if isinstance(waarde, Bijlage):
        yield waarde
    elif isinstance(waarde, Deel):
        for naam in type(waarde).model_fields:
            yield from _genoemde_bijlagen(getattr(waarde, naam))
    elif isinstance(waarde, tuple):
        for lid in waarde:
            yield from _genoemde_bijlagen(lid)


def _json(waarde: str | Deel | None) -> Json:
    return waarde.model_dump(mode="json") if isinstance(waarde, Deel) else waarde
