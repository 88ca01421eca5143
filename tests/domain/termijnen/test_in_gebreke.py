"""Being late: aanvraag 1 of 1 April 2025 should have been decided on by Tuesday 15 April (Proefdam has no holidays)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from domain.beschikking.motivering import GeenAfwijking, MotiveringOntbreekt
from domain.gebeurtenis import Event, Gebeurtenis
from domain.termijnen.beslistermijn import AlBeslist, TermijnOnbekend
from domain.termijnen.in_gebreke_stellen import (
    DwangsomOnbepaald,
    IngebrekestellingOnbekend,
    IngebrekestellingTeVroeg,
)
from domain.termijnen.register import Stand, stand
from domain.termijnen.termijn import Einde
from domain.zaak.handeling import AlGedaan, DatumInDeToekomst, DatumVoorVoorganger
from projections.dwangsommen import Dwangsom, dwangsommen
from tests.domain.bezwaar import events as bezwaar
from tests.domain.rechtskader import ZONDER_REGELS
from tests.domain.termijnen import commands as t
from tests.domain.termijnen.events import IN_GEBREKE, OP_INGEBREKE, OPGESCHORT, VASTGESTELD
from tests.domain.zaak import commands as c
from tests.domain.zaak.events import AANGEVRAAGD, AFGESLOTEN, BEKEND, BESLIST, GEMELD
from tests.domain.zaak.scenario import given
from tests.projections.lezing import gevouwen, met, op

ZAAK = (GEMELD, AANGEVRAAGD)
LAAT = (*ZAAK, IN_GEBREKE)
# Two weeks after Wednesday 16 April end on Wednesday 30 April: the first day is Thursday 1 May.
EERSTE = date(2025, 5, 1)
# Made known on Sunday 4 May: 1, 2 and 3 May were too late.
BESLOTEN = (op(BESLIST, date(2025, 5, 2)), op(BEKEND, date(2025, 5, 4)))
LATER = date(2025, 12, 31)
BESLISSER = c.op(c.BESLISSER, LATER)


def op_dag(*events: Event[Gebeurtenis], dag: date = LATER) -> Stand:
    """Measure the terms of a zaak on a day."""
    return stand(gevouwen(*events), ZONDER_REGELS, geldig_op=dag, bekend_op=LATER)


def rij(*events: Event[Gebeurtenis], dag: date = LATER) -> Dwangsom:
    """Give the one dwangsom of a zaak, as it is shown."""
    (gevonden,) = dwangsommen(op_dag(*events, dag=dag), dag)
    return gevonden


@pytest.mark.parametrize("wijze", ["schriftelijk", "elektronisch"])
def test_a_letter_comes(wijze: str) -> None:
    """On the first day after the last one the gemeente can be told that it is late."""
    given(*ZAAK).when(t.ingebrekestelling(wijze=wijze), bij=c.CONSULENT).then(met(IN_GEBREKE, wijze=wijze))


def test_too_early() -> None:
    """On the last day the gemeente is still in time; the refusal tells from which day it is not."""
    given(*ZAAK).when(t.ingebrekestelling(ontvangen_op=date(2025, 4, 15)), bij=c.CONSULENT).then_geweigerd(
        IngebrekestellingTeVroeg, "ligt voor het verstrijken van de termijn van 2025-04-16", veld="ontvangenOp"
    )


def test_a_term_that_stood_still_ends_later() -> None:
    """Fourteen days did not count: the term ran to 29 April."""
    zaak = (*ZAAK, OPGESCHORT)

    given(*zaak).when(t.ingebrekestelling(ontvangen_op=date(2025, 4, 29)), bij=c.CONSULENT).then_geweigerd(
        IngebrekestellingTeVroeg, "van 2025-04-30"
    )
    assert given(*zaak).when(t.ingebrekestelling(ontvangen_op=date(2025, 4, 30)), bij=c.CONSULENT).besluit()


def test_not_in_the_future() -> None:
    """A letter is recorded when it came."""
    command = t.ingebrekestelling(ontvangen_op=date(2025, 5, 21))

    given(*ZAAK).when(command, bij=c.CONSULENT).then_geweigerd(DatumInDeToekomst, "na vandaag", veld="ontvangenOp")


@pytest.mark.parametrize(("ontvangen", "mag"), [(date(2025, 5, 3), True), (date(2025, 5, 4), False)])
def test_after_the_besluit(ontvangen: date, *, mag: bool) -> None:
    """A letter that came before the besluit counts, also when it is recorded after it."""
    vraag = given(*ZAAK, *BESLOTEN).when(t.ingebrekestelling(ontvangen_op=ontvangen), bij=c.CONSULENT)

    if mag:
        vraag.then(op(IN_GEBREKE, ontvangen))
    else:
        vraag.then_geweigerd(AlBeslist, "al bekendgemaakt op 2025-05-04")


def test_one_letter_is_enough() -> None:
    """A second one for the same besluit changes nothing; for a second aanvraag it is another."""
    tweede = op(met(AANGEVRAAGD, aanvraag=2), date(2025, 4, 1))

    given(*LAAT).when(t.ingebrekestelling(), bij=c.CONSULENT).then_geweigerd(AlGedaan, "op 2025-04-16")
    given(*LAAT, tweede).when(t.ingebrekestelling(aanvraag=2), bij=c.CONSULENT).then(
        met(IN_GEBREKE, ingebrekestelling=2, aanvraag=2)
    )


def test_about_nothing() -> None:
    """There is no bezwaar to decide on."""
    given(*ZAAK).when(t.ingebrekestelling(aanvraag=None, bezwaar=1), bij=c.CONSULENT).then_geweigerd(
        TermijnOnbekend, "geen beslistermijn voor bezwaar 1", veld="bezwaar"
    )


@pytest.mark.parametrize(
    ("dag", "status", "dagen", "bedrag"),
    [
        (OP_INGEBREKE, "wacht", 0, 0),
        (date(2025, 4, 30), "wacht", 0, 0),
        (EERSTE, "loopt", 1, 2_300),
        (date(2025, 5, 15), "loopt", 15, 35_700),
        (date(2025, 6, 11), "loopt", 42, 144_200),
        (date(2025, 6, 12), "beëindigd", 42, 144_200),
        (LATER, "beëindigd", 42, 144_200),
    ],
)
def test_the_dwangsom_runs_day_by_day(dag: date, status: str, dagen: int, bedrag: int) -> None:
    """From 1 May on, 42 days up to 11 June, on whatever day somebody looks."""
    gezien = rij(*LAAT, dag=dag)

    assert (gezien.eerste_dag, gezien.laatste_dag) == (EERSTE, date(2025, 6, 11))
    assert (gezien.status, gezien.dagen, gezien.bedrag) == (status, dagen, bedrag)


def test_the_besluit_stops_the_dwangsom() -> None:
    """Three days at € 23; before the besluit nobody knew that it would stop."""
    gezien = rij(*LAAT, *BESLOTEN)

    assert (gezien.laatste_dag, gezien.dagen, gezien.bedrag) == (date(2025, 5, 3), 3, 6_900)
    assert rij(*LAAT, *BESLOTEN, dag=date(2025, 5, 3)).laatste_dag == date(2025, 6, 11)


def test_the_end_of_the_zaak_stops_it() -> None:
    """Who withdrew the aanvraag waits for no besluit any more."""
    gezien = rij(*LAAT, op(met(AFGESLOTEN, reden="aanvraag-ingetrokken"), date(2025, 5, 6)))

    assert (gezien.status, gezien.dagen, gezien.bedrag) == ("beëindigd", 5, 11_500)


@pytest.mark.parametrize(
    ("ontvangen", "status"),
    [(date(2025, 4, 1), "beëindigd"), (date(2025, 4, 2), "te-vroeg"), (date(2025, 4, 8), "te-vroeg")],
)
def test_what_was_learned_later(ontvangen: date, status: str) -> None:
    """The aanvraag came later than was written down: two weeks after 2 April end on the very day of the letter."""
    later = (GEMELD, op(AANGEVRAAGD, ontvangen), IN_GEBREKE)

    assert rij(*later).status == status
    if status == "te-vroeg":
        assert rij(*later).bedrag == 0
        given(*later).when(t.dwangsom(), bij=BESLISSER).then_geweigerd(DwangsomOnbepaald, "er volgt geen dwangsom op")


def test_without_a_term_nothing_is_computed() -> None:
    """Where no text gives the term, nothing is made up (jeugd, of which Proefdam says nothing in 2014)."""
    vroeger = (op(GEMELD, date(2014, 3, 3)), op(AANGEVRAAGD, date(2014, 4, 1)), op(IN_GEBREKE, date(2014, 4, 16)))

    assert (rij(*vroeger).status, rij(*vroeger).reden is not None) == ("onbepaald", True)
    given(*vroeger).when(t.dwangsom(), bij=BESLISSER).then_geweigerd(DwangsomOnbepaald, "beschikkingstermijn")


def test_the_amount_is_fixed() -> None:
    """What was computed is decided (Awb 4:18)."""
    given(*LAAT, *BESLOTEN).when(t.dwangsom(), bij=c.BESLISSER).then(VASTGESTELD)


def test_fixed_once() -> None:
    """The second time is refused, made known or not."""
    given(*LAAT, *BESLOTEN, VASTGESTELD).when(t.dwangsom(), bij=c.BESLISSER).then_geweigerd(
        AlGedaan, "al vastgesteld op 2025-05-05"
    )


def test_fixed_anew_where_the_first_did_not_stand() -> None:
    """After a bezwaar against the amount nothing is fixed: the gemeente fixes it, and owes it all the same."""
    vast = (*LAAT, *BESLOTEN, VASTGESTELD)
    nummer = VASTGESTELD.inhoud.beschikking
    herroepen = met(bezwaar.BESLIST, bestreden=nummer, beschikking=nummer + 1, voorzieningen=())
    bekend = met(bezwaar.BEKEND, beschikking=nummer + 1)

    given(*vast, herroepen).when(t.dwangsom(), bij=c.BESLISSER).then_geweigerd(AlGedaan, "al vastgesteld")
    assert given(*vast, herroepen, bekend).when(t.dwangsom(), bij=c.BESLISSER).besluit()


@pytest.mark.parametrize(
    ("bedrag", "toelichting", "fout"),
    [
        (6_900, None, None),
        (6_899, None, MotiveringOntbreekt),
        (6_901, None, MotiveringOntbreekt),
        (0, "Er is onredelijk laat in gebreke gesteld.", None),
        (3_450, "Er zijn twee aanvragers.", None),
        (6_900, "Zomaar.", GeenAfwijking),
    ],
)
def test_another_amount_has_a_reason(bedrag: int, toelichting: str | None, fout: Any) -> None:
    """Less or nothing can be owed (Awb 4:17 lid 5 and 6), but never without saying why."""
    vraag = given(*LAAT, *BESLOTEN).when(t.dwangsom(bedrag=bedrag, toelichting_bedrag=toelichting), bij=c.BESLISSER)

    if fout is None:
        vraag.then(met(VASTGESTELD, bedrag=bedrag, toelichting_bedrag=toelichting))
    else:
        vraag.then_geweigerd(fout, "6900 eurocent", veld="toelichtingBedrag")


@pytest.mark.parametrize(
    ("events", "dag", "mag"),
    [
        (LAAT, date(2025, 6, 11), False),  # the 42nd day still runs
        (LAAT, date(2025, 6, 12), True),
        ((*LAAT, *BESLOTEN), date(2025, 5, 3), False),
        ((*LAAT, *BESLOTEN), date(2025, 5, 4), True),
    ],
)
def test_an_amount_that_still_grows_is_not_fixed(events: tuple[Event[Any], ...], dag: date, *, mag: bool) -> None:
    """After the 42nd day, or from the day of the besluit on, the amount is certain."""
    bedrag = 6_900 if len(events) > len(LAAT) else 144_200
    vraag = given(*events).when(t.dwangsom(besluit_op=dag, bedrag=bedrag), bij=BESLISSER)

    if mag:
        assert vraag.besluit()
    else:
        klaar = (dag + timedelta(days=1)).isoformat()
        vraag.then_geweigerd(DatumVoorVoorganger, f"voor het einde van de dwangsom van {klaar}", veld="besluitOp")


def test_an_ingebrekestelling_that_is_not_there() -> None:
    """Nothing follows from a letter that never came."""
    given(*LAAT).when(t.dwangsom(ingebrekestelling=2), bij=BESLISSER).then_geweigerd(
        IngebrekestellingOnbekend, "Ingebrekestelling 2", veld="ingebrekestelling"
    )


@pytest.mark.parametrize(
    ("events", "dag", "verwacht"),
    [
        (LAAT, date(2025, 6, 11), None),  # not certain yet
        # Two weeks after Wednesday 11 June end on Wednesday 25 June.
        (LAAT, date(2025, 6, 12), (date(2025, 6, 25), "loopt", None)),
        (LAAT, date(2025, 6, 26), (date(2025, 6, 25), "verstreken", None)),
        # Two weeks after Saturday 3 May end on Saturday 17 May, so on Monday 19 May.
        ((*LAAT, *BESLOTEN), date(2025, 5, 19), (date(2025, 5, 19), "loopt", None)),
        ((*LAAT, *BESLOTEN, VASTGESTELD), date(2025, 5, 20), (date(2025, 5, 19), "verstreken", None)),
        (
            (*LAAT, *BESLOTEN, VASTGESTELD, op(met(BEKEND, beschikking=2), date(2025, 5, 19))),
            date(2025, 5, 20),
            (date(2025, 5, 19), "op-tijd-gehaald", Einde(date(2025, 5, 19), 7)),
        ),
    ],
)
def test_the_term_for_fixing_it(events: tuple[Event[Any], ...], dag: date, verwacht: Any) -> None:
    """Two weeks after the last day for which something is owed; met when the client knows of it (Awb 4:18)."""
    rijen = [een for een in op_dag(*events, dag=dag).termijnen if een.gestart.soort == "dwangsom-vaststellen"]

    gevonden = [(een.lengte.uiterlijk, een.status, een.einde) for een in rijen]
    assert gevonden == ([verwacht] if verwacht else [])


def test_nothing_owed_needs_no_besluit() -> None:
    """Decided within the two weeks after the letter: there is nothing to fix."""
    op_tijd = (op(BESLIST, date(2025, 4, 28)), op(BEKEND, date(2025, 4, 30)))

    assert rij(*LAAT, *op_tijd).laatste_dag is None
    assert [een for een in op_dag(*LAAT, *op_tijd).termijnen if een.gestart.soort == "dwangsom-vaststellen"] == []


def test_the_amount_of_the_besluit_is_shown() -> None:
    """Beside what was computed stands what was decided."""
    zonder = met(VASTGESTELD, bedrag=0, toelichting_bedrag="Er is onredelijk laat in gebreke gesteld.")

    assert (rij(*LAAT, *BESLOTEN, zonder).bedrag, rij(*LAAT, *BESLOTEN, zonder).vastgesteld) == (6_900, 0)
