"""Under which law a hulpmiddel is given to who has a Wlz-indicatie.

Source: Beleidsregels Wmo Nijmegen 2025, bijlage 3 and par. 2.4.
"""

from __future__ import annotations

from typing import Literal

from domain.regels.feiten import Feiten, Uitkomst, gegeven
from domain.regels.regel import Regel
from domain.regels.weging import Weging

_REGEL = "hulpmiddel-verstrekker"

Verstrekker = Literal["wlz", "zvw", "wmo", "n.v.t.", "Valys"]


class Hulpmiddelvraag(Feiten):
    """The kind of hulpmiddel (a column of bijlage 3, or sociaal vervoer) and how the Wlz-indicatie is used.

    ``binnen_regio`` counts for sociaal vervoer.
    """

    hulpmiddel: Literal[
        "outillage",
        "roerende-woonvoorzieningen",
        "hulpmiddelen-onderdeel-zorg",
        "persoonsgebonden-hulpmiddelen",
        "individueel-aangepaste-rolstoel",
        "overige-hulpmiddelen",
        "vervoer-onderdeel-zorg",
        "vervoer-mobiliteit",
        "woonvoorzieningen",
        "sociaal-vervoer",
    ]
    situatie: Literal["instelling-met-behandeling", "verblijf-zonder-behandeling", "vpt", "mpt", "wlz-pgb"]
    binnen_regio: bool | None = None


class Verstrekking(Uitkomst):
    """The law that provides (n.v.t.: none, this does not occur there), and the article that says so."""

    wet: Verstrekker
    grond: str


def weeg_hulpmiddel(feiten: Hulpmiddelvraag, weging: Weging) -> Verstrekking:
    """Weigh which law provides a hulpmiddel."""
    if feiten.hulpmiddel == "sociaal-vervoer":
        return _sociaal_vervoer(feiten, weging)
    if feiten.situatie in weging.lijst("wlz-thuis-zonder-overzicht"):
        return _thuis(feiten, weging)
    wet: Verstrekker = weging.tabel("hulpmiddelenoverzicht")[feiten.hulpmiddel][feiten.situatie]
    bron = weging.bron_van("hulpmiddelenoverzicht")
    kolom = weging.tabel("hulpmiddelenoverzicht-kolommen")[feiten.hulpmiddel]
    waar = feiten.situatie.replace("-", " ")
    zin = f"In het overzicht staat bij {kolom}, situatie {waar}: {_naam(wet)}."
    if wet == "n.v.t.":
        zin += " Het overzicht noemt hier geen wet; dat is geen afwijzing."
    if feiten.hulpmiddel in weging.lijst("hulpmiddelenoverzicht-onzekere-kolommen"):
        zin += (
            " Open punt: de kop van deze kolommen is in de bron uiteengevallen; de waarden zijn gelezen in de volgorde "
            "van de koppen."
        )
    weging.stap(bron, zin, voldaan=wet == "wmo")
    if feiten.situatie == "vpt" and wet != "wmo":
        return _vpt(wet, bron, weging)
    return Verstrekking(wet=wet, grond=bron)


def _sociaal_vervoer(feiten: Hulpmiddelvraag, weging: Weging) -> Verstrekking:
    binnen = gegeven("binnenRegio", _REGEL, waarde=feiten.binnen_regio)
    bron = weging.bron_van("sociaal-vervoer")
    wet: Verstrekker = weging.tabel("sociaal-vervoer")["binnen" if binnen else "buiten"]
    zin = f"Sociaal vervoer {'binnen' if binnen else 'buiten'} de regio valt onder {_naam(wet)}."
    weging.stap(bron, zin, voldaan=binnen)
    return Verstrekking(wet=wet, grond=bron)


def _thuis(feiten: Hulpmiddelvraag, weging: Weging) -> Verstrekking:
    """Answer for MPT and a Wlz-pgb, which the overzicht does not have."""
    bron = weging.bron_van("wlz-thuis")
    zin = (
        f"Wie thuis woont met een Wlz-indicatie ({feiten.situatie.upper()}), krijgt hulpmiddelen en woningaanpassingen "
        "van de Wmo."
    )
    if feiten.hulpmiddel in weging.lijst("hulpmiddelenoverzicht-elders"):
        zin += (
            " Open punt: het overzicht geeft deze voorziening voor anderen aan de Zvw of de Wlz, maar noemt deze "
            "situatie niet; de algemene zin is gevolgd."
        )
    weging.stap(bron, zin, voldaan=True)
    return Verstrekking(wet="wmo", grond=bron)


def _vpt(wet: Verstrekker, bron: str, weging: Weging) -> Verstrekking:
    """Weigh the overzicht against par. 2.4, which gives hulpmiddelen at home with a VPT to the Wmo."""
    algemeen = weging.bron_van("wlz-thuis")
    if wet == "n.v.t.":
        zin = (
            "Open punt: het overzicht wijst geen wet aan; par. 2.4 geeft hulpmiddelen van wie thuis woont met een VPT "
            "aan de Wmo, en dat is gevolgd."
        )
        weging.stap(algemeen, zin, voldaan=True)
        return Verstrekking(wet="wmo", grond=algemeen)
    zin = (
        "Open punt: par. 2.4 geeft hulpmiddelen van wie thuis woont met een VPT aan de Wmo; het overzicht is preciezer "
        "en is gevolgd."
    )
    weging.stap(algemeen, zin, voldaan=False)
    return Verstrekking(wet=wet, grond=bron)


def _naam(wet: Verstrekker) -> str:
    return {"wlz": "de Wlz", "zvw": "de Zvw", "wmo": "de Wmo", "n.v.t.": "niet van toepassing", "Valys": "Valys"}[wet]


REGELS = (Regel(_REGEL, 2, Hulpmiddelvraag, Verstrekking, weeg_hulpmiddel),)
