"""The commands that make the events of ``events``; each says only what is different in it."""

from __future__ import annotations

from datetime import date
from typing import Any

from domain.termijnen.in_gebreke_stellen import DwangsomVaststellen, IngebrekestellingVastleggen
from domain.termijnen.opschorten import OpschortingEindigen, TermijnOpschorten
from domain.termijnen.uitstellen import UitstelMeedelen
from domain.termijnen.verstrijken import TermijnVerstrijkt
from tests.domain.termijnen.events import OP_EINDE, OP_INGEBREKE, OP_OPSCHORTING, OP_UITSTEL


def opschorting(**anders: Any) -> TermijnOpschorten:
    """Ask the client to complete aanvraag 1, within two weeks."""
    leden = {
        "aanvraag": 1,
        "meegedeeld_op": OP_OPSCHORTING,
        "grond": "aanvulling",
        "tot_en_met": date(2025, 4, 17),
        "reden": "Het indicatieadvies ontbreekt.",
    }
    return TermijnOpschorten.model_validate(leden | anders)


def einde(**anders: Any) -> OpschortingEindigen:
    """Receive what was asked."""
    return OpschortingEindigen.model_validate(
        {"opschorting": 1, "geeindigd_op": OP_EINDE, "waardoor": "voldaan"} | anders
    )


def uitstel(**anders: Any) -> UitstelMeedelen:
    """Tell that the besluit on aanvraag 1 comes three weeks later."""
    leden = {
        "aanvraag": 1,
        "meegedeeld_op": OP_UITSTEL,
        "alsnog_op": date(2025, 5, 6),
        "reden": "Het medisch advies is er nog niet.",
    }
    return UitstelMeedelen.model_validate(leden | anders)


def ingebrekestelling(**anders: Any) -> IngebrekestellingVastleggen:
    """Receive a letter that the besluit on aanvraag 1 is late."""
    leden = {"aanvraag": 1, "ontvangen_op": OP_INGEBREKE, "wijze": "schriftelijk"}
    return IngebrekestellingVastleggen.model_validate(leden | anders)


def dwangsom(**anders: Any) -> DwangsomVaststellen:
    """Fix three days of dwangsom."""
    leden = {
        "besluit_op": date(2025, 5, 5),
        "ingebrekestelling": 1,
        "bedrag": 6_900,
        "artikelen": ("Awb, art. 4:17", "Awb, art. 4:18"),
        "motivering": "Het besluit kwam drie dagen te laat, gerekend na de ingebrekestelling.",
    }
    return DwangsomVaststellen.model_validate(leden | anders)


def verstrijking(**anders: Any) -> TermijnVerstrijkt:
    """Notice that the two weeks for aanvraag 1 passed."""
    leden = {"verstreken_op": date(2025, 4, 16), "soort": "beschikking", "begonnen": 4, "nummer": 1}
    return TermijnVerstrijkt.model_validate(leden | anders)
