"""On which last day a right ends by something in the life of the client: as the rules give it, or as a person says."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Protocol

from domain.weigering import Weigering


class LaatsteDag(Protocol):
    """A right by its number, with its last day."""

    @property
    def nummer(self) -> int:
        """Give the number of the right in the zaak."""

    @property
    def laatste_dag(self) -> date:
        """Give the last day on which it counts."""


class EindeOnmogelijk(Weigering):
    """A last day was given for a right that does not end by what happened, or before it happened."""

    probleem = "einde-onmogelijk"
    titel = "Dit recht kan zo niet eindigen"


class ToelichtingPastNiet(Weigering):
    """Another last day than the rules give asks for a toelichting, and a toelichting is for nothing else."""

    probleem = "toelichting-past-niet"
    titel = "Toelichting ontbreekt of is te veel"
    status = 400


def gekozen_eindes(
    volgens_regels: Mapping[int, date], andere: Iterable[LaatsteDag], op: date, *, toelichting: str | None
) -> dict[int, date]:
    """Give the last day of each right that ends by what happened on ``op``: the other one where a person gave one.

    Raises ``EindeOnmogelijk`` for a right that does not end by it or a day before it, and ``ToelichtingPastNiet``.
    """
    eindes = dict(volgens_regels)
    for een in andere:
        if een.nummer not in eindes or een.laatste_dag < op:
            raise EindeOnmogelijk(
                f"Voorziening {een.nummer} kan niet eindigen op {een.laatste_dag.isoformat()}: zij eindigt hier niet "
                f"door, of die dag ligt voor {op.isoformat()}.",
                veld="andereEindes",
            )
        eindes[een.nummer] = een.laatste_dag
    if (eindes != volgens_regels) is (toelichting is None):
        raise ToelichtingPastNiet(
            "Geef een toelichting als een voorziening op een andere dag eindigt dan de regels geven, en anders niet.",
            veld="toelichting",
        )
    return eindes
