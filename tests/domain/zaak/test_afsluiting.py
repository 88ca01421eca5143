"""The end of a zaak before its time."""

from __future__ import annotations

import pytest

from domain.gebeurtenis import Event, Gebeurtenis
from domain.zaak.afsluiting import ZaakAfgeslotenVerklaard
from domain.zaak.decide import BekendmakingOntbreekt
from tests.domain.zaak import commands as c
from tests.domain.zaak.events import AFGESLOTEN, BEKEND, BESLIST, GEMELD, TOT_AANVRAAG, VANDAAG
from tests.domain.zaak.scenario import given


@pytest.mark.parametrize("verleden", [(GEMELD,), TOT_AANVRAAG, (*TOT_AANVRAAG, BESLIST, BEKEND)])
def test_a_zaak_ends(verleden: tuple[Event[Gebeurtenis], ...]) -> None:
    """Right after the melding, with an aanvraag that was withdrawn, or when all is done."""
    given(*verleden).when(c.afsluiting(), bij=c.CONSULENT).then(AFGESLOTEN)


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
