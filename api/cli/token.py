"""``zaakboek token``: a token of the built-in issuer, for development only."""

from __future__ import annotations

import os
import sys
from argparse import ArgumentParser, Namespace
from datetime import timedelta

from api.callers import INGEBOUWDE_UITGEVER, ROLLEN, Caller, issue_token
from services.clock import system_clock
from services.settings import OngeldigeInstelling, read_settings


def add_arguments(parser: ArgumentParser) -> None:
    """Tell the parser what ``token`` takes."""
    parser.add_argument("gemeente", help="CBS-code, zoals 0268")
    parser.add_argument("--rol", action="append", choices=ROLLEN, required=True, help="een rol; mag vaker")
    parser.add_argument("--id", default="medewerker-1", help="wie het token draagt (sub); geen naam")
    parser.add_argument("--soort", default="medewerker", choices=("medewerker", "client", "aanbieder", "systeem"))
    parser.add_argument("--uren", type=int, default=8, choices=range(1, 25), metavar="1..24", help="geldigheid in uren")


def run(arguments: Namespace) -> int:
    """Print the token; 2 when the installation is for production."""
    caller = Caller(INGEBOUWDE_UITGEVER, arguments.id, arguments.soort, arguments.gemeente, frozenset(arguments.rol))
    try:
        settings = read_settings(os.environ)
        token = issue_token(settings, caller, nu=system_clock(), geldig=timedelta(hours=arguments.uren))
    except OngeldigeInstelling as fout:
        sys.stderr.write(f"zaakboek token: {fout}\n")
        return 2
    sys.stdout.write(token + "\n")
    return 0
