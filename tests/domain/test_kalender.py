"""The calendar of the Algemene termijnenwet (Atw): every date here was counted by hand on a paper calendar."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.kalender import Eenheid, duur, leeftijd_op, paaszondag, plus_maanden, voluit, weekdag
from services.verordeningen import regelboek

KALENDER = regelboek().kalender

dagen = st.dates(date(2015, 1, 1), date(2060, 12, 31))


@pytest.mark.parametrize(
    ("vanaf", "aantal", "eenheid", "verwacht"),
    [
        # The dates of the law itself: Wmo 2.3.2 lid 1 and 2, Awb 6:7, 5 mei.
        ("2025-03-10", 6, "weken", "2025-04-22"),  # 21 April 2025 is tweede paasdag
        ("2025-04-11", 7, "dagen", "2025-04-22"),  # 18 April 2025 is Goede Vrijdag
        ("2025-04-04", 2, "weken", "2025-04-22"),  # the same, in weeks
        ("2025-04-21", 2, "weken", "2025-05-06"),  # 5 mei counts every year, also outside lustrum years
        ("2026-03-24", 6, "weken", "2026-05-06"),  # bezwaar after bekendmaking on 24 March 2026
        ("2026-02-20", 6, "weken", "2026-04-07"),  # 3 April 2026 is Goede Vrijdag, 6 April tweede paasdag
        ("2026-03-16", 6, "weken", "2026-04-28"),  # 27 April 2026 is Koningsdag
        ("2026-04-02", 6, "weken", "2026-05-18"),  # 14 May is Hemelvaartsdag, 15 May made equal by Royal Decree
        ("2026-11-13", 6, "weken", "2026-12-28"),  # 25 December, then 26 and 27 December
        ("2025-12-18", 2, "weken", "2026-01-05"),  # Nieuwjaarsdag, 2 January made equal, a weekend
        ("2027-04-23", 2, "weken", "2027-05-10"),  # Friday 7 May 2027 made equal
        ("2028-04-14", 2, "weken", "2028-05-01"),  # Friday 28 April 2028 made equal
        ("2028-05-12", 2, "weken", "2028-05-29"),  # Friday 26 May 2028 made equal
        # Art. 1 lid 1: a Saturday, a Sunday, and a working day that stays.
        ("2025-03-01", 2, "weken", "2025-03-17"),
        ("2025-03-02", 2, "weken", "2025-03-17"),
        ("2025-03-03", 2, "weken", "2025-03-17"),
        ("2025-03-04", 2, "weken", "2025-03-18"),
        # Art. 4 onder a: "meer dan 90 dagen"; 30 March 2025 is a Sunday.
        ("2024-12-30", 90, "dagen", "2025-03-31"),
        ("2024-12-29", 91, "dagen", "2025-03-30"),
        # "meer dan twaalf weken"; 29 March and 5 April 2025 are Saturdays.
        ("2025-01-04", 12, "weken", "2025-03-31"),
        ("2025-01-04", 13, "weken", "2025-04-05"),
        # "meer dan drie maanden".
        ("2024-12-30", 3, "maanden", "2025-03-31"),
        ("2024-11-30", 4, "maanden", "2025-03-30"),
        # "in een of meer jaren": one year is out too.
        ("2024-03-30", 1, "jaren", "2025-03-30"),
        ("2010-03-30", 15, "jaren", "2025-03-30"),
        # A month in which the day does not exist ends on its last day.
        ("2025-01-31", 1, "maanden", "2025-02-28"),
        ("2024-01-31", 1, "maanden", "2024-02-29"),
        # Art. 2: a term of three days or more holds two working days, a shorter one need not.
        ("2025-04-17", 2, "dagen", "2025-04-22"),
        ("2025-04-17", 3, "dagen", "2025-04-23"),
        ("2025-01-03", 3, "dagen", "2025-01-07"),
        ("2025-01-02", 3, "dagen", "2025-01-06"),  # Friday and Monday, once Sunday has moved
        ("2025-01-03", 1, "dagen", "2025-01-06"),
        # Working days count themselves, over Easter and over the turn of the year.
        ("2025-04-11", 5, "werkdagen", "2025-04-22"),
        ("2024-12-23", 5, "werkdagen", "2025-01-03"),  # Friday 27 December 2024 made equal
        ("2025-05-16", 2, "weken", "2025-06-02"),  # Friday 30 May 2025 made equal
        ("2025-05-15", 2, "weken", "2025-06-02"),  # the day before is Hemelvaartsdag
        ("2025-04-12", 1, "werkdagen", "2025-04-14"),
        ("2025-04-17", 1, "werkdagen", "2025-04-22"),
    ],
)
def test_the_last_day_of_a_term(vanaf: str, aantal: int, eenheid: Eenheid, verwacht: str) -> None:
    """A term starts the day after, and ends on a working day as far as the Algemene termijnenwet reaches."""
    assert date.fromisoformat(verwacht) == KALENDER.laatste_dag(date.fromisoformat(vanaf), aantal, eenheid)


@pytest.mark.parametrize(
    ("vanaf", "aantal", "eenheid", "opgeschort", "verwacht"),
    [
        ("2025-03-03", 2, "weken", 5, "2025-03-24"),  # 17 + 5 = Saturday 22 March
        ("2025-03-01", 2, "weken", 5, "2025-03-20"),  # Saturday 15 + 5 = Thursday: not Monday 17 + 5 = Saturday 22
        ("2025-01-06", 8, "weken", 33, "2025-04-07"),  # the term stays eight weeks, however long it stood still
        ("2025-03-03", 2, "weken", 0, "2025-03-17"),
        ("2024-01-01", 1, "jaren", 4, "2025-01-05"),  # a Sunday; years are never lengthened
    ],
)
def test_opschorting_comes_before_the_move_to_a_working_day(
    vanaf: str, aantal: int, eenheid: Eenheid, opgeschort: int, verwacht: str
) -> None:
    """Days on which the term stood still shift its end, and only then the end moves to a working day (Awb 4:15)."""
    gevonden = KALENDER.laatste_dag(date.fromisoformat(vanaf), aantal, eenheid, opgeschort_dagen=opgeschort)

    assert date.fromisoformat(verwacht) == gevonden


@pytest.mark.parametrize(
    ("vanaf", "aantal", "eenheid", "verwacht"),
    [
        ("2025-12-31", -8, "weken", "2025-11-05"),  # counted back: a term before an event
        ("2025-12-28", -8, "weken", "2025-11-02"),  # a Sunday stays (Atw art. 1 lid 2)
        ("2025-03-10", 42, "dagen", "2025-04-21"),  # the 42 days of Awb 4:17
        ("2024-02-29", 1, "jaren", "2025-02-28"),
    ],
)
def test_counting_without_the_algemene_termijnenwet(vanaf: str, aantal: int, eenheid: Eenheid, verwacht: str) -> None:
    """Terms counted back, retention and the days of a dwangsom end where they end."""
    assert date.fromisoformat(verwacht) == KALENDER.zonder_verlenging(date.fromisoformat(vanaf), aantal, eenheid)


@pytest.mark.parametrize(
    ("dag", "naam"),
    [
        ("2025-01-01", "Nieuwjaarsdag"),
        ("2023-01-01", "Nieuwjaarsdag"),  # a Sunday: only Koningsdag moves
        ("2023-01-02", None),
        ("2024-05-06", None),  # 5 May 2024 was a Sunday
        ("2025-04-18", "Goede Vrijdag"),
        ("2025-04-20", "Eerste Paasdag"),
        ("2025-04-21", "Tweede Paasdag"),
        ("2025-04-26", "Koningsdag"),  # 27 April 2025 is a Sunday: the day before
        ("2025-04-27", None),
        ("2025-04-28", None),
        ("2026-04-27", "Koningsdag"),
        ("2026-04-26", None),
        ("2013-04-30", "Koninginnedag"),
        ("2014-04-30", None),
        ("2014-04-26", "Koningsdag"),  # the first one: 27 April 2014 was a Sunday too
        ("2025-05-05", "5 mei"),
        ("2026-05-05", "5 mei"),
        # Every free day of 2026, and the days made equal by Royal Decree up to 2028.
        ("2026-01-01", "Nieuwjaarsdag"),
        ("2026-04-03", "Goede Vrijdag"),
        ("2026-04-05", "Eerste Paasdag"),
        ("2026-04-06", "Tweede Paasdag"),
        ("2026-05-14", "Hemelvaartsdag"),
        ("2026-05-24", "Eerste Pinksterdag"),
        ("2026-05-25", "Tweede Pinksterdag"),
        ("2026-12-25", "Eerste Kerstdag"),
        ("2026-12-26", "Tweede Kerstdag"),
        ("2027-05-07", "gelijkgesteld bij koninklijk besluit"),
        ("2028-04-28", "gelijkgesteld bij koninklijk besluit"),
        ("2028-05-26", "gelijkgesteld bij koninklijk besluit"),
        ("2025-05-29", "Hemelvaartsdag"),
        ("2025-06-08", "Eerste Pinksterdag"),
        ("2025-06-09", "Tweede Pinksterdag"),
        ("2025-12-25", "Eerste Kerstdag"),
        ("2025-12-26", "Tweede Kerstdag"),
        ("2024-05-10", "gelijkgesteld bij koninklijk besluit"),
        ("2026-01-02", "gelijkgesteld bij koninklijk besluit"),
        ("2026-05-15", "gelijkgesteld bij koninklijk besluit"),
        ("2025-12-31", None),
        ("2025-05-30", "gelijkgesteld bij koninklijk besluit"),
        ("2024-12-27", "gelijkgesteld bij koninklijk besluit"),
        ("2023-05-19", "gelijkgesteld bij koninklijk besluit"),
        ("2023-04-28", "gelijkgesteld bij koninklijk besluit"),
        ("2019-12-27", "gelijkgesteld bij koninklijk besluit"),
        ("2019-05-31", "gelijkgesteld bij koninklijk besluit"),
        ("2018-12-31", "gelijkgesteld bij koninklijk besluit"),
        ("2018-12-24", "gelijkgesteld bij koninklijk besluit"),
        ("2018-05-11", "gelijkgesteld bij koninklijk besluit"),
        ("2017-05-26", "gelijkgesteld bij koninklijk besluit"),
        ("2017-04-28", "gelijkgesteld bij koninklijk besluit"),
        ("2016-05-06", "gelijkgesteld bij koninklijk besluit"),
        ("2015-05-15", "gelijkgesteld bij koninklijk besluit"),
        ("2015-05-04", "gelijkgesteld bij koninklijk besluit"),
        ("2015-01-02", "gelijkgesteld bij koninklijk besluit"),
        ("2014-05-30", "gelijkgesteld bij koninklijk besluit"),
        ("2025-05-23", None),
    ],
)
def test_holidays(dag: str, naam: str | None) -> None:
    """The days of Atw art. 3, on the right day of the year."""
    assert naam == KALENDER.feestdag(date.fromisoformat(dag))


@pytest.mark.parametrize(
    "verwacht",
    ["1818-03-22", "1943-04-25", "2008-03-23", "2024-03-31", "2025-04-20", "2026-04-05", "2028-04-16", "2038-04-25"],
)
def test_easter_sunday(verwacht: str) -> None:
    """Easter as the church tables give it, the earliest and the latest day included."""
    dag = date.fromisoformat(verwacht)

    assert dag == paaszondag(dag.year)


@given(dagen, st.integers(1, 90))
def test_a_term_in_days_ends_on_a_working_day(vanaf: date, aantal: int) -> None:
    """Up to ninety days a term never ends before its last day counted, and always on a working day."""
    gevonden = KALENDER.laatste_dag(vanaf, aantal, "dagen")

    assert gevonden >= vanaf + timedelta(days=aantal)
    assert KALENDER.is_werkdag(gevonden)


@given(dagen, st.integers(1, 12))
def test_a_term_in_weeks_moves_over_free_days_only(vanaf: date, aantal: int) -> None:
    """Between the last day counted and the day on which the term ends there is no working day."""
    ruw = vanaf + timedelta(weeks=aantal)
    gevonden = KALENDER.laatste_dag(vanaf, aantal, "weken")

    assert not any(KALENDER.is_werkdag(ruw + timedelta(days=n)) for n in range((gevonden - ruw).days))
    assert KALENDER.is_werkdag(gevonden)


@given(dagen, st.integers(3, 90))
def test_a_term_of_three_days_holds_two_working_days(vanaf: date, aantal: int) -> None:
    """Art. 2: however the weekends and holidays lie, two working days are in it."""
    laatste = KALENDER.laatste_dag(vanaf, aantal, "dagen")

    assert 2 <= sum(KALENDER.is_werkdag(vanaf + timedelta(days=n)) for n in range(1, (laatste - vanaf).days + 1))


@given(dagen, st.integers(91, 400))
def test_a_longer_term_is_left_alone(vanaf: date, aantal: int) -> None:
    """Over ninety days the last day is the last day counted."""
    assert vanaf + timedelta(days=aantal) == KALENDER.laatste_dag(vanaf, aantal, "dagen")


@given(dagen, st.integers(1, 12), st.integers(0, 400))
def test_a_later_start_never_ends_a_term_sooner(vanaf: date, weken: int, later: int) -> None:
    """Who starts later, or stands still longer, is never due sooner."""
    vroeg = KALENDER.laatste_dag(vanaf, weken, "weken")

    assert vroeg <= KALENDER.laatste_dag(vanaf + timedelta(days=later), weken, "weken")
    assert vroeg <= KALENDER.laatste_dag(vanaf, weken, "weken", opgeschort_dagen=later)


@given(dagen, st.integers(1, 30))
def test_working_days_count_working_days(vanaf: date, aantal: int) -> None:
    """A term in werkdagen holds exactly so many of them and ends on the last."""
    laatste = KALENDER.laatste_dag(vanaf, aantal, "werkdagen")

    assert KALENDER.is_werkdag(laatste)
    assert aantal == sum(KALENDER.is_werkdag(vanaf + timedelta(days=n)) for n in range(1, (laatste - vanaf).days + 1))


@given(dagen, st.integers(0, 40))
def test_months_forth_and_back_stay_within_the_month(dag: date, maanden: int) -> None:
    """Months forth and the same months back end on the day itself, or on an earlier day that the month did have."""
    terug = plus_maanden(plus_maanden(dag, maanden), -maanden)

    assert (dag.year, dag.month) == (terug.year, terug.month)
    assert terug.day == dag.day or dag.day > 28


@pytest.mark.parametrize(
    ("geboren", "dag", "jaar"),
    [
        ("2007-05-06", "2025-05-05", 17),
        ("2007-05-06", "2025-05-06", 18),
        ("2004-02-29", "2025-02-28", 20),
        ("2004-02-29", "2025-03-01", 21),
    ],
)
def test_age(geboren: str, dag: str, jaar: int) -> None:
    """One is a year older on the birthday itself; born on 29 February, on 1 March in other years."""
    assert jaar == leeftijd_op(date.fromisoformat(geboren), date.fromisoformat(dag))


def test_days_and_lengths_as_they_are_read_aloud() -> None:
    """A day is written in full, its weekday has a name, and one week is no "1 weken"."""
    assert ("1 mei 2025", "donderdag") == (voluit(date(2025, 5, 1)), weekdag(date(2025, 5, 1)))
    assert ["1 week", "6 weken", "1 dag", "7 dagen", "1 werkdag", "5 werkdagen"] == [
        duur(1, "weken"),
        duur(6, "weken"),
        duur(1, "dagen"),
        duur(7, "dagen"),
        duur(1, "werkdagen"),
        duur(5, "werkdagen"),
    ]
    assert ["1 maand", "3 maanden", "1 jaar", "15 jaar"] == [
        duur(1, "maanden"),
        duur(3, "maanden"),
        duur(1, "jaren"),
        duur(15, "jaren"),
    ]
