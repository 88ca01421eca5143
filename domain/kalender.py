"""The calendar of the Algemene termijnenwet: which days count and where a term ends.

Days are dates in the Netherlands. The holidays themselves are dated data (``verordeningen/rijk``); this module
knows only how to count. Source: Algemene termijnenwet art. 1-4; Awb 6:8 for "the day after".
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Literal, assert_never

Eenheid = Literal["dagen", "werkdagen", "weken", "maanden", "jaren"]

# Bounds against slips of the pen; within them no term that anybody sets can leave the calendar.
EERSTE_DAG = date(1800, 1, 1)
LAATSTE_DAG = date(2999, 12, 31)
DAG_IN_KALENDER = f"een dag van {EERSTE_DAG.isoformat()} tot en met {LAATSTE_DAG.isoformat()}"

_ZATERDAG, _ZONDAG = 5, 6
_MAANDEN = (
    *("januari", "februari", "maart", "april", "mei", "juni"),
    *("juli", "augustus", "september", "oktober", "november", "december"),
)
_WEEKDAGEN = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
_ENKELVOUD: Mapping[Eenheid, str] = {
    "dagen": "dag",
    "werkdagen": "werkdag",
    "weken": "week",
    "maanden": "maand",
    "jaren": "jaar",
}


@dataclass(frozen=True, slots=True)
class VasteFeestdag:
    """A holiday on one day of the year (``maand``, ``dag``), in the years ``van`` up to and including ``tot_en_met``.

    ``op_zondag`` is the number of days by which it moves when it falls on a Sunday (Koningsdag: -1).
    """

    naam: str
    maand: int
    dag: int
    van: int
    tot_en_met: int | None = None
    op_zondag: int = 0


@dataclass(frozen=True, slots=True)
class PaasFeestdag:
    """A holiday ``dagen_na_pasen`` days after Easter Sunday (Goede Vrijdag: -2)."""

    naam: str
    dagen_na_pasen: int


@dataclass(frozen=True, slots=True)
class Grenzen:
    """Which terms the Algemene termijnenwet lengthens: the longest (art. 4 onder a), in the unit of each.

    ``kortste_dagen`` and ``minste_werkdagen``: a term of at least so many days holds at least so many days that are
    no weekend and no holiday (art. 2).
    """

    langste_dagen: int
    langste_weken: int
    langste_maanden: int
    kortste_dagen: int
    minste_werkdagen: int


@dataclass(frozen=True)
class Kalender:
    """The days that Atw art. 3 names or makes equal, and the counting of terms with them."""

    grenzen: Grenzen
    vast: tuple[VasteFeestdag, ...]
    pasen: tuple[PaasFeestdag, ...]
    gelijkgesteld: frozenset[date]
    # Worked out once for each year: the days of a term are asked one by one. A calendar made from this one starts anew.
    _per_jaar: dict[int, dict[date, str]] = field(init=False, default_factory=dict, repr=False, compare=False)

    def is_werkdag(self, dag: date) -> bool:
        """Say whether a day is no Saturday, Sunday, recognised holiday or day made equal to one (Atw art. 3)."""
        return dag.weekday() < _ZATERDAG and self.feestdag(dag) is None

    def feestdag(self, dag: date) -> str | None:
        """Name the holiday on a day, or None. 5 May counts every year (Atw art. 3 lid 1)."""
        if dag in self.gelijkgesteld:
            return "gelijkgesteld bij koninklijk besluit"
        feestdagen = self._per_jaar.get(dag.year)
        if feestdagen is None:
            feestdagen = self._per_jaar[dag.year] = _feestdagen(self.vast, self.pasen, dag.year)
        return feestdagen.get(dag)

    def eerste_werkdag_vanaf(self, dag: date) -> date:
        """Give the day itself when it is a working day, else the next day that is one (Atw art. 1 lid 1)."""
        while not self.is_werkdag(dag):
            dag += timedelta(days=1)
        return dag

    def laatste_dag(self, vanaf: date, aantal: int, eenheid: Eenheid, *, opgeschort_dagen: int = 0) -> date:
        """Give the last day of a term that starts the day after ``vanaf`` and lasts ``aantal`` of ``eenheid``.

        The day of the event itself does not count (Awb 6:8 for bezwaar; "binnen zes weken na de melding"):
        a week after Monday ends on Monday, so the last day is ``vanaf`` plus the length. Atw art. 1 then moves
        the end to a working day, when the term is not longer than art. 4 says. Days of opschorting (Awb 4:15) are
        days on which the term stood still: they come before that move and do not make the term itself longer.
        """
        ruw = self.zonder_verlenging(vanaf, aantal, eenheid) + timedelta(days=opgeschort_dagen)
        if not self._verlengt(aantal, eenheid):
            return ruw
        # Art. 2 speaks of "ten minste drie dagen"; a term in werkdagen holds as many of them as it says.
        if eenheid in ("weken", "maanden") or (eenheid == "dagen" and aantal >= self.grenzen.kortste_dagen):
            ruw = self._met_werkdagen(vanaf, ruw)
        return self.eerste_werkdag_vanaf(ruw)

    def _verlengt(self, aantal: int, eenheid: Eenheid) -> bool:
        # Art. 4 onder a says "meer dan": exactly twelve weeks is still lengthened. Terms in years never are.
        match eenheid:
            case "dagen" | "werkdagen":
                return aantal <= self.grenzen.langste_dagen
            case "weken":
                return aantal <= self.grenzen.langste_weken
            case "maanden":
                return aantal <= self.grenzen.langste_maanden
            case "jaren":
                return False
            case _:
                assert_never(eenheid)

    def zonder_verlenging(self, vanaf: date, aantal: int, eenheid: Eenheid) -> date:
        """Count a term without the Algemene termijnenwet (years, retention, the 42 days of Awb 4:17)."""
        match eenheid:
            case "dagen":
                return vanaf + timedelta(days=aantal)
            case "weken":
                return vanaf + timedelta(weeks=aantal)
            case "maanden":
                return plus_maanden(vanaf, aantal)
            case "jaren":
                return plus_maanden(vanaf, 12 * aantal)
            case "werkdagen":
                return self._na_werkdagen(vanaf, aantal)
            case _:
                assert_never(eenheid)

    def _na_werkdagen(self, vanaf: date, aantal: int) -> date:
        dag = vanaf
        for _ in range(aantal):
            dag = self.eerste_werkdag_vanaf(dag + timedelta(days=1))
        return dag

    def _met_werkdagen(self, vanaf: date, laatste: date) -> date:
        gevonden = 0
        for dag in _dagen(vanaf, laatste):
            gevonden += self.is_werkdag(dag)
            if gevonden >= self.grenzen.minste_werkdagen:
                return laatste
        while gevonden < self.grenzen.minste_werkdagen:
            laatste += timedelta(days=1)
            gevonden += self.is_werkdag(laatste)
        return laatste


def in_kalender(dag: date) -> bool:
    """Say whether a day lies within the bounds: from EERSTE_DAG up to and including LAATSTE_DAG."""
    return EERSTE_DAG <= dag <= LAATSTE_DAG


def plus_maanden(dag: date, maanden: int) -> date:
    """Move a date by whole months; where the day does not exist, the last day of that month counts."""
    jaar, maand = divmod(dag.year * 12 + dag.month - 1 + maanden, 12)
    return date(jaar, maand + 1, min(dag.day, monthrange(jaar, maand + 1)[1]))


def voluit(dag: date) -> str:
    """Write a day as it is read aloud: "22 april 2025"."""
    return f"{dag.day} {_MAANDEN[dag.month - 1]} {dag.year}"


def weekdag(dag: date) -> str:
    """Name the day of the week."""
    return _WEEKDAGEN[dag.weekday()]


def duur(aantal: int, eenheid: Eenheid) -> str:
    """Write a length of time: "1 week", "6 weken"."""
    return f"{aantal} {_ENKELVOUD[eenheid] if aantal == 1 or eenheid == 'jaren' else eenheid}"


def leeftijd_op(geboortedatum: date, dag: date) -> int:
    """Give the age in whole years on a day; born on 29 February counts from 1 March in other years."""
    return dag.year - geboortedatum.year - ((dag.month, dag.day) < (geboortedatum.month, geboortedatum.day))


def paaszondag(jaar: int) -> date:
    """Give Easter Sunday of a Gregorian year (Meeus/Jones/Butcher)."""
    a, (b, c) = jaar % 19, divmod(jaar, 100)
    (d, e), g = divmod(b, 4), (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    maand, dag = divmod(h + m - 7 * n + 114, 31)
    return date(jaar, maand, dag + 1)


def _dagen(vanaf: date, tot_en_met: date) -> Iterator[date]:
    dag = vanaf + timedelta(days=1)
    while dag <= tot_en_met:
        yield dag
        dag += timedelta(days=1)


def _feestdagen(vast: tuple[VasteFeestdag, ...], pasen: tuple[PaasFeestdag, ...], jaar: int) -> dict[date, str]:
    gevonden: dict[date, str] = {}
    for feestdag in vast:
        if feestdag.van <= jaar and (feestdag.tot_en_met is None or jaar <= feestdag.tot_en_met):
            dag = date(jaar, feestdag.maand, feestdag.dag)
            if dag.weekday() == _ZONDAG:
                dag += timedelta(days=feestdag.op_zondag)
            gevonden[dag] = feestdag.naam
    zondag = paaszondag(jaar)
    for beweeglijk in pasen:
        gevonden[zondag + timedelta(days=beweeglijk.dagen_na_pasen)] = beweeglijk.naam
    return gevonden
