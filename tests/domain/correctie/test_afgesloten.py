"""A correction in a zaak that ended: nothing is open again in it before it is opened again."""

from __future__ import annotations

import pytest

from domain.correctie.decisions import CorrectiePastNiet
from domain.gebeurtenis import Event, Gebeurtenis
from domain.zaak.afsluiting import ZaakHeropend
from tests.domain.bezwaar.events import BEZWAAR, INGETROKKEN, ONTVANGEN
from tests.domain.correctie.commands import correctie, vervallen, wetend
from tests.domain.herziening.events import TOEGEKEND
from tests.domain.terugvordering.events import BETAALD, GESTELD
from tests.domain.zaak.events import AANGEVRAAGD, AFGESLOTEN, GEMELD, VANDAAG
from tests.domain.zaak.scenario import given
from tests.projections.lezing import met, op

Events = tuple[Event[Gebeurtenis], ...]
HEROPEND = Event(ZaakHeropend(reden="De intrekking was van een ander bezwaar."), VANDAAG)
VOLDAAN = met(BETAALD, bedrag=42_500)
ZONDER_AANVRAAG = met(AFGESLOTEN, reden="aanvraag-ingetrokken")


@pytest.mark.parametrize(
    ("verleden", "versie", "leden", "zin"),
    [
        ((*BEZWAAR, INGETROKKEN, AFGESLOTEN), 8, None, "bezwaar 1 van 2025-04-22 wacht op een beslissing"),
        # Of € 425,00 that was paid, it turns out that € 25,00 was.
        ((*GESTELD, VOLDAAN, AFGESLOTEN), len(GESTELD) + 1, {"bedrag": 2_500}, "vordering 1"),
    ],
)
def test_nothing_opens_in_a_zaak_that_ended(
    verleden: Events, versie: int, leden: dict[str, object] | None, zin: str
) -> None:
    """It would wait for somebody in a zaak where nobody works; opened again, it is a correction like any other."""
    command = vervallen(versie) if leden is None else correctie(versie=versie, geldig_op=None, leden=leden)
    weer_open = (*verleden, HEROPEND)

    given(*verleden).when(command, bij=wetend(*verleden)).then_geweigerd(CorrectiePastNiet, zin)
    given(*verleden).when(command, bij=wetend(*verleden)).then_geweigerd(CorrectiePastNiet, "Heropen haar eerst.")
    assert given(*weer_open).when(command, bij=wetend(*weer_open)).besluit()


@pytest.mark.parametrize(
    ("verleden", "versie"),
    [
        # What came in after the end is open there anyway.
        ((*TOEGEKEND, AFGESLOTEN, op(ONTVANGEN, VANDAAG), INGETROKKEN), 9),
        # The end itself was wrong: then the zaak runs.
        ((*BEZWAAR, AFGESLOTEN), 8),
        # An aanvraag falls away with this end, whatever was recorded of it.
        ((GEMELD, AANGEVRAAGD, ZONDER_AANVRAAG), 3),
    ],
)
def test_what_can_be_corrected_in_a_zaak_that_ended(verleden: Events, versie: int) -> None:
    """No more is refused than would have kept the zaak from ending."""
    assert given(*verleden).when(vervallen(versie), bij=wetend(*verleden)).besluit()
