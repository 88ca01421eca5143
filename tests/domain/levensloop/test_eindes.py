"""The last days that a person chose over those of the rules, for a death and for an opname alike."""

from __future__ import annotations

from datetime import date

import pytest

from domain.herziening.events import BeeindigdRecht
from domain.levensloop.eindes import EindeOnmogelijk, ToelichtingPastNiet, gekozen_eindes

OP = date(2025, 5, 12)
VOLGENS_REGELS = {1: date(2025, 5, 31), 2: OP}


def test_the_days_of_the_rules_need_no_toelichting() -> None:
    """Nor does a person who says what the rules say."""
    zelfde = (BeeindigdRecht(nummer=2, laatste_dag=OP),)

    assert gekozen_eindes(VOLGENS_REGELS, (), OP, toelichting=None) == VOLGENS_REGELS
    assert gekozen_eindes(VOLGENS_REGELS, zelfde, OP, toelichting=None) == VOLGENS_REGELS
    with pytest.raises(ToelichtingPastNiet):
        gekozen_eindes(VOLGENS_REGELS, zelfde, OP, toelichting="Omdat.")


def test_on_the_very_day_and_not_before() -> None:
    """A right that the rules let go on can end at once, and not in the past."""
    meteen = (BeeindigdRecht(nummer=1, laatste_dag=OP),)
    eerder = (BeeindigdRecht(nummer=1, laatste_dag=date(2025, 5, 11)),)

    assert gekozen_eindes(VOLGENS_REGELS, meteen, OP, toelichting="Omdat.") == {1: OP, 2: OP}
    with pytest.raises(EindeOnmogelijk, match="Voorziening 1 kan niet eindigen op 2025-05-11"):
        gekozen_eindes(VOLGENS_REGELS, eerder, OP, toelichting="Omdat.")
