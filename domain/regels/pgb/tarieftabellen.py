"""Find a product in the tariff tables of a year: by its code, or by its name as a slug.

A table is a norm whose value is a list of rows; a row holds its columns (``professional``, ``informeel``, ``natura``)
as amounts under the unit for which they count. "n.v.t." and an empty cell stand there as in the source.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from domain.regels.weging import Weging
from domain.weigering import FeitOngeldig, TariefNvt

Kolom = Literal["professional", "informeel", "natura"]
Eenheid = Literal["minuut", "uur", "dagdeel", "etmaal", "retourrit"]
PGB = "pgb-tarieftabellen"
NATURA = "zin-tarieftabellen"
NIET_VAN_TOEPASSING = "n.v.t."


@dataclass(frozen=True, slots=True)
class Tabelrij:
    """A row of a tariff table. ``jaar`` is the year that the head of the table names."""

    tabel: str
    jaar: int
    product: str
    code: str
    kolommen: Mapping[str, Mapping[str, str]]

    @property
    def slug(self) -> str:
        """Give the name of the product in lower case with hyphens."""
        return re.sub(r"[^a-z0-9]+", "-", self.product.lower()).strip("-")

    @property
    def aanduiding(self) -> str:
        """Name the product as the table does, with its code if it has one."""
        return f"{self.product} ({self.code})" if self.code else self.product

    @property
    def dag_of_uur(self) -> bool:
        """Say whether a professional is paid per day and the network per hour, as in beschermd wonen and thuis."""
        return "etmaal" in self.kolommen.get("professional", ()) and "uur" in self.kolommen.get("informeel", ())

    def heet(self, naam: str) -> bool:
        """Say whether a code or slug means this row."""
        return naam in {self.code, self.slug}


@dataclass(frozen=True, slots=True)
class Vindplaats:
    """Which fact of which rule names the product, so that a refusal can point at it."""

    regel: str
    feit: str


def vind(naam: str, tabellen: str, weging: Weging, bij: Vindplaats) -> Tabelrij:
    """Find the row of a product in the tables of ``tabellen`` (``PGB`` or ``NATURA``).

    Raises ``TariefNvt`` when the source lists the product without such a tariff, ``FeitOngeldig`` when it does not
    know it, or knows several by that name with different tariffs.
    """
    gevonden = zoek({naam}, tabellen, weging)
    if not gevonden and tabellen == PGB:
        gevonden = zoek(_andere_namen(naam, weging), tabellen, weging)
    if not gevonden:
        raise _niet_gevonden(naam, tabellen, weging, bij)
    if any(rij.kolommen != gevonden[0].kolommen for rij in gevonden):
        codes = ", ".join(rij.code for rij in gevonden)
        raise FeitOngeldig(
            f"'{naam}' staat er met verschillende tarieven; geef een productcode: {codes}.",
            feit=bij.feit,
            regel=bij.regel,
        )
    return gevonden[0]


def zoek(namen: set[str], tabellen: str, weging: Weging) -> list[Tabelrij]:
    """Find the rows that one of ``namen`` means, in the order of the source; none when no table has them."""
    return [rij for rij in _rijen(tabellen, weging) if any(rij.heet(naam) for naam in namen)]


def namen_van(rij: Tabelrij, weging: Weging) -> set[str]:
    """Give all names by which a row of a pgb table is known: code, slug and the names it has elsewhere."""
    elders = {een["naam"] for een in weging.lijst("pgb-tarief-andere-namen") if een["product"] == rij.slug}
    return elders | {naam for naam in (rij.code, rij.slug) if naam}


def _andere_namen(naam: str, weging: Weging) -> set[str]:
    return {een["product"] for een in weging.lijst("pgb-tarief-andere-namen") if een["naam"] == naam}


def _rijen(tabellen: str, weging: Weging) -> Iterator[Tabelrij]:
    for verwijzing in weging.lijst(tabellen):
        for rij in weging.lijst(verwijzing["tabel"]):
            kolommen = {naam: kolom for naam, kolom in rij.items() if isinstance(kolom, Mapping)}
            yield Tabelrij(verwijzing["tabel"], verwijzing["jaar"], rij["product"], rij["code"], kolommen)


def _niet_gevonden(naam: str, tabellen: str, weging: Weging, bij: Vindplaats) -> TariefNvt | FeitOngeldig:
    for een in weging.lijst("productcodes-zonder-tarief"):
        if een["code"] == naam:
            return TariefNvt(
                f"{een['product']} ({naam}) staat in de bron zonder tarief.", feit=bij.feit, regel=bij.regel
            )
    andere = NATURA if tabellen == PGB else PGB
    soort, ander_soort = ("pgb", "zorg in natura") if tabellen == PGB else ("zorg in natura", "pgb")
    for rij in zoek({naam}, andere, weging):
        return TariefNvt(
            f"{rij.aanduiding} heeft alleen een tarief voor {ander_soort}, niet voor {soort}.",
            feit=bij.feit,
            regel=bij.regel,
        )
    return FeitOngeldig(f"'{naam}' staat in geen van de tarieftabellen voor {soort}.", feit=bij.feit, regel=bij.regel)
