"""The recorder alone appends: a walk through the sources."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
PACKAGES = ("domain", "services", "projections", "consumers", "api")
LEDGER = "services/ledger"
# The append function in SQL: qualified by a schema, quoted or filled in later, with an opening bracket behind it.
CALL = re.compile(r"""[\w"}]\.\s*"?append"?\s*\(""")


def _sources(suffix: str) -> list[Path]:
    return [path for package in PACKAGES for path in sorted((ROOT / package).rglob(f"*{suffix}"))]


def _texts(path: Path) -> Iterator[str]:
    """Yield every string of a Python file, docstrings included; the parts of an f-string as one text."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        match node:
            case ast.Constant(value=str(text)):
                yield text
            case ast.Constant(value=bytes(content)):
                yield content.decode(errors="replace")
            case ast.JoinedStr(values=parts):
                yield "".join(str(part.value) if isinstance(part, ast.Constant) else "x" for part in parts)
            case _:
                pass


def test_two_statements_call_the_append_function() -> None:
    """Two migrations make the function, the later one anew, and two statements call it: for one entry and for more."""
    found = {
        str(path.relative_to(ROOT)): len(CALL.findall(path.read_text(encoding="utf-8"))) for path in _sources(".sql")
    }

    assert {
        f"{LEDGER}/sql/gemeente/0003_gapless_append.sql": 1,
        f"{LEDGER}/sql/gemeente/0006_a_ledger_that_ended.sql": 1,
        f"{LEDGER}/sql/statements.sql": 2,
    } == {name: times for name, times in found.items() if times}


def test_no_python_text_calls_the_append_function() -> None:
    """No string of the product holds a call of the function: SQL of its own would go past the recorder."""
    assert [] == [str(path.relative_to(ROOT)) for path in _sources(".py") if any(map(CALL.search, _texts(path)))]


def test_the_recorder_alone_asks_for_the_append_statements() -> None:
    """The ledger alone reads its statements, and in it the recorder alone asks for the two that append."""
    readers = {
        path
        for path in _sources(".py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ImportFrom) and node.module == "services.ledger.statements"
        if {"rendered", "templates"} & {alias.name for alias in node.names}
    }

    assert {ROOT / LEDGER} == {path.parent for path in readers}
    assert [ROOT / LEDGER / "recorder.py"] == [
        path for path in sorted(readers) if {"append", "append_one"} & {*_texts(path)}
    ]


def test_the_application_alone_calls_insert_events() -> None:
    """Commands append through `Grootboek.save`: outside the ledger nobody calls the recorder's insert_events."""
    callers = [
        str(path.relative_to(ROOT))
        for path in _sources(".py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute) and node.attr == "insert_events"
    ]

    assert [] == callers


def test_the_ledger_never_resolves_a_topic() -> None:
    """What stored bytes name is never imported: the library's resolve_topic stands nowhere in the product."""
    assert [] == [
        str(path.relative_to(ROOT))
        for path in _sources(".py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Name | ast.Attribute | ast.alias)
        and "resolve_topic" in (getattr(node, "id", ""), getattr(node, "attr", ""), getattr(node, "name", ""))
    ]


@pytest.mark.parametrize(
    ("text", "is_call"),
    [
        ("SELECT g0268.append(1)", True),
        ('SELECT "g0268"."append" (1)', True),
        ("SELECT {{schema}}.append(", True),
        ("SELECT {schema}.append (", True),
        ("positions.append is a method", False),
        ("an append (of entries)", False),
    ],
)
def test_the_walk_knows_a_call(text: str, *, is_call: bool) -> None:
    """The search itself finds calls, and nothing else."""
    assert is_call == bool(CALL.search(text))
