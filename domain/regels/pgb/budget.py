"""How much a pgb is: lines of help over a period, each at its tariff, together at most what natura would cost.

Source: Verordening Nijmegen 2022, art. 11 lid 3 and its toelichting; financiële bijlage art. 11.3 and 11.4 for
beschermd wonen. The amounts are exact fractions until the one rounding to whole cents: per line, so that the lines on
paper add up to the budget.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Annotated

from pydantic import BeforeValidator, Field, WithJsonSchema

from domain.regels.feiten import Bedrag, Datum, Feiten, Uitkomst, Vraagdeel
from domain.regels.geld import Euro, in_euro, op_centen
from domain.regels.pgb.tarief import (
    Hulpverlener,
    Productnaam,
    eerste_eenheid,
    lees_bedrag,
    leg_pgb_tarief_uit,
    leg_tabel_uit,
)
from domain.regels.pgb.tarieftabellen import NATURA, PGB, Eenheid, Tabelrij, Vindplaats, namen_van, vind, zoek
from domain.regels.regel import Regel
from domain.regels.weging import Weging
from domain.weigering import FeitOngeldig

_EENHEDEN = re.compile(r"(0|[1-9]\d{0,3})(\.\d{1,2})?\Z")
_REGEL = "pgb-budget"


def _als_eenheden(waarde: object) -> object:
    # A float would be another number than the one written; a bool is an int to Python but not to us.
    if isinstance(waarde, int | str) and not isinstance(waarde, bool) and _EENHEDEN.match(str(waarde)):
        return Decimal(waarde)
    raise ValueError('verwacht een geheel getal, of met decimalen als tekst, zoals "2.5"')


Eenheden = Annotated[
    Decimal,
    BeforeValidator(_als_eenheden),
    WithJsonSchema({"anyOf": [{"type": "integer", "minimum": 0}, {"type": "string", "pattern": _EENHEDEN.pattern}]}),
]


class Hulpregel(Vraagdeel):
    """One helper: which product, how many units a week, at which tariff per unit (null: that of the table)."""

    productcode: Productnaam
    hulpverlener: Hulpverlener
    eenheden_per_week: Eenheden
    tarief_aanbieder: Bedrag | None = None


class Budgetvraag(Feiten):
    """The help of the pgb-plan from ``ingangsdatum`` up to and including ``einddatum``.

    ``kostprijs_zin`` is what the same would cost in natura over the whole period, in euros; null: by the tables.
    """

    regels: Annotated[list[Hulpregel], Field(min_length=1, max_length=100)]
    ingangsdatum: Datum
    einddatum: Datum
    kostprijs_zin: Bedrag | None = None


class Regelbedrag(Uitkomst):
    """A line of the budget: the tariff that counts, the units of the whole period, the amount and the own part."""

    tarief: Euro
    eenheden: str
    bedrag: Euro
    eigen_deel: Euro


class Budget(Uitkomst):
    """The budget of the whole period in euros, and what the client pays himself when he wants this help."""

    budget: Euro
    eigen_deel: Euro
    regels: list[Regelbedrag]


@dataclass(frozen=True)
class Berekend:
    """A line with its row in the table and its exact number of units over the period.

    ``mix``: beschermd wonen is given by a professional in one line of the plan and by the network in another.
    """

    regel: Hulpregel
    rij: Tabelrij
    eenheid: Eenheid
    tabeltarief: Decimal
    eenheden: Fraction
    mix: bool

    @property
    def gevraagd(self) -> Decimal:
        """Give the tariff that the plan asks."""
        return self.tabeltarief if self.regel.tarief_aanbieder is None else self.regel.tarief_aanbieder

    @property
    def tarief(self) -> Decimal:
        """Give the tariff that counts: that of the plan, at most that of the table (art. 11 lid 3 onder a)."""
        return min(self.gevraagd, self.tabeltarief)

    @property
    def bedrag(self) -> Decimal:
        """Give the amount of the line in whole cents."""
        return op_centen(self.eenheden * Fraction(self.tarief))

    @property
    def eigen_deel(self) -> Decimal:
        """Give what the wished tariff costs above the table, in whole cents."""
        return op_centen(self.eenheden * Fraction(self.gevraagd - self.tarief))


def weeg_budget(feiten: Budgetvraag, weging: Weging) -> Budget:
    """Weigh the height of a pgb over a period."""
    if feiten.einddatum < feiten.ingangsdatum:
        raise FeitOngeldig("De einddatum ligt voor de ingangsdatum.", feit="einddatum", regel=_REGEL)
    # Both days count, and a part of a week is a part of the weekly units: days / 7, never rounded.
    dagen = (feiten.einddatum - feiten.ingangsdatum).days + 1
    regels = _bereken_regels(feiten.regels, Fraction(dagen, 7), weging)
    som = sum((een.bedrag for een in regels), start=Decimal(0))
    for een in regels:
        _leg_plan_uit(een, dagen, weging)
    budget = _begrens(som, feiten.kostprijs_zin, regels, weging)
    _leg_looptijd_uit(feiten.ingangsdatum, feiten.einddatum, regels, weging)
    for een in regels:
        leg_pgb_tarief_uit(een.rij, een.regel.productcode, een.regel.hulpverlener, weging)
        _leg_dagtarief_uit(een, weging)
        leg_tabel_uit(een.rij, een.tabeltarief, een.eenheid, weging)
    return Budget(
        budget=budget,
        eigen_deel=sum((een.eigen_deel for een in regels), start=som - budget),
        regels=[
            Regelbedrag(
                tarief=een.tarief,
                eenheden=_getal(een.eenheden),
                bedrag=een.bedrag,
                eigen_deel=een.eigen_deel,
            )
            for een in regels
        ],
    )


def _bereken_regels(regels: Sequence[Hulpregel], weken: Fraction, weging: Weging) -> list[Berekend]:
    plaatsen = [Vindplaats(_REGEL, f"regels.{plaats}.productcode") for plaats in range(len(regels))]
    rijen = [vind(regel.productcode, PGB, weging, bij) for regel, bij in zip(regels, plaatsen, strict=True)]
    # Beschermd wonen by a professional is paid per day, but not beside help by the network: then both are per hour.
    wie = {regel.hulpverlener for regel, rij in zip(regels, rijen, strict=True) if rij.dag_of_uur}
    mix = len(wie) > 1
    berekend = []
    for regel, rij, bij in zip(regels, rijen, plaatsen, strict=True):
        eenheid: Eenheid = eerste_eenheid(rij, regel.hulpverlener)
        if mix and rij.dag_of_uur and "uur" in rij.kolommen[regel.hulpverlener]:
            eenheid = "uur"
        tarief = lees_bedrag(rij, regel.hulpverlener, eenheid, bij)
        berekend.append(Berekend(regel, rij, eenheid, tarief, Fraction(regel.eenheden_per_week) * weken, mix=mix))
    return berekend


def _leg_dagtarief_uit(een: Berekend, weging: Weging) -> None:
    if not een.rij.dag_of_uur or een.regel.hulpverlener == "informeel":
        return
    if not een.mix:
        zin = f"{een.rij.product}: voor een professional geldt het standaardtarief per dag."
        weging.stap(weging.bron("dagtarief"), zin, voldaan=True)
        return
    zin = (
        f"{een.rij.product}: een ander deel van de hulp is informeel, dus geldt ook voor de professional een uurtarief"
    )
    per_uur = een.eenheid == "uur"
    if not per_uur:
        zin = f"Open punt: {zin}; de tabel geeft er geen, dus is het tarief per dag aangehouden"
    weging.stap(weging.bron("uurtarief"), f"{zin}.", voldaan=per_uur)


def _leg_plan_uit(een: Berekend, dagen: int, weging: Weging) -> None:
    tabel, gevraagd = in_euro(een.tabeltarief), in_euro(een.gevraagd)
    if een.gevraagd < een.tabeltarief:
        tarief = f"het plan rekent met {gevraagd} per {een.eenheid}, minder dan de {tabel} van de tabel; dat telt"
    elif een.gevraagd > een.tabeltarief:
        tarief = (
            f"het plan rekent met {gevraagd} per {een.eenheid}; de tabel gaat tot {tabel}, "
            f"het meerdere van {in_euro(een.eigen_deel)} betaalt de cliënt zelf"
        )
    else:
        tarief = f"het tarief is dat van de tabel, {tabel} per {een.eenheid}"
    week, totaal = (
        _getal(aantal).replace(".", ",") for aantal in (Fraction(een.regel.eenheden_per_week), een.eenheden)
    )
    weging.stap(
        weging.bron("plan"),
        f"{een.rij.product}: {week} per week over {dagen} dagen ({dagen}/7 week) is {totaal} keer "
        f"een {een.eenheid}; {tarief}. Dat is {in_euro(een.bedrag)}, per regel afgerond op hele centen.",
        voldaan=een.gevraagd <= een.tabeltarief,
    )


def _begrens(som: Decimal, gegeven: Decimal | None, regels: Sequence[Berekend], weging: Weging) -> Decimal:
    """Cap the budget at what the same help costs in natura; the rest is the client's own (toelichting art. 11)."""
    kostprijs = gegeven if gegeven is not None else _kostprijs_naar_tabel(regels, weging)
    if kostprijs is None:
        return som
    budget = min(som, op_centen(kostprijs))
    if budget == som:
        zin = f"In natura kost deze hulp {in_euro(kostprijs)}; het pgb van {in_euro(som)} blijft daarbinnen."
    else:
        zin = (
            "Open punt: het lid noemt alleen een zaak, de toelichting begrenst ieder pgb op de kostprijs in natura. "
            f"In natura kost deze hulp {in_euro(kostprijs)}, het pgb zou {in_euro(som)} zijn; "
            f"het meerdere van {in_euro(som - budget)} betaalt de cliënt zelf."
        )
    weging.stap(weging.bron("kostprijs"), zin, voldaan=budget == som)
    return budget


def _kostprijs_naar_tabel(regels: Iterable[Berekend], weging: Weging) -> Decimal | None:
    kostprijs = Fraction(0)
    for een in regels:
        tarieven = _tarieven_natura(een, weging)
        if not tarieven:
            weging.stap(
                weging.bron("kostprijs"),
                f"Open punt: wat {een.rij.product} in natura kost per {een.eenheid}, staat niet in de tabellen en is "
                "niet opgegeven; het pgb is niet aan de kostprijs in natura getoetst.",
                voldaan=True,
            )
            return None
        if len(tarieven) > 1:
            weging.stap(
                weging.bron("kostprijs"),
                f"Open punt: bij {een.rij.product} horen in natura {' en '.join(map(in_euro, tarieven))} per "
                f"{een.eenheid}; het laagste telt, als goedkoopst adequaat.",
                voldaan=True,
            )
        kostprijs += een.eenheden * Fraction(min(tarieven))
    return op_centen(kostprijs)


def _tarieven_natura(een: Berekend, weging: Weging) -> list[Decimal]:
    """Give the natura tariffs of the product per unit of the pgb tariff; a tariff per minute counts times 60."""
    tarieven = []
    for rij in zoek(namen_van(een.rij, weging), NATURA, weging):
        eenheid = eerste_eenheid(rij, "natura")
        tarief = lees_bedrag(rij, "natura", eenheid, Vindplaats(_REGEL, "regels"))
        if eenheid == een.eenheid:
            tarieven.append(tarief)
        elif (eenheid, een.eenheid) == ("minuut", "uur"):
            tarieven.append(tarief * 60)
    return tarieven


def _leg_looptijd_uit(van: date, tot_en_met: date, regels: Iterable[Berekend], weging: Weging) -> None:
    normen = [weging.norm(een.rij.tabel) for een in regels]
    if all(norm.van <= van and (norm.tot_en_met is None or tot_en_met <= norm.tot_en_met) for norm in normen):
        return
    weging.stap(
        weging.bron("indexering"),
        f"Open punt: de bedragen worden elk jaar geïndexeerd; voor de dagen buiten {normen[0].van.year} staat het "
        f"tarief niet in de bronnen en is dat van {normen[0].van.year} aangehouden.",
        voldaan=False,
    )


def _getal(aantal: Fraction) -> str:
    """Write a number with at most two decimals, for reading only: nothing is calculated with it."""
    return f"{op_centen(aantal).normalize():f}"


REGELS = (Regel(_REGEL, 2, Budgetvraag, Budget, weeg_budget),)
