"""Several aanvragen that wait at a time: each has its own number, beslistermijn and beschikking."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any, Final

import pytest
from pydantic import ValidationError

from domain.beschikking.events import BeschikkingGenomen
from domain.beschikking.waarop import AanvraagNietGenoemd, AanvraagOntbreekt
from domain.gebeurtenis import Event, Gebeurtenis
from domain.termijnen.register import termijnen
from domain.zaak.handeling import AlGedaan, Rechtskader
from services.verordeningen import regelboek
from tests.domain.bezwaar import events as bezwaar
from tests.domain.termijnen.events import OPGESCHORT
from tests.domain.verlenging import events as verlenging
from tests.domain.zaak import commands as c
from tests.domain.zaak.events import AANGEVRAAGD, BEKEND, BESLIST, NIET_TOEGEKEND, OP_BESLUIT, TOT_AANVRAAG
from tests.domain.zaak.openstaand import open_in
from tests.domain.zaak.scenario import given
from tests.projections.lezing import gevouwen, met, op

Events = tuple[Event[Gebeurtenis], ...]
NIJMEGEN: Final = Rechtskader(regelboek(), "0268")
TWEEDE = op(met(AANGEVRAAGD, aanvraag=2, gevraagd=("scootmobiel", "begeleiding")), date(2025, 4, 4))
TWEE: Final[Events] = (*TOT_AANVRAAG, TWEEDE)
AF: Final[dict[str, Any]] = {"strekking": "afwijzing", "voorzieningen": (), "afgewezen": (NIET_TOEGEKEND,)}


def _aanvraag(*gevraagd: str, **anders: Any) -> Any:
    return c.aanvraag(ontvangen_op=date(2025, 4, 4), gevraagd=gevraagd, **anders)


def test_something_else_can_be_asked_meanwhile() -> None:
    """Awb 4:13: on every aanvraag is decided in time; the first may stand still for months."""
    given(*TOT_AANVRAAG).when(_aanvraag("scootmobiel", "begeleiding"), bij=c.CONSULENT).then(TWEEDE)
    stil = (*TOT_AANVRAAG, OPGESCHORT)
    given(*stil).when(_aanvraag("scootmobiel", "begeleiding"), bij=c.CONSULENT).then(TWEEDE)


@pytest.mark.parametrize("gevraagd", [("hulp-bij-het-huishouden",), ("scootmobiel", "hulp-bij-het-huishouden")])
def test_the_same_waits_already(gevraagd: tuple[str, ...]) -> None:
    """One product that waits for a beschikking is enough."""
    given(*TOT_AANVRAAG).when(_aanvraag(*gevraagd), bij=c.CONSULENT).then_geweigerd(
        AlGedaan, "Op de aanvraag van 2025-04-01 is nog niet beslist."
    )


def test_the_same_waits_though_another_one_was_asked_last() -> None:
    """Each that waits is looked at, not the first alone."""
    given(*TWEE).when(_aanvraag("begeleiding"), bij=c.CONSULENT).then_geweigerd(
        AlGedaan, "Op de aanvraag van 2025-04-04 is nog niet beslist."
    )


def test_going_on_is_something_else() -> None:
    """An aanvraag on a request to go on, beside one for more of the same; a second on that request is refused."""
    meer = op(met(AANGEVRAAGD, aanvraag=2), date(2025, 5, 16))
    verleden = (*verlenging.MET_VERZOEK, meer)
    vraag = c.aanvraag(ontvangen_op=date(2025, 5, 16), verlenging=1)
    (aanvraag,) = given(*verleden).when(vraag, bij=c.CONSULENT).besluit()

    assert (3, 1) == (aanvraag.inhoud.model_dump()["aanvraag"], aanvraag.inhoud.model_dump()["verlenging"])
    ander = c.aanvraag(ontvangen_op=date(2025, 5, 16), verlenging=1, gevraagd=("scootmobiel",))
    given(*verleden, aanvraag).when(ander, bij=c.CONSULENT).then_geweigerd(AlGedaan, "van 2025-05-16 is nog niet")


def test_each_has_its_own_term() -> None:
    """Two weeks (Wmo 2.3.5 lid 2) from Tuesday 1 April and from Friday 4 April: 15 and Friday 18 April, Good Friday."""
    beslist = (met(BESLIST, aanvraag=2), BEKEND)
    rijen = termijnen(gevouwen(*TWEE, *beslist), NIJMEGEN, geldig_op=date(2025, 4, 15), bekend_op=date(2025, 5, 20))

    assert [(1, date(2025, 4, 15), "loopt"), (2, date(2025, 4, 22), "op-tijd-gehaald")] == [
        (een.gestart.nummer, een.lengte.uiterlijk, een.status) for een in rijen if een.gestart.soort == "beschikking"
    ]


@pytest.mark.parametrize("nummer", [1, 2])
def test_who_decides_names_one(nummer: int) -> None:
    """The beschikking is on that aanvraag; the other one waits."""
    events = given(*TWEE).when(c.beschikking(aanvraag=nummer), bij=c.BESLISSER).besluit()
    beslist = events[-1].inhoud

    assert isinstance(beslist, BeschikkingGenomen)
    assert nummer == beslist.aanvraag
    dagen = {1: "2025-04-01", 2: "2025-04-04"}
    assert [f"aanvraag {3 - nummer} van {dagen[3 - nummer]} wacht op een beschikking"] == [
        zin for zin in open_in(*TWEE, *events) if "aanvraag" in zin
    ]


def test_without_a_name_it_must_be_clear() -> None:
    """Of several none is chosen; of one it is clear, whatever its number."""
    given(*TWEE).when(c.beschikking(), bij=c.BESLISSER).then_geweigerd(
        AanvraagNietGenoemd, "Er wachten meer aanvragen (1, 2); noem er een."
    )
    events = given(*TWEE, BESLIST).when(c.beschikking(), bij=c.BESLISSER).besluit()

    assert 2 == events[-1].inhoud.model_dump()["aanvraag"]


@pytest.mark.parametrize(("verleden", "nummer"), [(TWEE, 3), ((*TWEE, BESLIST), 1)])
def test_one_that_does_not_wait(verleden: Events, nummer: int) -> None:
    """It is not there, or was decided on."""
    given(*verleden).when(c.beschikking(aanvraag=nummer), bij=c.BESLISSER).then_geweigerd(
        AanvraagOntbreekt, f"Op aanvraag {nummer} hoeft niet te worden beslist."
    )


def test_one_that_waits_again_can_be_named() -> None:
    """The refusal of the first was herroepen; the second, on which nobody decided yet, goes first without a name."""
    weg = (met(bezwaar.BESLIST, voorzieningen=()), bezwaar.BEKEND)
    verleden = (*TOT_AANVRAAG, met(BESLIST, **AF), BEKEND, bezwaar.ONTVANGEN, *weg)
    twee = (*verleden, op(TWEEDE, date(2025, 5, 20)))

    for command, nummer in ((c.beschikking(besluit_op=date(2025, 5, 20), aanvraag=1), 1), (_later(), 2)):
        events = given(*twee).when(command, bij=c.BESLISSER).besluit()
        assert nummer == events[-1].inhoud.model_dump()["aanvraag"]


def _later() -> Any:
    return c.beschikking(besluit_op=date(2025, 5, 20))


def test_a_beschikking_is_on_one_thing() -> None:
    """On an aanvraag or on a verwijzing."""
    with pytest.raises(ValidationError, match="noem een aanvraag of een verwijzing, niet beide"):
        c.beschikking(aanvraag=1, verwijzing=1)


def test_a_day_before_the_aanvraag_that_is_named() -> None:
    """Of the one that is named, not of another."""
    laat = replace(TWEEDE, geldig_op=OP_BESLUIT)
    verleden = (*TOT_AANVRAAG, laat)

    assert given(*verleden).when(c.beschikking(aanvraag=1, besluit_op=date(2025, 4, 9)), bij=c.BESLISSER).besluit()
