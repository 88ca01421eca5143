"""Other members for a JSON object: a merge patch (RFC 7396), and where it changes something."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

Json = Any


def samengevoegd(was: Json, stuk: Json) -> Json:
    """Merge a patch into a JSON value (RFC 7396): null takes a member away, a list is replaced whole."""
    if not isinstance(stuk, Mapping):
        return stuk
    samen = dict(was) if isinstance(was, Mapping) else {}
    for naam, waarde in stuk.items():
        if waarde is None:
            samen.pop(naam, None)
        else:
            samen[naam] = samengevoegd(samen.get(naam), waarde)
    return samen


def verschillen(was: Json, wordt: Json, vast: frozenset[str], pad: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """Give the places where two JSON values differ; in what is new or gone as a whole also members in ``vast``."""
    if isinstance(was, dict) and isinstance(wordt, dict):
        for naam in sorted(was.keys() | wordt.keys()):
            yield from verschillen(was.get(naam), wordt.get(naam), vast, (*pad, naam))
    elif isinstance(was, list) and isinstance(wordt, list) and len(was) == len(wordt):
        for plaats, (een, ander) in enumerate(zip(was, wordt, strict=True)):
            yield from verschillen(een, ander, vast, (*pad, str(plaats)))
    elif was != wordt:
        # What is inside a list of another length, or a member that is new, may hold what cannot be changed.
        yield from ((*pad, naam) for naam in sorted({*_namen(was), *_namen(wordt)} & vast))
        yield pad


def _namen(waarde: Json) -> Iterator[str]:
    if isinstance(waarde, dict):
        for naam, lid in waarde.items():
            yield naam
            yield from _namen(lid)
    elif isinstance(waarde, list):
        for lid in waarde:
            yield from _namen(lid)
