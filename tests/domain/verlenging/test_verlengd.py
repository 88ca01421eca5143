"""The aanvraag and the beschikking on a request to go on: the onderzoek since then counts, the number stays."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from domain.beschikking.decisions import VerslagOntbreekt, WetPastNiet
from domain.beschikking.events import BeschikkingGenomen
from domain.beschikking.verlengen import NietTeVerlengen
from domain.correctie.decisions import CorrectiePastNiet
from domain.gebeurtenis import Event, Gebeurtenis, Werking
from domain.rechten.rechten import lopende_rechten, recht
from domain.termijnen.register import termijnen
from domain.verlenging.verlengingen import VerlengingAfgedaan, VerlengingOnbekend, verlengingen
from domain.weigering import Weigering
from domain.zaak.advies import AdviesGegeven
from domain.zaak.afsluiting import ZaakAfgeslotenVerklaard, ZaakHeropend
from domain.zaak.handeling import AlGedaan, Command, DatumVoorVoorganger, Rechtskader
from domain.zaak.state import LopendeZaak
from services.verordeningen import regelboek
from tests.domain.correctie.commands import vervallen, wetend
from tests.domain.herziening.events import HERZIEN
from tests.domain.rechtskader import WEET_DE_ZAAK, kader
from tests.domain.verlenging.commands import OP_VERZOEK, VERLENGD, door
from tests.domain.verlenging.events import (
    BEKEND_2,
    INGETROKKEN,
    MET_VERZOEK,
    OP_AANVRAAG_2,
    OPNIEUW_GEVRAAGD,
    OVERBRUGGING,
)
from tests.domain.zaak import commands as c
from tests.domain.zaak.events import (
    AFGEZIEN,
    BEKEND,
    BESLIST,
    GESPROKEN,
    NIET_TOEGEKEND,
    VERSLAGEN,
    als_pgb,
    in_natura,
    toegekend,
)
from tests.domain.zaak.scenario import given
from tests.projections.lezing import gevouwen, met, op

NIJMEGEN = Rechtskader(regelboek(), "0268")
OPNIEUW = (op(GESPROKEN, date(2025, 5, 9)), op(met(VERSLAGEN, verslag=2), date(2025, 5, 12)))
"""The onderzoek on the request: a gesprek and its verslag."""
TOT_BESLUIT: tuple[Event[Gebeurtenis], ...] = (*MET_VERZOEK, *OPNIEUW, OPNIEUW_GEVRAAGD)
OP_BESLUIT_2 = date(2025, 5, 16)


def verlengend(**anders: Any) -> Any:
    """Decide that right 1 goes on for two years."""
    leden = {
        "besluit_op": OP_BESLUIT_2,
        "voorzieningen": (),
        "verlengd": ({"nummer": 1, "voorziening": door(VERLENGD)},),
    }
    return c.beschikking(**leden | anders)


def test_an_aanvraag_names_the_request() -> None:
    """It is the aanvraag on that request, and later acts find it so."""
    command = c.aanvraag(ontvangen_op=OP_AANVRAAG_2, vorm="schriftelijk", verlenging=1)

    given(*MET_VERZOEK, *OPNIEUW).when(command, bij=c.CONSULENT).then(OPNIEUW_GEVRAAGD)


@pytest.mark.parametrize(
    ("verleden", "klasse", "zin"),
    [
        (MET_VERZOEK[:-1], VerlengingOnbekend, "Verlenging 1 is in deze zaak niet gevraagd."),
        ((*MET_VERZOEK, INGETROKKEN), VerlengingAfgedaan, "op 2025-05-08 ingetrokken"),
        ((*MET_VERZOEK, OPNIEUW_GEVRAAGD), AlGedaan, "aanvraag van 2025-05-14 is nog niet beslist"),
    ],
)
def test_refusals_of_an_aanvraag(verleden: Sequence[Event[Gebeurtenis]], klasse: type[Weigering], zin: str) -> None:
    """The request must be there and wait for an answer."""
    given(*verleden).when(c.aanvraag(ontvangen_op=OP_AANVRAAG_2, verlenging=1), bij=c.CONSULENT).then_geweigerd(
        klasse, zin
    )


def test_asked_once_more_after_the_zaak_ended_over_it() -> None:
    """The first aanvraag was withdrawn with the end of the zaak; the beschikking on the second answers the request."""
    einde = Event(ZaakAfgeslotenVerklaard(reden="aanvraag-ingetrokken"), OP_AANVRAAG_2)
    verleden = (*TOT_BESLUIT, einde, Event(ZaakHeropend(reden="Hij wil toch verder."), OP_AANVRAAG_2))
    command = c.aanvraag(ontvangen_op=OP_AANVRAAG_2, vorm="schriftelijk", verlenging=1)

    given(*verleden).when(command, bij=c.CONSULENT).then(met(OPNIEUW_GEVRAAGD, aanvraag=3))
    (besluit,) = given(*verleden, met(OPNIEUW_GEVRAAGD, aanvraag=3)).when(verlengend(), bij=c.BESLISSER).besluit()
    zaak = gevouwen(*verleden, met(OPNIEUW_GEVRAAGD, aanvraag=3), besluit)
    assert isinstance(zaak, LopendeZaak)
    assert [(een.is_open, een.aanvraag and een.aanvraag.inhoud.aanvraag) for een in verlengingen(zaak)] == [(False, 3)]


@pytest.mark.parametrize(("dag", "mag"), [(date(2025, 5, 5), False), (OP_VERZOEK, True)])
def test_an_aanvraag_does_not_lie_before_the_request(dag: date, *, mag: bool) -> None:
    """It follows from it."""
    vraag = given(*MET_VERZOEK).when(c.aanvraag(ontvangen_op=dag, verlenging=1), bij=c.CONSULENT)

    if mag:
        assert vraag.besluit()
    else:
        vraag.then_geweigerd(DatumVoorVoorganger, "ligt voor het verzoek om verlenging van 2025-05-06")


@pytest.mark.parametrize(
    ("erbij", "verlenging", "gemeld_op", "gevoerd", "verstrekt"),
    [
        # The gesprek and verslag of the first aanvraag were of another time.
        ((), 1, "2025-05-06", False, False),
        (OPNIEUW, 1, "2025-05-06", True, True),
        ((), None, "2025-03-03", True, True),
    ],
)
def test_the_onderzoek_since_the_request_counts(
    erbij: tuple[Event[Gebeurtenis], ...], verlenging: int | None, gemeld_op: str, *, gevoerd: bool, verstrekt: bool
) -> None:
    """What the rule on the aanvraag is told of the onderzoek: that of this request, or that of the melding."""
    command = c.aanvraag(ontvangen_op=OP_AANVRAAG_2, verlenging=verlenging)
    advies, _ = given(*MET_VERZOEK, *erbij).onder(kader(aanvraag=WEET_DE_ZAAK)).when(command, bij=c.CONSULENT).besluit()

    assert isinstance(advies.inhoud, AdviesGegeven)
    feiten = advies.inhoud.model_dump()["bewijs"]["feiten"]
    assert (gemeld_op, gevoerd, verstrekt) == (
        feiten["meldingOntvangenOp"],
        feiten["gesprekGevoerd"],
        feiten["verslagVerstrekt"],
    )


@pytest.mark.parametrize(
    ("verleden", "gevoerd"),
    [
        # Held before the request and recorded after it, or held on its day and recorded before it.
        ((*MET_VERZOEK, op(GESPROKEN, date(2025, 5, 5))), False),
        ((*MET_VERZOEK[:-1], op(GESPROKEN, OP_VERZOEK), MET_VERZOEK[-1]), False),
        ((*MET_VERZOEK, op(GESPROKEN, OP_VERZOEK)), True),
    ],
)
def test_what_came_before_the_request_is_no_onderzoek_on_it(
    verleden: tuple[Event[Gebeurtenis], ...], *, gevoerd: bool
) -> None:
    """By its day and by its place in the zaak."""
    command = c.aanvraag(ontvangen_op=OP_AANVRAAG_2, verlenging=1)
    advies, _ = given(*verleden).onder(kader(aanvraag=WEET_DE_ZAAK)).when(command, bij=c.CONSULENT).besluit()

    assert isinstance(advies.inhoud, AdviesGegeven)
    assert gevoerd is advies.inhoud.model_dump()["bewijs"]["feiten"]["gesprekGevoerd"]


def test_the_gesprek_can_be_waived_anew() -> None:
    """A gesprek of the first onderzoek is no gesprek on the request; twice in one onderzoek is refused."""
    command = c.afzien(besloten_op=date(2025, 5, 9))

    assert given(*MET_VERZOEK).when(command, bij=c.CONSULENT).besluit()
    given(*MET_VERZOEK, op(AFGEZIEN, date(2025, 5, 9))).when(command, bij=c.CONSULENT).then_geweigerd(
        AlGedaan, "daarvan is al afgezien"
    )


def test_the_right_goes_on_under_its_number() -> None:
    """With the numbers that aanbieder and CAK know, over its new days."""
    genomen = BeschikkingGenomen(
        beschikking=2,
        beschikkingnummer=70001,
        aanvraag=2,
        strekking="toekenning",
        voorzieningen=(toegekend(door(VERLENGD), nummer=1, toewijzingnummer=81001, eb_startnummer=61001),),
        adviezen=(),
        artikelen=("art. 9 lid 1", "art. 10"),
        motivering="Er is niemand in huis die dit kan overnemen.",
    )

    given(*TOT_BESLUIT).when(verlengend(), bij=c.BESLISSER).then(Event(genomen, OP_BESLUIT_2))


def test_beside_a_new_right_no_number_is_used_twice() -> None:
    """A new right takes the next number in the zaak and the first of those given out; a pgb that goes on the next."""
    twee = met(
        BESLIST,
        voorzieningen=(
            toegekend(als_pgb(voorziening="rolstoel"), nummer=1, budgetidentificatie=90001),
            toegekend(in_natura(), nummer=2, toewijzingnummer=80002, eb_startnummer=60002),
        ),
    )
    verleden = tuple(twee if event == BESLIST else event for event in TOT_BESLUIT)
    command = verlengend(
        voorzieningen=(als_pgb(werking=VERLENGD),),
        verlengd=(
            {"nummer": 1, "voorziening": als_pgb(voorziening="rolstoel", werking=VERLENGD)},
            {"nummer": 2, "voorziening": door(VERLENGD)},
        ),
    )
    (event,) = given(*verleden).when(command, bij=c.BESLISSER).besluit()

    assert isinstance(event.inhoud, BeschikkingGenomen)
    assert [
        (een.nummer, een.budgetidentificatie, een.toewijzingnummer, een.eb_startnummer)
        for een in event.inhoud.voorzieningen
    ] == [(3, 91001, None, None), (1, 91002, None, None), (2, None, 80002, 60002)]
    assert {"beschikking": 1, "budgetidentificatie": 2, "toewijzingnummer": 1, "eb_startnummer": 1} == dict(
        command.nummers_nodig()
    )


@pytest.mark.parametrize(
    ("dag", "loopt"),
    [(date(2027, 4, 13), True), (date(2027, 4, 14), True), (date(2029, 4, 13), True), (date(2029, 4, 14), False)],
)
def test_on_which_days_it_counts(dag: date, *, loopt: bool) -> None:
    """The old period and the new one are one right; until it was made known there was only the old one."""
    events = given(*TOT_BESLUIT).when(verlengend(), bij=c.BESLISSER).besluit()
    bekend = op(met(BEKEND, beschikking=2), OP_BESLUIT_2)
    onbekend, zaak = gevouwen(*TOT_BESLUIT, *events), gevouwen(*TOT_BESLUIT, *events, bekend)
    assert isinstance(zaak, LopendeZaak)
    assert isinstance(onbekend, LopendeZaak)

    assert ([1] if loopt else []) == [stuk.nummer for stuk in lopende_rechten(zaak, dag)]
    assert ([1] if dag <= date(2027, 4, 13) else []) == [stuk.nummer for stuk in lopende_rechten(onbekend, dag)]


@pytest.mark.parametrize(
    ("werking", "mag"),
    [
        (Werking(van=date(2027, 4, 13), tot_en_met=date(2029, 4, 13)), False),
        (VERLENGD, True),
        (Werking(van=date(2027, 4, 15), tot_en_met=date(2029, 4, 13)), False),
    ],
)
def test_it_goes_on_right_after_its_last_day(werking: Werking, *, mag: bool) -> None:
    """The last day is 13 April 2027: other terms before it are a herziening, a gap makes another right."""
    command = verlengend(verlengd=({"nummer": 1, "voorziening": door(werking)},))
    vraag = given(*TOT_BESLUIT).when(command, bij=c.BESLISSER)

    if mag:
        assert vraag.besluit()
    else:
        vraag.then_geweigerd(NietTeVerlengen, "loopt tot en met 2027-04-13; verlengen gaat aansluitend", veld="werking")


MET_OVERBRUGGING = (*MET_VERZOEK, OVERBRUGGING, BEKEND_2, *OPNIEUW, OPNIEUW_GEVRAAGD)


@pytest.mark.parametrize(
    ("van", "tot_en_met", "mag"),
    [
        # Bridged from 14 April to 13 July 2027: the beschikking may take those days over, or follow them.
        (date(2027, 4, 13), date(2029, 4, 13), False),
        (date(2027, 4, 14), date(2029, 4, 13), True),
        (date(2027, 6, 1), date(2029, 4, 13), True),
        (date(2027, 7, 14), date(2029, 4, 13), True),
        (date(2027, 7, 15), date(2029, 4, 13), False),
        (date(2027, 6, 1), date(2027, 7, 12), False),
        (date(2027, 6, 1), date(2027, 7, 13), True),
    ],
)
def test_it_takes_the_place_of_help_meanwhile(van: date, tot_en_met: date, *, mag: bool) -> None:
    """All that is left of it, for nobody knows what days behind it would be."""
    werking = Werking(van=van, tot_en_met=tot_en_met)
    command = verlengend(verlengd=({"nummer": 1, "voorziening": door(werking)},))
    vraag = given(*MET_OVERBRUGGING).when(command, bij=c.BESLISSER)

    if not mag:
        vraag.then_geweigerd(NietTeVerlengen, "vanaf 2027-04-14 tot en met uiterlijk 2027-07-14")
        return
    zaak = gevouwen(*MET_OVERBRUGGING, *vraag.besluit(), op(met(BEKEND, beschikking=3), OP_BESLUIT_2))
    assert isinstance(zaak, LopendeZaak)
    gevonden = recht(zaak, 1)
    assert gevonden is not None
    assert (van, tot_en_met) == (gevonden.stukken[-1].werking.van, gevonden.laatste_dag)


@pytest.mark.parametrize(
    ("command", "klasse", "zin"),
    [
        (
            verlengend(verlengd=({"nummer": 2, "voorziening": door(VERLENGD)},)),
            NietTeVerlengen,
            "Voorziening 2 is in deze zaak niet toegekend.",
        ),
        (
            verlengend(verlengd=({"nummer": 1, "voorziening": door(VERLENGD)},) * 2),
            NietTeVerlengen,
            "Voorziening 1 wordt twee keer verlengd.",
        ),
        (
            verlengend(
                verlengd=(
                    {
                        "nummer": 1,
                        "voorziening": als_pgb(wet="jeugdwet", productcategorie="45", werking=VERLENGD),
                    },
                )
            ),
            WetPastNiet,
            "Deze zaak gaat over de wmo",
        ),
    ],
)
def test_refusals_of_a_beschikking(command: Command, klasse: type[Weigering], zin: str) -> None:
    """A right that can go on, once, under its own law."""
    given(*TOT_BESLUIT).when(command, bij=c.BESLISSER).then_geweigerd(klasse, zin)


def test_the_onderzoek_on_the_request_has_a_verslag() -> None:
    """A gesprek since the request and no verslag since then: that of the first onderzoek is no verslag of this one."""
    verleden = (*MET_VERZOEK, OPNIEUW[0], OPNIEUW_GEVRAAGD)

    given(*verleden).when(verlengend(), bij=c.BESLISSER).then_geweigerd(VerslagOntbreekt, "nog niet verstrekt")
    assert given(*MET_VERZOEK, OPNIEUW_GEVRAAGD).when(verlengend(), bij=c.BESLISSER).besluit()


def test_a_refusal_answers_the_request_as_well() -> None:
    """After an afwijzing the request is done: nothing follows from it, and the right ends on its own last day."""
    command = verlengend(strekking="afwijzing", verlengd=(), afgewezen=(NIET_TOEGEKEND,))
    events = given(*TOT_BESLUIT).when(command, bij=c.BESLISSER).besluit()
    zaak = (*TOT_BESLUIT, *events)

    given(*zaak).when(c.aanvraag(ontvangen_op=OP_BESLUIT_2, verlenging=1), bij=c.CONSULENT).then_geweigerd(
        VerlengingAfgedaan, "Op verlenging 1 is op 2025-05-16 beslist."
    )


def test_both_periods_have_their_term_for_going_on() -> None:
    """Eight weeks before 13 April 2027 and before Friday 13 April 2029: 16 February 2027 and 16 February 2029."""
    events = given(*TOT_BESLUIT).when(verlengend(), bij=c.BESLISSER).besluit()
    zaak = gevouwen(*TOT_BESLUIT, *events, op(met(BEKEND, beschikking=2), OP_BESLUIT_2))
    rijen = termijnen(zaak, NIJMEGEN, geldig_op=date(2025, 6, 2), bekend_op=date(2025, 6, 2))

    assert [(1, date(2027, 2, 16), "op-tijd-gehaald"), (1, date(2029, 2, 16), "loopt")] == [
        (een.gestart.nummer, een.lengte.uiterlijk, een.status) for een in rijen if een.gestart.soort == "verlenging"
    ]


def test_other_terms_for_a_while_end_nothing() -> None:
    """More hours from 19 May to 30 June 2025, then the old ones again: one term, for the end of it all."""
    tijdelijk = door(Werking(van=date(2025, 5, 19), tot_en_met=date(2025, 6, 30)))
    herzien = met(HERZIEN, voorzieningen=(toegekend(tijdelijk, nummer=1, toewijzingnummer=81001),))
    zaak = gevouwen(*MET_VERZOEK, herzien, op(met(BEKEND, beschikking=2), date(2025, 5, 13)))
    rijen = termijnen(zaak, NIJMEGEN, geldig_op=date(2025, 6, 2), bekend_op=date(2025, 6, 2))

    assert [date(2027, 2, 16)] == [een.lengte.uiterlijk for een in rijen if een.gestart.soort == "verlenging"]


def test_a_request_that_an_aanvraag_answers_is_not_voided() -> None:
    """The aanvraag would lose what it follows from; one that nobody answered can be declared void."""
    verleden = (*MET_VERZOEK, OPNIEUW_GEVRAAGD)

    given(*verleden).when(vervallen(7), bij=wetend(*verleden)).then_geweigerd(
        CorrectiePastNiet, "bouwt voort op verlenging 1"
    )
    assert given(*MET_VERZOEK).when(vervallen(7), bij=wetend(*MET_VERZOEK)).besluit()


def test_transitional_law_looks_at_the_request() -> None:
    """Beleidsregels h. 8: the text of 2025 came into force before the request, so nothing is asked of the melding."""
    gemeld = replace(MET_VERZOEK[0], geldig_op=date(2025, 2, 20))
    verleden = (gemeld, *TOT_BESLUIT[1:])
    nijmegen = Rechtskader(replace(regelboek(), handelingen={}), "0268")

    assert given(*verleden).onder(nijmegen).when(verlengend(), bij=c.BESLISSER).besluit()
