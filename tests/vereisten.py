"""Pytest plugin: what a test needs from outside the project, and every skip with its reason on the last screen.

A test that needs something, or its fixture, calls `vereist("schemas")`. Where it is missing the test is skipped with a
reason.
The environment variable ZAAKBOEK_VEREIS ("schemas,kafka") names what this machine has: what it names may not be
missing, so that a test that silently stopped running is a failure there.
"""

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests import verapdf

ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class Vereiste:
    """Something outside the project: how to see that it is there, and what to tell when it is not."""

    aanwezig: Callable[[], bool]
    reden: str


def schemas() -> Path:
    """Give the folder with the official XSDs (ieb-1.0, ijw-3.2, iwmo-3.2), which exists or not."""
    return Path(os.environ.get("ZAAKBOEK_SCHEMAS", ROOT.parent / "shared" / "standaarden" / "xsd"))


VEREISTEN = {
    "schemas": Vereiste(
        lambda: schemas().is_dir(), "de officiële XSD's staan hier niet; ZAAKBOEK_SCHEMAS wijst hun map aan"
    ),
    "verapdf": Vereiste(
        lambda: verapdf.jar() is not None, "veraPDF is hier niet: het komt met Maven en draait op Java 17 of nieuwer"
    ),
}


def vereist(naam: str) -> None:
    """Skip the calling test where `naam` is missing; fail it where ZAAKBOEK_VEREIS promises it."""
    vereiste = VEREISTEN[naam]
    if vereiste.aanwezig():
        return
    if naam in _beloofd():
        pytest.fail(f"ZAAKBOEK_VEREIS noemt {naam}, maar {vereiste.reden}", pytrace=False)
    pytest.skip(vereiste.reden)


def pytest_configure() -> None:
    """Refuse a ZAAKBOEK_VEREIS with a name that no test asks for: a slip there would switch a guard off."""
    unknown = _beloofd() - VEREISTEN.keys()
    if unknown:
        raise pytest.UsageError(
            f"ZAAKBOEK_VEREIS noemt {', '.join(sorted(unknown))}; bekend zijn: {', '.join(sorted(VEREISTEN))}"
        )


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print each skipped test with its reason."""
    skipped = terminalreporter.getreports("skipped")
    if not skipped:
        return
    terminalreporter.section("overgeslagen, met reden")
    for report in skipped:
        longrepr = report.longrepr
        reden = longrepr[2].removeprefix("Skipped: ") if isinstance(longrepr, tuple) else str(longrepr)
        terminalreporter.write_line(f"{report.nodeid}: {reden}")


def _beloofd() -> set[str]:
    return {naam.strip() for naam in os.environ.get("ZAAKBOEK_VEREIS", "").split(",") if naam.strip()}
