"""pgb-tarief and zin-tarief: what the tables of 2022 give, and what they do not."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from domain.regels.toetsing import Antwoord, Vraag, toets
from domain.weigering import FeitOngeldig, FeitOntbreekt, RegelNietVanKracht, RegelNogNietBekend, TariefNvt, Weigering
from services.verordeningen import regelboek
from tests.domain.regels.stappen import verteld

DAG = date(2022, 4, 1)


def _pgb(product: str, hulpverlener: str, eenheid: str, peildatum: date = DAG) -> Antwoord:
    feiten = {"productcode": product, "hulpverlener": hulpverlener, "eenheid": eenheid}
    return toets(Vraag("0268", "pgb-tarief", peildatum, feiten), regelboek())


def _zin(product: str, peildatum: date = DAG) -> Antwoord:
    return toets(Vraag("0268", "zin-tarief", peildatum, {"productcode": product}), regelboek())


@pytest.mark.parametrize(
    ("product", "hulpverlener", "eenheid", "tarief"),
    [
        ("02A03", "professional", "uur", "40.63"),  # tabel Wmo
        ("02A03", "informeel", "uur", "22.66"),  # tabel Wmo
        ("02A17", "professional", "uur", "13.54"),  # tabel Wmo
        ("07A03", "professional", "dagdeel", "35.14"),  # tabel Wmo
        ("04A04", "informeel", "etmaal", "34.01"),  # tabel Wmo
        ("huishoudelijke-hulp-1", "professional", "uur", "17.89"),  # tabel HH
        ("huishoudelijke-hulp-2", "informeel", "uur", "23.50"),  # tabel HH
        ("45A53", "informeel", "uur", "21.89"),  # tabel Jeugd
        ("45A74", "professional", "uur", "73.92"),  # tabel Jeugd
        ("54002", "professional", "uur", "91.60"),  # tabel Jeugd
        ("02L14", "professional", "uur", "40.63"),  # tabel ZG
        ("revaliderende-begeleiding-zg", "informeel", "uur", "22.66"),  # tabel ZG: twee codes, één tarief
        ("15764", "professional", "etmaal", "90.40"),  # beschermd wonen, oude structuur, per dag
        ("15764", "professional", "uur", "59.04"),  # beschermd wonen, oude structuur, per uur
        ("15764", "informeel", "uur", "22.47"),  # beschermd wonen, oude structuur, informeel
        ("beschermd-thuis-groep-middelzwaar", "professional", "etmaal", "82.43"),  # nieuwe structuur
        ("beschermd-thuis-licht", "informeel", "uur", "22.47"),  # nieuwe structuur
        ("vervoer-van-en-naar-dagbesteding", "professional", "retourrit", "11.33"),  # overige producten
        ("15N04", "professional", "etmaal", "82.43"),  # code uit de tabel in natura, zelfde naam
        ("15N12", "professional", "etmaal", "106.91"),  # OPEN.md: vierde categorie van art. 11.3
        ("beschermd-wonen-intensief", "professional", "etmaal", "127.31"),  # OPEN.md: vijfde categorie
        ("15N31", "informeel", "uur", "22.47"),  # overige producten
    ],
)
def test_a_pgb_tariff_is_that_of_the_table(product: str, hulpverlener: str, eenheid: str, tarief: str) -> None:
    """Code or name, helper and unit together point at one cell of the tables."""
    assert {"tarief": tarief, "eenheid": eenheid} == _pgb(product, hulpverlener, eenheid).uitkomst


@pytest.mark.parametrize(
    ("product", "tarief", "eenheid"),
    [
        ("02A03", "0.95", "minuut"),  # ZIN, WMO
        ("07A03", "39.58", "dagdeel"),  # ZIN, WMO; de bron schrijft 07A03**
        ("45A74", "1.54", "minuut"),  # ZIN, JEUGD AMBULANT
        ("54001", "1.60", "minuut"),  # ZIN, JEUGD GGZ
        ("15N01", "1.05", "etmaal"),  # beschermd wonen, nieuwe structuur vanaf 2020
        ("beschermd-wonen-licht", "131.04", "etmaal"),  # beschermd wonen, nieuwe structuur vanaf 2020
        ("15N31", "73.80", "uur"),  # producten 2020
        ("15N51", "11.63", "retourrit"),  # producten 2020
    ],
)
def test_a_natura_tariff_is_that_of_the_table(product: str, tarief: str, eenheid: str) -> None:
    """The table in natura gives one tariff in one unit."""
    assert {"tarief": tarief, "eenheid": eenheid} == _zin(product).uitkomst


@pytest.mark.parametrize(
    ("product", "hulpverlener", "eenheid", "weigering", "feit", "woord"),
    [
        ("02A17", "informeel", "uur", TariefNvt, "hulpverlener", "n.v.t."),
        ("45A74", "informeel", "uur", TariefNvt, "hulpverlener", "leeg"),  # OPEN.md: leeg is geen n.v.t.
        ("43A07", "professional", "uur", TariefNvt, "productcode", "zonder tarief"),
        ("54015", "professional", "etmaal", TariefNvt, "productcode", "zonder tarief"),
        ("15N41", "professional", "etmaal", TariefNvt, "productcode", "alleen een tarief voor zorg in natura"),
        ("02A03", "professional", "dagdeel", FeitOngeldig, "eenheid", "wel per uur"),
        ("beschermd-thuis-licht", "professional", "uur", FeitOngeldig, "eenheid", "wel per etmaal"),  # OPEN.md
        ("02A99", "professional", "uur", FeitOngeldig, "productcode", "in geen van de tarieftabellen"),
    ],
)
def test_where_the_table_gives_no_tariff_it_is_refused_with_the_reason(
    product: str, hulpverlener: str, eenheid: str, weigering: type[Weigering], feit: str, woord: str
) -> None:
    """N.v.t., an empty cell, a code without tariff or another unit: never a silent zero."""
    with pytest.raises(weigering, match=woord) as gevangen:
        _pgb(product, hulpverlener, eenheid)

    assert feit == gevangen.value.leden["feit"]


def test_a_product_with_only_a_pgb_tariff_has_none_in_natura() -> None:
    """The old structure of beschermd wonen stands in the pgb tables only."""
    with pytest.raises(TariefNvt, match="alleen een tarief voor pgb"):
        _zin("15764")


@pytest.mark.parametrize(
    ("feiten", "weigering", "feit"),
    [
        ({}, FeitOntbreekt, "productcode"),
        ({"productcode": "02A03", "product": "reguliere-begeleiding-wmo"}, FeitOngeldig, "product"),
    ],
)
def test_the_product_is_named_once(feiten: dict[str, Any], weigering: type[Weigering], feit: str) -> None:
    """By code or by name: neither is a missing fact, both could contradict each other."""
    with pytest.raises(weigering) as gevangen:
        toets(
            Vraag("0268", "pgb-tarief", DAG, {**feiten, "hulpverlener": "professional", "eenheid": "uur"}), regelboek()
        )

    assert feit == gevangen.value.leden["feit"]


def test_a_product_is_named_by_code_or_by_name() -> None:
    """Fact ``product`` takes the name in lower case with hyphens."""
    feiten = {"product": "reguliere-begeleiding-wmo", "hulpverlener": "informeel", "eenheid": "uur"}

    assert "22.66" == toets(Vraag("0268", "pgb-tarief", DAG, feiten), regelboek()).uitkomst["tarief"]


@pytest.mark.parametrize("peildatum", [date(2022, 1, 1), date(2022, 12, 31)])
def test_the_tables_count_for_the_whole_of_2022(peildatum: date) -> None:
    """First and last day of the year, art. 11 lid 7."""
    assert "40.63" == _pgb("02A03", "professional", "uur", peildatum).uitkomst["tarief"]


@pytest.mark.parametrize("peildatum", [date(2021, 12, 31), date(2023, 1, 1)])
def test_outside_2022_there_is_no_tariff(peildatum: date) -> None:
    """The amounts are indexed each year (art. 11 lid 7); the sources hold those of 2022 only."""
    with pytest.raises(RegelNietVanKracht):
        _pgb("02A03", "professional", "uur", peildatum)


def test_after_2022_the_reason_is_that_the_year_is_not_held() -> None:
    """The refusal says why, so that nobody takes it for a no."""
    with pytest.raises(RegelNietVanKracht, match="tarief voor dit jaar niet in de bronnen"):
        _zin("02A03", date(2023, 1, 1))


def test_before_the_decision_of_the_council_nobody_knew_the_tariffs() -> None:
    """Vastgesteld on 2 February 2022, counting from 1 January: known from 2 February."""
    feiten = {"productcode": "02A03", "hulpverlener": "professional", "eenheid": "uur"}
    with pytest.raises(RegelNogNietBekend):
        toets(Vraag("0268", "pgb-tarief", date(2022, 1, 15), feiten, bekend_op=date(2022, 2, 1)), regelboek())


@pytest.mark.parametrize(
    ("product", "hulpverlener", "eenheid", "bronnen", "open_punten"),
    [
        ("02A03", "professional", "uur", ["tarieven pgb 2022, Wmo"], 0),
        ("02A03", "informeel", "uur", ["art. 13 lid 3", "tarieven pgb 2022, Wmo"], 0),
        # Section 6 of the catalogue, point 1: the network is paid less, but not by this table.
        ("huishoudelijke-hulp-1", "informeel", "uur", ["art. 13 lid 3", "tarieven pgb 2022, HH"], 1),
        # Point 2: no treatment by the network, yet a tariff.
        ("41A03", "informeel", "dagdeel", ["art. 13 lid 3", "art. 13 lid 4", "tarieven pgb 2022, Jeugd"], 1),
        ("45A53", "informeel", "uur", ["art. 13 lid 3", "art. 13 lid 4", "tarieven pgb 2022, Jeugd"], 1),
        # Point 4: the categories of art. 11.3 under another name.
        ("15N11", "professional", "etmaal", ["aangepaste benaming)", "aangepaste benaming)"], 1),
        # Point 9: one amount for dyslexie; products of 2021 under the title 2022.
        ("45A74", "professional", "uur", ["tarieven pgb 2022, Jeugd", "tarieven pgb 2022, Jeugd"], 1),
        ("15771", "professional", "etmaal", ["oude structuur)", "oude structuur)"], 1),
    ],
)
def test_the_steps_name_the_articles_in_order_and_what_is_open(
    product: str, hulpverlener: str, eenheid: str, bronnen: list[str], open_punten: int
) -> None:
    """The verordening before its table; a clash of texts is said, not smoothed over."""
    stappen = _pgb(product, hulpverlener, eenheid).stappen

    assert len(bronnen) == len(stappen)
    for eind, stap in zip(bronnen, stappen, strict=True):
        assert stap.bron.endswith(eind)
        assert stap.bron.startswith("Verordening Nijmegen 2022, ")
    assert open_punten == sum(stap.toelichting.startswith("Open punt: ") for stap in stappen)


def test_the_last_step_reads_the_cell_aloud() -> None:
    """The inwoner hears the product, the code, the amount and the unit."""
    assert (
        "Reguliere Begeleiding Wmo (02A03): € 40,63 per uur."
        == _pgb("02A03", "professional", "uur").stappen[-1].toelichting
    )


@pytest.mark.parametrize(
    ("product", "hulpverlener", "eenheid", "zin", "stappen"),
    [
        # Art. 13 lid 3: less for the network; where the table gives as much, that is an open point.
        ("02A03", "informeel", "uur", "Het sociale netwerk krijgt € 22,66 per uur, een professional € 40,63.", [True]),
        ("huishoudelijke-hulp-1", "informeel", "uur", "Open punt: dit lid geeft het netwerk een lager", [False]),
        # Art. 13 lid 4 against the table.
        ("45A53", "informeel", "uur", "is behandeling, waarvoor het netwerk geen pgb kan krijgen (lid 4)", [False]),
        ("45A53", "professional", "uur", "is behandeling, waarvoor het netwerk geen pgb kan krijgen (lid 4)", []),
        # Another name, an empty cell, another year.
        ("15N11", "professional", "etmaal", "Open punt: de pgb-tabel kent '15N11' niet;", [True]),
        ("15N04", "professional", "etmaal", "Open punt: de pgb-tabel kent '15N04' niet;", [True]),
        ("02A03", "professional", "uur", "Open punt: de pgb-tabel kent", []),
        ("45A74", "professional", "uur", "laat de kolom informeel leeg;", [True]),
        ("02A17", "professional", "uur", "laat de kolom informeel leeg;", []),
        (
            "15771",
            "professional",
            "etmaal",
            "Open punt: de tabel noemt producten van 2021 onder de titel 2022;",
            [True],
        ),
        ("02A03", "professional", "uur", "Open punt: de tabel noemt producten van", []),
        ("02A03", "professional", "uur", "Reguliere Begeleiding Wmo (02A03): € 40,63 per uur.", [True]),
    ],
)
def test_each_step_is_told_as_it_is(
    product: str, hulpverlener: str, eenheid: str, zin: str, stappen: list[bool]
) -> None:
    """What the article says beside the table, and an open point only where there is one."""
    assert stappen == verteld(_pgb(product, hulpverlener, eenheid), zin)
