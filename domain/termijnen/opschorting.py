"""What holds a besluit up: when its term stood still and until when, what was told of a later one (Awb 4:14, 4:15)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from domain.gebeurtenis import Gebeurd
from domain.termijnen.events import Beslispunt, OpschortingGeeindigd, TermijnOpgeschort, UitstelMeegedeeld
from domain.termijnen.stilstand import Stilstand
from domain.termijnen.termijn import Gestart, Verzet
from domain.zaak.state import LopendeZaak

_EEN_DAG: Final = timedelta(days=1)


@dataclass(frozen=True)
class LopendeOpschorting:
    """An opschorting that no act ended: it lasts to the end that was set beforehand, if there is one."""

    begonnen: Gebeurd[TermijnOpgeschort]

    @property
    def stilstand(self) -> Stilstand:
        """Give the days that do not count."""
        werking = self.begonnen.inhoud.werking
        return Stilstand(werking.van, werking.tot_en_met + _EEN_DAG if werking.tot_en_met else None)

    def voorbij_op(self, dag: date) -> bool:
        """Say whether the end that was set beforehand has passed."""
        tot = self.stilstand.tot
        return tot is not None and tot <= dag


@dataclass(frozen=True)
class GeeindigdeOpschorting:
    """An opschorting that an act ended, at the latest on the end that was set beforehand."""

    begonnen: Gebeurd[TermijnOpgeschort]
    geeindigd: Gebeurd[OpschortingGeeindigd]

    @property
    def stilstand(self) -> Stilstand:
        """Give the days that do not count; none when it ended before its first day."""
        gepland = LopendeOpschorting(self.begonnen).stilstand
        tot = self.geeindigd.op if gepland.tot is None else min(gepland.tot, self.geeindigd.op)
        return Stilstand(gepland.van, max(gepland.van, tot))


Opschorting = LopendeOpschorting | GeeindigdeOpschorting


def opschortingen(zaak: LopendeZaak, over: Beslispunt | None = None) -> tuple[Opschorting, ...]:
    """Give the opschortingen of a zaak in order of versie, or those of one beslistermijn."""
    geeindigd = {een.inhoud.opschorting: een for een in zaak.van(OpschortingGeeindigd)}
    return tuple(
        GeeindigdeOpschorting(een, geeindigd[een.inhoud.opschorting])
        if een.inhoud.opschorting in geeindigd
        else LopendeOpschorting(een)
        for een in zaak.van(TermijnOpgeschort)
        if over in (None, een.inhoud.over)
    )


def met_oponthoud(gestart: Gestart, zaak: LopendeZaak, over: Beslispunt) -> Gestart:
    """Give the beslistermijn of what asks for a besluit with all that held it up."""
    return replace(
        gestart,
        stil=stilstanden(zaak, over),
        verzet=verzet_door_uitstel(zaak, over),
        alsnog_op=alsnog_op(zaak, over),
        gevraagd=True,
    )


def stilstanden(zaak: LopendeZaak, over: Beslispunt) -> tuple[Stilstand, ...]:
    """Give when the beslistermijn of what asks for a besluit stood still."""
    return tuple(een.stilstand for een in opschortingen(zaak, over))


def uitstel(zaak: LopendeZaak, over: Beslispunt) -> tuple[Gebeurd[UitstelMeegedeeld], ...]:
    """Give what was told of a besluit that comes later, in order of versie."""
    return tuple(een for een in zaak.van(UitstelMeegedeeld) if een.inhoud.over == over)


def verzet_door_uitstel(zaak: LopendeZaak, over: Beslispunt) -> tuple[Verzet, ...]:
    """Give what moved a redelijke termijn: the term that was told within it (Awb 4:13 lid 2, 4:14 lid 3)."""
    return tuple(
        Verzet(een.op, een.inhoud.alsnog_op, "Awb, art. 4:14 lid 3")
        for een in uitstel(zaak, over)
        if een.inhoud.lid == "3"
    )


def alsnog_op(zaak: LopendeZaak, over: Beslispunt, *, van: date = date.min, tot: date = date.max) -> date | None:
    """Give the day that was promised last, from the day ``van`` on and before ``tot``; or None."""
    verteld = [een for een in uitstel(zaak, over) if van <= een.op < tot]
    return max(verteld, key=lambda een: (een.op, een.versie)).inhoud.alsnog_op if verteld else None
