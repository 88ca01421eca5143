"""Pytest plugin: ``zaakboek`` as a user runs it, in a process of its own, without importing everything each time.

Starting Python and importing the program takes a second, and most commands do their work in a tenth of that. So one
process of each worker has it all imported (``tests/voorloper.py``) and forks for every command: a process with its own
environment, files and exit code. ``vers`` starts one from nothing, as a shell does; each command is tried so at least
once, so that what it imports by itself is tried too.
"""

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Protocol

import pytest

Klaar = subprocess.CompletedProcess[str]
VOORLOPER = Path(__file__).with_name("voorloper.py")


class Zaakboek(Protocol):
    """Runs ``zaakboek`` with these arguments until it ends; what it printed is read and not echoed."""

    def __call__(self, *argumenten: str, omgeving: Mapping[str, str], stdin: str = "", vers: bool = False) -> Klaar:
        """Give its exit code and what it wrote. ``omgeving`` is the whole environment of the process."""


@pytest.fixture(scope="session")
def zaakboek_proces(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Zaakboek]:
    """Give a function that runs the command line in a process of its own."""
    folder = tmp_path_factory.mktemp("opdrachtregel")
    bestanden = {naam: folder / naam for naam in ("stdin", "stdout", "stderr")}
    gestart: list[subprocess.Popen[str]] = []

    def run(*argumenten: str, omgeving: Mapping[str, str], stdin: str = "", vers: bool = False) -> Klaar:
        if vers:
            opdracht = [sys.executable, "-m", "api.cli", *argumenten]
            return subprocess.run(opdracht, env=omgeving, input=stdin, capture_output=True, check=False, text=True)
        if not gestart:
            gestart.append(_start())
        for naam, bestand in bestanden.items():
            bestand.write_text(stdin if naam == "stdin" else "", encoding="utf-8")
        code = _vraag(
            gestart[0],
            {
                "argumenten": argumenten,
                "omgeving": {**omgeving},
                "bestanden": {naam: str(bestand) for naam, bestand in bestanden.items()},
            },
        )
        return Klaar(argumenten, code, bestanden["stdout"].read_text(), bestanden["stderr"].read_text())

    yield run
    for proces in gestart:
        # It ends when nobody can ask it anything any more.
        proces.communicate()


def _start() -> subprocess.Popen[str]:
    # Its own folder is not searched (-P): tests/api would stand in the way of api. And what stands in its own
    # environment may reach no command: each is told its own.
    opdracht = [sys.executable, "-P", str(VOORLOPER)]
    omgeving = {**os.environ, "ZAAKBOEK_OMGEVING": "productie"}
    return subprocess.Popen(opdracht, env=omgeving, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def _vraag(proces: "subprocess.Popen[str]", opdracht: Mapping[str, object]) -> int:
    assert proces.stdin is not None
    assert proces.stdout is not None
    print(json.dumps(opdracht), file=proces.stdin, flush=True)
    antwoord = proces.stdout.readline()
    assert antwoord, f"{VOORLOPER.name} is geëindigd"
    return int(antwoord)
