"""Where a woonvoorziening ends: who answers for the house, which rooms count, and what was to be foreseen.

Source: Beleidsregels Wmo Nijmegen 2025, par. 4.2.6, the beginning and punt 2, 4 and 5.
"""

from __future__ import annotations

from domain.regels.feiten import Bedrag, Feiten, Grond, Uitkomst
from domain.regels.geld import in_euro
from domain.regels.pgb.gronden import grond
from domain.regels.regel import Regel
from domain.regels.weging import Weging

Gronden = tuple[Grond, ...]


class Woonsituatie(Feiten):
    """The house and the rooms at hand; the two amounts are of a mantelzorgwoning, in euros over the same period.

    ``behoefte_aangetoond``: the inwoner has shown the need of more than the rooms in use.
    """

    wlz_instelling: bool
    doelgroepwoning: bool
    ruimte_in_gebruik: bool
    behoefte_aangetoond: bool
    eerste_zelfstandige_woning: bool
    omstandigheden_onderzocht: bool
    mantelzorgwoning: bool
    huisvestingslasten_voorheen: Bedrag
    kosten_mantelzorgwoning: Bedrag


class Woongrenzen(Uitkomst):
    """Whether a woonvoorziening is possible, whether it can be refused, and on which grounds."""

    mogelijk: bool
    kan_weigeren: bool
    gronden: Gronden


def weeg_grenzen(feiten: Woonsituatie, weging: Weging) -> Woongrenzen:
    """Weigh the limits of a woonvoorziening, in the order of the paragraph."""
    gronden = (
        *_eigenaar(feiten, weging),
        *_ruimten(feiten, weging),
        *_voorzienbaar(feiten, weging),
        *_mantelzorgwoning(feiten, weging),
    )
    return Woongrenzen(mogelijk=not any(een.dwingend for een in gronden), kan_weigeren=bool(gronden), gronden=gronden)


def _eigenaar(feiten: Woonsituatie, weging: Weging) -> Gronden:
    woonvormen = (
        (feiten.wlz_instelling, "een Wlz-instelling"),
        (feiten.doelgroepwoning, "een doelgroepwoning"),
    )
    waar = [wat for geldt, wat in woonvormen if geldt]
    zin = (
        f"De inwoner woont in {' en '.join(waar)}; de woningeigenaar is verantwoordelijk voor de aanpassingen."
        if waar
        else "De inwoner woont niet in een Wlz-instelling of doelgroepwoning."
    )
    return grond(weging, weging.bron("eigenaar"), zin, voldaan=not waar)


def _ruimten(feiten: Woonsituatie, weging: Weging) -> Gronden:
    if feiten.ruimte_in_gebruik:
        zin = "De inwoner heeft de ruimte in gebruik of gaat haar gebruiken."
    elif feiten.behoefte_aangetoond:
        zin = "De inwoner gebruikt de ruimte niet, maar heeft een verderstrekkende behoefte aangetoond."
    else:
        zin = "De inwoner gebruikt de ruimte niet en heeft geen verderstrekkende behoefte aangetoond."
    voldaan = feiten.ruimte_in_gebruik or feiten.behoefte_aangetoond
    return grond(weging, weging.bron("ruimten"), zin, voldaan=voldaan)


def _voorzienbaar(feiten: Woonsituatie, weging: Weging) -> Gronden:
    bron = weging.bron("voorzienbaar")
    if not feiten.eerste_zelfstandige_woning:
        weging.stap(bron, "De inwoner verhuist niet voor het eerst naar een zelfstandige woonruimte.", voldaan=True)
        return ()
    if not feiten.omstandigheden_onderzocht:
        zin = (
            "De inwoner verhuist voor het eerst naar een zelfstandige woonruimte, maar zijn concrete omstandigheden "
            "zijn nog niet onderzocht; weigeren kan pas daarna."
        )
        weging.stap(bron, zin, voldaan=True)
        return ()
    zin = (
        "De inwoner verhuist voor het eerst naar een zelfstandige woonruimte en zijn concrete omstandigheden zijn "
        "onderzocht; de voorziening kan worden geweigerd."
    )
    return grond(weging, bron, zin, voldaan=False, dwingend=False)


def _mantelzorgwoning(feiten: Woonsituatie, weging: Weging) -> Gronden:
    bron = weging.bron("mantelzorgwoning")
    if not feiten.mantelzorgwoning:
        weging.stap(bron, "Er is geen mantelzorgwoning gevraagd.", voldaan=True)
        return ()
    lasten, kosten = feiten.huisvestingslasten_voorheen, feiten.kosten_mantelzorgwoning
    zin = (
        f"De mantelzorgwoning kost {in_euro(kosten)}; de huisvestingslasten van voorheen, {in_euro(lasten)}, kunnen "
        "daaraan worden besteed. "
    )
    if kosten <= lasten:
        zin += "Daarmee is de woning te betalen; een woning hebben is een eigen verantwoordelijkheid."
        return grond(weging, bron, zin, voldaan=False, dwingend=False)
    rest = in_euro(kosten - lasten)
    zin += f"Open punt: over de {rest} die overblijft, zegt de tekst niets; dat is geen grond gerekend."
    weging.stap(bron, zin, voldaan=True)
    return ()


REGELS = (Regel("woonvoorziening-grenzen", 1, Woonsituatie, Woongrenzen, weeg_grenzen),)
