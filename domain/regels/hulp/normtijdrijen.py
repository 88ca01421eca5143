"""The rows of the norm times as the data of a regime holds them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Literal

from domain.regels.weging import Weging

Soort = Literal["basis", "afgeleid", "factor", "handeling", "activiteiten", "aftrek", "duur"]


@dataclass(frozen=True)
class Rij:
    """One row: its minutes, what it asks of the household and how often it counts.

    ``soort``: ``basis`` counts always and ``afgeleid`` by the facts of the household; ``factor`` and ``handeling`` when
    named, the latter so many times a week; ``activiteiten`` counts for each activity named; ``aftrek`` takes the afwas
    off beside ``bij_taken``; ``duur`` bounds the weeks. ``alleen_bij`` names the factors of which one has to be there.
    ``maximum`` bounds the minutes a week of the row, ``taak_maximum`` those of the task. ``per_dag`` is at most so many
    times a day, counted under the name ``telt_met``.
    """

    bron: str
    naam: str
    soort: Soort
    minuten: int = 0
    personen_vanaf: int = 0
    personen_tot_en_met: int | None = None
    kamers_vanaf: int = 0
    kamers_tot_en_met: int | None = None
    kind_onder: int | None = None
    per_kind: bool = False
    per_dag: int | None = None
    telt_met: str = ""
    vervangt: str = ""
    maximum: int | None = None
    taak_maximum: int | None = None
    weken: int = 0
    alleen_bij: tuple[str, ...] = ()
    bij_taken: tuple[str, ...] = ()
    activiteiten: tuple[str, ...] = ()
    open_punt: str = ""

    @property
    def titel(self) -> str:
        """Give the name as words at the head of a sentence."""
        return self.naam.replace("-", " ").capitalize()

    def namen(self) -> tuple[str, ...]:
        """Give the factors under which the row can be asked."""
        return self.activiteiten or (self.naam,)

    def past_bij(self, personen: int, kamers: int) -> bool:
        """Say whether the size of the household and of the house are those of the row."""
        return (
            self.personen_vanaf <= personen
            and (self.personen_tot_en_met is None or personen <= self.personen_tot_en_met)
            and self.kamers_vanaf <= kamers
            and (self.kamers_tot_en_met is None or kamers <= self.kamers_tot_en_met)
        )


def lees_rijen(normen: Iterable[str], weging: Weging) -> list[Rij]:
    """Read the rows of a task in the order of the text."""
    rijen = []
    for norm in normen:
        leden: dict[str, Any] = {
            naam: tuple(lid) if isinstance(lid, list) else lid for naam, lid in weging.tabel(norm).items()
        }
        leden.setdefault("telt_met", leden["naam"])
        rijen.append(Rij(bron=weging.bron_van(norm), **leden))
    return rijen
