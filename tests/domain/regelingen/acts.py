"""The acts around a regeling, for the guards of day, role and state."""

from __future__ import annotations

from datetime import date
from typing import Any

from tests.domain.regelingen import commands as r
from tests.domain.regelingen.commands import OP_AANVRAAG, OP_BEKEND
from tests.domain.regelingen.events import GEVRAAGD, TOEGEKEND, met_dagen
from tests.domain.zaak.act import Act
from tests.domain.zaak.events import GEMELD, OP_MELDING

_TOEKENNING = "de bekendmaking van de toekenning"


def _tot(dag: date) -> dict[str, Any]:
    return {"laatste_dag": max(dag, date(2025, 5, 31))}


ACTS = {
    "regelingaanvraag": Act(r.aanvraag, "ontvangen_op", (GEMELD,), OP_MELDING, "de melding"),
    "ingetrokken-regelingaanvraag": Act(r.ingetrokken, "ingetrokken_op", GEVRAAGD, OP_AANVRAAG, "de aanvraag"),
    "regelingbeschikking": Act(r.besluit, "besluit_op", GEVRAAGD, OP_AANVRAAG, "de aanvraag"),
    "regelingbeeindiging": Act(r.beeindiging, "besluit_op", met_dagen(), OP_BEKEND, _TOEKENNING, _tot),
    "uitbetaling": Act(r.uitbetaling, "betaald_op", TOEGEKEND, OP_BEKEND, _TOEKENNING),
}
