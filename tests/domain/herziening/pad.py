"""Rights that are changed, taken back and ended in a zaak at random."""

from __future__ import annotations

from datetime import date, timedelta

from domain.gebeurtenis import Werking
from domain.zaak.handeling import Command
from domain.zaak.state import Zaak
from tests.domain.herziening import commands as h
from tests.domain.zaak.events import als_pgb, in_natura
from tests.domain.zaak.stap import Maker, Stap, maak_bekend

BEGIN = in_natura().werking.van
"""The first day of what a beschikking grants in a zaak at random."""


def _herziening(op: date, variant: int, _zaak: Zaak) -> Command:
    maak = in_natura if variant % 3 == 0 else als_pgb
    anders = {"omvang": {"volume": 60 + op.day, "eenheid": "01", "frequentie": "2"}} if variant % 3 == 0 else {}
    van = max(op, BEGIN)
    voorziening = maak(werking=Werking(van=van, tot_en_met=van + timedelta(days=30)), **anders)
    return h.herziening(besluit_op=op, voorzieningen=({"nummer": variant % 3 + 1, "voorziening": voorziening},))


def _intrekking(op: date, variant: int, _zaak: Zaak) -> Command:
    dagen = Werking(van=op - timedelta(days=20), tot_en_met=op)
    return h.intrekking(besluit_op=op, ingetrokken=({"nummer": variant % 3 + 1, "werking": dagen},))


def _beeindiging(op: date, variant: int, _zaak: Zaak) -> Command:
    einde = op + timedelta(days=40)
    return h.beeindiging(besluit_op=op, beeindigd=({"nummer": variant % 3 + 1, "laatste_dag": einde},))


MAKERS: tuple[Maker, ...] = (_herziening, _intrekking, _beeindiging)
PAD: tuple[Stap, ...] = tuple(
    stap
    for nummer, maak in enumerate((_herziening, _intrekking, _beeindiging))
    for stap in (Stap(20, maak, nummer), Stap(0, maak_bekend, 0))
)
