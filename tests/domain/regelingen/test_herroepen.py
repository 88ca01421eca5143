"""A besluit on a regeling that was herroepen after bezwaar: it grants, refuses and ends nothing any more."""

from __future__ import annotations

from datetime import date

from domain.gebeurtenis import Event, Gebeurtenis
from domain.regelingen.events import ToegekendeRegeling
from domain.regelingen.regelingen import Regelingaanvraag, regelingaanvragen
from domain.regelingen.weigeringen import MeerDanToegekend, NietsToegekend, RegelingaanvraagAfgedaan
from domain.termijnen.register import termijnen
from domain.zaak.afsluiting import ZaakHeropend
from domain.zaak.state import LopendeZaak
from tests.domain.bezwaar.events import OP_BESLISSING
from tests.domain.bezwaar.herroepen import herroepen
from tests.domain.rechtskader import ZONDER_REGELS
from tests.domain.regelingen import commands as r
from tests.domain.regelingen.events import (
    BEKEND,
    BESCHIKT,
    EINDE,
    EINDE_BEKEND,
    GEVRAAGD,
    TOEGEKEND,
    UITBETAALD,
    met_dagen,
)
from tests.domain.zaak import commands as c
from tests.domain.zaak.events import AFGESLOTEN
from tests.domain.zaak.openstaand import open_in
from tests.domain.zaak.scenario import given
from tests.projections.lezing import gevouwen, met, op

Verleden = tuple[Event[Gebeurtenis], ...]
GEWEIGERD: Verleden = (*GEVRAAGD, met(BESCHIKT, adviezen=(), strekking="afwijzing", toegekend=None), BEKEND)


def _aanvraag(*events: Event[Gebeurtenis]) -> Regelingaanvraag:
    zaak = gevouwen(*events)
    assert isinstance(zaak, LopendeZaak)
    (een,) = regelingaanvragen(zaak)
    return een


def test_a_refusal_that_is_gone_leaves_the_aanvraag() -> None:
    """What takes its place is a besluit on the same aanvraag, and the zaak does not end before it (Awb 7:11 lid 2)."""
    anders = r.besluit(besluit_op=OP_BESLISSING)
    ongegrond = herroepen(1, 2, dictum="ongegrond", herroeping=None)

    for verleden in (GEWEIGERD, (*GEWEIGERD, *ongegrond)):
        given(*verleden).when(anders, bij=c.BESLISSER).then_geweigerd(RegelingaanvraagAfgedaan, "is op 2025-05-08 bes")
    assert given(*GEWEIGERD, *herroepen(1, 2)).when(anders, bij=c.BESLISSER).besluit()
    wacht = ["regelingaanvraag 1 van 2025-05-02 wacht op een besluit"]
    assert wacht == open_in(*GEWEIGERD, *herroepen(1, 2))
    # Also when the zaak had ended on the refusal, and was opened again for the bezwaar.
    weer = (op(AFGESLOTEN, OP_BESLISSING), Event(ZaakHeropend(reden="Er kwam een bezwaar."), OP_BESLISSING))
    assert wacht == open_in(*GEWEIGERD, *weer, *herroepen(1, 2))
    assert [] == open_in(*GEWEIGERD, *herroepen(1, 2), met(weer[0], reden="aanvraag-ingetrokken"), weer[1])


def test_nothing_is_paid_on_a_grant_that_is_gone() -> None:
    """While it stands it is paid; once it was herroepen there is nothing to pay on."""
    betaling = r.uitbetaling(betaald_op=OP_BESLISSING)

    assert given(*TOEGEKEND).when(betaling, bij=c.BESLISSER).besluit()
    given(*TOEGEKEND, *herroepen(1, 2)).when(betaling, bij=c.BESLISSER).then_geweigerd(
        NietsToegekend, "Beschikking 1 kent geen regeling toe"
    )


def test_what_was_paid_before_is_paid_on_the_aanvraag() -> None:
    """200 euro was paid on besluit 1, that is gone; of the 250 euro of besluit 3 there are 50 left to pay."""
    zo_veel = ToegekendeRegeling.model_validate(r.COMPLIMENT | {"bedrag": 25_000})
    meer = met(BESCHIKT, beschikking=3, adviezen=(), toegekend=zo_veel)
    bekend = op(met(BEKEND, beschikking=3), OP_BESLISSING)
    verleden = (*TOEGEKEND, UITBETAALD, *herroepen(1, 2), op(meer, OP_BESLISSING), bekend)
    rest = {"betaald_op": OP_BESLISSING, "beschikking": 3}

    given(*verleden).when(r.uitbetaling(**rest, bedrag=5_001), bij=c.BESLISSER).then_geweigerd(
        MeerDanToegekend, "Toegekend is ten hoogste 25000 eurocent en daarvan is 20000 betaald"
    )
    assert given(*verleden).when(r.uitbetaling(**rest, bedrag=5_000), bij=c.BESLISSER).besluit()


def test_an_end_that_is_gone_ends_nothing() -> None:
    """The months go on until 18 November, as they were granted."""
    beeindigd = (*met_dagen(), EINDE, EINDE_BEKEND)

    assert _aanvraag(*beeindigd).laatste_dag == date(2025, 5, 31)
    assert _aanvraag(*beeindigd, *herroepen(2, 3)).laatste_dag == date(2025, 11, 18)


def test_the_term_of_the_aanvraag_was_met_all_the_same() -> None:
    """Somebody decided and said so in time; that it did not stand makes the gemeente not late."""
    zaak = gevouwen(*GEWEIGERD, *herroepen(1, 2))
    dag = date(2025, 6, 28)

    assert [
        rij.status
        for rij in termijnen(zaak, ZONDER_REGELS, geldig_op=dag, bekend_op=dag)
        if rij.gestart.soort == "beschikking-op-regeling"
    ] == ["op-tijd-gehaald"]
