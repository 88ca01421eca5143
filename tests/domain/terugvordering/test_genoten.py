"""How much can be claimed back: no more than can have been enjoyed over the days that were taken back."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from domain.gebeurtenis import Event, Gebeurtenis, Werking
from domain.herziening.events import IngetrokkenRecht
from domain.pgb.events_na_toekenning import BestedingGemeld
from domain.terugvordering.genoten import MeerDanGenoten
from domain.voorziening import Pgb, ToegekendeVoorziening
from tests.domain.herziening.events import HERZIEN, INGETROKKEN
from tests.domain.terugvordering import commands as t
from tests.domain.terugvordering.events import BEKEND_2, BEKEND_3
from tests.domain.zaak import commands as c
from tests.domain.zaak.events import BEKEND, BESLIST, TOT_AANVRAAG, als_pgb, in_natura, toegekend
from tests.domain.zaak.scenario import given
from tests.projections.lezing import met, op

Verleden = tuple[Event[Gebeurtenis], ...]
JAREN = Werking(van=date(2025, 4, 14), tot_en_met=date(2027, 4, 13))
"""730 days."""
APRIL = Werking(van=date(2025, 4, 14), tot_en_met=date(2025, 4, 30))
"""17 days."""


def pgb(budget: int, nummer: int = 1, werking: Werking = JAREN, **anders: Any) -> ToegekendeVoorziening:
    """Give a right as a pgb over its days."""
    voorziening = als_pgb(pgb=Pgb(budget=budget, **anders), werking=werking)
    return toegekend(voorziening, nummer=nummer, budgetidentificatie=91000 + nummer)


def zin(**anders: Any) -> ToegekendeVoorziening:
    """Give right 1 in natura."""
    return toegekend(in_natura(**anders), nummer=1, toewijzingnummer=81001, eb_startnummer=61001)


def teruggenomen(*voorzieningen: ToegekendeVoorziening, daarna: Verleden = ()) -> Verleden:
    """Take the rights that were granted back over 14 to 30 April 2025, by besluit 2."""
    weg = tuple(IngetrokkenRecht(nummer=een.nummer, werking=APRIL) for een in voorzieningen)
    genomen = (met(BESLIST, voorzieningen=voorzieningen), BEKEND, met(INGETROKKEN, ingetrokken=weg), BEKEND_2)
    return (*TOT_AANVRAAG, *genomen, *daarna)


def besteed(bedrag: int, periode: Werking) -> Event[Gebeurtenis]:
    """Report what was spent from pgb 1."""
    return Event(BestedingGemeld(recht=1, periode=periode, bedrag=bedrag, door="SVB"), date(2025, 5, 13))


def over(*nummers: int) -> tuple[dict[str, Any], ...]:
    """Claim over 14 to 30 April."""
    return tuple({"nummer": nummer, "werking": APRIL} for nummer in nummers)


DEEL = pgb(480_000)
HERZIENE = (
    *TOT_AANVRAAG,
    met(BESLIST, voorzieningen=(DEEL,)),
    BEKEND,
    met(HERZIEN, voorzieningen=(pgb(240_000),)),
    BEKEND_2,
)
OPNIEUW = met(INGETROKKEN, beschikking=3, ingetrokken=(IngetrokkenRecht(nummer=1, werking=APRIL),))


@pytest.mark.parametrize(
    ("verleden", "anders", "hoogste"),
    [
        # 17 of 730 days of € 4.800,00: € 111,78.
        (teruggenomen(DEEL), {}, 11_178),
        # The review: 17 of the 365 days of € 5.000,00, of which € 146.308,00 was claimed: € 232,88.
        (teruggenomen(pgb(500_000, werking=Werking(van=APRIL.van, tot_en_met=date(2026, 4, 13)))), {}, 23_288),
        # More was spent in those days than their part: that is what was enjoyed.
        (teruggenomen(DEEL, daarna=(besteed(50_000, APRIL),)), {}, 50_000),
        (
            teruggenomen(DEEL, daarna=(besteed(50_000, Werking(van=date(2025, 4, 30), tot_en_met=date(2025, 5, 9))),)),
            {},
            50_000,
        ),
        (
            teruggenomen(DEEL, daarna=(besteed(50_000, Werking(van=date(2025, 5, 1), tot_en_met=date(2025, 5, 9))),)),
            {},
            11_178,
        ),
        # What is paid at once is of no day more than of another.
        (teruggenomen(pgb(480_000, eenmalig=True)), {}, 480_000),
        # Two rights, of which one or both are claimed on.
        (teruggenomen(DEEL, pgb(730_000, 2)), {"over": over(1, 2)}, 11_178 + 17_000),
        (teruggenomen(DEEL, pgb(730_000, 2)), {"over": over(2)}, 17_000),
        # Half of the pgb was taken back over all of its days; the other half is there: € 111,78 - € 55,89.
        (HERZIENE, {}, 5_589),
        # Taken back twice: what is claimed on is not the only besluit that did.
        (teruggenomen(DEEL, daarna=(OPNIEUW, op(BEKEND_3, date(2025, 5, 13)))), {"besluiten": (3,)}, 11_178),
        # In natura, with a price for all of its days.
        (teruggenomen(zin(kostprijs=936_000)), {}, 936_000),
        (teruggenomen(zin(omvang=None, productcode=None, budget=600_000, kostprijs=936_000)), {}, 600_000),
    ],
)
def test_no_more_than_can_have_been_enjoyed(verleden: Verleden, anders: dict[str, Any], hoogste: int) -> None:
    """Wmo 2.4.1 lid 1: the value of what was enjoyed wrongly. To the cent, claimed or left."""
    for doe in (t.terugvordering, t.afzien):
        assert given(*verleden).when(doe(bedrag=hoogste, **anders), bij=c.BESLISSER).besluit()
        given(*verleden).when(doe(bedrag=hoogste + 1, **anders), bij=c.BESLISSER).then_geweigerd(
            MeerDanGenoten,
            f"bedrag {hoogste + 1} eurocent is meer dan de {hoogste} eurocent die over deze dagen",
            veld="bedrag",
        )


@pytest.mark.parametrize(
    ("verleden", "nummers"), [(teruggenomen(zin()), (1,)), (teruggenomen(zin(), pgb(480_000, 2)), (1, 2))]
)
def test_what_has_no_price_has_no_bound(verleden: Verleden, nummers: tuple[int, ...]) -> None:
    """What help in natura was worth, a person says; in one amount with a pgb the two cannot be told apart."""
    command = t.terugvordering(bedrag=99_999_999, over=over(*nummers))

    assert given(*verleden).when(command, bij=c.BESLISSER).besluit()
