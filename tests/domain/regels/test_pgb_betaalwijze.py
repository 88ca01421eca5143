"""pgb-betaalwijze: trekkingsrecht through the SVB, or at once for what is bought once (par. 5.5)."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from domain.regels.toetsing import Antwoord, Vraag, toets
from domain.weigering import RegelNietVanKracht
from services.verordeningen import regelboek
from tests.domain.regels.stappen import verteld

PAR = {"bron": "Beleidsregels Wmo Nijmegen 2025, par. 5.5"}


def _antwoord(*, eenmalig: bool, overeenkomst: bool, bepalingen: bool, op: date = date(2025, 4, 1)) -> Antwoord:
    feiten = {
        "eenmalig": eenmalig,
        "zorgovereenkomstGoedgekeurd": overeenkomst,
        "svbBepalingenNageleefd": bepalingen,
    }
    return toets(Vraag("0268", "pgb-betaalwijze", op, feiten), regelboek())


def _betaling(*, eenmalig: bool, overeenkomst: bool, bepalingen: bool, op: date = date(2025, 4, 1)) -> dict[str, Any]:
    return dict(_antwoord(eenmalig=eenmalig, overeenkomst=overeenkomst, bepalingen=bepalingen, op=op).uitkomst)


@pytest.mark.parametrize(
    ("overeenkomst", "bepalingen", "gronden"),
    [
        (True, True, []),
        (False, True, [{**PAR, "dwingend": True}]),  # zonder overeenkomst kan niet worden betaald
        (True, False, [{**PAR, "dwingend": False}]),  # kan worden ingetrokken
        (False, False, [{**PAR, "dwingend": True}, {**PAR, "dwingend": False}]),
    ],
)
def test_help_is_paid_through_the_svb(*, overeenkomst: bool, bepalingen: bool, gronden: list[dict[str, Any]]) -> None:
    """No payment without an approved zorgovereenkomst; who breaks the rules of the SVB may lose the pgb."""
    uitkomst = _betaling(eenmalig=False, overeenkomst=overeenkomst, bepalingen=bepalingen)

    assert {
        "wijze": "trekkingsrecht",
        "betaalbaar": overeenkomst,
        "kanIntrekken": not bepalingen,
        "gronden": gronden,
    } == uitkomst


@pytest.mark.parametrize(("overeenkomst", "bepalingen"), [(True, True), (False, False)])
def test_what_is_bought_once_is_paid_by_the_gemeente(*, overeenkomst: bool, bepalingen: bool) -> None:
    """A hulpmiddel and the like stay outside the trekkingsrecht, so its conditions do not count."""
    uitkomst = _betaling(eenmalig=True, overeenkomst=overeenkomst, bepalingen=bepalingen)

    assert {"wijze": "rechtstreeks", "betaalbaar": True, "kanIntrekken": False, "gronden": []} == uitkomst


def test_before_march_2025_no_text_says_how() -> None:
    """The beleidsregels before those of 2025 are not in the sources."""
    with pytest.raises(RegelNietVanKracht):
        _betaling(eenmalig=False, overeenkomst=True, bepalingen=True, op=date(2025, 2, 28))


@pytest.mark.parametrize(
    ("eenmalig", "overeenkomst", "bepalingen", "zin", "voldaan"),
    [
        (True, False, False, "Een eenmalig pgb wordt rechtstreeks door de gemeente verstrekt", True),
        (False, True, True, "Het pgb wordt als trekkingsrecht door de SVB betaald.", True),
        (False, True, True, "De SVB heeft een zorgovereenkomst goedgekeurd.", True),
        (False, False, True, "De SVB heeft geen zorgovereenkomst goedgekeurd.", False),
        (False, True, True, "De budgethouder houdt zich aan de bepalingen van de SVB.", True),
        (False, True, False, "De budgethouder houdt zich niet aan de bepalingen van de SVB;", False),
    ],
)
def test_each_step_is_told_as_it_is(
    *, eenmalig: bool, overeenkomst: bool, bepalingen: bool, zin: str, voldaan: bool
) -> None:
    """Par. 5.5: how it is paid, and what stands in the way of it."""
    antwoord = _antwoord(eenmalig=eenmalig, overeenkomst=overeenkomst, bepalingen=bepalingen)

    assert [voldaan] == verteld(antwoord, zin)
