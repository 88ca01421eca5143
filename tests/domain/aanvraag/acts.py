"""The acts on an aanvraag beside asking, for the guards of day, role and state."""

from __future__ import annotations

from tests.domain.aanvraag.commands import intrekking
from tests.domain.zaak.act import Act
from tests.domain.zaak.events import OP_AANVRAAG, TOT_AANVRAAG

ACTS = {"aanvraagintrekking": Act(intrekking, "ingetrokken_op", TOT_AANVRAAG, OP_AANVRAAG, "de aanvraag")}
