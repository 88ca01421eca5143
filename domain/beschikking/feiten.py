"""What the zaak and the decision themselves tell the rules about what is granted."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from datetime import date
from typing import Any

from domain.gebeurtenis import Gewist
from domain.kalender import leeftijd_op
from domain.verhuizing.woonplaats import is_weg
from domain.voorziening import Leveringsvorm, Voorziening
from domain.zaak.state import LopendeZaak


def bekende_feiten(
    voorzieningen: Sequence[Voorziening], zaak: LopendeZaak, vormen: AbstractSet[Leveringsvorm], *, op: date
) -> dict[str, Any]:
    """Give the facts about what is granted, in which forms, by a decision of the day ``op``."""
    feiten: dict[str, Any] = {
        "wet": zaak.melding.inhoud.wet,
        "spoedeisend": zaak.melding.inhoud.spoedeisend,
        "meldingOntvangenOp": zaak.melding.op.isoformat(),
    }
    if len(vormen) == 1:
        feiten["leveringsvorm"] = next(iter(vormen))
    if voorzieningen:
        feiten["bijdrageVerschuldigd"] = any(v.bijdrage.verschuldigd for v in voorzieningen)
    pgb = [v for v in voorzieningen if v.leveringsvorm == "pgb"]
    if len(pgb) == 1 and pgb[0].werking.tot_en_met is not None:
        # The budget that is advised is that of the period that is granted, and of no other.
        van, tot_en_met = pgb[0].werking.van, pgb[0].werking.tot_en_met
        feiten |= {"ingangsdatum": van.isoformat(), "einddatum": tot_en_met.isoformat()}
    if is_weg(zaak, op):
        feiten["ingezetene"] = False
    persoon = zaak.melding.inhoud.client.persoon
    # A birth date of which the day is unknown gives no age; then a person must say it.
    if not isinstance(persoon, Gewist) and persoon.geboortedatum.volledig is not None:
        feiten["leeftijd"] = leeftijd_op(persoon.geboortedatum.volledig, op)
    return feiten
