"""Told by the rechter to decide after all (Awb 8:55d): two weeks after the uitspraak was sent, or as he says.

Aanvraag 1 of 1 April 2025 should have been decided on by Tuesday 15 April; the uitspraak was sent on Monday 2 June.
"""

from __future__ import annotations

from datetime import date
from typing import Any, Final

import pytest

from domain.beroep.events import BeroepIngesteld, UitspraakGedaan
from domain.gebeurtenis import Event, Gebeurtenis
from domain.termijnen.opschorten import OpschortingBuitenTermijn
from domain.termijnen.register import stand
from domain.termijnen.termijn import Einde, Termijn
from domain.zaak.handeling import Rechtskader
from projections.dwangsommen import dwangsommen
from services.verordeningen import regelboek
from tests.domain.bezwaar.events import ONTVANGEN
from tests.domain.herziening.events import TOEGEKEND
from tests.domain.jeugdhulp.events import TOT_VERWIJZING
from tests.domain.korte_route.events import TOT_VERZOEK
from tests.domain.regelingen.events import GEVRAAGD
from tests.domain.termijnen import commands as t
from tests.domain.termijnen.events import IN_GEBREKE
from tests.domain.zaak import commands as c
from tests.domain.zaak.events import AANGEVRAAGD, AFGESLOTEN, BEKEND, BESLIST, GEMELD
from tests.domain.zaak.scenario import given
from tests.projections.lezing import gevouwen, met, op

Events = tuple[Event[Gebeurtenis], ...]
NIJMEGEN: Final = Rechtskader(regelboek(), "0268")
LATER: Final = date(2025, 12, 31)
UITSPRAAK: Final = Event(
    UitspraakGedaan(beroep=1, dictum="gegrond", opdracht=True, samenvatting="Er is nog steeds niet beslist."),
    date(2025, 6, 2),
)


def niet_tijdig(**wat: int) -> Event[BeroepIngesteld]:
    """Go to the rechter because nobody decided."""
    leden = {"beroep": 1, "soort": "niet-tijdig", "indiener": "client"}
    return Event(BeroepIngesteld.model_validate(leden | wat), date(2025, 5, 1))


ZAAK: Final = (GEMELD, AANGEVRAAGD, IN_GEBREKE, niet_tijdig(aanvraag=1))


def alsnog(*events: Event[Gebeurtenis], dag: date = LATER) -> list[Termijn]:
    """Give the terms that an uitspraak set."""
    rijen = stand(gevouwen(*events), NIJMEGEN, geldig_op=dag, bekend_op=LATER).termijnen
    return [een for een in rijen if een.gestart.soort == "alsnog-beslissen"]


@pytest.mark.parametrize(
    ("anders", "uiterlijk", "bron"),
    [
        ({}, date(2025, 6, 16), "Awb, art. 8:55d lid 1"),
        ({"uiterlijk": date(2025, 6, 29)}, date(2025, 6, 29), "Awb, art. 8:55d"),  # a Sunday, as he set it
    ],
)
@pytest.mark.parametrize(("dagen", "status"), [(0, "loopt"), (1, "verstreken")])
def test_by_when(anders: dict[str, Any], uiterlijk: date, bron: str, dagen: int, status: str) -> None:
    """From the day after the uitspraak was sent, by the number of the beroep."""
    dag = date.fromordinal(uiterlijk.toordinal() + dagen)
    (een,) = alsnog(*ZAAK, met(UITSPRAAK, **anders), dag=dag)

    assert (een.lengte.uiterlijk, een.lengte.bron, een.status) == (uiterlijk, bron, status)
    assert (een.gestart.nummer, een.gestart.versie, een.gestart.begin) == (1, 5, date(2025, 6, 2))


def test_it_moves_to_a_working_day() -> None:
    """Two weeks after Saturday 24 May end on Saturday 7 June; Monday is Tweede Pinksterdag, so Tuesday 10 June."""
    (een,) = alsnog(*ZAAK, op(UITSPRAAK, date(2025, 5, 24)))

    assert een.lengte.uiterlijk == date(2025, 6, 10)


@pytest.mark.parametrize(
    ("bekend", "status"), [(date(2025, 6, 16), "op-tijd-gehaald"), (date(2025, 6, 17), "te-laat-gehaald")]
)
def test_the_besluit_meets_it(bekend: date, status: str) -> None:
    """It meets both terms, each by its own last day."""
    events = (*ZAAK, UITSPRAAK, op(BESLIST, date(2025, 6, 10)), op(BEKEND, bekend))
    (een,) = alsnog(*events)

    assert (een.status, een.einde) == (status, Einde(bekend, 7))


@pytest.mark.parametrize(
    "events",
    [
        ZAAK,
        (*ZAAK, met(UITSPRAAK, opdracht=False)),
        (*ZAAK, met(UITSPRAAK, dictum="ongegrond", opdracht=False)),
        # Of another kind of beroep the decision on the bezwaar has a term of its own (8:72 lid 4).
        (
            *(GEMELD, AANGEVRAAGD, BESLIST, BEKEND),
            met(niet_tijdig(), soort="voorlopige-voorziening", beschikking=1),
            UITSPRAAK,
        ),
    ],
)
def test_without_such_an_opdracht_there_is_none(events: Events) -> None:
    """Only who was told to decide after all has a term for it."""
    assert alsnog(*events) == []


def test_who_withdraws_waits_no_longer() -> None:
    """The zaak ended on the last day; opened again, it asks for nothing."""
    (een,) = alsnog(*ZAAK, UITSPRAAK, op(met(AFGESLOTEN, reden="aanvraag-ingetrokken"), date(2025, 6, 16)))

    assert een.status == "vervallen"


@pytest.mark.parametrize(
    ("zaak", "over"),
    [
        ((*TOEGEKEND, ONTVANGEN), {"bezwaar": 1}),
        (GEVRAAGD, {"regelingaanvraag": 1}),
        (TOT_VERZOEK, {"ophoging": 1}),
        (TOT_VERWIJZING, {"verwijzing": 1}),
    ],
)
def test_whatever_was_asked(zaak: Events, over: dict[str, int]) -> None:
    """A bezwaar, a regeling, an ophoging, a verwijzing: each besluit can be late."""
    (een,) = alsnog(*zaak, niet_tijdig(**over), UITSPRAAK)

    assert (een.lengte.uiterlijk, een.status) == (date(2025, 6, 16), "verstreken")


def test_the_first_term_and_its_dwangsom_stay() -> None:
    """What the gemeente owes for being late runs on to its 42nd day, and nothing makes the passed term stand still."""
    voor, na = (
        stand(gevouwen(*events), NIJMEGEN, geldig_op=LATER, bekend_op=LATER) for events in (ZAAK, (*ZAAK, UITSPRAAK))
    )
    stil = t.opschorting(meegedeeld_op=date(2025, 6, 3), tot_en_met=date(2025, 6, 30))

    assert [een for een in na.termijnen if een.gestart.soort != "alsnog-beslissen"] == list(voor.termijnen)
    assert dwangsommen(na, LATER) == dwangsommen(voor, LATER)
    given(*ZAAK, UITSPRAAK).onder(NIJMEGEN).when(stil, bij=c.op(c.CONSULENT, LATER)).then_geweigerd(
        OpschortingBuitenTermijn, "liep tot en met 2025-04-15"
    )
