"""A name has an edge: words that could hold anything name no file and no class."""

import ast
import re
from pathlib import PurePosixPath

import pytest

from tests.repository.sources import Source, python_sources

BANNED_WORDS = {
    *("base", "common", "data", "helper", "helpers", "info", "manager", "managers"),
    *("misc", "processor", "processors", "util", "utils"),
}
CURE = "say what it holds or does (termijnen.py, PositieUitgifte)"


def names_without_an_edge(source: Source) -> list[str]:
    """List the folders, the file and the classes that carry a banned word."""
    words = {word for part in PurePosixPath(source.path).with_suffix("").parts for word in part.lower().split("_")}
    found = [f"{source.path}: {word}; {CURE}" for word in sorted(words & BANNED_WORDS)]
    for node in ast.walk(source.tree):
        if isinstance(node, ast.ClassDef):
            words = {word.lower() for word in re.findall(r"[A-Z]+(?![a-z])|[A-Z]?[a-z0-9]+", node.name)}
            found += [f"{source.at(node.lineno)}: class {node.name}; {CURE}" for _ in sorted(words & BANNED_WORDS)]
    return found


def test_every_name_has_an_edge() -> None:
    """No file, folder or class is named with a word that could hold anything."""
    assert [] == [line for source in python_sources() for line in names_without_an_edge(source)]


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("services/utils.py", ""),
        ("services/date_helpers.py", ""),
        ("api/common/app.py", ""),
        ("services/base_service.py", ""),
        ("services/zaken.py", "class CaseManager: ..."),
        ("services/zaken.py", "class ZaakInfo: ..."),
        ("services/zaken.py", "def f():\n    class EventDataProcessor: ..."),
    ],
)
def test_a_name_without_an_edge_is_caught(path: str, code: str) -> None:
    """A banned word is caught in folder, file and class, also beside another word."""
    assert names_without_an_edge(Source(path, code))


@pytest.mark.parametrize("code", ["class Database: ...", "class Informatieplicht: ...", "class BSNRegister: ..."])
def test_a_longer_word_passes(code: str) -> None:
    """Only whole words count."""
    assert [] == names_without_an_edge(Source("domain/informatieplicht.py", code))
