"""The tariff tables of 2022 hold every row of the source: counted and summed by hand, and each row as it is printed."""

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

# Every row as it is printed, typed over from the verordening: code (- where the table has none), product, the unit, and
# the amounts of the columns in their order, with n.v.t. and an empty cell (leeg) as they stand there.
PGB = ("professional", "informeel")
OUD = ("professional etmaal", "professional uur", "informeel uur")
NIEUW = ("professional etmaal", "informeel uur")
NATURA = ("natura",)
BRON = {
    ("pgb-tarieven-wmo", PGB): """
        02A03 | Reguliere Begeleiding Wmo | uur | 40,63 | 22,66
        02A17 | Reguliere Begeleiding in een groep Wmo | uur | 13,54 | n.v.t.
        03A03 | Persoonlijke Verzorging Wmo | uur | 30,72 | 22,66
        02A05 | Specialistische Begeleiding Wmo | uur | 40,63 | 22,66
        02A20 | Specialistische Begeleiding in een groep Wmo | uur | 13,54 | n.v.t.
        07A03 | Dagbesteding Wmo | dagdeel | 35,14 | 22,66
        04A04 | Kortdurend Verblijf Wmo | etmaal | 160,80 | 34,01
        02A21 | Casemanagement Wmo | uur | 40,63 | n.v.t.
        08A03 | Vervoer Dagbesteding en Kortdurend Verblijf Wmo | etmaal | 11,33 | n.v.t.
        10A22 | Tijdelijk verblijf LVB met begeleiding en evt. verzorging Wmo | etmaal | 111,67 | n.v.t.
        10A25 | Tijdelijk verblijf LVB met (dagelijks) intensieve begeleiding en verzorging en/of gedragsregulering \
            Wmo | etmaal | 151,88 | n.v.t.
    """,
    ("pgb-tarieven-hulp-bij-het-huishouden", PGB): """
        - | Huishoudelijke hulp 1 | uur | 17,89 | 17,89
        - | Huishoudelijke hulp 2 | uur | 23,50 | 23,50
    """,
    ("pgb-tarieven-jeugd", PGB): """
        45A04 | Reguliere Begeleiding Jw | uur | 40,63 | 22,66
        45A71 | Reguliere Begeleiding in een groep Jw | uur | 13,54 | n.v.t.
        40A04 | Verzorging en Begeleiding Jw | uur | 50,92 | 22,66
        45A05 | Specialistische Begeleiding Jw | uur | 40,63 | 22,66
        45A49 | Specialistische Begeleiding in een groep Jw | uur | 13,54 | n.v.t.
        41A18 | Dagbesteding (intersectoraal) Jw | dagdeel | 35,14 | 22,66
        41A03 | Dagbehandeling (intersectoraal) Jw | dagdeel | 89,34 | 22,66
        45A53 | Vaktherapie Jw | uur | 63,07 | 21,89
        45A52 | Groepsgerichte vaktherapie Jw | uur | 21,02 | n.v.t.
        45A74 | Dyslexie Jw | uur | 73,92 | leeg
        44A09 | Kortdurend Verblijf Jw | etmaal | 160,80 | 34,01
        45A55 | Casemanagement Jw | uur | 40,63 | n.v.t.
        42A03 | Vervoer naar dagbesteding, Kortdurend Verblijf en Dagbehandeling Jw | etmaal | 11,33 | n.v.t.
        54001 | Behandeling basis Jeugd GGZ Jw | uur | 76,72 | n.v.t.
        54002 | Specialistische Jeugd GGZ (incl. obs en diagnostiek) Jw | uur | 91,60 | n.v.t.
    """,
    ("pgb-tarieven-zintuiglijk-gehandicapten", PGB): """
        02L05 | Gespecialiseerde begeleiding ZG | uur | 40,63 | 22,66
        02L06 | Revaliderende begeleiding ZG | uur | 40,63 | 22,66
        07L01 | Dagactiviteit zintuigelijk gehandicapten | dagdeel | 40,63 | 22,66
        02L12 | Gespecialiseerde begeleiding doofblinden | uur | 40,63 | 22,66
        02L13 | Begeleidersvoorziening Doofblinden | uur | 40,63 | 22,66
        02L14 | Revaliderende begeleiding ZG | uur | 40,63 | 22,66
        07L02 | Dagactiviteit zintuigelijk gehandicapten | dagdeel | 40,63 | 22,66
        02L15 | Gespecialiseerde begeleiding | uur | 40,63 | 22,66
    """,
    ("pgb-tarieven-beschermd-wonen-oude-structuur", OUD): """
        15764 | Beschermd wonen met intensieve begeleiding | | 90,40 | 59,04 | 22,47
        15765 | Beschermd wonen met intensieve begeleiding en dagbesteding | | 119,33 | 60,92 | 22,47
        15766 | Gestructureerd beschermd wonen met intensieve begeleiding en verzorging | | 114,53 | 59,56 | 22,47
        15767 | Gestructureerd beschermd wonen met intensieve begeleiding en verzorging en dagbesteding \
            | | 143,48 | 60,12 | 22,47
        15768 | Beschermd wonen met intensieve begeleiding en gedragsregulering | | 124,09 | 58,07 | 22,47
        15769 | Beschermd wonen met intensieve begeleiding en gedragsregulering en dagbesteding \
            | | 153,05 | 58,87 | 22,47
        15770 | Beschermd wonen met intensieve begeleiding en intensieve verpleging en verzorging \
            | | 169,45 | 61,01 | 22,47
        15771 | Beschermd wonen met intensieve begeleiding en intensieve verpleging en verzorging en dagbesteding \
            | | 198,39 | 60,53 | 22,47
    """,
    ("pgb-tarieven-beschermd-wonen-nieuwe-structuur", NIEUW): """
        - | Beschermd Thuis: licht | | 26,77 | 22,47
        - | Beschermd Thuis: groep licht | | 55,33 | 22,47
        - | Beschermd Thuis: groep middelzwaar | | 82,43 | 22,47
        - | Beschermd Thuis: groep zwaar | | 106,91 | 22,47
        - | Beschermd Thuis: groep intensief | | 127,31 | 22,47
    """,
    ("pgb-tarieven-beschermd-wonen-overige-producten", PGB): """
        - | Dagbesteding | dagdeel | 35,14 | 22,47
        - | Aanvullende dagbesteding | dagdeel | 35,14 | 22,47
        - | Aanvullende begeleiding | uur | 40,63 | 22,47
        - | Overbruggingszorg (begeleiding) | uur | 40,63 | 22,47
        - | Vervoer van en naar dagbesteding | retourrit | 11,33 | n.v.t.
    """,
    ("zin-tarieven-wmo", NATURA): """
        02A03 | Reguliere Begeleiding Wmo | minuut | 0,95
        02A17 | Reguliere Begeleiding in een groep Wmo | minuut | 0,32
        03A03 | Persoonlijke Verzorging Wmo | minuut | 0,88
        02A05 | Specialistische Begeleiding Wmo | minuut | 1,23
        02A20 | Specialistische Begeleiding in een groep Wmo | minuut | 0,41
        07A03 | Dagbesteding Wmo | dagdeel | 39,58
        04A04 | Kortdurend Verblijf Wmo | etmaal | 206,44
        02A21 | Casemanagement Wmo | minuut | 1,23
        08A03 | Vervoer Dagbesteding en Kortdurend Verblijf Wmo | etmaal | 11,63
        10A22 | Tijdelijk verblijf LVB met begeleiding en evt. verzorging Wmo | etmaal | 143,35
        10A25 | Tijdelijk verblijf LVB met (dagelijks) intensieve begeleiding en verzorging en/of gedragsregulering \
            Wmo | etmaal | 194,94
    """,
    ("zin-tarieven-jeugd-ambulant", NATURA): """
        45A04 | Reguliere Begeleiding Jw | minuut | 0,95
        45A71 | Reguliere Begeleiding in een groep Jw | minuut | 0,32
        40A04 | Verzorging en Begeleiding Jw | minuut | 1,09
        45A05 | Specialistische Begeleiding Jw | minuut | 1,23
        45A49 | Specialistische Begeleiding in een groep Jw | minuut | 0,41
        41A18 | Dagbesteding (intersectoraal) Jw | dagdeel | 52,39
        41A03 | Dagbehandeling (intersectoraal) Jw | dagdeel | 114,69
        45A53 | Vaktherapie Jw | minuut | 1,35
        45A52 | Groepsgerichte vaktherapie Jw | minuut | 0,45
        45A74 | Dyslexie Jw | minuut | 1,54
        44A09 | Kortdurend Verblijf Jw | etmaal | 206,44
        45A55 | Casemanagement Jw | minuut | 1,23
        42A03 | Vervoer naar dagbesteding, Kortdurend Verblijf en Dagbehandeling Jw | etmaal | 11,63
    """,
    ("zin-tarieven-jeugd-ggz", NATURA): """
        54001 | Behandeling basis Jeugd GGZ Jw | minuut | 1,60
        54002 | Specialistische Jeugd GGz (incl. obs en diagnostiek) Jw | minuut | 1,83
    """,
    ("zin-tarieven-beschermd-wonen", NATURA): """
        15N01 | Beschermd Thuis: Bereikbaarheid en beschikbaarheid | etmaal | 1,05
        15N02 | Beschermd Thuis: Licht | etmaal | 27,45
        15N03 | Beschermd Thuis: Groep Licht | etmaal | 58,01
        15N04 | Beschermd Thuis: Groep Middelzwaar | etmaal | 87,06
        15N11 | Beschermd wonen: Licht | etmaal | 131,04
        15N12 | Beschermd wonen: Middelzwaar | etmaal | 157,77
        15N13 | Beschermd wonen: Intensief | etmaal | 180,04
    """,
    ("zin-tarieven-beschermd-wonen-overige-producten", NATURA): """
        15N21 | Dagbesteding | dagdeel | 39,58
        15N22 | Aanvullende dagbesteding | dagdeel | 39,58
        15N31 | Aanvullende begeleiding | uur | 73,80
        15N32 | Overbruggingszorg (begeleiding) | uur | 73,80
        15N51 | Vervoer van en naar dagbesteding | retourrit | 11,63
        15N41 | Afwezigheidsdag | etmaal | 104,50
    """,
}
# The codes without tariff, in the order in which they are printed.
ZONDER_TARIEF = """
    43A07 43A12 43A29 43A30 43A31 43A37 43A38 43A39 43A51 43A52 43A55 43A56 43A57
    35502 44A06 44A07 44A27 44A28 44A29 44A30 44A31 44R31 44A45 44A52
    45A41 45A65 46A01 46A04 47B00 47B01 47B02 47B03 47B04 47B05 47B06
    48B00 48B01 48B02 48B07 48B10 48B80 49B01 49B02 49B03 49B07 54013 54014 54015
"""


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


def _gelezen(rij: dict[str, Any]) -> tuple[str, str, dict[str, str]]:
    cellen = {
        f"{kolom} {eenheid}": cel for kolom, bedragen in _kolommen(rij).items() for eenheid, cel in bedragen.items()
    }
    return rij["code"], rij["product"], cellen


def _getypt(regel: str, kolommen: tuple[str, ...]) -> tuple[str, str, dict[str, str]]:
    code, product, eenheid, *cellen = (deel.strip() for deel in regel.split("|"))
    namen = [f"{kolom} {eenheid}".strip() for kolom in kolommen]
    bedragen = ["" if cel == "leeg" else cel.replace(",", ".") for cel in cellen]
    return code.strip("-"), " ".join(product.split()), dict(zip(namen, bedragen, strict=True))


@pytest.mark.parametrize(("tabel", "kolommen"), BRON)
def test_each_row_stands_as_it_is_printed(tabel: str, kolommen: tuple[str, ...]) -> None:
    """Every row of every table, in its order: code, name, unit and each amount in its own column."""
    regels = BRON[tabel, kolommen].strip().splitlines()

    assert [_getypt(regel, kolommen) for regel in regels] == [_gelezen(rij) for rij in _rijen(tabel)]


def test_each_code_without_tariff_stands_as_it_is_printed() -> None:
    """A code that the source lists without an amount is known as such, and no other."""
    assert ZONDER_TARIEF.split() == [rij["code"] for rij in _rijen("productcodes-zonder-tarief")]


def test_no_product_code_stands_twice_for_one_kind_of_tariff() -> None:
    """A code means one row of the pgb tables and one of the tables in natura."""
    tabellen = [rij[0] for rij in TABELLEN]
    for soort in ("pgb-", "zin-", "productcodes-"):
        codes = [rij["code"] for naam in tabellen if naam.startswith(soort) for rij in _rijen(naam) if rij["code"]]

        assert len(set(codes)) == len(codes)
