"""Claiming back and paying in a zaak at random."""

from __future__ import annotations

from datetime import date
from typing import Any

from domain.herziening.events import IntrekkingGenomen
from domain.zaak.handeling import Command
from domain.zaak.state import BekendgemaaktBesluit, LopendeZaak, Zaak
from tests.domain.terugvordering import commands as t
from tests.domain.zaak.stap import Maker, Stap, maak_bekend


def _teruggenomen(zaak: Zaak) -> dict[str, Any]:
    """Name the last intrekking that was made known, and what it took back; besluit 2 when there is none."""
    besluiten = zaak.besluiten_van(IntrekkingGenomen) if isinstance(zaak, LopendeZaak) else ()
    for besluit in reversed(besluiten):
        if isinstance(besluit, BekendgemaaktBesluit):
            inhoud = besluit.genomen.inhoud
            over = tuple({"nummer": een.nummer, "werking": een.werking} for een in inhoud.ingetrokken)
            return {"besluiten": (inhoud.beschikking,), "over": over}
    return {}


def _afzien(op: date, _variant: int, zaak: Zaak) -> Command:
    return t.afzien(afgezien_op=op, **_teruggenomen(zaak))


def _terugvordering(op: date, variant: int, zaak: Zaak) -> Command:
    return t.terugvordering(besluit_op=op, bedrag=10_000 * (variant + 1), **_teruggenomen(zaak))


MAKERS: tuple[Maker, ...] = (_afzien, _terugvordering)
PAD: tuple[Stap, ...] = (
    Stap(1, _afzien, 0),
    Stap(1, _terugvordering, 0),
    Stap(1, maak_bekend, 0),
)
