"""``zaakboek migrate``: bring ledger and key store of every gemeente to the newest schema."""

from __future__ import annotations

import json
import os
import sys
from argparse import ArgumentParser, Namespace

from services.settings import OngeldigeInstelling, read_settings
from services.wiring import migrate


def add_arguments(parser: ArgumentParser) -> None:
    """Tell the parser what ``migrate`` takes."""
    parser.add_argument("--json", action="store_true", help="druk de uitkomst af als JSON")


def run(arguments: Namespace) -> int:
    """Migrate, and print what was applied; running it twice is safe."""
    try:
        applied = migrate(read_settings(os.environ))
    except OngeldigeInstelling as fout:
        sys.stderr.write(f"zaakboek migrate: {fout}\n")
        return 2
    if arguments.json:
        sys.stdout.write(json.dumps(applied, ensure_ascii=False) + "\n")
        return 0
    for waar, stappen in applied.items():
        for stap in stappen:
            sys.stdout.write(f"{waar or 'installatie'}: {stap}\n")
    if not any(applied.values()):
        sys.stdout.write("Alles is al bij.\n")
    return 0
