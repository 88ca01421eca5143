"""A zaak that ended and was opened again: what fell away with the end stays away, what was granted goes on.

Aanvraag 1 came on 1 April 2025; its two weeks end on Tuesday 15 April. The onderzoek of the melding of Monday 3 March
has six weeks, to Monday 14 April (Nijmegen art. 2 lid 3).
"""

from __future__ import annotations

from datetime import date
from typing import Final

import pytest

from domain.beschikking.waarop import AanvraagOntbreekt
from domain.gebeurtenis import Event, Gebeurtenis
from domain.termijnen.beslistermijn import AlBeslist
from domain.termijnen.register import stand
from domain.termijnen.termijn import Einde, SoortTermijn, Termijn
from domain.zaak.afsluiting import Reden, ZaakAfgeslotenVerklaard, ZaakHeropend
from domain.zaak.handeling import Rechtskader
from projections.dwangsommen import dwangsommen
from projections.zaakbeeld import zaakbeeld
from services.verordeningen import regelboek
from tests.domain.herziening.events import TOEGEKEND
from tests.domain.korte_route.events import TOT_VERZOEK
from tests.domain.regelingen.events import GEVRAAGD
from tests.domain.termijnen import commands as t
from tests.domain.termijnen.events import IN_GEBREKE
from tests.domain.zaak import commands as c
from tests.domain.zaak.events import AANGEVRAAGD, GEMELD, VERSLAGEN
from tests.domain.zaak.scenario import given
from tests.projections.lezing import gevouwen, lees, op

Events = tuple[Event[Gebeurtenis], ...]
NIJMEGEN: Final = Rechtskader(regelboek(), "0268")
LATER: Final = date(2025, 12, 31)
BIJ: Final = c.op(c.BESLISSER, LATER)
ZAAK: Final = (GEMELD, AANGEVRAAGD)
LAAT: Final = (*ZAAK, IN_GEBREKE)


def dicht(dag: date, reden: Reden = "aanvraag-ingetrokken") -> Event[Gebeurtenis]:
    """End the zaak."""
    return Event(ZaakAfgeslotenVerklaard(reden=reden), dag)


def open_(dag: date) -> Event[Gebeurtenis]:
    """Open it again."""
    return Event(ZaakHeropend(reden="Er kwam nog een brief."), dag)


def een(soort: SoortTermijn, *events: Event[Gebeurtenis], dag: date = LATER) -> Termijn:
    """Give the one term of a kind, on a day."""
    rijen = stand(gevouwen(*events), NIJMEGEN, geldig_op=dag, bekend_op=LATER).termijnen
    (gevonden,) = (rij for rij in rijen if rij.gestart.soort == soort)
    return gevonden


def bedrag(*events: Event[Gebeurtenis], dag: date = LATER) -> int:
    """Give what is owed of the one dwangsom, up to and including a day."""
    (rij,) = dwangsommen(stand(gevouwen(*events), NIJMEGEN, geldig_op=dag, bekend_op=LATER), dag)
    return rij.bedrag


@pytest.mark.parametrize(
    ("zaak", "soort", "laatste"),
    [
        (ZAAK, "beschikking", date(2025, 4, 15)),
        (ZAAK, "onderzoek", date(2025, 4, 14)),
        (TOT_VERZOEK, "ophoging", date(2025, 5, 26)),
        (GEVRAAGD, "beschikking-op-regeling", date(2025, 6, 27)),
    ],
)
@pytest.mark.parametrize(("dagen", "status"), [(0, "vervallen"), (1, "verstreken")])
def test_what_fell_away_stays_away(zaak: Events, soort: SoortTermijn, laatste: date, dagen: int, status: str) -> None:
    """Who withdrew on the last day waits for nothing, opened again or not; what had passed before has passed."""
    einde = date.fromordinal(laatste.toordinal() + dagen)
    events = (*zaak, dicht(einde))
    door = Einde(einde, len(events)) if status == "vervallen" else None

    for verder in (events, (*events, open_(einde)), (*events, open_(date(2025, 7, 1)))):
        assert (een(soort, *verder).status, een(soort, *verder).einde) == (status, door)


def test_the_first_end_counts() -> None:
    """Closed on 10 April, opened again, and closed once more long after the two weeks: it fell away on 10 April."""
    events = (*ZAAK, dicht(date(2025, 4, 10)), open_(date(2025, 4, 20)), dicht(date(2025, 5, 6), "afgehandeld"))

    assert een("beschikking", *events).einde == Einde(date(2025, 4, 10), 3)
    assert een("beschikking", *events, open_(LATER)).einde == Einde(date(2025, 4, 10), 3)


@pytest.mark.parametrize(
    ("dag", "status", "einde"),
    [
        (date(2025, 4, 14), "op-tijd-gehaald", Einde(date(2025, 4, 14), 4)),
        (date(2025, 4, 15), "vervallen", Einde(date(2025, 4, 10), 2)),
    ],
)
def test_done_after_all(dag: date, status: str, einde: Einde) -> None:
    """In time is in time; later it was not late, for nobody waited for it."""
    events = (GEMELD, dicht(date(2025, 4, 10), "melding-ingetrokken"), open_(date(2025, 4, 11)), op(VERSLAGEN, dag))

    assert (een("onderzoek", *events).status, een("onderzoek", *events).einde) == (status, einde)


def test_a_dwangsom_does_not_begin_anew() -> None:
    """From 1 May to the day before the end on 6 May: five days at € 23, whoever opens the zaak when."""
    events = (*LAAT, dicht(date(2025, 5, 6)))

    assert bedrag(*LAAT) == 144_200
    for verder in (events, (*events, open_(date(2025, 5, 6))), (*events, open_(date(2025, 7, 1)))):
        assert bedrag(*verder) == 11_500
        assert bedrag(*verder, dag=date(2025, 6, 1)) == 11_500
    vastgesteld = t.dwangsom(besluit_op=date(2025, 7, 2), bedrag=11_500)
    assert given(*events, open_(date(2025, 7, 1))).onder(NIJMEGEN).when(vastgesteld, bij=BIJ).besluit()


@pytest.mark.parametrize(("ontvangen", "mag"), [(date(2025, 5, 5), True), (date(2025, 5, 6), False)])
def test_a_letter_from_before_the_end(ontvangen: date, *, mag: bool) -> None:
    """It counts by the day on which it came; after the withdrawal the gemeente is late with nothing."""
    events = (*ZAAK, dicht(date(2025, 5, 6)), open_(date(2025, 7, 1)))
    vraag = given(*events).onder(NIJMEGEN).when(t.ingebrekestelling(ontvangen_op=ontvangen), bij=BIJ)

    if mag:
        vraag.then(op(IN_GEBREKE, ontvangen))
    else:
        vraag.then_geweigerd(AlBeslist, "Op aanvraag 1 hoeft sinds 2025-05-06 niet meer te worden beslist.")


def test_asked_anew() -> None:
    """The aanvraag that was withdrawn is no longer decided on; another one has its own number and term."""
    events = (*ZAAK, dicht(date(2025, 4, 10)), open_(date(2025, 4, 12)))
    besluit = c.beschikking(besluit_op=date(2025, 4, 16))

    given(*events).when(besluit, bij=BIJ).then_geweigerd(AanvraagOntbreekt, "geen aanvraag waarop nog beslist")
    (nieuw,) = given(*events).when(c.aanvraag(ontvangen_op=date(2025, 4, 14)), bij=BIJ).besluit()
    assert given(*events, nieuw).when(besluit, bij=BIJ).besluit()
    rijen = stand(gevouwen(*events, nieuw), NIJMEGEN, geldig_op=date(2025, 4, 15), bekend_op=LATER).termijnen
    assert [(r.gestart.nummer, r.lengte.uiterlijk, r.status) for r in rijen if r.gestart.soort == "beschikking"] == [
        (1, date(2025, 4, 15), "vervallen"),
        (2, date(2025, 4, 28), "loopt"),
    ]


def test_what_was_granted_has_its_terms_again() -> None:
    """Help goes on while the zaak is closed; once somebody can act in it, going on can be asked in time."""
    events = (*TOEGEKEND, dicht(date(2025, 5, 20), "afgehandeld"))

    assert een("verlenging", *events).status == "vervallen"
    assert een("verlenging", *events, open_(date(2025, 7, 1))).status == "loopt"


@pytest.mark.parametrize(
    ("dag", "fase", "sinds"),
    [
        (date(2025, 4, 9), "aanvraag", 2),
        (date(2025, 4, 10), "afgesloten", 3),
        (date(2025, 6, 30), "afgesloten", 3),
        (date(2025, 7, 1), "melding", 1),
    ],
)
def test_it_was_closed_in_between(dag: date, fase: str, sinds: int) -> None:
    """On a day in between the zaak had ended, also for who looks back on it; of what fell away nothing is asked."""
    events = (*ZAAK, dicht(date(2025, 4, 10)), open_(date(2025, 7, 1)))
    beeld = zaakbeeld(lees(*events), NIJMEGEN, geldig_op=dag, bekend_op_dag=LATER)

    assert (beeld["fase"], beeld["faseSinds"]["versie"]) == (fase, sinds)
