"""The bezwaren of a zaak on a day: a row for each, with how far it is, by when is decided, and what came of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Literal

from domain.beroep.beroepen import beroepen
from domain.bezwaar.behandeling import Dictum, Indiening
from domain.bezwaar.beslissing import Omvang
from domain.bezwaar.bezwaren import Bezwaar as Stand
from domain.bezwaar.bezwaren import bezwaren as alle
from domain.bezwaar.events import Vereiste
from domain.termijnen.ingebreke import termijn_van
from domain.termijnen.termijn import Termijn
from domain.zaak.state import BekendgemaaktBesluit, LopendeZaak
from projections.rij import Rij

Status = Literal[
    "ontvangen",
    "pro-forma",
    "beoordeeld",
    "gehoord",
    "geadviseerd",
    "opnieuw-te-beslissen",
    "besloten",
    "afgehandeld",
    "ingetrokken",
]


class Bezwaar(Rij):
    """One bezwaar, as it stands on a day. No person and no grond of it stands in a row.

    ``beschikking`` is the besluit that it is against, ``beslissing`` the besluit on it; ``uiterlijk`` is the last day
    for that, None when no text tells it. ``ontbreekt`` is what is still missing (Awb 6:5). ``beroepen`` are the numbers
    of what went to the rechter about it.
    """

    nummer: int
    versie: int
    beschikking: int
    ontvangen_op: date
    status: Status
    ontbreekt: tuple[Vereiste, ...] = ()
    indiening: Indiening | None = None
    commissie: bool
    uiterlijk: date | None = None
    beslissing: int | None = None
    dictum: Dictum | None = None
    herroeping: Omvang | None = None
    bekendgemaakt_op: date | None = None
    beroepen: tuple[int, ...] = ()


def bezwaren(zaak: LopendeZaak, termijnen: Iterable[Termijn]) -> tuple[Bezwaar, ...]:
    """List the bezwaren of a zaak as it is on a day, with its terms as they stand then."""
    gemeten = tuple(termijnen)
    return tuple(_rij(een, zaak, termijn_van(gemeten, ("bezwaar", een.nummer))) for een in alle(zaak))


def _rij(een: Stand, zaak: LopendeZaak, termijn: Termijn | None) -> Bezwaar:
    # What the rechter annulled is still what was decided last, until the gemeente decides anew.
    laatste = een.beslissingen[-1] if een.beslissingen else None
    inhoud = laatste.genomen.inhoud if laatste else None
    return Bezwaar(
        nummer=een.nummer,
        versie=een.ontvangen.versie,
        beschikking=een.ontvangen.inhoud.beschikking,
        ontvangen_op=een.ontvangen.op,
        status=next(_statussen(een)),
        ontbreekt=een.ontbreekt,
        indiening=een.oordeel.inhoud.indiening if een.oordeel else None,
        commissie=een.commissie is not None,
        uiterlijk=termijn.lengte.uiterlijk if termijn else None,
        beslissing=inhoud.beschikking if inhoud else None,
        dictum=inhoud.dictum if inhoud else None,
        herroeping=inhoud.herroeping if inhoud else None,
        bekendgemaakt_op=laatste.bekendgemaakt.op if isinstance(laatste, BekendgemaaktBesluit) else None,
        beroepen=tuple(_beroepen(een, zaak)),
    )


def _statussen(een: Stand) -> Iterator[Status]:
    """Give what can be said of it, what says most first."""
    if een.ingetrokken is not None:
        yield "ingetrokken"
    if een.beslissing is not None:
        yield "afgehandeld" if isinstance(een.beslissing, BekendgemaaktBesluit) else "besloten"
    if een.opnieuw is not None:
        yield "opnieuw-te-beslissen"
    if een.advies is not None:
        yield "geadviseerd"
    if een.hoorzittingen or een.afgezien is not None:
        yield "gehoord"
    if een.oordeel is not None:
        yield "beoordeeld"
    yield "pro-forma" if een.pro_forma else "ontvangen"


def _beroepen(een: Stand, zaak: LopendeZaak) -> Iterator[int]:
    besluiten = {beslissing.genomen.inhoud.beschikking for beslissing in een.beslissingen}
    for beroep in beroepen(zaak):
        inhoud = beroep.ingesteld.inhoud
        if inhoud.bezwaar == een.nummer or inhoud.beschikking in besluiten:
            yield beroep.nummer
