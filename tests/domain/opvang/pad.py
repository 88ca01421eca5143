"""Opvang in a zaak at random: let in, given, taken away and ended."""

from __future__ import annotations

from datetime import date, timedelta

from domain.gebeurtenis import Werking
from domain.opvang.events import OpvangGevraagd
from domain.zaak.handeling import Command
from domain.zaak.state import LopendeZaak, Zaak
from tests.domain.opvang import commands as o
from tests.domain.zaak.stap import Maker, Stap, maak_bekend

_VORMEN = ("eerste-opvang", "crisisopvang", "vrouwenopvang", "voltijdopvang")


def _laatste(zaak: Zaak) -> int:
    nummers = [een.inhoud.opvang for een in zaak.van(OpvangGevraagd)] if isinstance(zaak, LopendeZaak) else []
    return max(nummers, default=1)


def _vraag(op: date, variant: int, _zaak: Zaak) -> Command:
    return o.vraag(gevraagd_op=op, vorm=_VORMEN[variant % 4], acuut=variant > 1)


def _toelating(op: date, variant: int, zaak: Zaak) -> Command:
    return o.toelating(opvang=_laatste(zaak), toegelaten_op=op, vorm=_VORMEN[variant % 4])


def _verlening(op: date, variant: int, zaak: Zaak) -> Command:
    werking = Werking(van=op, tot_en_met=op + timedelta(days=30))
    return o.verlening(opvang=_laatste(zaak), besluit_op=op, vorm=_VORMEN[variant % 4], werking=werking)


def _weigering(op: date, variant: int, zaak: Zaak) -> Command:
    return o.weigering(opvang=_laatste(zaak), besluit_op=op, ontzegd_vanaf=op if variant else None)


def _einde(op: date, variant: int, zaak: Zaak) -> Command:
    reden = "toegang-ontzegd" if variant == 1 else "vertrokken"
    return o.einde(opvang=_laatste(zaak), laatste_dag=op, reden=reden)


def _bijdrage(op: date, variant: int, zaak: Zaak) -> Command:
    werking = Werking(van=op, tot_en_met=op + timedelta(days=variant))
    return o.bijdrage(opvang=_laatste(zaak), besluit_op=op, werking=werking)


def _plan(op: date, variant: int, zaak: Zaak) -> Command:
    return o.plan(opvang=_laatste(zaak), opgesteld_op=op, overname="Het buurtteam." if variant else None)


MAKERS: tuple[Maker, ...] = (_vraag, _toelating, _verlening, _weigering, _bijdrage, _plan, _einde)
PAD: tuple[Stap, ...] = (
    Stap(1, _vraag, 0),
    Stap(0, _toelating, 0),
    Stap(1, _plan, 1),
    Stap(2, _einde, 0),
    Stap(0, _vraag, 1),
    Stap(0, _verlening, 1),
    Stap(0, maak_bekend, 0),
    Stap(2, _bijdrage, 3),
    Stap(0, maak_bekend, 0),
    Stap(3, _weigering, 1),
    Stap(1, maak_bekend, 0),
    Stap(0, _einde, 1),
)
