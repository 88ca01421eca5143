"""A vordering, or a besluit on one, that does not stand in bezwaar or beroep (Awb 7:11, 8:72)."""

from __future__ import annotations

from datetime import date

import pytest

from domain.beroep.events import UitspraakGedaan
from domain.bezwaar.beslissing import BeslissingOpBezwaarGenomen
from domain.gebeurtenis import Event, Gebeurtenis
from domain.termijnen.register import termijnen
from domain.terugvordering.beslissen import NietsOpen
from domain.terugvordering.grondslag import GrondslagOntbreekt
from domain.terugvordering.ontvangen import MeerDanOpen
from domain.terugvordering.schuld import Schuld
from tests.domain.rechtskader import ZONDER_REGELS
from tests.domain.terugvordering import commands as t
from tests.domain.terugvordering.events import (
    BEKEND_4,
    BETAALD,
    GESTELD,
    GEVORDERD,
    KWIJTGESCHOLDEN,
    LEDEN,
    OP_BESLUIT,
    TERUGBETAALD,
    TERUGGENOMEN,
    UITGESTELD,
    VERLAAGD,
    bekend,
)
from tests.domain.terugvordering.standen import de_vordering
from tests.domain.zaak import commands as c
from tests.domain.zaak.scenario import given
from tests.projections.lezing import gevouwen, met, op

LATER = date(2025, 5, 19)
LATER_NOG = date(2025, 5, 20)
VOLDAAN = met(BETAALD, bedrag=42_500)


def op_bezwaar(beschikking: int, bestreden: int, dag: date = OP_BESLUIT) -> tuple[Event[Gebeurtenis], ...]:
    """Decide on a bezwaar that nothing is left of a besluit, and make that known."""
    beslist = BeslissingOpBezwaarGenomen(
        **LEDEN | {"beschikking": beschikking}, bezwaar=1, bestreden=bestreden, dictum="gegrond", herroeping="geheel"
    )
    return Event(beslist, dag), bekend(beschikking, dag)


def uitspraak(*vernietigd: int, in_stand: bool = False) -> Event[UitspraakGedaan]:
    """Let a rechter annul besluiten."""
    gedaan = UitspraakGedaan(
        beroep=1,
        dictum="gegrond",
        vernietigd=vernietigd,
        rechtsgevolgen_in_stand=in_stand,
        samenvatting="Het besluit berust niet op een deugdelijke motivering.",
    )
    return Event(gedaan, LATER_NOG)


HERROEPEN = op_bezwaar(4, 3)
STANDEN: list[tuple[tuple[Event[Gebeurtenis], ...], dict[str, int]]] = [
    # It counts from the bekendmaking of the beslissing on.
    (HERROEPEN[:1], {"open_hoofdsom": 42_500}),
    (HERROEPEN, {"vervallen": 42_500}),
    # What was paid before, and what came in after, is owed back.
    ((VOLDAAN, *HERROEPEN), {"vervallen": 42_500, "te_veel": 42_500}),
    ((*HERROEPEN, op(BETAALD, LATER)), {"vervallen": 42_500, "te_veel": 12_500}),
    (
        (VOLDAAN, *HERROEPEN, op(met(TERUGBETAALD, bedrag=42_500), LATER)),
        {"vervallen": 42_500, "terugbetaald": 42_500},
    ),
    # A kwijtschelding, or claiming less, that does not stand: as if it had never been.
    ((KWIJTGESCHOLDEN, BEKEND_4, *op_bezwaar(5, 4, LATER)), {"open_hoofdsom": 42_500}),
    ((VERLAAGD, BEKEND_4, *op_bezwaar(5, 4, LATER)), {"open_hoofdsom": 42_500}),
    # By the rechter; not where the effects stay; owed again where the beslissing op bezwaar itself is annulled.
    ((uitspraak(3),), {"vervallen": 42_500}),
    ((uitspraak(3, in_stand=True),), {"open_hoofdsom": 42_500}),
    ((*HERROEPEN, uitspraak(4)), {"open_hoofdsom": 42_500}),
]


@pytest.mark.parametrize(("daarna", "leden"), STANDEN)
def test_what_is_left_of_the_debt(daarna: tuple[Event[Gebeurtenis], ...], leden: dict[str, int]) -> None:
    """Worked by hand from € 425,00."""
    assert Schuld(hoofdsom=42_500, **leden) == de_vordering(*GESTELD, *daarna).schuld


def test_an_uitstel_that_does_not_stand_gives_no_time() -> None:
    """Nothing is left of it, from its own first day on."""
    assert de_vordering(*GESTELD, UITGESTELD, BEKEND_4, *op_bezwaar(5, 4, LATER)).uitstel == ()


@pytest.mark.parametrize(("dag", "status"), [(date(2025, 5, 15), "loopt"), (OP_BESLUIT, "vervallen")])
def test_nobody_waits_for_it_any_more(dag: date, status: str) -> None:
    """From the day on which the debtor was told; nobody paid, so the term was not met."""
    alle = termijnen(gevouwen(*GESTELD, *HERROEPEN), ZONDER_REGELS, geldig_op=dag, bekend_op=LATER)
    (termijn,) = (een for een in alle if een.gestart.soort == "betaling")

    assert (status, None) == (termijn.status, termijn.einde)


def test_nothing_is_asked_and_nothing_set_off() -> None:
    """But a payment that was on its way is recorded."""
    verleden = given(*GESTELD, *HERROEPEN)

    verleden.when(t.uitstel(besluit_op=LATER), bij=c.BESLISSER).then_geweigerd(NietsOpen, "staat niets open")
    verleden.when(t.verrekening(verrekend_op=LATER), bij=c.BESLISSER).then_geweigerd(MeerDanOpen, "de 0 eurocent")
    assert verleden.when(t.betaling(ontvangen_op=LATER), bij=c.BESLISSER).besluit()


def test_the_days_can_be_claimed_anew() -> None:
    """With a better motivering, for instance."""
    (event,) = given(*GESTELD, *HERROEPEN).when(t.terugvordering(besluit_op=LATER), bij=c.BESLISSER).besluit()

    assert event == op(met(GEVORDERD, vordering=2, beschikking=5), LATER)


def test_an_intrekking_that_does_not_stand_carries_no_claim() -> None:
    """The days count again, so nothing was enjoyed wrongly."""
    verleden = (*TERUGGENOMEN, *op_bezwaar(3, 2, date(2025, 5, 14)))

    given(*verleden).when(t.terugvordering(), bij=c.BESLISSER).then_geweigerd(
        GrondslagOntbreekt, "Besluit 2 is herroepen: er is niets van over.", veld="besluiten"
    )
