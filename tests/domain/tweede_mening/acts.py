"""The acts of another look, for the guards of day, role and state."""

from __future__ import annotations

from tests.domain.tweede_mening import commands as m
from tests.domain.tweede_mening.events import GEVRAAGD, MET_VERSLAG, OP_BESLISSING, OP_VERZOEK, TOEGESTAAN
from tests.domain.zaak.act import Act
from tests.domain.zaak.events import OP_VERSLAG

ACTS = {
    "tweede-mening": Act(m.vraag, "ontvangen_op", MET_VERSLAG, OP_VERSLAG, "het verslag"),
    "tweede-meningbeslissing": Act(m.beslissing, "besloten_op", (*MET_VERSLAG, GEVRAAGD), OP_VERZOEK, "het verzoek"),
    "tweede-meninguitkomst": Act(
        m.uitkomst,
        "ontvangen_op",
        (*MET_VERSLAG, GEVRAAGD, TOEGESTAAN),
        OP_BESLISSING,
        "de beslissing over het verzoek",
    ),
}
