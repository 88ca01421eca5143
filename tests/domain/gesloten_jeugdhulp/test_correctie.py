"""A machtiging that is corrected: nobody stays locked up on days that have none (Jeugdwet 6.1.2)."""

from __future__ import annotations

from datetime import date

import pytest

from domain.correctie.decisions import CorrectiePastNiet, Corrigeren
from domain.gebeurtenis import Event, Gebeurtenis, Werking
from tests.domain.correctie.commands import correctie, vervallen, wetend
from tests.domain.gesloten_jeugdhulp.events import TOEGEKEND, TOT_MACHTIGING, VERLEEND
from tests.domain.herziening.events import BEEINDIGD as _BEEINDIGD
from tests.domain.herziening.events import OP_HERZIENING
from tests.domain.zaak.events import BEKEND
from tests.domain.zaak.scenario import given
from tests.projections.lezing import met, op

MACHTIGING = TOEGEKEND.index(VERLEEND) + 1
BEEINDIGD = met(_BEEINDIGD, beschikking=2, beschikkingnummer=70002)
BEEINDIGING_BEKEND = op(met(BEKEND, beschikking=2, beschikkingnummer=70002, besluit_op=OP_HERZIENING), OP_HERZIENING)
TOT_EN_MET_MEI = (*TOEGEKEND, BEEINDIGD, BEEINDIGING_BEKEND)
"""The help ends on 31 May, by a besluit."""


def _korter(tot_en_met: str) -> Corrigeren:
    return correctie(versie=MACHTIGING, geldig_op=None, leden={"werking": {"totEnMet": tot_en_met}})


@pytest.mark.parametrize(
    ("verleden", "command", "laatste"),
    [
        # The help runs up to and including 11 September; the machtiging was for three months.
        (TOEGEKEND, _korter("2025-06-11"), "2025-06-11"),
        (TOEGEKEND, _korter("2025-09-10"), "2025-09-10"),
        # It begins on 24 March.
        (TOEGEKEND, vervallen(MACHTIGING), "2025-03-23"),
        (TOT_EN_MET_MEI, _korter("2025-05-30"), "2025-05-30"),
        # What was decided and not made known yet would count on those days too.
        (TOEGEKEND[:-1], _korter("2025-06-11"), "2025-06-11"),
    ],
)
def test_help_without_a_machtiging_is_refused(
    verleden: tuple[Event[Gebeurtenis], ...], command: Corrigeren, laatste: str
) -> None:
    """The help is ended first: that is a besluit, and a correction takes none."""
    zin = f"Voorziening 1 is gesloten jeugdhulp en heeft dan na {laatste} geen machtiging meer"

    given(*verleden).when(command, bij=wetend(*verleden)).then_geweigerd(CorrectiePastNiet, zin)


@pytest.mark.parametrize(
    ("verleden", "command"),
    [
        (TOEGEKEND, _korter("2025-09-12")),
        (TOT_EN_MET_MEI, _korter("2025-05-31")),
        (TOT_MACHTIGING, _korter("2025-03-12")),
        (TOT_MACHTIGING, vervallen(MACHTIGING)),
    ],
)
def test_a_machtiging_that_carries_the_help_is_corrected(
    verleden: tuple[Event[Gebeurtenis], ...], command: Corrigeren
) -> None:
    """No more is refused than would leave a day without one."""
    assert given(*verleden).when(command, bij=wetend(*verleden)).besluit()


def test_what_had_no_machtiging_before_can_be_corrected_still() -> None:
    """A history that is wrong already is put right step by step: only what a correction makes worse is refused."""
    scheef = (
        *TOEGEKEND[: MACHTIGING - 1],
        met(VERLEEND, werking=Werking(van=date(2025, 3, 12), tot_en_met=date(2025, 6, 11))),
        *TOEGEKEND[MACHTIGING:],
    )
    langer = _korter("2025-08-11")

    assert given(*scheef).when(langer, bij=wetend(*scheef)).besluit()
