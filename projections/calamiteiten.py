"""The calamiteiten of a zaak on a day: a row for each. What happened is sealed and stands with the act itself."""

from __future__ import annotations

from datetime import date
from typing import Literal

from domain.calamiteit.calamiteiten import Calamiteit as Voorval
from domain.calamiteit.calamiteiten import calamiteiten as alle
from domain.calamiteit.calamiteiten import toezicht_van
from domain.zaak.op_dag import inhoud_van, zaak_op
from domain.zaak.state import LopendeZaak, Zaak
from projections.rij import Rij


class Calamiteit(Rij):
    """One calamiteit as it stood on a day. ``bekendOp`` is when who supervises knew of it, null while it does not.

    ``voorziening`` is the right in which it happened. It is ``onderzocht`` when everybody who looked into it concluded.
    """

    nummer: int
    versie: int
    voorgevallen_op: date
    gemeld_op: date
    aanbieder: str | None = None
    voorziening: int | None = None
    bekend_op: date | None = None
    status: Literal["gemeld", "in-onderzoek", "onderzocht"]


def calamiteiten(zaak: Zaak, dag: date) -> tuple[Calamiteit, ...]:
    """List the calamiteiten that were reported by the day, each as it stood then; also of a zaak that ended."""
    toen = inhoud_van(zaak_op(zaak, dag))
    return tuple(_rij(een, toen) for een in alle(toen)) if toen is not None else ()


def _rij(een: Voorval, zaak: LopendeZaak) -> Calamiteit:
    gemeld = een.gemeld.inhoud
    bekend = een.bekend_bij(toezicht_van(zaak))
    return Calamiteit(
        nummer=een.nummer,
        versie=een.gemeld.versie,
        voorgevallen_op=gemeld.voorgevallen_op,
        gemeld_op=een.gemeld.op,
        aanbieder=gemeld.aanbieder,
        voorziening=gemeld.nummer,
        bekend_op=bekend.op if bekend else None,
        status="in-onderzoek" if een.loopt else "onderzocht" if een.onderzocht else "gemeld",
    )
