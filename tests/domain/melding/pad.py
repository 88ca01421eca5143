"""Temporary voorzieningen that end before their time, in a zaak at random."""

from __future__ import annotations

from datetime import date

from domain.zaak.handeling import Command
from domain.zaak.state import LopendeZaak, Zaak
from tests.domain.zaak import commands as c
from tests.domain.zaak.stap import Maker, Stap


def _tijdelijk(op: date, _variant: int, _zaak: Zaak) -> Command:
    return c.tijdelijke_voorziening(besloten_op=op, werking={"van": op})


def _einde(op: date, _variant: int, zaak: Zaak) -> Command:
    getroffen = zaak.tijdelijk if isinstance(zaak, LopendeZaak) else ()
    return c.einde_tijdelijke_voorziening(laatste_dag=op, volgnummer=max(1, len(getroffen)))


MAKERS: tuple[Maker, ...] = (_einde,)
PAD: tuple[Stap, ...] = (Stap(1, _tijdelijk, 0), Stap(2, _einde, 0))
