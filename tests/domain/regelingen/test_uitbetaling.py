"""What is paid on a regeling: each month and each day once, and no day for which nothing was granted."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from domain.gebeurtenis import GEWIST, Event, Gebeurtenis, Werking
from domain.levensloop.events import OverlijdenVastgelegd
from domain.regelingen.events import ToegekendeRegeling
from domain.regelingen.weigeringen import AndereOntvanger, BuitenDagen, DagenOntbreken, MeerDanToegekend
from domain.zaak.handeling import AlGedaan
from tests.domain.regelingen import commands as r
from tests.domain.regelingen.events import (
    AANGEVRAAGD,
    ADVIES,
    BEKEND,
    BESCHIKT,
    EINDE,
    EINDE_BEKEND,
    MAANDEN,
    TOEGEKEND,
    UITBETAALD,
    met_dagen,
)
from tests.domain.zaak import commands as c
from tests.domain.zaak.events import GEMELD
from tests.domain.zaak.scenario import given
from tests.projections.lezing import met, op

Verleden = tuple[Event[Gebeurtenis], ...]
DOOD: Event[Gebeurtenis] = Event(OverlijdenVastgelegd(adviezen=()), date(2025, 5, 1))
JEUGD = met(GEMELD, wet="jeugdwet")


def over(van: date, tot_en_met: date | None = None) -> Werking:
    """Give the days that a payment is over."""
    return Werking(van=van, tot_en_met=tot_en_met)


MEI, JUNI, JULI = (over(date(2025, maand, 1), date(2025, maand, 28)) for maand in (5, 6, 7))
MEI_EN_JUNI = over(MEI.van, JUNI.tot_en_met)


def betaald(*betalingen: tuple[int, Werking]) -> Verleden:
    """Pay these amounts over these days, each on a day of its own."""
    return tuple(
        op(met(UITBETAALD, bedrag=bedrag, over=dagen), date(2025, 5, 12 + dag))
        for dag, (bedrag, dagen) in enumerate(betalingen)
    )


@pytest.mark.parametrize(
    ("eerder", "dagen", "hoogste"),
    [
        # 30 euro a month from 19 May on.
        ((), MEI, 3_000),
        (((3_000, MEI),), JUNI, 3_000),
        (((1_000, MEI), (500, MEI)), MEI, 1_500),
        # What was paid over two months together leaves 60 euro for both, whichever it was of.
        (((4_000, MEI_EN_JUNI),), MEI, 2_000),
        (((4_000, MEI_EN_JUNI), (1_000, MEI)), JUNI, 1_000),
        (((3_000, MEI),), MEI_EN_JUNI, 3_000),
        (((3_000, MEI), (3_000, JULI)), over(MEI.van, JULI.tot_en_met), 3_000),
    ],
)
def test_a_month_is_paid_once(eerder: tuple[tuple[int, Werking], ...], dagen: Werking, hoogste: int) -> None:
    """In parts, over one month or some together, up to the last cent: March was paid three times."""
    verleden = given(*met_dagen(), *betaald(*eerder))

    assert verleden.when(r.uitbetaling(bedrag=hoogste, over=dagen), bij=c.BESLISSER).besluit()
    verleden.when(r.uitbetaling(bedrag=hoogste + 1, over=dagen), bij=c.BESLISSER).then_geweigerd(
        MeerDanToegekend, "Toegekend is 3000 eurocent per maand: van 2025-", veld="bedrag"
    )


def test_the_months_that_were_paid_are_named() -> None:
    """Who pays sees over which months it is too much."""
    command = r.uitbetaling(bedrag=2_001, over=MEI)

    given(*met_dagen(), *betaald((4_000, MEI_EN_JUNI))).when(command, bij=c.BESLISSER).then_geweigerd(
        MeerDanToegekend, "van 2025-05 tot en met 2025-06 ten hoogste 6000 eurocent; daarover zou 6001 zijn betaald"
    )


EENMALIG = met_dagen(per_maand=False)
ZONDER_EINDE = met_dagen(werking=over(date(2025, 5, 19)))


@pytest.mark.parametrize("dagen", [None, over(date(2025, 5, 19))])
def test_of_an_amount_a_month_without_an_end_the_days_are_said(dagen: Werking | None) -> None:
    """€ 99.000 was paid at once on € 30 a month; over one month it is € 30, and with an end there is a most anyway."""
    zaak = given(*ZONDER_EINDE)

    zaak.when(r.uitbetaling(bedrag=9_900_000, over=dagen), bij=c.BESLISSER).then_geweigerd(
        DagenOntbreken, "Toegekend is 3000 eurocent per maand, zonder laatste dag", veld="over"
    )
    zaak.when(r.uitbetaling(bedrag=3_001, over=MEI), bij=c.BESLISSER).then_geweigerd(
        MeerDanToegekend, "ten hoogste 3000 eurocent"
    )
    assert zaak.when(r.uitbetaling(bedrag=3_000, over=MEI), bij=c.BESLISSER).besluit()
    assert given(*met_dagen()).when(r.uitbetaling(bedrag=3_000), bij=c.BESLISSER).besluit()


def test_what_was_paid_before_without_days_stands() -> None:
    """It was recorded when nobody asked: it is no payment over May, and told again it is the same."""
    eerder = op(met(UITBETAALD, bedrag=9_900_000), date(2025, 5, 16))
    zaak = given(*ZONDER_EINDE, eerder)

    assert zaak.when(r.uitbetaling(bedrag=3_000, over=MEI), bij=c.BESLISSER).besluit()
    zaak.when(r.uitbetaling(bedrag=9_900_000), bij=c.BESLISSER).then_geweigerd(AlGedaan, "is al vastgelegd")


@pytest.mark.parametrize("verleden", [TOEGEKEND, met_dagen(), EENMALIG])
def test_the_one_who_was_granted_it_is_paid(verleden: Verleden) -> None:
    """What the besluit lets be paid to the zorgvrager is not met by a payment to the client."""
    zaak = given(*verleden)

    zaak.when(r.uitbetaling(bedrag=1, aan="client"), bij=c.BESLISSER).then_geweigerd(
        AndereOntvanger, "Volgens het besluit wordt betaald aan: zorgvrager; niet aan: client.", veld="aan"
    )
    assert zaak.when(r.uitbetaling(bedrag=1, aan="zorgvrager"), bij=c.BESLISSER).besluit()


def test_to_whom_it_was_granted_can_be_gone() -> None:
    """Where the keys of the client were destroyed nobody knows it any more: then it is not held against."""
    zaak = given(*met_dagen(betaald_aan=GEWIST))

    assert zaak.when(r.uitbetaling(bedrag=1, aan="client"), bij=c.BESLISSER).besluit()


@pytest.mark.parametrize(
    ("verleden", "dagen", "mag"),
    [
        # From 19 May to 18 November 2025: of an amount a month each month that those days touch.
        (met_dagen(), over(date(2025, 5, 1), date(2025, 5, 31)), True),
        (met_dagen(), over(date(2025, 4, 30), date(2025, 5, 31)), False),
        (met_dagen(), over(date(2025, 11, 1), date(2025, 11, 30)), True),
        (met_dagen(), over(date(2025, 11, 1), date(2025, 12, 1)), False),
        (met_dagen(), over(date(2026, 5, 1), date(2026, 5, 31)), False),
        (met_dagen(), over(date(2025, 5, 19)), False),
        # Of an amount for all of its days those days.
        (EENMALIG, MAANDEN, True),
        (EENMALIG, over(date(2025, 5, 18), date(2025, 5, 31)), False),
        (EENMALIG, over(date(2025, 11, 18), date(2025, 11, 19)), False),
        # It has no end, or an earlier one: the besluit of after it, or a death.
        (ZONDER_EINDE, over(date(2025, 5, 19), date(2027, 5, 31)), True),
        (ZONDER_EINDE, over(date(2025, 4, 30), date(2027, 5, 31)), False),
        ((*met_dagen(), EINDE, EINDE_BEKEND), JUNI, False),
        ((*met_dagen(), op(DOOD, date(2025, 6, 30))), JULI, False),
        ((*EENMALIG, op(DOOD, date(2025, 5, 18))), over(date(2025, 5, 18), date(2025, 5, 18)), False),
        # What has no days is of the year.
        (TOEGEKEND, over(date(2025, 1, 1), date(2025, 12, 31)), True),
    ],
)
def test_nothing_is_paid_outside_its_days(verleden: Verleden, dagen: Werking, *, mag: bool) -> None:
    """A payment says over which days it is: those for which something was granted."""
    vraag = given(*verleden).when(r.uitbetaling(bedrag=1, over=dagen), bij=c.BESLISSER)

    if mag:
        assert vraag.besluit()
    else:
        vraag.then_geweigerd(BuitenDagen, f"over de dagen {dagen.in_woorden} is er niets uit te betalen", veld="over")


BSO_PLUS: dict[str, Any] = {
    "vorm": "meerkosten",
    "werking": MAANDEN,
    "bedrag": 40_000,
    "per_maand": True,
    "betaald_aan": "ouder",
}


@pytest.mark.parametrize(
    ("daarna", "dagen", "mag"),
    [
        ((), MAANDEN, False),
        ((), over(date(2025, 11, 18), date(2025, 12, 31)), False),
        ((), over(date(2025, 11, 19), date(2025, 12, 31)), True),
        ((), over(date(2025, 4, 1), date(2025, 5, 18)), True),
        ((), over(date(2025, 4, 1), date(2025, 5, 19)), False),
        # Ended after 31 May, once that was made known.
        ((EINDE,), JUNI, False),
        ((EINDE, EINDE_BEKEND), JUNI, True),
    ],
)
@pytest.mark.parametrize("vorm", ["meerkosten", "volledig"])
def test_one_child_goes_there_once_a_day(vorm: str, daarna: Verleden, dagen: Werking, *, mag: bool) -> None:
    """Wageningen 9.2: the meerkosten, or all costs. Not twice over one day; for SMI (8.3) see under its own rule."""
    regeling = "bso-plus"
    uitkomst = {"toegestaan": True, "gronden": [], "vergoeding": vorm}
    eerst = ToegekendeRegeling.model_validate(BSO_PLUS | {"vorm": vorm})
    gevraagd = met(AANGEVRAAGD, regeling=regeling, jaar=None)
    beschikt = met(BESCHIKT, regeling=regeling, jaar=None, toegekend=eerst)
    verleden = (JEUGD, gevraagd, ADVIES, beschikt, BEKEND, *daarna, met(gevraagd, regelingaanvraag=2))
    toegekend = BSO_PLUS | {"vorm": vorm, "werking": dagen}
    command = r.besluit(regelingaanvraag=2, toegekend=toegekend, feiten=r.zegt(regeling, **uitkomst))
    vraag = given(*verleden).when(command, bij=c.BESLISSER)

    if mag:
        assert vraag.besluit()
    else:
        vraag.then_geweigerd(AlGedaan, f"'{regeling}' is in deze zaak al toegekend vanaf 2025-05-19 tot en met 2025-11")
