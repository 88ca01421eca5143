"""Whether a voorziening is free to use or given by beschikking, and whether it can be used here.

Source: Verordening Nijmegen 2022, bijlage 1; Heumen as amended in 2025, bijlage 1; Nadere regels Wageningen 2024,
art. 6.1 and 6.2.
"""

from __future__ import annotations

from typing import Literal

from domain.regels.feiten import Feiten, Slug, Uitkomst, hoort_bij
from domain.regels.regel import Regel
from domain.regels.weging import Weging
from domain.weigering import FeitOngeldig, RegelNietVanKracht

_REGEL = "voorziening-soort"


class Voorzieningvraag(Feiten):
    """The voorziening, whether the aanbieder can arrange the vervoer that is needed, and who puts it in."""

    voorziening: Slug
    aanbieder_kan_vervoer: bool
    ingezet_door: Literal[
        "gemeente",
        "gecertificeerde-instelling",
        "huisarts",
        "jeugdarts",
        "kinderarts",
        "medisch-specialist",
        "rechter",
        "raad-voor-de-kinderbescherming",
        "officier-van-justitie",
        "aanbieder",
        "anders",
    ]


class Soort(Uitkomst):
    """The kind of voorziening, whether a beschikking is needed, and whether it can be used."""

    soort: Literal["vrij-toegankelijk", "maatwerk"]
    beschikking_nodig: bool
    inzetbaar: bool


def weeg_soort(feiten: Voorzieningvraag, weging: Weging) -> Soort:
    """Weigh of which kind a voorziening is; refuse one that the text does not name."""
    naam = feiten.voorziening.replace("-", " ")
    vrij = weging.norm_of_niets("voorzieningen-vrij-toegankelijk")
    if vrij is not None and hoort_bij(feiten.voorziening, vrij.waarde):
        weging.stap(weging.bron_van(vrij.id), f"De voorziening {naam} is vrij toegankelijk.", voldaan=True)
        return Soort(soort="vrij-toegankelijk", beschikking_nodig=False, inzetbaar=True)
    weg = weging.norm_of_niets("voorzieningen-verwijderd")
    if weg is not None and hoort_bij(feiten.voorziening, weg.waarde):
        weging.stap(weging.bron_van(weg.id), f"De voorziening {naam} is uit de lijst verwijderd.", voldaan=False)
        return Soort(soort="maatwerk", beschikking_nodig=True, inzetbaar=False)
    if not hoort_bij(feiten.voorziening, weging.lijst("voorzieningen-maatwerk")):
        raise _niet_genoemd(feiten.voorziening, weging)
    zin = f"De voorziening {naam} is een maatwerkvoorziening; daarvoor is een beschikking nodig."
    weging.stap(weging.bron_van("voorzieningen-maatwerk"), zin, voldaan=True)
    # Both conditions are weighed: what is missing has to show at once.
    inzetbaar = [_vervoer(feiten, weging), _inzet(feiten, weging)]
    return Soort(soort="maatwerk", beschikking_nodig=True, inzetbaar=all(inzetbaar))


def _niet_genoemd(voorziening: str, weging: Weging) -> FeitOngeldig | RegelNietVanKracht:
    if "rest_ontbreekt" in weging.artikelen:
        return RegelNietVanKracht(
            f"Van {weging.bron('rest_ontbreekt')} staan alleen de wijzigingen in de bronnen; over "
            f"'{voorziening}' zeggen die niets.",
            regel=_REGEL,
        )
    return FeitOngeldig(f"Deze tekst noemt geen voorziening '{voorziening}'.", feit="voorziening", regel=_REGEL)


def _vervoer(feiten: Voorzieningvraag, weging: Weging) -> bool:
    norm = weging.norm_of_niets("voorzieningen-met-vervoer")
    if norm is None or not hoort_bij(feiten.voorziening, norm.waarde):
        return True
    kan = feiten.aanbieder_kan_vervoer
    zin = (
        f"De aanbieder kan het noodzakelijk geachte vervoer {'wel' if kan else 'niet'} regelen. Open punt: dat geldt "
        "voor jeugd; of het om jeugd gaat, zeggen de feiten niet, en dat is aangenomen."
    )
    return weging.stap(weging.bron_van(norm.id), zin, voldaan=kan)


def _inzet(feiten: Voorzieningvraag, weging: Weging) -> bool:
    norm = weging.norm_of_niets("voorzieningen-ingezet-door")
    if norm is None or not hoort_bij(feiten.voorziening, norm.waarde["voorzieningen"]):
        return True
    mag = feiten.ingezet_door in norm.waarde["door"]
    wie = feiten.ingezet_door.replace("-", " ")
    zin = (
        f"De inzet is door: {wie}. Dat kan {'' if mag else 'niet; alleen '}door de gemeentelijke toegangspoort of een "
        "gecertificeerde instelling die een maatregel uitvoert."
    )
    return weging.stap(weging.bron_van(norm.id), zin, voldaan=mag)


REGELS = (Regel(_REGEL, 1, Voorzieningvraag, Soort, weeg_soort),)
