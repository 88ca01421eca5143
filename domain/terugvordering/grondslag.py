"""On what a terugvordering rests: intrekkingen and herzieningen that were made known and still stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from domain.beschikking.besluit import Besluit
from domain.gebeurtenis import Werking
from domain.herziening.events import HerzieningGenomen, IntrekkingGenomen
from domain.rechten.gevolg import raakt
from domain.rechten.rechten import geheel_herroepen, recht
from domain.terugvordering.besluiten import TerugvorderingHerzien
from domain.terugvordering.events import TeruggevorderdRecht, TerugvorderingGenomen
from domain.weigering import Weigering
from domain.zaak.state import BekendgemaaktBesluit, LopendeZaak

_EEN_DAG: Final = timedelta(days=1)


class GrondslagOntbreekt(Weigering):
    """No besluit that the client knows of took these days back, or it no longer stands."""

    probleem = "grondslag-ontbreekt"
    titel = "Geen besluit dat deze dagen terugneemt"


@dataclass(frozen=True)
class Gebrek:
    """Why days that are claimed are not taken back: a Dutch sentence, and the member of the besluit that says so."""

    veld: str
    zin: str


def grondslag(
    zaak: LopendeZaak, nummers: Iterable[int], over: Iterable[TeruggevorderdRecht]
) -> tuple[BekendgemaaktBesluit[Besluit], ...]:
    """Give the besluiten on which is claimed; refuse one that takes nothing back, and days that none of them took.

    A right that counts again on such a day, by bezwaar or another besluit, is not enjoyed wrongly any more.
    """
    for gebrek in _gebreken(zaak, nummers := tuple(nummers), over):
        raise GrondslagOntbreekt(gebrek.zin, veld=gebrek.veld)
    return _teruggenomen_door(zaak, nummers)


def gebreken(zaak: LopendeZaak, teruggevorderd: TerugvorderingGenomen) -> Iterator[Gebrek]:
    """Say why not all that was claimed can be claimed as the zaak is now; nothing while it can."""
    yield from _gebreken(zaak, teruggevorderd.besluiten, teruggevorderd.over)
    weg = geheel_herroepen(zaak)
    eigen = {teruggevorderd.beschikking} | {
        lager.genomen.inhoud.beschikking
        for lager in zaak.besluiten_van(TerugvorderingHerzien)
        if lager.genomen.inhoud.vordering == teruggevorderd.vordering
    }
    besluiten = (een.genomen.inhoud for een in zaak.bekendgemaakt if een.genomen.inhoud.beschikking not in weg)
    herroepen = (herroeping for besluit in besluiten for herroeping in besluit.herroepingen)
    # These are about no right, so only another besluit can say how much less is claimed.
    for een in herroepen:
        if een.beschikking in eigen and een.nummers is not None:
            yield Gebrek("vordering", f"Besluit {een.beschikking} is gedeeltelijk herroepen.")


def staat_nog(zaak: LopendeZaak, nummers: Iterable[int], over: Iterable[TeruggevorderdRecht]) -> bool:
    """Say whether what was claimed on still takes back those days: a beslissing op bezwaar may have ended that."""
    return next(_gebreken(zaak, nummers, over), None) is None


def _gebreken(zaak: LopendeZaak, nummers: Iterable[int], over: Iterable[TeruggevorderdRecht]) -> Iterator[Gebrek]:
    genoemd = tuple(nummers)
    weg, besluiten = geheel_herroepen(zaak), _teruggenomen_door(zaak, genoemd)
    nemen_terug = {besluit.genomen.inhoud.beschikking for besluit in besluiten}
    for nummer in genoemd:
        if nummer in weg:
            yield Gebrek("besluiten", f"Besluit {nummer} is herroepen: er is niets van over.")
        elif nummer not in nemen_terug:
            zin = f"Besluit {nummer} is in deze zaak geen intrekking of herziening die is bekendgemaakt."
            yield Gebrek("besluiten", zin)
    for een in over:
        yield from _niet_teruggenomen(zaak, besluiten, een)


def _teruggenomen_door(zaak: LopendeZaak, nummers: Sequence[int]) -> tuple[BekendgemaaktBesluit[Besluit], ...]:
    return tuple(
        besluit
        for nummer in nummers
        if isinstance(besluit := zaak.besluit(nummer), BekendgemaaktBesluit)
        and isinstance(besluit.genomen.inhoud, (IntrekkingGenomen, HerzieningGenomen))
    )


def _niet_teruggenomen(
    zaak: LopendeZaak, besluiten: Sequence[BekendgemaaktBesluit[Besluit]], een: TeruggevorderdRecht
) -> Iterator[Gebrek]:
    dagen = [
        gevolg.werking
        for besluit in besluiten
        for gevolg in besluit.genomen.inhoud.rechtsgevolgen
        if gevolg.nummer == een.nummer
    ]
    if not _dekken(dagen, een.werking):
        zin = f"De genoemde besluiten nemen voorziening {een.nummer} niet terug op alle dagen {een.werking.in_woorden}."
        yield Gebrek("over", zin)
    nu, versies = recht(zaak, een.nummer), {besluit.genomen.versie for besluit in besluiten}
    for stuk in nu.stukken if nu else ():
        if stuk.versie not in versies and raakt(stuk.werking, een.werking):
            yield Gebrek(
                "over",
                f"Voorziening {een.nummer} telt {_samen(stuk.werking, een.werking).in_woorden} door een ander besluit: "
                "over die dagen is niets ten onrechte genoten.",
            )


def _samen(een: Werking, ander: Werking) -> Werking:
    """Give the days that two periods have in common."""
    laatste = min(een.tot_en_met or date.max, ander.tot_en_met or date.max)
    return Werking(van=max(een.van, ander.van), tot_en_met=None if laatste == date.max else laatste)


def _dekken(dagen: Iterable[Werking], werking: Werking) -> bool:
    dag, laatste = werking.van, werking.tot_en_met or date.max
    for een in sorted(dagen, key=lambda een: een.van):
        if een.van <= dag and (een.tot_en_met or date.max) >= laatste:
            return True
        if een.van <= dag and een.tot_en_met is not None and een.tot_en_met >= dag:
            dag = een.tot_en_met + _EEN_DAG
    return False


def ingetrokken(besluiten: Iterable[BekendgemaaktBesluit[Besluit]]) -> bool:
    """Say whether an intrekking is among the besluiten: art. 19 lid 3 asks for one, a herziening is none."""
    return any(isinstance(besluit.genomen.inhoud, IntrekkingGenomen) for besluit in besluiten)


def bekend_sinds(besluiten: Iterable[BekendgemaaktBesluit[Besluit]]) -> Iterator[date]:
    """Give the days on which the besluiten were made known."""
    return (besluit.bekendgemaakt.op for besluit in besluiten)
