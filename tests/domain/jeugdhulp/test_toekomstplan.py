"""The toekomstplan of a jeugdige, and by when its making has to begin."""

from __future__ import annotations

from datetime import date

import pytest

from domain.gebeurtenis import Event, Gebeurtenis, Werking
from domain.jeugdhulp.events import ToekomstplanVastgesteld
from domain.jeugdhulp.jeugdwet import AlleenJeugdwet
from domain.jeugdhulp.toekomstplan import BegonnenNaVaststelling
from domain.levensloop.events import OverlijdenVastgelegd
from domain.levensloop.overlijden import ClientOverleden
from domain.melding.events import ClientInZaak
from domain.persoon import Geboortedatum
from domain.weigering import FeitOntbreekt, Weigering
from domain.zaak.advies import AdviesGegeven
from domain.zaak.handeling import AlGedaan, Command, Rechtskader
from projections.termijnen import termijnen
from services.verordeningen import regelboek
from tests.domain.jeugdhulp import commands as j
from tests.domain.jeugdhulp.events import BEKEND, BESLIST, GEMELD, GEPLAND, TOT_VERWIJZING, behandeling
from tests.domain.personen import TJIBBE, TJIBBE_ID
from tests.domain.zaak import commands as c
from tests.domain.zaak import events as wmo
from tests.domain.zaak.events import toegekend
from tests.domain.zaak.scenario import given
from tests.projections.lezing import gevouwen, met, op, zonder_sleutels

NIJMEGEN = Rechtskader(regelboek(), "0268")
WAGENINGEN = Rechtskader(regelboek(), "0289")


def test_it_is_recorded() -> None:
    """With when it began and who sees to it."""
    given(GEMELD).when(j.toekomstplan(), bij=c.CONSULENT).then(GEPLAND)
    assert "Toekomstplan 1 is vastgesteld; begonnen op 2025-04-01." == GEPLAND.inhoud.zin


@pytest.mark.parametrize(
    ("verleden", "command", "klasse", "zin"),
    [
        (
            (wmo.GEMELD,),
            j.toekomstplan(),
            AlleenJeugdwet,
            "Een toekomstplan hoort bij een zaak onder de Jeugdwet.",
        ),
        (
            (GEMELD,),
            j.toekomstplan(begonnen_op=date(2025, 5, 13)),
            BegonnenNaVaststelling,
            "begonnenOp 2025-05-13 ligt na vastgesteldOp 2025-05-12.",
        ),
        ((GEMELD, GEPLAND), j.toekomstplan(), AlGedaan, "Toekomstplan 1 is hetzelfde en van dezelfde dag."),
        (
            (GEMELD, Event(OverlijdenVastgelegd(adviezen=()), date(2025, 5, 11))),
            j.toekomstplan(),
            ClientOverleden,
            "is overleden op 2025-05-11",
        ),
    ],
)
def test_refusals(
    verleden: tuple[Event[Gebeurtenis], ...], command: Command, klasse: type[Weigering], zin: str
) -> None:
    """Under the Wmo, before it began, the same twice, or after a death."""
    given(*verleden).when(command, bij=c.CONSULENT).then_geweigerd(klasse, zin)


def test_begun_and_done_on_one_day_and_another_plan_later() -> None:
    """A short plan takes a day; a new one takes the place of the old."""
    op_een_dag = j.toekomstplan(begonnen_op=date(2025, 5, 12), plan="Kort plan.")
    (event,) = given(GEMELD, GEPLAND).when(op_een_dag, bij=c.CONSULENT).besluit()

    assert isinstance(event.inhoud, ToekomstplanVastgesteld)
    assert 2 == event.inhoud.toekomstplan


def test_the_day_by_the_text_comes_with_it() -> None:
    """Bijlage 3 punt 39; the birthday comes from the zaak, and where it is not known a person says it."""
    advies, _ = given(GEMELD).onder(NIJMEGEN).when(j.toekomstplan(), bij=c.CONSULENT).besluit()

    assert isinstance(advies.inhoud, AdviesGegeven)
    assert {"startUiterlijk": "2028-02-29"} == advies.inhoud.model_dump()["bewijs"]["uitkomst"]
    given(_met_onbekende_dag(GEMELD)).onder(NIJMEGEN).when(j.toekomstplan(), bij=c.CONSULENT).then_geweigerd(
        FeitOntbreekt, "geboortedatum"
    )


def _met_onbekende_dag(gemeld: Event[Gebeurtenis]) -> Event[Gebeurtenis]:
    geboren = Geboortedatum(datum=date(2012, 2, 1), datum_gebruik="1")
    persoon = TJIBBE.model_copy(update={"geboortedatum": geboren})
    return met(gemeld, client=ClientInZaak(betrokkene=TJIBBE_ID, persoon=persoon))


def _rijen(
    *events: Event[Gebeurtenis], dag: date, kader: Rechtskader = NIJMEGEN
) -> list[tuple[date, date | None, str]]:
    rijen = termijnen(gevouwen(*events), kader, geldig_op=dag, bekend_op=dag)
    return [(rij.begin, rij.uiterlijk, rij.status) for rij in rijen if rij.soort == "toekomstplan"]


def _hulp(van: date, tot_en_met: date | None) -> tuple[Event[Gebeurtenis], ...]:
    dagen = Werking(van=van, tot_en_met=tot_en_met)
    hulp = toegekend(behandeling(werking=dagen), nummer=1, toewijzingnummer=81001)
    return (*TOT_VERWIJZING, met(BESLIST, voorzieningen=(hulp,)), BEKEND)


LANG = _hulp(date(2025, 3, 24), date(2030, 3, 23))
ZESTIEN = date(2028, 2, 29)
BEGONNEN = met(op(GEPLAND, date(2028, 4, 3)), begonnen_op=ZESTIEN)


@pytest.mark.parametrize(
    ("events", "dag", "status"),
    [
        # Born on 29 February 2012: sixteen on 29 February 2028.
        (LANG, date(2025, 3, 23), "komend"),
        (LANG, date(2025, 3, 24), "loopt"),
        (LANG, ZESTIEN, "loopt"),
        (LANG, date(2028, 3, 1), "verstreken"),
        ((*LANG, BEGONNEN), date(2028, 4, 3), "op-tijd-gehaald"),
        ((*LANG, met(BEGONNEN, begonnen_op=date(2028, 3, 1))), date(2028, 4, 3), "te-laat-gehaald"),
    ],
)
def test_the_term_to_begin(events: tuple[Event[Gebeurtenis], ...], dag: date, status: str) -> None:
    """From the first day of jeugdhulp up to and including the sixteenth birthday; beginning in time meets it."""
    assert [(date(2025, 3, 24), ZESTIEN, status)] == _rijen(*events, dag=dag)


def test_jeugdhulp_without_an_end() -> None:
    """It goes on, so the plan stays due."""
    dagen = Werking(van=date(2025, 3, 24))
    zonder_einde = toegekend(
        behandeling(werking=dagen, omvang=None, productcode=None), nummer=1, toewijzingnummer=81001
    )
    hulp = (*TOT_VERWIJZING, met(BESLIST, voorzieningen=(zonder_einde,)), BEKEND)

    assert [(date(2025, 3, 24), ZESTIEN, "verstreken")] == _rijen(*hulp, dag=date(2028, 3, 1))


def test_who_comes_after_the_birthday_is_late_at_once() -> None:
    """The text says when, and no more: a plan is due as soon as there is jeugdhulp."""
    hulp = _hulp(date(2028, 6, 1), date(2029, 5, 31))

    assert [(date(2028, 6, 1), ZESTIEN, "verstreken")] == _rijen(*hulp, dag=date(2028, 6, 1))


@pytest.mark.parametrize(
    ("laatste", "status"), [(date(2028, 2, 27), "vervallen"), (date(2028, 2, 28), "vervallen"), (ZESTIEN, "verstreken")]
)
def test_jeugdhulp_that_ended_before(laatste: date, status: str) -> None:
    """Without jeugdhulp on the birthday nobody waits for a plan."""
    hulp = _hulp(date(2025, 3, 24), laatste)

    assert [(date(2025, 3, 24), ZESTIEN, status)] == _rijen(*hulp, dag=date(2028, 3, 1))


@pytest.mark.parametrize(
    ("events", "kader"),
    [
        (LANG, WAGENINGEN),  # no text there speaks of it
        (TOT_VERWIJZING, NIJMEGEN),  # no jeugdhulp yet
        ((*wmo.TOT_AANVRAAG, wmo.BESLIST, wmo.BEKEND), NIJMEGEN),  # no jeugdhulp at all
        ((_met_onbekende_dag(GEMELD), *LANG[1:]), NIJMEGEN),  # nobody knows the birthday
        (tuple(zonder_sleutels(list(LANG))), NIJMEGEN),  # nobody may know it any more
    ],
)
def test_where_there_is_no_such_term(events: tuple[Event[Gebeurtenis], ...], kader: Rechtskader) -> None:
    """Nothing is told of it."""
    assert [] == _rijen(*events, dag=date(2028, 3, 1), kader=kader)
