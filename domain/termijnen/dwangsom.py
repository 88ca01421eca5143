"""The dwangsom for deciding late, day by day (Awb 4:17). Amounts in eurocent.

The first day is "de dag waarop twee weken zijn verstreken na de dag waarop de termijn (...) is verstreken en het
bestuursorgaan (...) een schriftelijke ingebrekestelling heeft ontvangen" (lid 3). A term has passed on the first day
after its last one. So the two weeks count from the later of both days, and on the first day after them the first
amount is owed. They are a term of the law, so the Algemene termijnenwet moves their end; not that of the 42 days after
them (lid 1).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Final, cast

from domain.kalender import Eenheid
from domain.zaak.handeling import Rechtskader

_EEN_DAG: Final = timedelta(days=1)


@dataclass(frozen=True)
class Trede:
    """What each day costs, up to and including the day with this number."""

    tot_en_met_dag: int
    eurocent: int


@dataclass(frozen=True)
class Dwangsom:
    """What is owed for each day from ``eerste_dag`` on, at most ``hoogste_dagen`` days, up to ``gestopt_op``.

    ``gestopt_op`` is the day on which the besluit was made known (or nothing was left to decide); for that day itself
    nothing is owed: "voor elke dag dat het in gebreke is".
    """

    eerste_dag: date
    hoogste_dagen: int
    treden: tuple[Trede, ...]
    gestopt_op: date | None = None

    @property
    def laatste_dag(self) -> date | None:
        """Give the last day for which something is owed, or will be if nothing stops it; None when nothing is owed."""
        laatste = self.eerste_dag + timedelta(days=self.hoogste_dagen - 1)
        if self.gestopt_op is not None:
            laatste = min(laatste, self.gestopt_op - _EEN_DAG)
        return laatste if laatste >= self.eerste_dag else None

    @property
    def klaar_op(self) -> date:
        """Give the first day on which the amount is certain: from then on it can be fixed (Awb 4:18)."""
        ten_laatste = self.eerste_dag + timedelta(days=self.hoogste_dagen)
        return ten_laatste if self.gestopt_op is None else min(ten_laatste, self.gestopt_op)

    def dagen_op(self, dag: date) -> int:
        """Give for how many days something is owed, up to and including ``dag``."""
        laatste = self.laatste_dag
        return 0 if laatste is None else max(0, (min(dag, laatste) - self.eerste_dag).days + 1)

    def bedrag_op(self, dag: date) -> int:
        """Give what is owed in all, up to and including ``dag``."""
        dagen, bedrag, vanaf = self.dagen_op(dag), 0, 0
        for trede in self.treden:
            bedrag += max(0, min(dagen, trede.tot_en_met_dag) - vanaf) * trede.eurocent
            vanaf = trede.tot_en_met_dag
        return bedrag


def dwangsom(
    kader: Rechtskader, bekend_op: date, *, uiterlijk: date, ontvangen_op: date, gestopt_op: date | None
) -> Dwangsom:
    """Give the dwangsom after an ingebrekestelling, under the law of the day on which it was received.

    ``uiterlijk`` is the last day of the beslistermijn. Raises ``RegelNietVanKracht`` where no amounts are known.
    """

    def norm(naam: str) -> tuple[object, Eenheid]:
        _, gevonden = kader.regelboek.norm_van(kader.rechtsgebied, naam, peildatum=ontvangen_op, bekend_op=bekend_op)
        return gevonden.waarde, cast("Eenheid", gevonden.eenheid)

    wachttijd, eenheid = norm("dwangsom-wachttijd")
    hoogste_dagen, _ = norm("dwangsom-hoogste-dagen")
    per_dag, _ = norm("dwangsom-per-dag")
    assert isinstance(wachttijd, int)
    assert isinstance(hoogste_dagen, int)
    assert isinstance(per_dag, list)
    beide = max(uiterlijk + _EEN_DAG, ontvangen_op)
    return Dwangsom(
        eerste_dag=kader.regelboek.kalender.laatste_dag(beide, wachttijd, eenheid) + _EEN_DAG,
        hoogste_dagen=hoogste_dagen,
        treden=tuple(Trede(rij["tot_en_met_dag"], int(Decimal(rij["bedrag"]) * 100)) for rij in per_dag),
        gestopt_op=gestopt_op,
    )
