"""Which product of beschermd wonen fits, and whether a pgb for it counts by the hour.

Source: Verordening Nijmegen 2022, financiële bijlage art. 11.2-11.4 (five categories); Beleidsregels Wmo Nijmegen 2025,
par. 7.4 and Heumen as amended in 2025, bijlage 2 art. 10.2-10.4 (eight products). Hours are per week and exact.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from domain.regels.feiten import Feiten, Leeftijd, Uitkomst, gegeven
from domain.regels.geld import op_centen
from domain.regels.pgb.budget import Eenheden
from domain.regels.regel import Regel
from domain.regels.weging import Weging

_REGEL = "beschermd-wonen-product"


class Zorgvraag(Feiten):
    """The hours of begeleiding per week that are needed, the form of living, and who gives the help.

    ``uren_niet_professioneel`` counts for a mix, ``advies_uren_ggd`` when the hours depart significantly.
    """

    uren_individueel: Eenheden
    uren_groep: Eenheden
    leeftijd: Leeftijd
    vorm: Literal["beschermd-thuis", "trainingshuis", "beschermd-wonen-intramuraal"]
    hulpverlening: Literal["professioneel", "niet-professioneel", "mix"]
    uren_niet_professioneel: Eenheden | None = None
    uren_wijken_significant_af: bool
    advies_uren_ggd: Eenheden | None = None


class Product(Uitkomst):
    """The product (null: none fits), whether the hourly tariff counts, and the hours a week of each as text."""

    product: str | None
    uurtarief: bool
    uren_professioneel: str | None
    uren_niet_professioneel: str | None
    grond: str


@dataclass(frozen=True)
class _Rij:
    """A product with the individual hours it is for, and the group hours in it."""

    product: str
    van: Fraction
    tot_en_met: Fraction
    groep: Fraction

    @property
    def totaal(self) -> Fraction:
        """Give the most hours of this product."""
        return self.tot_en_met + self.groep


@dataclass(frozen=True)
class _Keuze:
    """The product that was chosen, the hours that count, and the most that its row in the table allows."""

    product: str
    uren: Fraction
    tabeluren: Fraction


def weeg_product(feiten: Zorgvraag, weging: Weging) -> Product:
    """Weigh which of the eight products fits, by the individual hours and the group hours in it."""
    jong = weging.norm_of_niets("trainingshuis-tot-leeftijd")
    if feiten.vorm == "trainingshuis" and jong is not None:
        zin = f"De inwoner is {feiten.leeftijd} jaar; een trainingshuis is er tot {jong.waarde} jaar."
        if not weging.stap(weging.bron_van(jong.id), zin, voldaan=feiten.leeftijd < jong.waarde):
            return _geen(weging.bron_van(jong.id))
    grond = weging.bron_van("beschermd-wonen-producten")
    keuze = _kies(feiten, weging, grond)
    if keuze is None:
        return _geen(grond)
    duur = weging.norm_of_niets("trainingshuis-duur")
    if feiten.vorm == "trainingshuis" and duur is not None:
        zin = f"Uitstroom naar zelfstandig wonen volgt binnen 1 tot ten hoogste {duur.waarde} jaar."
        weging.stap(weging.bron_van(duur.id), zin, voldaan=True)
    return _verdeel(feiten, keuze, grond, weging)


def _kies(feiten: Zorgvraag, weging: Weging, grond: str) -> _Keuze | None:
    rijen = [
        _Rij(rij["product"], Fraction(rij["van"]), Fraction(rij["tot_en_met"]), Fraction(rij["groep"]))
        for rij in weging.lijst("beschermd-wonen-producten")
        if rij["vorm"] == feiten.vorm
    ]
    if f"kop_{feiten.vorm}" in weging.artikelen:
        zin = 'Open punt: boven deze producten staat "Beschermd Thuis"; naar doel en doelgroep zijn zij intramuraal.'
        weging.stap(weging.bron(f"kop_{feiten.vorm}"), zin, voldaan=True)
    nodig = [_individueel(feiten, rij, weging) for rij in rijen]
    past = [plaats for plaats, rij in enumerate(rijen) if nodig[plaats] <= rij.tot_en_met]
    te_weinig = nodig[0] < rijen[0].van
    if (te_weinig or not past) and not feiten.uren_wijken_significant_af:
        zin = f"{_uren(nodig[0])} individuele begeleiding per week past niet bij een product van deze vorm."
        weging.stap(grond, zin, voldaan=False)
        return None
    plaats = past[0] if past else len(rijen) - 1
    rij = rijen[plaats]
    weging.stap(grond, _zin_keuze(nodig[plaats], rij, rijen), voldaan=not te_weinig and bool(past))
    _leg_groep_uit(feiten, rij, weging)
    uren = nodig[plaats] + min(Fraction(feiten.uren_groep), rij.groep)
    return _Keuze(rij.product, min(uren, rij.totaal), rij.totaal)


def _individueel(feiten: Zorgvraag, rij: _Rij, weging: Weging) -> Fraction:
    """Give the individual hours, with the group hours above those of the product exchanged where the text says how."""
    factor = weging.norm_of_niets("groepsuren-per-individueel-uur")
    meer = max(Fraction(feiten.uren_groep) - rij.groep, Fraction(0))
    return Fraction(feiten.uren_individueel) + (meer / factor.waarde if factor is not None else 0)


def _zin_keuze(nodig: Fraction, gekozen: _Rij, rijen: Sequence[_Rij]) -> str:
    zin = f"Bij {_uren(nodig)} individuele begeleiding per week hoort {_leesbaar(gekozen.product)}."
    passend = [_leesbaar(rij.product) for rij in rijen if rij.van <= nodig <= rij.tot_en_met]
    if len(passend) > 1:
        zin += f" Open punt: deze uren vallen onder {' en '.join(passend)}; het lichtste product is gekozen."
    elif not passend and rijen[0].van <= nodig <= rijen[-1].tot_en_met:
        zin += " Open punt: deze uren vallen tussen twee producten; het lichtste dat genoeg uren heeft is gekozen."
    return zin


def _leg_groep_uit(feiten: Zorgvraag, rij: _Rij, weging: Weging) -> None:
    meer = Fraction(feiten.uren_groep) - rij.groep
    if meer <= 0:
        return
    factor = weging.norm_of_niets("groepsuren-per-individueel-uur")
    if factor is not None:
        zin = (
            f"Van de groepsuren zijn er {_getal(meer)} omgerekend: {factor.waarde} groepsuren staan gelijk aan 1 "
            "individueel uur."
        )
        weging.stap(weging.bron_van(factor.id), zin, voldaan=True)
        return
    zin = (
        f"Open punt: er is {_uren(meer)} meer groepsbegeleiding nodig dan de {_getal(rij.groep)} van dit product; de "
        "tekst zegt niet hoe die uren tellen. Zij zijn niet meegeteld."
    )
    weging.stap(weging.bron_van("beschermd-wonen-producten"), zin, voldaan=False)


def weeg_categorie(feiten: Zorgvraag, weging: Weging) -> Product:
    """Weigh which of the five categories fits, by the total of the hours: within it the client divides freely."""
    grond = weging.bron_van("beschermd-wonen-categorieen")
    rijen = [rij for rij in weging.lijst("beschermd-wonen-categorieen") if feiten.vorm in rij["producten"]]
    nodig = Fraction(feiten.uren_individueel) + Fraction(feiten.uren_groep)
    past = [rij for rij in rijen if nodig <= Fraction(rij["totaal"])]
    if not past and not (rijen and feiten.uren_wijken_significant_af):
        wat = (
            f"{_uren(nodig)} begeleiding per week past in geen categorie van deze vorm"
            if rijen
            else (f"deze tekst kent geen {feiten.vorm}")
        )
        weging.stap(grond, f"Er is geen product: {wat}.", voldaan=False)
        return _geen(grond)
    rij = past[0] if past else rijen[-1]
    product, totaal = rij["producten"][feiten.vorm], Fraction(rij["totaal"])
    zin = f"Bij {_uren(nodig)} begeleiding per week hoort {_leesbaar(product)}, met ten hoogste {_uren(totaal)}."
    if nodig < totaal:
        zin += " Open punt: de tabel noemt per categorie een vast aantal uren; het lichtste dat genoeg is telt."
    weging.stap(grond, zin, voldaan=bool(past))
    return _verdeel(feiten, _Keuze(product, min(nodig, totaal), totaal), grond, weging)


def _verdeel(feiten: Zorgvraag, keuze: _Keuze, grond: str, weging: Weging) -> Product:
    """Divide the hours over who gives them, and say whether the hourly tariff counts."""
    uurtarief = feiten.hulpverlening != "professioneel" or feiten.uren_wijken_significant_af
    if not uurtarief:
        zin = "De hulp komt van professionals en de uren wijken niet af: er geldt een standaardtarief per dag."
        weging.stap(weging.bron("dagtarief"), zin, voldaan=True)
    uren = _leg_uurtarief_uit(feiten, keuze, weging)
    if uurtarief and "tarief_ontbreekt" in weging.artikelen:
        zin = "Open punt: de uurtarieven waar de tekst naar verwijst, staan niet in de bronnen."
        weging.stap(weging.bron("tarief_ontbreekt"), zin, voldaan=False)
    match feiten.hulpverlening:
        case "professioneel":
            informeel = Fraction(0)
        case "niet-professioneel":
            informeel = uren
        case "mix":
            naam = "urenNietProfessioneel"
            gevraagd = Fraction(gegeven(naam, _REGEL, waarde=feiten.uren_niet_professioneel))
            informeel = min(gevraagd, uren)
            zin = (
                f"Samen geven zij {_uren(uren)} per week, niet meer dan de tabel: {_uren(uren - informeel)} "
                f"professioneel en {_uren(informeel)} niet-professioneel."
            )
            weging.stap(weging.bron("totaal"), zin, voldaan=gevraagd <= uren)
    return Product(
        product=keuze.product,
        uurtarief=uurtarief,
        uren_professioneel=_getal(uren - informeel),
        uren_niet_professioneel=_getal(informeel),
        grond=grond,
    )


def _leg_uurtarief_uit(feiten: Zorgvraag, keuze: _Keuze, weging: Weging) -> Fraction:
    if feiten.hulpverlening == "niet-professioneel":
        zin = "De hulp is niet-professioneel: het budget wordt berekend met een uurtarief."
        weging.stap(weging.bron("niet_professioneel"), zin, voldaan=True)
    if feiten.hulpverlening == "mix":
        zin = "De hulp is een mix van niet-professioneel en professioneel: het budget wordt berekend met uurtarieven."
        weging.stap(weging.bron("mix"), zin, voldaan=True)
    if not feiten.uren_wijken_significant_af:
        return keuze.uren
    bron = weging.bron("wijkt_af")
    if feiten.advies_uren_ggd is None:
        zin = (
            "De zorgvraag wijkt significant af van de uren van het product, maar het advies van de GGD is er nog niet; "
            f"gerekend is met {_uren(keuze.uren)} per week."
        )
        weging.stap(bron, zin, voldaan=False)
        return keuze.uren
    advies = Fraction(feiten.advies_uren_ggd)
    zin = f"De zorgvraag wijkt significant af van de uren van het product; de GGD adviseert {_uren(advies)} per week."
    weging.stap(bron, zin, voldaan=True)
    if feiten.hulpverlening == "mix" and advies > keuze.tabeluren:
        zin = (
            "Open punt: bij een mix kan het totaal de tabel niet overschrijden, ook als de GGD meer adviseert; "
            f"{_uren(keuze.tabeluren)} per week telt."
        )
        weging.stap(weging.bron("totaal"), zin, voldaan=False)
        return keuze.tabeluren
    return advies


def _geen(grond: str) -> Product:
    return Product(product=None, uurtarief=False, uren_professioneel=None, uren_niet_professioneel=None, grond=grond)


def _leesbaar(product: str) -> str:
    return product.replace("-", " ")


def _uren(aantal: Fraction) -> str:
    return f"{_getal(aantal).replace('.', ',')} uur"


def _getal(aantal: Fraction) -> str:
    """Write hours with at most two decimals, for reading: nothing is calculated with it."""
    return f"{op_centen(aantal).normalize():f}"


REGELS = (
    Regel(_REGEL, 1, Zorgvraag, Product, weeg_product),
    Regel(_REGEL, 2, Zorgvraag, Product, weeg_categorie, functie="beschermd-wonen-product-vijf-categorieen"),
)
