"""The dwangsom of Awb 4:17, day by day: € 23, € 35 and € 45, for at most 42 days."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.termijnen.dwangsom import Dwangsom, dwangsom
from domain.weigering import RegelNietVanKracht
from domain.zaak.handeling import Rechtskader
from services.verordeningen import regelboek

NIJMEGEN = Rechtskader(regelboek(), "0268")
NU = date(2026, 12, 31)


def na(uiterlijk: date, ontvangen_op: date, gestopt_op: date | None = None) -> Dwangsom:
    """Give the dwangsom after a term that ended and a letter that came."""
    return dwangsom(NIJMEGEN, NU, uiterlijk=uiterlijk, ontvangen_op=ontvangen_op, gestopt_op=gestopt_op)


@pytest.mark.parametrize(
    ("uiterlijk", "ontvangen", "eerste"),
    [
        # Tuesday 4 March passed on 5 March, and the letter came that day: two weeks are 6 to 19 March.
        (date(2025, 3, 4), date(2025, 3, 5), date(2025, 3, 20)),
        # The letter came later: the two weeks run from it.
        (date(2025, 3, 4), date(2025, 3, 10), date(2025, 3, 25)),
        # By what was learned later the term ended after the letter: the two weeks run from the day it had passed.
        (date(2025, 3, 12), date(2025, 3, 10), date(2025, 3, 28)),
        # Two weeks after Friday 4 April end on Goede Vrijdag: they run to Tuesday 22 April (Atw art. 1, 3).
        (date(2025, 3, 31), date(2025, 4, 4), date(2025, 4, 23)),
        # Two weeks after Saturday 1 March end on a Saturday: to Monday 17 March.
        (date(2025, 2, 24), date(2025, 3, 1), date(2025, 3, 18)),
    ],
)
def test_the_first_day(uiterlijk: date, ontvangen: date, eerste: date) -> None:
    """The day on which two weeks have passed after both the end of the term and the ingebrekestelling (lid 3)."""
    assert na(uiterlijk, ontvangen).eerste_dag == eerste


@pytest.mark.parametrize(
    ("dagen", "euro"),
    [
        (0, 0),
        (1, 23),
        (14, 322),
        (15, 357),  # 322 + 35
        (28, 812),  # 322 + 14 x 35
        (29, 857),  # 812 + 45
        (41, 1_397),
        (42, 1_442),  # 812 + 14 x 45
        (43, 1_442),
        (400, 1_442),
    ],
)
def test_the_amount_after_so_many_days(dagen: int, euro: int) -> None:
    """€ 23 for the first fourteen days, € 35 for the next fourteen, € 45 for the rest, 42 days at most."""
    gevolg = na(date(2025, 3, 4), date(2025, 3, 5))
    dag = gevolg.eerste_dag + timedelta(days=dagen - 1)

    assert (gevolg.dagen_op(dag), gevolg.bedrag_op(dag)) == (min(dagen, 42), euro * 100)


def test_the_42_days_end_where_they_end() -> None:
    """From Thursday 20 March the 42nd day is Wednesday 30 April 2025; no holiday in between makes them longer."""
    gevolg = na(date(2025, 3, 4), date(2025, 3, 5))

    assert (gevolg.laatste_dag, gevolg.klaar_op) == (date(2025, 4, 30), date(2025, 5, 1))


def test_a_last_day_on_a_holiday_stays() -> None:
    """From Tuesday 25 March the 42nd day is Monday 5 May, a holiday: the Atw does not count for it (lid 1)."""
    assert na(date(2025, 3, 4), date(2025, 3, 10)).laatste_dag == date(2025, 5, 5)


@pytest.mark.parametrize(
    ("gestopt", "laatste", "dagen", "klaar"),
    [
        (date(2025, 3, 10), None, 0, date(2025, 3, 10)),  # decided within the two weeks
        (date(2025, 3, 20), None, 0, date(2025, 3, 20)),  # on what would have been the first day
        (date(2025, 3, 21), date(2025, 3, 20), 1, date(2025, 3, 21)),
        (date(2025, 4, 30), date(2025, 4, 29), 41, date(2025, 4, 30)),
        (date(2025, 5, 1), date(2025, 4, 30), 42, date(2025, 5, 1)),
        (date(2025, 9, 1), date(2025, 4, 30), 42, date(2025, 5, 1)),
    ],
)
def test_the_besluit_stops_it(gestopt: date, laatste: date | None, dagen: int, klaar: date) -> None:
    """For the day on which the besluit is made known nothing is owed any more, and the amount is certain."""
    gevolg = na(date(2025, 3, 4), date(2025, 3, 5), gestopt)

    assert (gevolg.laatste_dag, gevolg.dagen_op(NU), gevolg.klaar_op) == (laatste, dagen, klaar)


def _op_een_kladje(eerste: date, gestopt: date | None, dag: date) -> int:
    """Add up day after day, as an accountant would."""
    bedrag, lopend = 0, eerste
    for nummer in range(1, 43):
        if lopend > dag or (gestopt is not None and lopend >= gestopt):
            break
        bedrag += 23 if nummer <= 14 else 35 if nummer <= 28 else 45
        lopend += timedelta(days=1)
    return bedrag * 100


@given(
    uiterlijk=st.dates(date(2020, 1, 1), date(2030, 12, 31)),
    later=st.integers(-30, 60),
    gestopt_na=st.none() | st.integers(-5, 90),
    dag_na=st.integers(-20, 120),
)
def test_the_amount_is_the_sum_of_its_days(uiterlijk: date, later: int, gestopt_na: int | None, dag_na: int) -> None:
    """On any day, whenever the letter and the besluit came: the sum of what each day cost."""
    gevolg = na(uiterlijk, uiterlijk + timedelta(days=later))
    gestopt = None if gestopt_na is None else gevolg.eerste_dag + timedelta(days=gestopt_na)
    gestopte = na(uiterlijk, uiterlijk + timedelta(days=later), gestopt)
    dag = gevolg.eerste_dag + timedelta(days=dag_na)

    assert _op_een_kladje(gevolg.eerste_dag, gestopt, dag) == gestopte.bedrag_op(dag)


def test_amounts_that_no_text_gives() -> None:
    """What a day cost before 2019 is not in the data, so nothing is made up."""
    with pytest.raises(RegelNietVanKracht, match="dwangsom-per-dag"):
        na(date(2018, 11, 1), date(2018, 12, 31))
    assert na(date(2018, 11, 1), date(2019, 1, 1)).eerste_dag == date(2019, 1, 16)
