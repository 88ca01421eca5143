"""A bezwaar is judged in form, heard and advised on: by its days, its persons, and the commissie that was told of."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from domain.beschikking.motivering import MotiveringOntbreekt
from domain.bezwaar.behandelen import CommissieOnbekend, GeenVerzuim, IndieningPastNiet
from domain.bezwaar.bezwaren import BezwaarOnbekend, bezwaren
from domain.gebeurtenis import Event, Gebeurtenis, Werking
from domain.termijnen.events import OpschortingGeeindigd, TermijnOpgeschort
from domain.termijnen.register import termijnen
from domain.weigering import Weigering
from domain.zaak.handeling import AlGedaan, BetrokkeneOnbekend, DatumVoorVoorganger, Rechtskader
from domain.zaak.state import LopendeZaak
from services.verordeningen import regelboek
from tests.domain.bezwaar import commands as b
from tests.domain.bezwaar.events import (
    AFGEZIEN,
    BEOORDEELD,
    BESLIST,
    BEZWAAR,
    GEADVISEERD,
    GEHOORD,
    INGETROKKEN,
    MET_COMMISSIE,
    ONTVANGEN,
    PRO_FORMA,
)
from tests.domain.herziening.events import TOEGEKEND
from tests.domain.personen import VREEMDE_ID
from tests.domain.zaak import commands as c
from tests.domain.zaak.events import VANDAAG
from tests.domain.zaak.scenario import given
from tests.projections.lezing import gevouwen, met, op

NIJMEGEN = Rechtskader(regelboek(), "0268")
LATER = c.op(b.BEZWAARTEAM, date(2026, 1, 5))
OP_LATER = date(2026, 1, 5)


def ontvangen(dag: date, gepost: date | None = None) -> tuple[Event[Gebeurtenis], ...]:
    """Receive the bezwaar on a day, posted on another."""
    return (*TOEGEKEND, op(met(ONTVANGEN, verzonden_op=gepost), dag))


# Made known on Friday 11 April 2025: the term ran to Friday 23 May. A week after it is Friday 30 May, made equal to a
# holiday: to Monday 2 June.
OP_TIJD = [
    (date(2025, 5, 23), None, True),  # received on the last day
    (date(2025, 5, 24), None, False),  # the day after, handed in
    (date(2025, 5, 24), date(2025, 5, 23), True),  # posted on the last day (6:9 lid 2)
    (date(2025, 6, 2), date(2025, 5, 23), True),  # and received on the last day of the week
    (date(2025, 6, 3), date(2025, 5, 23), False),  # and received after it
    (date(2025, 6, 2), date(2025, 5, 24), False),  # posted too late
]


@pytest.mark.parametrize(("dag", "gepost", "tijdig"), OP_TIJD)
def test_in_time_by_the_days(dag: date, gepost: date | None, *, tijdig: bool) -> None:
    """In time it cannot be called late; late it can be called so, and nothing else without saying why."""
    zaak = given(*ontvangen(dag, gepost)).onder(NIJMEGEN)
    als_tijdig = b.oordeel(beoordeeld_op=OP_LATER)
    als_te_laat = b.oordeel(beoordeeld_op=OP_LATER, indiening="te-laat")

    if tijdig:
        zaak.when(als_tijdig, bij=LATER).then(op(BEOORDEELD, OP_LATER))
        zaak.when(als_te_laat, bij=LATER).then_geweigerd(IndieningPastNiet, "liep tot en met 2025-05-23")
    else:
        zaak.when(als_te_laat, bij=LATER).then(met(op(BEOORDEELD, OP_LATER), indiening="te-laat"))
        zaak.when(als_tijdig, bij=LATER).then_geweigerd(MotiveringOntbreekt, "kwam na 2025-05-23", veld="toelichting")


def test_a_week_that_ends_on_a_holiday() -> None:
    """The term ended on Thursday 22 May 2025; a week later is Hemelvaartsdag, so Monday 2 June still counts (Atw)."""
    bekend = met(op(TOEGEKEND[-1], date(2025, 4, 10)))
    zaak = (*TOEGEKEND[:-1], bekend, op(met(ONTVANGEN, verzonden_op=date(2025, 5, 22)), date(2025, 6, 2)))

    given(*zaak).onder(NIJMEGEN).when(b.oordeel(beoordeeld_op=OP_LATER), bij=LATER).then(
        met(op(BEOORDEELD, OP_LATER), uiterlijk=date(2025, 5, 22))
    )


@pytest.mark.parametrize("indiening", ["verschoonbaar-te-laat", "tijdig"])
def test_late_and_heard_all_the_same(indiening: str) -> None:
    """Awb 6:11, or a bekendmaking that went wrong: somebody says why."""
    waarom = "De beschikking ging naar een oud adres."
    command = b.oordeel(beoordeeld_op=OP_LATER, indiening=indiening, toelichting=waarom)

    given(*ontvangen(date(2025, 7, 1))).when(command, bij=LATER).then(
        met(op(BEOORDEELD, OP_LATER), indiening=indiening, toelichting=waarom)
    )


def test_the_day_of_posting_meets_the_term() -> None:
    """Received on 28 May it is late by that day alone; once found to be posted in time it met the term."""
    gekomen = ontvangen(date(2025, 5, 28), date(2025, 5, 22))
    oordeel = op(BEOORDEELD, date(2025, 6, 2))

    def status(*events: Event[Gebeurtenis]) -> str:
        alle = termijnen(gevouwen(*events), NIJMEGEN, geldig_op=OP_LATER, bekend_op=OP_LATER)
        return next(een.status for een in alle if een.gestart.soort == "bezwaar")

    assert (status(*gekomen), status(*gekomen, oordeel)) == ("te-laat-gehaald", "op-tijd-gehaald")


VERZUIM = Event(
    TermijnOpgeschort(
        opschorting=1,
        bezwaar=1,
        grond="verzuim-bezwaar",
        werking=Werking(van=date(2025, 4, 25), tot_en_met=date(2025, 5, 8)),
    ),
    date(2025, 4, 24),
)
VOLDAAN = Event(OpschortingGeeindigd(opschorting=1, waardoor="voldaan"), date(2025, 5, 5))
VEREISTEN = {"gebreken": ("vereisten",), "beoordeeld_op": date(2025, 5, 9)}


@pytest.mark.parametrize(
    ("verleden", "anders", "zin"),
    [
        ((*BEZWAAR, VERZUIM), {}, "Aan bezwaar 1 ontbreekt niets."),
        ((*TOEGEKEND, PRO_FORMA), {}, "geen termijn gegeven"),
        # On the last day of the hersteltermijn it can still come.
        ((*TOEGEKEND, PRO_FORMA, VERZUIM), {"beoordeeld_op": date(2025, 5, 8)}, "of zij loopt nog"),
        ((*TOEGEKEND, PRO_FORMA, VERZUIM, VOLDAAN), {}, "geen termijn gegeven"),
        # It stood still for something else.
        ((*TOEGEKEND, PRO_FORMA, met(VERZUIM, grond="overmacht")), {}, "geen termijn gegeven"),
    ],
)
def test_a_verzuim_that_nobody_could_mend(
    verleden: tuple[Event[Gebeurtenis], ...], anders: dict[str, Any], zin: str
) -> None:
    """Awb 6:6: only after a term to mend it has passed unused."""
    command = b.oordeel(**(VEREISTEN | anders))

    given(*verleden).when(command, bij=b.BEZWAARTEAM).then_geweigerd(GeenVerzuim, zin, veld="gebreken")


def test_a_verzuim_that_was_not_mended() -> None:
    """The day after the hersteltermijn it can be held against the indiener."""
    given(*TOEGEKEND, PRO_FORMA, VERZUIM).when(b.oordeel(**VEREISTEN), bij=b.BEZWAARTEAM).then(
        met(op(BEOORDEELD, date(2025, 5, 9)), gebreken=("vereisten",))
    )


def test_the_last_judgement_counts() -> None:
    """The same again stays quiet; another takes its place."""
    zaak = given(*BEZWAAR, BEOORDEELD)
    anders = met(op(BEOORDEELD, VANDAAG), gebreken=("geen-procesbelang",))

    zaak.when(b.oordeel(beoordeeld_op=VANDAAG), bij=b.BEZWAARTEAM).then_stil()
    zaak.when(b.oordeel(beoordeeld_op=VANDAAG, gebreken=("geen-procesbelang",)), bij=b.BEZWAARTEAM).then(anders)
    gevonden = gevouwen(*BEZWAAR, BEOORDEELD, anders)
    assert isinstance(gevonden, LopendeZaak)
    assert [een.oordeel and een.oordeel.inhoud.ontvankelijk for een in bezwaren(gevonden)] == [False]


def test_it_is_heard_and_advised_on() -> None:
    """Each act makes its own event; a second hoorzitting is one too, and hearing is possible after waiving it."""
    given(*BEZWAAR).when(b.hoorzitting(), bij=b.BEZWAARTEAM).then(GEHOORD)
    given(*BEZWAAR).when(b.afzien(), bij=b.BEZWAARTEAM).then(AFGEZIEN)
    given(*BEZWAAR, AFGEZIEN).when(b.hoorzitting(), bij=b.BEZWAARTEAM).then(GEHOORD)
    nog_een = b.hoorzitting(gehouden_op=VANDAAG)
    given(*BEZWAAR, GEHOORD).when(nog_een, bij=b.BEZWAARTEAM).then(op(GEHOORD, VANDAAG))
    given(*BEZWAAR, MET_COMMISSIE).when(b.advies(), bij=b.BEZWAARTEAM).then(GEADVISEERD)


@pytest.mark.parametrize(
    ("verleden", "command", "klasse", "zin"),
    [
        (TOEGEKEND, b.oordeel(), BezwaarOnbekend, "Bezwaar 1 is er in deze zaak niet."),
        (TOEGEKEND, b.hoorzitting(), BezwaarOnbekend, "Bezwaar 1"),
        (TOEGEKEND, b.afzien(), BezwaarOnbekend, "Bezwaar 1"),
        (TOEGEKEND, b.advies(), BezwaarOnbekend, "Bezwaar 1"),
        (BEZWAAR, b.hoorzitting(deelnemers=(VREEMDE_ID,)), BetrokkeneOnbekend, "hoort niet bij deze zaak"),
        (
            BEZWAAR,
            b.hoorzitting(uitgenodigd_op=date(2025, 5, 13)),
            DatumVoorVoorganger,
            "gehoudenOp 2025-05-12 ligt voor de uitnodiging van 2025-05-13",
        ),
        (
            BEZWAAR,
            b.hoorzitting(uitgenodigd_op=date(2025, 4, 21)),
            DatumVoorVoorganger,
            "uitgenodigdOp 2025-04-21 ligt voor het bezwaar",
        ),
        ((*BEZWAAR, GEHOORD), b.hoorzitting(), AlGedaan, "van 2025-05-12 is al vastgelegd"),
        ((*BEZWAAR, GEHOORD), b.afzien(), AlGedaan, "is gehoord op 2025-05-12"),
        ((*BEZWAAR, AFGEZIEN), b.afzien(), AlGedaan, "al afgezien op 2025-05-12"),
        (BEZWAAR, b.advies(), CommissieOnbekend, "geen commissie meegedeeld"),
        ((*BEZWAAR, MET_COMMISSIE, GEADVISEERD), b.advies(), AlGedaan, "adviseerde al op 2025-05-14"),
        ((*BEZWAAR, INGETROKKEN), b.oordeel(), AlGedaan, "ingetrokken"),
        ((*BEZWAAR, BEOORDEELD, GEHOORD, BESLIST), b.hoorzitting(), AlGedaan, "al beslist op 2025-05-19"),
    ],
)
def test_refusals(verleden: tuple[Event[Gebeurtenis], ...], command: Any, klasse: type[Weigering], zin: str) -> None:
    """What is not there, not of this zaak, or done already."""
    given(*verleden).when(command, bij=b.BEZWAARTEAM).then_geweigerd(klasse, zin)


@pytest.mark.parametrize(
    ("event", "zin"),
    [
        (BEOORDEELD, "Bezwaar 1 is beoordeeld als ontvankelijk: tijdig."),
        (
            met(BEOORDEELD, indiening="te-laat", gebreken=("geen-belanghebbende",)),
            "Bezwaar 1 is beoordeeld als niet-ontvankelijk: te laat, geen belanghebbende.",
        ),
        (met(GEHOORD, door="commissie"), "Over bezwaar 1 is gehoord door de commissie (fysiek)."),
        (AFGEZIEN, "Van horen over bezwaar 1 is afgezien (Awb 7:3 onder c)."),
        (
            met(GEADVISEERD, strekking="niet-ontvankelijk"),
            "De commissie adviseert bezwaar 1 niet-ontvankelijk te verklaren.",
        ),
    ],
)
def test_it_tells_itself(event: Event[Gebeurtenis], zin: str) -> None:
    """In one sentence, without a word of what was said."""
    assert event.inhoud.zin == zin
