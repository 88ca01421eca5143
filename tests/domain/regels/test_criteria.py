"""When a client comes into consideration for a maatwerkvoorziening (verordening Nijmegen art. 8)."""

from __future__ import annotations

from datetime import date

import pytest

from domain.regels.toetsing import Antwoord, Vraag, toets
from domain.weigering import FeitOngeldig, FeitOntbreekt
from services.verordeningen import regelboek

ART_8 = "Verordening Nijmegen 2022, art. 8"
NIETS_HELPT: dict[str, object] = {
    "oplosbaarMet": [],
    "volledigOplosbaar": False,
    "onvermijdbaar": True,
    "langdurigNoodzakelijk": True,
    "voorzienbaar": False,
    "maatregelenVerwacht": False,
    "vervanging": None,
    "materieel": False,
}
NIET_AFGESCHREVEN = {
    "technischAfgeschreven": False,
    "buitenSchuldVerloren": False,
    "clientDraagtBij": False,
    "compenseertNiet": False,
}


def _criteria(doelgroep: str, **anders: object) -> Antwoord:
    feiten = {"doelgroep": doelgroep, **NIETS_HELPT, **anders}
    return toets(Vraag("0268", "maatwerkvoorziening-criteria", date(2023, 6, 1), feiten), regelboek())


def _gronden(antwoord: Antwoord) -> list[str]:
    return [grond["bron"].removeprefix(f"{ART_8} ") for grond in antwoord.uitkomst["gronden"]]


@pytest.mark.parametrize(
    ("doelgroep", "oplossing", "telt"),
    [
        # Lid 2 onder a: zelfredzaamheid en participatie.
        ("a", "eigen-kracht", True),
        ("a", "gebruikelijke-hulp", True),
        ("a", "mantelzorg", True),
        ("a", "sociaal-netwerk", True),
        ("a", "algemeen-gebruikelijk", True),
        ("a", "algemene-voorziening", True),
        ("a", "andere-voorziening", False),
        # Lid 2 onder b names no algemeen gebruikelijke voorzieningen.
        ("b", "eigen-kracht", True),
        ("b", "gebruikelijke-hulp", True),
        ("b", "mantelzorg", True),
        ("b", "sociaal-netwerk", True),
        ("b", "algemeen-gebruikelijk", False),
        ("b", "algemene-voorziening", True),
        ("b", "andere-voorziening", False),
        # Lid 2 onder c names no mantelzorg and no algemeen gebruikelijke voorzieningen, and does name andere.
        ("c", "eigen-kracht", True),
        ("c", "gebruikelijke-hulp", True),
        ("c", "mantelzorg", False),
        ("c", "sociaal-netwerk", True),
        ("c", "algemeen-gebruikelijk", False),
        ("c", "algemene-voorziening", True),
        ("c", "andere-voorziening", True),
    ],
)
def test_what_solves_it_all_refuses_only_where_the_letter_names_it(
    doelgroep: str, oplossing: str, *, telt: bool
) -> None:
    """Each letter of lid 2 has its own list of what goes first."""
    antwoord = _criteria(doelgroep, oplosbaarMet=[oplossing], volledigOplosbaar=True)

    assert telt != antwoord.uitkomst["inAanmerking"]
    assert ([f"lid 2 onder {doelgroep}"] if telt else []) == _gronden(antwoord)


@pytest.mark.parametrize("doelgroep", ["a", "b", "c"])
def test_what_solves_a_part_leaves_the_rest(doelgroep: str) -> None:
    """Lid 2 says "voor zover": for the part that nothing solves the client comes into consideration."""
    antwoord = _criteria(doelgroep, oplosbaarMet=["eigen-kracht", "sociaal-netwerk"], volledigOplosbaar=False)

    assert {"inAanmerking": True, "gronden": []} == antwoord.uitkomst
    assert "Een deel kan worden opgelost met: eigen kracht, sociaal netwerk." in antwoord.stappen[0].toelichting


@pytest.mark.parametrize(
    ("anders", "voldaan", "zin"),
    [
        ({}, True, "Er is niets anders dat meetelt en waarmee de hulpvraag kan worden opgelost."),
        ({"oplosbaarMet": ["mantelzorg"]}, True, "Een deel kan worden opgelost met: mantelzorg."),
        (
            {"oplosbaarMet": ["mantelzorg", "eigen-kracht"], "volledigOplosbaar": True},
            False,
            "De hele hulpvraag kan worden opgelost met: mantelzorg, eigen kracht.",
        ),
    ],
)
def test_the_step_on_lid_2_says_what_solves_how_much(anders: dict[str, object], zin: str, *, voldaan: bool) -> None:
    """The client met lid 2 unless all is solved otherwise; the step names with what."""
    stap = _criteria("a", **anders).stappen[0]

    assert (f"{ART_8} lid 2 onder a", voldaan) == (stap.bron, stap.voldaan)
    assert stap.toelichting.startswith(zin)


@pytest.mark.parametrize(("doelgroep", "wat"), [("a", "andere-voorziening"), ("b", "algemeen-gebruikelijk")])
def test_what_does_not_count_is_told_without_an_open_point(doelgroep: str, wat: str) -> None:
    """With nothing beside it that counts, nothing is left open: it is simply no reason to refuse."""
    antwoord = _criteria(doelgroep, oplosbaarMet=[wat], volledigOplosbaar=True)

    assert antwoord.uitkomst["inAanmerking"]
    assert f"Dit telt bij deze hulpvraag niet mee: {wat.replace('-', ' ')}." == antwoord.stappen[1].toelichting
    assert antwoord.stappen[1].voldaan


def test_a_whole_solution_that_leans_on_what_does_not_count_is_no_refusal() -> None:
    """Mantelzorg does not count for jeugdhulp; what eigen kracht does alone, the facts do not say."""
    antwoord = _criteria("c", oplosbaarMet=["eigen-kracht", "mantelzorg"], volledigOplosbaar=True)

    assert antwoord.uitkomst["inAanmerking"]
    assert "Open punt: " in antwoord.stappen[1].toelichting


@pytest.mark.parametrize(
    ("doelgroep", "anders", "gronden"),
    [
        ("a", {}, []),
        ("a", {"onvermijdbaar": False}, ["lid 3 onder a"]),
        ("a", {"langdurigNoodzakelijk": False}, ["lid 3 onder b"]),
        ("a", {"voorzienbaar": True, "maatregelenVerwacht": True}, ["lid 3 onder c"]),
        ("a", {"voorzienbaar": True, "maatregelenVerwacht": False}, []),
        ("a", {"voorzienbaar": False, "maatregelenVerwacht": True}, []),
        ("a", {"onvermijdbaar": False, "langdurigNoodzakelijk": False}, ["lid 3 onder a", "lid 3 onder b"]),
        # Lid 3 is about zelfredzaamheid en participatie only.
        ("b", {"onvermijdbaar": False, "langdurigNoodzakelijk": False, "voorzienbaar": True}, []),
        ("c", {"onvermijdbaar": False, "langdurigNoodzakelijk": False, "voorzienbaar": True}, []),
    ],
)
def test_lid_3(doelgroep: str, anders: dict[str, object], gronden: list[str]) -> None:
    """Unavoidable, lasting, and not to be foreseen: only for zelfredzaamheid en participatie."""
    antwoord = _criteria(doelgroep, **anders)

    assert (not gronden, gronden) == (antwoord.uitkomst["inAanmerking"], _gronden(antwoord))


@pytest.mark.parametrize(
    ("doelgroep", "materieel", "reden", "gronden"),
    [
        ("a", True, None, ["lid 4"]),
        ("b", True, None, ["lid 4"]),
        ("a", True, "technischAfgeschreven", []),
        ("a", True, "buitenSchuldVerloren", []),  # lid 4 onder a
        ("a", True, "clientDraagtBij", []),  # lid 4 onder b
        ("a", True, "compenseertNiet", []),  # lid 4 onder c
        ("a", False, None, []),  # toelichting: material Wmo-voorzieningen only
        ("c", True, None, []),
    ],
)
def test_lid_4(doelgroep: str, reden: str | None, gronden: list[str], *, materieel: bool) -> None:
    """A thing is replaced when it is written off, unless lost without fault, paid for, or no longer of use."""
    vervanging = {**NIET_AFGESCHREVEN, **({reden: True} if reden else {})}

    antwoord = _criteria(doelgroep, vervanging=vervanging, materieel=materieel)

    assert (not gronden, gronden) == (antwoord.uitkomst["inAanmerking"], _gronden(antwoord))


@pytest.mark.parametrize(
    ("doelgroep", "materieel", "bron", "voldaan"),
    [
        ("a", True, "lid 4", False),
        ("a", False, "toelichting bij lid 4", True),  # no material thing: the lid does not count
        ("c", True, "toelichting bij lid 4", True),
    ],
)
def test_the_step_on_lid_4(doelgroep: str, bron: str, *, materieel: bool, voldaan: bool) -> None:
    """Who is no party to the lid reads that it does not count, by the toelichting that says so."""
    stap = _criteria(doelgroep, vervanging=NIET_AFGESCHREVEN, materieel=materieel).stappen[-1]

    assert (bron, voldaan) == (stap.bron.removeprefix(f"{ART_8} ").removeprefix(f"{ART_8}, "), stap.voldaan)


@pytest.mark.parametrize(
    ("anders", "plaats", "zin"),
    [
        ({}, 1, "De noodzaak van ondersteuning was redelijkerwijs niet te vermijden."),
        ({"onvermijdbaar": False}, 1, "De noodzaak van ondersteuning was redelijkerwijs te vermijden."),
        ({}, 2, "De voorziening is langdurig noodzakelijk."),
        ({"langdurigNoodzakelijk": False}, 2, "De voorziening is niet langdurig noodzakelijk."),
        ({}, 3, "De voorziening was niet voorzienbaar."),
        (
            {"voorzienbaar": True},
            3,
            "De voorziening was voorzienbaar, maar eigen maatregelen konden van de cliënt niet worden verwacht.",
        ),
        (
            {"voorzienbaar": True, "maatregelenVerwacht": True},
            3,
            "De voorziening was voorzienbaar, en van de cliënt konden eigen maatregelen worden verwacht.",
        ),
    ],
)
def test_the_steps_of_lid_3_say_what_was_found(anders: dict[str, object], plaats: int, zin: str) -> None:
    """Read aloud to the inwoner the step must not say the opposite of what decided."""
    assert zin == _criteria("a", **anders).stappen[plaats].toelichting


@pytest.mark.parametrize(
    ("redenen", "zin"),
    [
        ({"clientDraagtBij": True}, "De cliënt draagt bij in de kosten die hij heeft veroorzaakt."),
        ({}, "De eerdere voorziening is niet technisch afgeschreven, en er is geen reden om haar toch te vervangen."),
    ],
)
def test_the_step_on_lid_4_names_the_reason(redenen: dict[str, bool], zin: str) -> None:
    """The reason to replace, or that there is none."""
    stap = _criteria("a", vervanging={**NIET_AFGESCHREVEN, **redenen}, materieel=True).stappen[-1]

    assert (zin, bool(redenen)) == (stap.toelichting, stap.voldaan)


def test_a_part_that_does_not_count_leaves_nothing_open() -> None:
    """Where only a part is solved anyway, what does not count decides nothing."""
    antwoord = _criteria("c", oplosbaarMet=["eigen-kracht", "mantelzorg"], volledigOplosbaar=False)

    assert not any("Open punt" in stap.toelichting for stap in antwoord.stappen)


def test_without_an_earlier_voorziening_lid_4_is_not_weighed() -> None:
    """Lid 4 is about replacing."""
    assert not any("lid 4" in stap.bron for stap in _criteria("a", materieel=True).stappen)


def test_every_lid_is_weighed_in_order_also_after_a_refusal() -> None:
    """The motivering holds all that was weighed, not the first no alone."""
    antwoord = _criteria(
        "a", oplosbaarMet=["mantelzorg"], volledigOplosbaar=True, vervanging=NIET_AFGESCHREVEN, materieel=True
    )

    assert [
        (f"{ART_8} lid 2 onder a", False),
        (f"{ART_8} lid 3 onder a", True),
        (f"{ART_8} lid 3 onder b", True),
        (f"{ART_8} lid 3 onder c", True),
        (f"{ART_8} lid 4", False),
    ] == [(stap.bron, stap.voldaan) for stap in antwoord.stappen]
    assert ["lid 2 onder a", "lid 4"] == _gronden(antwoord)
    assert all(grond["dwingend"] for grond in antwoord.uitkomst["gronden"])


def test_solved_with_nothing_is_refused_by_name() -> None:
    """Who says that all is solved has to say with what."""
    with pytest.raises(FeitOngeldig) as gevangen:
        _criteria("a", oplosbaarMet=[], volledigOplosbaar=True)

    assert "volledigOplosbaar" == gevangen.value.leden["feit"]


def test_a_vervanging_takes_all_its_facts() -> None:
    """None of the reasons to replace has a silent default."""
    with pytest.raises(FeitOntbreekt) as gevangen:
        _criteria("a", vervanging={"technischAfgeschreven": False})

    assert gevangen.value.leden["feit"].startswith("vervanging.")
