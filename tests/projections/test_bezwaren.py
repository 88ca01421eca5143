"""The bezwaren as they are shown: how far each is on each day, by when is decided, and what came of it."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from domain.beroep.events import BeroepIngesteld
from domain.gebeurtenis import Event, Gebeurtenis
from domain.zaak.handeling import Rechtskader
from projections.zaakbeeld import zaakbeeld
from services.verordeningen import regelboek
from tests.domain.beroep.events import GEGROND, INGESTELD, NAAR_RECHTER
from tests.domain.bezwaar.events import (
    AANGEVULD,
    AFGEZIEN,
    BEHANDELD,
    BEKEND,
    BEOORDEELD,
    BESLIST,
    BEZWAAR,
    GEADVISEERD,
    GEHOORD,
    INGETROKKEN,
    MET_COMMISSIE,
    PRO_FORMA,
)
from tests.domain.herziening.events import TOEGEKEND
from tests.projections.lezing import lees

NIJMEGEN = Rechtskader(regelboek(), "0268")
LATER = date(2025, 6, 2)
Events = tuple[Event[Gebeurtenis], ...]


def rij(*verleden: Event[Gebeurtenis], dag: date = LATER) -> dict[str, Any]:
    """Show the one bezwaar of a zaak on a day."""
    (een,) = zaakbeeld(lees(*verleden), NIJMEGEN, geldig_op=dag, bekend_op_dag=LATER)["bezwaren"]
    return dict(een)


def test_a_row() -> None:
    """Every member of it: decided on 19 May 2025 and made known on the 20th, long before 4 July."""
    over_het_bezwaar = Event(
        BeroepIngesteld(beroep=1, soort="niet-tijdig", bezwaar=1, indiener="client"), date(2025, 5, 21)
    )
    assert rij(*BEHANDELD, BESLIST, BEKEND, over_het_bezwaar) == {
        "nummer": 1,
        "versie": 7,
        "beschikking": 1,
        "ontvangenOp": "2025-04-22",
        "status": "afgehandeld",
        "ontbreekt": [],
        "indiening": "tijdig",
        "commissie": False,
        "uiterlijk": "2025-07-04",
        "beslissing": 2,
        "dictum": "gegrond",
        "herroeping": "geheel",
        "bekendgemaaktOp": "2025-05-20",
        "beroepen": [1],
    }


@pytest.mark.parametrize(
    ("verleden", "status"),
    [
        ((*TOEGEKEND, PRO_FORMA), "pro-forma"),
        ((*TOEGEKEND, PRO_FORMA, AANGEVULD), "ontvangen"),
        (BEZWAAR, "ontvangen"),
        ((*BEZWAAR, BEOORDEELD), "beoordeeld"),
        ((*BEZWAAR, BEOORDEELD, GEHOORD), "gehoord"),
        ((*BEZWAAR, AFGEZIEN), "gehoord"),
        ((*BEZWAAR, MET_COMMISSIE, GEHOORD, GEADVISEERD), "geadviseerd"),
        ((*BEHANDELD, BESLIST), "besloten"),
        ((*BEHANDELD, BESLIST, BEKEND), "afgehandeld"),
        ((*BEZWAAR, GEHOORD, INGETROKKEN), "ingetrokken"),
        ((*NAAR_RECHTER, INGESTELD), "afgehandeld"),
        ((*NAAR_RECHTER, INGESTELD, GEGROND), "opnieuw-te-beslissen"),
    ],
)
def test_how_far_it_is(verleden: Events, status: str) -> None:
    """What was done last says most."""
    assert rij(*verleden)["status"] == status


@pytest.mark.parametrize(
    ("dag", "status"),
    [
        (date(2025, 4, 22), "ontvangen"),
        (date(2025, 4, 28), "beoordeeld"),
        (date(2025, 5, 12), "gehoord"),
        (date(2025, 5, 19), "besloten"),
        (date(2025, 5, 20), "afgehandeld"),
    ],
)
def test_as_it_stood_on_a_day(dag: date, status: str) -> None:
    """Only what was done by that day counts."""
    assert rij(*BEHANDELD, BESLIST, BEKEND, dag=dag)["status"] == status


def test_what_the_rechter_sent_back() -> None:
    """The annulled decision is shown until there is another; the day that the rechter set is the last one."""
    terug = rij(*NAAR_RECHTER, INGESTELD, GEGROND)

    assert (terug["beslissing"], terug["dictum"], terug["uiterlijk"]) == (2, "gegrond", "2025-07-01")
    assert terug["beroepen"] == [1]


def test_a_commissie_gives_twelve_weeks() -> None:
    """15 August 2025 instead of 4 July; what is missing is shown."""
    wacht = rij(*TOEGEKEND, PRO_FORMA, MET_COMMISSIE)

    assert (wacht["commissie"], wacht["uiterlijk"], wacht["ontbreekt"]) == (True, "2025-08-15", ["gronden"])
    assert (wacht["indiening"], wacht["beslissing"], wacht["bekendgemaaktOp"]) == (None, None, None)
