"""On which days somebody is in opvang: what ends it, and what leaves it as it is."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from domain.beschikking.events import BeschikkingGenomen
from domain.gebeurtenis import Event, Gebeurtenis, Werking
from domain.levensloop.events import OverlijdenVastgelegd
from domain.opvang.bijdrage import bijdrage_op
from domain.opvang.opvangen import opvangen
from domain.zaak.state import LopendeZaak
from tests.domain.beschermd_wonen.events import GEPLAATST
from tests.domain.bezwaar import events as bezwaar
from tests.domain.opvang.events import (
    EERSTE,
    GEEINDIGD,
    GEVRAAGD,
    ONTZEGD,
    ONTZEGGING_BEKEND,
    TOEGELATEN,
    VERLEEND,
    VERLENING_BEKEND,
)
from tests.domain.zaak.events import AANGEVRAAGD, BEKEND, BESLIST, GEMELD, in_natura, toegekend
from tests.projections.lezing import gevouwen, met, op

Verleden = tuple[Event[Gebeurtenis], ...]
DOOD: Event[Gebeurtenis] = Event(OverlijdenVastgelegd(adviezen=()), date(2025, 4, 23))
GEGEVEN: Verleden = (GEMELD, GEVRAAGD, VERLEEND, VERLENING_BEKEND)


def _verblijf(*events: Event[Gebeurtenis]) -> Werking | None:
    zaak = gevouwen(*events)
    assert isinstance(zaak, LopendeZaak)
    (een,) = opvangen(zaak)
    return een.verblijf


def _tot(dag: date | None) -> Werking:
    return Werking(van=date(2025, 4, 24), tot_en_met=dag)


OPVANG = in_natura(
    voorziening="crisisopvang",
    productcategorie="16",
    werking=Werking(van=date(2025, 5, 19), tot_en_met=date(2025, 11, 18)),
)
TOEKENNING = Event(
    BESLIST.inhoud.model_copy(
        update={
            "beschikking": 2,
            "voorzieningen": (toegekend(OPVANG, nummer=1, toewijzingnummer=81001),),
        }
    ),
    date(2025, 5, 14),
)
BEKEND_2 = op(met(BEKEND, beschikking=2), date(2025, 5, 15))
AFGEWEZEN = Event(
    BeschikkingGenomen.model_validate(
        {
            **TOEKENNING.inhoud.model_dump(),
            "voorzieningen": (),
            "strekking": "afwijzing",
            "afgewezen": ({"voorziening": "crisisopvang", "artikelen": ("par. 6.4",)},),
        }
    ),
    date(2025, 5, 14),
)


@pytest.mark.parametrize(
    ("erna", "tot"),
    [
        ((), date(2025, 6, 18)),
        ((GEEINDIGD,), date(2025, 5, 12)),
        # Taken away from 10 May on, known on 9 May; known later, it counts to the day of the bekendmaking.
        ((ONTZEGD,), date(2025, 6, 18)),
        ((ONTZEGD, ONTZEGGING_BEKEND), date(2025, 5, 9)),
        ((ONTZEGD, op(ONTZEGGING_BEKEND, date(2025, 5, 11))), date(2025, 5, 11)),
        ((op(DOOD, date(2025, 5, 2)),), date(2025, 5, 2)),
        # A beschikking on the aanvraag takes its place: where that grants, up to the day before it begins.
        ((AANGEVRAAGD, TOEKENNING), date(2025, 6, 18)),
        ((AANGEVRAAGD, TOEKENNING, BEKEND_2), date(2025, 5, 18)),
        ((AANGEVRAAGD, AFGEWEZEN, BEKEND_2), date(2025, 5, 15)),
        # One on other help does not.
        ((AANGEVRAAGD, met(BESLIST, beschikking=2), BEKEND_2), date(2025, 6, 18)),
    ],
)
def test_until_when_it_counts(erna: Verleden, tot: date) -> None:
    """The first of all days that end it."""
    assert _tot(tot) == _verblijf(*GEGEVEN, *erna)


@pytest.mark.parametrize(
    ("vorm", "geplaatst_op", "tot"),
    [
        # On the day of the move he was still there, for a part of it (Financiële bijlage, art. 14.2).
        ("crisisopvang", date(2025, 5, 12), date(2025, 5, 12)),
        ("vrouwenopvang", date(2025, 4, 24), date(2025, 4, 24)),
        ("voltijdopvang", date(2025, 6, 20), date(2025, 6, 18)),  # it had ended by then
        # Somebody who comes by to help goes on to do so.
        ("begeleidingstraject", date(2025, 5, 12), date(2025, 6, 18)),
        ("bemoeizorg", date(2025, 5, 12), date(2025, 6, 18)),
    ],
)
def test_who_lives_in_beschermd_wonen_is_in_no_opvang(vorm: str, geplaatst_op: date, tot: date) -> None:
    """Nobody is in two places, or pays for a day on which he was not there."""
    gevraagd, verleend = met(GEVRAAGD, vorm=vorm), met(VERLEEND, vorm=vorm)
    geplaatst = op(GEPLAATST, geplaatst_op)
    zaak = gevouwen(GEMELD, gevraagd, verleend, VERLENING_BEKEND, geplaatst)
    assert isinstance(zaak, LopendeZaak)

    (een,) = opvangen(zaak)
    assert _tot(tot) == een.verblijf
    assert bijdrage_op(zaak, een, tot) is not None
    assert bijdrage_op(zaak, een, tot + timedelta(days=1)) is None


def test_opvang_that_is_asked_after_a_plaatsing_goes_on() -> None:
    """Who cannot stay where he lived, needs it."""
    assert _tot(date(2025, 6, 18)) == _verblijf(GEMELD, op(GEPLAATST, date(2025, 4, 22)), *GEGEVEN[1:])


def test_opvang_that_is_granted_on_bezwaar_takes_its_place() -> None:
    """The refusal of 15 May was herroepen on 19 May, and the client was told of what he got instead on 20 May."""
    geweigerd = (AANGEVRAAGD, AFGEWEZEN, BEKEND_2, met(bezwaar.ONTVANGEN, beschikking=2))
    inhoud = {"beschikking": 3, "bestreden": 2}
    toegekend_ = met(bezwaar.BESLIST, **inhoud, voorzieningen=TOEKENNING.inhoud.voorzieningen)
    alleen_weg = met(bezwaar.BESLIST, **inhoud, voorzieningen=())
    bekend = met(bezwaar.BEKEND, beschikking=3)

    assert _tot(date(2025, 6, 18)) == _verblijf(*GEGEVEN, *geweigerd, alleen_weg, bekend)
    assert _tot(date(2025, 5, 20)) == _verblijf(*GEGEVEN, *geweigerd, toegekend_, bekend)


def test_a_beschikking_of_before_does_not_end_it() -> None:
    """It was on an earlier question; opvang that is given after it waits for another one."""
    eerder = (GEMELD, AANGEVRAAGD, met(AFGEWEZEN, beschikking=1), op(BEKEND, date(2025, 5, 15)))
    erna = (GEVRAAGD, met(VERLEEND, beschikking=2))

    assert _tot(date(2025, 6, 18)) == _verblijf(*eerder, *erna)


def test_the_days_of_who_was_let_in() -> None:
    """Without an end until somebody says so."""
    assert _tot(None) == _verblijf(GEMELD, EERSTE, TOEGELATEN)
    assert _tot(date(2025, 5, 12)) == _verblijf(GEMELD, EERSTE, TOEGELATEN, GEEINDIGD)
    assert _verblijf(GEMELD, EERSTE) is None
    # Who died before the first day had none.
    assert _verblijf(*GEGEVEN, DOOD) is None
