"""What rules there are: for a gemeente on a day, each with its source and the shape of its facts."""

from __future__ import annotations

from datetime import date
from typing import Any

from domain.regels.regelboek import Regelboek
from domain.regels.weging import citeer


def regels_van_kracht(gemeente: str, peildatum: date, regelboek: Regelboek) -> list[dict[str, Any]]:
    """List the rules in force: id, regime, source, validity, and the JSON Schemas of facts and outcome."""
    return [
        {
            "regel": naam,
            "regelversie": regelboek.regels[plaats.functie].versie,
            "regime": regime.id,
            "bron": citeer(regime, plaats.bron),
            "geldigVan": regime.van.isoformat(),
            "geldigTotEnMet": regime.tot_en_met.isoformat() if regime.tot_en_met else None,
            "feiten": regelboek.regels[plaats.functie].feiten.model_json_schema(by_alias=True),
            "uitkomst": regelboek.regels[plaats.functie].uitkomst.model_json_schema(by_alias=True),
        }
        for naam, regime, plaats in regelboek.van_kracht(gemeente, peildatum)
    ]
