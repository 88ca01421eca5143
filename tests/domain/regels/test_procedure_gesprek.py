"""A complete gesprek: Nijmegen art. 5 lid 2-4 and financiële bijlage 18.2, Wageningen 2.4 lid 1, 2 and 5, Wmo 2.3.2."""

from datetime import date
from typing import Any

import pytest

from domain.regels.toetsing import Antwoord, Vraag, toets
from domain.weigering import FeitOngeldig, FeitOntbreekt, RegelNietVanKracht
from services.verordeningen import regelboek

NIJMEGEN, HEUMEN, WAGENINGEN = "0268", "0252", "0289"
GESPREK: dict[str, Any] = {
    "onderwerpen": list("abcdefgh"),
    "persoonlijkPlanOntvangen": False,
    "persoonlijkPlanBetrokken": False,
    "clientGeinformeerd": True,
    "wet": "wmo",
    "pgbGewenst": False,
    "familiegroepsplanOntvangen": False,
    "familiegroepsplanBetrokken": False,
}
JEUGD = {"wet": "jeugdwet", "onderwerpen": list("abcdefg")}


def _toets(gemeente: str, **anders: Any) -> Antwoord:
    dag = date(2024, 6, 3) if gemeente == WAGENINGEN else date(2023, 6, 5)
    return toets(Vraag(gemeente, "gesprek-volledig", dag, {**GESPREK, **anders}), regelboek())


@pytest.mark.parametrize(
    ("anders", "ontbreekt"),
    [
        ({}, []),
        *[({"onderwerpen": [o for o in "abcdefgh" if o != letter]}, [letter]) for letter in "abcdefgh"],
        ({"onderwerpen": []}, list("abcdefgh")),
        # Onder h: the Wmo only; extra letters do no harm.
        (JEUGD, []),
        ({**JEUGD, "onderwerpen": list("abcdefgh")}, []),
        ({**JEUGD, "onderwerpen": list("abcdef")}, ["g"]),
        # Onder i: if the client wishes a pgb.
        ({"pgbGewenst": True}, ["i"]),
        ({"pgbGewenst": True, "onderwerpen": list("abcdefghi")}, []),
        ({**JEUGD, "pgbGewenst": True}, ["i"]),
        # Lid 3: a plan that came in is taken along.
        ({"persoonlijkPlanOntvangen": True}, ["persoonlijkPlanBetrokken"]),
        ({"persoonlijkPlanOntvangen": True, "persoonlijkPlanBetrokken": True}, []),
        ({**JEUGD, "persoonlijkPlanOntvangen": True}, ["persoonlijkPlanBetrokken"]),
        # Lid 4.
        ({"clientGeinformeerd": False}, ["clientGeinformeerd"]),
        # Financiële bijlage 18.2: of the jeugdige and the parents.
        ({**JEUGD, "familiegroepsplanOntvangen": True}, ["familiegroepsplanBetrokken"]),
        ({**JEUGD, "familiegroepsplanOntvangen": True, "familiegroepsplanBetrokken": True}, []),
        ({"familiegroepsplanOntvangen": True}, []),
    ],
)
def test_nijmegen(anders: dict[str, Any], ontbreekt: list[str]) -> None:
    """Nine letters, of which h is of the Wmo and i of who wishes a pgb; then the plans and the information."""
    assert {"volledig": not ontbreekt, "ontbreekt": ontbreekt} == _toets(NIJMEGEN, **anders).uitkomst


@pytest.mark.parametrize(
    ("anders", "ontbreekt"),
    [
        ({"onderwerpen": list("abcde"), "voorzieningMogelijkNodig": False}, []),
        *[
            ({"onderwerpen": [o for o in "abcde" if o != letter], "voorzieningMogelijkNodig": False}, [letter])
            for letter in "abcde"
        ],
        # Lid 5 as soon as a voorziening may be needed.
        ({"onderwerpen": list("abcde"), "voorzieningMogelijkNodig": True}, ["5a", "5b", "5c", "5d", "5e"]),
        ({"onderwerpen": [*"abcde", "5a", "5b", "5c", "5e"], "voorzieningMogelijkNodig": True}, ["5d"]),
        ({"onderwerpen": [*"abcde", "5a", "5b", "5c", "5d", "5e"], "voorzieningMogelijkNodig": True}, []),
        # Lid 1: told beforehand, so it comes first.
        (
            {"onderwerpen": list("abcd"), "voorzieningMogelijkNodig": False, "clientGeinformeerd": False},
            ["clientGeinformeerd", "e"],
        ),
        # Wmo 2.3.2 lid 5; nothing for jeugd.
        (
            {"onderwerpen": list("abcde"), "voorzieningMogelijkNodig": False, "persoonlijkPlanOntvangen": True},
            ["persoonlijkPlanBetrokken"],
        ),
        (
            {
                "onderwerpen": list("abcde"),
                "voorzieningMogelijkNodig": False,
                "persoonlijkPlanOntvangen": True,
                "wet": "jeugdwet",
            },
            [],
        ),
        # A pgb and a familiegroepsplan have no letter here.
        (
            {
                "onderwerpen": list("abcde"),
                "voorzieningMogelijkNodig": False,
                "pgbGewenst": True,
                "familiegroepsplanOntvangen": True,
                "wet": "jeugdwet",
            },
            [],
        ),
    ],
)
def test_wageningen(anders: dict[str, Any], ontbreekt: list[str]) -> None:
    """Five letters of lid 2, and five of lid 5 once a voorziening may be needed."""
    assert {"volledig": not ontbreekt, "ontbreekt": ontbreekt} == _toets(WAGENINGEN, **anders).uitkomst


def test_steps_follow_the_text() -> None:
    """Every letter is cited with its lid, then the plan, the information and the familiegroepsplan."""
    antwoord = _toets(NIJMEGEN, **JEUGD, familiegroepsplanOntvangen=True, familiegroepsplanBetrokken=True)
    artikel = "Verordening Nijmegen 2022, art. 5"

    verwacht = [f"{artikel} lid 2 onder {letter}" for letter in "abcdefg"]
    verwacht += [f"{artikel} lid 3", f"{artikel} lid 4", "Verordening Nijmegen 2022, financiële bijlage, art. 18.2"]
    assert verwacht == [stap.bron for stap in antwoord.stappen]
    assert "Besproken: het gewenste resultaat van de hulpvraag." == antwoord.stappen[1].toelichting


def test_steps_of_wageningen_name_the_letter_of_lid_5() -> None:
    """5a is cited as lid 5 onder a."""
    antwoord = _toets(WAGENINGEN, onderwerpen=list("abcde"), voorzieningMogelijkNodig=True)
    artikel = "Nadere regels Wageningen 2024, art. 2.4"

    verwacht = [f"{artikel} lid 1", *(f"{artikel} lid 2 onder {letter}" for letter in "abcde")]
    verwacht += [*(f"{artikel} lid 5 onder {letter}" for letter in "abcde"), "Wmo 2015, art. 2.3.2 lid 5"]
    assert verwacht == [stap.bron for stap in antwoord.stappen]


@pytest.mark.parametrize(("gemeente", "letter"), [(NIJMEGEN, "j"), (NIJMEGEN, "5a"), (WAGENINGEN, "f")])
def test_a_letter_the_text_does_not_know_is_refused(gemeente: str, letter: str) -> None:
    """A letter of another text would hide a gap, so it is refused by name."""
    with pytest.raises(FeitOngeldig, match=f"'{letter}'") as fout:
        _toets(gemeente, onderwerpen=[letter], voorzieningMogelijkNodig=False)

    assert "onderwerpen" == fout.value.als_probleem()["feit"]


def test_wageningen_needs_to_know_whether_a_voorziening_may_be_needed() -> None:
    """Elsewhere the fact may be left out; where the text hangs on it, it is asked for."""
    with pytest.raises(FeitOntbreekt) as fout:
        _toets(WAGENINGEN, onderwerpen=list("abcde"))

    assert "voorzieningMogelijkNodig" == fout.value.als_probleem()["feit"]


def test_heumen_has_no_text() -> None:
    """The text of Heumen of 2023 is not held."""
    with pytest.raises(RegelNietVanKracht):
        _toets(HEUMEN)


@pytest.mark.parametrize(
    ("gemeente", "anders", "bron", "stap"),
    [
        # Art. 5 lid 3: without a plan nothing is left undone.
        (NIJMEGEN, {}, "art. 5 lid 3", ("De cliënt heeft geen persoonlijk plan gegeven.", True)),
        (
            NIJMEGEN,
            {"persoonlijkPlanOntvangen": True},
            "art. 5 lid 3",
            ("Het persoonlijk plan van de cliënt is nog niet bij het onderzoek betrokken.", False),
        ),
        (
            NIJMEGEN,
            {"persoonlijkPlanOntvangen": True, "persoonlijkPlanBetrokken": True},
            "art. 5 lid 3",
            ("Het persoonlijk plan van de cliënt is bij het onderzoek betrokken.", True),
        ),
        # Art. 5 lid 4.
        (
            NIJMEGEN,
            {},
            "art. 5 lid 4",
            ("De cliënt is geïnformeerd over de gang van zaken, zijn rechten en plichten en wat erna komt.", True),
        ),
        (
            NIJMEGEN,
            {"clientGeinformeerd": False},
            "art. 5 lid 4",
            (
                "De cliënt is nog niet geïnformeerd over de gang van zaken, zijn rechten en plichten en wat erna komt.",
                False,
            ),
        ),
        # Financiële bijlage 18.2: the familiegroepsplan comes first.
        (
            NIJMEGEN,
            {**JEUGD, "familiegroepsplanOntvangen": True},
            "financiële bijlage, art. 18.2",
            ("Het familiegroepsplan is nog niet als eerste bij het onderzoek betrokken.", False),
        ),
        (
            NIJMEGEN,
            {**JEUGD, "familiegroepsplanOntvangen": True, "familiegroepsplanBetrokken": True},
            "financiële bijlage, art. 18.2",
            ("Het familiegroepsplan is als eerste bij het onderzoek betrokken.", True),
        ),
        (
            NIJMEGEN,
            {"onderwerpen": []},
            "art. 5 lid 2 onder b",
            ("Nog niet besproken: het gewenste resultaat van de hulpvraag.", False),
        ),
    ],
)
def test_the_client_reads_what_was_done(
    gemeente: str, anders: dict[str, Any], bron: str, stap: tuple[str, bool]
) -> None:
    """Each step says what was done or not, and is met accordingly."""
    (gevonden,) = [s for s in _toets(gemeente, **anders).stappen if s.bron == f"Verordening Nijmegen 2022, {bron}"]

    assert stap == (gevonden.toelichting, gevonden.voldaan)
