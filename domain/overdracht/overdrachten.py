"""The overdrachten of a zaak: how each stands, what was agreed, and whether it still has to be carried out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

from domain.gebeurtenis import Gebeurd, los
from domain.overdracht.events import (
    GeschilBeslist,
    GeschilVoorgelegd,
    OverdrachtAanvaard,
    OverdrachtGeweigerd,
    OverdrachtIngetrokken,
    OverdrachtUitgevoerd,
    OverdrachtVoorgesteld,
    OverOverdracht,
)
from domain.termijnen.termijn import Gestart, VasteDag, eerste
from domain.zaak.openstaand import Openstaand, Peil
from domain.zaak.state import LopendeZaak

StatusOverdracht = Literal[
    "voorgesteld", "aanvaard", "geweigerd", "in-geschil", "toegewezen", "afgewezen", "ingetrokken", "uitgevoerd"
]
_AFGEROND: Final = frozenset({"afgewezen", "ingetrokken", "uitgevoerd"})


@dataclass(frozen=True)
class Overdracht:
    """One proposal, with all that followed it in order of versie.

    ``toegewezen``: the commissie pointed to the gemeente that was asked; ``afgewezen``: to another one.
    """

    voorgesteld: Gebeurd[OverdrachtVoorgesteld]
    verloop: tuple[Gebeurd[OverOverdracht], ...]

    @property
    def nummer(self) -> int:
        """Give its number in the zaak."""
        return self.voorgesteld.inhoud.overdracht

    @property
    def laatste_dag(self) -> date:
        """Give the day of the last act on it."""
        return max((self.voorgesteld.op, *(een.op for een in self.verloop)))

    @property
    def status(self) -> StatusOverdracht:
        """Say how it stands, by the last act on it."""
        laatste = self.verloop[-1].inhoud if self.verloop else None
        match laatste:
            case OverdrachtAanvaard():
                return "aanvaard"
            case OverdrachtGeweigerd():
                return "geweigerd"
            case OverdrachtIngetrokken():
                return "ingetrokken"
            case OverdrachtUitgevoerd():
                return "uitgevoerd"
            case GeschilVoorgelegd():
                return "in-geschil"
            case GeschilBeslist():
                return "toegewezen" if laatste.verantwoordelijk == self.voorgesteld.inhoud.aan else "afgewezen"
            case _:
                return "voorgesteld"

    @property
    def loopt(self) -> bool:
        """Say whether the inwoner may still go over: until then the college goes on helping."""
        return self.status not in _AFGEROND

    @property
    def oordeel(self) -> Gebeurd[OverOverdracht] | None:
        """Give what the commissie said, or None."""
        return next((een for een in self.verloop if isinstance(een.inhoud, GeschilBeslist)), None)

    @property
    def uitgevoerd(self) -> Gebeurd[OverOverdracht] | None:
        """Give the act by which the inwoner went over in fact, or None."""
        return next((een for een in self.verloop if isinstance(een.inhoud, OverdrachtUitgevoerd)), None)


def overdrachten(zaak: LopendeZaak) -> tuple[Overdracht, ...]:
    """Give the overdrachten of the zaak in the order in which they were proposed."""
    verloop = zaak.van(OverOverdracht)
    return tuple(
        Overdracht(een, tuple(stap for stap in verloop if stap.inhoud.overdracht == een.inhoud.overdracht))
        for een in zaak.van(OverdrachtVoorgesteld)
    )


def overdracht(zaak: LopendeZaak, nummer: int) -> Overdracht | None:
    """Give the overdracht with this number, or None."""
    return next((een for een in overdrachten(zaak) if een.nummer == nummer), None)


def openstaande_overdrachten(zaak: LopendeZaak, _peil: Peil) -> Iterator[Openstaand]:
    """Give those after which the inwoner may still go over, a geschil among them."""
    for een in overdrachten(zaak):
        if een.loopt:
            op = een.voorgesteld.op.isoformat()
            zin = f"overdracht {een.nummer} van {op} is niet afgerond ({los(een.status)})"
            yield Openstaand("onderzoek", een.voorgesteld.versie, zin)


def termijnen_van_overdrachten(zaak: LopendeZaak) -> Iterator[Gestart]:
    """Give the day that was agreed for each overdracht; a later agreement takes its place."""
    for een in overdrachten(zaak):
        aanvaard = [stap for stap in een.verloop if isinstance(stap.inhoud, OverdrachtAanvaard)]
        if not aanvaard:
            continue
        laatste = aanvaard[-1]
        assert isinstance(laatste.inhoud, OverdrachtAanvaard)
        yield Gestart(
            soort="overdracht",
            versie=laatste.versie,
            begin=laatste.op,
            maat=VasteDag(laatste.inhoud.overdracht_op, "de afspraak met de andere gemeente"),
            nummer=een.nummer,
            gehaald=eerste([een.uitgevoerd] if een.uitgevoerd else []),
            vervalt_op=een.laatste_dag if een.status != "aanvaard" and een.uitgevoerd is None else None,
        )
