"""The term of payment, worked out by hand from Awb 4:87 and the calendar of 2025."""

from __future__ import annotations

from datetime import date

import pytest

from domain.gebeurtenis import Event, Gebeurtenis
from domain.termijnen.register import termijnen
from domain.termijnen.termijn import Einde, SoortTermijn, Termijn
from domain.zaak.handeling import Rechtskader
from services.verordeningen import regelboek
from tests.domain.terugvordering.events import (
    AANGEMAAND,
    AANTAL,
    BEKEND_3,
    BEKEND_4,
    BETAALD,
    BETEKEND,
    DWANGBEVEL,
    GESTELD,
    GEVORDERD,
    KWIJTGESCHOLDEN,
    LAAT,
    OP_ALLE_WIJZEN,
    TERUGGENOMEN,
    UITGESTELD,
    UITSTEL_INGETROKKEN,
    VERLAAGD,
    VERREKEND,
    bekend,
)
from tests.domain.zaak.events import AFGESLOTEN
from tests.projections.lezing import gevouwen, met, op, vervalt

NIJMEGEN = Rechtskader(regelboek(), "0268")
PASEN = "2025-04-20 is Eerste Paasdag, 2025-04-21 is Tweede Paasdag"
LATER = date(2026, 12, 31)


def van(soort: SoortTermijn, *verleden: Event[Gebeurtenis], dag: date = LATER) -> list[Termijn]:
    """Give the terms of a kind, long after all acts unless a day is given."""
    alle = termijnen(gevouwen(*verleden), NIJMEGEN, geldig_op=dag, bekend_op=LATER)
    return [een for een in alle if een.gestart.soort == soort]


def betaling(*verleden: Event[Gebeurtenis], dag: date = LATER) -> Termijn | None:
    """Give the term of payment."""
    return next(iter(van("betaling", *verleden, dag=dag)), None)


@pytest.mark.parametrize(
    ("dag", "uiterlijk", "verschoven"),
    [
        # Thursday 15 May 2025 and six weeks: Thursday 26 June.
        (date(2025, 5, 15), date(2025, 6, 26), None),
        # Friday 7 March and six weeks is Goede Vrijdag 18 April; the first day that is free of all is Tuesday 22 April.
        (
            date(2025, 3, 7),
            date(2025, 4, 22),
            f"2025-04-18 is Goede Vrijdag, 2025-04-19 is zaterdag, {PASEN}",
        ),
        # Saturday 24 May and six weeks is Saturday 5 July: Monday 7 July.
        (date(2025, 5, 24), date(2025, 7, 7), "2025-07-05 is zaterdag, 2025-07-06 is zondag"),
    ],
)
def test_six_weeks_after_the_bekendmaking(dag: date, uiterlijk: date, verschoven: str | None) -> None:
    """Awb 4:87 lid 1, and the Algemene termijnenwet."""
    termijn = betaling(*TERUGGENOMEN, GEVORDERD, op(BEKEND_3, dag))

    assert termijn is not None
    assert (dag, uiterlijk, verschoven, "Awb, art. 4:87 lid 1", 1) == (
        termijn.gestart.begin,
        termijn.lengte.uiterlijk,
        termijn.lengte.verschoven,
        termijn.lengte.bron,
        termijn.gestart.nummer,
    )


# Six weeks end on 26 June. A besluit that was made known later than it expected gives the six weeks all the same.
@pytest.mark.parametrize(
    ("genoemd", "uiterlijk"),
    [
        (date(2025, 6, 25), date(2025, 6, 26)),
        (date(2025, 6, 27), date(2025, 6, 27)),
        (date(2025, 9, 6), date(2025, 9, 6)),
    ],
)
def test_a_later_day_that_the_besluit_names(genoemd: date, uiterlijk: date) -> None:
    """Awb 4:87 lid 1: "tenzij de beschikking een later tijdstip vermeldt"; as it is named, also on a Saturday."""
    termijn = betaling(*TERUGGENOMEN, met(GEVORDERD, uiterlijk=genoemd), BEKEND_3)

    assert termijn is not None
    assert uiterlijk == termijn.lengte.uiterlijk


def test_who_does_not_know_of_it_has_no_term() -> None:
    """Before the bekendmaking, and after it was declared void; nor where the thing alone is claimed."""
    assert betaling(*TERUGGENOMEN, GEVORDERD) is None
    assert betaling(*GESTELD, vervalt(AANTAL, BEKEND_3)) is None
    assert betaling(*TERUGGENOMEN, met(OP_ALLE_WIJZEN, bedrag=0, wijze=("teruggave",)), BEKEND_3) is None


@pytest.mark.parametrize(
    ("dag", "status"),
    [
        (date(2025, 5, 15), "loopt"),
        (date(2025, 6, 26), "loopt"),
        (date(2025, 6, 27), "verstreken"),
    ],
)
def test_it_runs_until_it_passes(dag: date, status: str) -> None:
    """A part that was paid does not meet it."""
    termijn = betaling(*GESTELD, BETAALD, dag=dag)

    assert termijn is not None
    assert status == termijn.status


@pytest.mark.parametrize(
    ("voldaan", "status"), [(date(2025, 6, 26), "op-tijd-gehaald"), (date(2025, 6, 27), "te-laat-gehaald")]
)
def test_it_is_met_when_all_was_paid(voldaan: date, status: str) -> None:
    """By the act that left nothing open: here setting off the last € 300,00, after € 125,00 was paid."""
    termijn = betaling(*GESTELD, BETAALD, op(met(VERREKEND, bedrag=30_000), voldaan))

    assert termijn is not None
    assert (status, Einde(voldaan, AANTAL + 2)) == (termijn.status, termijn.einde)


def test_a_debt_outlives_the_zaak() -> None:
    """The end of the zaak asks nothing more of the gemeente; the debtor must pay all the same."""
    termijn = betaling(*GESTELD, AFGESLOTEN)

    assert termijn is not None
    assert termijn.status == "verstreken"


@pytest.mark.parametrize(
    ("daarna", "uiterlijk", "bron"),
    [
        # Until 1 September; taken back on 19 May, when the six weeks ran; taken back on 4 August, when they did not.
        ((UITGESTELD, BEKEND_4), date(2025, 9, 1), "Awb, art. 4:94"),
        ((UITGESTELD,), date(2025, 6, 26), "Awb, art. 4:87 lid 1"),
        (
            (UITGESTELD, BEKEND_4, UITSTEL_INGETROKKEN, bekend(5, date(2025, 5, 19))),
            date(2025, 6, 26),
            "Awb, art. 4:87 lid 1",
        ),
        (
            (UITGESTELD, BEKEND_4, UITSTEL_INGETROKKEN, bekend(5, date(2025, 8, 4))),
            date(2025, 8, 4),
            "Awb, art. 4:94",
        ),
        # Given on 1 August, when the six weeks had passed: up to and including 1 September there is time again.
        ((op(UITGESTELD, date(2025, 8, 1)), bekend(4, date(2025, 8, 1))), date(2025, 9, 1), "Awb, art. 4:94"),
    ],
)
def test_uitstel_moves_the_last_day(daarna: tuple[Event[Gebeurtenis], ...], uiterlijk: date, bron: str) -> None:
    """Awb 4:94: from its bekendmaking on, also after the term passed; it never takes time away."""
    termijn = betaling(*GESTELD, *daarna)

    assert termijn is not None
    assert (uiterlijk, bron) == (termijn.lengte.uiterlijk, termijn.lengte.bron)


@pytest.mark.parametrize("weg", [met(KWIJTGESCHOLDEN, bedrag=42_500), met(VERLAAGD, bedrag=0)])
@pytest.mark.parametrize(("dag", "status"), [(date(2025, 5, 15), "loopt"), (date(2025, 5, 16), "vervallen")])
def test_nobody_waits_for_what_is_not_owed(weg: Event[Gebeurtenis], dag: date, status: str) -> None:
    """Remitted or withdrawn on 16 May: nobody paid, and nobody has to."""
    termijn = betaling(*GESTELD, weg, BEKEND_4, dag=dag)

    assert termijn is not None
    assert (status, None) == (termijn.status, termijn.einde)


def test_a_part_that_was_remitted_leaves_the_rest_due() -> None:
    """€ 200,00 of € 425,00: the payment of the other € 225,00 meets the term."""
    termijn = betaling(*GESTELD, KWIJTGESCHOLDEN, BEKEND_4, op(met(BETAALD, bedrag=22_500), date(2025, 6, 26)))

    assert termijn is not None
    assert (termijn.status, termijn.einde) == ("op-tijd-gehaald", Einde(date(2025, 6, 26), AANTAL + 3))


# Wednesday 30 April and two weeks: Wednesday 14 May. Monday 7 April and two weeks is Tweede Paasdag: Tuesday 22 April.
@pytest.mark.parametrize(
    ("dag", "uiterlijk"), [(date(2025, 4, 30), date(2025, 5, 14)), (date(2025, 4, 7), date(2025, 4, 22))]
)
def test_two_weeks_after_an_aanmaning(dag: date, uiterlijk: date) -> None:
    """Awb 4:112 lid 1: from the day after it was sent."""
    (termijn,) = van("aanmaning", *LAAT, op(AANGEMAAND, dag))

    assert (uiterlijk, "Awb, art. 4:112 lid 1", "verstreken") == (
        termijn.lengte.uiterlijk,
        termijn.lengte.bron,
        termijn.status,
    )


@pytest.mark.parametrize(
    ("daarna", "uiterlijk", "status"),
    [
        # € 425,00 and the € 8,00 of the aanmaning itself; without those it is not met.
        ((op(met(BETAALD, bedrag=43_300), date(2025, 5, 14)),), date(2025, 5, 14), "op-tijd-gehaald"),
        ((op(met(BETAALD, bedrag=43_300), date(2025, 5, 15)),), date(2025, 5, 14), "te-laat-gehaald"),
        ((op(met(BETAALD, bedrag=43_299), date(2025, 5, 14)),), date(2025, 5, 14), "verstreken"),
        # Uitstel given after it gives time; uitstel that had been given before it gives none.
        ((op(UITGESTELD, date(2025, 5, 6)), bekend(4, date(2025, 5, 6))), date(2025, 9, 1), "verstreken"),
        (
            (op(met(UITGESTELD, tot_en_met=date(2025, 4, 29)), date(2025, 4, 28)), bekend(4, date(2025, 4, 28))),
            date(2025, 5, 14),
            "verstreken",
        ),
    ],
)
def test_what_meets_an_aanmaning(daarna: tuple[Event[Gebeurtenis], ...], uiterlijk: date, status: str) -> None:
    """Payment of all that is owed, costs included."""
    (termijn,) = van("aanmaning", *LAAT, AANGEMAAND, *daarna)

    assert (uiterlijk, status) == (termijn.lengte.uiterlijk, termijn.status)


VERJAARD = [
    # Six weeks after 17 March ran to 28 April 2025; five years after that. A term in years is not moved (Atw art. 4).
    ((), date(2030, 4, 28)),
    # Awb 4:106 and 4:110: anew after the aanmaning of 30 April; after the betekening of 16 May, not the dwangbevel.
    ((AANGEMAAND,), date(2030, 4, 30)),
    ((AANGEMAAND, DWANGBEVEL), date(2030, 4, 30)),
    ((AANGEMAAND, DWANGBEVEL, BETEKEND), date(2030, 5, 16)),
    # Awb 4:111: longer by the uitstel of 16 May up to and including 1 September: 109 days after 28 April 2030.
    ((UITGESTELD, BEKEND_4), date(2030, 8, 15)),
    # Uitstel of 16 April up to and including 2 May: only the four days after 28 April count.
    (
        (op(met(UITGESTELD, tot_en_met=date(2025, 5, 2)), date(2025, 4, 16)), bekend(4, date(2025, 4, 16))),
        date(2030, 5, 2),
    ),
    # A payment is no erkenning here.
    ((BETAALD,), date(2030, 4, 28)),
]


@pytest.mark.parametrize(("daarna", "uiterlijk"), VERJAARD)
def test_after_how_long_nothing_can_be_collected(daarna: tuple[Event[Gebeurtenis], ...], uiterlijk: date) -> None:
    """Awb 4:104 lid 1: five years after the term of payment."""
    (termijn,) = van("verjaring", *LAAT, *daarna)

    assert (uiterlijk, "Awb, art. 4:104 lid 1") == (termijn.lengte.uiterlijk, termijn.lengte.bron)


def test_a_later_day_that_the_besluit_names_counts_for_verjaring() -> None:
    """The term that was set is the one after which the five years run: 1 September 2025."""
    (termijn,) = van("verjaring", *TERUGGENOMEN, met(GEVORDERD, uiterlijk=date(2025, 9, 1)), BEKEND_3)

    assert date(2030, 9, 1) == termijn.lengte.uiterlijk
