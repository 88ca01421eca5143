"""A zaak that goes on in another gemeente: its history as the successor keeps it. Pure.

The history is taken over whole, event by event and at the same versie, so that every reference within the zaak (an
advies by its versie, a besluit by its number, a correction) holds. Only what belongs to the ledger it lies in becomes
another: who is who, the sealed bijlagen, and the zaaknummer; the first event says where the zaak came from.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from domain.bijlage import Bijlage
from domain.gebeurtenis import Gebeurtenis
from domain.melding.events import Herkomst, MeldingOntvangen
from domain.zaak.geschiedenis import Vastgelegd
from domain.zaak.topics import lees_inhoud

Json = Any


@dataclass(frozen=True)
class Overname:
    """What becomes another in the successor.

    ``rechtsgebied`` is the gemeente whose ordinances go on to apply; ``betrokkenen`` give for each person of the old
    ledger who that is in the new one, ``bijlagen`` what the new ledger says of each document.
    """

    herkomst: Herkomst
    rechtsgebied: str
    zaaknummer: str
    betrokkenen: Mapping[UUID, UUID]
    bijlagen: Mapping[UUID, Bijlage]


def overgenomen(gelezen: Sequence[Vastgelegd], overname: Overname) -> list[Gebeurtenis]:
    """Give the content of each event of a zaak as the successor keeps it, in order of versie."""
    namen = {str(oud): str(nieuw) for oud, nieuw in overname.betrokkenen.items()}
    documenten = {str(wie): een.model_dump(mode="json", by_alias=True) for wie, een in overname.bijlagen.items()}
    klaar: list[Gebeurtenis] = []
    for een in gelezen:
        data = _vervang(een.inhoud.model_dump(mode="json", by_alias=True, exclude_none=True), namen, documenten)
        inhoud = lees_inhoud(een.inhoud.TOPIC, een.inhoud.SCHEMAVERSIE, data)
        if isinstance(inhoud, MeldingOntvangen):
            leden = {naam: getattr(overname, naam) for naam in ("herkomst", "rechtsgebied", "zaaknummer")}
            inhoud = inhoud.model_copy(update=leden)
        klaar.append(inhoud)
    return klaar


def _vervang(waarde: Json, namen: Mapping[str, str], documenten: Mapping[str, Json]) -> Json:
    match waarde:
        case str():
            # A random id: no other text is the same by chance.
            return namen.get(waarde, waarde)
        case list():
            return [_vervang(lid, namen, documenten) for lid in waarde]
        case {"bijlage": str(bijlage), "sha256": _}:
            return documenten.get(bijlage, waarde)
        case dict():
            return {naam: _vervang(lid, namen, documenten) for naam, lid in waarde.items()}
        case _:
            return waarde
