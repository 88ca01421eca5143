"""vervoer-kilometers: 2000 kilometres a year, 750 beside another vervoersvoorziening (bijlage 4)."""

from __future__ import annotations

from datetime import date

import pytest

from domain.regels.toetsing import Antwoord, Vraag, toets
from domain.weigering import RegelNietVanKracht, RegelNogNietBekend
from services.verordeningen import regelboek


def _kilometers(*, andere: bool, op: date = date(2025, 4, 1), bekend_op: date | None = None) -> Antwoord:
    feiten = {"heeftAndereVervoersvoorziening": andere}
    return toets(Vraag("0268", "vervoer-kilometers", op, feiten, bekend_op), regelboek())


@pytest.mark.parametrize(
    ("andere", "kilometers"),
    [
        (False, 2000),  # bijlage 4: maximaal 2000 kilometer per jaar
        (True, 750),  # bijlage 4: naast bijvoorbeeld een scootmobiel
    ],
)
def test_the_pas_is_good_for_fewer_kilometres_beside_another_voorziening(*, andere: bool, kilometers: int) -> None:
    """The outcome is the most at the reduced tariff; the ordinary tariff knows no limit."""
    antwoord = _kilometers(andere=andere)

    assert {"kilometersPerJaar": kilometers} == antwoord.uitkomst
    assert "nijmegen-beleidsregels-2025" == antwoord.regime


def test_the_step_cites_the_bijlage() -> None:
    """The number, and that travelling goes on beyond it against the ordinary tariff."""
    stap, daarna = _kilometers(andere=True).stappen

    assert "Wie dat aantal heeft gebruikt, kan nog met Avan reizen tegen het gewone tarief." == daarna.toelichting
    assert stap.bron == daarna.bron
    assert (True, True) == (stap.voldaan, daarna.voldaan)

    assert "Beleidsregels Wmo Nijmegen 2025, bijlage 4, Afwegingskader" == stap.bron
    assert (
        "Naast de Wmo-vervoerspas is er nog een andere vervoersvoorziening van de Wmo: ten hoogste 750 kilometer per "
        "jaar tegen het gereduceerde tarief."
    ) == stap.toelichting


def test_the_bijlage_counts_from_march_2025() -> None:
    """In force from 1 March, to be read from 5 March 2025."""
    with pytest.raises(RegelNietVanKracht):
        _kilometers(andere=False, op=date(2025, 2, 28))
    with pytest.raises(RegelNogNietBekend):
        _kilometers(andere=False, op=date(2025, 3, 1), bekend_op=date(2025, 3, 4))
    antwoord = _kilometers(andere=False, op=date(2025, 3, 1), bekend_op=date(2025, 3, 5))
    assert 2000 == antwoord.uitkomst["kilometersPerJaar"]
