"""What holds for the money of every pgb, whatever was granted, changed and reported."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from itertools import pairwise
from typing import Any

from hypothesis import example, given

from domain.pgb.budgetten import budgetten
from domain.pgb.events_na_toekenning import BestedingGemeld
from domain.zaak.geschiedenis import met_correcties
from domain.zaak.op_dag import inhoud_van
from tests.domain.zaak.loop import LOPEN, TOT_HET_EINDE, gelopen


@given(LOPEN)
@example(TOT_HET_EINDE)
def test_the_money_adds_up(stappen: Sequence[Any]) -> None:
    """What is left is what was granted less what was spent; no day is paid twice, no part is dearer than its budget."""
    loop = gelopen(stappen)
    zaak = inhoud_van(loop.zaak)
    if zaak is None:
        return
    for budget in budgetten(zaak):
        assert budget.over == budget.toegekend - budget.besteed
        for deel in budget.delen:
            if deel.eenmalig:
                continue
            per_dag = [deel.toegekend_tot_en_met(deel.werking.van + timedelta(days=dag)) for dag in range(-1, 40)]
            assert per_dag == sorted(per_dag)
            assert 0 == per_dag[0] <= per_dag[-1] <= deel.toegekend <= deel.budget
        periodes = [(een.inhoud.periode.van, een.inhoud.periode.tot_en_met) for een in budget.bestedingen]
        assert all(tot_en_met is not None and tot_en_met < van for (_, tot_en_met), (van, _) in pairwise(periodes))
    gemeld = {een.inhoud.recht for een in met_correcties(loop.vastgelegd) if isinstance(een.inhoud, BestedingGemeld)}
    assert gemeld <= {budget.recht for budget in budgetten(zaak)}
