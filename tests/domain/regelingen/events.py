"""What happened when a mantelzorgcompliment was asked, granted and paid, without an onderzoek before it."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

from domain.beschikking.events import BeschikkingBekendgemaakt
from domain.gebeurtenis import Event, Gebeurtenis, Werking
from domain.regelingen.events import (
    RegelingAangevraagd,
    RegelingaanvraagIngetrokken,
    RegelingBeeindigd,
    RegelingBeschikt,
    RegelingUitbetaald,
    ToegekendeRegeling,
)
from domain.zaak.advies import AdviesGegeven
from domain.zaak.handeling import Bewijs
from tests.domain.regelingen.commands import (
    COMPLIMENT,
    OP_AANVRAAG,
    OP_BEKEND,
    OP_BESLUIT,
    OP_BETALING,
    OP_INTREKKING,
)
from tests.domain.zaak.events import GEMELD
from tests.projections.lezing import met, op

AANGEVRAAGD = Event(
    RegelingAangevraagd(
        regelingaanvraag=1, regeling="mantelzorgcompliment", jaar=2025, vorm="elektronisch", indiener="client"
    ),
    OP_AANVRAAG,
)
INGETROKKEN = Event(RegelingaanvraagIngetrokken(regelingaanvraag=1), OP_INTREKKING)
ADVIES = Event(
    AdviesGegeven(
        handeling="regeling-mantelzorgcompliment",
        regel="mantelzorgcompliment",
        peildatum=OP_BESLUIT,
        bewijs=Bewijs(feiten={}, uitkomst={}, stappen=()),
    ),
    OP_BESLUIT,
)
LEDEN: Final[dict[str, Any]] = {
    "beschikking": 1,
    "beschikkingnummer": 70001,
    "adviezen": (3,),
    "artikelen": ("art. 20 lid 1",),
    "motivering": "Haar dochter zorgt al jaren voor haar.",
}
BESCHIKT = Event(
    RegelingBeschikt(
        **LEDEN,
        regelingaanvraag=1,
        regeling="mantelzorgcompliment",
        jaar=2025,
        strekking="toekenning",
        toegekend=ToegekendeRegeling.model_validate(COMPLIMENT),
    ),
    OP_BESLUIT,
)
BEKEND = Event(
    BeschikkingBekendgemaakt(beschikking=1, beschikkingnummer=70001, besluit_op=OP_BESLUIT, wijze="digitaal"),
    OP_BEKEND,
)
UITBETAALD = Event(RegelingUitbetaald(beschikking=1, bedrag=20_000, aan="zorgvrager"), OP_BETALING)
GEVRAAGD: tuple[Event[Gebeurtenis], ...] = (GEMELD, AANGEVRAAGD)
TOEGEKEND: tuple[Event[Gebeurtenis], ...] = (*GEVRAAGD, ADVIES, BESCHIKT, BEKEND)
MAANDEN: Final = Werking(van=date(2025, 5, 19), tot_en_met=date(2025, 11, 18))


def met_dagen(**anders: Any) -> tuple[Event[Gebeurtenis], ...]:
    """Give a zaak in which a tegemoetkoming was granted: 30 euro a month for half a year."""
    leden = {
        "vorm": "bedrag",
        "bedrag": 3_000,
        "per_maand": True,
        "werking": MAANDEN,
        "betaald_aan": "zorgvrager",
    }
    toegekend = ToegekendeRegeling.model_validate(leden | anders)
    gevraagd = met(AANGEVRAAGD, regeling="tegemoetkoming-meerkosten", jaar=None)
    beschikt = met(BESCHIKT, regeling="tegemoetkoming-meerkosten", jaar=None, toegekend=toegekend)
    return (GEMELD, gevraagd, ADVIES, beschikt, BEKEND)


EINDE = Event(
    RegelingBeeindigd(
        **{
            **LEDEN,
            "beschikking": 2,
            "adviezen": (),
            "artikelen": ("art. 4.2 lid 5",),
            "motivering": "Het inkomen is gestegen.",
        },
        toekenning=1,
        laatste_dag=date(2025, 5, 31),
    ),
    date(2025, 5, 12),
)
EINDE_BEKEND = op(met(BEKEND, beschikking=2), date(2025, 5, 13))
