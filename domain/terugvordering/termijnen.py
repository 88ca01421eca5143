"""The terms of a vordering: paying, after the besluit and after an aanmaning (Awb 4:87, 4:112)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from domain.termijnen.termijn import Einde, Gestart, Verzet, VolgensNorm
from domain.terugvordering.vorderingen import Vordering, vorderingen
from domain.zaak.state import LopendeZaak

BETALING = "betalingstermijn"


def termijnen_van_vorderingen(zaak: LopendeZaak) -> Iterator[Gestart]:
    """Give the last day of payment of every vordering that the debtor knows of, and for which money is claimed."""
    for een in vorderingen(zaak):
        if een.bekend is None or not een.inhoud.bedrag:
            continue
        bekend = een.bekend.bekendgemaakt
        yield Gestart(
            soort="betaling",
            versie=bekend.versie,
            begin=bekend.op,
            maat=VolgensNorm(BETALING, vanaf=bekend.op),
            nummer=een.nummer,
            gehaald=_gehaald(een),
            verzet=tuple(_later(een, bekend.op)),
            na_einde=True,
        )


def _later(een: Vordering, bekend_op: date) -> Iterator[Verzet]:
    if een.inhoud.uiterlijk is not None:
        yield Verzet(bekend_op, een.inhoud.uiterlijk, "Awb, art. 4:87 lid 1", ten_minste=True)


def _gehaald(een: Vordering) -> Einde | None:
    return Einde(een.vereffend.op, een.vereffend.versie) if een.vereffend else None
