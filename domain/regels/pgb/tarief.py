"""What an hour, dagdeel, etmaal or ride costs: the tariff tables for a pgb and for zorg in natura.

Source: Verordening Nijmegen 2022, art. 13 lid 3-4 and the tables of the financiële bijlage.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field

from domain.regels.feiten import Feiten, Uitkomst
from domain.regels.geld import Euro, in_euro
from domain.regels.pgb.tarieftabellen import (
    NATURA,
    NIET_VAN_TOEPASSING,
    PGB,
    Eenheid,
    Kolom,
    Tabelrij,
    Vindplaats,
    vind,
)
from domain.regels.regel import Regel
from domain.regels.weging import Weging
from domain.weigering import FeitOngeldig, FeitOntbreekt, TariefNvt

Hulpverlener = Literal["professional", "informeel"]
Productnaam = Annotated[str, Field(pattern=r"^[0-9A-Za-z-]+$")]
"""A product code ("02A03") or, in lower case with hyphens, the name of a product ("huishoudelijke-hulp-1")."""


class Tariefvraag(Feiten):
    """Which tariff is asked: of a product (by code or by name), for whom, per which unit."""

    productcode: Productnaam | None = None
    product: Productnaam | None = None
    hulpverlener: Hulpverlener
    eenheid: Eenheid


class Naturavraag(Feiten):
    """Which tariff in natura is asked."""

    productcode: Productnaam


class TariefPerEenheid(Uitkomst):
    """A tariff in euros per unit (``etmaal`` = per day)."""

    tarief: Euro
    eenheid: Eenheid


def weeg_pgb_tarief(feiten: Tariefvraag, weging: Weging) -> TariefPerEenheid:
    """Look up the pgb tariff of a product; ``TariefNvt`` where the table gives none."""
    feit, naam = _naam(feiten)
    rij = vind(naam, PGB, weging, Vindplaats("pgb-tarief", feit))
    bedragen = rij.kolommen[feiten.hulpverlener]
    if feiten.eenheid not in bedragen:
        raise FeitOngeldig(
            f"Voor {rij.aanduiding} ({feiten.hulpverlener}) geeft de tabel geen tarief per {feiten.eenheid}, "
            f"wel per {' en per '.join(bedragen)}.",
            feit="eenheid",
            regel="pgb-tarief",
        )
    tarief = lees_bedrag(rij, feiten.hulpverlener, feiten.eenheid, Vindplaats("pgb-tarief", "hulpverlener"))
    leg_pgb_tarief_uit(rij, naam, feiten.hulpverlener, weging)
    leg_tabel_uit(rij, tarief, feiten.eenheid, weging)
    return TariefPerEenheid(tarief=tarief, eenheid=feiten.eenheid)


def weeg_zin_tarief(feiten: Naturavraag, weging: Weging) -> TariefPerEenheid:
    """Look up the tariff in natura of a product, in the unit that the table gives."""
    rij = vind(feiten.productcode, NATURA, weging, Vindplaats("zin-tarief", "productcode"))
    eenheid = eerste_eenheid(rij, "natura")
    tarief = lees_bedrag(rij, "natura", eenheid, Vindplaats("zin-tarief", "productcode"))
    leg_tabel_uit(rij, tarief, eenheid, weging)
    return TariefPerEenheid(tarief=tarief, eenheid=eenheid)


def eerste_eenheid(rij: Tabelrij, kolom: Kolom) -> Eenheid:
    """Give the unit of the tariff, the standard one where the table gives two (beschermd wonen: per day)."""
    eenheid: Eenheid
    for eenheid in ("minuut", "dagdeel", "etmaal", "retourrit", "uur"):
        if eenheid in rij.kolommen[kolom]:
            return eenheid
    raise AssertionError(rij)


def lees_bedrag(rij: Tabelrij, kolom: Kolom, eenheid: Eenheid, bij: Vindplaats) -> Decimal:
    """Read the amount in a cell; "n.v.t." and an empty cell are no zero but ``TariefNvt``."""
    cel = rij.kolommen[kolom][eenheid]
    if cel == NIET_VAN_TOEPASSING:
        reden = "de tabel zegt n.v.t"
    elif not cel:
        reden = "de tabel laat dit vak leeg, ook zonder n.v.t."
    else:
        return Decimal(cel)
    raise TariefNvt(f"{rij.aanduiding} heeft geen tarief voor {kolom}: {reden}.", feit=bij.feit, regel=bij.regel)


def leg_pgb_tarief_uit(rij: Tabelrij, naam: str, hulpverlener: Hulpverlener, weging: Weging) -> None:
    """Record what must be said about a row of a pgb table: the network's tariff, treatment, and open points."""
    if hulpverlener == "informeel":
        _weeg_netwerk(rij, weging)
    bron = weging.bron_van(rij.tabel)
    if not rij.heet(naam):
        weging.stap(
            bron,
            f"Open punt: de pgb-tabel kent '{naam}' niet; gekozen is de rij '{rij.product}', "
            "omdat die naam of die plaats in de reeks ermee overeenkomt.",
            voldaan=True,
        )
    if any(not cel for cel in rij.kolommen["informeel"].values()):
        weging.stap(
            bron,
            f"Open punt: de tabel geeft voor {rij.aanduiding} één bedrag en laat de kolom informeel leeg; "
            "het bedrag is gelezen als dat voor een professional.",
            voldaan=True,
        )


def _weeg_netwerk(rij: Tabelrij, weging: Weging) -> None:
    for eenheid, cel in rij.kolommen["informeel"].items():
        van_professional = rij.kolommen["professional"].get(eenheid)
        if van_professional is None:
            continue
        tarief, ander = Decimal(cel), Decimal(van_professional)
        lager = tarief < ander
        zin = f"Het sociale netwerk krijgt {in_euro(tarief)} per {eenheid}, een professional {in_euro(ander)}."
        if not lager:
            zin = f"Open punt: dit lid geeft het netwerk een lager tarief, de tabel niet; de tabel is gevolgd. {zin}"
        weging.stap(weging.bron("netwerk"), zin, voldaan=lager)
    if rij.code in weging.lijst("pgb-producten-behandeling"):
        weging.stap(
            weging.bron("behandeling"),
            f"Open punt: {rij.product} is behandeling, waarvoor het netwerk geen pgb kan krijgen (lid 4); lid 5 vraagt "
            "daarvoor wel deskundigheid en de tabel geeft een tarief. Het tarief van de tabel is gegeven.",
            voldaan=False,
        )


def leg_tabel_uit(rij: Tabelrij, tarief: Decimal, eenheid: Eenheid, weging: Weging) -> None:
    """Record the row and the amount that was read, and whether the head of the table names another year."""
    norm = weging.norm(rij.tabel)
    bron = weging.bron_van(rij.tabel)
    if rij.jaar != norm.van.year:
        weging.stap(
            bron,
            f"Open punt: de tabel noemt producten van {rij.jaar} onder de titel {norm.van.year}; "
            f"de bedragen zijn gelezen als die van {norm.van.year}.",
            voldaan=True,
        )
    weging.stap(bron, f"{rij.aanduiding}: {in_euro(tarief)} per {eenheid}.", voldaan=True)


def _naam(feiten: Tariefvraag) -> tuple[str, str]:
    match (feiten.productcode, feiten.product):
        case (str(code), None):
            return "productcode", code
        case (None, str(product)):
            return "product", product
        case (None, None):
            raise FeitOntbreekt(
                "Feit 'productcode' (of 'product') ontbreekt; regel 'pgb-tarief' heeft het nodig.",
                feit="productcode",
                regel="pgb-tarief",
            )
        case _:
            raise FeitOngeldig("Geef 'productcode' of 'product', niet allebei.", feit="product", regel="pgb-tarief")


REGELS = (
    Regel("pgb-tarief", 1, Tariefvraag, TariefPerEenheid, weeg_pgb_tarief),
    Regel("zin-tarief", 1, Naturavraag, TariefPerEenheid, weeg_zin_tarief),
)
