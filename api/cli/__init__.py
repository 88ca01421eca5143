"""The ``zaakboek`` command line. Each command imports only what it needs: ``toets`` neither FastAPI nor psycopg."""

from __future__ import annotations

import os
import sys
from argparse import ArgumentParser
from collections.abc import Sequence
from importlib import import_module
from typing import NoReturn

_COMMANDS = {
    "demo": "Doorloop negen zaken in drie oefengemeenten, van melding tot beschikking",
    "serve": "Start de API",
    "toets": "Weeg een regel: welk advies volgt uit deze feiten?",
    "replay": "Laat een zaak zien zoals hij op een dag gold en bekend was",
    "hertoets": "Weeg de adviezen van een zaak opnieuw: komt hetzelfde uit, en zo niet, waardoor",
    "dossier": "Schrijf het dossier van een zaak in één bestand: een PDF, of JSON",
    "bench": "Meet hoe snel het is, op een oefengemeente van zichzelf",
    "gemeente": "Maak een gemeente aan, toon ze, of verwijder een oefengemeente",
    "token": "Geef een token uit voor ontwikkeling",
    "migrate": "Breng de databases naar de nieuwste indeling",
}


class _Parser(ArgumentParser):
    """Says in Dutch that a command line cannot be, and where to read how it can."""

    def error(self, message: str) -> NoReturn:
        """End with exit code 2; what argparse found stands behind it, for who reads English."""
        self.exit(2, f"{self.prog}: dit gebruik klopt niet ({message}). Zie '{self.prog} --help'.\n")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and give its exit code: 0 done, 1 failed, 2 refused or misused."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    parser = _Parser(prog="zaakboek", description="Zaakboek: een grootboek van zaken voor Wmo en Jeugdwet.")
    subparsers = parser.add_subparsers(dest="command", metavar="opdracht", required=True)
    # Only the command that was asked for is imported; the others are known by name and sentence.
    asked = next((word for word in given if not word.startswith("-")), None)
    for name, sentence in _COMMANDS.items():
        subparser = subparsers.add_parser(name, help=sentence, description=sentence)
        if name == asked:
            module = import_module(f"api.cli.{name}")
            module.add_arguments(subparser)
            subparser.set_defaults(run=module.run)
    parsed = parser.parse_args(given)
    try:
        return int(parsed.run(parsed))
    except BrokenPipeError:
        # Whoever read our output has seen enough (``| head``); Python may not try to flush the rest at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


if __name__ == "__main__":
    sys.exit(main())
