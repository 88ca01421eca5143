"""What happened around the pgb of the client: voorziening 1, 4,800 euro for two years from 14 April 2025."""

from __future__ import annotations

from domain.gebeurtenis import Event
from domain.pgb.events import (
    PgbBeheerderAangewezen,
    PgbBeheerGeeindigd,
    PgbBekwaamheidBeoordeeld,
    PgbPlanOntvangen,
)
from tests.domain.personen import FENNA_ID, RUURD_ID
from tests.domain.pgb.commands import MOTIVERING, OP_AANWIJZING, OP_BEHEEREINDE, OP_OORDEEL, OP_PLAN
from tests.domain.zaak.events import BEKEND, BESLIST, TOT_AANVRAAG, als_pgb, toegekend
from tests.projections.lezing import met

PGB = met(BESLIST, voorzieningen=(toegekend(als_pgb(), nummer=1, budgetidentificatie=91001),))
TOEGEKEND = (*TOT_AANVRAAG, PGB, BEKEND)
"""Made known on 11 April 2025; six events, so what follows begins at versie 7."""

GEPLAND = Event(
    PgbPlanOntvangen(
        plan=1,
        voorziening="begeleiding",
        onderdelen=("a", "b", "c", "d"),
        inzet_sociaal_netwerk=False,
        curator_of_mentor_hielp=False,
        mede_ondertekend=False,
        inhoud="Twee keer per week een uur begeleiding door een vaste hulp.",
    ),
    OP_PLAN,
)
BEOORDEELD = Event(
    PgbBekwaamheidBeoordeeld(
        over="client",
        betrokkene=FENNA_ID,
        voorziening="begeleiding",
        oordeel="bekwaam",
        motivering=MOTIVERING,
        adviezen=(),
    ),
    OP_OORDEEL,
)
AANGEWEZEN = Event(PgbBeheerderAangewezen(betrokkene=RUURD_ID, relatie="eerste-graad", adviezen=()), OP_AANWIJZING)
BEHEER_GEEINDIGD = Event(PgbBeheerGeeindigd(betrokkene=RUURD_ID, reden="Mevrouw doet het weer zelf."), OP_BEHEEREINDE)
