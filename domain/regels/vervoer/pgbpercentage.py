"""Which percentage of the normbedrag an applicant, or a couple together, gets as pgb for vervoer.

Source: Beleidsregels Wmo Nijmegen 2025, bijlage 4, Afwijkende hoogtes van het budget. Where more than one departure
counts and the text does not say which goes first, the lowest does.
"""

from __future__ import annotations

from typing import Literal

from domain.regels.feiten import Aantal, Feiten, Leeftijd
from domain.regels.weging import Weging

# The aanvrager and the echtgenoot: each has a voorziening for the short distance, or has not.
ECHTGENOTEN = 1 + 1


class Vervoerspgb(Feiten):
    """The aanvrager of a pgb for vervoer, ``leeftijd`` years old, for ``maanden_recht`` months of the year.

    ``beiden_nodig``: both spouses need vervoer of their own. ``voorziening_korte_afstand_aantal``: how many of them
    have a voorziening for the short distance too. ``kinderen_in_gezin``: how many children of the family may have a
    pgb for vervoer, the aanvrager counted in.
    """

    soort: Literal["eigen-auto", "taxi", "rolstoeltaxi"]
    cvv_geindiceerd: bool
    cvv_onbruikbaar_door_beperking: bool
    leeftijd: Leeftijd
    gehuwd: bool
    beiden_nodig: bool
    behoeften_vallen_samen: Literal["geheel", "deels", "niet"]
    voorziening_korte_afstand_aantal: Aantal
    kinderen_in_gezin: Aantal
    wlz_bewoner: bool
    soort_instelling: (
        Literal["wlz-instelling", "gezinsvervangend-tehuis", "regionale-instelling-beschermd-wonen"] | None
    ) = None
    merendeel_contacten_buiten: bool
    hogere_behoefte_aangetoond: bool
    speciaal_vervoermiddel_kind: bool
    maanden_recht: Aantal


def weeg_percentage(feiten: Vervoerspgb, weging: Weging) -> int:
    """Weigh the percentage of the normbedrag; over 100 for a couple together, 0 where there is no right."""
    if feiten.gehuwd and feiten.beiden_nodig:
        return _weeg_echtpaar(feiten, weging)
    afwijkingen = [
        *_weeg_jongere(feiten, weging),
        *_weeg_gezin(feiten, weging),
        *_weeg_korte_afstand(feiten, weging),
        *_weeg_instelling(feiten, weging),
    ]
    if not afwijkingen:
        weging.stap(weging.bron("hoogtes"), "Er is geen reden voor een afwijkende hoogte.", voldaan=True)
        return 100
    laagste = min(afwijkingen)
    if len(afwijkingen) > 1 and laagste:
        zin = f"Open punt: welke van deze hoogtes voorgaat, zegt de tekst niet; hier de laagste, {laagste}%."
        weging.stap(weging.bron("hoogtes"), zin, voldaan=True)
    return laagste


def _weeg_echtpaar(feiten: Vervoerspgb, weging: Weging) -> int:
    norm = weging.tabel("vervoer-pgb-echtpaar")
    bron = weging.bron_van("vervoer-pgb-echtpaar")
    weging.stap(bron, "Beide echtgenoten hebben een individuele vervoersvoorziening nodig.", voldaan=True)
    aantal = feiten.voorziening_korte_afstand_aantal
    if any(procent < norm["enkel"] for procent in _weeg_instelling(feiten, weging)):
        zin = (
            "Open punt: over een echtpaar van wie de aanvrager in een instelling woont, zwijgt de tekst; zijn deel is "
        )
        weging.stap(bron, f"{zin}dat van wie ook een voorziening voor de korte afstand heeft.", voldaan=True)
        aantal = max(aantal, 1)
    if feiten.behoeften_vallen_samen == "geheel":
        beiden = aantal == ECHTGENOTEN
        procent: int = norm["deel-korte-afstand"] if beiden else norm["enkel"]
        zin = f"De behoeften van de echtgenoten vallen samen: één voorziening volstaat, {procent}%."
        if aantal:
            zin = f"Open punt: {zin} Lager dan {norm['enkel']}% alleen als beiden iets voor de korte afstand hebben."
        weging.stap(bron, zin, voldaan=True)
        return procent
    procent = ECHTGENOTEN * norm["deel"] - aantal * (norm["deel"] - norm["deel-korte-afstand"])
    hoe = "ten dele" if feiten.behoeften_vallen_samen == "deels" else "niet"
    zin = f"De behoeften van de echtgenoten vallen {hoe} samen: voor beiden samen {procent}%."
    if aantal == ECHTGENOTEN:
        zin = f"Open punt: {zin} De tekst noemt alleen dat één van hen iets voor de korte afstand heeft."
    weging.stap(bron, zin, voldaan=True)
    hoogste: int = norm["hoogste"]
    return min(procent, hoogste)


def _weeg_jongere(feiten: Vervoerspgb, weging: Weging) -> list[int]:
    leeftijd = feiten.leeftijd
    if leeftijd >= weging.getal("jeugdwet-leeftijd"):
        return []
    jongste, kind, ouder = (weging.tabel(f"vervoer-pgb-{wie}") for wie in ("jongste", "kind", "ouder-kind"))
    if leeftijd < jongste["tot"]:
        speciaal = feiten.speciaal_vervoermiddel_kind
        procent: int = jongste["speciaal"] if speciaal else jongste["procent"]
        met = "kan" if not speciaal else "kan door de speciale wandelwagen of rolstoel niet"
        zin = f"Het kind is {leeftijd} jaar en {met} met het openbaar vervoer mee: {procent}%."
        weging.stap(weging.bron_van("vervoer-pgb-jongste"), zin, voldaan=speciaal)
        return [procent]
    if leeftijd < kind["tot"]:
        weging.stap(
            weging.bron_van("vervoer-pgb-kind"), f"Het kind is {leeftijd} jaar: {kind['procent']}%.", voldaan=True
        )
        return [kind["procent"]]
    zin = f"De jongere is {leeftijd} jaar: {ouder['procent']}%."
    if leeftijd <= ouder["ouder-dan"]:
        zin = f"Open punt: {zin} Wie precies {leeftijd} is, valt niet onder de lagere hoogte, en ook niet onder deze."
    weging.stap(weging.bron_van("vervoer-pgb-ouder-kind"), zin, voldaan=True)
    return []


def _weeg_gezin(feiten: Vervoerspgb, weging: Weging) -> list[int]:
    if feiten.leeftijd >= weging.getal("jeugdwet-leeftijd") or feiten.kinderen_in_gezin <= 1:
        return []
    procent = weging.getal("vervoer-pgb-meer-kinderen")
    zin = f"In het gezin komen {feiten.kinderen_in_gezin} kinderen in aanmerking: ten hoogste {procent}% per kind"
    hoger = feiten.hogere_behoefte_aangetoond
    zin += ", maar een grotere vervoersbehoefte is aangetoond." if hoger else "."
    weging.stap(weging.bron_van("vervoer-pgb-meer-kinderen"), zin, voldaan=hoger)
    return [] if hoger else [procent]


def _weeg_korte_afstand(feiten: Vervoerspgb, weging: Weging) -> list[int]:
    if not feiten.voorziening_korte_afstand_aantal:
        return []
    procent = weging.getal("vervoer-pgb-korte-afstand")
    zin = f"De aanvrager heeft ook een voorziening voor de korte afstand: {procent}%."
    weging.stap(weging.bron_van("vervoer-pgb-korte-afstand"), zin, voldaan=True)
    return [procent]


def _weeg_instelling(feiten: Vervoerspgb, weging: Weging) -> list[int]:
    vol = weging.tabel("vervoer-pgb-instelling-geheel")
    instelling = feiten.soort_instelling
    if instelling is not None and instelling in vol["instellingen"]:
        zin = f"De aanvrager woont in een {instelling.replace('-', ' ')}: {vol['procent']}%."
        weging.stap(weging.bron_van("vervoer-pgb-instelling-geheel"), zin, voldaan=True)
        return [vol["procent"]]
    if not feiten.wlz_bewoner:
        return []
    norm = weging.tabel("vervoer-pgb-wlz")
    bron = weging.bron_van("vervoer-pgb-wlz")
    if feiten.merendeel_contacten_buiten and feiten.hogere_behoefte_aangetoond:
        zin = "De aanvrager woont in een Wlz-instelling, het merendeel van de contacten ligt daarbuiten en de hogere "
        weging.stap(bron, f"{zin}behoefte is aangetoond.", voldaan=True)
        zin = f"Open punt: de vergoeding kan tot {norm['hoogste']}%; hoeveel, zegt de tekst niet; hier het geheel."
        weging.stap(bron, zin, voldaan=True)
        return [norm["hoogste"]]
    zin = f"De aanvrager woont in een Wlz-instelling; in de regel is het dan {norm['procent']}%."
    weging.stap(bron, zin, voldaan=True)
    return [norm["procent"]]
