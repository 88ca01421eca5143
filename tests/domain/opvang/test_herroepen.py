"""A besluit on opvang that was herroepen after bezwaar: a refusal refuses nothing, a bijdrage is not owed."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from domain.beschikking.events import AfgewezenVoorziening, BeschikkingGenomen
from domain.gebeurtenis import Event, Gebeurtenis, Werking
from domain.opvang.bijdrage import bijdrage_op
from domain.opvang.decisions import OntzeggingNietBekend, OpvangAfgerond
from domain.opvang.opvangen import Opvang, opvangen
from domain.zaak.afsluiting import ZaakHeropend
from domain.zaak.handeling import AlGedaan
from domain.zaak.state import LopendeZaak
from tests.domain.bezwaar.events import OP_BESLISSING
from tests.domain.bezwaar.herroepen import herroepen
from tests.domain.opvang import commands as o
from tests.domain.opvang.events import (
    BIJDRAGE_BEKEND,
    BIJDRAGE_VAST,
    GEVRAAGD,
    GEWEIGERD,
    ONTZEGD,
    ONTZEGGING_BEKEND,
    VERLEEND,
    VERLENING_BEKEND,
)
from tests.domain.zaak import commands as c
from tests.domain.zaak.events import AANGEVRAAGD, AFGESLOTEN, BEKEND, BESLIST, GEMELD
from tests.domain.zaak.openstaand import open_in
from tests.domain.zaak.scenario import given
from tests.projections.lezing import gevouwen, met, op

Verleden = tuple[Event[Gebeurtenis], ...]
GEGEVEN: Verleden = (GEMELD, GEVRAAGD, VERLEEND, VERLENING_BEKEND)


def _opvang(*events: Event[Gebeurtenis]) -> tuple[LopendeZaak, Opvang]:
    zaak = gevouwen(*events)
    assert isinstance(zaak, LopendeZaak)
    (een,) = opvangen(zaak)
    return zaak, een


GEWEIGERD_BEKEND = op(BEKEND, date(2025, 5, 9))


def test_a_refusal_that_is_gone_leaves_the_question() -> None:
    """The gemeente decides on it anew; as long as the refusal stands it does not."""
    geweigerd = (GEMELD, GEVRAAGD, GEWEIGERD, GEWEIGERD_BEKEND)
    verlening = o.verlening(besluit_op=OP_BESLISSING)

    given(*geweigerd).when(verlening, bij=c.BESLISSER).then_geweigerd(OpvangAfgerond, "Opvang 1 is geweigerd")
    given(*geweigerd, *herroepen(1, 2, herroeping=None, dictum="ongegrond")).when(
        verlening, bij=c.BESLISSER
    ).then_geweigerd(OpvangAfgerond, "Opvang 1 is geweigerd")
    assert given(*geweigerd, *herroepen(1, 2)).when(verlening, bij=c.BESLISSER).besluit()
    _, een = _opvang(*geweigerd, *herroepen(1, 2))
    assert een.onbeslist


def test_it_waits_also_in_a_zaak_that_had_ended() -> None:
    """Opened again for the bezwaar against the refusal, it does not end over the question."""
    weer = (op(AFGESLOTEN, OP_BESLISSING), Event(ZaakHeropend(reden="Er kwam een bezwaar."), OP_BESLISSING))
    geweigerd = (GEMELD, GEVRAAGD, GEWEIGERD, GEWEIGERD_BEKEND)

    assert [] == open_in(*geweigerd, *weer)
    wacht = ["opvang 1, gevraagd op 2025-04-24, wacht op een besluit"]
    assert wacht == open_in(*geweigerd, *weer, *herroepen(1, 2))


def test_toegang_that_was_taken_away_is_there_again() -> None:
    """The days go on as they were given, and nobody is put out by a besluit that is gone."""
    ontzegd = (*GEGEVEN, ONTZEGD, ONTZEGGING_BEKEND)
    _, een = _opvang(*ontzegd, *herroepen(2, 3))

    assert Werking(van=date(2025, 4, 24), tot_en_met=date(2025, 6, 18)) == een.verblijf
    given(*ontzegd, *herroepen(2, 3)).when(o.einde(reden="toegang-ontzegd"), bij=c.BESLISSER).then_geweigerd(
        OntzeggingNietBekend, "De toegang is niet ontzegd"
    )


@pytest.mark.parametrize(
    ("bestreden", "per_dag"),
    [
        # Against the verlening: what May costs stands. Against the later besluit: what the verlening said counts.
        (1, 1_500),
        (2, 1_200),
    ],
)
def test_a_bijdrage_that_is_gone_is_not_owed(bestreden: int, per_dag: int) -> None:
    """The days in opvang stay, for the client was there."""
    verleden = (*GEGEVEN, BIJDRAGE_VAST, BIJDRAGE_BEKEND, *herroepen(bestreden, 3))
    zaak, een = _opvang(*verleden)
    gevonden = bijdrage_op(zaak, een, date(2025, 5, 1))

    assert gevonden is not None
    assert per_dag == gevonden.bedrag_per_dag
    assert Werking(van=date(2025, 4, 24), tot_en_met=date(2025, 6, 18)) == een.verblijf


def test_nothing_is_owed_when_the_only_besluit_is_gone() -> None:
    """And the same can be fixed again."""
    zaak, een = _opvang(*GEGEVEN, *herroepen(1, 2))
    assert bijdrage_op(zaak, een, date(2025, 5, 1)) is None

    vast = (*GEGEVEN, BIJDRAGE_VAST, BIJDRAGE_BEKEND)
    given(*vast).when(o.bijdrage(), bij=c.BESLISSER).then_geweigerd(AlGedaan, "al vastgesteld")
    assert given(*vast, *herroepen(2, 3)).when(o.bijdrage(), bij=c.BESLISSER).besluit()


@pytest.mark.parametrize(
    ("herroeping", "tot"),
    [
        ({"herroeping": "geheel"}, date(2025, 6, 18)),
        # What is gone is the huishouden that it granted; the refusal of opvang stands.
        ({"herroeping": "gedeeltelijk", "herroepen_rechten": (1,)}, date(2025, 5, 15)),
    ],
)
def test_a_beschikking_that_is_gone_ends_nothing(herroeping: dict[str, Any], tot: date) -> None:
    """Opvang that waited for it waits for the next one."""
    afgewezen = Event(
        BeschikkingGenomen.model_validate(
            {
                **BESLIST.inhoud.model_dump(),
                "beschikking": 2,
                "strekking": "gedeeltelijke-toekenning",
                "afgewezen": (AfgewezenVoorziening(voorziening="crisisopvang", artikelen=("par. 6.4",)),),
            }
        ),
        date(2025, 5, 14),
    )
    verleden = (*GEGEVEN, AANGEVRAAGD, afgewezen, met(op(BEKEND, date(2025, 5, 15)), beschikking=2))
    _, eerst = _opvang(*verleden)
    _, daarna = _opvang(*verleden, *herroepen(2, 3, **herroeping))

    assert eerst.verblijf is not None
    assert daarna.verblijf is not None
    assert (date(2025, 5, 15), tot) == (eerst.verblijf.tot_en_met, daarna.verblijf.tot_en_met)
