"""The pgb's of a zaak on a day: what was granted, what was spent by what is known, and what is left, in eurocent."""

from __future__ import annotations

from datetime import date

from domain.gebeurtenis import Gebeurd
from domain.pgb import budgetten as pgb
from domain.pgb.events_na_toekenning import BestedingGemeld
from domain.zaak.op_dag import inhoud_van
from domain.zaak.state import Zaak
from projections.rij import Rij


class Budgetdeel(Rij):
    """Days in a row under the same terms, with what of the budget is for them."""

    van: date
    tot_en_met: date | None
    toegekend: int
    budgetidentificatie: int | None


class Besteding(Rij):
    """What was spent over a period, by the last report on it."""

    versie: int
    van: date
    tot_en_met: date | None
    bedrag: int


class Budget(Rij):
    """The pgb of one right; ``over`` is below zero when more was spent than granted.

    ``toegekendTotEnMet`` is what of it is for the days up to and including the day that is looked at.
    """

    recht: int
    toegekend: int
    toegekend_tot_en_met: int
    besteed: int
    over: int
    delen: tuple[Budgetdeel, ...]
    bestedingen: tuple[Besteding, ...]


def budgetten(zaak: Zaak, geldig_op: date) -> tuple[Budget, ...]:
    """List the pgb's of a zaak, with what was reported of them up to and including a day."""
    inhoud = inhoud_van(zaak)
    return tuple(_rij(een, geldig_op) for een in pgb.budgetten(inhoud, geldig_op)) if inhoud else ()


def _rij(budget: pgb.Budget, dag: date) -> Budget:
    return Budget(
        recht=budget.recht,
        toegekend=budget.toegekend,
        toegekend_tot_en_met=budget.toegekend_tot_en_met(dag),
        besteed=budget.besteed,
        over=budget.over,
        delen=tuple(
            Budgetdeel(
                van=deel.werking.van,
                tot_en_met=deel.werking.tot_en_met,
                toegekend=deel.toegekend,
                budgetidentificatie=deel.budgetidentificatie,
            )
            for deel in budget.delen
        ),
        bestedingen=tuple(_besteding(een) for een in budget.bestedingen),
    )


def _besteding(een: Gebeurd[BestedingGemeld]) -> Besteding:
    periode = een.inhoud.periode
    return Besteding(versie=een.versie, van=periode.van, tot_en_met=periode.tot_en_met, bedrag=een.inhoud.bedrag)
