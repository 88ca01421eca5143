"""A zaak after each event in turn: made onward from the step before, and the same as made anew from the beginning."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from typing import Any

from hypothesis import example, given
from hypothesis import strategies as st

from domain.zaak.geschiedenis import Vastgelegd
from domain.zaak.handeling import Rechtskader
from projections.zaakbeeld import stappen, zaakbeeld
from tests.domain.zaak.loop import EEN_REGEL, JEUGDHULP, LOPEN_MET_HERSTEL, TOT_HET_EINDE, gelopen
from tests.projections.geschiedenissen import DAGEN, Geschiedenis, geschiedenissen
from tests.projections.lezing import lees
from tests.projections.test_naief import HEUMEN

Json = Any
ALLE_DAGEN = st.dates(date(2025, 1, 1), date(2028, 1, 31))
LAATST = date(2027, 12, 31)


def anew(gelezen: Sequence[Vastgelegd], kader: Rechtskader, dag: date) -> list[str]:
    """Show the zaak after each event as if it were the last, folded from the beginning, as JSON."""
    return [
        json.dumps(zaakbeeld(gelezen[:aantal], kader, geldig_op=dag, bekend_op_dag=dag))
        for aantal in range(1, len(gelezen) + 1)
    ]


def onward(gelezen: Sequence[Vastgelegd], kader: Rechtskader, dag: date) -> list[Json]:
    """Show the zaak after each event, one after the other."""
    return [*stappen(gelezen, kader, geldig_op=dag, bekend_op_dag=dag)]


@given(LOPEN_MET_HERSTEL, ALLE_DAGEN)
@example(TOT_HET_EINDE, LAATST)
@example(JEUGDHULP, LAATST)
def test_each_step_is_what_the_events_so_far_give(lopen: Sequence[Any], dag: date) -> None:
    """Of any history that was accepted, with its advices and corrections; and no later step changes an earlier one."""
    gelezen = gelopen(lopen).vastgelegd

    assert anew(gelezen, EEN_REGEL, dag) == [json.dumps(beeld) for beeld in onward(gelezen, EEN_REGEL, dag)]


@given(geschiedenissen(), DAGEN)
def test_each_step_of_any_history(events: Geschiedenis, dag: date) -> None:
    """Acts on any day in any order, corrected and voided again and again, after the end too."""
    gelezen = lees(*events)

    assert anew(gelezen, HEUMEN, dag) == [json.dumps(beeld) for beeld in onward(gelezen, HEUMEN, dag)]
