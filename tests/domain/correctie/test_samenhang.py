"""A correction of what later acts rest on: what the client was told of, and who was named in them."""

from __future__ import annotations

import pytest

from domain.correctie.decisions import CorrectiePastNiet
from domain.gebeurtenis import Event, Gebeurtenis
from domain.terugvordering.events import Medeschuldenaar
from tests.domain.betrokkenen.events import TOEGEVOEGD
from tests.domain.bezwaar import events as bezwaar
from tests.domain.correctie.commands import correctie, vervallen, wetend
from tests.domain.herziening.events import HERZIEN, INGETROKKEN, TOEGEKEND
from tests.domain.personen import HIDDE_ID
from tests.domain.regelingen import events as regelingen
from tests.domain.terugvordering.events import BEKEND_2, BETAALD, GESTELD, GEVORDERD
from tests.domain.zaak.scenario import given
from tests.projections.lezing import met, op

BEKENDMAKING = 6
ZONDER = "bouwt voort op de bekendmaking van beschikking"


@pytest.mark.parametrize(
    ("verleden", "versie", "zin"),
    [
        # Against what nobody was told of there is no bezwaar, and no beroep.
        ((*TOEGEKEND, bezwaar.ONTVANGEN), BEKENDMAKING, f"Versie 7 {ZONDER} 1"),
        # Made known anew it would come after the herziening, and override it.
        ((*TOEGEKEND, HERZIEN), BEKENDMAKING, f"Versie 7 {ZONDER} 1"),
        ((*TOEGEKEND, INGETROKKEN), BEKENDMAKING, f"Versie 7 {ZONDER} 1"),
        # Nothing is claimed on an intrekking that nobody knows of, and nothing paid on such a claim.
        ((*TOEGEKEND, INGETROKKEN, BEKEND_2, GEVORDERD), 8, f"Versie 9 {ZONDER} 2"),
        ((*GESTELD, BETAALD), len(GESTELD), f"Versie {len(GESTELD) + 1} {ZONDER} 3"),
        ((*regelingen.TOEGEKEND, regelingen.UITBETAALD), 5, f"Versie 6 {ZONDER} 1"),
        ((*regelingen.met_dagen(), regelingen.EINDE), 5, f"Versie 6 {ZONDER} 1"),
    ],
)
def test_a_bekendmaking_on_which_something_rests_is_not_void(
    verleden: tuple[Event[Gebeurtenis], ...], versie: int, zin: str
) -> None:
    """A besluit has an effect since it was made known (Awb 3:40); what was done since on that stays true."""
    given(*verleden).when(vervallen(versie), bij=wetend(*verleden)).then_geweigerd(CorrectiePastNiet, zin)


def test_a_bekendmaking_on_which_nothing_rests_is_void() -> None:
    """It was the letter of another besluit; the last one of the zaak can be taken back, and its day corrected."""
    assert given(*TOEGEKEND).when(vervallen(BEKENDMAKING), bij=wetend(*TOEGEKEND)).besluit()

    verleden = (*TOEGEKEND, bezwaar.ONTVANGEN)
    andere_dag = correctie(versie=BEKENDMAKING, geldig_op="2025-04-10")
    assert given(*verleden).when(andere_dag, bij=wetend(*verleden)).besluit()


def test_who_owes_money_beside_the_client_stays_in_the_zaak() -> None:
    """Named within a list in a besluit, not only on the face of an act."""
    mede = Medeschuldenaar(betrokkene=HIDDE_ID, medewerking="Hij werkte eraan mee.")
    verleden = (
        *TOEGEKEND,
        op(TOEGEVOEGD, INGETROKKEN.geldig_op),
        INGETROKKEN,
        BEKEND_2,
        met(GEVORDERD, medeschuldenaren=(mede,)),
    )

    given(*verleden).when(vervallen(7), bij=wetend(*verleden)).then_geweigerd(
        CorrectiePastNiet, f"Versie 10 noemt betrokkene {HIDDE_ID}, en die hoort dan niet bij de zaak."
    )
