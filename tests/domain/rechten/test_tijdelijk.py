"""Help that began awaiting the onderzoek, and the day on which the beschikking takes its place."""

from __future__ import annotations

from datetime import date

import pytest

from domain.beschikking.events import AfgewezenVoorziening
from domain.gebeurtenis import Event, Gebeurtenis, Werking
from domain.rechten.tijdelijk import tijdelijke_rechten
from domain.zaak.state import LopendeZaak
from tests.domain.bezwaar import events as bezwaar
from tests.domain.jeugdhulp.events import VERWEZEN
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
    later = met(TIJDELIJK, werking=Werking(van=date(2025, 4, 12), tot_en_met=date(2027, 4, 13)))
    zaak = gevouwen(MET_SPOED, later, GESPROKEN, VERSLAGEN, AANGEVRAAGD, AFGEWEZEN, BEKEND)
    assert isinstance(zaak, LopendeZaak)

    assert tijdelijke_rechten(zaak) == ()


def test_what_was_decided_before_ends_nothing() -> None:
    """A temporary voorziening after a beschikking waits for the next one."""
    zaak = gevouwen(MET_SPOED, GESPROKEN, VERSLAGEN, AANGEVRAAGD, AFGEWEZEN, BEKEND, op(ZONDER_EINDE, date(2025, 5, 1)))
    assert isinstance(zaak, LopendeZaak)

    (recht,) = tijdelijke_rechten(zaak)
    assert (None, None) == (recht.werking.tot_en_met, recht.einde_door)


SCOOTMOBIEL = AfgewezenVoorziening(voorziening="scootmobiel", artikelen=("art. 9 lid 1 onder e",))


def _werking(*events: Event[Gebeurtenis]) -> tuple[date | None, int | None]:
    zaak = gevouwen(*events)
    assert isinstance(zaak, LopendeZaak)
    (recht,) = tijdelijke_rechten(zaak)
    return recht.werking.tot_en_met, recht.einde_door


@pytest.mark.parametrize(
    ("getroffen", "gevraagd", "afgewezen", "laatste_dag", "door"),
    [
        # The client waits for an answer on begeleiding, and got one on a scootmobiel.
        ("begeleiding", ("scootmobiel",), SCOOTMOBIEL, None, None),
        ("begeleiding", ("begeleiding-plus",), SCOOTMOBIEL, date(2025, 4, 11), 6),
        ("begeleiding", ("scootmobiel",), NIET_TOEGEKEND, date(2025, 4, 11), 6),
        # A form of it, and what it is a form of.
        ("begeleiding-individueel", ("scootmobiel",), NIET_TOEGEKEND, date(2025, 4, 11), 6),
        ("begeleidingsdag", ("scootmobiel",), NIET_TOEGEKEND, None, None),
        # Decided is on the aanvraag that asked for it, whatever it speaks of.
        ("begeleiding", ("scootmobiel", "begeleiding"), SCOOTMOBIEL, date(2025, 4, 11), 6),
    ],
)
def test_a_besluit_on_something_else_ends_nothing(
    getroffen: str,
    gevraagd: tuple[str, ...],
    afgewezen: AfgewezenVoorziening,
    laatste_dag: date | None,
    door: int | None,
) -> None:
    """Wmo 2.3.3: "in afwachting van de uitkomst van het onderzoek en de aanvraag": that for this help."""
    zaak = (MET_SPOED, met(ZONDER_EINDE, voorziening=getroffen), GESPROKEN, VERSLAGEN)
    beschikt = (met(AANGEVRAAGD, gevraagd=gevraagd), met(AFGEWEZEN, afgewezen=(afgewezen,)), BEKEND)

    assert (laatste_dag, door) == _werking(*zaak, *beschikt)


def test_the_same_help_goes_first() -> None:
    """Until the day before the help begins that it waited for, not the other help that begins before that."""
    scootmobiel = in_natura(
        voorziening="scootmobiel", werking=Werking(van=date(2025, 4, 12), tot_en_met=date(2027, 4, 13))
    )
    hulp = in_natura(werking=Werking(van=date(2025, 5, 1), tot_en_met=date(2027, 4, 13)))
    beide = met(BESLIST, voorzieningen=(toegekend(scootmobiel, nummer=1), toegekend(hulp, nummer=2)))

    beschikt = (GESPROKEN, VERSLAGEN, AANGEVRAAGD, beide, BEKEND)
    assert (date(2025, 4, 30), 6) == _werking(MET_SPOED, ZONDER_EINDE, *beschikt)


def test_a_refusal_that_was_herroepen_ends_nothing() -> None:
    """Awb 7:11 lid 2: it is gone from its first day on; what takes its place ends the help, once the client knows."""
    geweigerd = (MET_SPOED, ZONDER_EINDE, GESPROKEN, VERSLAGEN, AANGEVRAAGD, AFGEWEZEN, BEKEND, bezwaar.ONTVANGEN)
    alleen_weg = met(bezwaar.BESLIST, voorzieningen=())
    weer_af = met(bezwaar.BESLIST, voorzieningen=(), afgewezen=(NIET_TOEGEKEND,))

    assert (date(2025, 4, 11), 6) == _werking(*geweigerd)
    assert (date(2025, 4, 11), 6) == _werking(*geweigerd, alleen_weg)
    assert (None, None) == _werking(*geweigerd, alleen_weg, bezwaar.BEKEND)
    # Made known on 20 May; the help that is granted began on 14 April.
    assert (date(2025, 5, 20), 9) == _werking(*geweigerd, bezwaar.BESLIST, bezwaar.BEKEND)
    assert (date(2025, 5, 20), 9) == _werking(*geweigerd, weer_af, bezwaar.BEKEND)


def test_a_besluit_on_a_verwijzing_for_it_ends_it() -> None:
    """It was asked for there as well as in an aanvraag; the other product that is granted does not matter."""
    beslist = met(BESLIST, aanvraag=None, verwijzing=1)
    verwezen = met(VERWEZEN, gevraagd=("ambulante-jeugdhulp",))

    zaak = (MET_SPOED, met(ZONDER_EINDE, voorziening="ambulante-jeugdhulp"), verwezen, beslist, BEKEND)
    assert (date(2025, 4, 13), 4) == _werking(*zaak)
