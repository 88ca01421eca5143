"""The commands that make the events of ``events``; each says only what is different in it."""

from __future__ import annotations

from datetime import date
from typing import Any

from domain.calamiteit.decisions import (
    CalamiteitDoormelden,
    CalamiteitMelden,
    CalamiteitOnderzoeken,
    CalamiteitonderzoekInstellen,
)
from tests.domain.calamiteit.events import (
    ADVIES,
    CONCLUSIE,
    OMSCHRIJVING,
    OP_CONCLUSIE,
    OP_DOORMELDEN,
    OP_MELDEN,
    OP_ONDERZOEK,
    OP_VOORVAL,
)


def calamiteit(**anders: Any) -> CalamiteitMelden:
    """Report the fall; the toezichthouder was told the day before."""
    leden = {
        "ontvangen_op": OP_MELDEN,
        "voorgevallen_op": OP_VOORVAL,
        "soort": "calamiteit",
        "aanbieder": "41410001",
        "nummer": 1,
        "gemeld_bij": ({"ontvanger": "toezichthouder", "op": date(2025, 5, 5)},),
        "omschrijving": OMSCHRIJVING,
    }
    return CalamiteitMelden.model_validate(leden | anders)


def doormelding(**anders: Any) -> CalamiteitDoormelden:
    """Tell the inspectie as well."""
    return CalamiteitDoormelden.model_validate(
        {"calamiteit": 1, "gemeld_op": OP_DOORMELDEN, "ontvanger": "inspectie"} | anders
    )


def onderzoek(**anders: Any) -> CalamiteitonderzoekInstellen:
    """Let the toezichthouder look into it, with a day for the conclusion."""
    leden = {
        "calamiteit": 1,
        "ingesteld_op": OP_ONDERZOEK,
        "door": "toezichthouder",
        "uiterlijk": date(2025, 6, 20),
    }
    return CalamiteitonderzoekInstellen.model_validate(leden | anders)


def conclusie(**anders: Any) -> CalamiteitOnderzoeken:
    """Receive what the toezichthouder concludes and advises."""
    leden = {
        "calamiteit": 1,
        "ontvangen_op": OP_CONCLUSIE,
        "door": "toezichthouder",
        "conclusie": CONCLUSIE,
        "advies": ADVIES,
    }
    return CalamiteitOnderzoeken.model_validate(leden | anders)
