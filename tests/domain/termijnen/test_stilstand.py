"""Days on which a term stands still, against somebody who strikes days off on a paper calendar."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.termijnen.stilstand import Stilstand, uitgelopen

BEGIN = date(2025, 4, 1)
EEN_DAG = timedelta(days=1)


def dag(n: int) -> date:
    """Give the n-th day after the begin."""
    return BEGIN + timedelta(days=n)


def stil(*paren: tuple[int, int]) -> tuple[Stilstand, ...]:
    """Give periods of standing still by their first day and the first day that counts again."""
    return tuple(Stilstand(dag(van), dag(tot)) for van, tot in paren)


@pytest.mark.parametrize(
    ("perioden", "einde"),
    [
        ((), 14),
        (((3, 8),), 19),  # 4 to 8 April: five days
        (((3, 3),), 14),  # ended before its first day
        (((1, 2),), 15),  # the very first day of the term
        (((0, 2),), 15),  # the day of the aanvraag itself counts for nothing anyhow
        (((-9, 0),), 14),  # before the term began
        (((14, 17),), 17),  # on its last day
        (((15, 18),), 14),  # the term had ended
        (((3, 8), (10, 12)), 21),  # twice
        (((3, 8), (8, 12)), 23),  # one after another
        (((3, 8), (5, 12)), 23),  # overlapping: once
        (((3, 12), (5, 8)), 23),  # one within the other
        (((5, 8), (3, 12)), 23),  # told in another order
        (((3, 8), (3, 8)), 19),  # the same twice
        (((3, 8), (16, 20)), 23),  # the second falls in what the first made longer
        (((3, 8), (19, 20)), 20),  # on the last day of what the first made longer
        (((3, 8), (20, 22)), 19),  # after it
    ],
)
def test_where_a_term_ends(perioden: tuple[tuple[int, int], ...], einde: int) -> None:
    """Fourteen days that count, worked out by hand; a day counts for nothing once, and never after the end."""
    assert dag(einde) == uitgelopen(dag(14), stil(*perioden), na=BEGIN)


PERIODEN = st.lists(st.tuples(st.integers(-20, 80), st.integers(0, 15)).map(lambda p: (p[0], p[0] + p[1])), max_size=6)


@given(lengte=st.integers(1, 60), perioden=PERIODEN)
def test_every_day_is_struck_off_once(lengte: int, perioden: list[tuple[int, int]]) -> None:
    """A term of so many days ends on the day on which so many days were not struck off, however they were struck."""
    weggestreept = {n for van, tot in perioden for n in range(van, tot)}
    over, n = lengte, 0
    while over:
        n += 1
        over -= n not in weggestreept

    assert dag(n) == uitgelopen(dag(lengte), stil(*perioden), na=BEGIN)


@pytest.mark.parametrize(
    ("stilstand", "gezien_op", "tot"),
    [
        (Stilstand(dag(3), dag(8)), dag(5), dag(8)),  # the end was set beforehand
        (Stilstand(dag(3)), dag(2), dag(3)),  # not begun: no day stood still
        (Stilstand(dag(3)), dag(3), dag(4)),  # the first day
        (Stilstand(dag(3)), dag(9), dag(10)),
    ],
)
def test_what_lasts_has_lasted_up_to_today(stilstand: Stilstand, gezien_op: date, tot: date) -> None:
    """Nobody knows when it ends; that it lasted until now is certain."""
    assert tot == stilstand.gezien_op(gezien_op).tot


@pytest.mark.parametrize(("n", "houdt"), [(2, False), (3, True), (7, True), (8, False)])
def test_the_first_day_that_counts_again(n: int, *, houdt: bool) -> None:
    """On the day on which the aanvraag is completed the term runs (Awb 4:15 lid 1: "tot de dag waarop")."""
    assert Stilstand(dag(3), dag(8)).houdt(dag(n)) is houdt
