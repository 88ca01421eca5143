"""Whether a voorziening is algemeen gebruikelijk, so that the client would have it without limitations too.

Source: Verordening Nijmegen 2022, art. 1 onder b and toelichting; Beleidsregels Wmo Nijmegen 2025, par. 2.5.
"""

from __future__ import annotations

from typing import Literal

from domain.regels.feiten import Feiten, Grond, Uitkomst
from domain.regels.norm import Norm
from domain.regels.regel import Regel
from domain.regels.weging import Weging


class Gebruikelijkheid(Feiten):
    """The voorziening and what is known of it; renovation and maintenance have facts of their own."""

    voorziening: Literal[
        "fiets-met-aanpassing",
        "rollator",
        "personenauto",
        "autoaccessoires",
        "eenhendelmengkranen",
        "thermostatische-kranen",
        "keramische-of-inductiekookplaat",
        "verhoogd-toilet-of-toiletverhoger",
        "tweede-toilet-of-sanibroyeur",
        "standaard-douchestoel",
        "renovatie-van-badkamer-en-keuken",
        "antislipvloer-of-coating",
        "wandbeugels",
        "anders",
    ]
    gewoon_te_koop: bool
    prijs_vergelijkbaar: bool
    specifiek_voor_beperking: bool
    betaalbaar_op_minimum: bool
    badkamer_of_keuken_afgeschreven: bool
    nog_volledig_functioneel: bool
    gangbaar_onderhoud: bool


class Gebruikelijk(Uitkomst):
    """Whether the voorziening is algemeen gebruikelijk, and the articles that make it so."""

    algemeen_gebruikelijk: bool
    gronden: tuple[Grond, ...]


def weeg_gebruikelijkheid(feiten: Gebruikelijkheid, weging: Weging) -> Gebruikelijk:
    """Weigh the criteria, and then the examples, renovation and maintenance where the text has them."""
    aan_criteria = _criteria(feiten, weging)
    gronden = [weging.bron("grond")] if aan_criteria else []
    voorbeelden = weging.norm_of_niets("algemeen-gebruikelijk-voorbeelden")
    if voorbeelden is not None and feiten.voorziening in weging.lijst("algemeen-gebruikelijk-naar-leeftijd"):
        # Of a badkamer or keuken its age decides, whatever the criteria say of the things in it.
        gronden = [weging.bron("renovatie")] if _renovatie(feiten, weging) else []
    elif voorbeelden is not None and feiten.voorziening in voorbeelden.waarde:
        gronden = [_voorbeeld(feiten, voorbeelden, weging, aan_criteria=aan_criteria)]
    if "onderhoud" in weging.artikelen and feiten.gangbaar_onderhoud:
        zin = "Het gaat om gangbaar onderhoud; de kosten daarvan zijn algemeen gebruikelijk."
        weging.stap(weging.bron("onderhoud"), zin, voldaan=True)
        gronden.append(weging.bron("onderhoud"))
    return Gebruikelijk(
        algemeen_gebruikelijk=bool(gronden), gronden=tuple(Grond(bron=bron) for bron in dict.fromkeys(gronden))
    )


def _criteria(feiten: Gebruikelijkheid, weging: Weging) -> bool:
    uitkomsten = [
        weging.stap(weging.bron(sleutel), f"De voorziening is {wel if voldaan else niet}.", voldaan=voldaan)
        for sleutel, voldaan, wel, niet in (
            ("te_koop", feiten.gewoon_te_koop, "gewoon te koop", "niet gewoon te koop"),
            (
                "prijs",
                feiten.prijs_vergelijkbaar,
                "in prijs vergelijkbaar met soortgelijke producten",
                "in prijs niet vergelijkbaar met soortgelijke producten",
            ),
            (
                "specifiek",
                not feiten.specifiek_voor_beperking,
                "niet speciaal bedoeld voor mensen met een beperking",
                "speciaal bedoeld voor mensen met een beperking",
            ),
            (
                "betaalbaar",
                feiten.betaalbaar_op_minimum,
                "te betalen met een inkomen op minimumniveau",
                "niet te betalen met een inkomen op minimumniveau",
            ),
        )
    ]
    if any(uitkomsten) and not all(uitkomsten):
        zin = "Open punt: deze criteria kunnen een rol spelen, zegt de tekst; hier moet aan alle vier zijn voldaan."
        weging.stap(weging.bron("samen"), zin, voldaan=False)
    return all(uitkomsten)


def _voorbeeld(feiten: Gebruikelijkheid, voorbeelden: Norm, weging: Weging, *, aan_criteria: bool) -> str:
    bron = weging.bron_van(voorbeelden.id)
    zin = f"Een {feiten.voorziening.replace('-', ' ')} staat bij de voorbeelden van wat algemeen gebruikelijk is."
    if not aan_criteria:
        zin += (
            " Open punt: de voorziening voldoet hier niet aan alle criteria; het voorbeeld is gevolgd, maar steeds "
            "moet worden onderzocht of zij ook voor deze cliënt algemeen gebruikelijk is."
        )
    weging.stap(bron, zin, voldaan=True)
    return bron


def _renovatie(feiten: Gebruikelijkheid, weging: Weging) -> bool:
    if not feiten.badkamer_of_keuken_afgeschreven:
        zin = "De badkamer of keuken is nog niet afgeschreven; renovatie is nu niet algemeen gebruikelijk."
    elif feiten.nog_volledig_functioneel:
        zin = (
            "Open punt: de badkamer of keuken is afgeschreven maar nog volledig functioneel; dat kan anders zijn, zegt "
            "de tekst, en hier is aangenomen dat iemand zonder beperking nu niet zou renoveren."
        )
    else:
        zin = "De badkamer of keuken is afgeschreven; renovatie ligt nu voor de hand en is algemeen gebruikelijk."
    gebruikelijk = feiten.badkamer_of_keuken_afgeschreven and not feiten.nog_volledig_functioneel
    return weging.stap(weging.bron("renovatie"), zin, voldaan=gebruikelijk)


REGELS = (Regel("algemeen-gebruikelijk", 2, Gebruikelijkheid, Gebruikelijk, weeg_gebruikelijkheid),)
