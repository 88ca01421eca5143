"""pgb-budget: tariff, weeks, rounding, the cap at the kostprijs in natura and what the client pays himself."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.regels.toetsing import Antwoord, Vraag, toets
from domain.weigering import FeitOngeldig, RegelNietVanKracht, TariefNvt, Weigering
from services.verordeningen import regelboek
from tests.domain.regels.stappen import verteld

# 52 weeks: 364 days, both ends counted.
BEGIN, EINDE = "2022-01-01", "2022-12-30"


def _regel(
    productcode: str, per_week: int | str, aanbieder: str | None = None, wie: str = "professional"
) -> dict[str, Any]:
    return {
        "productcode": productcode,
        "hulpverlener": wie,
        "eenhedenPerWeek": per_week,
        "tariefAanbieder": aanbieder,
    }


def _budget(
    *regels: dict[str, Any],
    van: str = BEGIN,
    tot: str = EINDE,
    natura: str | None = None,
    peildatum: date = date(2022, 2, 2),
) -> Antwoord:
    feiten = {"regels": list(regels), "ingangsdatum": van, "einddatum": tot, "kostprijsZin": natura}
    return toets(Vraag("0268", "pgb-budget", peildatum, feiten), regelboek())


@pytest.mark.parametrize(
    ("regel", "van", "tot", "tarief", "eenheden", "bedrag"),
    [
        # 02A03 professional is € 40,63 an hour; 3 hours a week.
        (_regel("02A03", 3), "2022-01-01", "2022-12-30", "40.63", "156", "6338.28"),  # 52 weeks: 156 x 40,63
        (_regel("02A03", 3), "2022-01-01", "2022-12-31", "40.63", "156.43", "6355.69"),  # 1095/7 x 40,63 = 6355,692...
        (_regel("02A03", 3), "2022-01-01", "2022-01-07", "40.63", "3", "121.89"),  # one week
        (_regel("02A03", 3), "2022-01-01", "2022-01-01", "40.63", "0.43", "17.41"),  # 3/7 x 40,63 = 17,4128...
        (_regel("02A03", 3), "2022-01-01", "2022-01-02", "40.63", "0.86", "34.83"),  # 6/7 x 40,63 = 34,8257...
        # Half a cent goes up: 0,25 x 13,54 = 3,385; 0,75 x 13,54 = 10,155.
        (_regel("02A17", "0.25"), "2022-01-01", "2022-01-07", "13.54", "0.25", "3.39"),
        (_regel("02A17", "0.75"), "2022-01-01", "2022-01-07", "13.54", "0.75", "10.16"),
        (_regel("02A17", "0.2"), "2022-01-01", "2022-01-07", "13.54", "0.2", "2.71"),  # 2,708
        # The network, an hour: 4 x 52 x 22,47 and 2 x 52 x 17,89.
        (_regel("beschermd-thuis-licht", 4, wie="informeel"), BEGIN, EINDE, "22.47", "208", "4673.76"),
        (_regel("huishoudelijke-hulp-1", 2, wie="informeel"), BEGIN, EINDE, "17.89", "104", "1860.56"),
        # Per day: 364 x 82,43; beschermd wonen by professionals has a standard tariff per day (bijlage art. 11.3).
        (_regel("15N04", 7), BEGIN, EINDE, "82.43", "364", "30004.52"),
        (_regel("15764", 7), "2022-01-01", "2022-01-07", "90.40", "7", "632.80"),
        (_regel("15764", 7, wie="informeel"), "2022-01-01", "2022-01-07", "22.47", "7", "157.29"),
        (_regel("07A03", "4"), "2022-01-01", "2022-01-14", "35.14", "8", "281.12"),  # 8 dagdelen
    ],
)
def test_a_line_is_its_units_over_the_period_times_the_tariff(
    regel: dict[str, Any], van: str, tot: str, tarief: str, eenheden: str, bedrag: str
) -> None:
    """Weeks are days, both ends counted, divided by seven, exactly; only the amount is rounded, to whole cents."""
    uitkomst = _budget(regel, van=van, tot=tot).uitkomst

    verwacht = {"tarief": tarief, "eenheden": eenheden, "bedrag": bedrag, "eigenDeel": "0.00"}
    assert {"budget": bedrag, "eigenDeel": "0.00", "regels": [verwacht]} == uitkomst


@pytest.mark.parametrize(
    ("aanbieder", "natura", "tarief", "bedrag", "eigen_regel", "budget", "eigen"),
    [
        (None, None, "40.63", "6338.28", "0.00", "6338.28", "0.00"),
        # art. 11 lid 3 onder a and g: the plan counts, no free room above it. 156 x 35,00.
        ("35.00", None, "35.00", "5460.00", "0.00", "5460.00", "0.00"),
        ("40.62", None, "40.62", "6336.72", "0.00", "6336.72", "0.00"),
        ("40.63", None, "40.63", "6338.28", "0.00", "6338.28", "0.00"),
        # toelichting art. 11: the client pays what the wished provider costs more. 156 x 0,01 and 156 x 4,37.
        ("40.64", None, "40.63", "6338.28", "1.56", "6338.28", "1.56"),
        ("45.00", None, "40.63", "6338.28", "681.72", "6338.28", "681.72"),
        # toelichting art. 11: at most the kostprijs in natura.
        (None, "6338.29", "40.63", "6338.28", "0.00", "6338.28", "0.00"),
        (None, "6338.28", "40.63", "6338.28", "0.00", "6338.28", "0.00"),
        (None, "6338.27", "40.63", "6338.28", "0.00", "6338.27", "0.01"),
        (None, "6000.00", "40.63", "6338.28", "0.00", "6000.00", "338.28"),
        ("45.00", "6000.00", "40.63", "6338.28", "681.72", "6000.00", "1020.00"),
        ("35.00", "6000.00", "35.00", "5460.00", "0.00", "5460.00", "0.00"),
        (None, "0", "40.63", "6338.28", "0.00", "0.00", "6338.28"),
    ],
)
def test_the_excess_over_tariff_and_kostprijs_is_the_clients_own(
    aanbieder: str | None, natura: str | None, tarief: str, bedrag: str, eigen_regel: str, budget: str, eigen: str
) -> None:
    """A dearer provider costs the client the difference; a cheaper one makes the budget lower."""
    uitkomst = _budget(_regel("02A03", 3, aanbieder), natura=natura).uitkomst

    verwacht = {"tarief": tarief, "eenheden": "156", "bedrag": bedrag, "eigenDeel": eigen_regel}
    assert {"budget": budget, "eigenDeel": eigen, "regels": [verwacht]} == uitkomst


@pytest.mark.parametrize(
    ("regels", "tarieven", "budget", "artikelen", "voldaan"),
    [
        # Bijlage art. 11.3: professionals a standard tariff per day, the network a tariff per hour.
        ([_regel("15764", 7)], ["90.40"], "632.80", ["art. 11.3"], [True]),
        ([_regel("15764", 5, wie="informeel")], ["22.47"], "112.35", [], []),
        # Bijlage art. 11.4 onder 2: a mix counts by the hour. 10 x 59,04 and 5 x 22,47.
        (
            [_regel("15764", 10), _regel("15764", 5, wie="informeel")],
            ["59.04", "22.47"],
            "702.75",
            ["art. 11.4 onder 2"],
            [True],
        ),
        # The new structure has no tariff per hour for a professional: per day, as an open point. 7 x 82,43 + 2 x 22,47.
        (
            [_regel("15N04", 7), _regel("15N04", 2, wie="informeel")],
            ["82.43", "22.47"],
            "621.95",
            ["art. 11.4 onder 2"],
            [False],
        ),
        # Help by the network outside beschermd wonen makes no mix.
        (
            [_regel("15764", 7), _regel("huishoudelijke-hulp-1", 1, wie="informeel")],
            ["90.40", "17.89"],
            "650.69",
            ["art. 11.3"],
            [True],
        ),
        # Kortdurend verblijf is per etmaal for both.
        (
            [_regel("04A04", 2), _regel("04A04", 1, wie="informeel")],
            ["160.80", "34.01"],
            "355.61",
            [],
            [],
        ),
    ],
)
def test_beschermd_wonen_is_paid_per_day_but_beside_the_network_per_hour(
    regels: list[dict[str, Any]], tarieven: list[str], budget: str, artikelen: list[str], voldaan: list[bool]
) -> None:
    """A professional alone is paid by the day; in a mix the hours of both are granted at tariffs per hour."""
    antwoord = _budget(*regels, van="2022-01-01", tot="2022-01-07")
    stappen = [stap for stap in antwoord.stappen if "bijlage, art. 11." in stap.bron]

    assert tarieven == [regel["tarief"] for regel in antwoord.uitkomst["regels"]]
    assert budget == antwoord.uitkomst["budget"]
    assert artikelen == [stap.bron.removeprefix("Verordening Nijmegen 2022, financiële bijlage, ") for stap in stappen]
    assert voldaan == [stap.voldaan for stap in stappen]
    assert voldaan == [not stap.toelichting.startswith("Open punt: ") for stap in stappen]


def test_without_a_wished_tariff_or_a_kostprijs_these_may_be_left_out() -> None:
    """Null, or not named at all."""
    regel = {"productcode": "02A03", "hulpverlener": "professional", "eenhedenPerWeek": 3}
    feiten = {"regels": [regel], "ingangsdatum": BEGIN, "einddatum": EINDE}
    antwoord = toets(Vraag("0268", "pgb-budget", date(2022, 2, 2), feiten), regelboek())

    assert antwoord.uitkomst == _budget(_regel("02A03", 3)).uitkomst


def test_the_lines_add_up_to_the_budget() -> None:
    """Each line is rounded by itself: 3/7 x 40,63 = 17,4128... and 3/7 x 13,54 = 5,8028... make 17,41 + 5,80."""
    uitkomst = _budget(_regel("02A03", 3), _regel("02A17", 3), van="2022-01-01", tot="2022-01-01").uitkomst

    assert ["17.41", "5.80"] == [regel["bedrag"] for regel in uitkomst["regels"]]
    assert "23.21" == uitkomst["budget"]


@given(natura=st.integers(min_value=0, max_value=1_000_000), per_week=st.integers(min_value=0, max_value=99))
def test_the_cap_moves_money_but_never_loses_any(natura: int, per_week: int) -> None:
    """Budget and eigen deel together are what the help costs, and the budget is at most the kostprijs in natura."""
    kostprijs = Decimal(natura) / 100
    zonder = _budget(_regel("02A03", per_week, "45.00"), _regel("02A17", 2)).uitkomst
    met = _budget(_regel("02A03", per_week, "45.00"), _regel("02A17", 2), natura=f"{kostprijs:.2f}").uitkomst

    assert Decimal(met["budget"]) <= kostprijs
    assert zonder["regels"] == met["regels"]
    assert Decimal(zonder["budget"]) + Decimal(zonder["eigenDeel"]) == Decimal(met["budget"]) + Decimal(
        met["eigenDeel"]
    )


@pytest.mark.parametrize(
    ("regels", "zin"),
    [
        # € 0,95 a minute is € 57,00 an hour; 156 hours.
        ([_regel("02A03", 3)], "In natura kost deze hulp € 8.892,00; het pgb van € 6.338,28 blijft daarbinnen."),
        # Two prices in natura for one category: the lower one, 364 x 87,06.
        ([_regel("15N11", 7)], "In natura kost deze hulp € 31.689,84; het pgb van € 30.004,52 blijft daarbinnen."),
    ],
)
def test_without_a_given_kostprijs_the_tables_in_natura_give_it(regels: list[dict[str, Any]], zin: str) -> None:
    """A tariff per minute counts times 60 against a pgb tariff per hour."""
    assert zin in [stap.toelichting for stap in _budget(*regels).stappen]


@pytest.mark.parametrize(
    "regel",
    [
        _regel("huishoudelijke-hulp-1", 3),  # no tariff in natura in the sources
        _regel("15764", 7),  # old structure: pgb only
        _regel("15N02", 3, wie="informeel"),  # per hour against per etmaal
    ],
)
def test_where_the_tables_give_no_kostprijs_the_cap_is_open(regel: dict[str, Any]) -> None:
    """The answer says that the cap was not weighed; one line without a price leaves the whole without."""
    stappen = _budget(regel, _regel("02A03", 1)).stappen

    (stap,) = [een for een in stappen if een.bron == "Verordening Nijmegen 2022, art. 11 lid 3 onder d en toelichting"]
    assert stap.toelichting.startswith("Open punt: ")
    assert "niet aan de kostprijs in natura getoetst" in stap.toelichting


def test_the_steps_name_the_articles_in_the_order_of_the_text() -> None:
    """First the plan, then the cap, then the network, last the tables."""
    stappen = _budget(_regel("02A03", 3, "45.00"), _regel("02A03", 2, wie="informeel"), natura="9000.00").stappen

    verwacht = [
        "Verordening Nijmegen 2022, art. 11 lid 3 onder a",
        "Verordening Nijmegen 2022, art. 11 lid 3 onder a",
        "Verordening Nijmegen 2022, art. 11 lid 3 onder d en toelichting",
        "Verordening Nijmegen 2022, financiële bijlage, tabel tarieven pgb 2022, Wmo",
        "Verordening Nijmegen 2022, art. 13 lid 3",
        "Verordening Nijmegen 2022, financiële bijlage, tabel tarieven pgb 2022, Wmo",
    ]
    assert verwacht == [stap.bron for stap in stappen]
    assert [False, True, True, True, True, True] == [stap.voldaan for stap in stappen]
    assert (
        "Reguliere Begeleiding Wmo: 3 per week over 364 dagen (364/7 week) is 156 keer een uur; het plan rekent met "
        "€ 45,00 per uur; de tabel gaat tot € 40,63, het meerdere van € 681,72 betaalt de cliënt zelf. Dat is "
        "€ 6.338,28, per regel afgerond op hele centen."
    ) == stappen[0].toelichting


@pytest.mark.parametrize(
    ("van", "tot", "stappen"),
    [
        ("2022-01-01", "2022-12-31", 0),
        ("2022-01-01", "2023-01-01", 1),
        ("2021-12-31", "2022-12-31", 1),
    ],
)
def test_days_outside_the_year_of_the_tariffs_are_an_open_point(van: str, tot: str, stappen: int) -> None:
    """Art. 11 lid 7: indexed yearly; the tariff of another year is not in the sources."""
    bronnen = [stap.bron for stap in _budget(_regel("02A03", 3), van=van, tot=tot).stappen]

    assert stappen == bronnen.count("Verordening Nijmegen 2022, art. 11 lid 7")


@pytest.mark.parametrize(
    ("feiten", "weigering", "feit"),
    [
        ({"einddatum": "2021-12-31"}, FeitOngeldig, "einddatum"),
        ({"regels": []}, FeitOngeldig, "regels"),
        ({"regels": [_regel("02A03", 3), _regel("02A99", 3)]}, FeitOngeldig, "regels.1.productcode"),
        ({"regels": [_regel("02A17", 3, wie="informeel")]}, TariefNvt, "regels.0.productcode"),
        ({"regels": [_regel("43A07", 3)]}, TariefNvt, "regels.0.productcode"),
        ({"regels": [{**_regel("02A03", 3), "eenhedenPerWeek": 2.5}]}, FeitOngeldig, "regels.0.eenhedenPerWeek"),
        ({"regels": [{**_regel("02A03", 3), "eenhedenPerWeek": True}]}, FeitOngeldig, "regels.0.eenhedenPerWeek"),
        ({"regels": [{**_regel("02A03", 3), "eenhedenPerWeek": -1}]}, FeitOngeldig, "regels.0.eenhedenPerWeek"),
        ({"regels": [{**_regel("02A03", 3), "tariefAanbieder": 40}]}, FeitOngeldig, "regels.0.tariefAanbieder"),
    ],
)
def test_a_plan_that_cannot_be_is_refused_with_the_fact(
    feiten: dict[str, Any], weigering: type[Weigering], feit: str
) -> None:
    """Nothing is guessed or converted silently."""
    alle = {"regels": [_regel("02A03", 3)], "ingangsdatum": BEGIN, "einddatum": EINDE, "kostprijsZin": None, **feiten}
    with pytest.raises(weigering) as gevangen:
        toets(Vraag("0268", "pgb-budget", date(2022, 2, 2), alle), regelboek())

    assert feit == gevangen.value.leden["feit"]


def test_a_besluit_in_2023_has_no_tariff() -> None:
    """The rule counts in 2022 only, whatever the period of the plan."""
    with pytest.raises(RegelNietVanKracht, match="tarief voor dit jaar niet in de bronnen"):
        _budget(_regel("02A03", 3), peildatum=date(2023, 1, 1))


@pytest.mark.parametrize(
    ("regels", "natura", "zin", "stappen"),
    [
        # Art. 11 lid 3 onder a: the plan against the table.
        ([_regel("02A03", 3)], None, "het tarief is dat van de tabel, € 40,63 per uur.", [True]),
        ([_regel("02A03", 3, "35.00")], None, "het plan rekent met € 35,00 per uur, minder dan de € 40,63", [True]),
        ([_regel("02A03", 3, "45.00")], None, "het plan rekent met € 45,00 per uur; de tabel gaat tot", [False]),
        # Onder d and the toelichting: within the kostprijs, at it, and above it.
        ([_regel("02A03", 3)], "6338.28", "In natura kost deze hulp € 6.338,28; het pgb van € 6.338,28", [True]),
        ([_regel("02A03", 3)], "6338.27", "Open punt: het lid noemt alleen een zaak", [False]),
        ([_regel("02A03", 3)], "6338.27", "het meerdere van € 0,01 betaalt de cliënt zelf.", [False]),
        # Two prices in natura for one category, or one: only then there is something to choose.
        ([_regel("15N11", 7)], None, "horen in natura € 87,06 en € 131,04 per etmaal; het laagste telt", [True]),
        ([_regel("02A03", 3)], None, "het laagste telt, als goedkoopst adequaat.", []),
        ([_regel("15764", 7)], None, "het pgb is niet aan de kostprijs in natura getoetst.", [True]),
        # Bijlage art. 11.3 and 11.4.
        ([_regel("15764", 7)], None, "voor een professional geldt het standaardtarief per dag.", [True]),
        (
            [_regel("15764", 10), _regel("15764", 5, wie="informeel")],
            None,
            "dus geldt ook voor de professional een uurtarief.",
            [True],
        ),
        (
            [_regel("15N04", 7), _regel("15N04", 2, wie="informeel")],
            None,
            "de tabel geeft er geen, dus is het tarief per dag aangehouden.",
            [False],
        ),
    ],
)
def test_each_step_is_told_as_it_is(
    regels: list[dict[str, Any]], natura: str | None, zin: str, stappen: list[bool]
) -> None:
    """What the plan asks, what the table and natura allow, and who pays the rest."""
    assert stappen == verteld(_budget(*regels, natura=natura), zin)


def test_days_outside_the_year_are_told_with_the_year() -> None:
    """Art. 11 lid 7: which tariff was used instead."""
    antwoord = _budget(_regel("02A03", 3), tot="2023-01-01")

    assert [False] == verteld(
        antwoord, "voor de dagen buiten 2022 staat het tarief niet in de bronnen en is dat van 2022"
    )
