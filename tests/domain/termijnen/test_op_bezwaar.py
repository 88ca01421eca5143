"""Deciding on a bezwaar (Awb 7:10): from the day after the bezwaartermijn ended, not from the day of receipt.

The besluit was made known on Monday 3 March 2025: the bezwaartermijn ran six weeks, to Monday 14 April.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from domain.gebeurtenis import Event, Gebeurd, Werking
from domain.termijnen.beslistermijn import AlBeslist
from domain.termijnen.events import TermijnOpgeschort, UitstelMeegedeeld
from domain.termijnen.meting import Meetlat
from domain.termijnen.op_bezwaar import Bezwaartermijn, Opnieuw, beslistermijn_op_bezwaar
from domain.termijnen.termijn import Einde, Termijn, op_dag
from domain.termijnen.verdaagd import BeslissingVerdaagd, Verdagingsgrond
from domain.termijnen.verdaging import BeslissingVerdagen, VerdagingPastNiet, VerdagingTeLaat, verdaag_termijn
from domain.zaak.handeling import AlGedaan, DatumInDeToekomst, DatumVoorVoorganger, Rechtskader
from domain.zaak.state import LopendeZaak
from services.verordeningen import regelboek
from tests.domain.zaak import commands as c
from tests.domain.zaak.events import GEMELD

NIJMEGEN = Rechtskader(regelboek(), "0268")
LATER = date(2026, 12, 31)
BEZWAAR = Bezwaartermijn(nummer=1, versie=9, ontvangen_op=date(2025, 3, 20), bekendgemaakt_op=date(2025, 3, 3))
ZAAK = LopendeZaak(9, Gebeurd(GEMELD.inhoud, GEMELD.geldig_op, 1))


def termijn(*vervolg: Event[Any], bezwaar: Bezwaartermijn = BEZWAAR, dag: date = LATER) -> Termijn:
    """Measure the term for deciding on the bezwaar."""
    zaak = zaak_met(*vervolg)
    gestart = beslistermijn_op_bezwaar(zaak, bezwaar)
    return op_dag(gestart, Meetlat(NIJMEGEN, LATER, "wmo", dag).meet(gestart), dag, None)


def zaak_met(*vervolg: Event[Any]) -> LopendeZaak:
    """Give a zaak in which this was done after the bezwaar."""
    gebeurd = tuple(Gebeurd(een.inhoud, een.geldig_op, versie) for versie, een in enumerate(vervolg, start=10))
    return replace(ZAAK, vervolg=gebeurd)


def verdaagd(op: date, uiterlijk: date, grond: Verdagingsgrond = "lid-3") -> Event[BeslissingVerdaagd]:
    """Put the decision off."""
    return Event(BeslissingVerdaagd(bezwaar=1, grond=grond, uiterlijk=uiterlijk), op)


def verzuim(van: date, tot_en_met: date) -> Event[TermijnOpgeschort]:
    """Ask for what the bezwaarschrift lacks (Awb 6:6)."""
    werking = Werking(van=van, tot_en_met=tot_en_met)
    return Event(TermijnOpgeschort(opschorting=1, bezwaar=1, grond="verzuim-bezwaar", werking=werking), van)


@pytest.mark.parametrize(
    ("bekendgemaakt", "commissie", "uiterlijk"),
    [
        # 14 April + 6 weeks = Monday 26 May.
        (date(2025, 3, 3), False, date(2025, 5, 26)),
        # 14 April + 12 weeks = Monday 7 July: exactly twelve weeks, so the Atw would move it.
        (date(2025, 3, 3), True, date(2025, 7, 7)),
        # Bezwaar to 28 April (17 March + 6 weeks); + 6 weeks is Tweede Pinksterdag, 9 June: to Tuesday 10 June.
        (date(2025, 3, 17), False, date(2025, 6, 10)),
        # Bezwaar to 21 April, Tweede Paasdag, so to Tuesday 22 April; + 6 weeks = Tuesday 3 June.
        (date(2025, 3, 10), False, date(2025, 6, 3)),
        # Made known on Saturday 22 November: bezwaar to Saturday 3 January, so Monday 5 January 2026; + 12 weeks.
        (date(2025, 11, 22), True, date(2026, 3, 30)),
    ],
)
def test_from_the_day_after_the_bezwaartermijn(bekendgemaakt: date, uiterlijk: date, *, commissie: bool) -> None:
    """Six weeks, or twelve when a commissie advises and that was told (7:10 lid 1, 7:13 lid 2)."""
    gemeten = termijn(bezwaar=replace(BEZWAAR, bekendgemaakt_op=bekendgemaakt, commissie=commissie))

    assert (gemeten.lengte.uiterlijk, gemeten.lengte.bron) == (uiterlijk, "Awb, art. 7:10 lid 1")


@pytest.mark.parametrize(
    ("dag", "status"), [(date(2025, 3, 20), "loopt"), (date(2025, 5, 26), "loopt"), (date(2025, 5, 27), "verstreken")]
)
def test_how_it_stands(dag: date, status: str) -> None:
    """It is told of from the receipt on, and passes after its last day."""
    assert termijn(dag=dag).status == status


@pytest.mark.parametrize(
    ("dagen", "uiterlijk"),
    [
        ((date(2025, 4, 22), date(2025, 4, 28)), date(2025, 6, 2)),  # seven days
        (
            (date(2025, 4, 12), date(2025, 4, 18)),
            date(2025, 6, 2),
        ),  # four of them after the bezwaartermijn: Friday 30 May, made equal to a holiday
        ((date(2025, 4, 1), date(2025, 4, 10)), date(2025, 5, 26)),  # the term had not begun
    ],
)
def test_it_stands_still_for_what_is_missing(dagen: tuple[date, date], uiterlijk: date) -> None:
    """Awb 7:10 lid 2: the days on which the indiener could repair the bezwaarschrift do not count."""
    assert termijn(verzuim(*dagen)).lengte.uiterlijk == uiterlijk


@pytest.mark.parametrize(
    ("vervolg", "uiterlijk"),
    [
        ((verdaagd(date(2025, 5, 26), date(2025, 7, 7)),), date(2025, 7, 7)),
        ((verdaagd(date(2025, 5, 27), date(2025, 7, 7)),), date(2025, 5, 26)),  # told too late: it moves nothing
        (
            (verdaagd(date(2025, 5, 20), date(2025, 7, 7)), verdaagd(date(2025, 7, 1), date(2025, 8, 11), "lid-4-a")),
            date(2025, 8, 11),
        ),
        # Five days of verzuim after it was put off come on top: 7 July + 5 = Saturday 12 July, a day that was told.
        (
            (verdaagd(date(2025, 5, 20), date(2025, 7, 7)), verzuim(date(2025, 6, 2), date(2025, 6, 6))),
            date(2025, 7, 12),
        ),
    ],
)
def test_it_is_put_off(vervolg: tuple[Event[Any], ...], uiterlijk: date) -> None:
    """What was written within the term is the last day (lid 3, 4 and 5)."""
    assert termijn(*vervolg).lengte.uiterlijk == uiterlijk


def verdaging(**anders: Any) -> BeslissingVerdagen:
    """Put the decision off for six weeks."""
    leden = {"bezwaar": 1, "meegedeeld_op": date(2025, 5, 20), "uiterlijk": date(2025, 7, 7)}
    return BeslissingVerdagen.model_validate(leden | anders)


def besluit(command: BeslissingVerdagen, *vervolg: Event[Any], bezwaar: Bezwaartermijn = BEZWAAR) -> Any:
    """Decide on it, by a term that was measured."""
    bij = c.op(c.BESLISSER, LATER)
    return verdaag_termijn(command, termijn(*vervolg, bezwaar=bezwaar), NIJMEGEN, bij)


@pytest.mark.parametrize("op", [date(2025, 3, 20), date(2025, 5, 26)])
def test_put_off_within_the_term(op: date) -> None:
    """From the receipt up to the last day it can be written."""
    assert besluit(verdaging(meegedeeld_op=op)) == (verdaagd(op, date(2025, 7, 7)),)


@pytest.mark.parametrize(
    ("command", "vervolg", "fout", "zin"),
    [
        (verdaging(meegedeeld_op=date(2025, 5, 27)), (), VerdagingTeLaat, "op 2025-05-27 verstreken"),
        (verdaging(meegedeeld_op=date(2025, 3, 19)), (), DatumVoorVoorganger, "voor het bezwaar van 2025-03-20"),
        (verdaging(meegedeeld_op=date(2027, 1, 1)), (), DatumInDeToekomst, "na vandaag"),
        (verdaging(uiterlijk=date(2025, 5, 26)), (), VerdagingPastNiet, "ligt na 2025-05-26 en niet na 2025-07-07"),
        (verdaging(uiterlijk=date(2025, 7, 8)), (), VerdagingPastNiet, "niet na 2025-07-07 (Awb 7:10 lid 3)"),
        (
            verdaging(meegedeeld_op=date(2025, 7, 1), uiterlijk=date(2025, 8, 1)),
            (verdaagd(date(2025, 5, 20), date(2025, 7, 7)),),
            AlGedaan,
            "al eens verdaagd",
        ),
        (
            verdaging(meegedeeld_op=date(2025, 7, 1), uiterlijk=date(2025, 7, 7), grond="lid-4-b"),
            (verdaagd(date(2025, 5, 20), date(2025, 7, 7)),),
            VerdagingPastNiet,
            "ligt na 2025-07-07.",
        ),
    ],
)
def test_what_lid_3_does_not_allow(command: Any, vervolg: tuple[Event[Any], ...], fout: Any, zin: str) -> None:
    """Not after the term, not twice, not further than six weeks, not back."""
    with pytest.raises(fout, match=zin.replace("(", r"\(").replace(")", r"\)")):
        besluit(command, *vervolg)


@pytest.mark.parametrize("grond", ["lid-4-a", "lid-4-b", "lid-4-c"])
def test_further_on_the_grounds_of_lid_4(grond: Verdagingsgrond) -> None:
    """With consent, or because procedure demands it, for longer than six weeks and more than once."""
    eerder = (verdaagd(date(2025, 5, 20), date(2025, 7, 7)), verdaagd(date(2025, 7, 1), date(2025, 9, 1), grond))
    command = verdaging(meegedeeld_op=date(2025, 8, 1), uiterlijk=date(2026, 1, 2), grond=grond)

    assert besluit(command, *eerder) == (verdaagd(date(2025, 8, 1), date(2026, 1, 2), grond),)


def test_after_the_decision_nothing_is_put_off() -> None:
    """The decision was made known."""
    beslist = replace(BEZWAAR, gehaald=Einde(date(2025, 5, 19), 12))

    with pytest.raises(AlBeslist, match="bezwaar 1 is al bekendgemaakt op 2025-05-19"):
        besluit(verdaging(), bezwaar=beslist)


def test_each_time_has_its_own_promise() -> None:
    """What was promised for the first decision says nothing of the one that the rechter asks for."""
    eerst, later = (
        Event(UitstelMeegedeeld(bezwaar=1, lid="1", alsnog_op=alsnog), op)
        for op, alsnog in ((date(2025, 5, 20), date(2025, 6, 30)), (date(2025, 9, 1), date(2025, 12, 1)))
    )
    tot = date(2025, 8, 1)
    opnieuw = replace(BEZWAAR, opnieuw=Opnieuw(14, tot))

    assert termijn(eerst, later, bezwaar=replace(BEZWAAR, tot=tot)).gestart.alsnog_op == date(2025, 6, 30)
    assert termijn(eerst, later, bezwaar=opnieuw).gestart.alsnog_op == date(2025, 12, 1)
    assert termijn(eerst, bezwaar=opnieuw).gestart.alsnog_op is None


def test_it_tells_itself() -> None:
    """In one sentence, with the article."""
    event = verdaagd(date(2025, 5, 20), date(2025, 7, 7), "lid-4-a").inhoud

    assert event.zin == (
        "De beslissing op bezwaar 1 is verdaagd tot uiterlijk 2025-07-07 (Awb, art. 7:10 lid 4 onder a)."
    )
