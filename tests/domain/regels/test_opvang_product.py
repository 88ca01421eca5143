"""beschermd-wonen-product: five categories, eight products, and who gives the hours."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from domain.regels.toetsing import Antwoord, Vraag, toets
from domain.weigering import FeitOntbreekt, RegelNietVanKracht
from services.verordeningen import regelboek
from tests.domain.regels.stappen import verteld

OUD = date(2025, 2, 28)
NIEUW = date(2025, 3, 1)
BT, TH, BWI = "beschermd-thuis", "trainingshuis", "beschermd-wonen-intramuraal"
FEITEN: dict[str, Any] = {
    "urenIndividueel": 5,
    "urenGroep": 7,
    "leeftijd": 25,
    "vorm": BWI,
    "hulpverlening": "professioneel",
    "urenNietProfessioneel": None,
    "urenWijkenSignificantAf": False,
    "adviesUrenGgd": None,
}
AF = {"urenWijkenSignificantAf": True}


def _product(anders: dict[str, Any], peildatum: date = NIEUW, gemeente: str = "0268") -> Antwoord:
    return toets(Vraag(gemeente, "beschermd-wonen-product", peildatum, {**FEITEN, **anders}), regelboek())


@pytest.mark.parametrize(
    ("vorm", "individueel", "groep", "product"),
    [
        # Par. 7.4, eerste blok: 2-3, 4-6, 6-9 uur.
        (BT, "1.99", 0, None),
        (BT, 2, 0, "beschermd-thuis-licht"),
        (BT, 3, 0, "beschermd-thuis-licht"),
        (BT, "3.5", 0, "beschermd-thuis-middel"),  # between two products: the lightest that is enough
        (BT, 4, 0, "beschermd-thuis-middel"),
        (BT, 6, 0, "beschermd-thuis-middel"),  # in both: the lightest
        (BT, "6.01", 0, "beschermd-thuis-zwaar"),
        (BT, 9, 0, "beschermd-thuis-zwaar"),
        (BT, "9.01", 0, None),
        # Tweede blok: 4-6 and 7, 7-9 and 8, 10-14 and 7.
        (BWI, "3.99", 7, None),
        (BWI, 4, 7, "beschermd-wonen-intramuraal-licht"),
        (BWI, 6, 7, "beschermd-wonen-intramuraal-licht"),
        (BWI, "6.5", 7, "beschermd-wonen-intramuraal-middel"),
        (BWI, 7, 8, "beschermd-wonen-intramuraal-middel"),
        (BWI, 9, 8, "beschermd-wonen-intramuraal-middel"),
        (BWI, "9.5", 7, "beschermd-wonen-intramuraal-zwaar"),
        (BWI, 10, 7, "beschermd-wonen-intramuraal-zwaar"),
        (BWI, 14, 7, "beschermd-wonen-intramuraal-zwaar"),
        (BWI, "14.01", 7, None),
        # Derde blok: 2,5-4,5 and 5-7.
        (TH, "2.49", 7, None),
        (TH, "2.5", 7, "trainingshuis-licht"),
        (TH, "4.5", 7, "trainingshuis-licht"),
        (TH, "4.75", 7, "trainingshuis-middel"),
        (TH, 5, 7, "trainingshuis-middel"),
        (TH, 7, 7, "trainingshuis-middel"),
        (TH, "7.01", 7, None),
    ],
)
@pytest.mark.parametrize(("gemeente", "peildatum"), [("0268", NIEUW), ("0252", date(2025, 1, 1))])
def test_the_eight_products(
    vorm: str, individueel: object, groep: int, product: str | None, *, gemeente: str, peildatum: date
) -> None:
    """Par. 7.4 of Nijmegen and art. 10.3 of Heumen have the same individual hours."""
    feiten = {"vorm": vorm, "urenIndividueel": individueel, "urenGroep": min(groep, 7)}

    assert product == _product(feiten, peildatum, gemeente).uitkomst["product"]


@pytest.mark.parametrize(
    ("vorm", "individueel", "groep", "product"),
    [
        # Art. 11.3: the five categories by their total; the client divides within it.
        (BT, "2.5", 0, "beschermd-thuis-licht"),
        (BT, "2.5", "0.01", "beschermd-thuis-groep-licht"),
        (BT, "2.5", "3.5", "beschermd-thuis-groep-licht"),
        (BT, "2.5", "3.51", "beschermd-thuis-groep-middelzwaar"),
        (BT, "2.5", 7, "beschermd-thuis-groep-middelzwaar"),
        (BT, 7, "2.5", "beschermd-thuis-groep-middelzwaar"),
        (BT, "2.5", "7.01", None),
        (BWI, "2.5", 7, "beschermd-wonen-licht"),
        (BWI, "2.5", "7.01", "beschermd-wonen-middelzwaar"),
        (BWI, "2.5", 10, "beschermd-wonen-middelzwaar"),
        (BWI, "2.5", "10.01", "beschermd-wonen-intensief"),
        (BWI, "2.5", "12.5", "beschermd-wonen-intensief"),
        (BWI, "2.5", "12.51", None),
        (TH, "2.5", 7, None),  # no such form before 2025
    ],
)
def test_the_five_categories(vorm: str, individueel: object, groep: object, product: str | None) -> None:
    """To 2025-02-28 art. 11.3 of the financiële bijlage counts."""
    antwoord = _product({"vorm": vorm, "urenIndividueel": individueel, "urenGroep": groep}, OUD)

    assert product == antwoord.uitkomst["product"]
    assert "Verordening Nijmegen 2022, financiële bijlage art. 11.3" == antwoord.uitkomst["grond"]


@pytest.mark.parametrize(
    ("leeftijd", "gemeente", "product"),
    [
        (26, "0268", "trainingshuis-middel"),  # par. 7.4: tot 27 jaar
        (27, "0268", None),
        (28, "0268", None),
        (27, "0252", "trainingshuis-middel"),  # Heumen art. 1 sub gg names no age
    ],
)
def test_the_trainingshuis_and_age(leeftijd: int, gemeente: str, product: str | None) -> None:
    """Nijmegen has the trainingshuis for who is under 27."""
    antwoord = _product({"vorm": TH, "leeftijd": leeftijd}, gemeente=gemeente)

    assert product == antwoord.uitkomst["product"]


@pytest.mark.parametrize(
    ("hulp", "anders", "uurtarief", "professioneel", "informeel"),
    [
        # Licht: 5 and 7 hours, together 12; the table allows 6 + 7 = 13.
        ("professioneel", {}, False, "12", "0"),  # art. 11.3: per dag
        ("niet-professioneel", {}, True, "0", "12"),  # art. 11.4 onder 1
        ("mix", {"urenNietProfessioneel": "2.5"}, True, "9.5", "2.5"),  # onder 2
        ("mix", {"urenNietProfessioneel": 12}, True, "0", "12"),
        ("mix", {"urenNietProfessioneel": 13}, True, "0", "12"),  # never over the total
        ("professioneel", {**AF, "adviesUrenGgd": 20}, True, "20", "0"),  # onder 3
        ("professioneel", {**AF, "adviesUrenGgd": 4}, True, "4", "0"),
        ("professioneel", AF, True, "12", "0"),  # no advice yet
        ("mix", {**AF, "adviesUrenGgd": 13, "urenNietProfessioneel": 3}, True, "10", "3"),
        ("mix", {**AF, "adviesUrenGgd": 11, "urenNietProfessioneel": 3}, True, "8", "3"),
        ("mix", {**AF, "adviesUrenGgd": 20, "urenNietProfessioneel": 3}, True, "10", "3"),  # 13, never over the table
        ("professioneel", {"adviesUrenGgd": 20}, False, "12", "0"),  # no significant difference
    ],
)
@pytest.mark.parametrize("gemeente", ["0268", "0252"])
def test_who_gives_the_hours(
    hulp: str, anders: dict[str, Any], professioneel: str, informeel: str, *, uurtarief: bool, gemeente: str
) -> None:
    """Professionals count by the day, everything else by the hour, and together never over the table."""
    uitkomst = _product({"hulpverlening": hulp, **anders}, gemeente=gemeente).uitkomst

    assert "beschermd-wonen-intramuraal-licht" == uitkomst["product"]
    assert [uurtarief, professioneel, informeel] == [
        uitkomst[naam] for naam in ("uurtarief", "urenProfessioneel", "urenNietProfessioneel")
    ]


@pytest.mark.parametrize(
    ("individueel", "groep", "product", "uren"),
    [
        # Art. 10.3 lid 2: six group hours are one individual hour.
        (6, 7, "beschermd-wonen-intramuraal-licht", "13"),
        (6, 13, "beschermd-wonen-intramuraal-middel", "14"),  # 6 + (13 - 7) / 6 = 7, and 7
        (8, 13, "beschermd-wonen-intramuraal-middel", "16"),  # 9 and 7
        (8, 14, "beschermd-wonen-intramuraal-zwaar", "16.17"),  # 8 + 7/6 = 9,17
        (5, 1, "beschermd-wonen-intramuraal-licht", "6"),  # fewer group hours change nothing
    ],
)
def test_heumen_exchanges_group_hours(individueel: int, groep: int, product: str, uren: str) -> None:
    """Group hours above the seven of the table count for a sixth."""
    feiten = {"urenIndividueel": individueel, "urenGroep": groep}
    uitkomst = _product(feiten, gemeente="0252").uitkomst

    assert (product, uren) == (uitkomst["product"], uitkomst["urenProfessioneel"])


@pytest.mark.parametrize(
    ("individueel", "groep", "uren", "open_punt"),
    [
        (8, 8, "16", False),  # middel has 8 group hours in Nijmegen
        (5, 8, "12", True),  # licht has 7
        (12, 8, "19", True),  # zwaar has 7
    ],
)
def test_group_hours_in_nijmegen(individueel: int, groep: int, uren: str, *, open_punt: bool) -> None:
    """Par. 7.4 does not say how more group hours count; they are not counted and a step says so."""
    antwoord = _product({"urenIndividueel": individueel, "urenGroep": groep})

    assert uren == antwoord.uitkomst["urenProfessioneel"]
    assert open_punt == any("meer groepsbegeleiding nodig" in stap.toelichting for stap in antwoord.stappen)


@pytest.mark.parametrize(
    ("individueel", "peildatum", "product"),
    [
        (20, NIEUW, "beschermd-wonen-intramuraal-zwaar"),
        (1, NIEUW, "beschermd-wonen-intramuraal-licht"),
        (20, OUD, "beschermd-wonen-intensief"),
    ],
)
def test_hours_that_depart_significantly_keep_a_product(individueel: int, peildatum: date, product: str) -> None:
    """Art. 11.4 onder 3: outside the table the nearest product stands, with the hours that the GGD advises."""
    feiten = {"urenIndividueel": individueel, **AF, "adviesUrenGgd": 30}
    uitkomst = _product(feiten, peildatum).uitkomst

    assert (product, True, "30") == (uitkomst["product"], uitkomst["uurtarief"], uitkomst["urenProfessioneel"])


def test_the_steps_of_a_mix() -> None:
    """The table, then the ground for the hourly tariff, then the total."""
    feiten = {"vorm": TH, "urenIndividueel": 6, "hulpverlening": "mix", "urenNietProfessioneel": 2}
    bijlage = "Verordening Nijmegen 2022, financiële bijlage art. 11.4"

    assert [
        *["Beleidsregels Wmo Nijmegen 2025, par. 7.4"] * 3,
        f"{bijlage} onder 2",
        bijlage,
    ] == [stap.bron for stap in _product(feiten).stappen]


@pytest.mark.parametrize(
    ("vorm", "individueel", "zin"),
    [
        (BT, 6, "beschermd thuis middel en beschermd thuis zwaar; het lichtste"),
        (BT, "3.5", "tussen twee producten"),
        (BWI, 5, 'boven deze producten staat "Beschermd Thuis"'),
    ],
)
def test_the_open_points_are_told(vorm: str, individueel: object, zin: str) -> None:
    """Where the table overlaps, has a hole or has a wrong head, the steps say so."""
    stappen = _product({"vorm": vorm, "urenIndividueel": individueel, "urenGroep": 0}).stappen

    assert any("Open punt: " in stap.toelichting and zin in stap.toelichting for stap in stappen)


def test_heumen_has_no_hourly_tariffs() -> None:
    """Art. 10.4 points to hourly tariffs that are not there."""
    stap = _product({"hulpverlening": "niet-professioneel"}, gemeente="0252").stappen[-1]

    assert "Verordening Heumen, wijziging 2025, bijlage 2 art. 10.4 lid 1" == stap.bron
    assert "Open punt: de uurtarieven" in stap.toelichting


def test_a_mix_needs_its_hours() -> None:
    """How much of a mix is niet-professioneel has to be said."""
    with pytest.raises(FeitOntbreekt) as gevangen:
        _product({"hulpverlening": "mix"})

    assert "urenNietProfessioneel" == gevangen.value.leden["feit"]


def test_before_the_texts_there_is_no_answer() -> None:
    """Heumen of 2023 is not held."""
    with pytest.raises(RegelNietVanKracht):
        _product({}, date(2024, 12, 31), "0252")


@pytest.mark.parametrize(
    ("anders", "peildatum", "open_punt"),
    [
        ({"vorm": BT, "urenGroep": 0}, NIEUW, False),  # 5 hours fall in one product
        ({"vorm": BT, "urenGroep": 0, "urenIndividueel": 20, **AF, "adviesUrenGgd": 20}, NIEUW, False),
        ({"vorm": TH, "hulpverlening": "mix", "urenNietProfessioneel": 2, **AF, "adviesUrenGgd": 14}, NIEUW, False),
        ({"vorm": TH, "hulpverlening": "mix", "urenNietProfessioneel": 2, **AF, "adviesUrenGgd": 15}, NIEUW, True),
        ({"urenIndividueel": "2.5"}, OUD, False),  # 9,5 hours, just those of the category
        ({"urenIndividueel": 2}, OUD, True),
        ({"urenIndividueel": 20, **AF, "adviesUrenGgd": 27}, OUD, False),  # more than any category: none is enough
        ({"vorm": BT, "urenGroep": 0, "urenIndividueel": 1, **AF, "adviesUrenGgd": 1}, NIEUW, False),
        ({"vorm": BT, "urenGroep": 0, "urenIndividueel": "3.5"}, NIEUW, True),  # between two products
        ({"urenIndividueel": 5, "urenGroep": 1, "vorm": TH}, NIEUW, False),  # fewer group hours than the product has
    ],
)
def test_no_open_point_where_the_text_is_clear(anders: dict[str, Any], peildatum: date, *, open_punt: bool) -> None:
    """An open point is told when it decides, and not otherwise."""
    assert open_punt == any("Open punt" in stap.toelichting for stap in _product(anders, peildatum).stappen)


@pytest.mark.parametrize(("individueel", "voldaan"), [(1, False), (2, True), (9, True), (20, False)])
def test_hours_outside_the_table_are_told(individueel: int, *, voldaan: bool) -> None:
    """With hours that depart a product stands, but the step says that the table does not have them."""
    feiten = {"vorm": BT, "urenGroep": 0, "urenIndividueel": individueel, **AF, "adviesUrenGgd": individueel}

    assert voldaan == _product(feiten).stappen[0].voldaan


MIX = {"hulpverlening": "mix", "urenNietProfessioneel": 2}


@pytest.mark.parametrize(
    ("anders", "peildatum", "gemeente", "zin", "voldaan"),
    [
        # Par. 7.4: the table, what it does not have, and the head that is wrong.
        ({"vorm": TH, "leeftijd": 27}, NIEUW, "0268", "De inwoner is 27 jaar; een trainingshuis is er tot 27", False),
        ({"vorm": TH}, NIEUW, "0268", "Uitstroom naar zelfstandig wonen volgt binnen 1 tot ten hoogste 2 jaar.", True),
        ({"vorm": TH, "urenIndividueel": 8}, NIEUW, "0268", "8 uur individuele begeleiding per week past niet", False),
        ({}, NIEUW, "0268", 'Open punt: boven deze producten staat "Beschermd Thuis"', True),
        ({"urenIndividueel": "9.5"}, NIEUW, "0268", "Open punt: deze uren vallen tussen twee producten", True),
        ({"urenGroep": 8}, NIEUW, "0268", "er is 1 uur meer groepsbegeleiding nodig dan de 7 van dit product", False),
        # Heumen art. 10.3 lid 2: 13 - 7 = 6 group hours are one individual hour.
        ({"urenGroep": 13}, NIEUW, "0252", "Van de groepsuren zijn er 6 omgerekend: 6 groepsuren staan gelijk", True),
        # Art. 11.3: 2,5 and 7,01 hours in beschermd thuis, and a form that is not there yet.
        (
            {"vorm": BT, "urenIndividueel": 3, "urenGroep": 7},
            OUD,
            "0268",
            "10 uur begeleiding per week past in geen",
            False,
        ),
        ({"vorm": TH}, OUD, "0268", "Er is geen product: deze tekst kent geen trainingshuis.", False),
        # Art. 11.3 and 11.4: by the day, or by the hour and why.
        ({}, NIEUW, "0268", "er geldt een standaardtarief per dag.", True),
        ({"hulpverlening": "niet-professioneel"}, NIEUW, "0268", "De hulp is niet-professioneel: het budget", True),
        (MIX, NIEUW, "0268", "De hulp is een mix van niet-professioneel en professioneel", True),
        ({**AF, "adviesUrenGgd": 20}, NIEUW, "0268", "de GGD adviseert 20 uur per week.", True),
        (AF, NIEUW, "0268", "maar het advies van de GGD is er nog niet; gerekend is met 12 uur per week.", False),
        # 5 + 7 = 12 hours, of which 2 are not professional; more than the table can be asked, not given.
        (
            MIX,
            NIEUW,
            "0268",
            "Samen geven zij 12 uur per week, niet meer dan de tabel: 10 uur professioneel en 2 uur",
            True,
        ),
        (
            {**MIX, "urenNietProfessioneel": 12},
            NIEUW,
            "0268",
            "0 uur professioneel en 12 uur niet-professioneel.",
            True,
        ),
        (
            {**MIX, "urenNietProfessioneel": 13},
            NIEUW,
            "0268",
            "0 uur professioneel en 12 uur niet-professioneel.",
            False,
        ),
        (
            {**MIX, **AF, "adviesUrenGgd": 20},
            NIEUW,
            "0268",
            "ook als de GGD meer adviseert; 13 uur per week telt.",
            False,
        ),
        ({"hulpverlening": "niet-professioneel"}, NIEUW, "0252", "Open punt: de uurtarieven waar de tekst", False),
    ],
)
def test_each_step_is_told_as_it_is(
    *, anders: dict[str, Any], peildatum: date, gemeente: str, zin: str, voldaan: bool
) -> None:
    """What the table gives and what it does not, who gives the hours, and where the text falls short."""
    assert [voldaan] == verteld(_product(anders, peildatum, gemeente), zin)


@pytest.mark.parametrize(
    ("anders", "peildatum"),
    [({"vorm": TH, "leeftijd": 27}, NIEUW), ({"urenIndividueel": 20}, NIEUW), ({"urenIndividueel": 20}, OUD)],
)
def test_without_a_product_there_is_no_tariff(anders: dict[str, Any], peildatum: date) -> None:
    """Nothing fits, so nothing is paid by the hour and nobody gives hours."""
    uitkomst = _product(anders, peildatum).uitkomst

    assert [None, False, None, None] == [
        uitkomst[naam] for naam in ("product", "uurtarief", "urenProfessioneel", "urenNietProfessioneel")
    ]
