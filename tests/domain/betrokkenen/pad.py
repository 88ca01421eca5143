"""People who come to a zaak at random."""

from __future__ import annotations

from datetime import date

from domain.betrokkenen.events import BetrokkeneToegevoegd
from domain.zaak.handeling import Command
from domain.zaak.op_dag import inhoud_van
from domain.zaak.state import Zaak
from tests.domain.betrokkenen import commands as b
from tests.domain.personen import FENNA_ID, HIDDE, SIETSKE
from tests.domain.zaak.stap import Maker, Stap


def _toevoeging(op: date, variant: int, _zaak: Zaak) -> Command:
    return b.toevoeging(bekend_op=op, persoon=SIETSKE if variant % 2 else HIDDE)


def _vergissing(op: date, _variant: int, zaak: Zaak) -> Command:
    """Find that who was added last is the wrong person; the client while nobody was."""
    inhoud = inhoud_van(zaak)
    erbij = inhoud.van(BetrokkeneToegevoegd) if inhoud else ()
    return b.vergissing(vastgesteld_op=op, betrokkene=erbij[-1].inhoud.betrokkene if erbij else FENNA_ID)


MAKERS: tuple[Maker, ...] = (_toevoeging, _vergissing)
PAD: tuple[Stap, ...] = (Stap(1, _toevoeging, 1), Stap(1, _toevoeging, 0), Stap(1, _vergissing, 0))
