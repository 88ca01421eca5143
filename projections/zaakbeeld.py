"""The whole zaak at (geldigOp, bekendOp) as one JSON object: what was done, decided, granted, and which terms run.

Every act carries its ``versie`` and the day it was done. A member whose key was destroyed is ``{"gewist": true}``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from operator import attrgetter
from typing import Final, Literal

from domain.aanvraag.events import AanvraagOntvangen
from domain.beschikking.besluit import Besluit
from domain.beschikking.events import BeschikkingGenomen
from domain.betrokkenen.events import BetrokkeneToegevoegd
from domain.gebeurtenis import Deel, Gebeurd, Gebeurtenis, leden
from domain.jeugdhulp.events import VerwijzingOntvangen
from domain.termijnen.register import stand
from domain.zaak.advies import AdviesGegeven
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
    zaak = vouw(met_correcties(gelezen))
    op_die_dag = zaak_op(zaak, geldig_op)
    toen = inhoud_van(op_die_dag)
    gemeten = stand(zaak, kader, geldig_op=geldig_op, bekend_op=bekend_op_dag)
    return {
        "geldigOp": geldig_op.isoformat(),
        "bekendOp": bekend_op_dag.isoformat(),
        "versie": max((een.versie for een in gelezen), default=0),
        **dict.fromkeys(_ENKELE),
        **{naam: [] for naam in _LIJSTEN},
        **(_inhoud(toen) if toen else {}),
        **(_voortgang(op_die_dag, toen) if toen else {}),
        "indicaties": [rij.als_json() for rij in indicaties(zaak, geldig_op)],
        "termijnen": [rij.als_json() for rij in rijen(gemeten.termijnen)],
        "dwangsommen": [rij.als_json() for rij in dwangsommen(gemeten, geldig_op)],
        "bezwaren": [rij.als_json() for rij in bezwaren(toen, gemeten.termijnen)] if toen else [],
        "vorderingen": [rij.als_json() for rij in vorderingen(toen, gemeten.termijnen, geldig_op)] if toen else [],
        "budgetten": [rij.als_json() for rij in budgetten(zaak, geldig_op)],
        "verblijven": [rij.als_json() for rij in verblijven(zaak, geldig_op)],
        "overdrachten": [rij.als_json() for rij in overdrachten_op(zaak, geldig_op)],
        "calamiteiten": [rij.als_json() for rij in calamiteiten(zaak, geldig_op)],
        "correcties": [_correctie(een) for een in gelezen if een.corrigeert],
    }


def stappen(
    gelezen: Sequence[Vastgelegd], kader: Rechtskader, *, geldig_op: date, bekend_op_dag: date
) -> Iterator[Beeld]:
    """Show the zaak after each event in turn, always on the same day and under the same known law.

    So two neighbours differ by what the one event between them did, and by nothing else. One at a time: all of a long
    zaak together would fill the memory.
    """
    for aantal in range(1, len(gelezen) + 1):
        yield zaakbeeld(gelezen[:aantal], kader, geldig_op=geldig_op, bekend_op_dag=bekend_op_dag)


def gebeurtenissen(gelezen: Sequence[Vastgelegd]) -> list[Beeld]:
    """Show every event of the zaak, as the tijdlijn tells it, as JSON."""
    return [regel.als_json() for regel in tijdlijn(gelezen)]


def _inhoud(zaak: LopendeZaak) -> Beeld:
    melding = _handeling(zaak.melding, zaak.adviezen)
    # No event of the melding names its advices: they were recorded after it.
    bij_melding = [versie for versie, advies in zaak.adviezen.items() if advies.inhoud.handeling == "melding"]
    van_de_zaak = {naam: melding.pop(naam) for naam in _VAN_DE_ZAAK_ZELF}
    erbij = [_als_json(een.inhoud) for een in zaak.van(BetrokkeneToegevoegd)]
    return {
        **van_de_zaak,
        "betrokkenen": [*van_de_zaak["betrokkenen"], *erbij],
        "melding": {**melding, "adviezen": _adviezen(bij_melding, zaak.adviezen)},
        "bevestigingen": _handelingen(zaak.bevestigingen, zaak.adviezen),
        "clientondersteuning": _handelingen(zaak.gewezen, zaak.adviezen),
        "plannen": _handelingen(zaak.plannen, zaak.adviezen),
        "gesprekken": _handelingen(zaak.onderzoek, zaak.adviezen),
        "verslagen": [
            {
                **_handeling(verslag, zaak.adviezen),
                "opmerkingen": _handelingen(
                    (o for o in zaak.opmerkingen if o.inhoud.verslag == verslag.inhoud.verslag), zaak.adviezen
                ),
            }
            for verslag in zaak.verslagen
        ],
        "aanvragen": _handelingen(zaak.aanvragen, zaak.adviezen),
        "beschikkingen": [_besluit(besluit, zaak.adviezen) for besluit in zaak.beschikkingen],
        "besluiten": [
            _besluit(besluit, zaak.adviezen)
            for besluit in zaak.besluiten
            if not isinstance(besluit.genomen.inhoud, BeschikkingGenomen)
        ],
        "vervolg": _handelingen(zaak.vervolg, zaak.adviezen),
        "tijdelijkeVoorzieningen": _handelingen(zaak.tijdelijk, zaak.adviezen),
    }


def _voortgang(op_die_dag: Zaak, toen: LopendeZaak) -> Beeld:
    fase, sinds = _fase(op_die_dag, toen)
    afsluiting = op_die_dag.afsluiting if isinstance(op_die_dag, AfgeslotenZaak) else None
    return {
        "fase": fase,
        "faseSinds": {"versie": sinds.versie, "op": sinds.op.isoformat()},
        "afsluiting": _handeling(afsluiting, toen.adviezen) if afsluiting else None,
    }


def _fase(op_die_dag: Zaak, toen: LopendeZaak) -> tuple[Fase, Gebeurd[Gebeurtenis]]:
    """Say how far the zaak is: how far what was asked last is, and before that how far the onderzoek is."""
    if isinstance(op_die_dag, AfgeslotenZaak):
        return "afgesloten", op_die_dag.afsluiting
    gevraagd: list[Gevraagd] = [*toen.aanvragen, *toen.van(VerwijzingOntvangen)]
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
    op_dit_punt = (b for b in zaak.beschikkingen if (b.genomen.inhoud.aanvraag, b.genomen.inhoud.verwijzing) == punt)
    return next(op_dit_punt, None)


def _besluit(besluit: BesluitInZaak[Besluit], adviezen: Adviezen) -> Beeld:
    bekend = besluit.bekendgemaakt if isinstance(besluit, BekendgemaaktBesluit) else None
    return {
        **_handeling(besluit.genomen, adviezen),
        "bekendmaking": _handeling(bekend, adviezen) if bekend else None,
    }


def _handelingen(gebeurd: Iterable[Gebeurd[Gebeurtenis]], adviezen: Adviezen) -> list[Beeld]:
    return [_handeling(een, adviezen) for een in gebeurd]


def _handeling(gebeurd: Gebeurd[Gebeurtenis], adviezen: Adviezen) -> Beeld:
    inhoud = _als_json(gebeurd.inhoud)
    if "adviezen" in inhoud:
        inhoud["adviezen"] = _adviezen(inhoud["adviezen"], adviezen)
    kop = {"versie": gebeurd.versie, "topic": gebeurd.inhoud.TOPIC, "geldigOp": gebeurd.op.isoformat()}
    return {**kop, **inhoud}


def _adviezen(versies: Iterable[int], adviezen: Adviezen) -> list[Beeld]:
    return [_advies(adviezen[versie]) for versie in versies if versie in adviezen]


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
