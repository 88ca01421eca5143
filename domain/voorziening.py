"""A toegekende voorziening, with all that aanbieder, CAK and SVB need to carry it out. Amounts are whole eurocents."""

from __future__ import annotations

from typing import Annotated, Literal, Self
from uuid import UUID

from pydantic import AfterValidator, Field, StringConstraints, model_validator

from domain.gebeurtenis import Deel, Gewist, Nummer, Open, Slug, Tekst, Verzegeld, Vindplaats, Werking
from domain.persoon import AgbCode

Wet = Literal["wmo", "jeugdwet"]
Leveringsvorm = Literal["zin", "pgb"]
Productcode = Annotated[str, StringConstraints(pattern=r"^[!-~]{1,5}$")]
Eurocent = Annotated[int, Field(ge=0, le=99_999_999)]
"""An amount in whole eurocents, within LDT_Bedrag and LDT_Budget of the message standards."""

# WJ756, WMO757: units and frequencies of iWmo and iJw 3.2.
Eenheid = Literal["01", "04", "14", "16", "82", "83", "84"]
Frequentie = Literal["1", "2", "4", "6"]
_CATEGORIEEN = {
    "wmo": frozenset(f"{nummer:02d}" for nummer in range(1, 19)),  # WMO020
    "jeugdwet": frozenset([*map(str, range(31, 39)), *map(str, range(40, 56))]),  # JZ020
}


class Omvang(Deel):
    """How much: ``volume`` of ``eenheid`` (WJ756: 01 minuut, 04 uur, 14 etmaal, 16 dagdeel, ...) per ``frequentie``."""

    volume: Open[Annotated[int, Field(ge=1, le=99_999_999)]]
    eenheid: Open[Eenheid]
    frequentie: Open[Frequentie]

    @model_validator(mode="after")
    def _past(self) -> Self:
        # CS338 of iWmo: etmaal, dagdeel, euro and stuks (inspanning) go per week, per month or in total.
        if self.eenheid in ("14", "16", "83", "84") and self.frequentie == "1":
            raise ValueError("etmalen, dagdelen, euro's en stuks gaan per week, per maand of in totaal")
        return self


# WJ756: minuut and uur can be told from each other.
_MINUTEN = {"01": 1, "04": 60}


def verschil(een: Omvang | None, ander: Omvang | None) -> Literal["meer", "minder", "gelijk"] | None:
    """Say whether one omvang is "meer", "minder" or "gelijk"; None where the two cannot be told from each other."""
    if een is None or ander is None or een.frequentie != ander.frequentie:
        return None
    if een.eenheid == ander.eenheid:
        maten = een.volume, ander.volume
    elif een.eenheid in _MINUTEN and ander.eenheid in _MINUTEN:
        maten = een.volume * _MINUTEN[een.eenheid], ander.volume * _MINUTEN[ander.eenheid]
    else:
        return None
    return "gelijk" if maten[0] == maten[1] else "meer" if maten[0] > maten[1] else "minder"


class Bijdrage(Deel):
    """Whether a bijdrage in de kosten is due and why; ``soort`` as the rule ``eigen-bijdrage`` names it."""

    verschuldigd: Open[bool]
    soort: Open[Slug]
    grond: Open[Vindplaats]
    inning: Open[Literal["CAK", "aanbieder", "gemeente", "geen"]]

    @model_validator(mode="after")
    def _klopt(self) -> Self:
        # Who owes must be asked by somebody: otherwise the CAK never hears of it, or bills who owes nothing.
        if self.verschuldigd is (self.inning == "geen"):
            raise ValueError("een bijdrage die verschuldigd is wordt door iemand geïnd, een andere door niemand")
        return self


class PgbRegel(Deel):
    """One line of a pgb: who helps, against which tariff (eurocent per ``eenheid``), how many units a week."""

    productcode: Open[Productcode]
    hulpverlener: Open[Literal["professional", "informeel"]]
    betrokkene: Open[UUID | None] = None
    tarief: Open[Eurocent]
    eenheid: Open[Eenheid]
    eenheden_per_week: Open[Annotated[str, StringConstraints(pattern=r"^\d{1,4}(\.\d{1,2})?$")]]
    bedrag: Open[Eurocent]


class Pgb(Deel):
    """A persoonsgebonden budget over the whole ``werking`` of the voorziening, in eurocent."""

    budget: Open[Eurocent]
    eigen_deel: Open[Eurocent] = 0
    eenmalig: Open[bool] = False
    regels: Open[tuple[PgbRegel, ...]] = ()

    @model_validator(mode="after")
    def _telt_op(self) -> Self:
        if self.regels and sum(regel.bedrag for regel in self.regels) != self.budget:
            raise ValueError("het budget is de som van de bedragen van de regels")
        return self


class Voorziening(Deel):
    """What is granted: one voorziening of one law, in natura by an aanbieder or as a pgb."""

    wet: Open[Wet]
    voorziening: Open[Slug]
    productcategorie: Open[Annotated[str, StringConstraints(pattern=r"^[0-9]{2}$")]]
    productcode: Open[Productcode | None] = None
    leveringsvorm: Open[Leveringsvorm]
    werking: Open[Werking]
    omvang: Open[Omvang | None] = None
    budget: Open[Eurocent | None] = None
    aanbieder: Open[AgbCode | None] = None
    pgb: Open[Pgb | None] = None
    kostprijs: Open[Eurocent | None] = None
    bijdrage: Open[Bijdrage]
    resultaat: Verzegeld[Tekst]

    @model_validator(mode="after")
    def _past_bij_elkaar(self) -> Self:
        if self.productcategorie not in _CATEGORIEEN[self.wet]:
            raise ValueError(f"productcategorie hoort niet bij de {self.wet}")
        _controleer_vorm(self)
        return self


def _controleer_vorm(v: Voorziening) -> None:
    if v.leveringsvorm == "pgb":
        if v.pgb is None or v.aanbieder is not None or v.budget is not None:
            raise ValueError("een pgb heeft een pgb en geen aanbieder of aanbiedersbudget")
        if v.werking.tot_en_met is None and not v.pgb.eenmalig:
            raise ValueError("een periodiek pgb heeft een einddatum (werking.totEnMet)")
        return
    if v.aanbieder is None or v.pgb is not None:
        raise ValueError("zorg in natura heeft een aanbieder en geen pgb")
    # CD041 and CD075-CD080 of iWmo: omvang goes with a code, budget excludes both and asks for an end.
    if v.budget is not None and (v.omvang is not None or v.productcode is not None or v.werking.tot_en_met is None):
        raise ValueError("een budget sluit omvang en productcode uit en vraagt een einddatum")
    if (v.omvang is None) is not (v.productcode is None):
        raise ValueError("omvang hoort bij een productcode, en omgekeerd")
    if v.omvang is not None and v.omvang.frequentie == "2" and v.werking.tot_en_met is None:
        raise ValueError("een omvang per week vraagt een einddatum")


def _noemt_resultaat(voorziening: Voorziening) -> Voorziening:
    # Only what is stored can be gewist; who grants a voorziening says what it is for.
    if isinstance(voorziening.resultaat, Gewist):
        raise ValueError("een voorziening noemt haar resultaat als tekst")  # noqa: TRY004 - pydantic reads ValueError
    return voorziening


ToeTeKennen = Annotated[Voorziening, AfterValidator(_noemt_resultaat)]
"""A voorziening in a command: whole, as somebody grants it."""


class ToegekendeVoorziening(Voorziening):
    """A voorziening as the beschikking holds it: numbered in the zaak, with the numbers that others keep.

    ``toewijzingnummer`` for the aanbieder (zin), ``eb_startnummer`` for the CAK (a bijdrage is due), and
    ``budgetidentificatie`` for the SVB (pgb); each given once and never reused.
    """

    nummer: Open[Annotated[int, Field(ge=1)]]
    toewijzingnummer: Open[Nummer | None] = None
    eb_startnummer: Open[Nummer | None] = None
    budgetidentificatie: Open[Nummer | None] = None
