"""The end of a zaak before its time."""

from __future__ import annotations

from datetime import date

import pytest

from domain.gebeurtenis import Event, Gebeurtenis, Werking
from domain.levensloop.events import EindeDoorOverlijden, OverlijdenVastgelegd
from domain.voorziening import ToegekendeVoorziening
from domain.zaak.afsluiting import ZaakAfgeslotenVerklaard, ZaakHeropend
from domain.zaak.einde import AanvraagOpen, BekendmakingOntbreekt, OverlijdenOntbreekt
from domain.zaak.handeling import AlGedaan, DatumInDeToekomst, DatumVoorVoorganger, RolOntbreekt
from tests.domain.zaak import commands as c
from tests.domain.zaak.events import AFGESLOTEN, BEKEND, BESLIST, EEN_DAG, GEMELD, OP_BESLUIT, TOT_AANVRAAG, VANDAAG
from tests.domain.zaak.scenario import given
from tests.projections.lezing import met


@pytest.mark.parametrize("verleden", [(GEMELD,), (*TOT_AANVRAAG, BESLIST, BEKEND)])
def test_a_zaak_ends(verleden: tuple[Event[Gebeurtenis], ...]) -> None:
    """Right after the melding, or when all is done."""
    given(*verleden).when(c.afsluiting(), bij=c.CONSULENT).then(AFGESLOTEN)


@pytest.mark.parametrize(
    ("reden", "mag"),
    [
        ("aanvraag-ingetrokken", True),
        ("melding-ingetrokken", True),
        ("overleden", True),
        ("geen-aanvraag", False),
        ("afgehandeld", False),
    ],
)
def test_an_aanvraag_is_not_closed_away(reden: str, *, mag: bool) -> None:
    """With an aanvraag on which nobody decided a zaak ends only when it was withdrawn or the client died."""
    vraag = given(*TOT_AANVRAAG).when(c.afsluiting(reden=reden), bij=c.CONSULENT)

    if mag:
        assert vraag.besluit()
    else:
        vraag.then_geweigerd(AanvraagOpen, "is nog niet beslist")


@pytest.mark.parametrize(
    "reden", ["melding-ingetrokken", "aanvraag-ingetrokken", "geen-aanvraag", "overleden", "afgehandeld"]
)
def test_why_a_zaak_ends(reden: str) -> None:
    """Each reason can be explained."""
    inhoud = ZaakAfgeslotenVerklaard.model_validate({"reden": reden, "toelichting": "Op eigen verzoek."})
    command = c.afsluiting(reden=reden, toelichting="Op eigen verzoek.")

    given(GEMELD).when(command, bij=c.CONSULENT).then(Event(inhoud, VANDAAG))


def test_the_client_hears_of_a_decision_first() -> None:
    """A zaak does not end on a decision that nobody knows of."""
    given(*TOT_AANVRAAG, BESLIST).when(c.afsluiting(), bij=c.CONSULENT).then_geweigerd(
        BekendmakingOntbreekt, "Er is een beschikking genomen die nog niet is bekendgemaakt."
    )


def test_an_ended_zaak_is_opened_again() -> None:
    """Something came that belongs to it: from then on acts can follow."""
    heropend = given(GEMELD, AFGESLOTEN).when(c.heropening(), bij=c.CONSULENT)

    heropend.then(Event(ZaakHeropend(reden="Er kwam nog een bezwaar."), VANDAAG))
    assert given(GEMELD, AFGESLOTEN, *heropend.besluit()).when(c.gesprek(), bij=c.CONSULENT).besluit()


def test_a_zaak_that_runs_is_not_opened() -> None:
    """There is nothing to open."""
    given(GEMELD).when(c.heropening(), bij=c.CONSULENT).then_geweigerd(AlGedaan, "loopt nog")


@pytest.mark.parametrize(("dag", "mag"), [(VANDAAG, True), (VANDAAG - EEN_DAG, False), (VANDAAG + EEN_DAG, False)])
def test_day_of_the_heropening(dag: date, *, mag: bool) -> None:
    """From the day of the end on, and not in the future."""
    vraag = given(GEMELD, AFGESLOTEN).when(c.heropening(heropend_op=dag), bij=c.CONSULENT)

    if mag:
        assert vraag.besluit()
    else:
        vraag.then_geweigerd(
            DatumVoorVoorganger if dag < VANDAAG else DatumInDeToekomst, "heropendOp", veld="heropendOp"
        )


def test_role_for_a_heropening() -> None:
    """Reading a zaak is not working on it."""
    given(GEMELD, AFGESLOTEN).when(c.heropening(), bij=c.als(c.CONSULENT, rol="auditor")).then_geweigerd(
        RolOntbreekt, "heropening: dit mag alleen met de rol consulent of beslisser."
    )


def test_a_death_is_recorded_before_the_zaak_ends_over_it() -> None:
    """Help that was granted would go on for somebody who is dead; what ends by itself that day is not in the way."""
    toegekend, dood = (*TOT_AANVRAAG, BESLIST, BEKEND), c.afsluiting(reden="overleden")
    kort = ToegekendeVoorziening.model_validate(
        BESLIST.inhoud.voorzieningen[0].model_copy(update={"werking": Werking(van=OP_BESLUIT, tot_en_met=VANDAAG)})
    )
    overleden = Event(
        OverlijdenVastgelegd(eindes=(EindeDoorOverlijden(nummer=1, laatste_dag=VANDAAG),), adviezen=()), VANDAAG
    )

    given(*toegekend).when(dood, bij=c.CONSULENT).then_geweigerd(
        OverlijdenOntbreekt, "Voorziening 1 loopt door. Leg eerst het overlijden vast", veld="reden"
    )
    assert given(*toegekend).when(c.afsluiting(), bij=c.CONSULENT).besluit()
    assert given(*toegekend, overleden).when(dood, bij=c.CONSULENT).besluit()
    assert given(*TOT_AANVRAAG, met(BESLIST, voorzieningen=(kort,)), BEKEND).when(dood, bij=c.CONSULENT).besluit()
