"""A vordering as it stands on a day."""

from __future__ import annotations

from datetime import date

from domain.gebeurtenis import Event, Gebeurtenis
from domain.terugvordering.vorderingen import Vordering, vorderingen
from domain.zaak.op_dag import inhoud_van, zaak_op
from tests.projections.lezing import gevouwen


def de_vordering(*verleden: Event[Gebeurtenis], dag: date = date(2025, 12, 31), nummer: int = 1) -> Vordering:
    """Give it by its number, long after all acts unless a day is given."""
    zaak = inhoud_van(zaak_op(gevouwen(*verleden), dag))
    assert zaak is not None
    return next(een for een in vorderingen(zaak) if een.nummer == nummer)
