"""The bijdrage for opvang, fixed once the income is known: over which days, how much, and of which besluit."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from domain.beschikking.motivering import MotiveringOntbreekt
from domain.gebeurtenis import Event, Gebeurtenis, Werking
from domain.opvang.bijdrage import BijdrageBuitenVerblijf, bijdrage_op
from domain.opvang.decisions import OpvangOnbekend
from domain.opvang.events import Opvangbijdrage, OpvangbijdrageVastgesteld
from domain.opvang.opvangen import opvangen
from domain.weigering import Weigering
from domain.zaak.advies import AdviesGegeven
from domain.zaak.handeling import AlGedaan, Command, Rechtskader
from domain.zaak.state import LopendeZaak
from services.verordeningen import regelboek
from tests.domain.opvang import commands as o
from tests.domain.opvang.events import (
    BIJDRAGE_BEKEND,
    BIJDRAGE_VAST,
    EERSTE,
    GEEINDIGD,
    GEVRAAGD,
    TOEGELATEN,
    VERLEEND,
    VERLENING_BEKEND,
)
from tests.domain.opvang.feiten import INKOMEN
from tests.domain.zaak import commands as c
from tests.domain.zaak.events import GEMELD
from tests.domain.zaak.scenario import given
from tests.projections.lezing import gevouwen, met, op

NIJMEGEN = Rechtskader(regelboek(), "0268")
Verleden = tuple[Event[Gebeurtenis], ...]
GEGEVEN: Verleden = (GEMELD, GEVRAAGD, VERLEEND, VERLENING_BEKEND)


@pytest.mark.parametrize("erna", [(), (GEEINDIGD,)])
def test_it_is_fixed(erna: Verleden) -> None:
    """While the client is in opvang, and after it over the days that he was."""
    tot = date(2025, 5, 12) if erna else date(2025, 5, 31)
    werking = Werking(van=date(2025, 5, 1), tot_en_met=tot)

    given(*GEGEVEN, *erna).when(o.bijdrage(werking=werking), bij=c.BESLISSER).then(met(BIJDRAGE_VAST, werking=werking))


@pytest.mark.parametrize(
    ("verleden", "command", "klasse", "zin"),
    [
        (GEGEVEN, o.bijdrage(opvang=2), OpvangOnbekend, "Opvang 2"),
        ((GEMELD, GEVRAAGD), o.bijdrage(), BijdrageBuitenVerblijf, "de cliënt is in opvang op geen enkele dag"),
        (
            GEGEVEN,
            o.bijdrage(werking=Werking(van=date(2025, 4, 23), tot_en_met=date(2025, 4, 30))),
            BijdrageBuitenVerblijf,
            "in opvang vanaf 2025-04-24 tot en met 2025-06-18",
        ),
        (
            GEGEVEN,
            o.bijdrage(werking=Werking(van=date(2025, 6, 1), tot_en_met=date(2025, 6, 19))),
            BijdrageBuitenVerblijf,
            "vallen niet in het verblijf",
        ),
        ((*GEGEVEN, BIJDRAGE_VAST, BIJDRAGE_BEKEND), o.bijdrage(), AlGedaan, "al vastgesteld op 2025-05-07"),
    ],
)
def test_refusals(verleden: Verleden, command: Command, klasse: type[Weigering], zin: str) -> None:
    """No such opvang, days without opvang, the same again."""
    given(*verleden).when(command, bij=c.BESLISSER).then_geweigerd(klasse, zin)


@pytest.mark.parametrize(
    "werking",
    [
        Werking(van=date(2025, 4, 24), tot_en_met=date(2025, 6, 18)),
        Werking(van=date(2025, 6, 18)),
    ],
)
def test_the_first_and_the_last_day(werking: Werking) -> None:
    """Both count, and without an end it goes on as long as the opvang does."""
    assert given(*GEGEVEN).when(o.bijdrage(werking=werking), bij=c.BESLISSER).besluit()


def test_the_rule_is_weighed_for_the_form_that_was_given() -> None:
    """Art. 14 and par. 6.5: € 12,00 a day here; another amount asks for a motivering."""
    verleden = given(GEMELD, met(EERSTE, vorm="voltijdopvang"), TOEGELATEN).onder(NIJMEGEN)
    kost = {"soort": "tot-kostprijs", "bedrag_per_dag": 10_000, "inning": "instelling"}
    command = o.bijdrage(bijdrage=kost, feiten={"opvang-bijdrage": INKOMEN})
    advies, vastgesteld = verleden.when(command, bij=c.BESLISSER).besluit()

    assert isinstance(advies.inhoud, AdviesGegeven)
    assert isinstance(vastgesteld.inhoud, OpvangbijdrageVastgesteld)
    # Eerste opvang is an algemene voorziening: up to the kostprijs of € 100 a day.
    bewijs = advies.inhoud.model_dump()["bewijs"]
    assert ("eerste-opvang", "tot-kostprijs") == (bewijs["feiten"]["opvangvorm"], bewijs["uitkomst"]["soort"])
    anders = o.bijdrage(bijdrage=kost | {"bedrag_per_dag": 9_999}, feiten={"opvang-bijdrage": INKOMEN})
    verleden.when(anders, bij=c.BESLISSER).then_geweigerd(
        MotiveringOntbreekt, "de bijdrage is een andere dan geadviseerd", regel="opvang-bijdrage"
    )


LATER = met(
    op(BIJDRAGE_VAST, date(2025, 5, 14)),
    beschikking=3,
    werking=Werking(van=date(2025, 5, 10)),
    bijdrage=Opvangbijdrage(soort="geen"),
)
LATER_BEKEND = met(op(BIJDRAGE_BEKEND, date(2025, 5, 15)), beschikking=3)


@pytest.mark.parametrize(
    ("erna", "dag", "per_dag"),
    [
        # At the verlening € 12,00 a day; € 15,00 in May; nothing from 10 May on.
        ((), date(2025, 4, 23), None),
        ((), date(2025, 4, 24), 1_200),
        ((), date(2025, 6, 18), 1_200),
        ((), date(2025, 6, 19), None),
        ((BIJDRAGE_VAST,), date(2025, 5, 1), 1_200),
        ((BIJDRAGE_VAST, BIJDRAGE_BEKEND), date(2025, 4, 30), 1_200),
        ((BIJDRAGE_VAST, BIJDRAGE_BEKEND), date(2025, 5, 1), 1_500),
        ((BIJDRAGE_VAST, BIJDRAGE_BEKEND), date(2025, 5, 31), 1_500),
        ((BIJDRAGE_VAST, BIJDRAGE_BEKEND), date(2025, 6, 1), 1_200),
        ((BIJDRAGE_VAST, BIJDRAGE_BEKEND, LATER, LATER_BEKEND), date(2025, 5, 9), 1_500),
        ((BIJDRAGE_VAST, BIJDRAGE_BEKEND, LATER, LATER_BEKEND), date(2025, 5, 10), 0),
        # The order in which they were made known counts, and not that in which it was recorded.
        ((BIJDRAGE_VAST, LATER, LATER_BEKEND, op(BIJDRAGE_BEKEND, date(2025, 5, 16))), date(2025, 5, 10), 1_500),
        ((BIJDRAGE_VAST, LATER, LATER_BEKEND, BIJDRAGE_BEKEND), date(2025, 5, 10), 0),
        ((BIJDRAGE_VAST, BIJDRAGE_BEKEND, GEEINDIGD), date(2025, 5, 12), 1_500),
        ((BIJDRAGE_VAST, BIJDRAGE_BEKEND, GEEINDIGD), date(2025, 5, 13), None),
        # What was fixed for other opvang says nothing.
        ((met(BIJDRAGE_VAST, opvang=2), BIJDRAGE_BEKEND), date(2025, 5, 1), 1_200),
    ],
)
def test_what_is_owed_for_a_day(erna: Verleden, dag: date, per_dag: int | None) -> None:
    """Of the besluiten that the client knows of, the last one that speaks of the day."""
    assert per_dag == _per_dag((*GEGEVEN, *erna), dag)


def test_what_nobody_knows_of_is_not_owed() -> None:
    """A verlening that was not made known fixes nothing; of who was let in nothing is fixed before a besluit."""
    assert _per_dag((GEMELD, GEVRAAGD, VERLEEND), date(2025, 5, 1)) is None
    assert _per_dag((GEMELD, EERSTE, TOEGELATEN), date(2025, 5, 1)) is None


def _per_dag(events: Verleden, dag: date) -> Any:
    zaak = gevouwen(*events)
    assert isinstance(zaak, LopendeZaak)
    (een,) = opvangen(zaak)
    gevonden = bijdrage_op(zaak, een, dag)
    return gevonden.bedrag_per_dag if gevonden else None
