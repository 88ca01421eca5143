"""The number rule: a norm of the law is data in domain/verordeningen, never a number in the rule core."""

import ast
import re
from collections.abc import Iterator
from typing import TypeGuard

import pytest

from tests.repository.sources import Source, dotted_name, python_sources

RULE_CORE = "domain/regels/"

# Arithmetic, days of the week, minutes of the hour and percent; every other number is somebody's decision.
ALLOWED = {0, 1, -1, 7, 60, 100}

# (file, number as written) -> why it is not a norm of the law.
EXCEPTIONS: dict[tuple[str, str], str] = {
    ("domain/regels/feiten.py", "130"): "a bound against slips of the pen; no age over it was ever reached",
    ("domain/regels/feiten.py", "1000000"): "a bound against slips of the pen; no rule decides on it",
}

# A text of digits alone may be the name of a step or an article; a fraction and a date never are.
_FRACTION_OR_DATE = re.compile(r"-?\d+[.,]\d+|\d{4}-\d{2}-\d{2}")
_NUMBER_MAKERS = {"Decimal", "Fraction", "float", "int"}
_DATE_MAKERS = {"date", "datetime", "fromisoformat"}


def numbers_in_the_code(source: Source) -> list[tuple[int, str]]:
    """List (line, text) of each number or date that is written out and is not plain arithmetic."""
    return sorted({*_constants(source), *_made_from_constants(source)})


def _constants(source: Source) -> Iterator[tuple[int, str]]:
    versions = {id(node.args[1]) for node in ast.walk(source.tree) if _registers_a_rule(node)}
    for node in ast.walk(source.tree):
        if not isinstance(node, ast.Constant) or isinstance(node.value, bool) or id(node) in versions:
            continue
        number = isinstance(node.value, int | float | complex) and not _is_arithmetic(node)
        text = isinstance(node.value, str) and _FRACTION_OR_DATE.fullmatch(node.value)
        if number or text:
            yield node.lineno, str(node.value)


def _registers_a_rule(node: ast.AST) -> TypeGuard[ast.Call]:
    """The versie of ``Regel(id, versie, ...)`` counts how often its reasoning changed; it is no norm of the law."""
    return isinstance(node, ast.Call) and dotted_name(node.func) == "Regel" and len(node.args) > 1


def _made_from_constants(source: Source) -> Iterator[tuple[int, str]]:
    for node in ast.walk(source.tree):
        if not isinstance(node, ast.Call):
            continue
        maker = dotted_name(node.func).rpartition(".")[2]
        arguments = [*node.args, *(keyword.value for keyword in node.keywords)]
        constants = [argument for argument in arguments if isinstance(argument, ast.Constant)]
        number = maker in _NUMBER_MAKERS and not all(map(_is_arithmetic, constants))
        if number or (maker in _DATE_MAKERS and constants):
            yield node.lineno, ast.unparse(node)


def _is_arithmetic(node: ast.Constant) -> bool:
    return isinstance(node.value, int) and node.value in ALLOWED


def test_no_norm_stands_in_the_code() -> None:
    """Every number in the rule core but 0, 1, -1, 7, 60 and 100 is a norm: move it to domain/verordeningen."""
    found = [
        (source.path, text, source.at(line))
        for source in python_sources("domain")
        if source.path.startswith(RULE_CORE)
        for line, text in numbers_in_the_code(source)
    ]

    assert [] == [f"{place}: {text}" for path, text, place in found if (path, text) not in EXCEPTIONS]
    assert set() == EXCEPTIONS.keys() - {(path, text) for path, text, _ in found}, "an exception nobody needs"


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("termijn = 42", "42"),
        ("x = bedrag * 0.35", "0.35"),
        ("x = Decimal('0.35')", "0.35"),
        ("x = Decimal('6')", "Decimal('6')"),
        ("x = decimal.Decimal(6)", "6"),
        ("x = -2", "2"),
        ("x = bedrag > 1_000", "1000"),
        ("x = timedelta(weeks=6)", "6"),
        ("x = date(jaar, 1, 1)", "date(jaar, 1, 1)"),
        ("x = datetime.date(jaar, maand, day=1)", "datetime.date(jaar, maand, day=1)"),
        ("x = date.fromisoformat('2025-01-01')", "2025-01-01"),
        ("match leeftijd:\n    case 18: pass", "18"),
        ("def f(weken=6): pass", "6"),
        ("x = 100.0", "100.0"),
        ("x = Regel(3, 4, weken=6)", "3"),
        ("x = Regel(3, 4, weken=6)", "6"),
    ],
)
def test_a_norm_in_the_code_is_caught(code: str, text: str) -> None:
    """A number, a fixed date, a rate as text, a default and a pattern are all caught."""
    assert text in [found for _, found in numbers_in_the_code(Source(f"{RULE_CORE}a.py", code))]


@pytest.mark.parametrize(
    "code",
    [
        "x = dagen * 7 + uren * 60 - 1",
        "x = bedrag * percentage / 100",
        "x = Decimal(0)",
        "x = Decimal(bedrag)",
        "Stap = Literal['1', '2', '4a']",
        "REGELS = (Regel('pgb-looptijd', 2, Feiten, Uitkomst, weeg),)",
        "x = waar is True",
        "x = 'Wmo 2015 art. 2.3.2 lid 1'",
        "x = date(jaar, maand, dag)",
    ],
)
def test_arithmetic_passes(code: str) -> None:
    """Plain arithmetic, an article in a text and a date that is computed are fine."""
    assert [] == numbers_in_the_code(Source(f"{RULE_CORE}a.py", code))
