"""The one place where time comes in, and where a moment becomes a day in the Netherlands."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

AMSTERDAM: Final = ZoneInfo("Europe/Amsterdam")

Klok = Callable[[], datetime]
"""Gives the present moment in UTC."""


def system_clock() -> datetime:
    """Give the present moment of this machine in UTC."""
    return datetime.now(UTC)


def dag_in_nederland(moment: datetime) -> date:
    """Give the day in Europe/Amsterdam on which a moment falls."""
    assert moment.tzinfo is not None, "een moment zonder zone"
    return moment.astimezone(AMSTERDAM).date()


def einde_van_dag(dag: date) -> datetime:
    """Give the last moment (to the microsecond) of a day in Europe/Amsterdam: "known on" a day means until then."""
    volgende = datetime.combine(dag + timedelta(days=1), time.min, tzinfo=AMSTERDAM)
    return volgende.astimezone(UTC) - timedelta(microseconds=1)
