"""The terms on the road from melding to beschikking, and that of the rechtsmiddel against every besluit.

A term counts from the day after the act ("binnen zes weken na de melding"; Awb 6:8 for bezwaar and beroep).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Any, Final

from domain.aanvraag.events import AanvraagOntvangen
from domain.beroep.beroepen import beroepen
from domain.beschikking.events import BeschikkingBekendgemaakt
from domain.bezwaar.bezwaren import bezwaren
from domain.gebeurtenis import Gebeurd, Gewist
from domain.jeugdhulp.events import VerwijzingOntvangen
from domain.termijnen.opschorting import met_oponthoud
from domain.termijnen.termijn import Gestart, VolgensNorm, VolgensRegel, eerste
from domain.zaak.state import BekendgemaaktBesluit, LopendeZaak

Json = Any
BEZWAARTERMIJN: Final = "bezwaartermijn"
BESLISTERMIJN: Final = "beschikkingstermijn"
_EEN_DAG: Final = timedelta(days=1)


def na_melding(zaak: LopendeZaak) -> Iterator[Gestart]:
    """Give what the melding started: confirming it, the persoonlijk plan of the client, the onderzoek."""
    versie, op = zaak.melding.versie, zaak.melding.op
    feiten = {"meldingOntvangenOp": op.isoformat()}
    bevestigd, plan = eerste(zaak.bevestigingen), eerste(zaak.plannen)
    maat = VolgensRegel("ontvangstbevestiging-termijn", feiten)
    yield Gestart("ontvangstbevestiging", versie, op, maat, gehaald=bevestigd, gevraagd=True)
    maat = VolgensRegel("persoonlijk-plan-termijn", feiten)
    yield Gestart("persoonlijk-plan", versie, op, maat, gehaald=plan, gevraagd=True)
    # The verslag concludes the onderzoek; where the gemeente decided without one, the onderzoek is over as well.
    klaar = eerste([*zaak.verslagen, *(beschikking.genomen for beschikking in zaak.beschikkingen)])
    # A verwijzing opens jeugdhulp by itself: then nobody waits for an onderzoek that the gemeente did not begin.
    verwezen = None if zaak.onderzoek else min((een.op for een in zaak.van(VerwijzingOntvangen)), default=None)
    maat = VolgensRegel("onderzoekstermijn", feiten)
    yield Gestart("onderzoek", versie, op, maat, gehaald=klaar, vervalt_op=verwezen, gevraagd=True)


def na_aanvraag(zaak: LopendeZaak) -> Iterator[Gestart]:
    """Give the beslistermijn of each aanvraag: a besluit that the client does not know of meets nothing.

    Once it was withdrawn nobody waits for a besluit, and a dwangsom stops.
    """
    bekend: defaultdict[int | None, list[Gebeurd[BeschikkingBekendgemaakt]]] = defaultdict(list)
    for beschikking in zaak.beschikkingen:
        if isinstance(beschikking, BekendgemaaktBesluit):
            bekend[beschikking.genomen.inhoud.aanvraag].append(beschikking.bekendgemaakt)
    ingetrokken = zaak.ingetrokken_aanvragen
    for aanvraag in zaak.aanvragen:
        nummer = aanvraag.inhoud.aanvraag
        # What was given when it was weighed counts; what the zaak itself knows goes first.
        feiten = {**_feiten_bij(zaak, aanvraag.inhoud), "aanvraagOntvangenOp": aanvraag.op.isoformat()}
        maat = VolgensRegel(BESLISTERMIJN, feiten)
        gehaald = eerste(bekend[nummer])
        gestart = Gestart("beschikking", aanvraag.versie, aanvraag.op, maat, nummer=nummer, gehaald=gehaald)
        if nummer in ingetrokken:
            gestart = replace(gestart, vervalt_op=ingetrokken[nummer].op)
        yield met_oponthoud(gestart, zaak, ("aanvraag", nummer))


def _feiten_bij(zaak: LopendeZaak, aanvraag: AanvraagOntvangen) -> Mapping[str, Json]:
    """Give the facts with which the beslistermijn was weighed; none when they were destroyed: then defaults count."""
    for versie in aanvraag.adviezen:
        advies = zaak.adviezen.get(versie)
        if advies is not None and advies.inhoud.regel == BESLISTERMIJN:
            bewijs = advies.inhoud.bewijs
            return {} if bewijs is None or isinstance(bewijs, Gewist) else bewijs.feiten
    return {}


def na_bekendmaking(zaak: LopendeZaak) -> Iterator[Gestart]:
    """Give the term of bezwaar or beroep against each besluit that was made known (Awb 6:7, 6:8 lid 1).

    The first bezwaar against it met the term, or came too late; that others can still object moves nothing.
    """
    bestreden = {een.ontvangen.inhoud.beschikking: een for een in reversed(bezwaren(zaak))}
    naar_rechter = {
        een.ingesteld.inhoud.beschikking: een.ingesteld
        for een in reversed(beroepen(zaak))
        if een.ingesteld.inhoud.soort == "beroep"
    }
    for besluit in zaak.bekendgemaakt:
        bekend = besluit.bekendgemaakt
        bezwaar = bestreden.get(bekend.inhoud.beschikking)
        ingesteld = naar_rechter.get(bekend.inhoud.beschikking)
        yield Gestart(
            soort=besluit.genomen.inhoud.RECHTSMIDDEL,
            versie=bekend.versie,
            begin=bekend.op + _EEN_DAG,
            maat=VolgensNorm(BEZWAARTERMIJN, vanaf=bekend.op),
            nummer=bekend.inhoud.beschikking,
            gehaald=bezwaar.ingediend if bezwaar else eerste([ingesteld] if ingesteld else []),
            na_einde=True,
        )
