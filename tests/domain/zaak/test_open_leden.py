"""What stands in the clear may outlive the person, so each such member stands in ARCHITECTURE.md with its reason."""

from __future__ import annotations

import json
import re
import types
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Union, get_args, get_origin

import pytest

from domain.gebeurtenis import Deel, leden, splits
from domain.zaak.topics import TOPICS, lees_inhoud

ROOT = Path(__file__).parents[3]
# | `topic` | `/member/of/it` | why |
RIJ = re.compile(r"^\| `(?P<topic>[a-z-]+)` \| `(?P<lid>/[A-Za-z0-9/*]+)` \| (?P<waarom>.*) \|$", re.MULTILINE)


def _deel_in(annotatie: Any) -> tuple[type[Deel], str] | None:
    """Find the part that an annotation holds, and how it is reached from there: itself, or as one of a list."""
    if isinstance(annotatie, type) and issubclass(annotatie, Deel):
        return annotatie, ""
    if get_origin(annotatie) not in (Union, types.UnionType, tuple) and not hasattr(annotatie, "__metadata__"):
        return None
    via = "/*" if get_origin(annotatie) is tuple else ""
    gevonden = next((deel for keuze in get_args(annotatie) if (deel := _deel_in(keuze))), None)
    return gevonden and (gevonden[0], via + gevonden[1])


def open_leden(soort: type[Deel], plek: str = "") -> Iterator[str]:
    """Name every member of an event that is stored in the clear, parts walked, ``*`` for each of a list."""
    for naam, alias, eigenaar in leden(soort):
        if eigenaar is not None:
            continue
        deel = _deel_in(soort.model_fields[naam].annotation)
        if deel is None:
            yield f"{plek}/{alias}"
        else:
            yield from open_leden(deel[0], f"{plek}/{alias}{deel[1]}")


OPEN = {(topic, lid) for topic, soort in TOPICS.items() for lid in open_leden(soort)}


def _tabel() -> list[tuple[str, str, str]]:
    tekst = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    return [(rij["topic"], rij["lid"], rij["waarom"].strip()) for rij in RIJ.finditer(tekst)]


TABEL = _tabel()


def test_no_member_is_opened_without_a_reason() -> None:
    """A class that opens a member says in ARCHITECTURE.md why it may outlive the person; seal it, or write that row."""
    assert sorted(OPEN - {(topic, lid) for topic, lid, _ in TABEL}) == []


def test_the_table_holds_nothing_else() -> None:
    """A row of which no member is left is taken away, and none stands there twice or without a reason."""
    rijen = [(topic, lid) for topic, lid, _ in TABEL]

    assert sorted(set(rijen) - OPEN) == []
    assert sorted(rij for rij in set(rijen) if rijen.count(rij) > 1) == []
    assert [(topic, lid) for topic, lid, waarom in TABEL if not waarom] == []


@pytest.mark.parametrize("topic", TOPICS)
def test_what_is_stored_in_the_clear_is_what_was_declared(topic: str) -> None:
    """What is parted as open in a golden payload are the members of the classes: the walk of this test is true."""
    golden = ROOT / "tests" / "golden" / f"{topic}.v{TOPICS[topic].SCHEMAVERSIE}.json"
    inhoud = lees_inhoud(topic, TOPICS[topic].SCHEMAVERSIE, json.loads(golden.read_text(encoding="utf-8")))
    opgeslagen, _ = splits(inhoud)

    assert {lid for eigen, lid in OPEN if eigen == topic} == set(_bladeren(opgeslagen))


def _bladeren(waarde: Any, plek: str = "") -> Iterator[str]:
    if isinstance(waarde, dict):
        for naam, lid in waarde.items():
            yield from _bladeren(lid, f"{plek}/{naam}")
    elif isinstance(waarde, list) and waarde and isinstance(waarde[0], dict):
        for lid in waarde:
            yield from _bladeren(lid, f"{plek}/*")
    else:
        yield plek
