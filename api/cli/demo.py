"""``zaakboek demo``: the main job from start to finish, on an embedded database."""

from __future__ import annotations

import json
import os
import sys
from argparse import ArgumentParser, Namespace

from rich.console import Console

from api.demo.play import Gespeeld, ScriptedClock, als_json, speel
from api.demo.script import verhalen
from api.demo.show import BREEDTE, toon
from api.demo.summary import samenvatting
from domain.weigering import Weigering
from services.clock import system_clock
from services.ledger.errors import GeenOefengemeente, LedgerOnbereikbaar
from services.settings import OngeldigeInstelling, read_settings
from services.wiring import open_installatie


def add_arguments(parser: ArgumentParser) -> None:
    """Tell the parser what ``demo`` takes."""
    parser.add_argument("--json", action="store_true", help="druk hetzelfde af als JSON, voor een programma")


def run(arguments: Namespace) -> int:
    """Play and print; 0 when all is done, 2 when a gemeente in the way is not for practice, 1 when it broke off."""
    klok = ScriptedClock(system_clock())
    voortgang = Console(stderr=True, width=BREEDTE, highlight=False)
    try:
        with open_installatie(read_settings(os.environ), klok=klok) as installatie:
            gespeeld = speel(verhalen(), installatie, klok, voortgang.print)
    except (OngeldigeInstelling, GeenOefengemeente) as fout:
        sys.stderr.write(f"zaakboek demo: {fout}\n")
        return 2
    except (Weigering, LedgerOnbereikbaar) as fout:
        sys.stderr.write(f"zaakboek demo: {fout}\n")
        return 1
    _print(gespeeld, als_program=arguments.json)
    return 0


def _print(gespeeld: list[Gespeeld], *, als_program: bool) -> None:
    if als_program:
        sys.stdout.write(json.dumps(als_json(gespeeld), ensure_ascii=False, indent=2) + "\n")
        return
    console = Console(width=BREEDTE, highlight=False)
    toon(gespeeld, console)
    console.print(samenvatting(gespeeld))
