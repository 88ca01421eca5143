"""What the last overleg advised, as the next beschikking has to follow it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from domain.gebeurtenis import Gebeurd, Gewist
from domain.overleg.events import GeadviseerdeVoorziening, MdoGehouden
from domain.regels.feiten import hoort_bij
from domain.voorziening import Voorziening, verschil
from domain.zaak.state import LopendeZaak


def laatste_mdo(zaak: LopendeZaak, dag: date) -> Gebeurd[MdoGehouden] | None:
    """Give the last overleg held by ``dag`` on which no beschikking had followed by then; None when there is none.

    Overleg and beschikking can each be recorded late: their days say which came first.
    """
    gehouden = (een for een in zaak.van(MdoGehouden) if een.op <= dag)
    laatste = max(gehouden, key=lambda een: een.volgorde, default=None)
    genomen = (een.genomen for een in zaak.beschikkingen)
    if laatste is None or any(een.op <= dag and een.volgorde > laatste.volgorde for een in genomen):
        return None
    return laatste


def afwijking_van_mdo(mdo: MdoGehouden, toegekend: Sequence[Voorziening]) -> str | None:
    """Say in what a beschikking departs from an overleg; None when it follows it, or the overleg advised no help."""
    geadviseerd = mdo.geadviseerd
    if isinstance(geadviseerd, Gewist) or not geadviseerd:
        return None
    for een in geadviseerd:
        gevonden = [v for v in toegekend if hoort_bij(v.voorziening, (een.voorziening,))]
        if not gevonden:
            return f"het overleg adviseerde {een.voorziening}, en dat wordt niet toegekend"
        if all(verschil(v.omvang, een.omvang) in ("meer", "minder") for v in gevonden):
            return f"de omvang van {een.voorziening} is een andere dan het overleg adviseerde"
    return _niet_geadviseerd(geadviseerd, toegekend)


def _niet_geadviseerd(geadviseerd: tuple[GeadviseerdeVoorziening, ...], toegekend: Sequence[Voorziening]) -> str | None:
    namen = [een.voorziening for een in geadviseerd]
    anders = [v.voorziening for v in toegekend if not hoort_bij(v.voorziening, namen)]
    return f"er wordt {anders[0]} toegekend, en dat adviseerde het overleg niet" if anders else None
