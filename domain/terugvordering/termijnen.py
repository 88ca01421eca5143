"""The terms of a vordering: paying, after the besluit and after an aanmaning (Awb 4:87, 4:112)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from domain.termijnen.termijn import Einde, Gestart, Verzet, VolgensNorm
from domain.terugvordering.besluiten import OverVordering
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
            vervalt_op=_vervalt_op(een),
            verzet=tuple(_later(een, bekend.op)),
            na_einde=True,
        )


def _later(een: Vordering, bekend_op: date) -> Iterator[Verzet]:
    if een.inhoud.uiterlijk is not None:
        yield Verzet(bekend_op, een.inhoud.uiterlijk, "Awb, art. 4:87 lid 1", ten_minste=True)
    for uitstel in een.uitstel:
        yield Verzet(uitstel.vanaf, uitstel.laatste_dag, "Awb, art. 4:94", ten_minste=True)


def _gehaald(een: Vordering) -> Einde | None:
    if een.vereffend is None or isinstance(een.vereffend.inhoud, OverVordering):
        return None
    return Einde(een.vereffend.op, een.vereffend.versie)


def _vervalt_op(een: Vordering) -> date | None:
    """Give the day on which what was open was remitted or not claimed any more: nobody paid, and nobody has to."""
    if een.vereffend is None or not isinstance(een.vereffend.inhoud, OverVordering):
        return None
    return een.vereffend.op
