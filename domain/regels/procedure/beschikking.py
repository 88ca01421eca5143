"""Whether a beschikking that grants a voorziening says what the texts want it to say."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Literal

from domain.regels.feiten import Feiten, Uitkomst
from domain.regels.regel import Regel
from domain.regels.weging import Weging

Onderdeel = Literal[
    "leveringsvorm",
    "bezwaarclausule",
    "bijdrage",
    "resultaat-en-voorziening",
    "ingangsdatum-en-duur",
    "wijze-van-verstrekking",
    "andere-voorzieningen",
    "resultaat",
    "kwaliteitseisen",
    "hoogte-en-berekening",
    "duur",
    "verantwoording",
    "monitoring-en-evaluatie",
    "meldtermijn-drie-maanden",
    "bestedingstermijn-drie-maanden",
    "voorwaarden",
    "bijzondere-indicaties-vervoer",
    "technische-afschrijving",
]

_OMSCHRIJVING: dict[Onderdeel, str] = {
    "leveringsvorm": "of de voorziening in natura of als pgb wordt verstrekt",
    "bezwaarclausule": "hoe bezwaar kan worden gemaakt",
    "bijdrage": "dat een bijdrage in de kosten verschuldigd is",
    "resultaat-en-voorziening": "welke voorziening het is en welk resultaat zij moet hebben",
    "ingangsdatum-en-duur": "wanneer de verstrekking begint en hoe lang zij duurt",
    "wijze-van-verstrekking": "hoe de voorziening wordt verstrekt",
    "andere-voorzieningen": "welke andere voorzieningen van belang zijn of kunnen zijn",
    "resultaat": "voor welk resultaat het pgb kan worden gebruikt",
    "kwaliteitseisen": "welke kwaliteitseisen voor de besteding van het pgb gelden",
    "hoogte-en-berekening": "hoe hoog het pgb is en hoe dat bedrag tot stand kwam",
    "duur": "hoe lang de verstrekking duurt waarvoor het pgb is bedoeld",
    "verantwoording": "hoe de besteding van het pgb wordt verantwoord",
    "monitoring-en-evaluatie": "wanneer er wordt gemonitord en geëvalueerd",
    "meldtermijn-drie-maanden": "binnen welke termijn de cliënt zich bij de aanbieder moet melden",
    "bestedingstermijn-drie-maanden": "binnen welke termijn de cliënt het pgb moet besteden",
    "voorwaarden": "welke voorwaarden aan het pgb verbonden zijn",
    "bijzondere-indicaties-vervoer": "welke bijzondere indicaties voor vervoer zijn toegekend",
    "technische-afschrijving": "wanneer de voorziening technisch is afgeschreven",
}


class Beschikking(Feiten):
    """What a beschikking says (``inhoud``), how the voorziening is delivered, and whether a bijdrage is due."""

    leveringsvorm: Literal["zin", "pgb"]
    inhoud: tuple[Onderdeel, ...]
    bijdrage_verschuldigd: bool


class Volledigheid(Uitkomst):
    """Whether the beschikking says everything, and what is missing, in the order of the text."""

    volledig: bool
    ontbreekt: tuple[Onderdeel, ...]


def weeg_beschikking_inhoud(feiten: Beschikking, weging: Weging) -> Volledigheid:
    """Weigh each part that the text asks of a beschikking; parts that count "indien van toepassing" never miss."""
    ontbreekt = [
        rij["inhoud"]
        for bron, rij in _rijen(feiten, weging)
        if not _weeg_rij(feiten, weging, bron, rij) and rij["eis"] == "altijd"
    ]
    return Volledigheid(volledig=not ontbreekt, ontbreekt=tuple(ontbreekt))


def _rijen(feiten: Beschikking, weging: Weging) -> Iterator[tuple[str, Mapping[str, Any]]]:
    vorm = f"beschikking-inhoud-{feiten.leveringsvorm}"
    weging.norm(vorm)
    for naam in (vorm, "beschikking-inhoud-nader"):
        norm = weging.norm_of_niets(naam)
        for rij in norm.waarde if norm else ():
            bron = f"{weging.bron_van(naam)}{rij['plaats']}"
            if rij["eis"] != "bij-bijdrage":
                yield bron, rij
            elif feiten.bijdrage_verschuldigd:
                yield bron, {**rij, "eis": "altijd"}


def _weeg_rij(feiten: Beschikking, weging: Weging, bron: str, rij: Mapping[str, Any]) -> bool:
    onderdeel: Onderdeel = rij["inhoud"]
    genoemd = onderdeel in feiten.inhoud
    if rij["eis"] == "altijd" or genoemd:
        zin = f"De beschikking zegt {'' if genoemd else 'nog niet '}{_OMSCHRIJVING[onderdeel]}."
        return weging.stap(bron, zin, voldaan=genoemd)
    zin = f"De beschikking zegt niet {_OMSCHRIJVING[onderdeel]}; dat hoeft alleen als het van toepassing is."
    return weging.stap(bron, zin, voldaan=True)


REGELS = (Regel("beschikking-volledig", 1, Beschikking, Volledigheid, weeg_beschikking_inhoud),)
