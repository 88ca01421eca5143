"""The guards of the test run itself: what is logged, what is skipped, and what repeats."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.personen import bsns_in
from tests.vereisten import ROOT


def run_suite(folder: Path, suite: str, *arguments: str, **environment: str) -> tuple[int, list[str]]:
    """Run a suite of one file in an empty folder, with the plugins that are asked for and no others.

    Give the exit code and the lines it printed; these are not echoed, as they may hold what may not be logged.
    """
    (folder / "test_sample.py").write_text(suite, encoding="utf-8")
    finished = subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", *arguments],
        cwd=folder,
        env={
            **os.environ,
            "ZAAKBOEK_VEREIS": "",
            "PYTHONPATH": str(ROOT),
            "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1",
            **environment,
        },
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    return finished.returncode, (finished.stdout + finished.stderr).splitlines()


LEAKING_SUITE = """
import logging
import sys
import structlog
from tests.personen import NAMEN

NAMEN.add("Ahmed de Vries")

def test_message(): logging.getLogger("zaakboek").debug("gevonden: %s", "123456782")
def test_extra_member(): logging.getLogger("zaakboek").info("gevonden", extra={"bsn": "123456782"})
def test_structlog(): structlog.get_logger().info("gevonden", bsn=123456782)
def test_name(): structlog.get_logger().info("gevonden", naam="Ahmed de Vries")
def test_stderr(): print("gevonden: 123456782", file=sys.stderr)
def test_nobody(): logging.getLogger("zaakboek").info("geopend")
"""


@pytest.mark.parametrize("workers", ["0", "2"])
def test_a_run_fails_when_a_person_is_logged(tmp_path: Path, workers: str) -> None:
    """A run of which all tests pass fails all the same when a BSN or a name stands in what it logged."""
    exit_code, lines = run_suite(tmp_path, LEAKING_SUITE, "-p", "tests.alles_gelogd", "-p", "xdist", "-n", workers)

    assert pytest.ExitCode.TESTS_FAILED == exit_code
    assert "6 passed" in lines[-1]
    named = {line.split(":")[2] for line in lines if line.startswith("test_sample.py::") and "gevonden" in line}
    assert {"test_message", "test_extra_member", "test_structlog", "test_name", "test_stderr"} == named


def test_a_run_passes_when_nobody_is_logged(tmp_path: Path) -> None:
    """A number of nine digits that fails the elfproef, and a BSN that is not logged, do no harm."""
    suite = 'import logging\ndef test_it(): bsn = "123456782"; logging.warning("123456789")'

    exit_code, lines = run_suite(tmp_path, suite, "-p", "tests.alles_gelogd")

    assert pytest.ExitCode.OK == exit_code
    assert "1 passed" in lines[-1]


@pytest.mark.parametrize(
    ("tekst", "bsns"),
    [
        ("bsn=123456782", ["123456782"]),
        ("111222333, 123456782", ["111222333", "123456782"]),
        ("123456783", []),  # 9·1+8·2+7·3+6·4+5·5+4·6+3·7+2·8-3 = 153, and 153 is no multiple of eleven
        ("000000000", []),  # adds up to nought, and is nobody
        ("1234567820", []),  # ten digits
        ("e123456782a", []),  # a piece of a hash
        ("0.123456782", []),  # a fraction
    ],
)
def test_a_bsn_is_nine_digits_that_pass_the_elfproef(tekst: str, bsns: list[str]) -> None:
    """A BSN is found wherever it stands on its own; hashes, fractions and other numbers are left alone."""
    assert bsns == bsns_in(tekst)


SKIPPING_SUITE = """
from tests.vereisten import vereist

def test_that_needs_the_schemas():
    vereist("schemas")
"""


def test_a_skip_stands_with_its_reason_on_the_last_screen(tmp_path: Path) -> None:
    """What a machine does not have is skipped, and the end of the run says what and why."""
    exit_code, lines = run_suite(
        tmp_path,
        SKIPPING_SUITE,
        "-p",
        "tests.vereisten",
        "-p",
        "xdist",
        "-n",
        "2",
        ZAAKBOEK_SCHEMAS=str(tmp_path / "nergens"),
    )

    assert pytest.ExitCode.OK == exit_code
    assert "overgeslagen, met reden" in lines[-3]
    assert lines[-2].startswith("test_sample.py::test_that_needs_the_schemas: de officiële XSD's")
    assert "1 skipped" in lines[-1]


def test_what_the_machine_promises_is_not_skipped(tmp_path: Path) -> None:
    """Where ZAAKBOEK_VEREIS names it, what is missing makes the test fail."""
    exit_code, lines = run_suite(
        tmp_path,
        SKIPPING_SUITE,
        "-p",
        "tests.vereisten",
        ZAAKBOEK_VEREIS="schemas",
        ZAAKBOEK_SCHEMAS=str(tmp_path / "nergens"),
    )

    assert pytest.ExitCode.TESTS_FAILED == exit_code
    assert any(line.startswith("ZAAKBOEK_VEREIS noemt schemas, maar ") for line in lines)


def test_a_slip_in_zaakboek_vereis_is_refused(tmp_path: Path) -> None:
    """A name that no test asks for stops the run, or a guard would be off without anyone seeing it."""
    exit_code, lines = run_suite(tmp_path, SKIPPING_SUITE, "-p", "tests.vereisten", ZAAKBOEK_VEREIS="schema")

    assert pytest.ExitCode.USAGE_ERROR == exit_code
    assert any("ZAAKBOEK_VEREIS noemt schema; bekend zijn: schemas" in line for line in lines)


SEEDED_SUITE = """
from hypothesis import given, strategies

def test_zaad(zaad):
    drawn = zaad.random()
    assert drawn < 0

@given(strategies.floats(0, 1))
def test_hypothesis(number):
    assert number in {0, 1}
"""


def test_the_same_seed_gives_the_same_chance(tmp_path: Path) -> None:
    """ZAAKBOEK_ZAAD repeats a run: `zaad` and Hypothesis draw the same again, and a failure shows the seed."""
    plugins = ("-p", "_hypothesis_pytestplugin", "-p", "tests.conftest")
    runs = [run_suite(tmp_path, SEEDED_SUITE, *plugins, ZAAKBOEK_ZAAD=seed) for seed in ("42", "42", "43")]

    first, second, other = (
        [line for line in lines if line.startswith(("E       assert", "E           number="))] for _, lines in runs
    )
    assert "ZAAKBOEK_ZAAD=42" in runs[0][1]
    assert first == second
    assert first != other
