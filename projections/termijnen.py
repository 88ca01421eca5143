"""The legal terms of a zaak on a day, as they are shown: a row each. What they are is for ``domain/termijnen``."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from domain.termijnen import register
from domain.termijnen import termijn as domein
from domain.termijnen.termijn import SoortTermijn, StatusTermijn
from domain.zaak.handeling import Rechtskader
from domain.zaak.state import Zaak
from projections.rij import Rij


class Einde(Rij):
    """The act that ended a term: its day and its versie in the zaak."""

    op: date
    versie: int


class Termijn(Rij):
    """One term, as it stands on a day.

    ``versie`` is that of the act that started it; ``nummer`` that of the aanvraag, besluit, bezwaar or right it is
    about. ``begin`` is the day of that act, for bezwaar the day after it (Awb 6:8). ``uiterlijk`` is the last day,
    ``verschoven`` why the calendar moved it there, ``opgeschortDagen`` by how many days it stood still,
    ``nietBeschikbaar`` why no text gives one. ``alsnogOp`` is the day that was promised for when it is missed.
    ``einde`` is the act that met the term, or the end of the zaak when that came first (``vervallen``).
    """

    soort: SoortTermijn
    versie: int
    nummer: int | None = None
    begin: date
    uiterlijk: date | None = None
    status: StatusTermijn
    einde: Einde | None = None
    bron: str | None = None
    verschoven: str | None = None
    opgeschort_dagen: int = 0
    alsnog_op: date | None = None
    niet_beschikbaar: str | None = None


def termijnen(zaak: Zaak, kader: Rechtskader, *, geldig_op: date, bekend_op: date) -> tuple[Termijn, ...]:
    """List the terms that acts up to and including ``geldig_op`` started, under the law as known on ``bekend_op``."""
    return rijen(register.termijnen(zaak, kader, geldig_op=geldig_op, bekend_op=bekend_op))


def rijen(termijnen: Iterable[domein.Termijn]) -> tuple[Termijn, ...]:
    """Give terms that were measured as they are shown."""
    return tuple(_rij(een) for een in termijnen)


def _rij(termijn: domein.Termijn) -> Termijn:
    gestart, lengte, einde = termijn.gestart, termijn.lengte, termijn.einde
    return Termijn(
        soort=gestart.soort,
        versie=gestart.versie,
        nummer=gestart.nummer,
        begin=gestart.begin,
        uiterlijk=lengte.uiterlijk,
        status=termijn.status,
        einde=Einde(op=einde.op, versie=einde.versie) if einde else None,
        bron=lengte.bron,
        verschoven=lengte.verschoven,
        opgeschort_dagen=lengte.stond_stil,
        alsnog_op=gestart.alsnog_op,
        niet_beschikbaar=lengte.reden,
    )
