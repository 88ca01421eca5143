"""A regeling from aanvraag to payment: what follows, what is refused, and how much can be paid."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from pydantic import ValidationError

from domain.beschikking.motivering import GeenAfwijking, MotiveringOntbreekt
from domain.gebeurtenis import Event, Gebeurtenis, Werking
from domain.levensloop.events import OverlijdenVastgelegd
from domain.levensloop.overlijden import ClientOverleden
from domain.regelingen.events import RegelingBeschikt, ToegekendeRegeling
from domain.regelingen.regelingen import regelingaanvragen
from domain.regelingen.weigeringen import (
    EindePastNiet,
    MeerDanToegekend,
    NietsToegekend,
    RegelingaanvraagAfgedaan,
    RegelingaanvraagOnbekend,
    RegelingBestaatNiet,
    RegelingPastNiet,
    ToekenningPastNiet,
)
from domain.termijnen.register import termijnen
from domain.weigering import Weigering
from domain.zaak.advies import AdviesGegeven
from domain.zaak.handeling import AlGedaan, Command
from domain.zaak.state import LopendeZaak
from tests.domain.rechtskader import ZONDER_REGELS
from tests.domain.regelingen import commands as r
from tests.domain.regelingen.commands import COMPLIMENT, OP_AANVRAAG, OP_BEKEND, OP_BESLUIT, OP_BETALING
from tests.domain.regelingen.events import (
    AANGEVRAAGD,
    BEKEND,
    BESCHIKT,
    EINDE,
    EINDE_BEKEND,
    GEVRAAGD,
    INGETROKKEN,
    MAANDEN,
    TOEGEKEND,
    UITBETAALD,
    met_dagen,
)
from tests.domain.zaak import commands as c
from tests.domain.zaak.events import GEMELD
from tests.domain.zaak.openstaand import open_in
from tests.domain.zaak.scenario import given
from tests.projections.lezing import gevouwen, met, op

Verleden = tuple[Event[Gebeurtenis], ...]
DOOD: Event[Gebeurtenis] = Event(OverlijdenVastgelegd(adviezen=()), date(2025, 5, 1))
AFWIJZING: dict[str, Any] = {"strekking": "afwijzing", "toegekend": None}
NIETS = r.zegt("mantelzorgcompliment", bedrag="0.00", betaaldAan=None, gronden=[{"bron": "par. 2.3", "dwingend": True}])


@pytest.mark.parametrize(
    ("verleden", "command", "event"),
    [
        ((GEMELD,), r.aanvraag(), AANGEVRAAGD),
        (GEVRAAGD, r.ingetrokken(), INGETROKKEN),
        (TOEGEKEND, r.uitbetaling(), UITBETAALD),
        (met_dagen(), r.beeindiging(), EINDE),
    ],
)
def test_it_happens(verleden: Verleden, command: Command, event: Event[Gebeurtenis]) -> None:
    """Asked without a gesprek, taken back, paid, and ended."""
    given(*verleden).when(command, bij=c.BESLISSER).then(event)


def test_it_is_granted_by_its_own_rule() -> None:
    """The receipt stands before the besluit, which names it; the client needs no onderzoek."""
    advies, event = given(*GEVRAAGD).when(r.besluit(), bij=c.BESLISSER).besluit()

    assert isinstance(advies.inhoud, AdviesGegeven)
    assert ("regeling-mantelzorgcompliment", "mantelzorgcompliment", OP_BESLUIT) == (
        advies.inhoud.handeling,
        advies.inhoud.regel,
        advies.inhoud.peildatum,
    )
    assert event == BESCHIKT


def test_it_is_refused_by_its_own_rule() -> None:
    """An afwijzing grants nothing."""
    _, event = given(*GEVRAAGD).when(r.besluit(**AFWIJZING, feiten=NIETS), bij=c.BESLISSER).besluit()

    assert event == met(BESCHIKT, **AFWIJZING)


@pytest.mark.parametrize(
    ("anders", "waarin"),
    [
        ({"feiten": NIETS}, "er wordt toegekend terwijl de regel geen recht geeft"),
        (AFWIJZING, "er wordt afgewezen terwijl de regel het toestaat"),
        ({"toegekend": COMPLIMENT | {"bedrag": 19_999}}, "het bedrag is een ander dan de regel geeft (20000 eurocent)"),
        ({"toegekend": COMPLIMENT | {"bedrag": 20_001}}, "het bedrag is een ander dan de regel geeft (20000 eurocent)"),
    ],
)
def test_a_departure_is_explained(anders: dict[str, Any], waarin: str) -> None:
    """Awb 3:46: without a motivering it is refused, with one it is kept beside the advice."""
    waarom = ({"regel": "mantelzorgcompliment", "motivering": "Zij komt er anders niet uit."},)

    given(*GEVRAAGD).when(r.besluit(**anders), bij=c.BESLISSER).then_geweigerd(
        MotiveringOntbreekt, waarin, regel="mantelzorgcompliment"
    )
    _, event = given(*GEVRAAGD).when(r.besluit(**anders, afwijkingen=waarom), bij=c.BESLISSER).besluit()
    assert isinstance(event.inhoud, RegelingBeschikt)
    assert [(3, "mantelzorgcompliment")] == [(een.advies, een.regel) for een in event.inhoud.afwijkingen]


def test_no_departure_needs_no_motivering() -> None:
    """One that is given all the same is refused: it would explain nothing."""
    waarom = ({"regel": "mantelzorgcompliment", "motivering": "Omdat."},)

    given(*GEVRAAGD).when(r.besluit(afwijkingen=waarom), bij=c.BESLISSER).then_geweigerd(GeenAfwijking, "wijkt niet af")


def test_a_ground_that_may_binds_nobody() -> None:
    """Granting against it is no departure."""
    kan = r.zegt("tegemoetkoming-meerkosten", recht=False, gronden=[{"bron": "4.1", "dwingend": False}])
    verleden = (GEMELD, met(AANGEVRAAGD, regeling="tegemoetkoming-meerkosten", jaar=None))
    toegekend = {"vorm": "bedrag", "bedrag": 5_000, "betaald_aan": "client"}

    assert given(*verleden).when(r.besluit(feiten=kan, toegekend=toegekend), bij=c.BESLISSER).besluit()


TWEEDE = met(AANGEVRAAGD, regelingaanvraag=2)
JEUGD = met(GEMELD, wet="jeugdwet")


@pytest.mark.parametrize(
    ("verleden", "command", "klasse", "zin"),
    [
        (GEVRAAGD, r.aanvraag(), AlGedaan, "Op regelingaanvraag 1 voor hetzelfde is nog niet beslist."),
        ((JEUGD,), r.aanvraag(), RegelingPastNiet, "Deze zaak gaat over de jeugdwet"),
        ((GEMELD,), r.aanvraag(jaar=None), RegelingPastNiet, "Noem het jaar"),
        (
            (GEMELD,),
            r.aanvraag(regeling="tegemoetkoming-meerkosten"),
            RegelingPastNiet,
            "en anders niet",
        ),
        ((GEMELD, DOOD), r.aanvraag(), ClientOverleden, "overleden op 2025-05-01"),
        ((GEMELD,), r.ingetrokken(), RegelingaanvraagOnbekend, "Regelingaanvraag 1 is er in deze zaak niet."),
        ((*GEVRAAGD, INGETROKKEN), r.ingetrokken(), RegelingaanvraagAfgedaan, "op 2025-05-05 ingetrokken"),
        (TOEGEKEND, r.ingetrokken(), RegelingaanvraagAfgedaan, "op 2025-05-08 beslist"),
        ((GEMELD,), r.besluit(), RegelingaanvraagOnbekend, "Regelingaanvraag 1 is er in deze zaak niet."),
        ((*GEVRAAGD, INGETROKKEN), r.besluit(), RegelingaanvraagAfgedaan, "op 2025-05-05 ingetrokken"),
        (TOEGEKEND, r.besluit(), RegelingaanvraagAfgedaan, "op 2025-05-08 beslist"),
        (GEVRAAGD, r.besluit(feiten={}), RegelingBestaatNiet, "kent op 2025-05-08 de regeling 'mantelzorgcompliment'"),
        (GEVRAAGD, r.besluit(toegekend=None), ToekenningPastNiet, "Een toekenning zegt wat is toegekend"),
        (GEVRAAGD, r.besluit(strekking="afwijzing"), ToekenningPastNiet, "een afwijzing niet"),
        (
            GEVRAAGD,
            r.besluit(toegekend=COMPLIMENT | {"vorm": "ov"}),
            ToekenningPastNiet,
            "hoort een van deze vormen: bedrag.",
        ),
        (GEVRAAGD, r.besluit(toegekend=COMPLIMENT | {"bedrag": None}), ToekenningPastNiet, "Noem het bedrag"),
        (
            GEVRAAGD,
            r.besluit(toegekend=COMPLIMENT | {"werking": MAANDEN}),
            ToekenningPastNiet,
            "gaat over een jaar en heeft geen dagen",
        ),
        # Given once for each year, also while the first besluit is on its way.
        (
            (*TOEGEKEND[:-1], TWEEDE),
            r.besluit(regelingaanvraag=2),
            AlGedaan,
            "Over 2025 is 'mantelzorgcompliment' in deze zaak al toegekend.",
        ),
        (GEVRAAGD, r.uitbetaling(), NietsToegekend, "Beschikking 1 kent geen regeling toe"),
        (TOEGEKEND[:-1], r.uitbetaling(), NietsToegekend, "of is niet bekendgemaakt"),
        ((*TOEGEKEND, UITBETAALD), r.uitbetaling(), AlGedaan, "uitbetaling van 2025-05-16 is al vastgelegd"),
        (TOEGEKEND, r.beeindiging(), EindePastNiet, "heeft geen dagen die kunnen eindigen"),
        (GEVRAAGD, r.beeindiging(), NietsToegekend, "Beschikking 1 kent geen regeling toe"),
        ((*met_dagen(), EINDE), r.beeindiging(), AlGedaan, "al besloten dat dit eindigt (beschikking 2)"),
    ],
)
def test_refusals(verleden: Verleden, command: Command, klasse: type[Weigering], zin: str) -> None:
    """Under the other law, over no year, not there, done already, or not what the regeling gives."""
    given(*verleden).when(command, bij=c.BESLISSER).then_geweigerd(klasse, zin)


def test_another_year_is_another_compliment() -> None:
    """Asked over 2026, it is granted beside that of 2025."""
    gevraagd = met(TWEEDE, jaar=2026)

    assert given(*TOEGEKEND, gevraagd).when(r.besluit(regelingaanvraag=2), bij=c.BESLISSER).besluit()


def test_what_was_refused_can_be_asked_again() -> None:
    """After an afwijzing, and after taking it back."""
    afgewezen = (*GEVRAAGD, met(BESCHIKT, adviezen=(), **AFWIJZING), BEKEND)
    for verleden in (afgewezen, (*GEVRAAGD, INGETROKKEN)):
        (event,) = given(*verleden).when(r.aanvraag(ontvangen_op=OP_BEKEND), bij=c.CONSULENT).besluit()
        assert 2 == event.inhoud.model_dump()["regelingaanvraag"]


def test_nothing_is_granted_from_after_a_death() -> None:
    """Days that begin after it; the compliment of the year stands apart from a day."""
    verleden = (GEMELD, met(AANGEVRAAGD, regeling="tegemoetkoming-meerkosten", jaar=None), op(DOOD, OP_AANVRAAG))
    geeft = r.zegt("tegemoetkoming-meerkosten", recht=True, gronden=[])
    for van, mag in ((OP_AANVRAAG, True), (date(2025, 5, 3), False)):
        dagen = Werking(van=van, tot_en_met=date(2025, 12, 31))
        toegekend = {"vorm": "bedrag", "bedrag": 3_000, "werking": dagen, "betaald_aan": "client"}
        vraag = given(*verleden).when(r.besluit(toegekend=toegekend, feiten=geeft), bij=c.BESLISSER)
        if mag:
            assert vraag.besluit()
        else:
            vraag.then_geweigerd(ClientOverleden, "overleden op 2025-05-02")


@pytest.mark.parametrize(
    ("betaald", "mag"), [(((19_999, 15),), True), (((20_000, 15),), False), (((1, 14), (19_998, 15)), True)]
)
def test_no_more_than_was_granted(betaald: tuple[tuple[int, int], ...], *, mag: bool) -> None:
    """Paid in parts, to the cent: one cent more is refused."""
    eerder = (op(met(UITBETAALD, bedrag=bedrag), date(2025, 5, dag)) for bedrag, dag in betaald)
    vraag = given(*TOEGEKEND, *eerder).when(r.uitbetaling(bedrag=1), bij=c.BESLISSER)

    if mag:
        assert vraag.besluit()
    else:
        vraag.then_geweigerd(MeerDanToegekend, "ten hoogste 20000 eurocent en daarvan is 20000 betaald", veld="bedrag")


@pytest.mark.parametrize(
    ("verleden", "hoogste"),
    [
        # From 19 May to 18 November 2025 seven calendar months are touched: 7 x 3000.
        (met_dagen(), 21_000),
        # Ended after 31 May: one month; until the client knows of it all seven.
        ((*met_dagen(), EINDE), 21_000),
        ((*met_dagen(), EINDE, EINDE_BEKEND), 3_000),
        (met_dagen(per_maand=False), 3_000),
        (met_dagen(werking=Werking(van=date(2025, 11, 30), tot_en_met=date(2026, 2, 1))), 12_000),
        # The client died on 1 July: May, June, and the month of the death. An end before it stays the end.
        ((*met_dagen(), op(DOOD, date(2025, 7, 1))), 9_000),
        ((*met_dagen(), op(DOOD, date(2025, 6, 30))), 6_000),
        ((*met_dagen(werking=Werking(van=date(2025, 5, 19))), op(DOOD, date(2025, 7, 1))), 9_000),
        ((*met_dagen(), EINDE, EINDE_BEKEND, op(DOOD, date(2025, 7, 1))), 3_000),
        ((*met_dagen(), op(DOOD, date(2026, 3, 1))), 21_000),
        # What is paid once was due, and the compliment is of the year.
        ((*met_dagen(per_maand=False), op(DOOD, date(2025, 7, 1))), 3_000),
        ((*TOEGEKEND, op(DOOD, date(2025, 7, 1))), 20_000),
    ],
)
def test_an_amount_a_month(verleden: Verleden, hoogste: int) -> None:
    """Each calendar month that its days touch; up to the last cent."""
    assert given(*verleden).when(r.uitbetaling(bedrag=hoogste), bij=c.BESLISSER).besluit()
    given(*verleden).when(r.uitbetaling(bedrag=hoogste + 1), bij=c.BESLISSER).then_geweigerd(
        MeerDanToegekend, f"ten hoogste {hoogste} eurocent"
    )


def test_nothing_is_paid_on_days_after_a_death() -> None:
    """Who died before the first day has no month."""
    verleden = (*met_dagen(), op(DOOD, date(2025, 4, 30)))

    given(*verleden).when(r.uitbetaling(bedrag=1), bij=c.BESLISSER).then_geweigerd(
        MeerDanToegekend, "ten hoogste 0 eurocent"
    )


def test_what_ended_by_a_death_is_not_ended_again() -> None:
    """On the day before it at the latest; from then on there is nothing to end."""
    verleden = given(*met_dagen(), op(DOOD, date(2025, 5, 20)))

    assert verleden.when(r.beeindiging(laatste_dag=date(2025, 5, 19)), bij=c.BESLISSER).besluit()
    verleden.when(r.beeindiging(laatste_dag=date(2025, 5, 20)), bij=c.BESLISSER).then_geweigerd(
        EindePastNiet, "of het is dan al geëindigd"
    )


def test_without_an_amount_bills_decide() -> None:
    """What an opvang or vervoerder sends (Wageningen 8.3 lid 10) is no part of the besluit."""
    verleden = met_dagen(bedrag=None, per_maand=False)

    assert given(*verleden).when(r.uitbetaling(bedrag=99_999_999), bij=c.BESLISSER).besluit()


@pytest.mark.parametrize(
    ("laatste_dag", "mag"),
    [
        (date(2025, 5, 11), False),  # before the besluit of 12 May
        (date(2025, 5, 12), True),
        (date(2025, 11, 17), True),
        (date(2025, 11, 18), False),  # then it ends by itself
    ],
)
def test_first_and_last_day_of_an_end(laatste_dag: date, *, mag: bool) -> None:
    """From the day of the besluit on, and before it ends by itself."""
    vraag = given(*met_dagen()).when(r.beeindiging(laatste_dag=laatste_dag), bij=c.BESLISSER)

    if mag:
        assert vraag.besluit()
    else:
        vraag.then_geweigerd(EindePastNiet, "ligt voor besluitOp, of het is dan al geëindigd", veld="laatsteDag")


def test_an_amount_a_month_has_months() -> None:
    """Without days nobody knows how many there are."""
    with pytest.raises(ValidationError, match="een bedrag per maand heeft een bedrag en een werking"):
        ToegekendeRegeling.model_validate(COMPLIMENT | {"per_maand": True})


def test_what_stands_of_each() -> None:
    """The view tells what was granted, paid, and until when it counts."""
    zaak = gevouwen(*met_dagen(), met(UITBETAALD, bedrag=3_000), EINDE, EINDE_BEKEND)
    assert isinstance(zaak, LopendeZaak)
    (een,) = regelingaanvragen(zaak)

    assert (1, False, 3_000, date(2025, 5, 31)) == (een.nummer, een.is_open, een.betaald, een.laatste_dag)


def rijen(*events: Event[Gebeurtenis], dag: date) -> list[tuple[str, int | None, date | None, str]]:
    """List the terms of regelingen: kind, number, last day and status."""
    return [
        (rij.gestart.soort, rij.gestart.nummer, rij.lengte.uiterlijk, rij.status)
        for rij in termijnen(gevouwen(*events), ZONDER_REGELS, geldig_op=dag, bekend_op=dag)
        if rij.gestart.soort in ("beschikking-op-regeling", "uitbetaling")
    ]


# Eight weeks after Friday 2 May 2025 (Awb 4:13 lid 2): Friday 27 June. Six weeks after Friday 9 May (4:87): 20 June.
BESLIST = ("beschikking-op-regeling", 1, date(2025, 6, 27))
BETAALD = ("uitbetaling", 1, date(2025, 6, 20))


@pytest.mark.parametrize(
    ("events", "dag", "verwacht"),
    [
        (GEVRAAGD, date(2025, 6, 27), [(*BESLIST, "loopt")]),
        (GEVRAAGD, date(2025, 6, 28), [(*BESLIST, "verstreken")]),
        ((*GEVRAAGD, INGETROKKEN), date(2025, 6, 28), [(*BESLIST, "vervallen")]),
        (TOEGEKEND[:-1], date(2025, 6, 28), [(*BESLIST, "verstreken")]),  # nobody was told
        (TOEGEKEND, date(2025, 6, 20), [(*BESLIST, "op-tijd-gehaald"), (*BETAALD, "loopt")]),
        (TOEGEKEND, date(2025, 6, 21), [(*BESLIST, "op-tijd-gehaald"), (*BETAALD, "verstreken")]),
        ((*TOEGEKEND, UITBETAALD), date(2025, 6, 21), [(*BESLIST, "op-tijd-gehaald"), (*BETAALD, "op-tijd-gehaald")]),
        (
            (*TOEGEKEND, met(UITBETAALD, bedrag=19_999)),
            date(2025, 6, 21),
            [(*BESLIST, "op-tijd-gehaald"), (*BETAALD, "verstreken")],
        ),
        (met_dagen(), date(2025, 6, 21), [(*BESLIST, "op-tijd-gehaald")]),  # paid by the month
        (
            (*GEVRAAGD, met(BESCHIKT, adviezen=(), **AFWIJZING), BEKEND),
            date(2025, 6, 21),
            [(*BESLIST, "op-tijd-gehaald")],
        ),
    ],
)
def test_terms(events: Verleden, dag: date, verwacht: list[tuple[str, int, date, str]]) -> None:
    """Deciding within the redelijke termijn, and paying what is paid once within six weeks, all of it."""
    assert verwacht == rijen(*events, dag=dag)


@pytest.mark.parametrize(
    ("verleden", "verwacht"),
    [
        (GEVRAAGD, ["regelingaanvraag 1 van 2025-05-02 wacht op een besluit"]),
        ((*GEVRAAGD, INGETROKKEN), []),
        (TOEGEKEND, ["regelingaanvraag 1: 20000 eurocent is niet uitbetaald"]),
        ((*TOEGEKEND, met(UITBETAALD, bedrag=12_000)), ["regelingaanvraag 1: 8000 eurocent is niet uitbetaald"]),
        ((*TOEGEKEND, UITBETAALD), []),
        # 30 euro a month, from 19 May to 18 November 2025: what is due by the month is not told from here.
        (met_dagen(), ["regelingaanvraag 1: wat is toegekend, loopt door tot en met 2025-11-18"]),
        (
            met_dagen(werking=Werking(van=date(2025, 5, 19))),
            ["regelingaanvraag 1: wat is toegekend, loopt door"],
        ),
        (met_dagen(werking=Werking(van=date(2025, 5, 19), tot_en_met=date(2025, 5, 20))), []),
        (
            met_dagen(werking=Werking(van=date(2025, 5, 19), tot_en_met=date(2025, 5, 21))),
            ["regelingaanvraag 1: wat is toegekend, loopt door tot en met 2025-05-21"],
        ),
        (
            (*met_dagen(), EINDE),
            [
                "regelingaanvraag 1: wat is toegekend, loopt door tot en met 2025-11-18",
                "beschikking 2 van 2025-05-12 is niet bekendgemaakt",
            ],
        ),
        ((*met_dagen(per_maand=False), met(EINDE, laatste_dag=date(2025, 5, 20)), EINDE_BEKEND), []),
    ],
)
def test_what_keeps_a_zaak_open(verleden: Verleden, verwacht: list[str]) -> None:
    """An aanvraag without a besluit, what goes on after Tuesday 20 May 2025, and what is paid once and was not paid."""
    assert verwacht == open_in(*verleden)


@pytest.mark.parametrize(
    ("event", "zin"),
    [
        (AANGEVRAAGD, "Regelingaanvraag 1 ontvangen (elektronisch): mantelzorgcompliment over 2025."),
        (
            met(AANGEVRAAGD, regeling="smi-kinderopvang", jaar=None),
            "Regelingaanvraag 1 ontvangen (elektronisch): smi kinderopvang.",
        ),
        (INGETROKKEN, "Regelingaanvraag 1 is ingetrokken."),
        (
            BESCHIKT,
            (
                "Beschikking 1 (nummer 70001) op regelingaanvraag 1, mantelzorgcompliment over 2025: toekenning "
                "(bedrag, 20000 eurocent)."
            ),
        ),
        (
            met(BESCHIKT, **AFWIJZING),
            "Beschikking 1 (nummer 70001) op regelingaanvraag 1, mantelzorgcompliment over 2025: afwijzing.",
        ),
        (
            met_dagen(omvang={"aantal": 2, "maat": "dagdelen-per-week"})[3],
            (
                "Beschikking 1 (nummer 70001) op regelingaanvraag 1, tegemoetkoming meerkosten: toekenning (bedrag, "
                "vanaf 2025-05-19 tot en met 2025-11-18, 2 dagdelen per week, 3000 eurocent per maand)."
            ),
        ),
        (
            EINDE,
            "Beschikking 2 (nummer 70001): wat beschikking 1 toekende eindigt, de laatste dag is 2025-05-31.",
        ),
        (UITBETAALD, "Op beschikking 1 is 20000 eurocent uitbetaald."),
        (
            met(UITBETAALD, over=MAANDEN),
            "Op beschikking 1 is 20000 eurocent uitbetaald, over de dagen vanaf 2025-05-19 tot en met 2025-11-18.",
        ),
    ],
)
def test_each_event_is_told_in_one_sentence(event: Event[Gebeurtenis], zin: str) -> None:
    """For the timeline, with nothing that is sealed."""
    assert zin == event.inhoud.zin


def test_who_exchanges_messages_may_record_a_payment() -> None:
    """A system of the gemeente that pays decides nothing."""
    uitwisseling = c.als(c.BESLISSER, soort="systeem", rol="uitwisseling")

    given(*TOEGEKEND).when(r.uitbetaling(), bij=uitwisseling).then(op(UITBETAALD, OP_BETALING))
