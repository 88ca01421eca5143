"""The acts on terms, for the guards of day, role and state."""

from __future__ import annotations

from datetime import date
from typing import Any

from domain.gebeurtenis import Werking
from domain.termijnen.in_gebreke_stellen import IngebrekestellingTeVroeg
from tests.domain.termijnen import commands as t
from tests.domain.termijnen.events import IN_GEBREKE, OPGESCHORT
from tests.domain.zaak.act import Act
from tests.domain.zaak.events import AANGEVRAAGD, BEKEND, BESLIST, GEMELD, OP_AANVRAAG, VANDAAG
from tests.projections.lezing import met, op

# An aanvraag of which the two weeks still run on the day on which the guards act.
_PAS, _OP_PAS = op(AANGEVRAAGD, date(2025, 5, 10)), date(2025, 5, 10)
_STIL = op(met(OPGESCHORT, werking=Werking(van=date(2025, 5, 12), tot_en_met=date(2025, 5, 30))), date(2025, 5, 11))
_BESLOTEN = (op(BESLIST, date(2025, 5, 2)), op(BEKEND, date(2025, 5, 4)))
# Two besluiten: bezwaar against the first ran to 15 April, against the second to the day before the guards act.
_BEKEND = (op(BEKEND, date(2025, 3, 4)), op(BEKEND, date(2025, 4, 7)))


def _tot(dag: date) -> dict[str, Any]:
    return {"tot_en_met": dag.replace(year=dag.year + 1)}


def _welke(dag: date) -> dict[str, Any]:
    versie, nummer = (6, 2) if dag >= VANDAAG else (4, 1)
    return {"soort": "bezwaar", "begonnen": versie, "nummer": nummer}


ACTS = {
    "opschorting": Act(t.opschorting, "meegedeeld_op", (GEMELD, _PAS), _OP_PAS, "de aanvraag", _tot),
    "einde-opschorting": Act(t.einde, "geeindigd_op", (GEMELD, _PAS, _STIL), _STIL.geldig_op, "de opschorting"),
    "uitstel": Act(
        t.uitstel,
        "meegedeeld_op",
        (GEMELD, AANGEVRAAGD),
        OP_AANVRAAG,
        "de aanvraag",
        lambda _: {"alsnog_op": date(2025, 9, 1)},
    ),
    "ingebrekestelling": Act(
        t.ingebrekestelling,
        "ontvangen_op",
        (GEMELD, AANGEVRAAGD),
        date(2025, 4, 16),
        "het verstrijken van de termijn",
        te_vroeg=IngebrekestellingTeVroeg,
    ),
    "dwangsom": Act(
        t.dwangsom,
        "besluit_op",
        (GEMELD, AANGEVRAAGD, IN_GEBREKE, *_BESLOTEN),
        date(2025, 5, 4),
        "het einde van de dwangsom",
    ),
    "termijnverstrijking": Act(
        t.verstrijking,
        "verstreken_op",
        (
            *(GEMELD, AANGEVRAAGD, BESLIST, _BEKEND[0]),
            *(met(BESLIST, beschikking=2, aanvraag=2), met(_BEKEND[1], beschikking=2)),
        ),
        date(2025, 4, 16),
        "het verstrijken van de termijn",
        _welke,
    ),
}
