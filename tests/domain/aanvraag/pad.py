"""Several aanvragen at a time, and one that is withdrawn, in a zaak at random."""

from __future__ import annotations

from datetime import date

from domain.zaak.handeling import Command
from domain.zaak.state import LopendeZaak, Zaak
from tests.domain.aanvraag import commands as a
from tests.domain.zaak import commands as c
from tests.domain.zaak.events import NIET_TOEGEKEND
from tests.domain.zaak.stap import Maker, Stap, maak_bekend

_GEVRAAGD = (("scootmobiel",), ("begeleiding", "dagbesteding"), ("hulp-bij-het-huishouden",))


def _wachtend(zaak: Zaak, variant: int) -> int:
    wachtend = zaak.open_aanvragen if isinstance(zaak, LopendeZaak) else ()
    return wachtend[variant % len(wachtend)].inhoud.aanvraag if wachtend else 1


def _aanvraag(op: date, variant: int, _zaak: Zaak) -> Command:
    return c.aanvraag(ontvangen_op=op, gevraagd=_GEVRAAGD[variant % 3])


def _intrekking(op: date, variant: int, zaak: Zaak) -> Command:
    return a.intrekking(ingetrokken_op=op, aanvraag=_wachtend(zaak, variant))


def _beschikking(op: date, variant: int, zaak: Zaak) -> Command:
    leden = {"strekking": "afwijzing", "voorzieningen": (), "afgewezen": (NIET_TOEGEKEND,)}
    regime = {"toepasselijk-regime": {"uitkomst": {"regime": "proefdam-2024"}}}
    return c.beschikking(besluit_op=op, aanvraag=_wachtend(zaak, variant), feiten=regime, **leden)


MAKERS: tuple[Maker, ...] = (_aanvraag, _intrekking, _beschikking)
PAD: tuple[Stap, ...] = (
    Stap(1, _aanvraag, 0),
    Stap(1, _aanvraag, 1),
    Stap(1, _beschikking, 1),
    Stap(0, maak_bekend, 0),
    Stap(1, _intrekking, 0),
)
