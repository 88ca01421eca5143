"""The whole zaak at (geldigOp, bekendOp) as one JSON object: what was done, decided, granted, and which terms run.

Every act carries its ``versie`` and the day it was done. A member whose key was destroyed is ``{"gewist": true}``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from operator import attrgetter
from typing import Any, Final, Literal

from domain.aanvraag.events import AanvraagOntvangen
from domain.beschikking.besluit import Besluit
from domain.beschikking.events import BeschikkingGenomen
from domain.betrokkenen.events import BetrokkeneToegevoegd
from domain.bezwaar.onbeantwoord import onbeantwoord
from domain.gebeurtenis import Deel, Gebeurd, Gebeurtenis, leden
from domain.jeugdhulp.events import VerwijzingOntvangen
from domain.termijnen.register import stand
from domain.zaak.advies import AdviesGegeven
from domain.zaak.afsluiting import ZaakAfgeslotenVerklaard
from domain.zaak.evolve import vouw
from domain.zaak.geschiedenis import Vastgelegd, met_correcties
from domain.zaak.handeling import Bewijs, Rechtskader
from domain.zaak.op_dag import inhoud_van, zaak_op
from domain.zaak.state import AfgeslotenZaak, BekendgemaaktBesluit, Beschikking, BesluitInZaak, LopendeZaak, Zaak
from projections.bezwaren import bezwaren
from projections.budgetten import budgetten
from projections.calamiteiten import calamiteiten
from projections.dwangsommen import dwangsommen
from projections.indicaties import indicaties
from projections.rij import Json
from projections.termijnen import rijen
from projections.tijdlijn import tijdlijn
from projections.verblijven import overdrachten_op, verblijven
from projections.vorderingen import vorderingen

Beeld = dict[str, Json]
Fase = Literal["melding", "onderzoek", "verslag", "verwijzing", "aanvraag", "besluit", "bekendgemaakt", "afgesloten"]
Gevraagd = Gebeurd[AanvraagOntvangen] | Gebeurd[VerwijzingOntvangen]
_LEDEN_ADVIES: Final = {alias: naam for naam, alias, _ in leden(AdviesGegeven) if naam != "bewijs"}
_DAGEN_ADVIES: Final = ("peildatum", "bekendOp")
_waarden_advies: Final = attrgetter(*_LEDEN_ADVIES.values())
Adviezen = Mapping[int, Gebeurd[AdviesGegeven]]
Verteld = dict[int, tuple[Gebeurd[Any], Beeld]]
"""What was told of an event, by its versie, with the very event that it was told of."""

_VAN_DE_ZAAK_ZELF = ("zaaknummer", "wet", "client", "betrokkenen", "hulpvraag")
_LIJSTEN = (
    *("betrokkenen", "bevestigingen", "clientondersteuning", "plannen", "gesprekken", "verslagen"),
    *("aanvragen", "beschikkingen", "besluiten", "tijdelijkeVoorzieningen", "vervolg"),
)
_ENKELE = ("zaaknummer", "wet", "fase", "faseSinds", "melding", "client", "hulpvraag", "afsluiting")


def zaakbeeld(gelezen: Sequence[Vastgelegd], kader: Rechtskader, *, geldig_op: date, bekend_op_dag: date) -> Beeld:
    """Show the zaak on ``geldig_op`` as it follows from the events known at ``bekendOp``: those in ``gelezen``.

    ``bekend_op_dag`` says which law was known. Before the melding there is no zaak: then all is ``null`` or empty, but
    for the versie. Acts that were voided are gone; ``correcties`` tells which correction did what.
    """
    zaak, dagen = vouw(met_correcties(gelezen)), _Dagen(geldig_op, bekend_op_dag)
    toen = zaak_op(zaak, geldig_op)
    gevolgen = _gevolgen(zaak, inhoud_van(toen), kader, dagen)
    return {**_vraag(gelezen, dagen), **_inhoud(toen, {}), **gevolgen, **_correcties(gelezen)}


def stappen(
    gelezen: Sequence[Vastgelegd], kader: Rechtskader, *, geldig_op: date, bekend_op_dag: date
) -> Iterator[Beeld]:
    """Show the zaak after each event in turn, always on the same day and under the same known law.

    So two neighbours differ by what the one event between them did, and by nothing else. One at a time: all of a long
    zaak together would fill the memory. What two neighbours share is the same object in both: change none of it.
    """
    zaak, dagen = vouw(()), _Dagen(geldig_op, bekend_op_dag)
    verteld: Verteld = {}
    gevolgen: Beeld = {}
    for aantal, een in enumerate(gelezen, start=1):
        bekend = gelezen[:aantal]
        # A correction changes what was folded before it; any other event comes after all that.
        if een.corrigeert is not None:
            zaak = vouw(met_correcties(bekend))
        else:
            zaak = vouw([Gebeurd(een.inhoud, een.geldig_op, een.versie)], zaak)
        toen = zaak_op(zaak, geldig_op)
        # An advice counts through the act that names it, and that is yet to come.
        if een.corrigeert is not None or not isinstance(een.inhoud, AdviesGegeven):
            gevolgen = _gevolgen(zaak, inhoud_van(toen), kader, dagen)
        yield {**_vraag(bekend, dagen), **_inhoud(toen, verteld), **gevolgen, **_correcties(bekend)}


@dataclass(frozen=True)
class _Dagen:
    """The day on which a zaak is looked at, and the one on which its law was known."""

    geldig_op: date
    bekend_op: date


def _vraag(gelezen: Sequence[Vastgelegd], dagen: _Dagen) -> Beeld:
    return {
        "geldigOp": dagen.geldig_op.isoformat(),
        "bekendOp": dagen.bekend_op.isoformat(),
        "versie": max((een.versie for een in gelezen), default=0),
    }


def _inhoud(op_die_dag: Zaak, verteld: Verteld) -> Beeld:
    """Show what was done and how far the zaak is."""
    toen = inhoud_van(op_die_dag)
    leeg: Beeld = {**dict.fromkeys(_ENKELE), **{naam: [] for naam in _LIJSTEN}}
    if toen is None:
        return leeg
    verteller = _Verteller(toen.adviezen, verteld)
    return {**leeg, **_handelingen(toen, verteller), **_voortgang(op_die_dag, toen, verteller)}


def _gevolgen(zaak: Zaak, toen: LopendeZaak | None, kader: Rechtskader, dagen: _Dagen) -> Beeld:
    """Show what follows from what was done: rights, terms, debts and the like."""
    dag = dagen.geldig_op
    gemeten = stand(zaak, kader, geldig_op=dag, bekend_op=dagen.bekend_op)
    return {
        "indicaties": [rij.als_json() for rij in indicaties(zaak, dag)],
        "termijnen": [rij.als_json() for rij in rijen(gemeten.termijnen)],
        "dwangsommen": [rij.als_json() for rij in dwangsommen(gemeten, dag)],
        "bezwaren": [rij.als_json() for rij in bezwaren(toen, gemeten.termijnen)] if toen else [],
        "vorderingen": [rij.als_json() for rij in vorderingen(toen, gemeten.termijnen, dag)] if toen else [],
        "budgetten": [rij.als_json() for rij in budgetten(zaak, dag)],
        "verblijven": [rij.als_json() for rij in verblijven(zaak, dag)],
        "overdrachten": [rij.als_json() for rij in overdrachten_op(zaak, dag)],
        "calamiteiten": [rij.als_json() for rij in calamiteiten(zaak, dag)],
    }


def _correcties(gelezen: Sequence[Vastgelegd]) -> Beeld:
    return {"correcties": [_correctie(een) for een in gelezen if een.corrigeert]}


def gebeurtenissen(gelezen: Sequence[Vastgelegd]) -> list[Beeld]:
    """Show every event of the zaak, as the tijdlijn tells it, as JSON."""
    return [regel.als_json() for regel in tijdlijn(gelezen)]


class _Verteller:
    """Tells the acts of a zaak with their advices; what it told of an act before, in ``verteld``, it gives again.

    That holds as long as it is the same zaak that grows: an act names advices that were recorded before it.
    """

    def __init__(self, adviezen: Adviezen, verteld: Verteld) -> None:
        self._adviezen = adviezen
        self._verteld = verteld

    def handelingen(self, gebeurd: Iterable[Gebeurd[Gebeurtenis]]) -> list[Beeld]:
        return [self.handeling(een) for een in gebeurd]

    def handeling(self, gebeurd: Gebeurd[Gebeurtenis]) -> Beeld:
        eerder = self._verteld.get(gebeurd.versie)
        if eerder is not None and eerder[0] is gebeurd:
            return eerder[1]
        inhoud = _als_json(gebeurd.inhoud)
        if "adviezen" in inhoud:
            inhoud["adviezen"] = self.adviezen(inhoud["adviezen"])
        kop = {"versie": gebeurd.versie, "topic": gebeurd.inhoud.TOPIC, "geldigOp": gebeurd.op.isoformat()}
        self._verteld[gebeurd.versie] = gebeurd, {**kop, **inhoud}
        return self._verteld[gebeurd.versie][1]

    def besluit(self, besluit: BesluitInZaak[Besluit]) -> Beeld:
        bekend = besluit.bekendgemaakt if isinstance(besluit, BekendgemaaktBesluit) else None
        return {**self.handeling(besluit.genomen), "bekendmaking": self.handeling(bekend) if bekend else None}

    def adviezen(self, versies: Iterable[int]) -> list[Beeld]:
        return [self._advies(self._adviezen[versie]) for versie in versies if versie in self._adviezen]

    def _advies(self, advies: Gebeurd[AdviesGegeven]) -> Beeld:
        eerder = self._verteld.get(advies.versie)
        if eerder is None or eerder[0] is not advies:
            eerder = self._verteld[advies.versie] = advies, _advies(advies)
        return eerder[1]


def _handelingen(zaak: LopendeZaak, verteller: _Verteller) -> Beeld:
    melding = {**verteller.handeling(zaak.melding)}
    # No event of the melding names its advices: they were recorded after it.
    bij_melding = [versie for versie, advies in zaak.adviezen.items() if advies.inhoud.handeling == "melding"]
    van_de_zaak = {naam: melding.pop(naam) for naam in _VAN_DE_ZAAK_ZELF}
    erbij = [_als_json(een.inhoud) for een in zaak.van(BetrokkeneToegevoegd)]
    return {
        **van_de_zaak,
        "betrokkenen": [*van_de_zaak["betrokkenen"], *erbij],
        "melding": {**melding, "adviezen": verteller.adviezen(bij_melding)},
        "bevestigingen": verteller.handelingen(zaak.bevestigingen),
        "clientondersteuning": verteller.handelingen(zaak.gewezen),
        "plannen": verteller.handelingen(zaak.plannen),
        "gesprekken": verteller.handelingen(zaak.onderzoek),
        "verslagen": [
            {
                **verteller.handeling(verslag),
                "opmerkingen": verteller.handelingen(
                    o for o in zaak.opmerkingen if o.inhoud.verslag == verslag.inhoud.verslag
                ),
            }
            for verslag in zaak.verslagen
        ],
        "aanvragen": verteller.handelingen(zaak.aanvragen),
        "beschikkingen": [verteller.besluit(besluit) for besluit in zaak.beschikkingen],
        "besluiten": [
            verteller.besluit(besluit)
            for besluit in zaak.besluiten
            if not isinstance(besluit.genomen.inhoud, BeschikkingGenomen)
        ],
        "vervolg": verteller.handelingen(zaak.vervolg),
        "tijdelijkeVoorzieningen": verteller.handelingen(zaak.tijdelijk),
    }


def _voortgang(op_die_dag: Zaak, toen: LopendeZaak, verteller: _Verteller) -> Beeld:
    fase, sinds = _fase(op_die_dag, toen)
    afsluiting = op_die_dag.afsluiting if isinstance(op_die_dag, AfgeslotenZaak) else None
    return {
        "fase": fase,
        "faseSinds": {"versie": sinds.versie, "op": sinds.op.isoformat()},
        "afsluiting": verteller.handeling(afsluiting) if afsluiting else None,
    }


def _fase(op_die_dag: Zaak, toen: LopendeZaak) -> tuple[Fase, Gebeurd[Gebeurtenis]]:
    """Say how far the zaak is: how far what was asked last is, and before that how far the onderzoek is.

    What was withdrawn, or fell away undecided with an end of the zaak, is asked no longer.
    """
    if isinstance(op_die_dag, AfgeslotenZaak):
        return "afgesloten", op_die_dag.afsluiting
    einde = max((een.versie for een in toen.van(ZaakAfgeslotenVerklaard)), default=0)
    ingetrokken = toen.ingetrokken_aanvragen
    aanvragen = (een for een in toen.aanvragen if een.inhoud.aanvraag not in ingetrokken)
    ooit: list[Gevraagd] = [*aanvragen, *toen.van(VerwijzingOntvangen)]
    gevraagd = [een for een in ooit if een.versie > einde or _beschikking_op(een.inhoud, toen) is not None]
    if gevraagd:
        laatste = max(gevraagd, key=lambda een: een.versie)
        beschikking = _beschikking_op(laatste.inhoud, toen)
        if isinstance(beschikking, BekendgemaaktBesluit):
            return "bekendgemaakt", beschikking.bekendgemaakt
        if beschikking is not None:
            return "besluit", beschikking.genomen
        return ("aanvraag" if isinstance(laatste.inhoud, AanvraagOntvangen) else "verwijzing"), laatste
    # A gesprek after the verslag opens the onderzoek again.
    stappen: list[tuple[Fase, Gebeurd[Gebeurtenis]]] = [
        ("melding", toen.melding),
        *(("onderzoek", stap) for stap in toen.onderzoek),
        *(("verslag", verslag) for verslag in toen.verslagen),
    ]
    return max(stappen, key=lambda stap: (stap[1].op, stap[1].versie))


def _beschikking_op(gevraagd: AanvraagOntvangen | VerwijzingOntvangen, zaak: LopendeZaak) -> Beschikking | None:
    punt = (gevraagd.aanvraag, None) if isinstance(gevraagd, AanvraagOntvangen) else (None, gevraagd.verwijzing)
    weg = onbeantwoord(zaak)
    op_dit_punt = (b for b in zaak.beschikkingen if (b.genomen.inhoud.aanvraag, b.genomen.inhoud.verwijzing) == punt)
    staand = [een for een in op_dit_punt if een.genomen.inhoud.beschikking not in weg]
    return staand[-1] if staand else None


def _advies(advies: Gebeurd[AdviesGegeven]) -> Beeld:
    inhoud, bewijs = advies.inhoud, advies.inhoud.bewijs
    ontvangst: Beeld
    if isinstance(bewijs, Bewijs):
        # JSON as it was read; asking the model for it would go through every step and fact once more.
        ontvangst = {"feiten": bewijs.feiten, "uitkomst": bewijs.uitkomst, "stappen": list(bewijs.stappen)}
    else:
        ontvangst = dict.fromkeys(("feiten", "uitkomst", "stappen"), _als_json(bewijs) if bewijs else None)
    # Two events in three are receipts, and the model takes its time over each: only their days are not yet JSON.
    velden: Beeld = dict(zip(_LEDEN_ADVIES, _waarden_advies(inhoud), strict=True))
    for dag in _DAGEN_ADVIES:
        velden[dag] = velden[dag] and velden[dag].isoformat()
    if isinstance(inhoud.niet_beschikbaar, Deel):
        velden["nietBeschikbaar"] = _als_json(inhoud.niet_beschikbaar)
    return {"versie": advies.versie, **velden, **ontvangst}


def _als_json(deel: Deel) -> Beeld:
    return deel.model_dump(mode="json", by_alias=True)


def _correctie(een: Vastgelegd) -> Beeld:
    assert een.corrigeert is not None
    return {"versie": een.versie, "corrigeert": een.corrigeert.versie, "aard": een.corrigeert.aard}
