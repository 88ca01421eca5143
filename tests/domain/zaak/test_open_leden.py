"""What stands in the clear may outlive the person, so each such member stands in ARCHITECTURE.md with its reason."""

from __future__ import annotations

import json
import re
import types
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Union, get_args, get_origin

import pytest

from domain.beschikking.besluit import Besluit
from domain.gebeurtenis import Deel, leden, splits
from domain.zaak.topics import TOPICS, lees_inhoud

ROOT = Path(__file__).parents[3]
# | `topic` | `/member/of/it` | why |; in the place of a topic ``besluit`` (every besluit) or the name of a part.
RIJ = re.compile(r"^\| `(?P<wat>[A-Za-z-]+)` \| `(?P<lid>/[A-Za-z0-9/*]+)` \| (?P<waarom>.*) \|$", re.MULTILINE)
Plek = tuple[str, str]


def _deel_in(annotatie: Any) -> tuple[type[Deel], str] | None:
    """Find the part that an annotation holds, and how it is reached from there: itself, or as one of a list."""
    if isinstance(annotatie, type) and issubclass(annotatie, Deel):
        return annotatie, ""
    if get_origin(annotatie) not in (Union, types.UnionType, tuple) and not hasattr(annotatie, "__metadata__"):
        return None
    via = "/*" if get_origin(annotatie) is tuple else ""
    gevonden = next((deel for keuze in get_args(annotatie) if (deel := _deel_in(keuze))), None)
    return gevonden and (gevonden[0], via + gevonden[1])


def open_leden(soort: type[Deel], plekken: tuple[Plek, ...]) -> Iterator[tuple[Plek, ...]]:
    """Give every member of an event that is stored in the clear, parts walked, with each place that may speak of it.

    The first is that in the event itself, ``*`` for each of a list; then those in the parts that hold it.
    """
    for naam, alias, eigenaar in leden(soort):
        if eigenaar is not None:
            continue
        deel = _deel_in(soort.model_fields[naam].annotation)
        hier = tuple((wat, f"{pad}/{alias}{deel[1] if deel else ''}") for wat, pad in plekken)
        if deel is None:
            yield hier
        else:
            yield from open_leden(deel[0], (*hier, (deel[0].__name__, "")))


def _van(topic: str) -> Iterator[tuple[Plek, ...]]:
    soort = TOPICS[topic]
    for eigen, *andere in open_leden(soort, ((topic, ""),)):
        lid = eigen[1].split("/")[1]
        van_elk = issubclass(soort, Besluit) and lid in {alias for _, alias, _ in leden(Besluit)}
        yield (eigen, *([("besluit", eigen[1])] if van_elk else []), *andere)


OPEN = {topic: list(_van(topic)) for topic in TOPICS}


def _tabel() -> list[tuple[str, str, str]]:
    tekst = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    return [(rij["wat"], rij["lid"], rij["waarom"].strip()) for rij in RIJ.finditer(tekst)]


TABEL = _tabel()


def test_no_member_is_opened_without_a_reason() -> None:
    """A class that opens a member says in ARCHITECTURE.md why it may outlive the person; seal it, or write that row."""
    rijen = {(wat, lid) for wat, lid, _ in TABEL}

    assert [plekken[0] for van in OPEN.values() for plekken in van if not rijen & set(plekken)] == []


def test_the_table_holds_nothing_else() -> None:
    """A row of which no member is left is taken away, and none stands there twice or without a reason."""
    rijen = [(wat, lid) for wat, lid, _ in TABEL]
    alle = {plek for van in OPEN.values() for plekken in van for plek in plekken}

    assert sorted(set(rijen) - alle) == []
    assert sorted(rij for rij in set(rijen) if rijen.count(rij) > 1) == []
    assert [(wat, lid) for wat, lid, waarom in TABEL if not waarom] == []


def test_nothing_is_said_twice() -> None:
    """What a row says of a part or of every besluit is not said again of one event."""
    rijen = {(wat, lid) for wat, lid, _ in TABEL}

    assert [plekken for van in OPEN.values() for plekken in van if len(rijen & set(plekken)) > 1] == []


@pytest.mark.parametrize("topic", TOPICS)
def test_what_is_stored_in_the_clear_is_what_was_declared(topic: str) -> None:
    """What is parted as open in a golden payload are the members of the classes: the walk of this test is true."""
    golden = ROOT / "tests" / "golden" / f"{topic}.v{TOPICS[topic].SCHEMAVERSIE}.json"
    inhoud = lees_inhoud(topic, TOPICS[topic].SCHEMAVERSIE, json.loads(golden.read_text(encoding="utf-8")))
    opgeslagen, _ = splits(inhoud)

    assert {plekken[0][1] for plekken in OPEN[topic]} == set(_bladeren(opgeslagen))


def _bladeren(waarde: Any, plek: str = "") -> Iterator[str]:
    if isinstance(waarde, dict):
        for naam, lid in waarde.items():
            yield from _bladeren(lid, f"{plek}/{naam}")
    elif isinstance(waarde, list) and waarde and isinstance(waarde[0], dict):
        for lid in waarde:
            yield from _bladeren(lid, f"{plek}/*")
    else:
        yield plek
