"""Whether there is vervoer to dagbesteding or jeugdhulp, and in which form.

Source: Beleidsregels Wmo Nijmegen 2025, bijlage 5: the criteria, "Afwijken van de beleidsregels" and stap 2 to 7.
"""

from __future__ import annotations

from typing import Literal

from domain.regels.feiten import Feiten, Leeftijd, Uitkomst
from domain.regels.regel import Regel
from domain.regels.vervoer.maten import Maat, in_woorden
from domain.regels.weging import Weging

Stapnummer = Literal["2", "3", "4", "5", "6", "7"]
Vorm = Literal[
    "geen", "leerlingenvervoer", "wlz", "tijdens-aanleren", "bouwsteen", "avan", "taxivergoeding", "ov-vergoeding"
]


class Vervoersbehoefte(Feiten):
    """The answers of the steps. ``bovengebruikelijk``: the care is chronically more than gebruikelijke zorg."""

    andere_regeling: bool
    leeftijd: Leeftijd
    afstand_km: Maat
    jeugdhulp: bool
    bovengebruikelijk: bool
    kortdurend: bool
    geringe_intensiteit: bool
    netwerk_kan_rijden: bool
    zelfstandig_ov: bool
    begeleid_ov: bool
    leerbaar: bool
    ontwrichting: bool
    overbelasting_mantelzorger: bool
    gedwongen_kader: bool
    bestemming: Literal["dagbesteding", "kortdurend-verblijf", "dagbehandeling", "ambulant", "onderwijs"]
    dichtstbijzijnde_adequaat: bool
    financiele_draagkracht_onvoldoende: bool
    onbillijk: bool


class Vervoersrecht(Uitkomst):
    """Whether there is a right, in which form, and the step that decided."""

    recht: bool
    vorm: Vorm
    stap: Stapnummer


def weeg_dagbestedingvervoer(feiten: Vervoersbehoefte, weging: Weging) -> Vervoersrecht:
    """Follow the steps until one decides; a step that refuses may be departed from."""
    dichtbij = feiten.dichtstbijzijnde_adequaat
    zin = (
        "De aanbieder is de dichtstbijzijnde adequate."
        if dichtbij
        else "De aanbieder is niet de dichtstbijzijnde adequate; dat kan gevolgen hebben voor het vervoer."
    )
    weging.stap(weging.bron("goedkoopst"), zin, voldaan=dichtbij)
    if andere := _weeg_andere_regeling(feiten, weging):
        return Vervoersrecht(recht=False, vorm=andere, stap="2")
    if not _weeg_gebruikelijk(feiten, weging):
        return _weeg_afwijken(feiten, weging, "3")
    if not _weeg_intensiteit(feiten, weging):
        return _weeg_afwijken(feiten, weging, "4")
    if not _weeg_zelfredzaamheid(feiten, weging):
        return _weeg_afwijken(feiten, weging, "5")
    if feiten.leerbaar:
        zin = "De cliënt kan zelf leren reizen met OV of fiets; tijdens het aanleren is tijdelijk vervoer mogelijk."
        weging.stap(weging.bron("stap_6"), zin, voldaan=True)
        return Vervoersrecht(recht=True, vorm="tijdens-aanleren", stap="6")
    weging.stap(weging.bron("stap_6"), "De cliënt kan niet zelf leren reizen met OV of fiets.", voldaan=True)
    return _weeg_vorm(feiten, weging)


def _weeg_andere_regeling(feiten: Vervoersbehoefte, weging: Weging) -> Literal["leerlingenvervoer", "wlz"] | None:
    bron = weging.bron("stap_2")
    if feiten.bestemming == "onderwijs":
        weging.stap(
            bron, "Vervoer van en naar een onderwijslocatie op reguliere tijden is leerlingenvervoer.", voldaan=False
        )
        return "leerlingenvervoer"
    if feiten.andere_regeling:
        zin = "Open punt: er is een andere regeling voor het vervoer; de stap noemt alleen de Wlz (instelling of CIZ)."
        weging.stap(bron, zin, voldaan=False)
        return "wlz"
    weging.stap(bron, "Er is geen andere regeling voor dit vervoer.", voldaan=True)
    return None


def _weeg_gebruikelijk(feiten: Vervoersbehoefte, weging: Weging) -> bool:
    nabij = weging.tabel("vervoer-gebruikelijk")
    bron = weging.bron_van("vervoer-gebruikelijk")
    kind = feiten.jeugdhulp and feiten.leeftijd < nabij["jonger-dan"]
    if kind and feiten.afstand_km <= nabij["kilometer"]:
        zin = (
            f"Het kind is {feiten.leeftijd} jaar, de jeugdhulp is op {in_woorden(feiten.afstand_km)} kilometer; halen "
            f"en brengen tot en met {nabij['kilometer']} kilometer is onder {nabij['jonger-dan']} jaar gebruikelijk."
        )
        weging.stap(bron, zin, voldaan=False)
        if feiten.bovengebruikelijk:
            zin = "Open punt: de zorg is meer dan gebruikelijk, maar dit halen en brengen is het in ieder geval wel."
            weging.stap(bron, zin, voldaan=False)
        return False
    if feiten.bovengebruikelijk:
        return weging.stap(bron, "De noodzakelijke zorg is chronisch meer dan gebruikelijk.", voldaan=True)
    if feiten.leeftijd < weging.getal("jeugdwet-leeftijd"):
        zin = "De noodzakelijke zorg is niet meer dan gebruikelijk; ouders vervoeren hun minderjarige kinderen."
        return weging.stap(bron, zin, voldaan=False)
    zin = "Open punt: meer dan gebruikelijke zorg is alleen voor jeugdigen omschreven; bij een volwassene telt stap 5."
    return weging.stap(bron, zin, voldaan=True)


def _weeg_intensiteit(feiten: Vervoersbehoefte, weging: Weging) -> bool:
    kort, gering = feiten.kortdurend, feiten.geringe_intensiteit
    zin = f"Het vervoer is {'kortdurend' if kort else 'langdurig'} noodzakelijk, "
    zin += f"en heeft {'slechts een geringe' if gering else 'een ruime'} intensiteit."
    voldaan = weging.stap(weging.bron("stap_4"), zin, voldaan=not kort and not gering)
    if voldaan and feiten.bestemming in weging.lijst("vervoer-meestal-gering"):
        zin = f"Open punt: {feiten.bestemming.replace('-', ' ')} valt hier meestal onder; volgens de feiten hier niet."
        weging.stap(weging.bron_van("vervoer-meestal-gering"), zin, voldaan=True)
    return voldaan


def _weeg_zelfredzaamheid(feiten: Vervoersbehoefte, weging: Weging) -> bool:
    bron = weging.bron_van("vervoer-zelfstandig-ov-vanaf")
    if feiten.netwerk_kan_rijden:
        return weging.stap(bron, "Ouders of anderen uit het netwerk kunnen voor het vervoer zorgen.", voldaan=False)
    weging.stap(bron, "Ouders of anderen uit het netwerk kunnen niet voor het vervoer zorgen.", voldaan=True)
    if _kan_zelf_met_ov(feiten, weging):
        zin = f"Leeftijd ({feiten.leeftijd} jaar) en problematiek laten zelfstandig reizen met het OV toe."
        return weging.stap(bron, zin, voldaan=False)
    vanaf = weging.getal("vervoer-zelfstandig-ov-vanaf")
    zin = f"Zelfstandig reizen met het OV gaat niet; de richtlijn is vanaf {vanaf} jaar."
    if feiten.zelfstandig_ov:
        zin = f"Open punt: de leeftijdsgrens van {vanaf} jaar is een richtlijn; hier telt het OV daaronder niet."
    weging.stap(bron, zin, voldaan=True)
    kan = feiten.begeleid_ov
    zin = f"Ouders of anderen uit het netwerk kunnen {'wel' if kan else 'niet'} begeleiden in het OV."
    return weging.stap(bron, zin, voldaan=not kan)


def _kan_zelf_met_ov(feiten: Vervoersbehoefte, weging: Weging) -> bool:
    return feiten.zelfstandig_ov and feiten.leeftijd >= weging.getal("vervoer-zelfstandig-ov-vanaf")


def _weeg_afwijken(feiten: Vervoersbehoefte, weging: Weging, stap: Literal["3", "4", "5"]) -> Vervoersrecht:
    """Weigh the exceptions to a step that refused: first the four, then, where one can arrange it, the vangnet."""
    redenen = [
        wat
        for geldt, wat in (
            (feiten.jeugdhulp and feiten.ontwrichting, "het halen en brengen ontwricht het gezinsleven ernstig"),
            (feiten.overbelasting_mantelzorger, "de mantelzorger is ernstig overbelast"),
            (feiten.jeugdhulp and feiten.gedwongen_kader, "het is jeugdhulp in het gedwongen kader"),
            (feiten.onbillijk, "de situatie is onbillijk"),
        )
        if geldt
    ]
    zin = _zin_uitzondering(feiten, redenen)
    if weging.stap(weging.bron("afwijken"), zin, voldaan=bool(redenen)):
        return _weeg_vorm(feiten, weging)
    if stap != "5" or not feiten.financiele_draagkracht_onvoldoende:
        return Vervoersrecht(recht=False, vorm="geen", stap=stap)
    ov = _kan_zelf_met_ov(feiten, weging) or feiten.begeleid_ov
    wat = "het OV, tweede klas, snelste route" if ov else "een taxi"
    zin = (
        f"Het vervoer kan zelf worden geregeld, maar de draagkracht is onvoldoende: een vergoeding van {wat}. Open "
        "punt: wanneer een taxi en wanneer het OV wordt vergoed, zegt de tekst niet; het OV gaat hier voor."
    )
    weging.stap(weging.bron("vangnet"), zin, voldaan=True)
    return Vervoersrecht(recht=True, vorm="ov-vergoeding" if ov else "taxivergoeding", stap="5")


def _zin_uitzondering(feiten: Vervoersbehoefte, redenen: list[str]) -> str:
    if redenen:
        return (
            f"Een uitzondering kan: {'; '.join(redenen)}. Open punt: hoe het dan verder gaat, zegt de tekst niet; hier "
            "met de vormen van stap 7."
        )
    zin = "Er is geen reden voor een uitzondering."
    if feiten.ontwrichting or feiten.gedwongen_kader:
        zin += " Ontwrichting van het gezin en gedwongen kader zijn dat alleen bij jeugdhulp."
    return zin


def _weeg_vorm(feiten: Vervoersbehoefte, weging: Weging) -> Vervoersrecht:
    vormen = weging.tabel("vervoer-dagbesteding-vormen")
    bron = weging.bron_van("vervoer-dagbesteding-vormen")
    naar = feiten.bestemming
    if naar in vormen["bouwsteen"] or (feiten.jeugdhulp and naar in vormen["bouwsteen-jeugd"]):
        weging.stap(bron, "De aanbieder regelt het vervoer (bouwsteen vervoer).", voldaan=True)
        return Vervoersrecht(recht=True, vorm="bouwsteen", stap="7")
    if feiten.jeugdhulp and naar in vormen["avan-jeugd"]:
        zin = "Open punt: Avan is er voor jeugd-GGZ; dat de jeugdhulp dat is, zeggen de feiten niet."
        weging.stap(bron, zin, voldaan=True)
        return Vervoersrecht(recht=True, vorm="avan", stap="7")
    zin = f"Open punt: voor vervoer van een volwassene naar {naar} noemt de tekst geen vorm; er is geen recht."
    weging.stap(bron, zin, voldaan=False)
    return Vervoersrecht(recht=False, vorm="geen", stap="7")


REGELS = (Regel("vervoer-dagbesteding", 2, Vervoersbehoefte, Vervoersrecht, weeg_dagbestedingvervoer),)
