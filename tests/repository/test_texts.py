"""What may stand in no tracked file: unfinished marks, one machine's paths, registries, apps named by a string."""

import re
from dataclasses import dataclass

import pytest

from tests.repository.sources import ROOT, tracked_files


@dataclass(frozen=True)
class Mark:
    """A pattern that may not occur in a text, and what to do instead."""

    pattern: re.Pattern[str]
    cure: str


# Written so that no pattern matches itself.
MARKS = {
    "unfinished": Mark(
        re.compile(r"(?:#|//|--|<!--|/\*|;)\s*(?:TODO|FIXME|XXX)\b"),
        "do it, or leave it out and say so in the documentation",
    ),
    "path of a machine": Mark(
        re.compile(r"(?<![\w.\-/])/(?:work|root|home)/"),
        "make the path relative to the repository, or a setting",
    ),
    "registry": Mark(
        re.compile(
            r"pypi\.org|pythonhosted\.org|registry\.npmjs\.org|proxy\.golang\.org|crates\.io"
            r"|repo1?\.maven\.(?:org|apache\.org)|maven\.org/maven2"
            r"|--(?:extra-)?index-url|--(?:trusted-host|find-links)\b"
        ),
        "leave the registry to the settings of the machine (pip, uv, Maven)",
    ),
    "app by string": Mark(
        re.compile(r"""uvicorn(?:\.run|\.Config)?(?:\s+|\(\s*)["'f]?["']?[A-Za-z_][\w.]*:[A-Za-z_]"""),
        "give uvicorn the app object (zaakboek serve): a string imports whatever has that name",
    ),
}


def marks_in(path: str, text: str) -> list[str]:
    """List every place in a text that carries one of the marks."""
    return [
        f"{path}:{number}: {name} ({found[0].strip()}); {mark.cure}"
        for number, line in enumerate(text.splitlines(), start=1)
        for name, mark in MARKS.items()
        if (found := mark.pattern.search(line))
    ]


def _read(path: str) -> str:
    # Binary files (keys, archives of a test) become noise in which no mark is found.
    return (ROOT / path).read_text(encoding="utf-8", errors="replace")


def test_no_tracked_file_carries_a_mark() -> None:
    """Every tracked file is finished and runs on another machine as it does on this one."""
    assert [] == [line for path in tracked_files() for line in marks_in(path, _read(path))]


@pytest.mark.parametrize(
    "text",
    [
        f"x = 1  # {'TO'}DO later",
        f"-- {'FIX'}ME index",
        f"<!-- {'XX'}X -->",
        f"see /{'work'}/elsewhere",
        f'open("/{"root"}/.pgpass")',
        f"curl https://{'pypi'}.org/simple",
        f"<url>https://repo1.{'maven'}.org/maven2</url>",
        f"pip install --{'index'}-url=x",
        f"uvicorn {'api.app'}:app --workers 2",
        f"uvicorn.run('{'api.app'}:app')",
        f'uvicorn.Config("{"api.app"}:make_app", factory=True)',
    ],
)
def test_a_mark_is_caught(text: str) -> None:
    """Each mark is caught in the forms in which it turns up."""
    assert 1 == len(marks_in("sample", text))


@pytest.mark.parametrize(
    "text",
    [
        "# todos is Spanish for all",
        "GET /v1/work/items",
        "https://example.nl/home/over-ons",
        "uvicorn.run(make_app(settings))",
        "uvicorn: de webserver",
    ],
)
def test_what_looks_like_a_mark_passes(text: str) -> None:
    """An address, an app object and an ordinary word are fine."""
    assert [] == marks_in("sample", text)
