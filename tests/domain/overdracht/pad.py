"""Overdrachten in a zaak at random: agreed, refused, brought to the commissie, withdrawn and carried out."""

from __future__ import annotations

from datetime import date, timedelta

from domain.opvang.events import OpvangGevraagd
from domain.overdracht.events import OverdrachtVoorgesteld
from domain.zaak.handeling import Command
from domain.zaak.state import LopendeZaak, Zaak
from tests.domain.opvang import commands as o
from tests.domain.overdracht import commands as d
from tests.domain.zaak.stap import Maker, Stap

_GEMEENTEN = ("0855", "0202", "0193", "0252")


def _opvang(zaak: Zaak) -> int:
    nummers = [een.inhoud.opvang for een in zaak.van(OpvangGevraagd)] if isinstance(zaak, LopendeZaak) else []
    return max(nummers, default=1)


def _laatste(zaak: Zaak) -> int:
    voorgesteld = zaak.van(OverdrachtVoorgesteld) if isinstance(zaak, LopendeZaak) else ()
    return max((een.inhoud.overdracht for een in voorgesteld), default=1)


def _vraag(op: date, _variant: int, _zaak: Zaak) -> Command:
    return o.vraag(gevraagd_op=op, vorm="voltijdopvang")


def _voorstel(op: date, variant: int, zaak: Zaak) -> Command:
    return d.voorstel(voorgesteld_op=op, toestemming_op=op, opvang=_opvang(zaak), aan=_GEMEENTEN[variant % 4])


def _aanvaarding(op: date, variant: int, zaak: Zaak) -> Command:
    return d.aanvaarding(overdracht=_laatste(zaak), aanvaard_op=op, overdracht_op=op + timedelta(days=variant))


def _weigering(op: date, _variant: int, zaak: Zaak) -> Command:
    return d.weigering(overdracht=_laatste(zaak), geweigerd_op=op)


def _intrekking(op: date, _variant: int, zaak: Zaak) -> Command:
    return d.intrekking(overdracht=_laatste(zaak), ingetrokken_op=op)


def _uitvoering(op: date, _variant: int, zaak: Zaak) -> Command:
    return d.uitvoering(overdracht=_laatste(zaak), uitgevoerd_op=op)


def _geschil(op: date, _variant: int, zaak: Zaak) -> Command:
    return d.geschil(overdracht=_laatste(zaak), voorgelegd_op=op)


def _oordeel(op: date, variant: int, zaak: Zaak) -> Command:
    return d.oordeel(overdracht=_laatste(zaak), beslist_op=op, verantwoordelijk=_GEMEENTEN[variant % 4])


MAKERS: tuple[Maker, ...] = (
    _voorstel,
    _aanvaarding,
    _weigering,
    _intrekking,
    _uitvoering,
    _geschil,
    _oordeel,
)
PAD: tuple[Stap, ...] = (
    Stap(1, _vraag, 0),
    Stap(1, _voorstel, 0),
    Stap(1, _intrekking, 0),
    Stap(0, _voorstel, 1),
    Stap(2, _weigering, 0),
    Stap(1, _geschil, 0),
    Stap(9, _oordeel, 1),
    Stap(1, _aanvaarding, 2),
    Stap(2, _uitvoering, 0),
)
