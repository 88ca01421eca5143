"""verhuisprimaat: above € 8.000 it is first asked whether moving is better."""

from __future__ import annotations

from datetime import date

import pytest

from domain.regels.toetsing import Antwoord, Vraag, toets
from domain.weigering import FeitOngeldig, RegelNietVanKracht
from services.verordeningen import regelboek
from tests.domain.regels.stappen import verteld

PUNT_1 = "Beleidsregels Wmo Nijmegen 2025, par. 4.2.6 punt 1"
ALLE = ["a", "b", "c", "d", "e", "f"]


def _primaat(kosten: str, reeel: object, beoordeeld: list[str], peildatum: date = date(2025, 4, 1)) -> Antwoord:
    feiten = {"kosten": kosten, "verhuizingReeel": reeel, "beoordeeld": beoordeeld}
    return toets(Vraag("0268", "verhuisprimaat", peildatum, feiten), regelboek())


@pytest.mark.parametrize(
    ("kosten", "reeel", "beoordeeld", "uitkomst"),
    [
        # Punt 1: boven een bedrag van € 8.000,-.
        ("7999.99", True, [], (False, True, [])),
        ("8000.00", True, [], (False, True, [])),
        ("8000.01", True, [], (True, False, ALLE)),
        # Punt 1: geen reële mogelijkheid.
        ("8000.01", False, [], (True, True, [])),
        ("8000.00", False, [], (False, True, [])),
        # Punt 1 onder a-f.
        ("20000.00", True, ALLE, (True, False, [])),
        ("20000.00", True, ["b", "c", "d", "e", "f"], (True, False, ["a"])),
        ("20000.00", True, ["a", "c", "d", "e", "f"], (True, False, ["b"])),
        ("20000.00", True, ["a", "b", "d", "e", "f"], (True, False, ["c"])),
        ("20000.00", True, ["a", "b", "c", "e", "f"], (True, False, ["d"])),
        ("20000.00", True, ["a", "b", "c", "d", "f"], (True, False, ["e"])),
        ("20000.00", True, ["f", "e", "d", "c", "b", "a"], (True, False, [])),
        ("20000.00", True, ["a", "b", "c", "d", "e"], (True, False, ["f"])),
    ],
)
def test_verhuisprimaat(
    kosten: str, beoordeeld: list[str], uitkomst: tuple[bool, bool, list[str]], *, reeel: bool
) -> None:
    """Cheap or without a real possibility to move: a voorziening can be; else the six points are looked into."""
    gevonden = _primaat(kosten, reeel, beoordeeld).uitkomst

    assert uitkomst == (gevonden["verhuizingBeoordelen"], gevonden["voorziening"], gevonden["ontbreekt"])


def test_the_steps() -> None:
    """The amount, the possibility, and each letter in order."""
    stappen = _primaat("9000.00", reeel=True, beoordeeld=["a"]).stappen

    assert [PUNT_1, PUNT_1, *(f"{PUNT_1} onder {letter}" for letter in ALLE)] == [
        stap.bron for stap in stappen if not stap.bron.endswith("art. 28")
    ]
    assert (
        "De aanpassing kost € 9.000,00; boven € 8.000,00 wordt gekeken of verhuizen beter is." == stappen[0].toelichting
    )
    assert (
        ("Beoordeeld is of er aangepaste of eenvoudig aan te passen woningen zijn.", True),
        ("Beoordeeld is nog niet: wat verhuizen kost in vergelijking met aanpassen.", False),
    ) == tuple((stap.toelichting, stap.voldaan) for stap in stappen[2:4])


def test_a_letter_that_is_not_there_is_refused() -> None:
    """The text ends at f."""
    with pytest.raises(FeitOngeldig) as gevangen:
        _primaat("9000.00", reeel=True, beoordeeld=["g"])

    assert gevangen.value.leden["feit"].startswith("beoordeeld")


def test_before_march_2025_no_text_is_held() -> None:
    """The first day counts, the day before does not."""
    assert (
        "nijmegen-beleidsregels-2025" == _primaat("1.00", reeel=True, beoordeeld=[], peildatum=date(2025, 3, 1)).regime
    )
    with pytest.raises(RegelNietVanKracht):
        _primaat("1.00", reeel=True, beoordeeld=[], peildatum=date(2025, 2, 28))


@pytest.mark.parametrize(
    ("kosten", "reeel", "zin", "voldaan"),
    [
        (
            "8000.00",
            True,
            "De aanpassing kost € 8.000,00; boven € 8.000,00 wordt gekeken of verhuizen beter is.",
            False,
        ),
        ("8000.01", True, "De aanpassing kost € 8.000,01; boven € 8.000,00 wordt gekeken of verhuizen beter is.", True),
        ("9000.00", False, "Verhuizen is geen reële mogelijkheid; een maatwerkvoorziening kan worden verstrekt.", True),
        ("9000.00", True, "Verhuizen is een reële mogelijkheid. Open punt: of het ook de betere oplossing is", False),
    ],
)
def test_each_step_is_told_as_it_is(*, kosten: str, reeel: bool, zin: str, voldaan: bool) -> None:
    """Punt 1: the amount, and whether moving can be."""
    assert [voldaan] == verteld(_primaat(kosten, reeel, []), zin)
