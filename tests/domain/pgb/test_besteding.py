"""What was spent from a pgb and what is left of it, worked out by hand in eurocent."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from pydantic import ValidationError

from domain.gebeurtenis import Event, Werking
from domain.herziening.events import IngetrokkenRecht
from domain.levensloop.events import EindeDoorOverlijden, OverlijdenVastgelegd
from domain.pgb.besteden import PeriodeNietVoorbij, PeriodeOverlapt
from domain.pgb.budgetten import budgetten
from domain.pgb.pgbrecht import PgbOnbekend
from domain.voorziening import Pgb, Voorziening
from domain.weigering import Weigering
from domain.zaak.handeling import Command, DatumVoorVoorganger
from domain.zaak.state import LopendeZaak
from projections.budgetten import budgetten as rijen
from projections.zaakbeeld import zaakbeeld
from tests.domain.herziening.events import BEEINDIGD, HERZIEN, INGETROKKEN
from tests.domain.pgb import commands as p
from tests.domain.pgb.events import BESTEED, IN_NATURA, PGB, TOEGEKEND, met_pgb
from tests.domain.rechtskader import ZONDER_REGELS
from tests.domain.zaak import commands as c
from tests.domain.zaak.events import AFGESLOTEN, BEKEND, TOT_AANVRAAG, als_pgb, toegekend
from tests.domain.zaak.scenario import given
from tests.projections.lezing import gevouwen, lees, met, op

SVB = c.als(c.CONSULENT, soort="systeem", rol="uitwisseling")
APRIL, MEI = (
    Werking(van=date(2025, 4, 14), tot_en_met=date(2025, 4, 30)),
    Werking(van=date(2025, 5, 1), tot_en_met=date(2025, 5, 14)),
)


def _later(event: Event[Any]) -> tuple[Event[Any], ...]:
    """Let a second besluit count from 14 May on."""
    return (event, op(met(BEKEND, beschikking=2), date(2025, 5, 14)))


def test_it_is_reported() -> None:
    """By the SVB itself, which is no person: nothing is decided."""
    given(*TOEGEKEND).when(p.besteding(), bij=SVB).then(BESTEED)


def test_another_amount_takes_the_place_of_the_first() -> None:
    """The same amount again stays quiet: a report that comes twice is one."""
    given(*TOEGEKEND, BESTEED).when(p.besteding(gemeld_op=date(2025, 5, 19)), bij=SVB).then_stil()
    (event,) = given(*TOEGEKEND, BESTEED).when(p.besteding(bedrag=7_500), bij=SVB).besluit()

    assert met(BESTEED, bedrag=7_500) == event
    (budget,) = _budgetten(*TOEGEKEND, BESTEED, event)
    assert (7_500, 472_500) == (budget.besteed, budget.over)


@pytest.mark.parametrize(
    ("verleden", "command", "klasse", "zin"),
    [
        (TOEGEKEND, p.besteding(recht=2), PgbOnbekend, "Voorziening 2 was in deze zaak nooit een pgb."),
        (
            IN_NATURA,
            p.besteding(),
            PgbOnbekend,
            "Voorziening 1 was in deze zaak nooit een pgb.",
        ),
        ((*TOT_AANVRAAG, PGB), p.besteding(), PgbOnbekend, "nooit een pgb"),  # not made known
        (
            TOEGEKEND,
            p.besteding(gemeld_op=date(2025, 4, 29)),
            PeriodeNietVoorbij,
            "De periode loopt tot en met 2025-04-30 en is op 2025-04-29 niet voorbij.",
        ),
        (
            (*TOEGEKEND, BESTEED),
            p.besteding(periode=Werking(van=date(2025, 4, 30), tot_en_met=date(2025, 5, 2))),
            PeriodeOverlapt,
            "Over de dagen vanaf 2025-04-14 tot en met 2025-04-30 is al gemeld wat is besteed.",
        ),
        (
            (*TOEGEKEND, BESTEED),
            p.besteding(periode=Werking(van=date(2025, 4, 1), tot_en_met=date(2025, 4, 14))),
            PeriodeOverlapt,
            "is al gemeld wat is besteed",
        ),
        (
            (*TOEGEKEND, BESTEED),
            p.besteding(bedrag=1, gemeld_op=date(2025, 5, 4)),
            DatumVoorVoorganger,
            "gemeldOp 2025-05-04 ligt voor de vorige melding over deze periode van 2025-05-05.",
        ),
    ],
)
def test_it_is_refused(verleden: Any, command: Command, klasse: type[Weigering], zin: str) -> None:
    """No pgb, a period that is not over, days that were reported already, an older report over a newer one."""
    given(*verleden).when(command, bij=SVB).then_geweigerd(klasse, zin)


def test_periods_beside_each_other() -> None:
    """The first day after the one before, and a report on the very last day."""
    (event,) = given(*TOEGEKEND, BESTEED).when(p.besteding(periode=MEI, gemeld_op=date(2025, 5, 14)), bij=SVB).besluit()

    (budget,) = _budgetten(*TOEGEKEND, BESTEED, event)
    assert ([APRIL, MEI], 16_000) == ([een.inhoud.periode for een in budget.bestedingen], budget.besteed)


def test_a_period_has_an_end() -> None:
    """Without one it says nothing."""
    with pytest.raises(ValidationError, match="een periode heeft een laatste dag"):
        p.besteding(periode=Werking(van=date(2025, 4, 14)))


def _budgetten(*events: Event[Any]) -> tuple[Any, ...]:
    zaak = gevouwen(*events)
    assert isinstance(zaak, LopendeZaak)
    return budgetten(zaak)


DOOD = Event(
    OverlijdenVastgelegd(adviezen=(), eindes=(EindeDoorOverlijden(nummer=1, laatste_dag=date(2025, 5, 12)),)),
    date(2025, 5, 12),
)


@pytest.mark.parametrize(
    ("erna", "toegekend"),
    [
        # 480,000 for 14 April 2025 up to and including 13 April 2027, which are 730 days.
        ((), [480_000]),
        # Ended on 31 May 2025: 17 + 31 = 48 days; 480,000 x 48 / 730 = 31,561.64.
        (_later(BEEINDIGD), [31_562]),
        # Taken back over 14 to 30 April, 17 days: 713 are left; 480,000 x 713 / 730 = 468,821.92.
        (_later(INGETROKKEN), [468_822]),
        # The client died on 12 May 2025: 17 + 12 = 29 days; 480,000 x 29 / 730 = 19,068.49.
        ((DOOD,), [19_068]),
    ],
)
def test_a_right_that_changed_is_worth_its_days(erna: Any, toegekend: list[int]) -> None:
    """The part of the budget that is for the days on which the right is there, half a cent upwards."""
    (budget,) = _budgetten(*TOEGEKEND, *erna)

    assert toegekend == [deel.toegekend for deel in budget.delen]
    assert sum(toegekend) == budget.toegekend == budget.over


def test_another_budget_from_a_day_on() -> None:
    """Up to 18 May 2025 the old one counts (35 days: 23,013.70), from the 19th the new one of 600,000 whole."""
    meer = toegekend(
        als_pgb(pgb=Pgb(budget=600_000), werking=Werking(van=date(2025, 5, 19), tot_en_met=date(2027, 4, 13))),
        nummer=1,
        budgetidentificatie=91_002,
    )
    (budget,) = _budgetten(*TOEGEKEND, *_later(met(HERZIEN, voorzieningen=(meer,))))

    assert [(23_014, 91_001), (600_000, 91_002)] == [(een.toegekend, een.budgetidentificatie) for een in budget.delen]


def test_what_is_paid_at_once_counts_whole() -> None:
    """However long the thing is used; it may have no end."""
    eenmalig = als_pgb(pgb=Pgb(budget=350_000, eenmalig=True), werking=Werking(van=date(2025, 4, 14)))
    (budget,) = _budgetten(*met_pgb(eenmalig), *_later(BEEINDIGD))

    assert 350_000 == budget.toegekend


EENMALIG = als_pgb(
    voorziening="scootmobiel",
    productcategorie="11",
    pgb=Pgb(budget=200_000, eenmalig=True),
    werking=Werking(van=date(2025, 4, 14), tot_en_met=date(2027, 4, 13)),
)


def _herzien_naar(budget: int, van: date, tot_en_met: date | None = date(2027, 4, 13)) -> Any:
    """Let besluit 2 grant another amount at once, over these days."""
    leden = {naam: getattr(EENMALIG, naam) for naam in Voorziening.model_fields}
    leden |= {"pgb": Pgb(budget=budget, eenmalig=True), "werking": Werking(van=van, tot_en_met=tot_en_met)}
    anders = toegekend(Voorziening(**leden), nummer=1, budgetidentificatie=91_002)
    return _later(met(HERZIEN, voorzieningen=(anders,)))


@pytest.mark.parametrize(
    ("erna", "delen", "tot_en_met"),
    [
        # Granted € 2.000, over two years.
        ((), [200_000], {"2025-04-13": 0, "2025-04-14": 200_000, "2030-01-01": 200_000}),
        # Taken back over its first weeks, or over two weeks in between: the thing was bought all the same, once.
        (_later(INGETROKKEN), [200_000], {"2025-04-30": 0, "2025-05-01": 200_000}),
        (
            _later(
                met(
                    INGETROKKEN,
                    ingetrokken=(
                        IngetrokkenRecht(nummer=1, werking=Werking(van=date(2025, 6, 1), tot_en_met=date(2025, 6, 14))),
                    ),
                )
            ),
            [200_000, 0],
            {"2025-05-31": 200_000, "2025-06-20": 200_000},
        ),
        # Herzien from 19 May on: € 2.500, or € 1.500, in the place of € 2.000.
        (_herzien_naar(250_000, date(2025, 5, 19)), [0, 250_000], {"2025-05-18": 200_000, "2025-05-19": 250_000}),
        (_herzien_naar(150_000, date(2025, 5, 19)), [0, 150_000], {"2025-05-18": 200_000, "2025-05-19": 150_000}),
        (_herzien_naar(250_000, date(2025, 4, 14)), [250_000], {"2025-04-14": 250_000}),
        # € 500 for a while in between comes beside it, and so does what follows on its last day.
        (
            _herzien_naar(50_000, date(2025, 6, 1), date(2025, 6, 30)),
            [200_000, 50_000, 0],
            {"2025-05-31": 200_000, "2025-06-01": 250_000, "2025-07-01": 250_000},
        ),
        (
            _herzien_naar(250_000, date(2027, 4, 14), date(2029, 4, 13)),
            [200_000, 250_000],
            {"2027-04-13": 200_000, "2027-04-14": 450_000},
        ),
    ],
)
def test_what_is_paid_at_once_counts_once(erna: Any, delen: list[int], tot_en_met: dict[str, int]) -> None:
    """In however many parts its days are, and not any more where another amount took its place."""
    (budget,) = _budgetten(*met_pgb(EENMALIG), *erna)

    assert delen == [deel.toegekend for deel in budget.delen]
    assert sum(delen) == budget.toegekend
    assert tot_en_met == {dag: budget.toegekend_tot_en_met(date.fromisoformat(dag)) for dag in tot_en_met}


def test_twice_herzien() -> None:
    """Each amount takes the place of the one before it: of € 2.000, € 2.500 and € 3.000 the last one counts."""
    tweede = met(_herzien_naar(300_000, date(2025, 6, 1))[0], beschikking=3)
    bekend = op(met(BEKEND, beschikking=3), date(2025, 5, 20))
    (budget,) = _budgetten(*met_pgb(EENMALIG), *_herzien_naar(250_000, date(2025, 5, 19)), tweede, bekend)

    assert [0, 0, 300_000] == [deel.toegekend for deel in budget.delen]


def test_a_right_that_was_taken_back_whole() -> None:
    """Nothing is granted any more, and what was spent stays spent: more than there is, so it can be claimed."""
    geheel = met(
        INGETROKKEN,
        ingetrokken=(INGETROKKEN.inhoud.ingetrokken[0].model_copy(update={"werking": als_pgb().werking}),),
    )
    (budget,) = _budgetten(*TOEGEKEND, BESTEED, *_later(geheel))

    assert ((), 0, 8_000, -8_000) == (budget.delen, budget.toegekend, budget.besteed, budget.over)
    # The SVB still reports on it, and corrects what it reported.
    assert given(*TOEGEKEND, BESTEED, *_later(geheel)).when(p.besteding(bedrag=1), bij=c.CONSULENT).besluit()


def test_each_right_has_its_own() -> None:
    """In order of number; what is in natura has none."""
    zaak = met_pgb(als_pgb(), als_pgb(voorziening="dagbesteding", pgb=Pgb(budget=100_000)))

    assert [(1, 480_000, 8_000), (2, 100_000, 0)] == [
        (een.recht, een.toegekend, een.besteed) for een in _budgetten(*zaak, BESTEED)
    ]


def test_after_the_end_of_the_zaak() -> None:
    """The SVB settles a pgb weeks later; the zaak stays closed."""
    dicht = (*TOEGEKEND, op(AFGESLOTEN, date(2025, 5, 2)))
    given(*dicht).when(p.besteding(), bij=SVB).then(BESTEED)

    (rij,) = rijen(gevouwen(*dicht, BESTEED), date(2025, 5, 20))
    assert 8_000 == rij.besteed


@pytest.mark.parametrize(("dag", "besteed"), [(date(2025, 5, 4), 0), (date(2025, 5, 5), 8_000)])
def test_as_it_shows_in_the_zaak(dag: date, besteed: int) -> None:
    """On a day what was reported by then is known."""
    stroom = lees(*TOEGEKEND, BESTEED)
    beeld = zaakbeeld(stroom, ZONDER_REGELS, geldig_op=dag, bekend_op_dag=dag)
    (rij,) = rijen(gevouwen(*TOEGEKEND, BESTEED), dag)

    assert beeld["budgetten"] == [rij.als_json()]
    assert (rij.toegekend, rij.besteed, rij.over) == (480_000, besteed, 480_000 - besteed)
    assert beeld["budgetten"][0]["delen"] == [
        {"van": "2025-04-14", "totEnMet": "2027-04-13", "toegekend": 480_000, "budgetidentificatie": 91_001}
    ]
    assert beeld["budgetten"][0]["bestedingen"] == (
        [{"versie": 7, "van": "2025-04-14", "totEnMet": "2025-04-30", "bedrag": 8_000}] if besteed else []
    )


@pytest.mark.parametrize(
    ("voorziening", "dag", "tot_en_met"),
    [
        # 480,000 x days / 730: 1 day is 657.53, 17 days (30 April) are 11,178.08.
        (als_pgb(), date(2025, 4, 13), 0),
        (als_pgb(), date(2025, 4, 14), 658),
        (als_pgb(), date(2025, 4, 30), 11_178),
        (als_pgb(), date(2027, 4, 12), 479_342),
        (als_pgb(), date(2027, 4, 13), 480_000),
        (als_pgb(), date(2030, 1, 1), 480_000),
        (als_pgb(pgb=Pgb(budget=350_000, eenmalig=True)), date(2025, 4, 13), 0),
        (als_pgb(pgb=Pgb(budget=350_000, eenmalig=True)), date(2025, 4, 14), 350_000),
    ],
)
def test_what_is_for_the_days_so_far(voorziening: Voorziening, dag: date, tot_en_met: int) -> None:
    """Beside what was spent it tells whether the money goes too fast."""
    (rij,) = rijen(gevouwen(*met_pgb(voorziening)), dag)

    assert tot_en_met == rij.toegekend_tot_en_met
