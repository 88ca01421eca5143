"""Where the client is helped, as it is shown on each day: by hand, on both sides of every boundary."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from domain.gebeurtenis import Event, Gebeurtenis
from projections.zaakbeeld import zaakbeeld
from tests.domain.beschermd_wonen import events as wonen
from tests.domain.opvang.events import (
    BIJDRAGE_BEKEND,
    BIJDRAGE_VAST,
    GEEINDIGD,
    GEVRAAGD,
    GEWEIGERD,
    VERLEEND,
    VERLENING_BEKEND,
)
from tests.domain.overdracht.events import AANVAARD, UITGEVOERD, VOORGESTELD
from tests.domain.rechtskader import ZONDER_REGELS
from tests.domain.zaak.events import GEMELD
from tests.projections.lezing import lees, op

LATER = date(2025, 8, 1)
Verleden = tuple[Event[Gebeurtenis], ...]
GEGEVEN: Verleden = (GEMELD, GEVRAAGD, VERLEEND, VERLENING_BEKEND)


def toon(wat: str, *verleden: Event[Gebeurtenis], dag: date) -> list[dict[str, Any]]:
    """Show rows of a zaak on a day."""
    beeld = zaakbeeld(lees(*verleden), ZONDER_REGELS, geldig_op=dag, bekend_op_dag=LATER)
    return list(beeld[wat])


def test_a_row() -> None:
    """Every member of it: crisisopvang for eight weeks, at € 12,00 a day."""
    assert toon("verblijven", *GEGEVEN, dag=date(2025, 5, 1)) == [
        {
            "soort": "opvang",
            "nummer": 1,
            "versie": 2,
            "vorm": "crisisopvang",
            "status": "loopt",
            "van": "2025-04-24",
            "totEnMet": "2025-06-18",
            "bijdragePerDag": 1_200,
        }
    ]


@pytest.mark.parametrize(
    ("erna", "dag", "status", "per_dag"),
    [
        ((), date(2025, 4, 24), "loopt", 1_200),
        ((), date(2025, 6, 18), "loopt", 1_200),
        ((), date(2025, 6, 19), "geeindigd", None),
        ((BIJDRAGE_VAST, BIJDRAGE_BEKEND), date(2025, 5, 1), "loopt", 1_500),
        # It was fixed on 7 May for all of May: told of the first of May as well.
        ((GEEINDIGD,), date(2025, 5, 12), "loopt", 1_200),
        ((GEEINDIGD,), date(2025, 5, 13), "geeindigd", None),
    ],
)
def test_opvang_day_by_day(erna: Verleden, dag: date, status: str, per_dag: int | None) -> None:
    """By all that is known, also what was decided later."""
    (rij,) = toon("verblijven", *GEGEVEN, *erna, dag=dag)

    assert (status, per_dag) == (rij["status"], rij["bijdragePerDag"])


OVER: Verleden = (VOORGESTELD, AANVAARD, UITGEVOERD)


@pytest.mark.parametrize(
    ("verleden", "dag", "status"),
    [
        ((GEVRAAGD,), date(2025, 4, 24), "gevraagd"),
        # Refused on 8 May.
        ((GEVRAAGD, GEWEIGERD), date(2025, 5, 7), "gevraagd"),
        ((GEVRAAGD, GEWEIGERD), date(2025, 5, 8), "geweigerd"),
        # Handed over on 7 May, before anything was given.
        ((GEVRAAGD, *OVER), date(2025, 5, 6), "gevraagd"),
        ((GEVRAAGD, *OVER), date(2025, 5, 7), "overgedragen"),
    ],
)
def test_opvang_that_was_not_given(verleden: Verleden, dag: date, status: str) -> None:
    """How the question stands; without days."""
    (rij,) = toon("verblijven", GEMELD, *verleden, dag=dag)

    assert (status, None, None, None) == (rij["status"], rij["van"], rij["totEnMet"], rij["bijdragePerDag"])


def test_before_it_was_asked_there_is_nothing() -> None:
    """Nor before the melding."""
    assert toon("verblijven", *GEGEVEN, dag=date(2025, 4, 23)) == []
    assert toon("overdrachten", *GEGEVEN, VOORGESTELD, dag=date(2025, 4, 27)) == []
    assert toon("verblijven", *GEGEVEN, dag=date(2025, 3, 2)) == []
    assert toon("overdrachten", *GEGEVEN, VOORGESTELD, dag=date(2025, 3, 2)) == []


BESCHERMD: Verleden = (*wonen.TOEGEKEND, wonen.WACHT, wonen.GEPLAATST, wonen.GEEINDIGD)


@pytest.mark.parametrize(
    ("dag", "rijen"),
    [
        (date(2025, 4, 13), []),
        (date(2025, 4, 14), [("wachtlijst", "loopt")]),
        (date(2025, 5, 11), [("wachtlijst", "loopt")]),
        # The wait ends on the first day in the place.
        (date(2025, 5, 12), [("beschermd-wonen", "loopt"), ("wachtlijst", "loopt")]),
        (date(2025, 5, 13), [("beschermd-wonen", "loopt"), ("wachtlijst", "geeindigd")]),
        (date(2025, 5, 19), [("beschermd-wonen", "loopt"), ("wachtlijst", "geeindigd")]),
        (date(2025, 5, 20), [("beschermd-wonen", "geeindigd"), ("wachtlijst", "geeindigd")]),
    ],
)
def test_beschermd_wonen_day_by_day(dag: date, rijen: list[tuple[str, str]]) -> None:
    """Waiting from 14 April, living there from 12 to 19 May."""
    assert rijen == [(rij["soort"], rij["status"]) for rij in toon("verblijven", *BESCHERMD, dag=dag)]


@pytest.mark.parametrize(
    ("dag", "status"),
    [
        (date(2025, 4, 28), "voorgesteld"),
        (date(2025, 4, 30), "voorgesteld"),
        (date(2025, 5, 1), "aanvaard"),
        (date(2025, 5, 7), "uitgevoerd"),
    ],
)
def test_an_overdracht_as_it_stood(dag: date, status: str) -> None:
    """Every member of the row, by the acts of that day."""
    assert toon("overdrachten", *GEGEVEN, *OVER, dag=dag) == [
        {"nummer": 1, "versie": 5, "opvang": 1, "toegang": None, "aan": "0855", "status": status}
    ]


def test_opvang_that_comes() -> None:
    """Decided on the day of the question, from the day after on."""
    morgen = VERLEEND.inhoud.werking.model_copy(update={"van": date(2025, 4, 25)})
    verleend = Event(VERLEEND.inhoud.model_copy(update={"werking": morgen}), date(2025, 4, 24))
    verleden = (GEMELD, GEVRAAGD, verleend, op(VERLENING_BEKEND, date(2025, 4, 24)))

    assert ["komend"] == [rij["status"] for rij in toon("verblijven", *verleden, dag=date(2025, 4, 24))]
    assert ["loopt"] == [rij["status"] for rij in toon("verblijven", *verleden, dag=date(2025, 4, 25))]
