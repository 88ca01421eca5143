"""Functions and modules stay small enough to read in one go (sizes as measured in code that reads well)."""

import ast

from tests.repository.sources import PACKAGES, Source, python_sources

FUNCTION_MAX = 70
NINE_IN_TEN_FUNCTIONS_MAX = 35
MODULE_MAX = 300
MODULE_WALL = 500

# Modules over MODULE_MAX (never over MODULE_WALL), each with the reason why it reads better in one piece.
LONG_MODULES: dict[str, str] = {}


def long_functions(source: Source) -> list[str]:
    """List the functions over the wall."""
    return [
        f"{source.at(line)}: {name} has {length} lines, the wall is {FUNCTION_MAX}; take out a step that has a name"
        for name, line, length in _functions(source)
        if length > FUNCTION_MAX
    ]


def nine_in_ten(lengths: list[int]) -> int:
    """Give the length that nine in ten functions do not pass."""
    return sorted(lengths)[int(len(lengths) * 0.9)] if lengths else 0


def long_modules(sources: list[Source], exceptions: dict[str, str]) -> list[str]:
    """List the modules that are too long, and the exceptions that are not needed any more."""
    lines = {source.path: source.text.count("\n") for source in sources}
    too_long = [
        f"{path}: {count} lines; split it where the subject changes"
        for path, count in lines.items()
        if count > (MODULE_WALL if path in exceptions or path.startswith("tests/") else MODULE_MAX)
    ]
    stale = [
        f"{path}: no longer over {MODULE_MAX} lines; take it out of LONG_MODULES"
        for path in exceptions
        if lines.get(path, 0) <= MODULE_MAX
    ]
    return too_long + stale


def _functions(source: Source) -> list[tuple[str, int, int]]:
    return [
        (node.name, node.lineno, (node.end_lineno or node.lineno) - node.lineno + 1)
        for node in ast.walk(source.tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]


def _function_of(lines: int) -> Source:
    return Source("domain/sample.py", "def besluit():\n" + "    pass\n" * (lines - 1))


def test_no_function_is_over_the_wall() -> None:
    """No function anywhere has more than 70 lines."""
    assert [] == [line for source in python_sources() for line in long_functions(source)]


def test_nine_functions_in_ten_are_short() -> None:
    """Of what is shipped, nine functions in ten have at most 35 lines: split some that have more."""
    lengths = [length for source in python_sources(*PACKAGES) for _, _, length in _functions(source)]

    assert nine_in_ten(lengths) <= NINE_IN_TEN_FUNCTIONS_MAX


def test_modules_are_short() -> None:
    """A module has at most 300 lines, an exception with a reason and a table of tests at most 500."""
    assert [] == long_modules(python_sources(), LONG_MODULES)


def test_a_long_function_is_caught() -> None:
    """Seventy lines pass, one more does not."""
    assert [] == long_functions(_function_of(70))
    assert 1 == len(long_functions(_function_of(71)))


def test_the_tenth_function_counts() -> None:
    """One long function in eleven goes by; two in eleven do not."""
    assert 10 == nine_in_ten([10] * 10 + [60])
    assert 60 == nine_in_ten([10] * 9 + [60, 60])


def test_a_long_module_is_caught() -> None:
    """Over 300 lines a module needs a reason, over 500 no reason helps, and a reason without need goes."""
    long, longer = Source("domain/a.py", "\n" * 301), Source("domain/a.py", "\n" * 501)
    reason = {"domain/a.py": "een tabel"}

    assert 1 == len(long_modules([long], {}))
    assert [] == long_modules([long], reason)
    assert 1 == len(long_modules([longer], reason))
    assert 1 == len(long_modules([Source("domain/a.py", "\n" * 300)], reason))
    assert [] == long_modules([Source("tests/test_a.py", "\n" * 500)], {})
    assert 1 == len(long_modules([Source("tests/test_a.py", "\n" * 501)], {}))
