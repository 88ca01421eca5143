"""herzieningsgrond and terugvordering (Verordening Nijmegen 2022, art. 19 and bijlage art. 21)."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from domain.regels.toetsing import Antwoord, Vraag, toets
from domain.weigering import FeitOngeldig, FeitOntbreekt, RegelNietVanKracht
from services.verordeningen import regelboek

OP = date(2023, 5, 1)
TITEL = "Verordening Nijmegen 2022"
GEEN: dict[str, Any] = {
    "onjuisteOfOnvolledigeGegevens": False,
    "andereBeslissingBijJuisteGegevens": False,
    "nietLangerAangewezen": False,
    "nietMeerToereikend": False,
    "voorwaardenNietNageleefd": False,
    "nietOfVoorAnderDoelGebruikt": False,
    "bruikleenvoorschriftenNietNageleefd": False,
}
VORDERING: dict[str, Any] = {
    "besluitIngetrokken": True,
    "kondBegrijpen": True,
    "bedrag": "150.00",
    "voorzieningInEigendom": False,
    "voorzieningInBruikleen": False,
    "lopendPgbOfUitkering": False,
}


def _weeg(regel: str, feiten: dict[str, Any], op: date = OP) -> Antwoord:
    return toets(Vraag("0268", regel, op, feiten), regelboek())


@pytest.mark.parametrize(
    ("feiten", "letters"),
    [
        ({}, ""),
        ({"onjuisteOfOnvolledigeGegevens": True, "andereBeslissingBijJuisteGegevens": True}, "a"),  # a
        ({"onjuisteOfOnvolledigeGegevens": True}, ""),  # a: "en (…) tot een andere beslissing had geleid"
        ({"andereBeslissingBijJuisteGegevens": True}, ""),  # a: er is niets onjuists verstrekt
        ({"nietLangerAangewezen": True}, "b"),  # b
        ({"nietMeerToereikend": True}, "c"),  # c
        ({"voorwaardenNietNageleefd": True}, "d"),  # d
        ({"nietOfVoorAnderDoelGebruikt": True}, "e"),  # e
        ({"bruikleenvoorschriftenNietNageleefd": True}, "f"),  # f
        (dict.fromkeys(GEEN, True), "abcdef"),  # alle tegelijk
    ],
)
def test_the_grounds_for_ending_revising_or_withdrawing(feiten: dict[str, Any], letters: str) -> None:
    """Each letter is a ground of its own; the college "kan", so none is dwingend."""
    gronden = [{"bron": f"{TITEL}, art. 19 lid 2 onder {letter}", "dwingend": False} for letter in letters]

    assert {"mogelijk": bool(letters), "gronden": gronden} == _weeg("herzieningsgrond", {**GEEN, **feiten}).uitkomst


def test_every_letter_is_weighed_in_the_order_of_the_text() -> None:
    """The steps name a to f, and which of them was met."""
    stappen = _weeg("herzieningsgrond", {**GEEN, "nietMeerToereikend": True}).stappen

    assert [(f"{TITEL}, art. 19 lid 2 onder {letter}", letter == "c") for letter in "abcdef"] == [
        (stap.bron, stap.voldaan) for stap in stappen
    ]


@pytest.mark.parametrize(
    ("feiten", "bedrag", "wijze", "grond"),
    [
        ({}, "150.00", ["geldswaarde"], "art. 19 lid 3"),  # bijlage art. 21: "tot € 150,-", dus 150 zelf niet
        ({"bedrag": "149.99"}, "0.00", [], "financiële bijlage art. 21"),  # wordt afgezien van terugvordering
        ({"bedrag": "2500.50"}, "2500.50", ["geldswaarde"], "art. 19 lid 3"),
        ({"kondBegrijpen": False}, "0.00", [], "art. 19 lid 3"),  # lid 3: redelijkerwijs kon begrijpen
        ({"voorzieningInEigendom": True, "kondBegrijpen": False}, "0.00", ["teruggave"], "art. 19 lid 4"),
        ({"voorzieningInBruikleen": True, "kondBegrijpen": False}, "0.00", ["teruggave"], "art. 19 lid 5"),
        ({"voorzieningInBruikleen": True, "bedrag": "0"}, "0.00", ["teruggave"], "art. 19 lid 5"),  # zonder bedrag
        ({"voorzieningInEigendom": True}, "150.00", ["geldswaarde", "teruggave"], "art. 19 lid 3"),
        ({"lopendPgbOfUitkering": True}, "150.00", ["geldswaarde", "verrekening"], "art. 19 lid 3"),  # lid 6
        ({"lopendPgbOfUitkering": True, "bedrag": "149.99"}, "0.00", [], "financiële bijlage art. 21"),
        ({"lopendPgbOfUitkering": True, "kondBegrijpen": False}, "0.00", [], "art. 19 lid 3"),  # geen vordering
        ({"besluitIngetrokken": False}, "0.00", [], "art. 19 lid 3"),  # lid 3-5: "ingetrokken"
        ({"besluitIngetrokken": False, "voorzieningInBruikleen": True}, "0.00", [], "art. 19 lid 3"),
    ],
)
def test_what_can_be_claimed_back(feiten: dict[str, Any], bedrag: str, wijze: list[str], grond: str) -> None:
    """Money from € 150 when the client could know, the thing itself always, verrekening only of a claim."""
    verwacht = {"mogelijk": bool(wijze), "bedrag": bedrag, "wijze": wijze, "grond": f"{TITEL}, {grond}"}

    assert verwacht == _weeg("terugvordering", {**VORDERING, **feiten}).uitkomst


def test_the_steps_of_a_claim_follow_the_text() -> None:
    """Lid 3 to 6 and then the smallest amount; below it the debt is not forgiven."""
    stappen = _weeg("terugvordering", {**VORDERING, "bedrag": "149.99"}).stappen

    assert [
        (f"{TITEL}, art. 19 lid 3", True),
        (f"{TITEL}, art. 19 lid 4", False),
        (f"{TITEL}, art. 19 lid 5", False),
        (f"{TITEL}, art. 19 lid 6", False),
        (f"{TITEL}, financiële bijlage art. 21", False),
    ] == [(stap.bron, stap.voldaan) for stap in stappen]
    assert "niet kwijtgescholden" in stappen[-1].toelichting


@pytest.mark.parametrize(("regel", "feiten"), [("herzieningsgrond", GEEN), ("terugvordering", VORDERING)])
def test_before_2022_no_text_is_held(regel: str, feiten: dict[str, Any]) -> None:
    """The verordening counts from 2022-01-01."""
    assert "nijmegen-verordening-2022" == _weeg(regel, feiten, date(2022, 1, 1)).regime
    with pytest.raises(RegelNietVanKracht):
        _weeg(regel, feiten, date(2021, 12, 31))


def test_facts_are_asked_strictly() -> None:
    """No letter has a silent default, and money is text."""
    with pytest.raises(FeitOntbreekt) as ontbreekt:
        _weeg("herzieningsgrond", {naam: waarde for naam, waarde in GEEN.items() if naam != "nietMeerToereikend"})
    with pytest.raises(FeitOngeldig) as ongeldig:
        _weeg("terugvordering", {**VORDERING, "bedrag": 150})

    assert ["nietMeerToereikend", "bedrag"] == [ontbreekt.value.leden["feit"], ongeldig.value.leden["feit"]]


@pytest.mark.parametrize(
    ("onjuist", "anders", "zin"),
    [
        (
            True,
            True,
            "De cliënt gaf onjuiste of onvolledige gegevens; juiste gegevens hadden tot een andere beslissing",
        ),
        (True, False, "De cliënt gaf onjuiste of onvolledige gegevens; juiste gegevens hadden tot dezelfde beslissing"),
        (False, True, "Van onjuiste of onvolledige gegevens van de cliënt is niet gebleken."),
        (False, False, "Van onjuiste of onvolledige gegevens van de cliënt is niet gebleken."),
    ],
)
def test_letter_a_accuses_nobody_who_told_the_truth(*, onjuist: bool, anders: bool, zin: str) -> None:
    """Art. 19 lid 2 onder a has two conditions; the step says which of them failed."""
    feiten = {**GEEN, "onjuisteOfOnvolledigeGegevens": onjuist, "andereBeslissingBijJuisteGegevens": anders}

    assert _weeg("herzieningsgrond", feiten).stappen[0].toelichting.startswith(zin)


def test_each_letter_is_told_as_it_was_found() -> None:
    """B to f, held and not."""
    niet = [stap.toelichting for stap in _weeg("herzieningsgrond", GEEN).stappen[1:]]
    wel = [stap.toelichting for stap in _weeg("herzieningsgrond", dict.fromkeys(GEEN, True)).stappen[1:]]

    assert [
        "De cliënt is nog op de voorziening of het pgb aangewezen.",
        "De voorziening is nog toereikend.",
        "De cliënt voldoet aan de voorwaarden van de voorziening of het pgb.",
        "De voorziening of het pgb wordt gebruikt voor het doel waarvoor het is verstrekt.",
        "Van een overtreding van de voorschriften van een bruikleenovereenkomst is niet gebleken.",
    ] == niet
    assert [
        "De cliënt is niet langer op de voorziening of het pgb aangewezen.",
        "De voorziening is niet meer toereikend.",
        "De cliënt voldoet niet aan de voorwaarden van de voorziening of het pgb.",
        "De voorziening of het pgb wordt niet of voor een ander doel gebruikt.",
        "De cliënt hield zich niet aan de voorschriften van de bruikleenovereenkomst.",
    ] == wel


@pytest.mark.parametrize(
    ("feiten", "plaats", "zin", "voldaan"),
    [
        ({"besluitIngetrokken": False}, 0, "De beslissing is niet ingetrokken.", False),
        ({}, 0, "De beslissing is ingetrokken; de cliënt kon redelijkerwijs begrijpen", True),
        ({"kondBegrijpen": False}, 0, "De beslissing is ingetrokken; de cliënt kon redelijkerwijs niet begr", False),
        ({"voorzieningInEigendom": True}, 1, "De voorziening is in eigendom verstrekt; zij kan worden terug", True),
        ({}, 1, "De voorziening is niet in eigendom verstrekt; hier valt niets terug te geven", False),
        ({"voorzieningInBruikleen": True}, 2, "De voorziening is in bruikleen verstrekt; zij kan worden terug", True),
        ({}, 2, "De voorziening is niet in bruikleen verstrekt; hier valt niets terug te geven", False),
        ({"lopendPgbOfUitkering": True}, 3, "Er loopt een pgb of een andere periodieke uitkering", True),
        ({}, 3, "Er loopt geen pgb of andere periodieke uitkering", False),
        ({}, 4, "Het gaat om € 150,00, niet minder dan € 150,00", True),
        ({"bedrag": "149.99"}, 4, "Het gaat om € 149,99; bij een bedrag tot € 150,00 wordt afgezien", False),
    ],
)
def test_the_client_reads_what_was_weighed(*, feiten: dict[str, Any], plaats: int, zin: str, voldaan: bool) -> None:
    """Art. 19 lid 3 to 6 and bijlage art. 21: each step says what was found, and not the opposite."""
    stap = _weeg("terugvordering", {**VORDERING, **feiten}).stappen[plaats]

    assert (zin, voldaan) == (stap.toelichting[: len(zin)], stap.voldaan)
