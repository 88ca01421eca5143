"""A beslistermijn that stands still (Awb 4:15): aanvraag 1 came on 1 April 2025, two weeks end on Tuesday 15 April."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from pydantic import ValidationError

from domain.gebeurtenis import Event, Gebeurtenis, Werking
from domain.termijnen.beslistermijn import AlBeslist, TermijnOnbekend
from domain.termijnen.events import ARTIKELEN, Grond, TermijnOpgeschort, Waardoor
from domain.termijnen.opschorten import (
    GrondPastNiet,
    MededelingOntbreekt,
    OpschortingBuitenTermijn,
    OpschortingOnbekend,
    OpschortingVoorbij,
)
from domain.termijnen.register import termijnen
from domain.termijnen.termijn import Termijn
from domain.zaak.handeling import AlGedaan, DatumVoorVoorganger, Rechtskader
from services.verordeningen import regelboek
from tests.domain.rechtskader import ZONDER_REGELS
from tests.domain.termijnen import commands as t
from tests.domain.termijnen.events import GEEINDIGD, OP_OPSCHORTING, OPGESCHORT
from tests.domain.zaak import commands as c
from tests.domain.zaak.events import AANGEVRAAGD, BEKEND, BESLIST, GEMELD
from tests.domain.zaak.scenario import given
from tests.projections.lezing import gevouwen, met, op, vervalt, vervangt

ZAAK = (GEMELD, AANGEVRAAGD)
LATER = date(2025, 12, 31)
NIJMEGEN = Rechtskader(regelboek(), "0268")


def beslistermijn(*events: Event[Gebeurtenis], geldig_op: date = LATER, kader: Rechtskader = ZONDER_REGELS) -> Termijn:
    """Give the beslistermijn of the one aanvraag, long after all acts unless a day is given."""
    (gevonden,) = (
        een
        for een in termijnen(gevouwen(*events), kader, geldig_op=geldig_op, bekend_op=LATER)
        if een.gestart.soort == "beschikking"
    )
    return gevonden


def opgeschort(van: date, tot_en_met: date | None, *, nummer: int = 1, gemeld: date = OP_OPSCHORTING) -> Event[Any]:
    """Let the term stand still on these days."""
    werking = Werking(van=van, tot_en_met=tot_en_met)
    return op(met(OPGESCHORT, opschorting=nummer, werking=werking), gemeld)


def test_it_stands_still_from_the_day_after_the_request() -> None:
    """Awb 4:15 lid 1 onder a: from the day after the request, up to the end of the term that was set."""
    given(*ZAAK).when(t.opschorting(), bij=c.CONSULENT).then(OPGESCHORT)


@pytest.mark.parametrize(
    ("grond", "van", "tot_en_met"),
    [
        ("buitenlandse-informatie", None, None),
        ("instemming", date(2025, 4, 10), date(2025, 4, 30)),
        ("vertraging-aanvrager", date(2025, 4, 2), None),
        ("overmacht", date(2025, 4, 15), None),
    ],
)
def test_every_ground_for_an_aanvraag(grond: Grond, van: date | None, tot_en_met: date | None) -> None:
    """Of lid 2 the days themselves count: those agreed on, those of the delay, those of the overmacht."""
    command = t.opschorting(grond=grond, van=van, tot_en_met=tot_en_met, reden=None)
    werking = Werking(van=van or date(2025, 4, 4), tot_en_met=tot_en_met)
    verwacht = TermijnOpgeschort(opschorting=1, aanvraag=1, grond=grond, werking=werking)

    given(*ZAAK).when(command, bij=c.BESLISSER).then(Event(verwacht, OP_OPSCHORTING))


@pytest.mark.parametrize(
    ("anders", "zin"),
    [
        ({"aanvraag": None}, "noem een aanvraag, bezwaar, regelingaanvraag, ophoging of verwijzing"),
        ({"bezwaar": 1}, "noem een aanvraag, bezwaar, regelingaanvraag, ophoging of verwijzing"),
        ({"tot_en_met": None}, "noem de laatste dag"),
        ({"grond": "instemming", "van": date(2025, 4, 4), "tot_en_met": None}, "noem de laatste dag"),
        ({"van": date(2025, 4, 4)}, "van hoort bij instemming"),
        ({"grond": "overmacht"}, "van hoort bij instemming"),
        ({"tot_en_met": OP_OPSCHORTING}, "totEnMet ligt voor"),
        ({"aanvraag": 0}, "aanvraag"),
    ],
)
def test_what_no_opschorting_can_be(anders: dict[str, Any], zin: str) -> None:
    """A request has a term (Awb 4:5 lid 1) and begins to count the next day; the rest names its own days."""
    with pytest.raises(ValidationError, match=zin):
        t.opschorting(**anders)


@pytest.mark.parametrize("grond", ["verzuim-bezwaar"])
def test_a_ground_of_bezwaar_stops_no_aanvraag(grond: Grond) -> None:
    """Awb 7:10 lid 2 is about a bezwaarschrift."""
    given(*ZAAK).when(t.opschorting(grond=grond), bij=c.CONSULENT).then_geweigerd(
        GrondPastNiet, "Awb 7:10 lid 2 schort de termijn van de aanvraag niet op.", veld="grond"
    )


@pytest.mark.parametrize(
    ("gemeld", "mag"), [(date(2025, 4, 1), True), (date(2025, 4, 14), True), (date(2025, 4, 15), False)]
)
def test_a_term_that_ended_does_not_stand_still(gemeld: date, *, mag: bool) -> None:
    """Asked on the last day, it would begin to stand still on the day after it: then the term has passed."""
    vraag = given(*ZAAK).when(t.opschorting(meegedeeld_op=gemeld, tot_en_met=date(2025, 4, 30)), bij=c.CONSULENT)

    if mag:
        assert vraag.besluit()
    else:
        vraag.then_geweigerd(OpschortingBuitenTermijn, "2025-04-16, valt niet in de termijn", veld="meegedeeldOp")


def test_a_delay_before_the_term_began() -> None:
    """The day of the aanvraag itself is no day of the term."""
    te_vroeg = t.opschorting(grond="vertraging-aanvrager", van=date(2025, 4, 1), tot_en_met=None)

    given(*ZAAK).when(te_vroeg, bij=c.CONSULENT).then_geweigerd(
        OpschortingBuitenTermijn, "die begon na 2025-04-01", veld="van"
    )


def test_a_second_opschorting_gets_the_next_number() -> None:
    """Several in a row, each with its own beginning and end."""
    volgende = t.opschorting(meegedeeld_op=date(2025, 4, 16), tot_en_met=date(2025, 4, 23))
    werking = Werking(van=date(2025, 4, 17), tot_en_met=date(2025, 4, 23))
    verwacht = replace(met(OPGESCHORT, opschorting=2, werking=werking), geldig_op=date(2025, 4, 16))

    # 4 to 7 April did not count: the term runs to Saturday 19, so to Monday 21 in a calendar without Pasen.
    given(*ZAAK, OPGESCHORT, GEEINDIGD).when(volgende, bij=c.CONSULENT).then(verwacht)


def test_the_same_opschorting_again() -> None:
    """The same request is recorded once."""
    given(*ZAAK, OPGESCHORT).when(t.opschorting(), bij=c.CONSULENT).then_geweigerd(AlGedaan, "al vastgelegd (nummer 1)")


@pytest.mark.parametrize("over", [{"aanvraag": 2}, {"aanvraag": None, "bezwaar": 1, "grond": "verzuim-bezwaar"}])
def test_a_term_that_does_not_run(over: dict[str, Any]) -> None:
    """There is no second aanvraag, and no bezwaar."""
    given(*ZAAK).when(t.opschorting(**over), bij=c.CONSULENT).then_geweigerd(TermijnOnbekend, "geen beslistermijn")


def test_after_the_besluit_nothing_stands_still() -> None:
    """The client knows the besluit: its term is over."""
    bekend = op(BEKEND, date(2025, 4, 10))
    later = t.opschorting(meegedeeld_op=date(2025, 4, 10))

    given(*ZAAK, BESLIST, bekend).when(later, bij=c.CONSULENT).then_geweigerd(AlBeslist, "bekendgemaakt op 2025-04-10")


def test_the_aanvraag_was_completed() -> None:
    """From the day on which it was completed the term runs again."""
    given(*ZAAK, OPGESCHORT).when(t.einde(), bij=c.CONSULENT).then(GEEINDIGD)


@pytest.mark.parametrize(
    ("dag", "waardoor", "zin"),
    [
        (date(2025, 4, 17), "voldaan", None),
        (date(2025, 4, 18), "voldaan", None),
        (date(2025, 4, 19), "voldaan", "liep tot en met 2025-04-17; sinds 2025-04-18 loopt de termijn weer"),
        (date(2025, 4, 18), "ongebruikt-verstreken", None),
        (date(2025, 4, 17), "ongebruikt-verstreken", "verstrijkt ongebruikt op 2025-04-18"),
    ],
)
def test_the_term_that_was_set_ends_it(dag: date, waardoor: Waardoor, zin: str | None) -> None:
    """Up to the end of 17 April the client can complete the aanvraag; on 18 April the term runs, asked or not."""
    vraag = given(*ZAAK, OPGESCHORT).when(t.einde(geeindigd_op=dag, waardoor=waardoor), bij=c.CONSULENT)

    if zin is None:
        assert vraag.besluit()
    else:
        vraag.then_geweigerd(OpschortingVoorbij, zin, veld="geeindigdOp")


def test_without_a_term_nothing_passes_unused() -> None:
    """Only a term that was set can pass."""
    oneindig = met(OPGESCHORT, grond="overmacht", werking=Werking(van=date(2025, 4, 4)))
    command = t.einde(waardoor="ongebruikt-verstreken", meegedeeld_op=date(2025, 4, 9))

    given(*ZAAK, oneindig).when(command, bij=c.CONSULENT).then_geweigerd(OpschortingVoorbij, "nooit")


@pytest.mark.parametrize(
    ("grond", "moet"),
    [
        ("aanvulling", False),
        ("instemming", False),
        ("buitenlandse-informatie", True),
        ("vertraging-aanvrager", True),
        ("overmacht", True),
    ],
)
def test_the_end_is_told(grond: Grond, *, moet: bool) -> None:
    """Awb 4:15 lid 4: in the cases of lid 1 onder b and lid 2 onder b and c, with the day by which is decided."""
    stil = met(OPGESCHORT, grond=grond)
    stil_gemeld = given(*ZAAK, stil).when(t.einde(), bij=c.CONSULENT)
    verteld = t.einde(meegedeeld_op=date(2025, 4, 9))

    if moet:
        stil_gemeld.then_geweigerd(MededelingOntbreekt, ARTIKELEN[grond], veld="meegedeeldOp")
    else:
        stil_gemeld.then(GEEINDIGD)
    # 4 to 7 April did not count: 15 + 4 = Saturday 19, so Monday 21 April.
    given(*ZAAK, stil).when(verteld, bij=c.CONSULENT).then(
        met(GEEINDIGD, meegedeeld_op=date(2025, 4, 9), uiterlijk=date(2025, 4, 21))
    )


def test_the_end_is_told_after_it() -> None:
    """Nobody can tell what did not happen yet."""
    command = t.einde(meegedeeld_op=date(2025, 4, 7))

    given(*ZAAK, OPGESCHORT).when(command, bij=c.CONSULENT).then_geweigerd(
        DatumVoorVoorganger, "meegedeeldOp 2025-04-07 ligt voor het einde van de opschorting van 2025-04-08"
    )


def test_an_opschorting_ends_once() -> None:
    """A second end is refused; so is the end of one that is not there."""
    given(*ZAAK, OPGESCHORT, GEEINDIGD).when(t.einde(), bij=c.CONSULENT).then_geweigerd(AlGedaan, "al geëindigd")
    given(*ZAAK, OPGESCHORT).when(t.einde(opschorting=2), bij=c.CONSULENT).then_geweigerd(
        OpschortingOnbekend, "Opschorting 2 is er in deze zaak niet", veld="opschorting"
    )


@pytest.mark.parametrize(
    ("events", "uiterlijk", "stil"),
    [
        ((), date(2025, 4, 15), 0),
        # 4 to 7 April: 15 + 4 = Saturday 19 April; Monday is Tweede Paasdag, so Tuesday 22 April.
        ((OPGESCHORT, GEEINDIGD), date(2025, 4, 22), 4),
        # Not completed: 4 to 17 April are fourteen days, so 29 April.
        ((OPGESCHORT,), date(2025, 4, 29), 14),
        # Completed on the very day of the request: no day stood still.
        ((OPGESCHORT, op(GEEINDIGD, OP_OPSCHORTING)), date(2025, 4, 15), 0),
        # The term that was set had ended on 17 April, whatever came in after it.
        ((OPGESCHORT, op(GEEINDIGD, date(2025, 4, 25))), date(2025, 4, 29), 14),
        # A request that was voided, and one that was made two days later than was written down.
        ((OPGESCHORT, vervalt(3, OPGESCHORT)), date(2025, 4, 15), 0),
        ((OPGESCHORT, vervangt(3, opgeschort(date(2025, 4, 6), date(2025, 4, 17)))), date(2025, 4, 28), 12),
    ],
)
def test_the_last_day(events: tuple[Event[Any], ...], uiterlijk: date, stil: int) -> None:
    """The days that did not count come before the move to a working day (Nijmegen art. 7 lid 4, Awb 4:15)."""
    termijn = beslistermijn(*ZAAK, *events, kader=NIJMEGEN)

    # 12 days from 15 April: Sunday 27 April, so Monday 28; Koningsdag 2025 was on Saturday 26.
    assert (termijn.lengte.uiterlijk, termijn.lengte.stond_stil) == (uiterlijk, stil)
    assert termijn.lengte.bron == "Verordening Nijmegen 2022, art. 7 lid 4"


@pytest.mark.parametrize(
    ("tweede", "stil"),
    [
        ((date(2025, 4, 10), date(2025, 4, 12)), 8),  # 4 to 8 and 10 to 12 April
        ((date(2025, 4, 9), date(2025, 4, 12)), 9),  # in a row
        ((date(2025, 4, 6), date(2025, 4, 12)), 9),  # 4 to 12 April: what overlaps counts once
        ((date(2025, 4, 5), date(2025, 4, 7)), 5),  # within the first
    ],
)
def test_several_opschortingen(tweede: tuple[date, date], stil: int) -> None:
    """One after another, overlapping and within each other: each day is counted once."""
    eerste = opgeschort(date(2025, 4, 4), date(2025, 4, 8))
    termijn = beslistermijn(*ZAAK, eerste, opgeschort(*tweede, nummer=2))

    assert termijn.lengte.stond_stil == stil


@pytest.mark.parametrize(
    ("dag", "uiterlijk", "status"),
    [
        (date(2025, 4, 3), date(2025, 4, 15), "loopt"),
        (date(2025, 4, 4), date(2025, 4, 16), "opgeschort"),
        (date(2025, 4, 8), date(2025, 4, 21), "opgeschort"),  # five days: Sunday 20 April, so Monday
        (date(2025, 6, 2), date(2025, 6, 16), "opgeschort"),  # sixty days: Saturday 14 June, so Monday
    ],
)
def test_while_nobody_knows_the_end(dag: date, uiterlijk: date, status: str) -> None:
    """The last day moves on with each day on which the term stands still; it cannot pass meanwhile."""
    termijn = beslistermijn(*ZAAK, opgeschort(date(2025, 4, 4), None), geldig_op=dag)

    assert (termijn.lengte.uiterlijk, termijn.status) == (uiterlijk, status)


@pytest.mark.parametrize(
    ("dag", "status"),
    [
        (date(2025, 4, 17), "opgeschort"),
        (date(2025, 4, 18), "loopt"),
        (date(2025, 4, 29), "loopt"),
        (date(2025, 4, 30), "verstreken"),
    ],
)
def test_how_it_stands(dag: date, status: str) -> None:
    """It stands still up to 17 April, then runs to its last day."""
    assert beslistermijn(*ZAAK, OPGESCHORT, geldig_op=dag).status == status


def test_a_term_cannot_end_while_it_stands_still() -> None:
    """Saturday 5 April moves to Monday 7; the term stands still from that day on, so it ends when it runs again."""
    zaak = (GEMELD, op(AANGEVRAAGD, date(2025, 3, 22)))
    termijn = beslistermijn(*zaak, opgeschort(date(2025, 4, 7), date(2025, 4, 9)))

    assert (termijn.lengte.uiterlijk, termijn.lengte.stond_stil) == (date(2025, 4, 10), 0)
    assert termijn.lengte.verschoven == (
        "2025-04-05 is zaterdag, 2025-04-06 is zondag, 2025-04-07 is een dag waarop de termijn stilstaat, "
        "2025-04-08 is een dag waarop de termijn stilstaat, 2025-04-09 is een dag waarop de termijn stilstaat"
    )


def test_an_opschorting_stops_its_own_term_only() -> None:
    """A second aanvraag runs on while the first stands still."""
    tweede = op(met(AANGEVRAAGD, aanvraag=2), date(2025, 4, 2))
    rijen = termijnen(gevouwen(*ZAAK, tweede, OPGESCHORT), ZONDER_REGELS, geldig_op=LATER, bekend_op=LATER)

    assert [(r.gestart.nummer, r.lengte.stond_stil) for r in rijen if r.gestart.soort == "beschikking"] == [
        (1, 14),
        (2, 0),
    ]
