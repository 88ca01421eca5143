"""The commands around a pgb; each says only what is different in it."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

from domain.gebeurtenis import Werking
from domain.pgb.aanwijzen import PgbBeheerderAanwijzen, PgbBeheerEindigen
from domain.pgb.besteden import BestedingMelden
from domain.pgb.controleren import PgbControleHouden
from domain.pgb.goedkeuren import ZorgovereenkomstBeoordelen
from domain.pgb.overeenkomen import ZorgovereenkomstEindigen, ZorgovereenkomstSluiten
from domain.pgb.plannen import PgbBekwaamheidBeoordelen, PgbPlanIndienen
from domain.pgb.uitkeren import UitkeringZorgverlenerVaststellen
from tests.domain.personen import RUURD_ID

OP_PLAN: Final = date(2025, 4, 2)
OP_OORDEEL: Final = date(2025, 4, 4)
OP_AANWIJZING: Final = date(2025, 4, 7)
OP_BEHEEREINDE: Final = date(2025, 5, 6)
MOTIVERING: Final = "Mevrouw weet welke hulp zij nodig heeft en houdt haar post bij."


def plan(**anders: Any) -> PgbPlanIndienen:
    """Hand in a plan for begeleiding, before the aanvraag."""
    leden = {
        "ontvangen_op": OP_PLAN,
        "voorziening": "begeleiding",
        "onderdelen": ("a", "b", "c", "d"),
        "inzet_sociaal_netwerk": False,
        "inhoud": "Twee keer per week een uur begeleiding door een vaste hulp.",
    }
    return PgbPlanIndienen.model_validate(leden | anders)


def bekwaamheid(**anders: Any) -> PgbBekwaamheidBeoordelen:
    """Find the client able to carry a pgb."""
    leden = {
        "beoordeeld_op": OP_OORDEEL,
        "over": "client",
        "voorziening": "begeleiding",
        "oordeel": "bekwaam",
        "motivering": MOTIVERING,
    }
    return PgbBekwaamheidBeoordelen.model_validate(leden | anders)


def beheerder(**anders: Any) -> PgbBeheerderAanwijzen:
    """Let the partner manage it."""
    leden = {"aangewezen_op": OP_AANWIJZING, "betrokkene": RUURD_ID, "relatie": "eerste-graad"}
    return PgbBeheerderAanwijzen.model_validate(leden | anders)


def beheereinde(**anders: Any) -> PgbBeheerEindigen:
    """Let the client manage it again."""
    leden = {"geeindigd_op": OP_BEHEEREINDE, "reden": "Mevrouw doet het weer zelf."}
    return PgbBeheerEindigen.model_validate(leden | anders)


OP_OVEREENKOMST: Final = date(2025, 4, 12)
OP_GOEDKEURING: Final = date(2025, 4, 22)
OP_OPZEGGING: Final = date(2025, 5, 19)
TWEE_JAAR: Final = Werking(van=date(2025, 4, 14), tot_en_met=date(2027, 4, 13))


def overeenkomst(**anders: Any) -> ZorgovereenkomstSluiten:
    """Agree on help by the partner, for 20 euro an hour."""
    leden = {
        "gesloten_op": OP_OVEREENKOMST,
        "recht": 1,
        "vorm": "overeenkomst-met-familie",
        "betrokkene": RUURD_ID,
        "hulpverlener": "informeel",
        "tarief": 2_000,
        "eenheid": "04",
        "eenheden_per_week": "2",
        "werking": TWEE_JAAR,
    }
    return ZorgovereenkomstSluiten.model_validate(leden | anders)


def goedkeuring(**anders: Any) -> ZorgovereenkomstBeoordelen:
    """Let the SVB approve it."""
    leden = {"zorgovereenkomst": 1, "beoordeeld_op": OP_GOEDKEURING, "door": "SVB", "oordeel": "goedgekeurd"}
    return ZorgovereenkomstBeoordelen.model_validate(leden | anders)


def overeenkomsteinde(**anders: Any) -> ZorgovereenkomstEindigen:
    """Give notice: it ends in six weeks."""
    leden = {"zorgovereenkomst": 1, "bekend_op": OP_OPZEGGING, "laatste_dag": date(2025, 6, 30), "door": "zorgverlener"}
    return ZorgovereenkomstEindigen.model_validate(leden | anders)


OP_BESTEDING: Final = date(2025, 5, 5)


def besteding(**anders: Any) -> BestedingMelden:
    """Report 80 euro over the first weeks."""
    leden = {
        "gemeld_op": OP_BESTEDING,
        "recht": 1,
        "periode": Werking(van=date(2025, 4, 14), tot_en_met=date(2025, 4, 30)),
        "bedrag": 8_000,
        "door": "SVB",
    }
    return BestedingMelden.model_validate(leden | anders)


OP_CONTROLE: Final = date(2025, 5, 15)


def controle(**anders: Any) -> PgbControleHouden:
    """Find everything in order."""
    leden = {
        "gehouden_op": OP_CONTROLE,
        "recht": 1,
        "soort": "steekproef",
        "periode": Werking(van=date(2025, 4, 14), tot_en_met=date(2025, 4, 30)),
        "bevindingen": "De urenstaten en facturen kloppen met de betalingen.",
        "gevolgen": ("geen",),
    }
    return PgbControleHouden.model_validate(leden | anders)


def uitkering(**anders: Any) -> UitkeringZorgverlenerVaststellen:
    """Pay the average of three months, 100 euro."""
    leden = {
        "besluit_op": date(2025, 5, 19),
        "zorgovereenkomst": 1,
        "bedrag": 10_000,
        "betalingen": (9_000, 10_000, 11_000),
        "laatste_maandloon": 11_000,
        "restant_budget": 400_000,
        "zonder_werk": True,
        "artikelen": ("Financiële bijlage, art. 23",),
        "motivering": "De zorgverlener kwam door het overlijden plotseling zonder werk.",
    }
    return UitkeringZorgverlenerVaststellen.model_validate(leden | anders)
