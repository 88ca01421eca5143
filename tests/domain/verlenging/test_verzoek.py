"""Asking that a right goes on: in time or late, its onderzoek, and help meanwhile."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from domain.beschikking.decisions import WetPastNiet
from domain.beschikking.verlengen import NietTeVerlengen
from domain.gebeurtenis import Event, Gebeurtenis, Werking
from domain.herziening.events import BeeindigdRecht
from domain.levensloop.events import OverlijdenVastgelegd
from domain.levensloop.overlijden import ClientOverleden
from domain.rechten.rechten import lopende_rechten
from domain.termijnen.register import termijnen
from domain.verlenging.events import OverbruggingGenomen, VerlengingGevraagd
from domain.verlenging.verlengingen import VerlengingAfgedaan, VerlengingOnbekend
from domain.weigering import Weigering
from domain.zaak.advies import AdviesGegeven
from domain.zaak.einde import ZaakNietAfgerond
from domain.zaak.handeling import AlGedaan, BetrokkeneOnbekend, Command, Rechtskader
from domain.zaak.state import LopendeZaak
from services.verordeningen import regelboek
from tests.domain.herziening.events import BEEINDIGD, TOEGEKEND
from tests.domain.verlenging import commands as v
from tests.domain.verlenging.commands import OP_HERINDICATIE, OP_VERZOEK, OVERBRUGD
from tests.domain.verlenging.events import (
    BEGONNEN,
    BEKEND_2,
    GEVRAAGD,
    INGETROKKEN,
    MET_VERZOEK,
    OPNIEUW_GEVRAAGD,
    OVERBRUGGING,
)
from tests.domain.zaak import commands as c
from tests.domain.zaak.events import BEKEND, BESLIST, TOT_AANVRAAG, VANDAAG, VERSLAGEN, als_pgb, in_natura, toegekend
from tests.domain.zaak.scenario import given
from tests.projections.lezing import gevouwen, met, op

NIJMEGEN, HEUMEN, WAGENINGEN = (Rechtskader(regelboek(), code) for code in ("0268", "0252", "0289"))
DOOD: Event[Gebeurtenis] = Event(OverlijdenVastgelegd(adviezen=()), OP_VERZOEK)


def zonder_einde() -> tuple[Event[Gebeurtenis], ...]:
    """Give a zaak with a right that has no end: so many minutes in all."""
    recht = in_natura(
        werking=Werking(van=date(2025, 4, 14)), omvang={"volume": 600, "eenheid": "01", "frequentie": "6"}
    )
    return (*TOT_AANVRAAG, met(BESLIST, voorzieningen=(toegekend(recht, nummer=1, toewijzingnummer=81001),)), BEKEND)


@pytest.mark.parametrize(
    ("verleden", "command", "event"),
    [
        (TOEGEKEND, v.verzoek(), GEVRAAGD),
        (MET_VERZOEK, v.herindicatie(), BEGONNEN),
        (TOEGEKEND, v.herindicatie(verlenging=None), met(BEGONNEN, verlenging=None)),
        (MET_VERZOEK, v.ingetrokken(), INGETROKKEN),
        (MET_VERZOEK, v.overbrugging(), OVERBRUGGING),
    ],
)
def test_it_happens(verleden: tuple[Event[Gebeurtenis], ...], command: Command, event: Event[Gebeurtenis]) -> None:
    """A request of the client, the onderzoek on it or by the gemeente itself, taking it back, and help meanwhile."""
    given(*verleden).when(command, bij=c.BESLISSER).then(event)


def test_an_aanbieder_asks_with_his_reason() -> None:
    """Bijlage 3 punt 38.1 and 38.2: he may help the client; what he says of it is kept."""
    command = v.verzoek(door="aanbieder", toelichting="Zij heeft de hulp nog nodig.")

    given(*TOEGEKEND).when(command, bij=c.CONSULENT).then(
        met(GEVRAAGD, door="aanbieder", toelichting="Zij heeft de hulp nog nodig.")
    )


@pytest.mark.parametrize(
    ("gevraagd_op", "uitkomst"),
    [
        # Eight weeks before Tuesday 13 April 2027: Tuesday 16 February (bijlage 3 punt 38.1; beleidsregels par. 3.2).
        (date(2027, 2, 16), {"tijdig": True, "uiterlijk": "2027-02-16", "gevolg": "geen"}),
        (
            date(2027, 2, 17),
            {"tijdig": False, "uiterlijk": "2027-02-16", "gevolg": "mogelijk-nog-in-behandeling"},
        ),
        # After the end it is late too; whoever asks is heard.
        (
            date(2027, 5, 3),
            {"tijdig": False, "uiterlijk": "2027-02-16", "gevolg": "mogelijk-nog-in-behandeling"},
        ),
    ],
)
def test_the_rule_says_whether_it_came_in_time(gevraagd_op: date, uitkomst: dict[str, Any]) -> None:
    """The last day is that of the right; the receipt stands before the request, which names it."""
    command = v.verzoek(gevraagd_op=gevraagd_op)
    advies, gevraagd = given(*TOEGEKEND).onder(NIJMEGEN).when(command, bij=c.op(c.CONSULENT, gevraagd_op)).besluit()

    assert isinstance(advies.inhoud, AdviesGegeven)
    assert isinstance(gevraagd.inhoud, VerlengingGevraagd)
    assert ("verlenging", "verlengingsmelding") == (advies.inhoud.handeling, advies.inhoud.regel)
    assert uitkomst == advies.inhoud.model_dump()["bewijs"]["uitkomst"]
    assert (7,) == gevraagd.inhoud.adviezen


@pytest.mark.parametrize("kader", [HEUMEN, WAGENINGEN])
def test_where_no_text_sets_a_term_the_request_is_recorded(kader: Rechtskader) -> None:
    """The receipt says that no text answered."""
    advies, _ = given(*TOEGEKEND).onder(kader).when(v.verzoek(), bij=c.CONSULENT).besluit()

    assert isinstance(advies.inhoud, AdviesGegeven)
    assert advies.inhoud.niet_beschikbaar is not None


def geeindigd() -> tuple[Event[Gebeurtenis], ...]:
    """Give a zaak whose right was ended at the end of May."""
    einde = met(BEEINDIGD, beeindigd=(BeeindigdRecht(nummer=1, laatste_dag=date(2025, 5, 31)),))
    return (*TOEGEKEND, op(einde, date(2025, 5, 2)), op(met(BEKEND, beschikking=2), date(2025, 5, 2)))


PGB_ANDER = als_pgb(werking=OVERBRUGD, wet="jeugdwet", productcategorie="45")
PGB_VREEMD = als_pgb(
    werking=OVERBRUGD,
    pgb={
        "budget": 100,
        "regels": (
            {
                "productcode": "02A03",
                "hulpverlener": "informeel",
                "betrokkene": "aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeee99",
                "tarief": 100,
                "eenheid": "04",
                "eenheden_per_week": "1",
                "bedrag": 100,
            },
        ),
    },
)


@pytest.mark.parametrize(
    ("verleden", "command", "klasse", "zin"),
    [
        (TOEGEKEND, v.verzoek(recht=2), NietTeVerlengen, "Voorziening 2 is in deze zaak niet toegekend."),
        (TOEGEKEND[:-1], v.verzoek(), NietTeVerlengen, "Voorziening 1 is in deze zaak niet toegekend."),
        (zonder_einde(), v.verzoek(), NietTeVerlengen, "Voorziening 1 heeft geen einde"),
        (geeindigd(), v.verzoek(), NietTeVerlengen, "is voor haar tijd geëindigd op 2025-05-31"),
        (MET_VERZOEK, v.verzoek(), AlGedaan, "al gevraagd op 2025-05-06 (verlenging 1)"),
        ((*TOEGEKEND, DOOD), v.verzoek(gevraagd_op=OP_HERINDICATIE), ClientOverleden, "overleden op 2025-05-06"),
        (TOEGEKEND, v.herindicatie(), VerlengingOnbekend, "Verlenging 1 is in deze zaak niet gevraagd."),
        ((*MET_VERZOEK, INGETROKKEN), v.herindicatie(), VerlengingAfgedaan, "op 2025-05-08 ingetrokken"),
        ((*MET_VERZOEK, BEGONNEN), v.herindicatie(), AlGedaan, "al begonnen op 2025-05-08"),
        ((*MET_VERZOEK, DOOD), v.herindicatie(), ClientOverleden, "overleden op 2025-05-06"),
        (TOEGEKEND, v.ingetrokken(), VerlengingOnbekend, "Verlenging 1 is in deze zaak niet gevraagd."),
        ((*MET_VERZOEK, INGETROKKEN), v.ingetrokken(), VerlengingAfgedaan, "op 2025-05-08 ingetrokken"),
        ((*MET_VERZOEK, OPNIEUW_GEVRAAGD), v.ingetrokken(), VerlengingAfgedaan, "volgde aanvraag 2"),
        (TOEGEKEND, v.overbrugging(), VerlengingOnbekend, "Verlenging 1 is in deze zaak niet gevraagd."),
        ((*MET_VERZOEK, DOOD), v.overbrugging(), ClientOverleden, "overleden op 2025-05-06"),
        ((*MET_VERZOEK, OVERBRUGGING), v.overbrugging(), AlGedaan, "is nog niet bekendgemaakt (beschikking 2)"),
        (MET_VERZOEK, v.overbrugging(voorziening=PGB_ANDER), WetPastNiet, "Deze zaak gaat over de wmo"),
        (MET_VERZOEK, v.overbrugging(voorziening=PGB_VREEMD), BetrokkeneOnbekend, "hoort niet bij deze zaak"),
        # Made known: it counts, so the next days begin after it.
        ((*MET_VERZOEK, OVERBRUGGING, BEKEND_2), v.overbrugging(), NietTeVerlengen, "loopt tot en met 2027-07-13"),
    ],
)
def test_refusals(
    verleden: tuple[Event[Gebeurtenis], ...], command: Command, klasse: type[Weigering], zin: str
) -> None:
    """No right that can go on, no request that is open, or the same act again."""
    given(*verleden).when(command, bij=c.BESLISSER).then_geweigerd(klasse, zin)


def test_what_was_taken_back_can_be_asked_again() -> None:
    """With the next number."""
    (event,) = given(*MET_VERZOEK, INGETROKKEN).when(v.verzoek(gevraagd_op=VANDAAG), bij=c.CONSULENT).besluit()

    assert event == op(met(GEVRAAGD, verlenging=2), VANDAAG)


TWEE = met(
    BESLIST,
    voorzieningen=(
        toegekend(in_natura(), nummer=1, toewijzingnummer=81001),
        toegekend(als_pgb(), nummer=2, budgetidentificatie=91001),
    ),
)


def test_help_meanwhile_of_one_right_leaves_another_alone() -> None:
    """An overbrugging that is on its way is of its own request."""
    verleden = (*TOT_AANVRAAG, TWEE, BEKEND, GEVRAAGD, met(GEVRAAGD, verlenging=2, recht=2), OVERBRUGGING)
    command = v.overbrugging(verlenging=2, voorziening=als_pgb(werking=OVERBRUGD))

    assert given(*verleden).when(command, bij=c.BESLISSER).besluit()


def test_a_herindicatie_is_of_the_right_that_was_asked_for() -> None:
    """Two rights: the request is for one of them."""
    given(*TOT_AANVRAAG, TWEE, BEKEND, GEVRAAGD).when(v.herindicatie(recht=2), bij=c.CONSULENT).then_geweigerd(
        NietTeVerlengen, "Verlenging 1 gaat over voorziening 1, niet over 2.", veld="recht"
    )


@pytest.mark.parametrize(
    ("werking", "mag"),
    [
        (Werking(van=date(2027, 4, 13), tot_en_met=date(2027, 7, 13)), False),
        (Werking(van=date(2027, 4, 14), tot_en_met=date(2027, 4, 14)), True),
        (Werking(van=date(2027, 4, 15), tot_en_met=date(2027, 7, 13)), False),
        (Werking(van=date(2027, 4, 14)), False),
    ],
)
def test_the_days_of_an_overbrugging(werking: Werking, *, mag: bool) -> None:
    """From the day after the last day of the right, and with a last day of its own."""
    omvang = {"volume": 120, "eenheid": "01", "frequentie": "4"}
    command = v.overbrugging(voorziening=in_natura(werking=werking, omvang=omvang))
    vraag = given(*MET_VERZOEK).when(command, bij=c.BESLISSER)

    if mag:
        assert vraag.besluit()
    else:
        vraag.then_geweigerd(NietTeVerlengen, "een overbrugging begint de dag erna en heeft een laatste dag")


@pytest.mark.parametrize(
    ("dag", "loopt"),
    [(date(2027, 4, 13), True), (date(2027, 4, 14), True), (date(2027, 7, 13), True), (date(2027, 7, 14), False)],
)
def test_help_meanwhile_counts_under_the_same_number(dag: date, *, loopt: bool) -> None:
    """The last day of the right, the first and the last of the overbrugging, and the day after."""
    zaak = gevouwen(*MET_VERZOEK, OVERBRUGGING, BEKEND_2)
    assert isinstance(zaak, LopendeZaak)

    assert ([1] if loopt else []) == [stuk.nummer for stuk in lopende_rechten(zaak, dag)]


def test_an_overbrugging_as_a_pgb_is_a_new_budget() -> None:
    """The SVB keeps a budget by its own number."""
    command = v.overbrugging(voorziening=als_pgb(werking=OVERBRUGD))
    (event,) = given(*MET_VERZOEK).when(command, bij=c.BESLISSER).besluit()

    assert isinstance(event.inhoud, OverbruggingGenomen)
    (voorziening,) = event.inhoud.voorzieningen
    assert (1, None, 91001) == (voorziening.nummer, voorziening.toewijzingnummer, voorziening.budgetidentificatie)


@pytest.mark.parametrize(
    ("reden", "mag"),
    [("afgehandeld", False), ("geen-aanvraag", False), ("overleden", True), ("melding-ingetrokken", True)],
)
def test_a_zaak_does_not_end_over_an_open_request(reden: str, *, mag: bool) -> None:
    """Who asked that help goes on gets an answer; taken back or decided on, it is no longer in the way."""
    # The right itself ends on its last day; by a death only when that was recorded.
    verleden = (*MET_VERZOEK, DOOD) if reden == "overleden" else MET_VERZOEK
    sluiten, bij = c.afsluiting(reden=reden, afgesloten_op=v.EINDE), c.op(c.BESLISSER, v.EINDE)
    vraag = given(*verleden).when(sluiten, bij=bij)

    if mag:
        assert vraag.besluit()
    else:
        vraag.then_geweigerd(
            ZaakNietAfgerond, "Er staat nog open: verlenging 1 van 2025-05-06 wacht op een beschikking."
        )
    assert given(*verleden, INGETROKKEN).when(sluiten, bij=bij).besluit()


@pytest.mark.parametrize(
    ("erbij", "status"),
    [
        ((), "loopt"),
        ((op(met(VERSLAGEN, verslag=2), OP_HERINDICATIE),), "op-tijd-gehaald"),
        ((INGETROKKEN,), "vervallen"),
    ],
)
def test_the_request_starts_the_term_of_the_onderzoek(erbij: tuple[Event[Gebeurtenis], ...], status: str) -> None:
    """Six weeks after 6 May 2025 (Nijmegen art. 2 lid 3): Tuesday 17 June; the first verslag is not of it."""
    dag = date(2025, 6, 18) if status == "vervallen" else VANDAAG
    rijen = termijnen(gevouwen(*MET_VERZOEK, *erbij), NIJMEGEN, geldig_op=dag, bekend_op=dag)
    (rij,) = [een for een in rijen if een.gestart.soort == "onderzoek" and een.gestart.nummer == 1]

    assert (7, date(2025, 6, 17), status) == (rij.gestart.versie, rij.lengte.uiterlijk, rij.status)


@pytest.mark.parametrize(
    ("gevraagd_op", "status"), [(date(2027, 2, 16), "op-tijd-gehaald"), (date(2027, 2, 17), "te-laat-gehaald")]
)
def test_the_request_meets_the_term_for_going_on(gevraagd_op: date, status: str) -> None:
    """Eight weeks before 13 April 2027: 16 February."""
    rijen = termijnen(
        gevouwen(*TOEGEKEND, op(GEVRAAGD, gevraagd_op)),
        NIJMEGEN,
        geldig_op=date(2027, 3, 1),
        bekend_op=date(2027, 3, 1),
    )
    (rij,) = [een for een in rijen if een.gestart.soort == "verlenging"]

    assert (date(2027, 2, 16), status) == (rij.lengte.uiterlijk, rij.status)


def test_help_meanwhile_asks_for_no_request_of_its_own() -> None:
    """The request is there already: only the period that was granted has a term for it."""
    zaak = gevouwen(*MET_VERZOEK, OVERBRUGGING, BEKEND_2)
    rijen = termijnen(zaak, NIJMEGEN, geldig_op=date(2027, 5, 1), bekend_op=date(2027, 5, 1))

    assert [(date(2027, 2, 16), "op-tijd-gehaald")] == [
        (een.lengte.uiterlijk, een.status) for een in rijen if een.gestart.soort == "verlenging"
    ]


@pytest.mark.parametrize(
    ("event", "zin"),
    [
        (GEVRAAGD, "Verlenging 1 gevraagd: voorziening 1, die loopt tot en met 2027-04-13."),
        (BEGONNEN, "De herindicatie van voorziening 1 is begonnen, op verlenging 1."),
        (met(BEGONNEN, verlenging=None), "De herindicatie van voorziening 1 is begonnen, door de gemeente zelf."),
        (INGETROKKEN, "Verlenging 1 is ingetrokken."),
        (
            OVERBRUGGING,
            (
                "Overbrugging, beschikking 2 (nummer 70001): voorziening 1 (hulp-bij-het-huishouden) vanaf 2027-04-14 "
                "tot en met 2027-07-13, in afwachting van het besluit op verlenging 1."
            ),
        ),
    ],
)
def test_each_event_is_told_in_one_sentence(event: Event[Gebeurtenis], zin: str) -> None:
    """For the timeline, with nothing that is sealed."""
    assert zin == event.inhoud.zin
