"""What happened around the pgb of the client: voorziening 1, 4,800 euro for two years from 14 April 2025."""

from __future__ import annotations

from datetime import date
from typing import Any

from domain.gebeurtenis import Event, Werking
from domain.levensloop.events import EindeDoorOverlijden, OverlijdenVastgelegd
from domain.pgb.events import (
    PgbBeheerderAangewezen,
    PgbBeheerGeeindigd,
    PgbBekwaamheidBeoordeeld,
    PgbPlanOntvangen,
)
from domain.pgb.events_na_toekenning import (
    BestedingGemeld,
    PgbControleGehouden,
    UitkeringZorgverlenerVastgesteld,
    ZorgovereenkomstBeoordeeld,
    ZorgovereenkomstGeeindigd,
    ZorgovereenkomstGesloten,
)
from domain.voorziening import Voorziening
from tests.domain.personen import FENNA_ID, RUURD_ID
from tests.domain.pgb.commands import (
    MOTIVERING,
    OP_AANWIJZING,
    OP_BEHEEREINDE,
    OP_BESTEDING,
    OP_CONTROLE,
    OP_GOEDKEURING,
    OP_OORDEEL,
    OP_OPZEGGING,
    OP_OVEREENKOMST,
    OP_PLAN,
    TWEE_JAAR,
)
from tests.domain.zaak.events import BEKEND, BESLIST, TOT_AANVRAAG, als_pgb, in_natura, toegekend
from tests.projections.lezing import met

PGB = met(BESLIST, voorzieningen=(toegekend(als_pgb(), nummer=1, budgetidentificatie=91001),))
TOEGEKEND = (*TOT_AANVRAAG, PGB, BEKEND)
"""Made known on 11 April 2025; six events, so what follows begins at versie 7."""
IN_NATURA = (
    *TOT_AANVRAAG,
    met(BESLIST, voorzieningen=(toegekend(in_natura(), nummer=1, toewijzingnummer=81001),)),
    BEKEND,
)


def met_pgb(*voorzieningen: Voorziening) -> tuple[Event[Any], ...]:
    """Give a zaak in which these were granted and made known."""
    rechten = tuple(
        toegekend(een, nummer=nummer, budgetidentificatie=91000 + nummer)
        for nummer, een in enumerate(voorzieningen, start=1)
    )
    return (*TOT_AANVRAAG, met(BESLIST, voorzieningen=rechten), BEKEND)


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
AFGESPROKEN = Event(
    ZorgovereenkomstGesloten(
        zorgovereenkomst=1,
        recht=1,
        vorm="overeenkomst-met-familie",
        betrokkene=RUURD_ID,
        hulpverlener="informeel",
        tarief=2_000,
        eenheid="04",
        eenheden_per_week="2",
        werking=TWEE_JAAR,
    ),
    OP_OVEREENKOMST,
)
GOEDGEKEURD = Event(ZorgovereenkomstBeoordeeld(zorgovereenkomst=1, door="SVB", oordeel="goedgekeurd"), OP_GOEDKEURING)
OVEREENKOMST_GEEINDIGD = Event(
    ZorgovereenkomstGeeindigd(zorgovereenkomst=1, laatste_dag=date(2025, 6, 30), door="zorgverlener"), OP_OPZEGGING
)
BESTEED = Event(
    BestedingGemeld(
        recht=1, periode=Werking(van=date(2025, 4, 14), tot_en_met=date(2025, 4, 30)), bedrag=8_000, door="SVB"
    ),
    OP_BESTEDING,
)
GECONTROLEERD = Event(
    PgbControleGehouden(
        controle=1,
        recht=1,
        soort="steekproef",
        periode=Werking(van=date(2025, 4, 14), tot_en_met=date(2025, 4, 30)),
        bevindingen="De urenstaten en facturen kloppen met de betalingen.",
        gevolgen=("geen",),
        adviezen=(),
    ),
    OP_CONTROLE,
)
OVERLEDEN = Event(
    OverlijdenVastgelegd(adviezen=(), eindes=(EindeDoorOverlijden(nummer=1, laatste_dag=date(2025, 5, 12)),)),
    date(2025, 5, 12),
)
TOT_OVERLIJDEN = (*TOEGEKEND, AFGESPROKEN, GOEDGEKEURD, OVERLEDEN)
"""Nine events: the zorgovereenkomst with the partner stood at the death."""
UITGEKEERD = Event(
    UitkeringZorgverlenerVastgesteld(
        beschikking=2,
        beschikkingnummer=70001,
        zorgovereenkomst=1,
        aanleiding="overlijden",
        bedrag=10_000,
        adviezen=(),
        artikelen=("Financiële bijlage, art. 23",),
        motivering="De zorgverlener kwam door het overlijden plotseling zonder werk.",
    ),
    date(2025, 5, 19),
)
