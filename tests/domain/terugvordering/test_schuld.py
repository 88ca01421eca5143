"""The arithmetic of a debt: nothing is lost, nothing is below zero, and who paid too much gets it back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from domain.terugvordering.ontvangsten import BetalingOntvangen, Verrekend
from domain.terugvordering.schuld import Schuld, schuld
from domain.terugvordering.vorderingen import vorderingen
from domain.zaak.op_dag import inhoud_van, zaak_op
from tests.domain.zaak.loop import LOPEN_MET_HERSTEL, TOT_HET_EINDE, gelopen

Stap = tuple[str, int]


def na(begin: int, *stappen: Stap) -> Schuld:
    """Let things happen to a debt."""
    nu = schuld(begin)
    for soort, bedrag in stappen:
        nu = _stap(nu, soort, bedrag)
    return nu


def _stap(nu: Schuld, soort: str, bedrag: int) -> Schuld:
    match soort:
        case "betaald" | "verrekend":
            return nu.na_ontvangst(bedrag, "betaald" if soort == "betaald" else "verrekend")
        case "kosten":
            return nu.na_kosten(bedrag)
        case "terug":
            return nu.na_teruggave(bedrag)
        case "kwijt":
            return nu.na_kwijtschelding(bedrag)
        case "lager":
            return nu.na_verlaging(min(bedrag, _geldt_nog(nu)))
        case "ingetrokken":
            return nu.na_verlaging(_geldt_nog(nu), geheel=True)
        case _:
            return nu.na_terugbetaling(bedrag)


def _geldt_nog(nu: Schuld) -> int:
    return max(0, nu.hoofdsom - nu.vervallen)


# Begin € 1.000,00; what happened; what is left of it. Worked by hand, in eurocent.
GEVALLEN: list[tuple[str, Sequence[Stap], dict[str, int]]] = [
    ("nothing", [], {"open": 100_000}),
    ("a part", [("betaald", 30_000)], {"open": 70_000, "betaald": 30_000}),
    ("all", [("betaald", 30_000), ("betaald", 70_000)], {"open": 0, "betaald": 100_000}),
    ("a cent short", [("betaald", 99_999)], {"open": 1, "betaald": 99_999}),
    ("a cent over", [("betaald", 100_001)], {"betaald": 100_000, "te_veel": 1}),
    ("twice by mistake", [("betaald", 100_000), ("betaald", 100_000)], {"betaald": 100_000, "te_veel": 100_000}),
    ("set off", [("verrekend", 25_000), ("betaald", 75_000)], {"verrekend": 25_000, "betaald": 75_000}),
    # Awb 4:92 lid 1: costs first. € 16,00 of costs and € 10,00 paid leave € 6,00 of costs open.
    (
        "costs first",
        [("kosten", 1_600), ("betaald", 1_000)],
        {"open": 100_600, "open_kosten": 600, "open_hoofdsom": 100_000, "betaald": 1_000},
    ),
    ("a thing came back", [("terug", 40_000)], {"open": 60_000, "teruggegeven": 40_000}),
    (
        "a thing pays no costs",
        [("kosten", 1_600), ("betaald", 60_000), ("terug", 50_000)],
        {"betaald": 60_000, "teruggegeven": 41_600},
    ),
    ("remitted whole", [("betaald", 30_000), ("kwijt", 70_000)], {"betaald": 30_000, "kwijtgescholden": 70_000}),
    # A payment on the way when the rest was remitted: it comes back.
    (
        "paid after it was remitted",
        [("kwijt", 40_000), ("betaald", 100_000)],
        {"betaald": 60_000, "kwijtgescholden": 40_000, "te_veel": 40_000},
    ),
    # After bezwaar € 600,00 is claimed: € 400,00 comes off what is open.
    (
        "lowered while open",
        [("betaald", 10_000), ("lager", 40_000)],
        {"open": 50_000, "betaald": 10_000, "vervallen": 40_000},
    ),
    # All was paid; € 400,00 of it was not owed.
    (
        "lowered when paid",
        [("betaald", 100_000), ("lager", 40_000)],
        {"betaald": 60_000, "vervallen": 40_000, "te_veel": 40_000},
    ),
    # € 400,00 remitted, € 600,00 paid, then € 500,00 less claimed: what was given stays given, € 500,00 goes back.
    (
        "what was remitted stays so",
        [("kwijt", 40_000), ("betaald", 60_000), ("lager", 50_000)],
        {"betaald": 10_000, "kwijtgescholden": 40_000, "vervallen": 50_000, "te_veel": 50_000},
    ),
    (
        "withdrawn with its costs",
        [("kosten", 1_600), ("betaald", 20_000), ("ingetrokken", 0)],
        {"vervallen": 101_600, "te_veel": 20_000},
    ),
    (
        "lowered below what was paid pays the costs first",
        [("betaald", 50_000), ("kosten", 1_600), ("lager", 70_000)],
        {"betaald": 31_600, "vervallen": 70_000, "te_veel": 18_400},
    ),
    (
        "paid back",
        [("betaald", 100_001), ("terugbetaald", 1)],
        {"betaald": 100_000, "terugbetaald": 1},
    ),
    (
        "paid back more than came in, as a correction showed",
        [("betaald", 10_000), ("terugbetaald", 12_000)],
        {"open": 100_000, "terugbetaald": 12_000, "onverschuldigd": 2_000},
    ),
]


@pytest.mark.parametrize(("stappen", "over"), [geval[1:] for geval in GEVALLEN], ids=[geval[0] for geval in GEVALLEN])
def test_where_it_went(stappen: Sequence[Stap], over: dict[str, int]) -> None:
    """Each member by hand; what is not named is nothing, but for the sum itself and its costs."""
    nu = na(100_000, *stappen)
    leden = asdict(nu) | {"open": nu.open}
    vast = {"hoofdsom", "kosten", "open_hoofdsom", "open_kosten"} - over.keys()

    assert {naam: waarde for naam, waarde in leden.items() if naam not in vast and waarde} == {
        naam: waarde for naam, waarde in over.items() if waarde
    }


BEDRAGEN = st.integers(0, 300)
SOORTEN = st.sampled_from(["betaald", "verrekend", "kosten", "terug", "kwijt", "lager", "terugbetaald"])
STAPPEN = st.lists(st.tuples(SOORTEN, BEDRAGEN), max_size=12)


def klopt(nu: Schuld, ontvangen: int) -> None:
    """Hold what must hold of a debt at every moment."""
    assert min(asdict(nu).values()) >= 0
    assert nu.hoofdsom + nu.kosten == (
        nu.open + nu.betaald + nu.verrekend + nu.teruggegeven + nu.kwijtgescholden + nu.vervallen
    )
    assert ontvangen + nu.onverschuldigd == nu.betaald + nu.verrekend + nu.te_veel + nu.terugbetaald
    assert not (nu.te_veel and nu.open)


@given(BEDRAGEN, STAPPEN)
def test_claimed_is_open_and_all_that_went_off_it(begin: int, stappen: list[Stap]) -> None:
    """Claimed = open + paid + set off + returned + remitted + not claimed any more, whatever happened in what order."""
    nu, ontvangen = schuld(begin), 0
    klopt(nu, ontvangen)
    for soort, bedrag in stappen:
        nu = _stap(nu, soort, bedrag)
        ontvangen += bedrag if soort in ("betaald", "verrekend") else 0
        klopt(nu, ontvangen)


@given(BEDRAGEN, STAPPEN)
def test_withdrawn_leaves_nothing(begin: int, stappen: list[Stap]) -> None:
    """When nothing is claimed any more, all that came in is owed back and nothing is open."""
    eerst = na(begin, *stappen)
    nu = eerst.na_verlaging(_geldt_nog(eerst), geheel=True)

    klopt(nu, sum(bedrag for soort, bedrag in stappen if soort in ("betaald", "verrekend")))
    assert (0, 0, 0) == (nu.open, nu.betaald, nu.verrekend)
    assert nu.te_veel == eerst.te_veel + eerst.betaald + eerst.verrekend


def _naief(begin: int, betalingen: list[int]) -> tuple[int, int]:
    betaald = sum(betalingen)
    return max(0, begin - betaald), max(0, betaald - begin)


@given(BEDRAGEN, st.lists(BEDRAGEN, max_size=8))
def test_the_order_of_payments_does_not_matter(begin: int, betalingen: list[int]) -> None:
    """Held against adding up."""
    stappen: list[Any] = [("betaald", bedrag) for bedrag in betalingen]
    nu = na(begin, *stappen)

    assert _naief(begin, betalingen) == (nu.open, nu.te_veel)
    assert nu == na(begin, *reversed(stappen))


@given(LOPEN_MET_HERSTEL)
@example(TOT_HET_EINDE)
def test_it_holds_in_a_zaak_on_every_day(stappen: Sequence[Any]) -> None:
    """Whatever was done and corrected, on each day on which something happened."""
    zaak = gelopen(stappen).zaak
    geheel = inhoud_van(zaak)
    assert geheel is not None
    for dag in {een.op for een in geheel.handelingen}:
        toen = inhoud_van(zaak_op(zaak, dag))
        for vordering in vorderingen(toen) if toen else ():
            inhouden = [een.inhoud for een in vordering.handelingen]
            klopt(
                vordering.schuld, sum(een.bedrag for een in inhouden if isinstance(een, BetalingOntvangen | Verrekend))
            )
            assert (vordering.vereffend is None) or not vordering.schuld.open


def test_the_example_pays_too_much_and_gets_it_back() -> None:
    """The run on which the property above is tried has a vordering with money that came in and went back."""
    zaak = inhoud_van(gelopen(TOT_HET_EINDE).zaak)
    assert zaak is not None
    (vordering,) = vorderingen(zaak)

    assert vordering.schuld.open == 0
    assert min(vordering.schuld.betaald, vordering.schuld.verrekend, vordering.schuld.terugbetaald) > 0
