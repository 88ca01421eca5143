"""The decision on a bezwaar: by whom, after what, to what, and what it leaves of each right on each day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from domain.beschikking.decisions import WetPastNiet
from domain.beschikking.events import AfgewezenVoorziening, BeschikkingBekendgemaakt
from domain.beschikking.motivering import GeenAfwijking, MotiveringOntbreekt
from domain.bezwaar.beslissen import (
    DictumPastNiet,
    HorenOntbreekt,
    KostenZonderHerroeping,
    OntvankelijkheidNietBeoordeeld,
    ZelfdeBeslisser,
)
from domain.bezwaar.beslissing import BeslissingOpBezwaarGenomen
from domain.bezwaar.bezwaren import BezwaarOnbekend, bezwaren
from domain.bezwaar.inzet import HerroepingPastNiet
from domain.gebeurtenis import Event, Gebeurtenis
from domain.levensloop.events import OverlijdenVastgelegd
from domain.levensloop.overlijden import ClientOverleden
from domain.rechten.rechten import herroepen_besluiten, lopende_rechten
from domain.termijnen.register import termijnen
from domain.weigering import FeitOntbreekt, Weigering
from domain.zaak.advies import AdviesGegeven
from domain.zaak.handeling import AlGedaan, Rechtskader
from domain.zaak.state import LopendeZaak
from services.verordeningen import regelboek
from tests.domain.bezwaar import commands as b
from tests.domain.bezwaar.events import (
    AFGEZIEN,
    BEHANDELD,
    BEKEND,
    BEOORDEELD,
    BESLIST,
    BEZWAAR,
    GEADVISEERD,
    GEHOORD,
    INGETROKKEN,
    MEER_UREN,
    MET_COMMISSIE,
    ONTVANGEN,
    OP_BESLISSING,
)
from tests.domain.herziening.events import BEEINDIGD, HERZIEN, MEER, TOEGEKEND
from tests.domain.herziening.events import INGETROKKEN as RECHT_INGETROKKEN
from tests.domain.rechtskader import kader
from tests.domain.zaak import commands as c
from tests.domain.zaak.events import GEEN_BIJDRAGE, VANDAAG, als_pgb, in_natura, toegekend
from tests.domain.zaak.scenario import given
from tests.projections.lezing import gevouwen, lees, met, op

NIJMEGEN = Rechtskader(regelboek(), "0268")
BEGIN = date(2025, 4, 14)
Events = tuple[Event[Gebeurtenis], ...]


def bekend(nummer: int, dag: date) -> Event[BeschikkingBekendgemaakt]:
    """Make a besluit known."""
    return op(met(BEKEND, beschikking=nummer), dag)


def minuten(events: Events, dag: date) -> dict[int, int]:
    """Give, per right, the minutes a week that count on a day."""
    zaak = gevouwen(*events)
    assert isinstance(zaak, LopendeZaak)
    rechten = lopende_rechten(zaak, dag)
    return {een.nummer: een.voorziening.omvang.volume if een.voorziening.omvang else 0 for een in rechten}


def genomen(command: Any, *verleden: Event[Gebeurtenis]) -> BeslissingOpBezwaarGenomen:
    """Decide, and give what was decided."""
    *_, event = given(*verleden).when(command, bij=b.BEZWAARTEAM).besluit()
    assert isinstance(event.inhoud, BeslissingOpBezwaarGenomen)
    return event.inhoud


def test_three_hours_in_the_place_of_two() -> None:
    """The besluit is herroepen and another takes its place, under the numbers that aanbieder and CAK know."""
    given(*BEHANDELD).when(b.beslissing(), bij=b.BEZWAARTEAM).then(BESLIST)


@pytest.mark.parametrize(
    ("dag", "toen", "straks"),
    [
        (date(2025, 4, 13), {}, {}),
        (BEGIN, {1: 120}, {1: 180}),  # from the first day of the besluit, not from the decision
        (OP_BESLISSING, {1: 120}, {1: 180}),
        (date(2027, 4, 13), {1: 120}, {1: 180}),
        (date(2027, 4, 14), {}, {}),
    ],
)
def test_what_counts_on_which_day(dag: date, toen: dict[int, int], straks: dict[int, int]) -> None:
    """Taken it changes nothing yet; made known it counts from the days that it names (Awb 3:40, 7:11)."""
    assert minuten((*BEHANDELD, BESLIST), dag) == toen
    assert minuten((*BEHANDELD, BESLIST, BEKEND), dag) == straks


def test_nothing_in_its_place() -> None:
    """Herroepen and nothing granted: there never was a right."""
    weg = met(BESLIST, voorzieningen=())

    assert minuten((*BEHANDELD, weg, BEKEND), BEGIN) == {}
    assert minuten((*BEHANDELD, weg, BEKEND), VANDAAG) == {}


def test_a_right_that_was_taken_back_is_there_again() -> None:
    """An intrekking is herroepen: its days count again, and the beeindiging that came after it stays."""
    verleden: Events = (
        *(*TOEGEKEND, RECHT_INGETROKKEN, bekend(2, date(2025, 5, 12))),
        *(met(BEEINDIGD, beschikking=3), bekend(3, date(2025, 5, 12))),
        *(met(op(ONTVANGEN, date(2025, 5, 13)), beschikking=2), op(BEOORDEELD, date(2025, 5, 14))),
        op(GEHOORD, date(2025, 5, 15)),
    )
    command = b.beslissing(voorzieningen=())
    beslist = given(*verleden).when(command, bij=b.BEZWAARTEAM).besluit()
    daarna = (*verleden, *beslist, bekend(4, OP_BESLISSING))

    assert [minuten(verleden, dag) for dag in (BEGIN, date(2025, 5, 31), date(2025, 6, 1))] == [{}, {1: 120}, {}]
    assert [minuten(daarna, dag) for dag in (BEGIN, date(2025, 5, 31), date(2025, 6, 1))] == [{1: 120}, {1: 120}, {}]
    zaak = gevouwen(*daarna)
    assert isinstance(zaak, LopendeZaak)
    assert herroepen_besluiten(zaak) == {2: None}


TWEE = met(
    TOEGEKEND[-2],
    voorzieningen=(
        toegekend(in_natura(), nummer=1, toewijzingnummer=81001, eb_startnummer=61001),
        toegekend(als_pgb(), nummer=2, budgetidentificatie=91001),
    ),
)
TWEE_RECHTEN: Events = (*TOEGEKEND[:-2], TWEE, TOEGEKEND[-1], ONTVANGEN, BEOORDEELD, GEHOORD)


def test_a_part_of_it() -> None:
    """One right of the besluit is gone; the other stays, and a new one has a number of its own."""
    begeleiding = in_natura(voorziening="begeleiding", productcategorie="02", productcode="02A03")
    command = b.beslissing(
        herroeping="gedeeltelijk", herroepen_rechten=(2,), voorzieningen=({"voorziening": begeleiding},)
    )
    besluit = genomen(command, *TWEE_RECHTEN)
    daarna = (*TWEE_RECHTEN, Event(besluit, OP_BESLISSING), BEKEND)

    assert besluit.voorzieningen == (toegekend(begeleiding, nummer=3, toewijzingnummer=81001, eb_startnummer=61001),)
    assert minuten(TWEE_RECHTEN, BEGIN) == {1: 120, 2: 0}
    assert minuten(daarna, BEGIN) == {1: 120, 3: 120}


def test_a_changed_and_a_new_right_share_no_number() -> None:
    """The numbers that were given out go round once: what is changed keeps its own, what is new gets the next."""
    pgb = als_pgb(pgb={"budget": 600_000})
    command = b.beslissing(
        voorzieningen=(
            {"nummer": 1, "voorziening": MEER_UREN},
            {"nummer": 2, "voorziening": pgb},
            {"voorziening": in_natura()},
        )
    )

    assert genomen(command, *TWEE_RECHTEN).voorzieningen == (
        toegekend(MEER_UREN, nummer=1, toewijzingnummer=81001, eb_startnummer=61001),
        toegekend(pgb, nummer=2, budgetidentificatie=91001),
        toegekend(in_natura(), nummer=3, toewijzingnummer=81002, eb_startnummer=61002),
    )


def test_the_numbers_are_those_that_others_know_now() -> None:
    """A herziening gave the right its number at the CAK; the decision on the bezwaar against it keeps that one."""
    zonder = in_natura(bijdrage=GEEN_BIJDRAGE)
    eerst = met(TOEGEKEND[-2], voorzieningen=(toegekend(zonder, nummer=1, toewijzingnummer=81001),))
    herzien = met(
        op(HERZIEN, date(2025, 5, 2)),
        voorzieningen=(toegekend(MEER, nummer=1, toewijzingnummer=81001, eb_startnummer=61009),),
    )
    bezwaar = (met(op(ONTVANGEN, date(2025, 5, 5)), beschikking=2), op(BEOORDEELD, date(2025, 5, 6)), GEHOORD)
    zaak = (*TOEGEKEND[:-2], eerst, TOEGEKEND[-1], herzien, bekend(2, date(2025, 5, 2)), *bezwaar)

    (voorziening,) = genomen(b.beslissing(), *zaak).voorzieningen
    assert (voorziening.toewijzingnummer, voorziening.eb_startnummer) == (81001, 61009)


@pytest.mark.parametrize(
    ("behandeling", "command", "verwacht"),
    [
        ((BEOORDEELD, GEHOORD), b.ongegrond(), {"dictum": "ongegrond"}),
        ((BEOORDEELD, AFGEZIEN), b.ongegrond(), {"dictum": "ongegrond"}),
        ((BEOORDEELD, met(AFGEZIEN, grond="b")), b.ongegrond(), {"dictum": "ongegrond"}),
        ((BEOORDEELD, met(AFGEZIEN, grond="d")), b.ongegrond(), {"dictum": "ongegrond"}),
        (
            (met(BEOORDEELD, indiening="te-laat"), met(AFGEZIEN, grond="a")),
            b.ongegrond(dictum="niet-ontvankelijk"),
            {"dictum": "niet-ontvankelijk"},
        ),
        # Late and excused it is looked into.
        ((met(BEOORDEELD, indiening="verschoonbaar-te-laat"), GEHOORD), b.ongegrond(), {"dictum": "ongegrond"}),
        # Gegrond for how it was explained, with nothing else decided.
        (
            (BEOORDEELD, GEHOORD),
            b.beslissing(herroeping=None, voorzieningen=(), kosten=0),
            {"dictum": "gegrond", "kosten": 0},
        ),
        (
            (BEOORDEELD, met(AFGEZIEN, grond="e")),
            b.beslissing(voorzieningen=(), kosten=64_700),
            {"dictum": "gegrond", "herroeping": "geheel", "kosten": 64_700},
        ),
        (
            (BEOORDEELD, GEHOORD),
            b.beslissing(
                herroeping="gedeeltelijk",
                voorzieningen=(),
                afgewezen=(AfgewezenVoorziening(voorziening="begeleiding", artikelen=("art. 9 lid 2",)),),
            ),
            {
                "dictum": "gegrond",
                "herroeping": "gedeeltelijk",
                "afgewezen": (AfgewezenVoorziening(voorziening="begeleiding", artikelen=("art. 9 lid 2",)),),
            },
        ),
    ],
)
def test_to_what_it_can_be_decided(behandeling: Events, command: Any, verwacht: dict[str, Any]) -> None:
    """Each dictum, with how the bezwaar was judged and heard."""
    leeg = {"herroeping": None, "voorzieningen": (), "motivering": command.motivering}

    assert genomen(command, *BEZWAAR, *behandeling) == BESLIST.inhoud.model_copy(update=leeg | verwacht)


MET_ADVIES: Events = (*BEZWAAR, MET_COMMISSIE, BEOORDEELD, GEHOORD, GEADVISEERD)


@pytest.mark.parametrize(
    ("verleden", "command", "klasse", "zin"),
    [
        (TOEGEKEND, b.beslissing(), BezwaarOnbekend, "Bezwaar 1"),
        ((*BEHANDELD, BESLIST), b.beslissing(besluit_op=VANDAAG), AlGedaan, "al beslist op 2025-05-19"),
        ((*BEHANDELD, INGETROKKEN), b.beslissing(), AlGedaan, "ingetrokken"),
        ((*BEZWAAR, GEHOORD), b.beslissing(), OntvankelijkheidNietBeoordeeld, "is niet beoordeeld"),
        ((*BEZWAAR, BEOORDEELD), b.beslissing(), HorenOntbreekt, "niet gehoord, en van horen is niet afgezien"),
        (BEHANDELD, b.ongegrond(dictum="niet-ontvankelijk"), DictumPastNiet, "als ontvankelijk beoordeeld"),
        (
            (*BEZWAAR, met(BEOORDEELD, indiening="te-laat"), GEHOORD),
            b.ongegrond(),
            DictumPastNiet,
            "op 2025-04-28 als niet-ontvankelijk beoordeeld",
        ),
        (
            (*BEZWAAR, BEOORDEELD, met(AFGEZIEN, grond="a")),
            b.ongegrond(),
            DictumPastNiet,
            "op grond a van Awb 7:3; dan is het bezwaar niet-ontvankelijk",
        ),
        ((*BEZWAAR, BEOORDEELD, met(AFGEZIEN, grond="b")), b.beslissing(), DictumPastNiet, "het bezwaar ongegrond"),
        ((*BEZWAAR, BEOORDEELD, met(AFGEZIEN, grond="e")), b.ongegrond(), DictumPastNiet, "het bezwaar gegrond"),
        (BEHANDELD, b.beslissing(dictum="ongegrond"), DictumPastNiet, "Alleen een gegrond bezwaar"),
        (BEHANDELD, b.ongegrond(herroeping="geheel"), DictumPastNiet, "Alleen een gegrond bezwaar"),
        (BEHANDELD, b.beslissing(herroeping=None), HerroepingPastNiet, "vraagt dat het wordt herroepen"),
        (
            BEHANDELD,
            b.beslissing(herroeping=None, voorzieningen=(), herroepen_rechten=(1,)),
            HerroepingPastNiet,
            "vraagt dat het wordt herroepen",
        ),
        (BEHANDELD, b.beslissing(herroepen_rechten=(1,)), HerroepingPastNiet, "Noem bij een gedeeltelijke"),
        (
            BEHANDELD,
            b.beslissing(herroeping="gedeeltelijk", voorzieningen=()),
            HerroepingPastNiet,
            "Noem bij een gedeeltelijke",
        ),
        (
            BEHANDELD,
            b.beslissing(herroeping="gedeeltelijk", herroepen_rechten=(2,)),
            HerroepingPastNiet,
            "gaat niet over voorziening 2",
        ),
        (
            BEHANDELD,
            b.beslissing(voorzieningen=({"nummer": 7, "voorziening": MEER_UREN},)),
            HerroepingPastNiet,
            "gaat niet over voorziening 7",
        ),
        (BEHANDELD, b.ongegrond(kosten=64_700), KostenZonderHerroeping, "voor zover het besluit wordt herroepen"),
        (MET_ADVIES, b.ongegrond(), MotiveringOntbreekt, "De commissie adviseerde 'gegrond'"),
        (MET_ADVIES[:-1], b.beslissing(), MotiveringOntbreekt, "De commissie heeft niet geadviseerd"),
        (MET_ADVIES, b.beslissing(afwijking_commissie="Omdat."), GeenAfwijking, "geen advies van een commissie"),
        (BEHANDELD, b.beslissing(afwijking_commissie="Omdat."), GeenAfwijking, "geen advies van een commissie"),
        (
            BEHANDELD,
            b.beslissing(
                voorzieningen=(
                    {"voorziening": als_pgb(wet="jeugdwet", productcategorie="45", voorziening="jeugdhulp")},
                )
            ),
            WetPastNiet,
            "Deze zaak gaat over de wmo",
        ),
        (
            (*BEHANDELD, Event(OverlijdenVastgelegd(adviezen=()), date(2025, 4, 13))),
            b.beslissing(),
            ClientOverleden,
            "overleden op 2025-04-13",
        ),
    ],
)
def test_refusals(verleden: Events, command: Any, klasse: type[Weigering], zin: str) -> None:
    """What was not done before, does not fit it, or is about something else than the besluit."""
    given(*verleden).when(command, bij=b.BEZWAARTEAM).then_geweigerd(klasse, zin)


def test_following_the_commissie_and_departing_from_it() -> None:
    """Awb 7:13 lid 7: who departs, or decides without, says why; who follows says nothing of it."""
    volgt = genomen(b.beslissing(), *MET_ADVIES)
    wijkt_af = genomen(b.ongegrond(afwijking_commissie="De arts zag haar tillen."), *MET_ADVIES)
    zonder = genomen(b.beslissing(afwijking_commissie="Het advies bleef uit."), *MET_ADVIES[:-1])

    assert [een.afwijking_commissie for een in (volgt, wijkt_af, zonder)] == [
        None,
        "De arts zag haar tillen.",
        "Het advies bleef uit.",
    ]


def test_who_took_the_besluit_does_not_decide() -> None:
    """Awb 10:3 lid 3: somebody else of the gemeente does, in either role."""
    wie = lees(*BEHANDELD)[0].actor
    zelfde = replace(b.BEZWAARTEAM, actor=replace(wie, rol="beslisser"), geschiedenis=lees(*BEHANDELD))
    ander = replace(zelfde, actor=replace(wie, id="m-44", rol="beslisser"))
    elders = replace(zelfde, actor=replace(wie, uitgever="https://elders.voorbeeld.test", rol="beslisser"))
    zaak = given(*BEHANDELD)

    zaak.when(b.beslissing(), bij=zelfde).then_geweigerd(ZelfdeBeslisser, "Wie beschikking 1 nam")
    assert zaak.when(b.beslissing(), bij=ander).besluit()
    assert zaak.when(b.beslissing(), bij=elders).besluit()


@pytest.mark.parametrize(
    ("besluit_op", "gewisseld"), [(date(2025, 5, 31), False), (date(2025, 6, 1), True), (date(2025, 6, 16), True)]
)
def test_a_text_that_changed_after_the_besluit(besluit_op: date, *, gewisseld: bool) -> None:
    """From the first day of the new text on somebody says which one counts for the bezwaar; the receipt keeps it."""
    zaak, bij = given(*BEHANDELD), c.op(b.BEZWAARTEAM, date(2025, 7, 1))
    if not gewisseld:
        assert zaak.when(b.ongegrond(besluit_op=besluit_op), bij=bij).besluit()
        return
    feiten = {"toepasselijk-regime": {"uitkomst": {"regime": "proefdam-2024"}}}

    zaak.when(b.ongegrond(besluit_op=besluit_op), bij=bij).then_geweigerd(FeitOntbreekt, "toepasselijk-regime")
    advies, besluit = zaak.when(b.ongegrond(besluit_op=besluit_op, feiten=feiten), bij=bij).besluit()
    assert isinstance(advies.inhoud, AdviesGegeven)
    assert (advies.inhoud.handeling, advies.inhoud.regel) == ("beslissing-op-bezwaar", "toepasselijk-regime")
    assert getattr(besluit.inhoud, "adviezen") == (10,)  # noqa: B009 - a member of this kind of event


def test_a_text_that_changed_before_the_besluit() -> None:
    """The besluit was taken under the new text already: nothing changed between it and the decision."""
    dagen = (date(2025, 6, 2), date(2025, 6, 2), *(date(2025, 6, 3),) * 3)
    laat = (*BEHANDELD[:4], *(op(een, dag) for een, dag in zip(BEHANDELD[4:], dagen, strict=True)))
    command, bij = b.ongegrond(besluit_op=date(2025, 6, 16)), c.op(b.BEZWAARTEAM, date(2025, 7, 1))

    assert len(given(*laat).when(command, bij=bij).besluit()) == 1


VERVROEGD = tuple(op(een, een.geldig_op - timedelta(days=60)) for een in BEHANDELD)
"""All of it sixty days earlier: the besluit is of 9 February, the bezwaar came in on 21 February 2025."""


@pytest.mark.parametrize(
    ("nadeliger", "regime"), [(False, "nijmegen-beleidsregels-2025"), (True, "nijmegen-beleidsregels-2024")]
)
def test_the_new_beleidsregels_unless_they_are_worse(regime: str, *, nadeliger: bool) -> None:
    """Beleidsregels Nijmegen h. 8 lid 3: a bezwaar that was open on 1 March 2025. The zaak tells the days itself."""
    feiten = {"toepasselijk-regime": {"soortRegeling": "beleidsregels", "nadeligerOnderNieuw": nadeliger}}
    zaak = given(*VERVROEGD).onder(NIJMEGEN)

    zaak.when(b.ongegrond(), bij=b.BEZWAARTEAM).then_geweigerd(FeitOntbreekt, "Beleidsregels")
    advies, _ = zaak.when(b.ongegrond(feiten=feiten), bij=b.BEZWAARTEAM).besluit()
    assert isinstance(advies.inhoud, AdviesGegeven)
    bewijs: Any = advies.inhoud.bewijs
    assert bewijs.uitkomst["regime"] == regime
    assert {"gebeurtenis": "bezwaar", "ingediendOp": "2025-02-21", "afgehandeldOp": "2025-05-19"}.items() <= (
        bewijs.feiten.items()
    )


def test_what_takes_its_place_is_weighed() -> None:
    """Awb 7:11: as a beschikking is; who departs from the advice says why."""
    zegt = kader(**{"beslissing-op-bezwaar": "afwijzingsgronden:toekenning"})
    gronden = {"afwijzen": "geheel", "gronden": [{"dwingend": True}]}
    feiten = {"afwijzingsgronden": {"uitkomst": gronden}}
    zaak = given(*BEHANDELD).onder(zegt)
    waarom = ({"regel": "afwijzingsgronden", "motivering": "Zij valt onder de hardheidsclausule."},)

    zaak.when(b.beslissing(feiten=feiten), bij=b.BEZWAARTEAM).then_geweigerd(MotiveringOntbreekt, "afwijzingsgronden")
    assert zaak.when(b.beslissing(feiten=feiten, afwijkingen=waarom), bij=b.BEZWAARTEAM).besluit()
    # Where the besluit stays as it was, nothing is weighed.
    assert len(zaak.when(b.ongegrond(), bij=b.BEZWAARTEAM).besluit()) == 1


def test_the_decision_meets_its_term_once_it_was_made_known() -> None:
    """And then the term of beroep runs, six weeks: from 20 May 2025 to 1 July (Awb 6:7, 6:8)."""

    def stand(*events: Event[Gebeurtenis]) -> dict[str, tuple[str, date | None]]:
        alle = termijnen(gevouwen(*events), NIJMEGEN, geldig_op=VANDAAG, bekend_op=VANDAAG)
        return {een.gestart.soort: (een.status, een.lengte.uiterlijk) for een in alle}

    taken, known = stand(*BEHANDELD, BESLIST), stand(*BEHANDELD, BESLIST, BEKEND)
    assert taken["beslissing-op-bezwaar"] == ("loopt", date(2025, 7, 4))
    assert "beroep" not in taken
    assert known["beslissing-op-bezwaar"] == ("op-tijd-gehaald", date(2025, 7, 4))
    assert known["beroep"] == ("komend", date(2025, 7, 1))


DOOD = Event(OverlijdenVastgelegd(adviezen=()), date(2025, 5, 12))


def test_nothing_counts_beyond_a_death() -> None:
    """What the decision grants anew, or lets count again, is there for the heirs up to the day of the death."""
    nieuw = met(BESLIST, herroeping="gedeeltelijk", voorzieningen=(toegekend(MEER_UREN, nummer=2),))
    beeindigd = (*TOEGEKEND, met(BEEINDIGD, beschikking=2), bekend(2, date(2025, 5, 12)))
    terug = met(BESLIST, beschikking=3, bestreden=2, voorzieningen=())
    herleefd = (*beeindigd, DOOD, met(op(ONTVANGEN, date(2025, 5, 13)), beschikking=2), terug, bekend(3, VANDAAG))

    for zaak in ((*BEHANDELD, DOOD, nieuw, BEKEND), (*BEHANDELD, nieuw, BEKEND, DOOD)):
        assert minuten(zaak, date(2025, 5, 12)) == {1: 120, 2: 180}
        assert minuten(zaak, date(2025, 5, 13)) == {}
    assert minuten(herleefd, date(2025, 5, 12)) == {1: 120}
    assert minuten(herleefd, date(2025, 6, 1)) == {}


def test_it_is_no_longer_open() -> None:
    """Decided on, it waits for nobody; against the decision there is no bezwaar."""
    zaak = gevouwen(*BEHANDELD, BESLIST, BEKEND)
    assert isinstance(zaak, LopendeZaak)

    assert [een.open for een in bezwaren(zaak)] == [False]
    assert zaak.besluiten[-1].genomen.inhoud.RECHTSMIDDEL == "beroep"


BESLISSING = "Beslissing op bezwaar 1, beschikking 2 (nummer 70001)"


@pytest.mark.parametrize(
    ("event", "zin"),
    [
        (
            BESLIST,
            (
                f"{BESLISSING}: gegrond; beschikking 1 geheel herroepen; "
                "toegekend 1: hulp-bij-het-huishouden, vanaf 2025-04-14 tot en met 2027-04-13."
            ),
        ),
        (
            met(
                BESLIST,
                herroeping=None,
                voorzieningen=(),
                afgewezen=(AfgewezenVoorziening(voorziening="begeleiding", artikelen=("art. 9",)),),
                kosten=0,
            ),
            f"{BESLISSING}: gegrond; afgewezen: begeleiding; kosten 0 eurocent.",
        ),
    ],
)
def test_it_tells_itself(event: Event[Gebeurtenis], zin: str) -> None:
    """In one sentence; why stands in the decision itself."""
    assert event.inhoud.zin == zin
