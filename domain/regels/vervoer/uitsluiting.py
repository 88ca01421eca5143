"""For which rides and beside which voorzieningen no vervoersvoorziening is given.

Source: Beleidsregels Wmo Nijmegen 2025, bijlage 4, Afwegingskader.
"""

from __future__ import annotations

from decimal import Decimal

from domain.regels.feiten import Feiten, Grond, Slug, Uitkomst, hoort_bij
from domain.regels.pgb.gronden import grond
from domain.regels.regel import Regel
from domain.regels.vervoer.maten import Maat, in_woorden
from domain.regels.weging import Weging

Gronden = tuple[Grond, ...]


class Vervoersdoel(Feiten):
    """What the vervoer is for, how far it goes one way, and what the inwoner has and asks.

    ``doel`` names the goal ("woon-werk", "ziekenvervoer", "boodschappen"); one that the text does not name is not
    shut out by it. ``individuele_noodzaak``: the own need for vervoer asks an Avan-pas beside a hulpmiddel.
    """

    doel: Slug
    afstand_km: Maat
    zvw_vervoer_mogelijk: bool
    gevraagde_voorziening: Slug
    aanwezige_voorzieningen: tuple[Slug, ...]
    individuele_noodzaak: bool
    kan_afstand_anders_afleggen: bool


class Uitsluiting(Uitkomst):
    """Whether the vervoersvoorziening is shut out, and by what."""

    uitgesloten: bool
    gronden: Gronden


def weeg_uitsluiting(feiten: Vervoersdoel, weging: Weging) -> Uitsluiting:
    """Weigh each case in which no vervoersvoorziening is given, in the order of the bijlage."""
    gronden = (
        *_weeg_woon_werk(feiten, weging),
        *_weeg_ziekenvervoer(feiten, weging),
        *_weeg_dubbel(feiten, weging),
        *_weeg_bovenregionaal(feiten, weging),
        *_weeg_boodschappen(feiten, weging),
        *_weeg_korte_rit(feiten, weging),
    )
    return Uitsluiting(uitgesloten=bool(gronden), gronden=gronden)


def _weeg_woon_werk(feiten: Vervoersdoel, weging: Weging) -> Gronden:
    werk = hoort_bij(feiten.doel, weging.lijst("doelen-woon-werk"))
    zin = f"Het doel is {_naam(feiten.doel)}: dat is {'' if werk else 'geen '}woon-werkverkeer."
    return grond(weging, weging.bron_van("doelen-woon-werk"), zin, voldaan=not werk)


def _weeg_ziekenvervoer(feiten: Vervoersdoel, weging: Weging) -> Gronden:
    bron = weging.bron_van("doelen-ziekenvervoer")
    if not hoort_bij(feiten.doel, weging.lijst("doelen-ziekenvervoer")):
        weging.stap(bron, "De reis gaat niet naar een medische behandeling.", voldaan=True)
        return ()
    zvw = feiten.zvw_vervoer_mogelijk
    zin = f"Voor de reis naar de medische behandeling is vervoer via de Zvw {'wel' if zvw else 'niet'} mogelijk."
    return grond(weging, bron, zin, voldaan=not zvw)


def _weeg_dubbel(feiten: Vervoersdoel, weging: Weging) -> Gronden:
    soorten = weging.tabel("vervoersvoorzieningen-en-rolstoelen")
    bron = weging.bron_van("vervoersvoorzieningen-en-rolstoelen")
    telt = [wat for lijst in soorten.values() for wat in lijst]
    overlap = [wat for wat in feiten.aanwezige_voorzieningen if hoort_bij(wat, telt)]
    gevraagd = feiten.gevraagde_voorziening
    if not overlap or not hoort_bij(gevraagd, telt):
        weging.stap(bron, "Er is geen dubbele of overlappende vervoers- of rolstoelvoorziening.", voldaan=True)
        return ()
    # Only the Avan-pas goes together with something else, and only with a hulpmiddel, be it asked or already there.
    alles = (gevraagd, *overlap)
    passen = [wat for wat in alles if hoort_bij(wat, soorten["avan"])]
    hulpmiddelen = [wat for wat in alles if hoort_bij(wat, soorten["hulpmiddel"])]
    met_hulpmiddel = len(passen) == 1 and len(passen) + len(hulpmiddelen) == len(alles)
    mag = met_hulpmiddel and (gevraagd in passen or len(hulpmiddelen) == 1) and feiten.individuele_noodzaak
    zin = f"Gevraagd is {_naam(gevraagd)}, naast {', '.join(map(_naam, overlap))}; " + (
        "de eigen vervoersbehoefte maakt de Avan-pas naast een hulpmiddel noodzakelijk."
        if mag
        else "in principe wordt dat niet gecombineerd."
    )
    return grond(weging, bron, zin, voldaan=mag, dwingend=False)


def _weeg_bovenregionaal(feiten: Vervoersdoel, weging: Weging) -> Gronden:
    verste = weging.getal("verste-afstand")
    voldaan = feiten.afstand_km <= verste
    zin = f"De reis is {in_woorden(feiten.afstand_km)} kilometer; de Wmo gaat tot en met {verste} kilometer"
    zin += "." if voldaan else ", daarboven is er Valys."
    return grond(weging, weging.bron_van("verste-afstand"), zin, voldaan=voldaan)


def _weeg_boodschappen(feiten: Vervoersdoel, weging: Weging) -> Gronden:
    boodschappen = hoort_bij(feiten.doel, weging.lijst("doelen-boodschappen"))
    zin = (
        "Het vervoer is alleen voor boodschappen; daarvoor zijn er boodschappendiensten of huishoudelijke hulp."
        if boodschappen
        else "Het vervoer is niet alleen voor boodschappen."
    )
    return grond(weging, weging.bron_van("doelen-boodschappen"), zin, voldaan=not boodschappen)


def _weeg_korte_rit(feiten: Vervoersdoel, weging: Weging) -> Gronden:
    norm = weging.norm("kortste-rit")
    if not hoort_bij(feiten.gevraagde_voorziening, weging.tabel("vervoersvoorzieningen-en-rolstoelen")["avan"]):
        weging.stap(weging.bron_van(norm.id), "De kortste afstand van een rit telt alleen voor Avan.", voldaan=True)
        return ()
    kortste = Decimal(norm.waarde)
    te_kort = feiten.afstand_km < kortste
    zin = f"De rit met Avan is {in_woorden(feiten.afstand_km)} kilometer; ten minste {in_woorden(kortste)} is nodig."
    if te_kort and not feiten.kan_afstand_anders_afleggen:
        zin += " De inwoner kan die afstand niet op een andere manier afleggen; maatwerk is mogelijk."
    voldaan = not te_kort or not feiten.kan_afstand_anders_afleggen
    return grond(weging, weging.bron_van(norm.id), zin, voldaan=voldaan)


def _naam(slug: str) -> str:
    return slug.replace("-", " ")


REGELS = (Regel("vervoer-uitgesloten", 1, Vervoersdoel, Uitsluiting, weeg_uitsluiting),)
