"""``zaakboek serve``: start the API over the installation that the settings name."""

from __future__ import annotations

import gc
import os
import sys
from argparse import ArgumentParser, Namespace

import structlog
import uvicorn

from api.app import create_app
from api.callers import token_reader
from services.logging import configure_logging
from services.settings import OngeldigeInstelling, read_settings
from services.wiring import open_installatie

_log = structlog.get_logger("zaakboek.api")


def add_arguments(parser: ArgumentParser) -> None:
    """Tell the parser what ``serve`` takes."""
    parser.add_argument("--host", default="127.0.0.1", help="adres waarop de API luistert (standaard 127.0.0.1)")
    parser.add_argument("--port", type=int, default=8000, help="poort (standaard 8000)")


def run(arguments: Namespace) -> int:
    """Serve until stopped; 2 when a setting is wrong."""
    configure_logging()
    try:
        settings = read_settings(os.environ)
        tokens = token_reader(settings)
        with open_installatie(settings) as installatie:
            installatie.refuse_practice_in_production()
            app = create_app(installatie, tokens)
            _log.info("api_gestart", host=arguments.host, port=arguments.port, omgeving=settings.omgeving)
            leave_alone_what_stays()
            uvicorn.run(app, host=arguments.host, port=arguments.port, log_config=None, access_log=False)
    except OngeldigeInstelling as fout:
        sys.stderr.write(f"zaakboek serve: {fout}\n")
        return 2
    return 0


def leave_alone_what_stays() -> None:
    """Let the collector of garbage pass over what lives as long as the server: code, law, forms of events.

    Reading a long zaak makes tens of thousands of objects at once; looking through all that stays after every 700 of
    them took as long as the reading itself (``zaakboek bench replay``).
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 20)
