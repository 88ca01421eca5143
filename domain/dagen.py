"""The days that a part of a command or event holds, and which of them lie outside the calendar.

The bounds are held where something new comes in: on a command, and on what a correction makes of an event. What was
stored is read as it stands, whatever days it holds.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from domain.gebeurtenis import Deel
from domain.kalender import in_kalender

Plek = tuple[str | int, ...]
"""The place of a member, as JSON spells it: ``("voorzieningen", 0, "werking", "totEnMet")``."""


def buiten_de_kalender(deel: Deel) -> Iterator[tuple[Plek, date]]:
    """Give each day before EERSTE_DAG or after LAATSTE_DAG with its place, in the order of the members."""
    return ((plek, dag) for plek, dag in _dagen(deel, ()) if not in_kalender(dag))


def _dagen(waarde: object, plek: Plek) -> Iterator[tuple[Plek, date]]:
    if isinstance(waarde, date):
        yield plek, waarde
    elif isinstance(waarde, Deel):
        for naam, veld in type(waarde).model_fields.items():
            yield from _dagen(getattr(waarde, naam), (*plek, veld.alias or naam))
    elif isinstance(waarde, Mapping):
        for naam, lid in waarde.items():
            yield from _dagen(lid, (*plek, naam))
    elif isinstance(waarde, tuple | list | set | frozenset):
        for nummer, lid in enumerate(waarde):
            yield from _dagen(lid, (*plek, nummer))
