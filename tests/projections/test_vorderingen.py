"""What is owed, as it is shown: by hand, day by day, and together always what was claimed."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from domain.gebeurtenis import Event, Gebeurtenis
from domain.zaak.handeling import Rechtskader
from projections.zaakbeeld import zaakbeeld
from services.verordeningen import regelboek
from tests.domain.personen import RUURD_ID
from tests.domain.terugvordering.events import (
    AANGEMAAND,
    AANTAL,
    BEKEND_3,
    BEKEND_4,
    BETAALD,
    BETEKEND,
    DWANGBEVEL,
    GESTELD,
    KWIJTGESCHOLDEN,
    LAAT,
    OP_ALLE_WIJZEN,
    TE_VEEL_BETAALD,
    TERUGGEGEVEN,
    TERUGGENOMEN,
    UITGESTELD,
    VERLAAGD,
)
from tests.domain.terugvordering.test_beslissen import REGELING
from tests.domain.terugvordering.test_vorderen import MEDE
from tests.domain.terugvordering.test_vorderen import TERUGGEGEVEN as TERUGGEGEVEN_RECHT
from tests.projections.lezing import lees, met, op

NIJMEGEN = Rechtskader(regelboek(), "0268")
LATER = date(2025, 8, 1)
VERLOOP = (*LAAT, AANGEMAAND, op(BETAALD, date(2025, 5, 6)), DWANGBEVEL, BETEKEND)


def rijen(*verleden: Event[Gebeurtenis], dag: date = LATER) -> list[dict[str, Any]]:
    """Show the vorderingen of a zaak on a day."""
    beeld = zaakbeeld(lees(*verleden), NIJMEGEN, geldig_op=dag, bekend_op_dag=LATER)
    return list(beeld["vorderingen"])


def rij(*verleden: Event[Gebeurtenis], dag: date = LATER) -> dict[str, Any]:
    """Show the one vordering."""
    (een,) = rijen(*verleden, dag=dag)
    return een


def test_a_row() -> None:
    """Every member of it: € 425,00 and € 128,00 of costs, of which € 125,00 was paid."""
    assert rij(*VERLOOP) == {
        "nummer": 1,
        "versie": AANTAL - 1,
        "beschikking": 3,
        "bekendgemaaktOp": "2025-03-17",
        "vanClient": True,
        "medeschuldenaren": [],
        "status": "dwangbevel",
        "grondslagStaat": True,
        "gevorderd": 42_500,
        "kosten": 12_800,
        "open": 42_800,
        "betaald": 12_500,
        "verrekend": 0,
        "teruggegeven": 0,
        "kwijtgescholden": 0,
        "vervallen": 0,
        "terugTeBetalen": 0,
        "terugbetaald": 0,
        "uiterlijk": "2025-04-28",
        "achterstand": 0,
        "verjaartNa": "2030-05-16",
    }


@pytest.mark.parametrize(
    ("verleden", "dag", "status"),
    [
        (VERLOOP, date(2025, 3, 13), None),
        (VERLOOP, date(2025, 3, 14), "besloten"),
        (VERLOOP, date(2025, 3, 17), "open"),
        (VERLOOP, date(2025, 4, 28), "open"),
        (VERLOOP, date(2025, 4, 29), "in-verzuim"),
        (VERLOOP, date(2025, 4, 30), "aangemaand"),
        (VERLOOP, date(2025, 5, 15), "dwangbevel"),
        (VERLOOP, date(2030, 5, 16), "dwangbevel"),
        (VERLOOP, date(2030, 5, 17), "verjaard"),
        ((*GESTELD, UITGESTELD, BEKEND_4), date(2025, 5, 15), "open"),
        ((*GESTELD, UITGESTELD, BEKEND_4), date(2025, 5, 16), "uitgesteld"),
        ((*GESTELD, UITGESTELD, BEKEND_4), date(2025, 9, 1), "uitgesteld"),
        ((*GESTELD, UITGESTELD, BEKEND_4), date(2025, 9, 2), "in-verzuim"),
        ((*GESTELD, TE_VEEL_BETAALD), LATER, "voldaan"),
        ((*GESTELD, met(KWIJTGESCHOLDEN, bedrag=42_500), BEKEND_4), LATER, "kwijtgescholden"),
        ((*GESTELD, met(KWIJTGESCHOLDEN, bedrag=42_499), BEKEND_4), LATER, "in-verzuim"),
        ((*GESTELD, met(VERLAAGD, bedrag=0), BEKEND_4), LATER, "ingetrokken"),
    ],
)
def test_how_it_stands(verleden: tuple[Event[Gebeurtenis], ...], dag: date, status: str | None) -> None:
    """On the first and last day of each; before the besluit there is nothing to show."""
    assert ([status] if status else []) == [een["status"] for een in rijen(*verleden, dag=dag)]


@pytest.mark.parametrize(("terug", "status"), [((), "open"), ((met(TERUGGEGEVEN, waarde=0),), "voldaan")])
def test_the_thing_alone(terug: tuple[Event[Gebeurtenis], ...], status: str) -> None:
    """Where only the thing is claimed, it is done when that came back; there is no day of payment and no verjaring."""
    gezien = rij(*TERUGGENOMEN, met(OP_ALLE_WIJZEN, bedrag=0, wijze=("teruggave",)), BEKEND_3, *terug)

    assert (status, None, None) == (gezien["status"], gezien["uiterlijk"], gezien["verjaartNa"])


def test_what_came_in_too_much() -> None:
    """€ 75,00 is owed back."""
    gezien = rij(*GESTELD, TE_VEEL_BETAALD)

    assert (42_500, 7_500) == (gezien["betaald"], gezien["terugTeBetalen"])


def test_an_arrangement_that_is_not_kept() -> None:
    """€ 200,00 was due by 1 July."""
    gezien = rij(*GESTELD, REGELING, BEKEND_4)

    assert (20_000, "2025-09-01") == (gezien["achterstand"], gezien["uiterlijk"])


@pytest.mark.parametrize(("bekend", "staat"), [((), True), ((BEKEND_4,), False)])
def test_days_that_count_again(bekend: tuple[Event[Gebeurtenis], ...], *, staat: bool) -> None:
    """A besluit that gave the days back, once it was made known: the vordering stands, and asks to be looked at."""
    terug = op(met(TERUGGEGEVEN_RECHT, beschikking=4), date(2025, 5, 16))

    assert staat is rij(*GESTELD, terug, *bekend)["grondslagStaat"]


def test_who_owes_it_besides() -> None:
    """By a random id; the person stands in the register."""
    gezien = rij(*GESTELD[:-2], met(OP_ALLE_WIJZEN, medeschuldenaren=(MEDE,), van_client=False), BEKEND_3)

    assert (False, [str(RUURD_ID)]) == (gezien["vanClient"], gezien["medeschuldenaren"])


def test_the_parts_make_the_whole_on_every_day() -> None:
    """Claimed and costs are what is open and all that went off it."""
    delen = ("open", "betaald", "verrekend", "teruggegeven", "kwijtgescholden", "vervallen")
    for dagen in range(90):
        for een in rijen(*VERLOOP, dag=date(2025, 3, 1) + timedelta(days=dagen)):
            assert een["gevorderd"] + een["kosten"] == sum(een[deel] for deel in delen)
