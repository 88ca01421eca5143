"""Logging: one JSON object a line on standard error, events by name, never a value from a zaak.

Catalogue of events: ``api_gestart`` and ``verzoek_beantwoord`` (info), ``niet_beschikbaar`` (warning),
``onverwachte_fout`` (error).
"""

from __future__ import annotations

import logging
import sys

import structlog


def configure_logging() -> None:
    """Send structlog, and what libraries log from warning up, to standard error as JSON."""
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.JSONRenderer(ensure_ascii=False),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.INFO),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
        cache_logger_on_first_use=False,
    )
    logging.basicConfig(level=logging.WARNING, stream=sys.stderr, format="%(levelname)s %(name)s", force=True)
