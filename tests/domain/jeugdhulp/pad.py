"""Jeugdhulp in a zaak at random. ``PAD`` runs in a zaak of its own, under the Jeugdwet."""

from __future__ import annotations

from datetime import date, timedelta

from domain.gebeurtenis import Werking
from domain.jeugdhulp.events import VerwijzingOntvangen
from domain.zaak.handeling import Command
from domain.zaak.state import LopendeZaak, Zaak
from tests.domain.jeugdhulp import commands as j
from tests.domain.jeugdhulp.events import behandeling
from tests.domain.zaak.stap import Maker, Stap, maak_bekend


def _melding(op: date, _variant: int, _zaak: Zaak) -> Command:
    return j.melding(ontvangen_op=op)


def _verwijzing(op: date, variant: int, _zaak: Zaak) -> Command:
    verwijzer = ("huisarts", "rechter", "gecertificeerde-instelling", "kinderarts")[variant % 4]
    return j.verwijzing(ontvangen_op=op, verwezen_op=None, verwijzer=verwijzer)


def _laatste(zaak: Zaak) -> int:
    verwezen = zaak.van(VerwijzingOntvangen) if isinstance(zaak, LopendeZaak) else ()
    return max((een.inhoud.verwijzing for een in verwezen), default=1)


def _beschikking(op: date, variant: int, zaak: Zaak) -> Command:
    if variant == 0:
        return j.afwijzing(besluit_op=op, verwijzing=_laatste(zaak))
    dagen = Werking(van=op, tot_en_met=op + timedelta(days=365))
    return j.beschikking(besluit_op=op, verwijzing=_laatste(zaak), voorzieningen=(behandeling(werking=dagen),))


def _toekomstplan(op: date, variant: int, _zaak: Zaak) -> Command:
    begonnen = op - timedelta(days=variant)
    return j.toekomstplan(vastgesteld_op=op, begonnen_op=begonnen, plan=f"Plan van {op.isoformat()}.")


def _intrekking(op: date, _variant: int, zaak: Zaak) -> Command:
    return j.intrekking(ingetrokken_op=op, verwijzing=_laatste(zaak))


MAKERS: tuple[Maker, ...] = (_verwijzing, _beschikking, _intrekking, _toekomstplan)
PAD: tuple[Stap, ...] = (
    Stap(0, _melding, 0),
    Stap(1, _verwijzing, 0),
    Stap(1, _beschikking, 1),
    Stap(0, maak_bekend, 0),
    Stap(1, _verwijzing, 1),
    Stap(1, _beschikking, 0),
    Stap(0, maak_bekend, 0),
    Stap(1, _verwijzing, 2),
    Stap(1, _intrekking, 0),
    Stap(1, _toekomstplan, 2),
)
