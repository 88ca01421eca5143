"""What the repository rules look at: the tracked files, parsed, and every name that Python code uses."""

import ast
import os
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path, PurePosixPath

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ("domain", "services", "projections", "consumers", "api")

# Only for a copy without git: folders that never hold sources of ours.
_NEVER_TRACKED = {".git", "__pycache__", "dist", "build", "node_modules"}


@dataclass(frozen=True)
class Source:
    """One Python file: its path from the root, its text and its syntax tree."""

    path: str
    text: str

    @property
    def tree(self) -> ast.Module:
        """Parse the text."""
        return _parse(self.text)

    @property
    def module(self) -> str:
        """Give the dotted name under which the file is imported."""
        return ".".join(PurePosixPath(self.path).with_suffix("").parts).removesuffix(".__init__")

    def at(self, line: int) -> str:
        """Name a line for a message."""
        return f"{self.path}:{line}"


@dataclass(frozen=True)
class Use:
    """A name that code uses, written out in full ("datetime.datetime.now"), and the node that uses it."""

    name: str
    line: int
    node: ast.AST

    def falls_under(self, name: str) -> bool:
        """Tell whether this is `name` itself or something inside it."""
        return self.name == name or self.name.startswith(f"{name}.")


@cache
def tracked_files() -> tuple[str, ...]:
    """List the files of the repository from its root, as git knows them; in a copy without git, all of them."""
    return tuple(name for name in _listed() if (ROOT / name).is_file())


def python_sources(*folders: str) -> list[Source]:
    """Read the Python files in these folders; without folders, all of them."""
    return [
        Source(name, (ROOT / name).read_text(encoding="utf-8"))
        for name in tracked_files()
        if name.endswith(".py") and (not folders or name.split("/")[0] in folders)
    ]


def uses(source: Source) -> Iterator[Use]:
    """Give every import, name and attribute of a file, followed back through its imports."""
    bound: dict[str, str] = {}
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                bound[alias.asname or alias.name.split(".")[0]] = (
                    alias.name if alias.asname else alias.name.split(".")[0]
                )
                yield Use(alias.name, node.lineno, node)
        elif isinstance(node, ast.ImportFrom):
            for alias in node.names:
                name = f"{_imported_module(source, node)}.{alias.name}"
                bound[alias.asname or alias.name] = name
                yield Use(name, node.lineno, node)
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Name | ast.Attribute):
            dotted = dotted_name(node)
            if dotted:
                first, _, rest = dotted.partition(".")
                full = bound.get(first, first)
                yield Use(f"{full}.{rest}" if rest else full, node.lineno, node)


def dotted_name(node: ast.AST) -> str:
    """Write out a chain of attributes as it stands in the code; empty when it starts from a value."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        before = dotted_name(node.value)
        return f"{before}.{node.attr}" if before else ""
    return ""


def _imported_module(source: Source, node: ast.ImportFrom) -> str:
    if node.level == 0:
        return node.module or ""
    parts = list(PurePosixPath(source.path).parent.parts)
    base = parts[: len(parts) - node.level + 1]
    return ".".join([*base, node.module] if node.module else base)


@cache
def _parse(text: str) -> ast.Module:
    return ast.parse(text)


def _listed() -> list[str]:
    listing = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False)
    if listing.returncode != 0:
        return sorted(_walk())
    return listing.stdout.split("\0")[:-1]


def _walk() -> Iterator[str]:
    for folder, folders, names in os.walk(ROOT):
        folders[:] = [
            name for name in folders if name not in _NEVER_TRACKED and (not name.startswith(".") or name == ".ci")
        ]
        for name in names:
            yield (Path(folder) / name).relative_to(ROOT).as_posix()
