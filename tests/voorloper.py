"""A process that has imported the whole command line, and forks for each command that it is given.

A program, not a module: it is started by its path (``tests/opdrachtregel.py``), reads one JSON object a line from its
standard input, and answers each with the exit code of the process that carried it out.
"""

import gc
import json
import os
import sys
import tempfile
from importlib import import_module

import api.cli

# What the commands import when they run, on top of what they import when they are asked for.
_ZWAAR = ("api.app", "api.dossier.lezing", "api.dossier.pdf", "services.postgres_embedded", "services.wiring")


def wacht_op_opdrachten() -> list[str] | None:
    """Answer one command after another; returns its arguments in each process that has to carry one out."""
    vragen, antwoorden = os.fdopen(os.dup(0)), os.fdopen(os.dup(1), "w")
    for vraag in vragen:
        opdracht = json.loads(vraag)
        proces = os.fork()
        if proces == 0:
            _wees_een_nieuw_proces(opdracht)
            return [str(argument) for argument in opdracht["argumenten"]]
        _, stand = os.waitpid(proces, 0)
        print(os.waitstatus_to_exitcode(stand), file=antwoorden, flush=True)
    return None


def _wees_een_nieuw_proces(opdracht: dict[str, dict[str, str]]) -> None:
    os.environ.clear()
    os.environ.update(opdracht["omgeving"])
    tempfile.tempdir = None  # what is temporary goes where that environment says
    for nummer, naam in enumerate(("stdin", "stdout", "stderr")):
        bestand = os.open(opdracht["bestanden"][naam], os.O_RDWR)
        os.dup2(bestand, nummer)
        os.close(bestand)


for opdracht_ in api.cli._COMMANDS:
    import_module(f"api.cli.{opdracht_}")
for module in _ZWAAR:
    import_module(module)
gc.freeze()
argumenten = wacht_op_opdrachten()
if argumenten is not None:
    sys.exit(api.cli.main(argumenten))
