"""The ingebrekestellingen of a zaak, each with the dwangsom that follows from it (Awb 4:17, 4:18)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from domain.gebeurtenis import Gebeurd
from domain.rechten.rechten import geheel_herroepen
from domain.termijnen.dwangsom import Dwangsom, dwangsom
from domain.termijnen.events import Beslislid, Beslispunt, DwangsomVastgesteld, IngebrekestellingOntvangen
from domain.termijnen.termijn import Gestart, SoortTermijn, Termijn, VolgensNorm, eerste
from domain.weigering import RegelNietVanKracht
from domain.zaak.handeling import Rechtskader
from domain.zaak.state import BekendgemaaktBesluit, BesluitInZaak, LopendeZaak

SOORT: Final[dict[Beslislid, SoortTermijn]] = {
    "aanvraag": "beschikking",
    "bezwaar": "beslissing-op-bezwaar",
    "regelingaanvraag": "beschikking-op-regeling",
    "ophoging": "ophoging",
    "verwijzing": "beschikking-op-verwijzing",
}
"""Which term is the beslistermijn of what."""
GEEN_AANVRAAG: Final[dict[Beslislid, str]] = {
    "verwijzing": "Een verwijzing is geen aanvraag: op te laat beslissen staat dan geen dwangsom (Awb 4:17 lid 1).",
}
"""Why being late costs nothing, for what asks for a besluit without being an aanvraag or bezwaar."""


@dataclass(frozen=True)
class TeVroeg:
    """By what is known now the ingebrekestelling came before the term had passed: nothing follows from it."""

    ontvangen: Gebeurd[IngebrekestellingOntvangen]
    termijn: Termijn


@dataclass(frozen=True)
class Onbepaald:
    """No text at hand says how long the term was, or what a day costs: the dwangsom cannot be computed."""

    ontvangen: Gebeurd[IngebrekestellingOntvangen]
    reden: str


@dataclass(frozen=True)
class ZonderDwangsom:
    """The gemeente is late, and was told so, but not on an aanvraag: who waits can go to the rechter (Awb 6:12)."""

    ontvangen: Gebeurd[IngebrekestellingOntvangen]
    reden: str


@dataclass(frozen=True)
class InGebreke:
    """The gemeente is late, and was told so: from the first day of ``dwangsom`` on it costs money."""

    ontvangen: Gebeurd[IngebrekestellingOntvangen]
    dwangsom: Dwangsom
    vastgesteld: BesluitInZaak[DwangsomVastgesteld] | None


Ingebrekestelling = TeVroeg | Onbepaald | ZonderDwangsom | InGebreke


def termijn_van(termijnen: Iterable[Termijn], over: Beslispunt, *, op: date = date.max) -> Termijn | None:
    """Find the beslistermijn of what asks for a besluit among the terms of a zaak, as it was on the day ``op``.

    A bezwaar has another one each time that the gemeente decides anew after an uitspraak.
    """
    lid, nummer = over
    gezocht = [een for een in termijnen if (een.gestart.soort, een.gestart.nummer) == (SOORT[lid], nummer)]
    op_volgorde = sorted(gezocht, key=lambda een: een.gestart.begin)
    begonnen = [een for een in op_volgorde if een.gestart.begin <= op] or op_volgorde[:1]
    return begonnen[-1] if begonnen else None


def ingebrekestellingen(
    zaak: LopendeZaak,
    termijnen: Iterable[Termijn],
    kader: Rechtskader,
    *,
    bekend_op: date,
) -> Iterator[Ingebrekestelling]:
    """Give each ingebrekestelling with what follows from it; ``termijnen`` are those of this very zaak.

    The end of the zaak stops a dwangsom too: then nobody asks for the besluit any more, nor when it is opened again.
    """
    gemeten = tuple(termijnen)
    for ontvangen in zaak.van(IngebrekestellingOntvangen):
        termijn = termijn_van(gemeten, ontvangen.inhoud.over, op=ontvangen.op)
        uiterlijk = termijn.lengte.uiterlijk if termijn else None
        if termijn is None or uiterlijk is None:
            yield Onbepaald(ontvangen, (termijn and termijn.lengte.reden) or "Deze termijn loopt niet.")
            continue
        if ontvangen.op <= uiterlijk:
            yield TeVroeg(ontvangen, termijn)
            continue
        if (geen_aanvraag := GEEN_AANVRAAG.get(ontvangen.inhoud.over[0])) is not None:
            yield ZonderDwangsom(ontvangen, geen_aanvraag)
            continue
        gestopt = [einde.op for einde in (termijn.gestart.gehaald, termijn.afgesloten) if einde is not None]
        if termijn.gestart.vervalt_op is not None:
            gestopt.append(termijn.gestart.vervalt_op)
        try:
            gevolg = dwangsom(
                kader,
                bekend_op,
                uiterlijk=uiterlijk,
                ontvangen_op=ontvangen.op,
                gestopt_op=min(gestopt, default=None),
            )
        except RegelNietVanKracht as geen:
            yield Onbepaald(ontvangen, geen.toelichting)
            continue
        yield InGebreke(ontvangen, gevolg, _vastgesteld(zaak, ontvangen.inhoud.ingebrekestelling))


def _vastgesteld(zaak: LopendeZaak, nummer: int) -> BesluitInZaak[DwangsomVastgesteld] | None:
    # One that was herroepen fixed nothing: another one takes its place (Awb 7:11 lid 2).
    weg = geheel_herroepen(zaak)
    besluiten = (een for een in zaak.besluiten_van(DwangsomVastgesteld) if een.genomen.inhoud.beschikking not in weg)
    return next((een for een in besluiten if een.genomen.inhoud.ingebrekestelling == nummer), None)


def na_dwangsom(ingebrekestellingen: Iterable[Ingebrekestelling], dag: date) -> Iterator[Gestart]:
    """Give the term for fixing each dwangsom that is certain on ``dag``: two weeks after its last day (Awb 4:18)."""
    for een in ingebrekestellingen:
        if not isinstance(een, InGebreke):
            continue
        laatste = een.dwangsom.laatste_dag
        if laatste is None or een.dwangsom.klaar_op > dag:
            continue
        besluit = een.vastgesteld
        bekend = [besluit.bekendgemaakt] if isinstance(besluit, BekendgemaaktBesluit) else []
        yield Gestart(
            soort="dwangsom-vaststellen",
            versie=een.ontvangen.versie,
            begin=laatste,
            maat=VolgensNorm("dwangsom-vaststellen", vanaf=laatste),
            nummer=een.ontvangen.inhoud.ingebrekestelling,
            gehaald=eerste(bekend),
            na_einde=True,
        )
