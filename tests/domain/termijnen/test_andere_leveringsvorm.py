"""The terms of a right that becomes a pgb, or is one no longer, under its own number.

The right counts from Monday 14 April 2025 and was made known on Friday 11 April; what changes it, on Wednesday 14 May.
"""

from __future__ import annotations

from datetime import date
from typing import Any, Final

import pytest

from domain.gebeurtenis import Event, Gebeurtenis, Werking
from domain.pgb.events_na_toekenning import BestedingGemeld
from tests.domain.bezwaar import events as bezwaar
from tests.domain.herziening.events import HERZIEN
from tests.domain.pgb.events import GECONTROLEERD
from tests.domain.termijnen.test_van_rechten import NIJMEGEN, VERLENGING, WAGENINGEN, met_rechten, van_rechten
from tests.domain.zaak.events import BEKEND, als_pgb, in_natura, toegekend
from tests.projections.lezing import met, op

Events = tuple[Event[Gebeurtenis], ...]
IN_NATURA: Final = met_rechten(in_natura())
ALS_PGB: Final = met_rechten(als_pgb())


def wordt(*, pgb: bool, van: date = date(2025, 4, 14), nummer: int = 2, bekend: date = date(2025, 5, 14)) -> Events:
    """Let the right count in another form from a day on."""
    werking = Werking(van=van, tot_en_met=date(2027, 4, 13))
    nummers = {"budgetidentificatie": 91_001} if pgb else {"toewijzingnummer": 81_001}
    anders = toegekend(als_pgb(werking=werking) if pgb else in_natura(werking=werking), nummer=1, **nummers)
    return met(HERZIEN, beschikking=nummer, voorzieningen=(anders,)), op(met(BEKEND, beschikking=nummer), bekend)


def besteding(*events: Event[Gebeurtenis], dag: date = date(2025, 6, 2)) -> list[tuple[date | None, str]]:
    """Give the terms for using the pgb in Wageningen: three months (2.9 lid 2 onder f)."""
    return [(rij[2], rij[3]) for rij in van_rechten(WAGENINGEN, *events, dag=dag) if rij[0] == "besteding"]


def evaluatie(*events: Event[Gebeurtenis], dag: date) -> list[tuple[date | None, str]]:
    """Give the terms for evaluating the plan in Nijmegen: once a year (bijlage 3 punt 33.3)."""
    return [(rij[2], rij[3]) for rij in van_rechten(NIJMEGEN, *events, dag=dag) if rij[0] == "evaluatie"]


def besteed(van: date) -> Event[Gebeurtenis]:
    """Report that something was spent."""
    return Event(
        BestedingGemeld(recht=1, periode=Werking(van=van, tot_en_met=van), bedrag=8_000, door="SVB"), date(2025, 12, 1)
    )


def test_help_in_natura_becomes_a_pgb() -> None:
    """The three months run from the day on which the client was told of the pgb, and it is evaluated."""
    assert besteding(*IN_NATURA, *wordt(pgb=True)) == [(date(2025, 8, 14), "loopt")]
    assert evaluatie(*IN_NATURA, *wordt(pgb=True), dag=date(2025, 6, 2)) == [(date(2026, 4, 14), "loopt")]


def test_from_a_later_day_on() -> None:
    """The year begins with the first day of the pgb; going on is asked once, for the whole right."""
    later = wordt(pgb=True, van=date(2025, 9, 1))

    assert van_rechten(NIJMEGEN, *IN_NATURA, *later) == [
        ("evaluatie", 1, date(2026, 9, 1), "komend"),
        ("verlenging", 1, VERLENGING, "loopt"),
    ]


def test_a_pgb_becomes_help_in_natura() -> None:
    """Nobody spends or evaluates a pgb that never counted."""
    assert besteding(*ALS_PGB, *wordt(pgb=False)) == []
    assert van_rechten(NIJMEGEN, *ALS_PGB, *wordt(pgb=False)) == [("verlenging", 1, VERLENGING, "loopt")]


@pytest.mark.parametrize(("dag", "status"), [(date(2025, 8, 31), "loopt"), (date(2025, 9, 1), "vervallen")])
def test_a_pgb_that_ends_before_the_right_does(dag: date, status: str) -> None:
    """Up to its last day it is used and evaluated; in natura there is nothing of that."""
    events = (*ALS_PGB, *wordt(pgb=False, van=date(2025, 9, 1)))

    assert evaluatie(*events, dag=dag) == [(date(2026, 4, 14), status)]
    assert besteding(*events, dag=dag) == [(date(2025, 7, 11), "verstreken")]


def test_a_pgb_again() -> None:
    """A second pgb is used and evaluated by itself: what was spent of the first, and looked at, is of the first."""
    weer = wordt(pgb=True, van=date(2025, 11, 1), nummer=3, bekend=date(2025, 10, 15))
    events = (*ALS_PGB, *wordt(pgb=False, van=date(2025, 7, 1)), *weer, besteed(date(2025, 5, 1)))
    bekeken = op(met(GECONTROLEERD, soort="evaluatie", hulpverleningsplan=True), date(2025, 6, 1))

    # 15 October and three months: Thursday 15 January 2026.
    dag = date(2025, 12, 1)
    assert besteding(*events, dag=dag) == [(date(2025, 7, 11), "op-tijd-gehaald"), (date(2026, 1, 15), "loopt")]
    assert besteding(*events, besteed(date(2025, 11, 3)), dag=dag)[1] == (date(2026, 1, 15), "op-tijd-gehaald")
    assert evaluatie(*events, bekeken, dag=dag)[-1] == (date(2026, 11, 1), "loopt")


@pytest.mark.parametrize(
    ("anders", "verwacht"),
    [
        # What takes its place is another grant: three months from Tuesday 20 May.
        (
            {"voorzieningen": (toegekend(als_pgb(), nummer=1, budgetidentificatie=91_001),)},
            [(date(2025, 8, 20), "loopt")],
        ),
        ({"voorzieningen": ()}, []),
        (
            {"voorzieningen": (), "herroeping": "gedeeltelijk", "herroepen_rechten": (2,)},
            [(date(2025, 7, 11), "loopt")],
        ),
    ],
)
def test_a_grant_that_was_herroepen(anders: dict[str, Any], verwacht: list[Any]) -> None:
    """It grants nothing any more, so it starts no term; a part that stands does."""
    herroepen = met(bezwaar.BESLIST, **anders)

    assert besteding(*met_rechten(als_pgb(), in_natura()), herroepen, bezwaar.BEKEND) == verwacht
