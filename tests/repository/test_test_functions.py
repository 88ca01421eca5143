"""A test says what it shows, and can fail."""

import ast

import pytest

from tests.repository.sources import Source, dotted_name, python_sources

Function = ast.FunctionDef | ast.AsyncFunctionDef

# What fails a test without the word assert.
_CHECKING_CALLS = {"pytest.raises", "pytest.warns", "pytest.fail"}


def speechless_tests(source: Source) -> list[str]:
    """List the tests without a docstring."""
    return [
        f"{source.at(test.lineno)}: {test.name}; state in a docstring which behaviour it shows"
        for test in _tests(source)
        if not ast.get_docstring(test)
    ]


def unfailing_tests(source: Source, checkers: set[str]) -> list[str]:
    """List the tests that assert nothing, neither themselves nor through a function that does (`checkers`)."""
    return [
        f"{source.at(test.lineno)}: {test.name}; assert what is expected"
        for test in _tests(source)
        if not _checks(test, checkers)
    ]


def checking_functions(sources: list[Source]) -> set[str]:
    """Name the functions in tests that assert, also through one another: `then` in given/when/then."""
    functions = [
        node
        for source in sources
        for node in ast.walk(source.tree)
        if isinstance(node, Function) and not node.name.startswith("test_")
    ]
    checkers: set[str] = set()
    while found := {node.name for node in functions if _checks(node, checkers)} - checkers:
        checkers |= found
    return checkers


def _tests(source: Source) -> list[Function]:
    # A test case of a library brings its own tests; what we override there has its docstring and asserts.
    inherited = {
        id(method)
        for node in ast.walk(source.tree)
        if isinstance(node, ast.ClassDef) and any(_is_library_case(base) for base in node.bases)
        for method in node.body
    }
    return [
        node
        for node in ast.walk(source.tree)
        if isinstance(node, Function) and node.name.startswith("test_") and id(node) not in inherited
    ]


def _is_library_case(base: ast.expr) -> bool:
    return dotted_name(base.value if isinstance(base, ast.Subscript) else base).endswith("Case")


def _checks(function: Function, checkers: set[str]) -> bool:
    for node in ast.walk(function):
        if isinstance(node, ast.Assert):
            return True
        if isinstance(node, ast.Call):
            name = dotted_name(node.func)
            method = node.func.attr if isinstance(node.func, ast.Attribute) else name
            if name in _CHECKING_CALLS or method in checkers:
                return True
    return False


def test_every_test_says_what_it_shows() -> None:
    """Every test has a docstring that states the behaviour."""
    assert [] == [line for source in python_sources("tests") for line in speechless_tests(source)]


def test_every_test_can_fail() -> None:
    """Every test asserts something, itself or through a function of the tests."""
    sources = python_sources("tests")
    checkers = checking_functions(sources)

    assert [] == [line for source in sources for line in unfailing_tests(source, checkers)]


def test_a_test_without_a_word_is_caught() -> None:
    """A test without a docstring is caught, also inside a class."""
    code = "def test_a():\n    assert 1\nclass TestB:\n    def test_b(self): assert 1\ndef test_c():\n    'Says.'"

    assert ["test_a", "test_b"] == [
        line.split()[1].rstrip(";") for line in speechless_tests(Source("tests/a.py", code))
    ]


@pytest.mark.parametrize(
    "code",
    [
        "def test_a():\n    decide(command)",
        "async def test_a():\n    await decide(command)",
        "def test_a():\n    given(x).when(y)",
    ],
)
def test_a_test_that_cannot_fail_is_caught(code: str) -> None:
    """A test that only runs code is caught."""
    assert 1 == len(unfailing_tests(Source("tests/a.py", code), {"then"}))


@pytest.mark.parametrize(
    "code",
    [
        "def test_a():\n    assert decide(command)",
        "def test_a():\n    with pytest.raises(AlGedaan): decide(command)",
        "def test_a():\n    given(x).when(y).then(z)",
        "class TestRecorder(library.ApplicationRecorderTestCase[Recorder]):\n    def test_a(self): super().test_a()",
    ],
)
def test_a_test_that_can_fail_passes(code: str) -> None:
    """An assert, an expected refusal, a function that asserts and a library's test case all count."""
    helper = Source("tests/gwt.py", "def then(self, *e):\n    self.same(e)\ndef same(self, e):\n    assert e")

    assert [] == unfailing_tests(Source("tests/a.py", code), checking_functions([helper]))
