"""The terms of a bezwaar in a zaak of Nijmegen, under the real calendar, counted by hand.

Made known on Friday 11 April 2025. Bezwaar: six weeks, Friday 23 May (Awb 6:7). Decision: six more, Friday 4 July;
with a commissie twelve, Friday 15 August (7:10 lid 1).
"""

from __future__ import annotations

from datetime import date

import pytest

from domain.gebeurtenis import Event, Gebeurtenis, Werking
from domain.termijnen.beslistermijn import AlBeslist
from domain.termijnen.events import IngebrekestellingOntvangen, OpschortingGeeindigd, TermijnOpgeschort
from domain.termijnen.in_gebreke_stellen import IngebrekestellingTeVroeg
from domain.termijnen.ingebreke import InGebreke
from domain.termijnen.opschorten import GrondPastNiet
from domain.termijnen.register import stand, termijnen
from domain.termijnen.termijn import Einde, Termijn
from domain.termijnen.verdaagd import BeslissingVerdaagd
from domain.zaak.handeling import Rechtskader
from services.verordeningen import regelboek
from tests.domain.bezwaar import commands as b
from tests.domain.bezwaar.events import (
    AANGEVULD,
    BEZWAAR,
    INGETROKKEN,
    MET_COMMISSIE,
    ONTVANGEN,
    OP_BEZWAAR,
    PRO_FORMA,
    VERDAAGD,
)
from tests.domain.herziening.events import TOEGEKEND
from tests.domain.termijnen import commands as t
from tests.domain.zaak import commands as c
from tests.domain.zaak.events import AFGESLOTEN
from tests.domain.zaak.scenario import given
from tests.projections.lezing import gevouwen, op

NIJMEGEN = Rechtskader(regelboek(), "0268")
LATER = date(2026, 12, 31)


def termijn(soort: str, *events: Event[Gebeurtenis], dag: date = LATER) -> Termijn:
    """Give the one term of this kind that stands on a day."""
    (gevonden,) = (
        een
        for een in termijnen(gevouwen(*events), NIJMEGEN, geldig_op=dag, bekend_op=LATER)
        if een.gestart.soort == soort
    )
    return gevonden


def verzuim(van: date, tot_en_met: date) -> Event[TermijnOpgeschort]:
    """Ask on the day before for what is missing."""
    werking = Werking(van=van, tot_en_met=tot_en_met)
    inhoud = TermijnOpgeschort(opschorting=1, bezwaar=1, grond="verzuim-bezwaar", werking=werking)
    return Event(inhoud, date.fromordinal(van.toordinal() - 1))


@pytest.mark.parametrize(
    ("vervolg", "uiterlijk"),
    [
        ((), date(2025, 7, 4)),
        ((MET_COMMISSIE,), date(2025, 8, 15)),
        # Lid 3: by six weeks, to 15 August; with a commissie to 26 September.
        ((VERDAAGD,), date(2025, 8, 15)),
        (
            (MET_COMMISSIE, Event(BeslissingVerdaagd(bezwaar=1, grond="lid-3", uiterlijk=date(2025, 9, 26)), LATER)),
            date(2025, 8, 15),  # written after the last day: it moves nothing
        ),
        (
            (
                MET_COMMISSIE,
                Event(
                    BeslissingVerdaagd(bezwaar=1, grond="lid-3", uiterlijk=date(2025, 9, 26)),
                    date(2025, 8, 15),
                ),
            ),
            date(2025, 9, 26),
        ),
        # Lid 2: asked on 26 May, mended on 5 June: 27 May to 4 June are nine days. 15 August + 9 is Sunday 24 August:
        # to Monday 25 August (Atw art. 1).
        (
            (
                MET_COMMISSIE,
                verzuim(date(2025, 5, 27), date(2025, 6, 9)),
                Event(OpschortingGeeindigd(opschorting=1, waardoor="voldaan"), date(2025, 6, 5)),
            ),
            date(2025, 8, 25),
        ),
        # Asked while the bezwaartermijn still ran, up to and including Wednesday 28 May: of those days 24 to 28 May
        # count, five. 4 July + 5 = Wednesday 9 July.
        ((verzuim(date(2025, 5, 15), date(2025, 5, 28)),), date(2025, 7, 9)),
    ],
)
def test_the_last_day_for_the_decision(vervolg: tuple[Event[Gebeurtenis], ...], uiterlijk: date) -> None:
    """Six weeks or twelve, with the days of verzuim and what was put off in time."""
    assert termijn("beslissing-op-bezwaar", *BEZWAAR, *vervolg).lengte.uiterlijk == uiterlijk


@pytest.mark.parametrize(
    ("ontvangen_op", "uiterlijk"),
    [
        (date(2025, 5, 23), date(2025, 7, 4)),  # on the last day of the bezwaartermijn
        (date(2025, 5, 24), date(2025, 7, 7)),  # too late: six weeks from Saturday 24 May end on Saturday 5 July
        (date(2026, 3, 2), date(2026, 4, 13)),  # much too late: six weeks from Monday 2 March
    ],
)
def test_a_late_bezwaar_counts_from_its_receipt(ontvangen_op: date, uiterlijk: date) -> None:
    """OPEN.md: nobody can decide on what is not there."""
    laat = (*TOEGEKEND, op(ONTVANGEN, ontvangen_op))

    assert termijn("beslissing-op-bezwaar", *laat).lengte.uiterlijk == uiterlijk


@pytest.mark.parametrize(
    ("dag", "status"),
    [
        (OP_BEZWAAR, "loopt"),
        (date(2025, 5, 19), "loopt"),
        (date(2025, 5, 20), "vervallen"),
        (LATER, "vervallen"),
    ],
)
def test_withdrawn_nobody_waits_for_it(dag: date, status: str) -> None:
    """From the day of the withdrawal on, 20 May 2025."""
    assert termijn("beslissing-op-bezwaar", *BEZWAAR, INGETROKKEN, dag=dag).status == status


@pytest.mark.parametrize(
    ("ontvangen_op", "status"),
    [
        (date(2025, 4, 10), "op-tijd-gehaald"),
        (date(2025, 5, 23), "op-tijd-gehaald"),
        (date(2025, 5, 24), "te-laat-gehaald"),
    ],
)
def test_the_bezwaar_meets_the_bezwaartermijn(ontvangen_op: date, status: str) -> None:
    """Received on its last day it is in time; on the day after it is not, by the day of receipt alone."""
    gemeten = termijn("bezwaar", *TOEGEKEND, op(ONTVANGEN, ontvangen_op))

    assert (gemeten.lengte.uiterlijk, gemeten.status) == (date(2025, 5, 23), status)
    assert gemeten.einde == Einde(ontvangen_op, 7)


def test_the_first_bezwaar_counts() -> None:
    """A second one, after a withdrawal, does not make the first one late."""
    tweede = op(ONTVANGEN, date(2025, 6, 2))
    gemeten = termijn(
        "bezwaar", *BEZWAAR, INGETROKKEN, Event(tweede.inhoud.model_copy(update={"bezwaar": 2}), tweede.geldig_op)
    )

    assert gemeten.einde == Einde(OP_BEZWAAR, 7)


def test_it_runs_on_after_the_end() -> None:
    """Received in a zaak that ended, it waits for a decision all the same."""
    gemeten = termijn("beslissing-op-bezwaar", *TOEGEKEND, AFGESLOTEN, op(ONTVANGEN, date(2025, 5, 21)))

    assert (gemeten.status, gemeten.lengte.uiterlijk) == ("verstreken", date(2025, 7, 4))


@pytest.mark.parametrize(("dag", "mag"), [(date(2025, 7, 7), True), (date(2025, 7, 8), False)])
def test_nobody_is_late_with_what_was_withdrawn(dag: date, *, mag: bool) -> None:
    """Withdrawn on 8 July 2025, four days after the last one: up to the day before somebody can say that it is late."""
    zaak = given(*BEZWAAR, op(INGETROKKEN, date(2025, 7, 8))).onder(NIJMEGEN)
    command = t.ingebrekestelling(aanvraag=None, bezwaar=1, ontvangen_op=dag)
    vraag = zaak.when(command, bij=c.op(b.BEZWAARTEAM, date(2025, 9, 1)))

    if mag:
        assert vraag.besluit()
    else:
        vraag.then_geweigerd(AlBeslist, "Op bezwaar 1 hoeft sinds 2025-07-08 niet meer te worden beslist.")


@pytest.mark.parametrize(
    ("ingetrokken_op", "dagen"), [(date(2025, 7, 22), 0), (date(2025, 7, 23), 1), (date(2025, 7, 25), 3)]
)
def test_a_withdrawal_stops_the_dwangsom(ingetrokken_op: date, dagen: int) -> None:
    """In gebreke on Monday 7 July, two weeks to the 21st: the 22nd costs first; the day of the withdrawal nothing."""
    laat = Event(IngebrekestellingOntvangen(ingebrekestelling=1, bezwaar=1, wijze="schriftelijk"), date(2025, 7, 7))
    zaak = gevouwen(*BEZWAAR, laat, op(INGETROKKEN, ingetrokken_op))
    (een,) = stand(zaak, NIJMEGEN, geldig_op=LATER, bekend_op=LATER).ingebrekestellingen
    assert isinstance(een, InGebreke)

    assert een.dwangsom.dagen_op(LATER) == dagen


def test_opschorting_uitstel_and_ingebrekestelling_find_it() -> None:
    """What works for an aanvraag works for a bezwaar, on its own grounds (Awb 7:14)."""
    bij = c.op(b.BEZWAARTEAM, date(2025, 8, 1))
    pro_forma = given(*TOEGEKEND, PRO_FORMA).onder(NIJMEGEN)
    over = {"aanvraag": None, "bezwaar": 1}
    vraag = {"meegedeeld_op": date(2025, 4, 24), "tot_en_met": date(2025, 5, 8), "reden": None}

    pro_forma.when(t.opschorting(**over, **vraag, grond="verzuim-bezwaar"), bij=bij).then(
        verzuim(date(2025, 4, 25), date(2025, 5, 8))
    )
    pro_forma.when(t.opschorting(**over, **vraag), bij=bij).then_geweigerd(GrondPastNiet, "schort de termijn van")
    laat = given(*TOEGEKEND, PRO_FORMA, AANGEVULD).onder(NIJMEGEN)
    laat.when(t.ingebrekestelling(**over, ontvangen_op=date(2025, 7, 4)), bij=bij).then_geweigerd(
        IngebrekestellingTeVroeg, "2025-07-05"
    )
    laat.when(t.ingebrekestelling(**over, ontvangen_op=date(2025, 7, 5)), bij=bij).then(
        Event(IngebrekestellingOntvangen(ingebrekestelling=1, bezwaar=1, wijze="schriftelijk"), date(2025, 7, 5))
    )
