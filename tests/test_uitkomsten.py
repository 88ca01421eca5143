"""The listener that finds outcome values without a case: what it expects, and what it hears."""

from __future__ import annotations

from typing import Literal

import pytest

from domain.regels.feiten import Grond, Uitkomst
from tests.uitkomsten import ROOT, gezien_in, waarden_van, weigeringen_in


class Deeluitkomst(Uitkomst):
    """A part of an outcome."""

    vorm: Literal["zin", "pgb"] | None


class Alles(Uitkomst):
    """An outcome with every kind of member."""

    mag: bool
    bedrag: str | None
    wijze: tuple[Literal["een", "twee"], ...]
    delen: tuple[Deeluitkomst, ...]
    gronden: tuple[Grond, ...]
    aantal: int


VERWACHT = {
    *("r.mag = true", "r.mag = false", "r.bedrag = null", "r.bedrag = iets"),
    *("r.wijze = leeg", "r.wijze = gevuld", "r.wijze[] = een", "r.wijze[] = twee"),
    *("r.delen = leeg", "r.delen = gevuld", "r.delen[].vorm = zin", "r.delen[].vorm = pgb", "r.delen[].vorm = null"),
    *("r.gronden = leeg", "r.gronden = gevuld"),
}


def test_every_value_of_an_outcome_is_expected() -> None:
    """A bool both ways, each word, null and something, a list with and without members, and what is in them."""
    assert VERWACHT == set(waarden_van("r", Alles))


@pytest.mark.parametrize(
    ("uitkomst", "ongezien"),
    [
        (
            Alles(mag=True, bedrag=None, wijze=(), delen=(), gronden=(), aantal=1),
            VERWACHT - {"r.mag = true", "r.bedrag = null", "r.wijze = leeg", "r.delen = leeg", "r.gronden = leeg"},
        ),
        (
            Alles(
                mag=False,
                bedrag="1.00",
                wijze=("twee",),
                delen=(Deeluitkomst(vorm="zin"), Deeluitkomst(vorm=None)),
                gronden=(Grond(bron="art. 9"),),
                aantal=1,
            ),
            {
                *("r.mag = true", "r.bedrag = null", "r.wijze = leeg", "r.wijze[] = een"),
                *("r.delen = leeg", "r.delen[].vorm = pgb", "r.gronden = leeg"),
            },
        ),
    ],
)
def test_what_came_out_is_heard(uitkomst: Alles, ongezien: set[str]) -> None:
    """One outcome shows some of the values; the others still want a case."""
    assert ongezien == VERWACHT - set(gezien_in("r", uitkomst))


def test_refusals_are_found_where_they_are_raised() -> None:
    """By function and order, on every line over which the raise runs."""
    gevonden = weigeringen_in(ROOT / "domain" / "regels" / "kosten" / "sportvoorziening.py")

    assert {"domain/regels/kosten/sportvoorziening.py weeg_sportvoorziening FeitOngeldig 1"} == set(gevonden.values())
    assert len(gevonden) == 3
