"""What rules there are: for a gemeente on a day, each with its source and the shape of its facts."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Any

from domain.regels.regel import AnyRegel
from domain.regels.regelboek import Regelboek
from domain.regels.weging import citeer


def regels_van_kracht(gemeente: str, peildatum: date, regelboek: Regelboek) -> list[dict[str, Any]]:
    """List the rules in force: id, regime, source, validity, and the JSON Schemas of facts and outcome.

    The schemas are the same objects each time: whoever changes one makes a copy first.
    """
    return [
        {
            "regel": naam,
            "regelversie": regelboek.regels[plaats.functie].versie,
            "regime": regime.id,
            "bron": citeer(regime, plaats.bron),
            "geldigVan": regime.van.isoformat(),
            "geldigTotEnMet": regime.tot_en_met.isoformat() if regime.tot_en_met else None,
            **_schemas(regelboek.regels[plaats.functie]),
        }
        for naam, regime, plaats in regelboek.van_kracht(gemeente, peildatum)
    ]


@cache
def _schemas(regel: AnyRegel) -> dict[str, Any]:
    # What a rule takes and gives is fixed; to write it out for all of them took forty milliseconds a request.
    return {
        "feiten": regel.feiten.model_json_schema(by_alias=True),
        "uitkomst": regel.uitkomst.model_json_schema(by_alias=True),
    }
