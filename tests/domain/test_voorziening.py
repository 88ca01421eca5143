"""A toegekende voorziening holds together: what the conditions of iWmo, iJw and the pgb ask of it."""

from __future__ import annotations

from datetime import date

import pytest
from pydantic import ValidationError

from domain.gebeurtenis import Werking
from domain.voorziening import Bijdrage, Omvang, Pgb, PgbRegel
from tests.domain.zaak.events import als_pgb, in_natura, toegekend

ZONDER_EIND = Werking(van=date(2025, 4, 14))
PER_WEEK = {"volume": 120, "eenheid": "01", "frequentie": "2"}


@pytest.mark.parametrize(
    ("eenheid", "frequentie", "past"),
    [
        ("01", "1", True),  # minuten per dag
        ("04", "1", True),  # uren per dag
        ("14", "1", False),  # etmalen per dag
        ("14", "2", True),
        ("16", "1", False),  # dagdelen per dag
        ("16", "4", True),
        ("82", "1", True),  # stuks (output)
        ("83", "1", False),  # euro's per dag
        ("83", "6", True),
        ("84", "1", False),  # stuks (inspanning)
        ("84", "2", True),
    ],
)
def test_frequency_fits_the_unit(eenheid: str, frequentie: str, *, past: bool) -> None:
    """CS338: etmalen, dagdelen, euro's and stuks (inspanning) do not go per day."""
    leden = {"volume": 1, "eenheid": eenheid, "frequentie": frequentie}

    if past:
        assert leden == Omvang.model_validate(leden).model_dump()
    else:
        with pytest.raises(ValidationError, match="per week, per maand of in totaal"):
            Omvang.model_validate(leden)


@pytest.mark.parametrize("lid", [{"volume": 0}, {"volume": 100_000_000}, {"eenheid": "02"}, {"frequentie": "3"}])
def test_omvang_stays_within_the_code_lists(lid: dict[str, object]) -> None:
    """LDT_Volume, WJ756 and WMO757."""
    with pytest.raises(ValidationError):
        Omvang.model_validate(PER_WEEK | lid)


@pytest.mark.parametrize(
    ("wet", "categorie", "past"),
    [
        ("wmo", "01", True),
        ("wmo", "18", True),
        ("wmo", "00", False),
        ("wmo", "19", False),
        ("wmo", "45", False),
        ("jeugdwet", "31", True),
        ("jeugdwet", "38", True),
        ("jeugdwet", "39", False),
        ("jeugdwet", "40", True),
        ("jeugdwet", "55", True),
        ("jeugdwet", "56", False),
        ("jeugdwet", "02", False),
    ],
)
def test_category_belongs_to_the_law(wet: str, categorie: str, *, past: bool) -> None:
    """WMO020 runs from 01 to 18, JZ020 from 31 to 55 without 39."""
    if past:
        assert categorie == in_natura(wet=wet, productcategorie=categorie).productcategorie
    else:
        with pytest.raises(ValidationError, match=f"productcategorie hoort niet bij de {wet}"):
            in_natura(wet=wet, productcategorie=categorie)


@pytest.mark.parametrize(
    "leden",
    [
        {},  # specific: category, code and omvang
        {"productcode": None, "omvang": None},  # aspecific without a budget
        {"productcode": None, "omvang": None, "budget": 250_000},  # aspecific with one
        {"omvang": Omvang(volume=4, eenheid="04", frequentie="4"), "werking": ZONDER_EIND},  # per month, without an end
    ],
)
def test_the_variants_of_a_toewijzing(leden: dict[str, object]) -> None:
    """The shapes in which a gemeente may grant in natura."""
    assert leden == {naam: getattr(in_natura(**leden), naam) for naam in leden}


@pytest.mark.parametrize(
    ("leden", "waarom"),
    [
        ({"omvang": None}, "omvang hoort bij een productcode"),  # CD041
        ({"productcode": None}, "omvang hoort bij een productcode"),  # CD080
        ({"budget": 250_000}, "een budget sluit omvang en productcode uit"),  # CD077, CD078
        ({"budget": 250_000, "productcode": None}, "een budget sluit omvang"),  # CD077
        ({"budget": 250_000, "omvang": None}, "een budget sluit omvang en productcode uit"),  # CD041 with CD077
        ({"budget": 250_000, "omvang": None, "productcode": None, "werking": ZONDER_EIND}, "vraagt een einddatum"),
        ({"werking": ZONDER_EIND}, "een omvang per week vraagt een einddatum"),  # CD076
        ({"aanbieder": None}, "zorg in natura heeft een aanbieder"),
        ({"pgb": Pgb(budget=1)}, "zorg in natura heeft een aanbieder en geen pgb"),
        ({"aanbieder": "4141000"}, "aanbieder"),
        ({"productcode": "01A011"}, "productcode"),
        ({"productcode": "01 A1"}, "productcode"),
        ({"budget": 100_000_000, "omvang": None, "productcode": None}, "budget"),
        ({"kostprijs": -1}, "kostprijs"),
    ],
)
def test_what_no_toewijzing_can_be(leden: dict[str, object], waarom: str) -> None:
    """A shape that the messages refuse is refused when it is decided on."""
    with pytest.raises(ValidationError, match=waarom):
        in_natura(**leden)


@pytest.mark.parametrize(
    ("leden", "waarom"),
    [
        ({"pgb": None}, "een pgb heeft een pgb"),
        ({"aanbieder": "41410001"}, "geen aanbieder of aanbiedersbudget"),
        ({"budget": 1}, "geen aanbieder of aanbiedersbudget"),
        ({"werking": ZONDER_EIND}, "een periodiek pgb heeft een einddatum"),
    ],
)
def test_what_no_pgb_can_be(leden: dict[str, object], waarom: str) -> None:
    """A pgb has a budget, no aanbieder, and an end unless it is paid once."""
    with pytest.raises(ValidationError, match=waarom):
        als_pgb(**leden)


def test_a_pgb_that_is_paid_once_needs_no_end() -> None:
    """A hulpmiddel is bought once; there is no period over which the money is spread."""
    pgb = als_pgb(pgb=Pgb(budget=125_000, eenmalig=True), werking=ZONDER_EIND)

    assert pgb.werking == ZONDER_EIND


@pytest.mark.parametrize("per_week", ["0", "3", "2.5", "9999.99"])
def test_units_a_week(per_week: str) -> None:
    """A decimal with at most two places, as text: no float ever stands in an event."""
    assert per_week == _regel(eenheden_per_week=per_week).eenheden_per_week


@pytest.mark.parametrize("per_week", [2.5, "2,5", "2.", "10000", "1.255", "-1", ""])
def test_no_units_a_week(per_week: object) -> None:
    """Anything else is refused."""
    with pytest.raises(ValidationError, match="eenheden"):
        _regel(eenheden_per_week=per_week)


@pytest.mark.parametrize("inning", ["CAK", "aanbieder", "gemeente"])
def test_who_collects_a_bijdrage(inning: str) -> None:
    """The rule eigen-bijdrage names them; nobody else collects."""
    leden = {"verschuldigd": True, "soort": "laag", "grond": "art. 16 lid 1", "inning": inning}

    assert inning == Bijdrage.model_validate(leden).inning


@pytest.mark.parametrize(("verschuldigd", "inning"), [(True, "geen"), (False, "CAK"), (False, "aanbieder")])
def test_who_owes_is_asked_and_who_does_not_is_not(inning: str, *, verschuldigd: bool) -> None:
    """A bijdrage that nobody collects never reaches the CAK; one that nobody owes would be a bill for nothing."""
    leden = {"verschuldigd": verschuldigd, "soort": "laag", "grond": "art. 16 lid 1", "inning": inning}

    with pytest.raises(ValidationError, match="door niemand"):
        Bijdrage.model_validate(leden)


def test_a_budget_is_the_sum_of_its_lines() -> None:
    """One cent beside it is refused; without lines there is nothing to add up."""
    regel = {"productcode": "02A03", "hulpverlener": "informeel", "tarief": 2266, "eenheid": "04"}
    regels = ({**regel, "eenhedenPerWeek": "2", "bedrag": 4532}, {**regel, "eenhedenPerWeek": "1", "bedrag": 2266})

    assert 6798 == Pgb.model_validate({"budget": 6798, "regels": regels}).budget
    with pytest.raises(ValidationError, match="de som van de bedragen"):
        Pgb.model_validate({"budget": 6799, "regels": regels})


def test_numbers_that_others_keep_have_at_most_nine_digits() -> None:
    """LDT_Nummer: up to 999,999,999, and never 0."""
    assert toegekend(in_natura(), nummer=1, toewijzingnummer=999_999_999).toewijzingnummer == 999_999_999
    with pytest.raises(ValidationError, match="toewijzingnummer"):
        toegekend(in_natura(), nummer=1, toewijzingnummer=1_000_000_000)
    with pytest.raises(ValidationError, match="toewijzingnummer"):
        toegekend(in_natura(), nummer=1, toewijzingnummer=0)


@pytest.mark.parametrize(
    ("bedrag", "mag"), [(-1, False), (0, True), (99_999_999, True), (100_000_000, False), (1.5, False)]
)
def test_amounts_are_whole_eurocents(bedrag: float, *, mag: bool) -> None:
    """LDT_Bedrag and LDT_Budget: from nothing to just under a million euro, in whole cents."""
    if mag:
        assert bedrag == in_natura(kostprijs=bedrag).kostprijs
    else:
        with pytest.raises(ValidationError, match="kostprijs"):
            in_natura(kostprijs=bedrag)


@pytest.mark.parametrize("naam", ["a", "hulp-bij-het-huishouden", "huishoudelijke-hulp-1", "x" * 60])
def test_name_of_a_voorziening(naam: str) -> None:
    """The words of the ordinance in lower case with hyphens."""
    assert naam == in_natura(voorziening=naam).voorziening


@pytest.mark.parametrize("naam", ["", "Rolstoel", "hulp bij", "-a", "a-", "a--b", "rolstoel\n", "café", "x" * 61])
def test_no_name_of_a_voorziening(naam: str) -> None:
    """Anything else could be a story, and it stands in the clear."""
    with pytest.raises(ValidationError, match="voorziening"):
        in_natura(voorziening=naam)


def test_a_member_that_nobody_knows_is_refused() -> None:
    """A voorziening is closed: a misspelt member is an error and not silently lost."""
    with pytest.raises(ValidationError, match="Extra inputs are not permitted"):
        in_natura(kostprys=1)


def _regel(**anders: object) -> PgbRegel:
    leden = {
        "productcode": "02A03",
        "hulpverlener": "informeel",
        "tarief": 2_350,
        "eenheid": "04",
        "eenheden_per_week": "2",
        "bedrag": 480_000,
    }
    return PgbRegel.model_validate(leden | anders)
