"""The way into beschermd wonen: what was asked and advised, who waits since when, and who lives there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, get_args

from domain.beschermd_wonen.events import (
    OpWachtlijstGeplaatst,
    PlaatsingBegonnen,
    PlaatsingGeeindigd,
    ToegangGevraagd,
    ToegangsadviesOntvangen,
    WachtlijstVerlaten,
    Woonvorm,
)
from domain.gebeurtenis import Gebeurd, Werking
from domain.levensloop.overlijden import overlijden
from domain.overdracht.overdrachten import overdrachten
from domain.regels.feiten import hoort_bij
from domain.zaak.openstaand import Openstaand, Peil
from domain.zaak.state import LopendeZaak

_EEN_DAG: Final = timedelta(days=1)
_NAMEN: Final = ("beschermd-wonen", *get_args(Woonvorm))


def is_beschermd_wonen(voorziening: str) -> bool:
    """Say whether a voorziening is beschermd wonen or a product of one of its forms."""
    return hoort_bij(voorziening, _NAMEN)


@dataclass(frozen=True)
class Wachtplaats:
    """Somebody who waits for a place: from when to when (``werking``; no end while he waits)."""

    geplaatst: Gebeurd[OpWachtlijstGeplaatst]
    werking: Werking

    @property
    def nummer(self) -> int:
        """Give its number in the zaak."""
        return self.geplaatst.inhoud.wachtplaats


@dataclass(frozen=True)
class Plaatsing:
    """Somebody who lives in beschermd wonen, and on which days."""

    begonnen: Gebeurd[PlaatsingBegonnen]
    geeindigd: Gebeurd[PlaatsingGeeindigd] | None
    werking: Werking

    @property
    def nummer(self) -> int:
        """Give its number in the zaak."""
        return self.begonnen.inhoud.plaatsing


@dataclass(frozen=True)
class Toegang:
    """One question for beschermd wonen with all that followed it."""

    gevraagd: Gebeurd[ToegangGevraagd]
    adviezen: tuple[Gebeurd[ToegangsadviesOntvangen], ...]
    wachtplaatsen: tuple[Wachtplaats, ...]
    plaatsingen: tuple[Plaatsing, ...]
    overgedragen_op: date | None = None

    @property
    def nummer(self) -> int:
        """Give its number in the zaak."""
        return self.gevraagd.inhoud.toegang

    @property
    def advies(self) -> Gebeurd[ToegangsadviesOntvangen] | None:
        """Give the last advice, or None."""
        return self.adviezen[-1] if self.adviezen else None

    @property
    def wacht(self) -> Wachtplaats | None:
        """Give the place on a waiting list that goes on, or None."""
        return next((een for een in self.wachtplaatsen if een.werking.tot_en_met is None), None)

    @property
    def woont(self) -> Plaatsing | None:
        """Give the plaatsing that goes on, or None."""
        return next((een for een in self.plaatsingen if een.werking.tot_en_met is None), None)


def toegangen(zaak: LopendeZaak) -> tuple[Toegang, ...]:
    """Give the questions for beschermd wonen in the order in which they came."""
    return tuple(_met_vervolg(gevraagd, zaak) for gevraagd in zaak.van(ToegangGevraagd))


def toegang(zaak: LopendeZaak, nummer: int) -> Toegang | None:
    """Give the toegang with this number, or None."""
    return next((een for een in toegangen(zaak) if een.nummer == nummer), None)


def laatste_advies(zaak: LopendeZaak) -> Gebeurd[ToegangsadviesOntvangen] | None:
    """Give the last advice of the toegang in the zaak, on whatever question, or None."""
    adviezen = zaak.van(ToegangsadviesOntvangen)
    return adviezen[-1] if adviezen else None


def openstaande_toegang(zaak: LopendeZaak, _peil: Peil) -> Iterator[Openstaand]:
    """Give the questions without advice, the places on a waiting list and where the client lives, as they go on."""
    for een in toegangen(zaak):
        if een.advies is None and een.overgedragen_op is None:
            op = een.gevraagd.op.isoformat()
            zin = f"toegang {een.nummer} tot beschermd wonen, gevraagd op {op}, wacht op een advies"
            yield Openstaand("verzoek", een.gevraagd.versie, zin)
        if (wacht := een.wacht) is not None:
            zin = f"wachtplaats {wacht.nummer} loopt door, {wacht.werking.in_woorden}"
            yield Openstaand("hulp", wacht.geplaatst.versie, zin)
        if (woont := een.woont) is not None:
            zin = f"plaatsing {woont.nummer} loopt door, {woont.werking.in_woorden}"
            yield Openstaand("hulp", woont.begonnen.versie, zin)


def _met_vervolg(gevraagd: Gebeurd[ToegangGevraagd], zaak: LopendeZaak) -> Toegang:
    nummer = gevraagd.inhoud.toegang
    overgedragen = _overgedragen_op(zaak, nummer)
    over = _weg_op(zaak, overgedragen)
    plaatsingen = tuple(
        _plaatsing(een, zaak, over) for een in zaak.van(PlaatsingBegonnen) if een.inhoud.toegang == nummer
    )
    return Toegang(
        gevraagd,
        tuple(een for een in zaak.van(ToegangsadviesOntvangen) if een.inhoud.toegang == nummer),
        tuple(
            _wachtplaats(een, plaatsingen, zaak, over)
            for een in zaak.van(OpWachtlijstGeplaatst)
            if een.inhoud.toegang == nummer
        ),
        plaatsingen,
        overgedragen,
    )


def _overgedragen_op(zaak: LopendeZaak, nummer: int) -> date | None:
    gedaan = (een for een in overdrachten(zaak) if een.voorgesteld.inhoud.toegang == nummer)
    return next((een.uitgevoerd.op for een in gedaan if een.uitgevoerd is not None), None)


def _weg_op(zaak: LopendeZaak, overgedragen: date | None) -> tuple[date, ...]:
    """Give the last days in this gemeente: before an overdracht that was carried out, and that of a death."""
    over = () if overgedragen is None else (overgedragen - _EEN_DAG,)
    dood = overlijden(zaak)
    return over if dood is None else (*over, dood.op)


def _plaatsing(begonnen: Gebeurd[PlaatsingBegonnen], zaak: LopendeZaak, weg: tuple[date, ...]) -> Plaatsing:
    nummer = begonnen.inhoud.plaatsing
    geeindigd = next((een for een in zaak.van(PlaatsingGeeindigd) if een.inhoud.plaatsing == nummer), None)
    eindes = (*weg, *([geeindigd.op] if geeindigd else []))
    return Plaatsing(begonnen, geeindigd, _vanaf(begonnen.op, min(eindes, default=None)))


def _wachtplaats(
    geplaatst: Gebeurd[OpWachtlijstGeplaatst],
    plaatsingen: tuple[Plaatsing, ...],
    zaak: LopendeZaak,
    weg: tuple[date, ...],
) -> Wachtplaats:
    nummer = geplaatst.inhoud.wachtplaats
    eindes = [een.op for een in zaak.van(WachtlijstVerlaten) if een.inhoud.wachtplaats == nummer]
    # Who got a place waits no longer: from that day on he lives there.
    eindes += [een.begonnen.op for een in plaatsingen if een.begonnen.versie > geplaatst.versie]
    return Wachtplaats(geplaatst, _vanaf(geplaatst.op, min((*eindes, *weg), default=None)))


def _vanaf(van: date, tot_en_met: date | None) -> Werking:
    return Werking(van=van, tot_en_met=None if tot_en_met is None else max(van, tot_en_met))
