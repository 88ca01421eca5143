"""No impurity in domain, no make-believe in tests: the names of bans.toml."""

import ast
import tomllib
from pathlib import Path
from typing import Any

import pytest

from tests.repository.sources import Source, python_sources, uses

RULES: dict[str, list[dict[str, Any]]] = tomllib.loads(
    (Path(__file__).parent / "bans.toml").read_text(encoding="utf-8")
)


def banned_uses(source: Source, folder: str) -> list[str]:
    """List every use of a name that is banned in this folder, with what to do instead."""
    return [
        f"{source.at(use.line)}: {use.name}; {ban['cure']}"
        for use in uses(source)
        for ban in RULES["ban"]
        if ban["where"] == folder and any(use.falls_under(name) for name in ban["names"])
    ]


def skips_without_reason(source: Source) -> list[str]:
    """List every skip that does not say why."""
    calls = {id(call.func): call for call in ast.walk(source.tree) if isinstance(call, ast.Call)}
    return [
        f"{source.at(use.line)}: {use.name}; {rule['cure']}"
        for use in uses(source)
        for rule in RULES["needs_reason"]
        if use.name in rule["names"] and not _says_why(calls.get(id(use.node)), positional=rule["positional"])
    ]


def _says_why(call: ast.Call | None, *, positional: bool) -> bool:
    if call is None:
        return False
    return (positional and bool(call.args)) or any(keyword.arg == "reason" for keyword in call.keywords)


@pytest.mark.parametrize("folder", ["domain", "tests"])
def test_no_banned_name_is_used(folder: str) -> None:
    """What bans.toml bans in a folder is not used there."""
    assert [] == [line for source in python_sources(folder) for line in banned_uses(source, folder)]


def test_every_skip_says_why() -> None:
    """No test is skipped without a reason that the end of the run can print."""
    assert [] == [line for source in python_sources("tests") for line in skips_without_reason(source)]


@pytest.mark.parametrize("ban", RULES["ban"], ids=lambda ban: f"{ban['where']}-{ban['names'][0]}")
def test_each_ban_catches_its_sample(ban: dict[str, Any]) -> None:
    """Every ban catches the code that it carries, also behind another name."""
    found = banned_uses(Source("sample.py", ban["sample"]), ban["where"])

    assert found
    assert all(line.endswith(ban["cure"]) for line in found)


@pytest.mark.parametrize("code", ["from datetime import date\ndate(2025, 1, 1)", "from uuid import uuid5", "x.open()"])
def test_what_is_pure_passes(code: str) -> None:
    """A date made from an argument, a computed id and a method that happens to be called open are fine."""
    assert [] == banned_uses(Source("domain/sample.py", code), "domain")


@pytest.mark.parametrize("code", [code for rule in RULES["needs_reason"] for code in rule["samples"]])
def test_a_skip_without_reason_is_caught(code: str) -> None:
    """A skip in any spelling is caught when it does not say why."""
    assert 1 == len(skips_without_reason(Source("tests/sample.py", code)))


@pytest.mark.parametrize("code", [code for rule in RULES["needs_reason"] for code in rule["good"]])
def test_a_skip_with_reason_passes(code: str) -> None:
    """A skip that says why is allowed."""
    assert [] == skips_without_reason(Source("tests/sample.py", code))
