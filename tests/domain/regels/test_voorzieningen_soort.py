"""voorziening-soort: what is free to use, what needs a beschikking, and what can be used, per gemeente."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from domain.regels.toetsing import Antwoord, Vraag, toets
from domain.weigering import FeitOngeldig, RegelNietVanKracht
from services.verordeningen import regelboek
from tests.domain.regels.stappen import verteld

VRIJ = {"soort": "vrij-toegankelijk", "beschikkingNodig": False, "inzetbaar": True}
MAATWERK = {"soort": "maatwerk", "beschikkingNodig": True, "inzetbaar": True}
NIET_INZETBAAR = {**MAATWERK, "inzetbaar": False}


def _soort(
    voorziening: str,
    gemeente: str = "0268",
    peildatum: date = date(2025, 6, 1),
    *,
    vervoer: bool = False,
    door: str = "gemeente",
) -> Antwoord:
    feiten = {"voorziening": voorziening, "aanbiederKanVervoer": vervoer, "ingezetDoor": door}
    return toets(Vraag(gemeente, "voorziening-soort", peildatum, feiten), regelboek())


@pytest.mark.parametrize(
    "voorziening",
    [
        # Bijlage 1: algemene voorzieningen jeugdhulp.
        "welzijnswerk",
        "sociaal-cultureel-werk-jeugd",
        "schoolmaatschappelijk-werk",
        "opvoedondersteuning",
        "opvoedadvies",
        "jeugdhulp-op-de-sint-maartenschool",
        "buurtteam-jeugd-en-gezin",
    ],
)
def test_what_is_free_in_nijmegen(voorziening: str) -> None:
    """The algemene voorzieningen jeugdhulp need no beschikking."""
    antwoord = _soort(voorziening)

    assert (VRIJ, "Verordening Nijmegen 2022, bijlage 1") == (antwoord.uitkomst, antwoord.stappen[0].bron)


@pytest.mark.parametrize(
    "voorziening",
    [
        # Bijlage 1: Wmo 2015.
        *("huishoudelijke-hulp-1", "rolstoel", "woonvoorzieningen", "woningaanpassingen", "vervoersvoorzieningen"),
        *("vervoersregeling", "begeleiding", "persoonlijke-verzorging", "beschermd-wonen", "opvang"),
        *(
            "hulp-bij-het-huishouden",
            "hulp-bij-huishouden",
            "woonvoorziening",
            "woningaanpassing",
            "vervoersvoorziening",
        ),
        # Forms of these that other parts of the texts name; the rule on vervoer is of jeugd.
        *("beschermd-thuis", "arbeidsmatige-dagbesteding", "ontwikkelingsgerichte-dagbesteding"),
        *("praktische-begeleiding", "begeleiding-plus"),
        # Jeugdhulp Ambulant and GGZ.
        *("reguliere-begeleiding", "specialistische-begeleiding", "vaktherapie", "casemanagement", "vervoerdiensten"),
        *("dyslexie", "basis-ggz", "specialistische-ggz", "klinische-opname-ggz"),
        # Jeugdhulp met Verblijf, jeugdbescherming en jeugdreclassering.
        *("pleegzorg", "gezinshuis", "behandelgroep", "jeugdzorgplus", "ambulante-behandeling"),
        *("gezinshuiszorg", "onvoorwaardelijk-wonen", "terreinvoorziening", "gezinsopname", "fasehuis", "leerhuis"),
        *("3leefmilieusvoorzieningen", "3-leefmilieusvoorzieningen", "intensieve-ambulante-behandeling", "verzorging"),
        *("jeugdbescherming", "jeugdreclassering", "drang"),
    ],
)
def test_what_is_maatwerk_in_nijmegen(voorziening: str) -> None:
    """Everything else on the list is maatwerk."""
    assert MAATWERK == _soort(voorziening).uitkomst


@pytest.mark.parametrize("voorziening", ["dagbesteding", "dagbehandeling", "kortdurend-verblijf", "dagbesteding-jeugd"])
def test_vervoer_that_the_aanbieder_has_to_arrange(voorziening: str) -> None:
    """Toelichting: only when the aanbieder can arrange the vervoer too."""
    assert MAATWERK == _soort(voorziening, vervoer=True).uitkomst
    assert NIET_INZETBAAR == _soort(voorziening, vervoer=False).uitkomst


@pytest.mark.parametrize(
    ("door", "uitkomst"),
    [
        ("gemeente", MAATWERK),
        ("gecertificeerde-instelling", MAATWERK),
        ("huisarts", NIET_INZETBAAR),
        ("aanbieder", NIET_INZETBAAR),
        ("rechter", NIET_INZETBAAR),
        ("anders", NIET_INZETBAAR),
    ],
)
def test_who_puts_in_casemanagement(door: str, uitkomst: dict[str, object]) -> None:
    """Toelichting: by the gemeente or a gecertificeerde instelling only; others may put in other things."""
    assert uitkomst == _soort("casemanagement", door=door).uitkomst
    assert MAATWERK == _soort("vaktherapie", door=door).uitkomst


@pytest.mark.parametrize(
    ("voorziening", "vervoer", "door", "voldaan"),
    [
        ("dagbesteding", True, "gemeente", [True, True]),
        ("dagbesteding", False, "gemeente", [True, False]),
        ("casemanagement", False, "gemeente", [True, True]),
        ("casemanagement", False, "huisarts", [True, False]),
        ("pleegzorg", False, "huisarts", [True]),
    ],
)
def test_the_condition_that_fails_is_the_step_that_is_not_met(
    voorziening: str, door: str, voldaan: list[bool], *, vervoer: bool
) -> None:
    """What kind it is, then what keeps it from being used."""
    stappen = [stap for stap in _soort(voorziening, vervoer=vervoer, door=door).stappen if "bijlage 1" in stap.bron]

    assert voldaan == [stap.voldaan for stap in stappen]


@pytest.mark.parametrize(
    ("voorziening", "uitkomst"),
    [
        # Bijlage 1 of 2025: what is added, and what is removed.
        ("begeleiding-specialistisch", MAATWERK),
        ("begeleiding-plus", MAATWERK),
        ("praktische-begeleiding", MAATWERK),
        ("beschermd-wonen-intramuraal", MAATWERK),
        ("trainingshuis", MAATWERK),
        ("beschermd-thuis", MAATWERK),
        ("dyslexie", MAATWERK),
        ("ggz", NIET_INZETBAAR),
        ("basis-ggz", NIET_INZETBAAR),
        ("specialistische-ggz", NIET_INZETBAAR),
    ],
)
def test_heumen(voorziening: str, uitkomst: dict[str, object]) -> None:
    """The amendments of bijlage 1."""
    antwoord = _soort(voorziening, "0252")

    assert uitkomst == antwoord.uitkomst
    assert "Verordening Heumen, wijziging 2025, bijlage 1" == antwoord.stappen[0].bron


@pytest.mark.parametrize("voorziening", ["begeleiding", "pleegzorg", "welzijnswerk"])
def test_the_rest_of_heumen_is_not_held(voorziening: str) -> None:
    """What the bijlage of 2023 says is not invented."""
    with pytest.raises(RegelNietVanKracht, match="alleen de wijzigingen"):
        _soort(voorziening, "0252")


@pytest.mark.parametrize(
    ("voorziening", "uitkomst"),
    [
        # Art. 6.1.
        *((naam, VRIJ) for naam in ("advies-en-informatie", "clientondersteuning", "vertrouwenspersoon")),
        *((naam, VRIJ) for naam in ("soj-jeugd-ggz", "preventieve-hulp", "preventieve-ondersteuning")),
        ("behandeling-en-begeleiding-lichte-psychische-klachten", VRIJ),
        # Art. 6.2.
        *((naam, MAATWERK) for naam in ("specialistische-diagnose", "dyslexie", "basis-ggz", "specialistische-ggz")),
        *((naam, MAATWERK) for naam in ("hulp-lvb", "opvoedhulp", "wonen-met-begeleiding", "dagopvang")),
        *((naam, MAATWERK) for naam in ("dagbesteding", "persoonlijke-verzorging", "pleegzorg", "gezinshuis")),
        *((naam, MAATWERK) for naam in ("kamertraining", "residentiele-jeugdhulp", "jeugdhulpplus", "respijtzorg")),
        *((naam, MAATWERK) for naam in ("kortdurend-verblijf", "langdurend-verblijf", "gedwongen-jeugdhulp")),
        *((naam, MAATWERK) for naam in ("ernstige-dyslexie", "gezinshuizen")),
    ],
)
def test_wageningen(voorziening: str, uitkomst: dict[str, object]) -> None:
    """What is vrij toegankelijk, and what is an individuele voorziening."""
    antwoord = _soort(voorziening, "0289")
    artikel = "6.1" if uitkomst == VRIJ else "6.2"

    assert uitkomst == antwoord.uitkomst
    assert f"Nadere regels Wageningen 2024, art. {artikel}" == antwoord.stappen[0].bron


@pytest.mark.parametrize("gemeente", ["0268", "0289"])
def test_what_no_list_names_is_refused(gemeente: str) -> None:
    """A voorziening that the text does not know."""
    with pytest.raises(FeitOngeldig) as gevangen:
        _soort("raketbrandstof", gemeente)

    assert "voorziening" == gevangen.value.leden["feit"]


@pytest.mark.parametrize(
    ("gemeente", "peildatum"),
    [("0268", date(2021, 12, 31)), ("0252", date(2024, 12, 31)), ("0289", date(2023, 12, 31))],
)
def test_before_the_texts_there_is_no_answer(gemeente: str, peildatum: date) -> None:
    """No text that is held decides earlier."""
    with pytest.raises(RegelNietVanKracht):
        _soort("dyslexie", gemeente, peildatum)


@pytest.mark.parametrize(
    ("feiten", "zin", "voldaan"),
    [
        ({"voorziening": "welzijnswerk"}, "De voorziening welzijnswerk is vrij toegankelijk.", True),
        (
            {"voorziening": "basis-ggz", "gemeente": "0252"},
            "De voorziening basis ggz is uit de lijst verwijderd.",
            False,
        ),
        (
            {"voorziening": "beschermd-wonen"},
            "De voorziening beschermd wonen is een maatwerkvoorziening; daarvoor is een beschikking nodig.",
            True,
        ),
        (
            {"voorziening": "dagbesteding", "vervoer": True},
            "De aanbieder kan het noodzakelijk geachte vervoer wel regelen. Open punt: dat geldt voor jeugd",
            True,
        ),
        (
            {"voorziening": "dagbesteding"},
            "De aanbieder kan het noodzakelijk geachte vervoer niet regelen. Open punt: dat geldt voor jeugd",
            False,
        ),
        (
            {"voorziening": "casemanagement", "door": "gecertificeerde-instelling"},
            "De inzet is door: gecertificeerde instelling. Dat kan door de gemeentelijke toegangspoort of een",
            True,
        ),
        (
            {"voorziening": "casemanagement", "door": "huisarts"},
            "De inzet is door: huisarts. Dat kan niet; alleen door de gemeentelijke toegangspoort of een",
            False,
        ),
    ],
)
def test_each_step_is_told_as_it_is(*, feiten: dict[str, Any], zin: str, voldaan: bool) -> None:
    """Bijlage 1 and its toelichting: the kind, the vervoer, and who puts it in."""
    assert [voldaan] == verteld(_soort(**feiten), zin)
