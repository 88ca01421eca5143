"""What was granted, on every side of the days on which that changes."""

from __future__ import annotations

from datetime import date

import pytest

from domain.gebeurtenis import Werking
from domain.voorziening import Omvang, Pgb
from domain.zaak.state import GeenZaak
from projections.indicaties import Bekendmaking, Indicatie, indicaties, lopende_indicaties
from tests.domain.zaak.events import (
    AFGESLOTEN,
    BEKEND,
    BESLIST,
    BIJDRAGE,
    GEEN_BIJDRAGE,
    MET_SPOED,
    TIJDELIJK,
    TOT_AANVRAAG,
    als_pgb,
    in_natura,
    toegekend,
)
from tests.projections.lezing import gevouwen, met, op, vervalt, vervangt

EINDE = date(2027, 4, 13)
ZAAK = (*TOT_AANVRAAG, BESLIST, BEKEND)


def test_all_that_carries_the_right_is_told() -> None:
    """A row holds the numbers, the product, the omvang, the aanbieder and the bijdrage, and nothing personal."""
    assert indicaties(gevouwen(*ZAAK), date(2025, 4, 14)) == (
        Indicatie(
            soort="toegekend",
            nummer=1,
            versie=5,
            status="lopend",
            wet="wmo",
            voorziening="hulp-bij-het-huishouden",
            werking=Werking(van=date(2025, 4, 14), tot_en_met=EINDE),
            beschikking=1,
            beschikkingnummer=70001,
            bekendmaking=Bekendmaking(op=date(2025, 4, 11), versie=6),
            productcategorie="01",
            productcode="01A01",
            leveringsvorm="zin",
            omvang=Omvang(volume=120, eenheid="01", frequentie="2"),
            aanbieder="41410001",
            bijdrage=BIJDRAGE,
            toewijzingnummer=81001,
            eb_startnummer=61001,
        ),
    )


def test_a_pgb_is_told_with_its_budget() -> None:
    """A pgb has a budget and the number that the SVB keeps, and no aanbieder."""
    beslist = met(BESLIST, voorzieningen=(toegekend(als_pgb(), nummer=1, budgetidentificatie=91001),))

    (rij,) = indicaties(gevouwen(*TOT_AANVRAAG, beslist, BEKEND), date(2025, 4, 14))

    assert (rij.leveringsvorm, rij.pgb, rij.budgetidentificatie) == ("pgb", Pgb(budget=480_000), 91001)
    assert (rij.aanbieder, rij.bijdrage) == (None, GEEN_BIJDRAGE)


@pytest.mark.parametrize(
    ("dag", "status"),
    [
        (date(2025, 4, 10), None),  # the besluit was taken, but nobody told the client (Awb 3:40)
        (date(2025, 4, 11), "komend"),  # bekendgemaakt
        (date(2025, 4, 13), "komend"),
        (date(2025, 4, 14), "lopend"),  # first day
        (date(2027, 4, 13), "lopend"),  # last day
        (date(2027, 4, 14), "geëindigd"),
    ],
)
def test_the_status_is_that_of_the_day(dag: date, status: str | None) -> None:
    """Nothing counts before the bekendmaking; then the werking decides, its first and last day included."""
    zaak = gevouwen(*ZAAK)

    assert [rij.status for rij in indicaties(zaak, dag)] == ([status] if status else [])
    assert len(lopende_indicaties(zaak, dag)) == (status == "lopend")


@pytest.mark.parametrize(
    ("werking", "dag", "status"),
    [
        (
            Werking(van=date(2025, 3, 3), tot_en_met=EINDE),
            date(2025, 4, 10),
            "lopend",
        ),  # told later, it counted that day
        (Werking(van=date(2025, 4, 11), tot_en_met=EINDE), date(2025, 4, 10), None),  # not known of, not begun
        (Werking(van=date(2025, 3, 3), tot_en_met=EINDE), date(2025, 4, 11), "lopend"),  # from the past on
        (Werking(van=date(2025, 1, 1), tot_en_met=date(2025, 3, 31)), date(2025, 4, 11), "geëindigd"),
        (Werking(van=date(2026, 1, 1), tot_en_met=EINDE), date(2025, 12, 31), "komend"),
        (Werking(van=date(2026, 1, 1), tot_en_met=EINDE), date(2026, 1, 1), "lopend"),
    ],
)
def test_the_effect_may_lie_before_or_after_the_act(werking: Werking, dag: date, status: str | None) -> None:
    """A right may count from before its bekendmaking, or from long after it."""
    voorziening = toegekend(in_natura(werking=werking), nummer=1, toewijzingnummer=81001)
    zaak = gevouwen(*TOT_AANVRAAG, met(BESLIST, voorzieningen=(voorziening,)), BEKEND)

    assert [rij.status for rij in indicaties(zaak, dag)] == ([status] if status else [])


def test_a_right_without_an_end_goes_on() -> None:
    """Without totEnMet a right counts on every day from its first."""
    open_einde = in_natura(werking=Werking(van=date(2025, 4, 14)), omvang=None, productcode=None)
    beslist = met(BESLIST, voorzieningen=(toegekend(open_einde, nummer=1, toewijzingnummer=81001),))

    (rij,) = lopende_indicaties(gevouwen(*TOT_AANVRAAG, beslist, BEKEND), date(2040, 1, 1))

    assert rij.werking.tot_en_met is None


@pytest.mark.parametrize(
    ("dag", "status"),
    [
        (date(2025, 3, 2), None),  # before the besluit
        (date(2025, 3, 3), "lopend"),  # Wmo 2.3.3: onverwijld
        (date(2025, 3, 31), "lopend"),
        (date(2025, 4, 1), "geëindigd"),
    ],
)
def test_temporary_help_counts_without_a_beschikking(dag: date, status: str | None) -> None:
    """Help that began awaiting the onderzoek is a right of its own, from the day it was granted."""
    rijen = indicaties(gevouwen(MET_SPOED, TIJDELIJK), dag)

    assert [(rij.soort, rij.status) for rij in rijen] == ([("tijdelijk", status)] if status else [])
    assert all(rij.beschikking is None and rij.bekendmaking is None for rij in rijen)


def test_the_end_of_the_zaak_takes_no_right_away() -> None:
    """A zaak that was dealt with leaves what it granted."""
    dag = AFGESLOTEN.geldig_op

    assert ["lopend"] == [rij.status for rij in indicaties(gevouwen(*ZAAK, AFGESLOTEN), dag)]


def test_a_corrected_bekendmaking_moves_the_right() -> None:
    """It was sent later than recorded: what is still to come is shown once it was made known."""
    zaak = gevouwen(*ZAAK, vervangt(6, op(BEKEND, date(2025, 4, 12))))

    assert indicaties(zaak, date(2025, 4, 11)) == ()
    (rij,) = indicaties(zaak, date(2025, 4, 12))
    assert rij.bekendmaking == Bekendmaking(op=date(2025, 4, 12), versie=6)


def test_a_voided_bekendmaking_takes_the_right_away() -> None:
    """What was never sent gives no right."""
    assert indicaties(gevouwen(*ZAAK, vervalt(6, BEKEND)), date(2025, 4, 14)) == ()


def test_no_zaak_has_no_indicaties() -> None:
    """A stream in which nothing was recorded grants nothing."""
    assert indicaties(GeenZaak(), date(2025, 4, 14)) == ()
