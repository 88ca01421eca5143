"""The controles of the pgb's of a zaak, and which of them an evaluation was."""

from __future__ import annotations

from datetime import date

from domain.gebeurtenis import Gebeurd
from domain.pgb.events_na_toekenning import PgbControleGehouden
from domain.zaak.state import LopendeZaak


def evaluaties(zaak: LopendeZaak, nummer: int) -> tuple[Gebeurd[PgbControleGehouden], ...]:
    """Give the evaluations of a pgb in order of day: a steekproef or a look at the books is none."""
    gehouden = (een for een in zaak.van(PgbControleGehouden) if een.inhoud.recht == nummer)
    return tuple(sorted((een for een in gehouden if een.inhoud.soort == "evaluatie"), key=lambda een: een.op))


def laatste_evaluatie(zaak: LopendeZaak, nummer: int, *, op: date) -> Gebeurd[PgbControleGehouden] | None:
    """Give the last evaluation on or before a day, or None."""
    eerder = [een for een in evaluaties(zaak, nummer) if een.op <= op]
    return eerder[-1] if eerder else None
