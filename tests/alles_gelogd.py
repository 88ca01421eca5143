"""Pytest plugin: keep everything the suite logs in one file a worker, and fail when a person stands in it.

In the file: every record of the standard library's logging and of structlog, at every level, with its extra
members and traceback, and what pytest captured of stdout and stderr. A test that starts a process appends what
that process wrote.
"""

import logging
from collections.abc import Generator, Iterator
from pathlib import Path

import pytest
import structlog

from tests.personen import bsns_in, namen_in

# Begins a line that names the running test; a test id may hold a BSN, a log may not.
_MARK = "===== test: "
_PATH = pytest.StashKey[Path]()
_OWN_MEMBERS = {*vars(logging.makeLogRecord({})), "message", "asctime", "taskName"}


class _WithExtraMembers(logging.Formatter):
    """Show the members that a call added to the record too: a handler in production would."""

    def format(self, record: logging.LogRecord) -> str:
        extra = {name: value for name, value in vars(record).items() if name not in _OWN_MEMBERS}
        return f"{super().format(record)} {extra or ''}"


@pytest.fixture(scope="session", autouse=True)
def alles_gelogd(pytestconfig: pytest.Config, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Give the file with all that was logged so far; at the end it may hold no BSN and no name of a person."""
    path = tmp_path_factory.getbasetemp() / "alles-gelogd.txt"
    handler = logging.FileHandler(path, encoding="utf-8")
    handler.setFormatter(_WithExtraMembers("%(levelname)s %(name)s %(message)s"))
    root = logging.getLogger()
    level = root.level
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    _send_structlog_to_logging()
    pytestconfig.stash[_PATH] = path

    yield path

    root.setLevel(level)
    root.removeHandler(handler)
    handler.close()
    structlog.reset_defaults()
    found = gevonden(path)
    if found:
        pytest.fail("\n".join(["een persoon in het log; haal het gegeven daar weg:", *found]), pytrace=False)


def gevonden(path: Path) -> list[str]:
    """List each line that holds a BSN or a registered name, under the test that ran when it was written."""
    test = "vóór de eerste test"
    found = []
    for line in path.read_text(encoding="utf-8", errors="replace").splitlines():
        if line.startswith(_MARK):
            test = line.removeprefix(_MARK)
            continue
        found += [f"{test}: {persoon} in: {line}" for persoon in (*bsns_in(line), *namen_in(line))]
    return found


@pytest.fixture(autouse=True)
def _mark_in_the_log(request: pytest.FixtureRequest, alles_gelogd: Path) -> None:
    """Name the test to which the lines that follow belong."""
    _append(alles_gelogd, f"{_MARK}{request.node.nodeid}")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Add what the test wrote to stdout and stderr: log handlers of our own write there."""
    report = yield
    path = item.config.stash.get(_PATH, None)
    for heading, content in report.sections:
        if path is not None and heading in {f"Captured stdout {call.when}", f"Captured stderr {call.when}"}:
            _append(path, content)
    return report


def _append(path: Path, text: str) -> None:
    with path.open("a", encoding="utf-8") as file:
        file.write(f"{text}\n")


def _send_structlog_to_logging() -> None:
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.format_exc_info,
            structlog.processors.KeyValueRenderer(),
        ],
        wrapper_class=structlog.stdlib.BoundLogger,
        logger_factory=structlog.stdlib.LoggerFactory(),
        cache_logger_on_first_use=False,
    )
