"""Help that began awaiting the onderzoek, and the day on which the beschikking takes its place."""

from __future__ import annotations

from datetime import date

import pytest

from domain.gebeurtenis import Event, Gebeurtenis, Werking
from domain.rechten.tijdelijk import tijdelijke_rechten
from domain.zaak.state import LopendeZaak
from tests.domain.zaak.events import (
    AANGEVRAAGD,
    BEKEND,
    BESLIST,
    GESPROKEN,
    MET_SPOED,
    NIET_TOEGEKEND,
    TIJDELIJK,
    VERSLAGEN,
    in_natura,
    toegekend,
)
from tests.projections.lezing import gevouwen, met, op

ZONDER_EINDE = met(TIJDELIJK, werking=Werking(van=date(2025, 3, 3)))
AFGEWEZEN = met(BESLIST, strekking="afwijzing", voorzieningen=(), afgewezen=(NIET_TOEGEKEND,))


def vanaf(dag: date) -> Event[Gebeurtenis]:
    """Grant help from a day on; the beschikking is made known on 11 April 2025."""
    voorziening = in_natura(werking=Werking(van=dag, tot_en_met=date(2027, 4, 13)))
    return met(BESLIST, voorzieningen=(toegekend(voorziening, nummer=1, toewijzingnummer=81001),))


@pytest.mark.parametrize(
    ("tijdelijk", "daarna", "laatste_dag", "door"),
    [
        # Nothing was decided yet: as it was given, with or without a last day.
        (TIJDELIJK, (), date(2025, 3, 31), None),
        (ZONDER_EINDE, (), None, None),
        (ZONDER_EINDE, (AFGEWEZEN,), None, None),  # taken, but nobody told the client
        # Refused: up to and including the day of the bekendmaking.
        (ZONDER_EINDE, (AFGEWEZEN, BEKEND), date(2025, 4, 11), 6),
        # Its own end comes first.
        (TIJDELIJK, (AFGEWEZEN, BEKEND), date(2025, 3, 31), None),
        (TIJDELIJK, (AFGEWEZEN, op(BEKEND, date(2025, 3, 31))), date(2025, 3, 31), None),
        (TIJDELIJK, (AFGEWEZEN, op(BEKEND, date(2025, 3, 30))), date(2025, 3, 30), 6),
        # Granted from later on: up to the day before, so that no day is without help.
        (ZONDER_EINDE, (vanaf(date(2025, 4, 14)), BEKEND), date(2025, 4, 13), 6),
        (ZONDER_EINDE, (vanaf(date(2025, 4, 12)), BEKEND), date(2025, 4, 11), 6),
        (ZONDER_EINDE, (vanaf(date(2025, 4, 1)), BEKEND), date(2025, 4, 11), 6),
    ],
)
def test_until_the_beschikking(
    tijdelijk: Event[Gebeurtenis], daarna: tuple[Event[Gebeurtenis], ...], laatste_dag: date | None, door: int | None
) -> None:
    """Wmo 2.3.3: awaiting the outcome, and no longer."""
    zaak = gevouwen(MET_SPOED, tijdelijk, GESPROKEN, VERSLAGEN, AANGEVRAAGD, *daarna)
    assert isinstance(zaak, LopendeZaak)

    (recht,) = tijdelijke_rechten(zaak)
    assert (laatste_dag, door) == (recht.werking.tot_en_met, recht.einde_door)


def test_nothing_is_left_of_help_that_would_begin_after_the_beschikking() -> None:
    """The beschikking of 11 April came before its first day."""
    later = met(TIJDELIJK, werking=Werking(van=date(2025, 4, 12)))
    zaak = gevouwen(MET_SPOED, later, GESPROKEN, VERSLAGEN, AANGEVRAAGD, AFGEWEZEN, BEKEND)
    assert isinstance(zaak, LopendeZaak)

    assert tijdelijke_rechten(zaak) == ()


def test_what_was_decided_before_ends_nothing() -> None:
    """A temporary voorziening after a beschikking waits for the next one."""
    zaak = gevouwen(MET_SPOED, GESPROKEN, VERSLAGEN, AANGEVRAAGD, AFGEWEZEN, BEKEND, op(ZONDER_EINDE, date(2025, 5, 1)))
    assert isinstance(zaak, LopendeZaak)

    (recht,) = tijdelijke_rechten(zaak)
    assert (None, None) == (recht.werking.tot_en_met, recht.einde_door)
