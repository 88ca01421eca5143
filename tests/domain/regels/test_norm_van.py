"""A norm that no rule reads: which text gives it, on which day, and as far as it was known."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from types import MappingProxyType
from typing import Final

import pytest

from domain.kalender import Grenzen, Kalender
from domain.regels.norm import Norm, Regime
from domain.regels.regelboek import Rechtsgebied, Regelboek
from domain.weigering import GemeenteOnbekend, RegelNietVanKracht

PROEFDAM: Final = "9901"
NORM: Final = Norm(
    id="proeftermijn",
    waarde=6,
    eenheid="weken",
    artikel="Awb, art. 6:7",
    zin="zes weken",
    van=date(2020, 1, 1),
    tot_en_met=None,
    besloten=date(2019, 12, 1),
    bekend=date(2019, 12, 15),
)


def regime(naam: str, gemeente: str | None, van: date, bekend: date, *normen: Norm) -> Regime:
    """Give a text with only these norms."""
    return Regime(
        id=naam,
        titel=naam,
        gemeente=gemeente,
        van=van,
        tot_en_met=None,
        besloten=bekend,
        bekend=bekend,
        regels=MappingProxyType({}),
        normen=MappingProxyType({NORM.id: normen}),
    )


RIJK: Final = regime("rijk", None, date(2020, 1, 1), date(2019, 12, 15), NORM)
# Counts from 1 June 2025, but nobody could read it before the tenth.
EIGEN_NORM: Final = replace(NORM, waarde=8, van=date(2025, 6, 1), bekend=date(2025, 6, 10))
EIGEN: Final = regime("proefdam", PROEFDAM, date(2025, 6, 1), date(2025, 6, 10), EIGEN_NORM)
ANDERS: Final = regime("elders", "9902", date(2020, 1, 1), date(2019, 12, 15), replace(NORM, waarde=4))
BOEK: Final = Regelboek(
    regels={},
    regimes={een.id: een for een in (RIJK, EIGEN, ANDERS)},
    rechtsgebieden={PROEFDAM: Rechtsgebied(PROEFDAM, "Proefdam", "art. 99")},
    ontbrekend={},
    handelingen={},
    kalender=Kalender(Grenzen(90, 12, 3, 3, 2), vast=(), pasen=(), gelijkgesteld=frozenset()),
)


@pytest.mark.parametrize(
    ("peildatum", "bekend_op", "naam", "waarde"),
    [
        (date(2025, 5, 31), None, "rijk", 6),  # the own text does not count yet
        (date(2025, 6, 1), None, "proefdam", 8),  # own before rijk
        (date(2025, 6, 1), date(2025, 6, 9), "rijk", 6),  # counted, but could not be read
        (date(2025, 6, 1), date(2025, 6, 10), "proefdam", 8),
        (date(2020, 1, 1), date(2019, 12, 15), "rijk", 6),  # first day on both axes
    ],
)
def test_the_norm_is_that_of_the_day_as_known(peildatum: date, bekend_op: date | None, naam: str, waarde: int) -> None:
    """The gemeente's own text goes first, as far as it counts on the day and was known; never that of another."""
    gevonden, norm = BOEK.norm_van(PROEFDAM, NORM.id, peildatum=peildatum, bekend_op=bekend_op)

    assert (naam, waarde) == (gevonden.id, norm.waarde)


@pytest.mark.parametrize(
    ("norm_id", "peildatum", "bekend_op"),
    [
        (NORM.id, date(2019, 12, 31), None),  # not in force yet
        (NORM.id, date(2020, 1, 1), date(2019, 12, 14)),  # in force, not known yet
        ("onbekend", date(2025, 1, 1), None),
    ],
)
def test_no_text_is_a_refusal(norm_id: str, peildatum: date, bekend_op: date | None) -> None:
    """Where no known text holds the norm, the refusal names it; nothing is made up."""
    with pytest.raises(RegelNietVanKracht) as geweigerd:
        BOEK.norm_van(PROEFDAM, norm_id, peildatum=peildatum, bekend_op=bekend_op)

    assert geweigerd.value.leden == {"norm": norm_id}


def test_a_mended_norm_counts_from_its_withdrawal() -> None:
    """A norm entered wrongly is read by who looks with what was known then; from the withdrawal on its successor is."""
    fout = replace(NORM, ingetrokken_op=date(2024, 3, 1))
    goed = replace(NORM, waarde=7, versie=2, bekend=date(2024, 3, 1))
    boek = replace(BOEK, regimes={"rijk": regime("rijk", None, date(2020, 1, 1), date(2019, 12, 15), fout, goed)})

    def gelezen(bekend_op: date | None) -> object:
        return boek.norm_van(PROEFDAM, NORM.id, peildatum=date(2024, 1, 1), bekend_op=bekend_op)[1].waarde

    assert (6, 7, 7) == (gelezen(date(2024, 2, 29)), gelezen(date(2024, 3, 1)), gelezen(None))


def test_an_unknown_gemeente_is_refused() -> None:
    """A code that nobody knows is named as such, before any norm is sought."""
    with pytest.raises(GemeenteOnbekend):
        BOEK.norm_van("9999", NORM.id, peildatum=date(2025, 1, 1), bekend_op=None)
