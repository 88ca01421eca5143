"""Taking an aanvraag back: nobody has to decide on it any more, and being late costs nothing from then on."""

from __future__ import annotations

from datetime import date
from typing import Final

import pytest

from domain.aanvraag.events import AanvraagIngetrokken
from domain.aanvraag.intrekken import AanvraagAfgedaan, AanvraagOnbekend
from domain.beschikking.waarop import AanvraagOntbreekt
from domain.gebeurtenis import Event, Gebeurtenis
from domain.termijnen.beslistermijn import AlBeslist
from domain.termijnen.ingebreke import InGebreke
from domain.termijnen.register import stand, termijnen
from domain.verlenging.verlengingen import verlengingen
from domain.weigering import Weigering
from domain.zaak.afsluiting import ZaakHeropend
from domain.zaak.handeling import AlGedaan, DatumVoorVoorganger, Rechtskader
from domain.zaak.state import LopendeZaak
from projections.zaakbeeld import zaakbeeld
from services.verordeningen import regelboek
from tests.domain.aanvraag.commands import OP_INTREKKING, intrekking
from tests.domain.bezwaar import events as bezwaar
from tests.domain.termijnen import commands as t
from tests.domain.termijnen.events import IN_GEBREKE
from tests.domain.verlenging import commands as v
from tests.domain.verlenging import events as verlenging
from tests.domain.zaak import commands as c
from tests.domain.zaak.events import (
    AANGEVRAAGD,
    AFGESLOTEN,
    AFGEWEZEN,
    BEKEND,
    BESLIST,
    OP_AANVRAAG,
    OP_VERSLAG,
    TOT_AANVRAAG,
    VANDAAG,
)
from tests.domain.zaak.openstaand import open_in
from tests.domain.zaak.scenario import given
from tests.projections.lezing import gevouwen, lees, met, op

Events = tuple[Event[Gebeurtenis], ...]
NIJMEGEN: Final = Rechtskader(regelboek(), "0268")
INGETROKKEN = Event(AanvraagIngetrokken(aanvraag=1), OP_INTREKKING)
WEG: Final[Events] = (*TOT_AANVRAAG, INGETROKKEN)
WEER: Final[Events] = (
    *(*TOT_AANVRAAG, AFGEWEZEN, BEKEND, bezwaar.ONTVANGEN),
    *(met(bezwaar.BESLIST, voorzieningen=()), bezwaar.BEKEND),
)
"""The refusal of aanvraag 1 was herroepen; the client was told on 20 May 2025."""


def test_it_is_taken_back() -> None:
    """Nothing is open any more, and the same can be asked anew."""
    given(*TOT_AANVRAAG).when(intrekking(), bij=c.CONSULENT).then(INGETROKKEN)
    given(*WEG).when(c.beschikking(), bij=c.BESLISSER).then_geweigerd(AanvraagOntbreekt, "Er is geen aanvraag")
    opnieuw = c.aanvraag(ontvangen_op=OP_INTREKKING)
    given(*WEG).when(opnieuw, bij=c.CONSULENT).then(op(met(AANGEVRAAGD, aanvraag=2), OP_INTREKKING))

    assert [] == open_in(*WEG)
    assert "Aanvraag 1 is ingetrokken." == INGETROKKEN.inhoud.zin
    assert "verslag" == zaakbeeld(lees(*WEG), NIJMEGEN, geldig_op=VANDAAG, bekend_op_dag=VANDAAG)["fase"]


@pytest.mark.parametrize(
    ("verleden", "nummer", "dag", "klasse", "zin"),
    [
        (TOT_AANVRAAG, 2, OP_INTREKKING, AanvraagOnbekend, "Aanvraag 2 is er in deze zaak niet."),
        (TOT_AANVRAAG, 1, OP_VERSLAG, DatumVoorVoorganger, "ligt voor de aanvraag van 2025-04-01"),
        (WEG, 1, OP_INTREKKING, AlGedaan, "Aanvraag 1 is al ingetrokken op 2025-04-08."),
        ((*TOT_AANVRAAG, BESLIST), 1, VANDAAG, AanvraagAfgedaan, "Op aanvraag 1 is beslist"),
        (WEER, 1, date(2025, 5, 19), DatumVoorVoorganger, "ligt voor het vervallen van het eerdere besluit"),
        (
            (
                *TOT_AANVRAAG,
                met(AFGESLOTEN, reden="aanvraag-ingetrokken"),
                Event(ZaakHeropend(reden="Zij belde."), VANDAAG),
            ),
            *(1, VANDAAG, AanvraagAfgedaan, "of zij verviel met het einde van de zaak"),
        ),
    ],
)
def test_refusals(verleden: Events, nummer: int, dag: date, klasse: type[Weigering], zin: str) -> None:
    """Of one that is there and waits."""
    command = intrekking(aanvraag=nummer, ingetrokken_op=dag)
    given(*verleden).when(command, bij=c.CONSULENT).then_geweigerd(klasse, zin)


def test_one_that_waits_again_is_taken_back() -> None:
    """Who won his bezwaar does not need it any more."""
    weg = Event(AanvraagIngetrokken(aanvraag=1), VANDAAG)
    given(*WEER).when(intrekking(ingetrokken_op=VANDAAG), bij=c.CONSULENT).then(weg)

    assert [] == [zin for zin in open_in(*WEER, weg) if "aanvraag" in zin]


@pytest.mark.parametrize(
    ("ingetrokken_op", "dag", "status"),
    [
        (date(2025, 4, 15), date(2025, 4, 14), "loopt"),
        (date(2025, 4, 15), date(2025, 4, 15), "vervallen"),  # on its last day
        (date(2025, 4, 16), date(2025, 4, 16), "verstreken"),  # the gemeente was late by then
    ],
)
def test_its_term_falls_away(ingetrokken_op: date, dag: date, status: str) -> None:
    """Two weeks from Tuesday 1 April 2025: to Tuesday 15 April (Wmo 2.3.5 lid 2)."""
    zaak = gevouwen(*TOT_AANVRAAG, op(INGETROKKEN, ingetrokken_op))
    rijen = termijnen(zaak, NIJMEGEN, geldig_op=dag, bekend_op=VANDAAG)

    assert [(date(2025, 4, 15), status)] == [
        (een.lengte.uiterlijk, een.status) for een in rijen if een.gestart.soort == "beschikking"
    ]


def test_the_dwangsom_stops() -> None:
    """Told on 16 April that the gemeente is late: the first day is 1 May; taken back on 5 May four days are owed.

    Two weeks after 16 April is Wednesday 30 April; 1, 2, 3 and 4 May at 23 euro (Awb 4:17 lid 2).
    """
    zaak = gevouwen(*TOT_AANVRAAG, IN_GEBREKE, op(INGETROKKEN, date(2025, 5, 5)))
    (laat,) = stand(zaak, NIJMEGEN, geldig_op=VANDAAG, bekend_op=VANDAAG).ingebrekestellingen

    assert isinstance(laat, InGebreke)
    assert (date(2025, 5, 1), date(2025, 5, 4)) == (laat.dwangsom.eerste_dag, laat.dwangsom.laatste_dag)
    assert 4 * 23_00 == laat.dwangsom.bedrag_op(VANDAAG)


def test_nobody_is_late_with_it_any_more() -> None:
    """An ingebrekestelling comes too late."""
    command = t.ingebrekestelling(ontvangen_op=date(2025, 4, 22))
    given(*TOT_AANVRAAG, op(INGETROKKEN, date(2025, 4, 16))).onder(NIJMEGEN).when(
        command, bij=c.CONSULENT
    ).then_geweigerd(AlBeslist, "Op aanvraag 1 hoeft sinds 2025-04-16 niet meer te worden beslist.")


def test_a_request_to_go_on_waits_again() -> None:
    """It was not answered: another aanvraag can follow, or the request is taken back as well."""
    dag = date(2025, 5, 16)
    gevraagd = op(met(AANGEVRAAGD, aanvraag=2, verlenging=1), dag)
    verleden = (*verlenging.MET_VERZOEK, gevraagd, Event(AanvraagIngetrokken(aanvraag=2), dag))
    zaak = gevouwen(*verleden)
    assert isinstance(zaak, LopendeZaak)

    (een,) = verlengingen(zaak)
    assert (True, None) == (een.is_open, een.aanvraag)
    assert given(*verleden).when(v.ingetrokken(ingetrokken_op=dag), bij=c.CONSULENT).besluit()
    (opnieuw,) = given(*verleden).when(c.aanvraag(ontvangen_op=dag, verlenging=1), bij=c.CONSULENT).besluit()
    assert 3 == opnieuw.inhoud.model_dump()["aanvraag"]


def test_a_day_is_that_of_the_aanvraag_at_the_earliest() -> None:
    """On the day of receipt itself it can be taken back."""
    assert given(*TOT_AANVRAAG).when(intrekking(ingetrokken_op=OP_AANVRAAG), bij=c.CONSULENT).besluit()
