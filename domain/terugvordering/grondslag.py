"""On what a terugvordering rests: intrekkingen and herzieningen that were made known and still stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from typing import Final

from domain.beschikking.besluit import Besluit
from domain.gebeurtenis import Werking
from domain.herziening.events import HerzieningGenomen, IntrekkingGenomen
from domain.rechten.gevolg import raakt
from domain.rechten.rechten import geheel_herroepen, recht
from domain.terugvordering.events import TeruggevorderdRecht
from domain.weigering import Weigering
from domain.zaak.state import BekendgemaaktBesluit, LopendeZaak

_EEN_DAG: Final = timedelta(days=1)


class GrondslagOntbreekt(Weigering):
    """No besluit that the client knows of took these days back, or it no longer stands."""

    probleem = "grondslag-ontbreekt"
    titel = "Geen besluit dat deze dagen terugneemt"


def grondslag(
    zaak: LopendeZaak, nummers: Iterable[int], over: Iterable[TeruggevorderdRecht]
) -> tuple[BekendgemaaktBesluit[Besluit], ...]:
    """Give the besluiten on which is claimed; refuse one that takes nothing back, and days that none of them took.

    A right that counts again on such a day, by bezwaar or another besluit, is not enjoyed wrongly any more.
    """
    besluiten = tuple(_besluit(zaak, nummer) for nummer in nummers)
    for een in over:
        _eis_teruggenomen(zaak, besluiten, een)
    return besluiten


def staat_nog(zaak: LopendeZaak, nummers: Iterable[int], over: Iterable[TeruggevorderdRecht]) -> bool:
    """Say whether what was claimed on still takes back those days: a beslissing op bezwaar may have ended that."""
    try:
        grondslag(zaak, nummers, over)
    except GrondslagOntbreekt:
        return False
    return True


def _besluit(zaak: LopendeZaak, nummer: int) -> BekendgemaaktBesluit[Besluit]:
    besluit = zaak.besluit(nummer)
    neemt_terug = besluit is not None and isinstance(besluit.genomen.inhoud, (IntrekkingGenomen, HerzieningGenomen))
    if nummer in geheel_herroepen(zaak):
        raise GrondslagOntbreekt(f"Besluit {nummer} is herroepen: er is niets van over.", veld="besluiten")
    if not neemt_terug or not isinstance(besluit, BekendgemaaktBesluit):
        raise GrondslagOntbreekt(
            f"Besluit {nummer} is in deze zaak geen intrekking of herziening die is bekendgemaakt.", veld="besluiten"
        )
    return besluit


def _eis_teruggenomen(
    zaak: LopendeZaak, besluiten: Sequence[BekendgemaaktBesluit[Besluit]], een: TeruggevorderdRecht
) -> None:
    dagen = [
        gevolg.werking
        for besluit in besluiten
        for gevolg in besluit.genomen.inhoud.rechtsgevolgen
        if gevolg.nummer == een.nummer
    ]
    if not _dekken(dagen, een.werking):
        raise GrondslagOntbreekt(
            f"De genoemde besluiten nemen voorziening {een.nummer} niet terug op alle dagen {een.werking.in_woorden}.",
            veld="over",
        )
    nu, versies = recht(zaak, een.nummer), {besluit.genomen.versie for besluit in besluiten}
    for stuk in nu.stukken if nu else ():
        if stuk.versie not in versies and raakt(stuk.werking, een.werking):
            raise GrondslagOntbreekt(
                f"Voorziening {een.nummer} telt {stuk.werking.in_woorden} door een ander besluit: over die dagen is "
                "niets ten onrechte genoten.",
                veld="over",
            )


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
