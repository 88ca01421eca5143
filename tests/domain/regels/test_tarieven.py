"""The tariff tables of 2022 hold every row of the source: counted and summed by hand, and spot rows in all columns."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from services.verordeningen import regelboek

# Counted and added up on the printed tables of the verordening of 2022, column by column: rows, cells with an amount,
# cells with n.v.t., empty cells, and the sum of all amounts.
TABELLEN = [
    ("pgb-tarieven-wmo", 11, 16, 6, 0, "775.16"),
    ("pgb-tarieven-hulp-bij-het-huishouden", 2, 4, 0, 0, "82.78"),
    ("pgb-tarieven-jeugd", 15, 22, 7, 1, "992.03"),
    ("pgb-tarieven-zintuiglijk-gehandicapten", 8, 16, 0, 0, "506.32"),
    ("pgb-tarieven-beschermd-wonen-oude-structuur", 8, 24, 0, 0, "1770.60"),
    ("pgb-tarieven-beschermd-wonen-nieuwe-structuur", 5, 10, 0, 0, "511.10"),
    ("pgb-tarieven-beschermd-wonen-overige-producten", 5, 9, 1, 0, "252.75"),
    ("zin-tarieven-wmo", 11, 11, 0, 0, "600.96"),
    ("zin-tarieven-jeugd-ambulant", 13, 13, 0, 0, "393.72"),
    ("zin-tarieven-jeugd-ggz", 2, 2, 0, 0, "3.43"),
    ("zin-tarieven-beschermd-wonen", 7, 7, 0, 0, "642.42"),
    ("zin-tarieven-beschermd-wonen-overige-producten", 6, 6, 0, 0, "342.89"),
    ("productcodes-zonder-tarief", 48, 0, 0, 0, "0"),
]

# Table, row (from 0, in the order of the source), code, product, and every cell of the row with its column and unit.
RIJEN = [
    ("pgb-tarieven-wmo", 0, "02A03", "Reguliere Begeleiding Wmo", "professional uur 40.63; informeel uur 22.66"),
    (
        "pgb-tarieven-wmo",
        1,
        "02A17",
        "Reguliere Begeleiding in een groep Wmo",
        "professional uur 13.54; informeel uur n.v.t.",
    ),
    ("pgb-tarieven-wmo", 5, "07A03", "Dagbesteding Wmo", "professional dagdeel 35.14; informeel dagdeel 22.66"),
    ("pgb-tarieven-wmo", 6, "04A04", "Kortdurend Verblijf Wmo", "professional etmaal 160.80; informeel etmaal 34.01"),
    (
        "pgb-tarieven-wmo",
        10,
        "10A25",
        "Tijdelijk verblijf LVB met (dagelijks) intensieve begeleiding en verzorging en/of gedragsregulering Wmo",
        "professional etmaal 151.88; informeel etmaal n.v.t.",
    ),
    (
        "pgb-tarieven-hulp-bij-het-huishouden",
        1,
        "",
        "Huishoudelijke hulp 2",
        "professional uur 23.50; informeel uur 23.50",
    ),
    ("pgb-tarieven-jeugd", 2, "40A04", "Verzorging en Begeleiding Jw", "professional uur 50.92; informeel uur 22.66"),
    ("pgb-tarieven-jeugd", 7, "45A53", "Vaktherapie Jw", "professional uur 63.07; informeel uur 21.89"),
    ("pgb-tarieven-jeugd", 9, "45A74", "Dyslexie Jw", "professional uur 73.92; informeel uur (leeg)"),
    (
        "pgb-tarieven-jeugd",
        14,
        "54002",
        "Specialistische Jeugd GGZ (incl. obs en diagnostiek) Jw",
        "professional uur 91.60; informeel uur n.v.t.",
    ),
    (
        "pgb-tarieven-zintuiglijk-gehandicapten",
        6,
        "07L02",
        "Dagactiviteit zintuigelijk gehandicapten",
        "professional dagdeel 40.63; informeel dagdeel 22.66",
    ),
    (
        "pgb-tarieven-beschermd-wonen-oude-structuur",
        0,
        "15764",
        "Beschermd wonen met intensieve begeleiding",
        "professional etmaal 90.40; professional uur 59.04; informeel uur 22.47",
    ),
    (
        "pgb-tarieven-beschermd-wonen-oude-structuur",
        7,
        "15771",
        "Beschermd wonen met intensieve begeleiding en intensieve verpleging en verzorging en dagbesteding",
        "professional etmaal 198.39; professional uur 60.53; informeel uur 22.47",
    ),
    (
        "pgb-tarieven-beschermd-wonen-nieuwe-structuur",
        2,
        "",
        "Beschermd Thuis: groep middelzwaar",
        "professional etmaal 82.43; informeel uur 22.47",
    ),
    (
        "pgb-tarieven-beschermd-wonen-overige-producten",
        4,
        "",
        "Vervoer van en naar dagbesteding",
        "professional retourrit 11.33; informeel retourrit n.v.t.",
    ),
    ("zin-tarieven-wmo", 2, "03A03", "Persoonlijke Verzorging Wmo", "natura minuut 0.88"),
    ("zin-tarieven-jeugd-ambulant", 6, "41A03", "Dagbehandeling (intersectoraal) Jw", "natura dagdeel 114.69"),
    (
        "zin-tarieven-jeugd-ggz",
        1,
        "54002",
        "Specialistische Jeugd GGz (incl. obs en diagnostiek) Jw",
        "natura minuut 1.83",
    ),
    ("zin-tarieven-beschermd-wonen", 4, "15N11", "Beschermd wonen: Licht", "natura etmaal 131.04"),
    ("zin-tarieven-beschermd-wonen-overige-producten", 5, "15N41", "Afwezigheidsdag", "natura etmaal 104.50"),
    ("productcodes-zonder-tarief", 0, "43A07", "Onvoorwaardelijk wonen", ""),
    ("productcodes-zonder-tarief", 47, "54015", "Langdurige klinische opname GGZ/Psychiatrie G-bed incl crisisbed", ""),
]


def _rijen(tabel: str) -> list[dict[str, Any]]:
    (norm,) = regelboek().regimes["nijmegen-tarieven-2022"].normen[tabel]
    rijen: list[dict[str, Any]] = norm.waarde
    return rijen


def _kolommen(rij: dict[str, Any]) -> dict[str, dict[str, str]]:
    return {naam: kolom for naam, kolom in rij.items() if isinstance(kolom, dict)}


@pytest.mark.parametrize(("tabel", "rijen", "bedragen", "niet_van_toepassing", "leeg", "som"), TABELLEN)
def test_each_table_holds_all_its_rows_and_cells(
    tabel: str, rijen: int, bedragen: int, niet_van_toepassing: int, leeg: int, som: str
) -> None:
    """No row or cell is left out, read twice or misread: the counts and the sum are those of the source."""
    cellen = [cel for rij in _rijen(tabel) for kolom in _kolommen(rij).values() for cel in kolom.values()]

    gelezen = [Decimal(cel) for cel in cellen if cel not in {"", "n.v.t."}]

    assert rijen == len(_rijen(tabel))
    assert (bedragen, niet_van_toepassing, leeg) == (len(gelezen), cellen.count("n.v.t."), cellen.count(""))
    assert Decimal(som) == sum(gelezen)


@pytest.mark.parametrize(("tabel", "plaats", "code", "product", "cellen"), RIJEN)
def test_spot_rows_stand_as_in_the_source(tabel: str, plaats: int, code: str, product: str, cellen: str) -> None:
    """A row has its own code, name, units and amounts, in each column."""
    rij = _rijen(tabel)[plaats]

    gelezen = "; ".join(
        f"{kolom} {eenheid} {cel or '(leeg)'}"
        for kolom, bedragen in _kolommen(rij).items()
        for eenheid, cel in bedragen.items()
    )

    assert (code, product, cellen) == (rij["code"], rij["product"], gelezen)


def test_no_product_code_stands_twice_for_one_kind_of_tariff() -> None:
    """A code means one row of the pgb tables and one of the tables in natura."""
    tabellen = [rij[0] for rij in TABELLEN]
    for soort in ("pgb-", "zin-", "productcodes-"):
        codes = [rij["code"] for naam in tabellen if naam.startswith(soort) for rij in _rijen(naam) if rij["code"]]

        assert len(set(codes)) == len(codes)
