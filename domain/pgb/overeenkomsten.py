"""The zorgovereenkomsten of a zaak: on which days each counts, and what was said of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from domain.gebeurtenis import Gebeurd, Gewist
from domain.pgb.events_na_toekenning import (
    Beoordelaar,
    OordeelOvereenkomst,
    ZorgovereenkomstBeoordeeld,
    ZorgovereenkomstGeeindigd,
    ZorgovereenkomstGesloten,
)
from domain.rechten.rechten import Recht, recht
from domain.weigering import Weigering
from domain.zaak.state import LopendeZaak


class ZorgovereenkomstOnbekend(Weigering):
    """The zaak has no zorgovereenkomst with this number."""

    probleem = "zorgovereenkomst-onbekend"
    titel = "Zorgovereenkomst onbekend"


@dataclass(frozen=True)
class Zorgovereenkomst:
    """A zorgovereenkomst, with what was said of it and how it ended; ``recht`` is what it is paid from."""

    gesloten: Gebeurd[ZorgovereenkomstGesloten]
    beoordeeld: tuple[Gebeurd[ZorgovereenkomstBeoordeeld], ...]
    geeindigd: Gebeurd[ZorgovereenkomstGeeindigd] | None
    recht: Recht | None

    @property
    def nummer(self) -> int:
        """Give its number in the zaak."""
        return self.gesloten.inhoud.zorgovereenkomst

    @property
    def zorgverlener(self) -> UUID | str | Gewist | None:
        """Say who gives the help: a person by id, an aanbieder by code, another organisatie by name."""
        inhoud = self.gesloten.inhoud
        return inhoud.betrokkene or inhoud.aanbieder or inhoud.organisatie

    def telt_op(self, dag: date) -> bool:
        """Say whether it counts on a day: within its own days, before its end, and while there is a pgb."""
        voorbij = self.geeindigd is not None and dag > self.geeindigd.inhoud.laatste_dag
        stuk = self.recht.op(dag) if self.recht else None
        als_pgb = stuk is not None and stuk.voorziening.leveringsvorm == "pgb"
        return self.gesloten.inhoud.werking.houdt(dag) and not voorbij and als_pgb

    def oordeel_van(self, wie: Beoordelaar) -> OordeelOvereenkomst | None:
        """Give the last word of the SVB or the gemeente, or None."""
        oordelen = [een for een in self.beoordeeld if een.inhoud.door == wie]
        return max(oordelen, key=lambda een: (een.op, een.versie)).inhoud.oordeel if oordelen else None


def zorgovereenkomsten(zaak: LopendeZaak) -> tuple[Zorgovereenkomst, ...]:
    """Give the zorgovereenkomsten of a zaak in order of versie."""
    return tuple(_zorgovereenkomsten(zaak))


def _zorgovereenkomsten(zaak: LopendeZaak) -> Iterator[Zorgovereenkomst]:
    geeindigd = {een.inhoud.zorgovereenkomst: een for een in zaak.van(ZorgovereenkomstGeeindigd)}
    for een in zaak.van(ZorgovereenkomstGesloten):
        nummer = een.inhoud.zorgovereenkomst
        oordelen = (een for een in zaak.van(ZorgovereenkomstBeoordeeld) if een.inhoud.zorgovereenkomst == nummer)
        yield Zorgovereenkomst(een, tuple(oordelen), geeindigd.get(nummer), recht(zaak, een.inhoud.recht))


def eis_zorgovereenkomst(zaak: LopendeZaak, nummer: int) -> Zorgovereenkomst:
    """Give the zorgovereenkomst with this number. Raises ``ZorgovereenkomstOnbekend``."""
    for een in zorgovereenkomsten(zaak):
        if een.nummer == nummer:
            return een
    raise ZorgovereenkomstOnbekend(f"Zorgovereenkomst {nummer} is er in deze zaak niet.", veld="zorgovereenkomst")
