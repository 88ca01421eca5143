"""What goes on in the successor of a gemeente: what runs, and what ended while something of it still runs."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from domain.gebeurtenis import Event, Gebeurtenis
from domain.gemeente.doorgaan import gaat_door
from domain.gemeente.overname import Overname, overgenomen
from domain.melding.events import Herkomst, MeldingOntvangen
from domain.termijnen.register import stand
from domain.zaak.evolve import vouw
from domain.zaak.geschiedenis import met_correcties
from domain.zaak.handeling import Rechtskader
from domain.zaak.state import GeenZaak
from services.verordeningen import regelboek
from tests.domain.beroep.events import INGESTELD, INGETROKKEN, NAAR_RECHTER
from tests.domain.bezwaar.events import ONTVANGEN as BEZWAAR
from tests.domain.herziening.events import TOEGEKEND
from tests.domain.rechtskader import ZONDER_REGELS
from tests.domain.regelingen.events import TOEGEKEND as REGELING
from tests.domain.regelingen.events import UITBETAALD
from tests.domain.termijnen.events import IN_GEBREKE, UITGESTELD
from tests.domain.terugvordering.events import BETAALD, GESTELD
from tests.domain.zaak.events import (
    AANGEVRAAGD,
    AFGESLOTEN,
    AFGEWEZEN,
    BEKEND,
    GEMELD,
    TOT_AANVRAAG,
    VANDAAG,
)
from tests.domain.zaak.loop import TOT_HET_EINDE, gelopen
from tests.projections.lezing import gevouwen, lees, met, op

EINDE = op(AFGESLOTEN, VANDAAG)
WEG = met(AFGESLOTEN, reden="aanvraag-ingetrokken")
OP_BEKENDMAKING = BEKEND.geldig_op
ZONDER_RECHT = (*TOT_AANVRAAG, AFGEWEZEN, BEKEND)
VER_WEG = date(2027, 4, 13)
HEUMEN = Rechtskader(regelboek(), "0252")


@pytest.mark.parametrize(
    ("events", "dag", "door"),
    [
        ((GEMELD,), VER_WEG, True),
        ((GEMELD, AFGESLOTEN), VANDAAG, False),
        # Voorziening 1 counts up to and including 13 April 2027.
        ((*TOEGEKEND, EINDE), date(2027, 4, 12), True),
        ((*TOEGEKEND, EINDE), VER_WEG, False),
        # Made known on Friday 11 April 2025: six weeks for bezwaar, up to and including Friday 23 May (Awb 6:7).
        ((*ZONDER_RECHT, EINDE), date(2025, 5, 23), True),
        ((*ZONDER_RECHT, EINDE), date(2025, 5, 24), False),
        # On the day of the bekendmaking itself the term is still to begin (Awb 6:8).
        ((*ZONDER_RECHT, op(AFGESLOTEN, OP_BEKENDMAKING)), OP_BEKENDMAKING, True),
        # A bezwaar that came after the end: the term to decide on it passed on 4 July, and nobody decided.
        ((*ZONDER_RECHT, EINDE, op(BEZWAAR, date(2025, 5, 21))), VER_WEG, True),
        # Owed from 1 May up to the end of 6 May, and never fixed (Awb 4:18).
        ((GEMELD, AANGEVRAAGD, IN_GEBREKE, op(WEG, date(2025, 5, 6))), VER_WEG, True),
        ((GEMELD, AANGEVRAAGD, IN_GEBREKE, op(WEG, date(2025, 4, 30))), VER_WEG, False),
        # Granted, and not paid.
        ((*REGELING, EINDE), VER_WEG, True),
        ((*REGELING, UITBETAALD, EINDE), VER_WEG, False),
        ((*NAAR_RECHTER, INGESTELD, EINDE), VER_WEG, True),
        ((*NAAR_RECHTER, INGESTELD, INGETROKKEN, EINDE), VER_WEG, False),
        ((*GESTELD, EINDE), VER_WEG, True),
        ((*GESTELD, met(BETAALD, bedrag=42_500), EINDE), VER_WEG, False),
    ],
)
def test_what_goes_on(events: tuple[Event[Gebeurtenis], ...], dag: date, *, door: bool) -> None:
    """Help, a term, the rechter or a debt asks for a gemeente that can act; of the rest the old log can be read."""
    assert gaat_door(gevouwen(*events), ZONDER_REGELS, dag) is door


@pytest.mark.parametrize("dag", [date(2025, 5, 5), VANDAAG, VER_WEG])
def test_its_terms_go_along(dag: date) -> None:
    """By the ordinances of the gemeente that is gone the successor is late with the same, and owes the same."""
    gelezen = gelopen(TOT_HET_EINDE).vastgelegd
    laat = lees(GEMELD, AANGEVRAAGD, met(IN_GEBREKE, aanvraag=1), UITGESTELD, op(WEG, date(2025, 5, 6)))
    herkomst = Herkomst(
        gemeente="0252", zaak=UUID(int=1), zaaknummer="0252-2025-000001", versie=len(gelezen), bladhash="0" * 64
    )

    for stroom in (gelezen, laat):
        nieuw = overgenomen(stroom, Overname(herkomst, "0252", "0268-2025-000009", {}, {}))
        daar = [replace(een, inhoud=inhoud) for een, inhoud in zip(stroom, nieuw, strict=True)]
        stroom_hier, stroom_daar = (vouw(met_correcties(een)) for een in (stroom, daar))
        melding = nieuw[0]
        assert isinstance(melding, MeldingOntvangen)
        assert melding.rechtsgebied is not None
        gebied = Rechtskader(HEUMEN.regelboek, "0268", melding.rechtsgebied)
        dagen = {"geldig_op": dag, "bekend_op": VER_WEG}
        assert stand(stroom_daar, gebied, **dagen) == stand(stroom_hier, HEUMEN, **dagen)


def test_nothing_is_no_zaak() -> None:
    """A stream in which nothing was recorded goes nowhere."""
    assert not gaat_door(GeenZaak(), ZONDER_REGELS, VANDAAG)
