"""The terms that a right brings, worked out by hand from the texts: made known on Friday 11 April 2025."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from domain.aanvraag.events import AanvraagIngetrokken
from domain.gebeurtenis import Event, Gebeurtenis, Werking
from domain.pgb.events_na_toekenning import BestedingGemeld
from domain.termijnen.register import termijnen
from domain.termijnen.termijn import SoortTermijn
from domain.verlenging.events import VerlengingGevraagd
from domain.voorziening import Pgb, PgbRegel, ToegekendeVoorziening, Voorziening
from domain.zaak.advies import AdviesGegeven
from domain.zaak.handeling import Bewijs, Rechtskader
from services.verordeningen import regelboek
from tests.domain.herziening.events import BEEINDIGD, HERZIEN
from tests.domain.pgb.events import GECONTROLEERD
from tests.domain.zaak.events import AANGEVRAAGD, BEKEND, BESLIST, GEMELD, als_pgb, in_natura, toegekend
from tests.projections.lezing import gevouwen, met, op, zonder_sleutels

NIJMEGEN, WAGENINGEN, HEUMEN = (Rechtskader(regelboek(), code) for code in ("0268", "0289", "0252"))
LATER = date(2025, 6, 2)
VAN_RECHTEN: set[SoortTermijn] = {"besteding", "evaluatie", "controle", "meldtermijn-aanbieder", "verlenging"}


def met_rechten(*voorzieningen: Voorziening, **anders: Any) -> tuple[Event[Gebeurtenis], ...]:
    """Give a zaak in which these were granted."""
    rechten = tuple(
        toegekend(voorziening, nummer=nummer, toewijzingnummer=81_000 + nummer)
        for nummer, voorziening in enumerate(voorzieningen, start=1)
    )
    return (GEMELD, AANGEVRAAGD, met(BESLIST, voorzieningen=rechten, **anders), BEKEND)


def van_rechten(
    kader: Rechtskader, *events: Event[Gebeurtenis], dag: date = LATER
) -> list[tuple[str, int | None, date | None, str]]:
    """List the terms of rights: kind, right, last day and status."""
    rijen = termijnen(gevouwen(*events), kader, geldig_op=dag, bekend_op=date(2027, 12, 31))
    return [
        (rij.gestart.soort, rij.gestart.nummer, rij.lengte.uiterlijk, rij.status)
        for rij in rijen
        if rij.gestart.soort in VAN_RECHTEN
    ]


# Eight weeks before Tuesday 13 April 2027: Tuesday 16 February (bijlage 3 punt 38.1, beleidsregels par. 3.2).
VERLENGING = date(2027, 2, 16)


@pytest.mark.parametrize(
    ("kader", "verwacht"),
    [(NIJMEGEN, [("verlenging", 1, VERLENGING, "loopt")]), (HEUMEN, []), (WAGENINGEN, [])],
)
def test_going_on_is_asked_in_time(kader: Rechtskader, verwacht: list[Any]) -> None:
    """Only Nijmegen says when; elsewhere there is no such term, and nothing is told of it."""
    assert van_rechten(kader, *met_rechten(in_natura())) == verwacht


@pytest.mark.parametrize(
    ("einde", "uiterlijk"),
    [(date(2026, 6, 30), date(2026, 5, 5)), (date(2026, 3, 1), date(2026, 1, 4))],
)
def test_counted_back_nothing_moves(einde: date, uiterlijk: date) -> None:
    """5 May is a holiday and 4 January a Sunday, and they stay the last day: the Atw is about days that come after."""
    recht = in_natura(werking=Werking(van=date(2025, 4, 14), tot_en_met=einde))

    assert van_rechten(NIJMEGEN, *met_rechten(recht)) == [("verlenging", 1, uiterlijk, "loopt")]


@pytest.mark.parametrize(
    ("gevraagd", "gevraagd_op", "status"),
    [
        (("hulp-bij-het-huishouden",), VERLENGING, "op-tijd-gehaald"),
        (("hulp-bij-het-huishouden",), date(2027, 2, 17), "te-laat-gehaald"),
        (("begeleiding",), VERLENGING, "verstreken"),  # something else was asked
        (("hulp-bij-het-huishouden",), date(2025, 4, 11), "verstreken"),  # the day on which the right was made known
    ],
)
def test_asking_meets_it(gevraagd: tuple[str, ...], gevraagd_op: date, status: str) -> None:
    """An aanvraag for the same voorziening, after the right was made known."""
    vraag = op(met(AANGEVRAAGD, aanvraag=2, gevraagd=gevraagd), gevraagd_op)
    rijen = van_rechten(NIJMEGEN, *met_rechten(in_natura()), vraag, dag=date(2027, 3, 1))

    assert rijen == [("verlenging", 1, VERLENGING, status)]


def _tot_eind(naam: str, jaar: int) -> Voorziening:
    return in_natura(voorziening=naam, werking=Werking(van=date(2025, 4, 14), tot_en_met=date(jaar, 12, 31)))


def _rij(nummer: int, uiterlijk: date, status: str) -> tuple[str, int, date, str]:
    return ("verlenging", nummer, uiterlijk, status)


def test_an_aanvraag_for_something_beside_it_does_not_meet_it() -> None:
    """Two rights to begeleiding, to 31 December 2025 and 2026; eight weeks before are 5 November 2025 and 2026.

    Asked again on 18 August 2025: it is taken to be about the first, until the answer tells.
    """
    paar = (_tot_eind("begeleiding", jaar) for jaar in (2025, 2026))
    vraag = op(met(AANGEVRAAGD, aanvraag=2, gevraagd=("begeleiding",)), date(2025, 8, 18))
    zaak = (*met_rechten(*paar), vraag)
    eerste, tweede = date(2025, 11, 5), date(2026, 11, 5)
    assert van_rechten(NIJMEGEN, *zaak, dag=date(2025, 9, 1)) == [
        _rij(1, eerste, "op-tijd-gehaald"),
        _rij(2, tweede, "loopt"),
    ]

    weg = Event(AanvraagIngetrokken(aanvraag=2), date(2025, 8, 25))
    extra = in_natura(voorziening="begeleiding", werking=Werking(van=date(2025, 9, 1), tot_en_met=date(2025, 12, 31)))
    erbij = _beschikt(toegekend(extra, nummer=3, toewijzingnummer=81_003))
    verder = in_natura(voorziening="begeleiding", werking=Werking(van=date(2027, 1, 1), tot_en_met=date(2027, 12, 31)))
    verlengd = _beschikt(toegekend(verder, nummer=2, toewijzingnummer=81_002))
    for daarna, verwacht in (
        ((weg,), ["loopt", "loopt"]),
        (erbij, ["loopt", "loopt", "loopt"]),
        (verlengd, ["loopt", "op-tijd-gehaald", "loopt"]),
    ):
        assert verwacht == [rij[3] for rij in van_rechten(NIJMEGEN, *zaak, *daarna, dag=date(2025, 9, 1))]


def _beschikt(*voorzieningen: ToegekendeVoorziening) -> tuple[Event[Gebeurtenis], ...]:
    """Decide on aanvraag 2, and make that known on 29 August 2025."""
    dag = date(2025, 8, 29)
    genomen = op(met(BESLIST, beschikking=2, aanvraag=2, voorzieningen=voorzieningen), dag)
    return (genomen, op(met(BEKEND, beschikking=2), dag))


def test_the_request_of_another_right_does_not_meet_it() -> None:
    """Asked is that right 2 goes on; right 1, of the same product, has its own request to come."""
    paar = (_tot_eind("hulp-bij-het-huishouden", jaar) for jaar in (2025, 2026))
    dag = date(2025, 8, 18)
    inhoud = VerlengingGevraagd(verlenging=1, recht=2, einddatum=date(2026, 12, 31), door="client", adviezen=())
    verzoek = Event(inhoud, dag)
    vraag = op(met(AANGEVRAAGD, aanvraag=2, verlenging=1), dag)

    rijen = van_rechten(NIJMEGEN, *met_rechten(*paar), verzoek, vraag, dag=date(2025, 9, 1))
    assert [(1, "loopt"), (2, "op-tijd-gehaald")] == [(rij[1], rij[3]) for rij in rijen]


def test_a_right_without_an_end_asks_for_nothing() -> None:
    """What has no end is not made longer."""
    eenmalig = als_pgb(voorziening="begeleiding", pgb=Pgb(budget=1, eenmalig=True), werking=Werking(van=LATER))

    assert [rij[0] for rij in van_rechten(NIJMEGEN, *met_rechten(eenmalig))] == ["evaluatie"]


@pytest.mark.parametrize(
    ("kader", "voorziening", "uiterlijk"),
    [
        # Six months after 11 April: a Saturday, and six months are too long for the Atw (Nijmegen art. 11 lid 6).
        (NIJMEGEN, "rolstoel", date(2025, 10, 11)),
        (NIJMEGEN, "begeleiding", None),  # only for a hulpmiddel
        (WAGENINGEN, "begeleiding", date(2025, 7, 11)),  # three months (2.9 lid 2 onder f)
        (HEUMEN, "rolstoel", None),
    ],
)
def test_a_pgb_is_used_in_time(kader: Rechtskader, voorziening: str, uiterlijk: date | None) -> None:
    """Counted from the day on which the client was told of the grant."""
    rijen = van_rechten(kader, *met_rechten(als_pgb(voorziening=voorziening)))

    gevonden = [rij for rij in rijen if rij[0] == "besteding"]
    assert gevonden == ([("besteding", 1, uiterlijk, "loopt")] if uiterlijk else [])


def _regel(hulpverlener: str) -> PgbRegel:
    leden = {"productcode": "02A03", "tarief": 2350, "eenheid": "04", "eenheden_per_week": "2.5", "bedrag": 240_000}
    return PgbRegel.model_validate({**leden, "hulpverlener": hulpverlener})


@pytest.mark.parametrize(
    ("hulpverleners", "moet"),
    [
        ((), True),
        (("professional", "professional"), True),
        (("informeel", "professional"), True),
        (("informeel", "informeel"), False),
    ],
)
def test_a_hulpverleningsplan_is_evaluated(hulpverleners: tuple[str, ...], *, moet: bool) -> None:
    """Once a year (Nijmegen bijlage 3 punt 33.3), for a zorgaanbieder: the network makes no plan."""
    pgb = als_pgb(pgb=Pgb(budget=480_000, regels=tuple(map(_regel, hulpverleners))))
    rijen = van_rechten(NIJMEGEN, *met_rechten(pgb))

    assert [rij for rij in rijen if rij[0] == "evaluatie"] == (
        [("evaluatie", 1, date(2026, 4, 14), "loopt")] if moet else []
    )


@pytest.mark.parametrize(
    ("kader", "voorziening", "moet"),
    [
        (NIJMEGEN, "beschermd-wonen", True),
        (NIJMEGEN, "beschermd-wonen-licht", True),
        (NIJMEGEN, "beschermd-thuis", True),
        (NIJMEGEN, "begeleiding", False),
        (WAGENINGEN, "beschermd-wonen", False),
    ],
)
def test_beschermd_wonen_is_looked_at_every_year(kader: Rechtskader, voorziening: str, *, moet: bool) -> None:
    """Beleidsregels par. 5.6: at least once a year, for a pgb in a form of beschermd wonen."""
    rijen = van_rechten(kader, *met_rechten(als_pgb(voorziening=voorziening)))

    assert [rij for rij in rijen if rij[0] == "controle"] == (
        [("controle", 1, date(2026, 4, 14), "loopt")] if moet else []
    )


@pytest.mark.parametrize(
    ("einde", "dag", "status"),
    [
        (date(2026, 4, 13), date(2026, 4, 13), "loopt"),
        (date(2026, 4, 13), date(2026, 4, 14), "vervallen"),  # the right ended on the day before
        (date(2026, 4, 14), date(2026, 4, 15), "verstreken"),  # it still counted on the last day
    ],
)
def test_a_right_that_ended_is_not_evaluated(einde: date, dag: date, status: str) -> None:
    """Nobody evaluates what is over."""
    pgb = als_pgb(werking=Werking(van=date(2025, 4, 14), tot_en_met=einde))
    rijen = van_rechten(NIJMEGEN, *met_rechten(pgb), dag=dag)

    assert [rij for rij in rijen if rij[0] == "evaluatie"] == [("evaluatie", 1, date(2026, 4, 14), status)]


@pytest.mark.parametrize(
    ("kader", "inhoud", "gewist", "uiterlijk"),
    [
        (WAGENINGEN, ["meldtermijn-drie-maanden", "resultaat"], False, date(2025, 7, 11)),  # 2.9 lid 1 onder d
        (WAGENINGEN, ["resultaat"], False, None),
        (WAGENINGEN, ["meldtermijn-drie-maanden"], True, None),  # what was weighed is not known any more
        (NIJMEGEN, ["meldtermijn-drie-maanden"], False, None),
    ],
)
def test_going_to_the_aanbieder(kader: Rechtskader, inhoud: list[str], *, gewist: bool, uiterlijk: date | None) -> None:
    """Three months, where the beschikking says so; what it says stands in the receipt of what was weighed for it."""
    bewijs = Bewijs(feiten={"leveringsvorm": "zin", "inhoud": inhoud}, uitkomst={}, stappen=())
    advies = AdviesGegeven(
        handeling="beschikking", regel="beschikking-volledig", peildatum=BESLIST.geldig_op, bewijs=bewijs
    )
    gemeld, gevraagd, beslist, bekend = met_rechten(in_natura(), adviezen=(3,))
    events: Any = (gemeld, gevraagd, Event(advies, BESLIST.geldig_op), beslist, bekend)
    rijen = van_rechten(kader, *(zonder_sleutels(events) if gewist else events))

    assert [rij for rij in rijen if rij[0] == "meldtermijn-aanbieder"] == (
        [("meldtermijn-aanbieder", 1, uiterlijk, "loopt")] if uiterlijk else []
    )


def test_a_besluit_in_the_drawer_starts_nothing() -> None:
    """A right that the client does not know of has no terms."""
    assert van_rechten(NIJMEGEN, *met_rechten(als_pgb(voorziening="rolstoel"))[:-1]) == []


def _later(event: Event[Any], dag: date) -> tuple[Event[Gebeurtenis], ...]:
    """Take a second besluit, and make it known on a day."""
    return (event, op(met(BEKEND, beschikking=2), dag))


def test_a_right_that_was_ended_is_not_made_longer() -> None:
    """Who was told that the help ends asks for something new; until he was told, the old end counts."""
    zaak = (*met_rechten(in_natura()), *_later(BEEINDIGD, date(2025, 5, 14)))

    assert van_rechten(NIJMEGEN, *zaak, dag=date(2025, 5, 13)) == [("verlenging", 1, VERLENGING, "loopt")]
    assert van_rechten(NIJMEGEN, *zaak, dag=date(2025, 5, 14)) == []


def test_a_right_that_was_changed_is_used_from_its_grant() -> None:
    """Another budget from the first day on is the same grant: the three months of Wageningen run from that."""
    meer = toegekend(als_pgb(pgb=Pgb(budget=600_000)), nummer=1, budgetidentificatie=91_001)
    zaak = (*met_rechten(als_pgb()), *_later(met(HERZIEN, voorzieningen=(meer,)), date(2025, 5, 14)))

    assert van_rechten(WAGENINGEN, *zaak) == [("besteding", 1, date(2025, 7, 11), "loopt")]


def test_a_longer_right_moves_the_day_for_going_on() -> None:
    """Eight weeks before the new end: Monday 11 October 2027 less eight weeks is Monday 16 August."""
    langer = in_natura(werking=Werking(van=date(2025, 4, 14), tot_en_met=date(2027, 10, 11)))
    herzien = met(HERZIEN, voorzieningen=(toegekend(langer, nummer=1, toewijzingnummer=81_001),))
    zaak = (*met_rechten(in_natura()), *_later(herzien, date(2025, 5, 14)))

    assert van_rechten(NIJMEGEN, *zaak) == [("verlenging", 1, date(2027, 8, 16), "loopt")]


def _besteed(van: date, bedrag: int = 8_000, tot_en_met: date | None = None) -> Event[Gebeurtenis]:
    periode = Werking(van=van, tot_en_met=tot_en_met or van)
    return Event(BestedingGemeld(recht=1, periode=periode, bedrag=bedrag, door="SVB"), date(2025, 10, 20))


@pytest.mark.parametrize(
    ("kader", "voorziening", "besteed", "uiterlijk", "status"),
    [
        (NIJMEGEN, "rolstoel", [_besteed(date(2025, 10, 11))], date(2025, 10, 11), "op-tijd-gehaald"),
        (NIJMEGEN, "rolstoel", [_besteed(date(2025, 10, 12))], date(2025, 10, 11), "te-laat-gehaald"),
        (NIJMEGEN, "rolstoel", [_besteed(date(2025, 10, 11), 0)], date(2025, 10, 11), "verstreken"),
        # Over a whole period nobody knows the day: to the good of the inwoner its first day counts.
        (
            WAGENINGEN,
            "begeleiding",
            [_besteed(date(2025, 7, 11), 1, date(2025, 7, 31))],
            date(2025, 7, 11),
            "op-tijd-gehaald",
        ),
        # What was reported first of the period was set right: nothing was spent in April.
        (
            WAGENINGEN,
            "begeleiding",
            [_besteed(date(2025, 4, 14)), _besteed(date(2025, 4, 14), 0), _besteed(date(2025, 7, 12))],
            date(2025, 7, 11),
            "te-laat-gehaald",
        ),
    ],
)
def test_spending_meets_it(
    kader: Rechtskader, voorziening: str, besteed: list[Any], uiterlijk: date, status: str
) -> None:
    """Some money was spent by the last day, by what was reported last."""
    zaak = met_rechten(als_pgb(voorziening=voorziening))
    rijen = van_rechten(kader, *zaak, *besteed, dag=date(2025, 10, 20))

    assert [rij for rij in rijen if rij[0] == "besteding"] == [("besteding", 1, uiterlijk, status)]


def _evaluatie(dag: date, **anders: Any) -> Event[Gebeurtenis]:
    return op(met(GECONTROLEERD, soort="evaluatie", **anders), dag)


@pytest.mark.parametrize(
    ("gehouden", "verwacht"),
    [
        # The right began on 14 April 2025: within a year of it, and within a year of each evaluation after that.
        ([], [(date(2026, 4, 14), "verstreken")]),
        ([_evaluatie(date(2026, 4, 14))], [(date(2026, 4, 14), "op-tijd-gehaald"), (date(2027, 4, 14), "loopt")]),
        ([_evaluatie(date(2026, 4, 15))], [(date(2026, 4, 14), "te-laat-gehaald"), (date(2027, 4, 15), "loopt")]),
        (
            [_evaluatie(date(2026, 4, 1)), _evaluatie(date(2025, 10, 1))],
            [
                (date(2026, 4, 14), "op-tijd-gehaald"),
                (date(2026, 10, 1), "op-tijd-gehaald"),
                (date(2027, 4, 1), "loopt"),
            ],
        ),
        # A steekproef is no evaluation, and an evaluation of another right is not of this one.
        ([op(GECONTROLEERD, date(2026, 4, 1))], [(date(2026, 4, 14), "verstreken")]),
        ([_evaluatie(date(2026, 4, 1), recht=2)], [(date(2026, 4, 14), "verstreken")]),
    ],
)
def test_an_evaluation_meets_it_and_starts_the_next(gehouden: list[Any], verwacht: list[Any]) -> None:
    """Beleidsregels par. 5.6: at beschermd wonen at least once a year."""
    zaak = met_rechten(als_pgb(voorziening="beschermd-wonen"))
    rijen = van_rechten(NIJMEGEN, *zaak, *gehouden, dag=date(2026, 5, 1))

    assert [(rij[2], rij[3]) for rij in rijen if rij[0] == "controle"] == verwacht


def test_the_next_year_begins_with_the_evaluation() -> None:
    """That act started the term: who notices that it passed names its versie."""
    zaak = gevouwen(*met_rechten(als_pgb(voorziening="beschermd-wonen")), _evaluatie(date(2026, 4, 1)))
    rijen = termijnen(zaak, NIJMEGEN, geldig_op=date(2026, 5, 1), bekend_op=date(2026, 5, 1))
    gestart = [rij.gestart for rij in rijen if rij.gestart.soort == "controle"]

    assert [(4, date(2025, 4, 14)), (5, date(2026, 4, 1))] == [(een.versie, een.begin) for een in gestart]


def test_the_hulpverleningsplan_is_evaluated_by_name() -> None:
    """Bijlage 3 punt 33.3: only where the plan itself was spoken of."""
    zaak = met_rechten(als_pgb())
    zonder = van_rechten(NIJMEGEN, *zaak, _evaluatie(date(2026, 4, 1)), dag=date(2026, 5, 1))
    ook = van_rechten(NIJMEGEN, *zaak, _evaluatie(date(2026, 4, 1), hulpverleningsplan=True), dag=date(2026, 5, 1))

    assert [rij[2:] for rij in zonder if rij[0] == "evaluatie"] == [(date(2026, 4, 14), "verstreken")]
    assert [rij[2:] for rij in ook if rij[0] == "evaluatie"] == [
        (date(2026, 4, 14), "op-tijd-gehaald"),
        (date(2027, 4, 1), "loopt"),
    ]
