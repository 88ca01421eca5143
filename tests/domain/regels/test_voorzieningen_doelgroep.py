"""voorziening-doelgroep: dagbesteding, persoonlijke verzorging and respijtzorg, each limitation on its own."""

from __future__ import annotations

from datetime import date

import pytest

from domain.regels.toetsing import Antwoord, Vraag, toets
from domain.weigering import FeitOngeldig, RegelNietVanKracht
from services.verordeningen import regelboek
from tests.domain.regels.stappen import verteld

PAR = "Beleidsregels Wmo Nijmegen 2025, par. "
DAGBESTEDING, VERZORGING, RESPIJT = "ontwikkelingsgerichte-dagbesteding", "persoonlijke-verzorging", "respijtzorg"


def _doelgroep(
    voorziening: str,
    beperkingen: list[str],
    leeftijd: int = 40,
    vorm: str = "pgb",
    peildatum: date = date(2025, 3, 1),
) -> Antwoord:
    feiten = {"voorziening": voorziening, "beperkingen": beperkingen, "leeftijd": leeftijd, "leveringsvorm": vorm}
    return toets(Vraag("0268", "voorziening-doelgroep", peildatum, feiten), regelboek())


@pytest.mark.parametrize(
    ("beperking", "dagbesteding", "verzorging", "respijt"),
    [
        # Par. 4.2.3, 4.2.4 and 4.2.5, in that order.
        ("psychiatrisch", True, True, True),
        ("verstandelijk", True, True, True),
        ("lichamelijk", True, False, True),
        ("psychosomatisch", True, False, False),
        ("zintuiglijk", False, True, False),
        ("nah", False, True, True),
        ("ouderdomsproblematiek", False, False, False),
        ("anders", False, False, False),
    ],
)
def test_each_limitation(beperking: str, *, dagbesteding: bool, verzorging: bool, respijt: bool) -> None:
    """Each voorziening has a list of its own."""
    assert [dagbesteding, verzorging, respijt] == [
        _doelgroep(voorziening, [beperking]).uitkomst["behoortTotDoelgroep"]
        for voorziening in (DAGBESTEDING, VERZORGING, RESPIJT)
    ]


@pytest.mark.parametrize(
    ("voorziening", "beperkingen", "leeftijd", "vorm", "behoort", "gronden"),
    [
        (DAGBESTEDING, ["lichamelijk"], 10, "zin", True, []),
        (DAGBESTEDING, [], 40, "zin", False, ["4.2.3"]),
        # Par. 4.2.3: maar niet voor ouderdomsproblematiek en zintuiglijk, also beside another limitation.
        (DAGBESTEDING, ["lichamelijk", "ouderdomsproblematiek"], 80, "zin", False, ["4.2.3"]),
        (DAGBESTEDING, ["psychiatrisch", "zintuiglijk"], 40, "zin", False, ["4.2.3"]),
        (DAGBESTEDING, ["ouderdomsproblematiek"], 80, "zin", False, ["4.2.3", "4.2.3"]),
        # Par. 4.2.4: in natura below begeleiding from 2025.
        (VERZORGING, ["nah", "ouderdomsproblematiek"], 10, "pgb", True, []),
        (VERZORGING, ["nah"], 40, "zin", True, ["4.2.4, slot"]),
        (VERZORGING, ["lichamelijk"], 40, "zin", False, ["4.2.4", "4.2.4, slot"]),
        # Par. 4.2.5: volwassenen.
        (RESPIJT, ["nah"], 17, "zin", False, ["4.2.5"]),
        (RESPIJT, ["nah"], 18, "zin", True, []),
        (RESPIJT, ["zintuiglijk"], 17, "pgb", False, ["4.2.5", "4.2.5"]),
    ],
)
def test_the_doelgroep(
    voorziening: str, beperkingen: list[str], leeftijd: int, vorm: str, *, behoort: bool, gronden: list[str]
) -> None:
    """Who belongs to it, and what stands against the voorziening."""
    verwacht = [{"bron": PAR + grond, "dwingend": True} for grond in gronden]

    assert {"behoortTotDoelgroep": behoort, "gronden": verwacht} == (
        _doelgroep(voorziening, beperkingen, leeftijd, vorm).uitkomst
    )


def test_the_exception_beside_another_limitation_is_told() -> None:
    """The text does not say what goes first when both hold."""
    stappen = _doelgroep(DAGBESTEDING, ["lichamelijk", "zintuiglijk"]).stappen

    assert [f"{PAR}4.2.3"] * 2 == [stap.bron for stap in stappen]
    assert "Open punt: de inwoner heeft zintuiglijk" in stappen[1].toelichting
    assert "Open punt" not in _doelgroep(DAGBESTEDING, ["zintuiglijk"]).stappen[1].toelichting


def test_the_steps_of_persoonlijke_verzorging() -> None:
    """The limitation, what the facts do not say, then how it is given."""
    stappen = _doelgroep(VERZORGING, ["nah"], vorm="zin").stappen

    assert [(f"{PAR}4.2.4", True), (f"{PAR}4.2.4", True), (f"{PAR}4.2.4, slot", False)] == [
        (stap.bron, stap.voldaan) for stap in stappen
    ]


@pytest.mark.parametrize(
    ("voorziening", "beperking", "zin"),
    [
        (DAGBESTEDING, "lichamelijk", "Open punt: de inwoner heeft bovendien behoefte aan het ontwikkelen"),
        (VERZORGING, "nah", "Open punt: er is geen behoefte aan geneeskundige zorg"),
        (RESPIJT, "nah", None),
        (DAGBESTEDING, "nah", None),  # not of the doelgroep anyway
    ],
)
def test_what_the_facts_do_not_say_is_told(voorziening: str, beperking: str, zin: str | None) -> None:
    """Par. 4.2.3 and 4.2.4 ask more than a limitation; who is turned away anyway is not told of it."""
    stappen = _doelgroep(voorziening, [beperking]).stappen

    assert (zin is not None) == any("Open punt" in stap.toelichting for stap in stappen)
    assert zin is None or any(stap.toelichting.startswith(zin) and stap.voldaan for stap in stappen)


def test_with_a_pgb_persoonlijke_verzorging_stays() -> None:
    """Par. 4.2.4: only zin was placed below begeleiding."""
    stap = _doelgroep(VERZORGING, ["nah"], vorm="pgb").stappen[-1]

    assert ("Met een pgb blijft dit een eigen voorziening.", True) == (stap.toelichting, stap.voldaan)


def test_another_voorziening_is_refused() -> None:
    """The paragraphs speak of three."""
    with pytest.raises(FeitOngeldig) as gevangen:
        _doelgroep("begeleiding", ["nah"])

    assert "voorziening" == gevangen.value.leden["feit"]


def test_before_the_beleidsregels_there_is_no_answer() -> None:
    """The paragraphs count from 2025-03-01."""
    with pytest.raises(RegelNietVanKracht):
        _doelgroep(RESPIJT, ["nah"], peildatum=date(2025, 2, 28))


@pytest.mark.parametrize(
    ("voorziening", "beperkingen", "leeftijd", "zin", "voldaan"),
    [
        (RESPIJT, ["nah"], 17, "De inwoner is 17 jaar; de voorziening is voor volwassenen, vanaf 18 jaar.", False),
        (RESPIJT, ["nah"], 18, "De inwoner is 18 jaar; de voorziening is voor volwassenen, vanaf 18 jaar.", True),
        (
            RESPIJT,
            ["psychiatrisch", "zintuiglijk", "nah"],
            40,
            "De inwoner heeft een beperking die telt: psychiatrisch, nah.",
            True,
        ),
        (
            RESPIJT,
            ["zintuiglijk"],
            40,
            "De inwoner heeft geen van deze beperkingen: verstandelijk, psychiatrisch, nah, ",
            False,
        ),
        (
            DAGBESTEDING,
            ["lichamelijk"],
            40,
            "De voorziening is niet voor inwoners met: ouderdomsproblematiek, zintuiglijk.",
            True,
        ),
        (
            DAGBESTEDING,
            ["lichamelijk", "zintuiglijk", "ouderdomsproblematiek"],
            80,
            "de inwoner heeft zintuiglijk, ouderdomsproblematiek naast een beperking die wel telt; de uitzondering is",
            False,
        ),
    ],
)
def test_each_step_is_told_as_it_is(
    *, voorziening: str, beperkingen: list[str], leeftijd: int, zin: str, voldaan: bool
) -> None:
    """Par. 4.2.3-4.2.5: the age, what counts, and what is shut out."""
    assert [voldaan] == verteld(_doelgroep(voorziening, beperkingen, leeftijd), zin)


@pytest.mark.parametrize(
    ("vorm", "verteld_is"),
    [("zin", [False]), ("pgb", [])],
)
def test_only_in_natura_it_falls_under_begeleiding(vorm: str, verteld_is: list[bool]) -> None:
    """Par. 4.2.4, end."""
    zin = "In natura vallen deze activiteiten onder praktische begeleiding, begeleiding en begeleiding plus."

    assert verteld_is == verteld(_doelgroep(VERZORGING, ["nah"], vorm=vorm), zin)
    assert [] == verteld(_doelgroep(RESPIJT, ["nah"], vorm=vorm), zin)
