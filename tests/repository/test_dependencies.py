"""What we stand on: each dependency explained, locked by hash, and none that takes a name of ours."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from importlib.metadata import packages_distributions

import pytest

from tests.repository.sources import PACKAGES, ROOT

OUR_NAMES = (*PACKAGES, "tests", "deploy")

_PINNED = re.compile(r"(?P<name>[a-z0-9][a-z0-9-]*)==(?P<version>[^ ;]+)(?: ; [^\\]+)? \\$")
_COMMENT = re.compile(r" *#(?!.*(?:://|\s/)).*")
_HASH = re.compile(r"    --hash=sha256:[0-9a-f]{64}(?: \\)?$")


def direct_dependencies() -> dict[str, list[str]]:
    """Give the names that pyproject.toml asks for, by the lock file that has to hold them."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    runtime = [_name(line) for line in project["project"]["dependencies"]]
    development = [_name(line) for line in project["dependency-groups"]["dev"]]
    mutatie = [_name(line) for line in project["dependency-groups"]["mutatie"]]
    return {
        "runtime.txt": runtime,
        "development.txt": [*runtime, *development],
        "mutatie.txt": [*runtime, *mutatie],
    }


def not_explained(architecture: str, names: Sequence[str]) -> list[str]:
    """List the dependencies without a row "| `name` | ..." in ARCHITECTURE.md."""
    return [
        f"{name}: give it a row in ARCHITECTURE.md that says what it is for and what we do without it"
        for name in names
        if not re.search(rf"^\| `{re.escape(name)}` \| *[^ |]", architecture, re.MULTILINE)
    ]


def unlocked_lines(lock: str) -> list[str]:
    """List what is in a lock besides exact versions, their hashes and comments: an index, a link, a local path."""
    return [
        line
        for line in lock.splitlines()
        if not (_PINNED.fullmatch(line) or _HASH.fullmatch(line) or _COMMENT.fullmatch(line))
    ]


def locked_versions(lock: str) -> dict[str, str]:
    """Give the version of each distribution in a lock."""
    return {found["name"]: found["version"] for line in lock.splitlines() if (found := _PINNED.fullmatch(line))}


def foreign_owners(owners: Mapping[str, Sequence[str]]) -> list[str]:
    """List the installed distributions that bring a top-level name of ours."""
    return [
        f"{owner} also brings `{name}`: one of the two is imported, and nobody knows which"
        for name in OUR_NAMES
        for owner in owners.get(name, ())
        if owner != "zaakboek"
    ]


def _name(requirement: str) -> str:
    found = re.match(r"[A-Za-z0-9._-]+", requirement)
    assert found, requirement
    return found[0].lower().replace("_", "-")


def _lock(file: str) -> str:
    return (ROOT / "requirements" / file).read_text(encoding="utf-8")


def test_every_dependency_is_explained() -> None:
    """ARCHITECTURE.md has a row for each dependency that we chose."""
    architecture = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")

    gevraagd = sorted({name for names in direct_dependencies().values() for name in names})
    assert [] == not_explained(architecture, gevraagd)


@pytest.mark.parametrize("file", ["runtime.txt", "development.txt", "mutatie.txt"])
def test_the_lock_holds_what_we_ask_for(file: str) -> None:
    """Each dependency is locked to one version with hashes, and nothing else stands there: run make lock."""
    assert [] == unlocked_lines(_lock(file))
    assert set() == set(direct_dependencies()[file]) - locked_versions(_lock(file)).keys()


def test_we_test_what_we_ship() -> None:
    """The versions of the runtime lock are those of the development lock: run make lock."""
    assert locked_versions(_lock("runtime.txt")).items() <= locked_versions(_lock("development.txt")).items()


def test_nobody_else_owns_our_names() -> None:
    """No other installed distribution brings a top-level package with a name of ours."""
    assert [] == foreign_owners(packages_distributions())


def test_a_dependency_without_a_row_is_caught() -> None:
    """A name in passing or a row without a word about it does not explain a dependency."""
    architecture = "We use rich.\n| `psycopg` | the database |\n| `pydantic` | |\n"

    assert ["pydantic", "rich"] == [
        line.split(":")[0] for line in not_explained(architecture, ["psycopg", "pydantic", "rich"])
    ]


@pytest.mark.parametrize(
    "line",
    [
        "rich>=15",
        "rich==15.0.0",
        "rich @ file:///tmp/rich.whl",
        "--index-" + "url https://example.nl/simple",
        "-e .",
        "#    uv pip compile /tmp/pyproject.toml --output /tmp/x",
    ],
)
def test_an_unlocked_line_is_caught(line: str) -> None:
    """A range, a version without a hash, a link, an index and a local path in a comment are caught."""
    assert [line] == unlocked_lines(line)


def test_a_foreign_owner_is_caught() -> None:
    """A distribution that installs `tests` or `domain` at the top is caught; our own wheel is not."""
    owners = {"domain": ["zaakboek"], "tests": ["slordig"], "rich": ["rich"]}

    assert 1 == len(foreign_owners(owners))
