"""The terms of a vordering: paying, after the besluit and an aanmaning, and verjaring (Awb 4:87, 4:112, 4:104)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from domain.gebeurtenis import Gebeurd, Gebeurtenis
from domain.rechten.gevolg import WijzigtRechten
from domain.termijnen.stilstand import Stilstand
from domain.termijnen.termijn import Einde, Gestart, SoortTermijn, Verzet, VolgensNorm
from domain.terugvordering.vorderingen import Vordering, vorderingen
from domain.zaak.state import LopendeZaak

BETALING: Final = "betalingstermijn"
AANMANING: Final = "aanmaningstermijn"
VERJARING: Final = "verjaring-vordering"
_EEN_DAG: Final = timedelta(days=1)


def termijnen_van_vorderingen(zaak: LopendeZaak) -> Iterator[Gestart]:
    """Give the terms of every vordering that the debtor knows of, and for which money is claimed."""
    for een in vorderingen(zaak):
        if een.bekend is None or not een.inhoud.bedrag:
            continue
        bekend = een.bekend.bekendgemaakt
        maat = VolgensNorm(BETALING, vanaf=bekend.op)
        later = tuple(_later(een, bekend.op))
        yield _gestart(een, "betaling", bekend, maat, verzet=later)
        for aanmaning in een.aanmaningen:
            maat = VolgensNorm(AANMANING, vanaf=aanmaning.op)
            sindsdien = tuple(uitstel for uitstel in later if uitstel.op >= aanmaning.op)
            yield _gestart(een, "aanmaning", aanmaning, maat, verzet=sindsdien)
        yield _verjaring(een, bekend)


def _gestart(
    een: Vordering,
    soort: SoortTermijn,
    begonnen: Gebeurd[Gebeurtenis],
    maat: VolgensNorm,
    *,
    verzet: tuple[Verzet, ...] = (),
    stil: tuple[Stilstand, ...] = (),
) -> Gestart:
    return Gestart(
        soort=soort,
        versie=begonnen.versie,
        begin=begonnen.op,
        maat=maat,
        nummer=een.nummer,
        gehaald=_gehaald(een),
        vervalt_op=_vervalt_op(een),
        verzet=verzet,
        stil=stil,
        na_einde=True,
    )


def _verjaring(een: Vordering, bekend: Gebeurd[Gebeurtenis]) -> Gestart:
    """Give until when can be collected: anew after an aanmaning or dwangbevel (4:110), longer by uitstel (4:111)."""
    begonnen = een.gestuit[-1] if een.gestuit else bekend
    vanaf = een.inhoud.uiterlijk or VolgensNorm(BETALING, vanaf=bekend.op)
    maat = VolgensNorm(VERJARING, vanaf=begonnen.op if een.gestuit else vanaf)
    stil = tuple(Stilstand(uitstel.vanaf, uitstel.laatste_dag + _EEN_DAG) for uitstel in een.uitstel)
    return _gestart(een, "verjaring", begonnen, maat, stil=stil)


def _later(een: Vordering, bekend_op: date) -> Iterator[Verzet]:
    if een.inhoud.uiterlijk is not None:
        yield Verzet(bekend_op, een.inhoud.uiterlijk, "Awb, art. 4:87 lid 1", ten_minste=True)
    for uitstel in een.uitstel:
        yield Verzet(uitstel.vanaf, uitstel.laatste_dag, "Awb, art. 4:94", ten_minste=True)


def _gehaald(een: Vordering) -> Einde | None:
    if een.vereffend is None or isinstance(een.vereffend.inhoud, WijzigtRechten):
        return None
    return Einde(een.vereffend.op, een.vereffend.versie)


def _vervalt_op(een: Vordering) -> date | None:
    """Give the day on which what was open was remitted or not claimed any more: nobody paid, and nobody has to."""
    if een.vereffend is None or not isinstance(een.vereffend.inhoud, WijzigtRechten):
        return None
    return een.vereffend.op
