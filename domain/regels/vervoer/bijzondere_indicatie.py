"""Whether who travels by CVV gets a bijzondere indicatie beside it.

Source: Beleidsregels Wmo Nijmegen 2025, bijlage 4, Bijzondere indicaties. CVV is collectief vraagafhankelijk vervoer
(Avan).
"""

from __future__ import annotations

from typing import Literal, assert_never

from domain.regels.feiten import Feiten, Grond, Uitkomst
from domain.regels.pgb.gronden import grond
from domain.regels.regel import Regel
from domain.regels.weging import Weging


class Reiziger(Feiten):
    """Which indicatie is asked for, and what is known of the inwoner and his rolstoel."""

    soort: Literal[
        "kamer-tot-kamer", "individueel", "rolstoelbus", "personenauto", "voorinzitgarantie", "medisch-begeleider"
    ]
    cvv_geindiceerd: bool
    verklaring_medisch_specialist: bool
    rolstoel_niet_opvouwbaar: bool
    zittend_in_rolstoel: bool
    taxibus_medisch_onmogelijk: bool
    beenruimte_ontoereikend: bool
    begeleiding_nodig_tijdens_rit: bool


class BijzondereIndicatie(Uitkomst):
    """Whether the indicatie may be given, whether a begeleider pays a ritbijdrage, and the grounds against it."""

    toegestaan: bool
    ritbijdrage_begeleider: bool
    gronden: tuple[Grond, ...]


def weeg_bijzondere_indicatie(feiten: Reiziger, weging: Weging) -> BijzondereIndicatie:
    """Weigh a bijzondere indicatie; they are given sparingly, and stand in the beschikking."""
    zin = f"De inwoner heeft {'een' if feiten.cvv_geindiceerd else 'nog geen'} indicatie voor collectief vervoer."
    gronden = grond(weging, weging.bron("cvv"), zin, voldaan=feiten.cvv_geindiceerd)
    gronden += _weeg_soort(feiten, weging)
    if not gronden:
        zin = "Van bijzondere indicaties wordt terughoudend gebruik gemaakt; de beschikking vermeldt deze indicatie."
        weging.stap(weging.bron("cvv"), zin, voldaan=True)
    vrij = feiten.soort == "medisch-begeleider" and not gronden
    zin = (
        "Voor de medisch begeleider wordt geen ritbijdrage gevraagd."
        if vrij
        else "Open punt: de tekst stelt alleen de medisch begeleider met een indicatie vrij van de ritbijdrage."
    )
    weging.stap(weging.bron("begeleider"), zin, voldaan=vrij)
    return BijzondereIndicatie(toegestaan=not gronden, ritbijdrage_begeleider=not vrij, gronden=gronden)


def _weeg_soort(feiten: Reiziger, weging: Weging) -> tuple[Grond, ...]:
    match feiten.soort:
        case "kamer-tot-kamer" | "individueel":
            return _weeg_verklaring(feiten, weging, weging.bron("kamer"))
        case "rolstoelbus":
            return _weeg_rolstoelbus(feiten, weging)
        case "personenauto":
            nodig = feiten.taxibus_medisch_onmogelijk
            zin = f"Vervoer per taxibus is om medische redenen {'niet mogelijk' if nodig else 'wel mogelijk'}."
            return grond(weging, weging.bron("personenauto"), zin, voldaan=nodig)
        case "voorinzitgarantie":
            return _weeg_voorin(feiten, weging)
        case "medisch-begeleider":
            nodig = feiten.begeleiding_nodig_tijdens_rit
            zin = f"Tijdens de rit is {'een' if nodig else 'geen'} begeleider noodzakelijk."
            gronden = grond(weging, weging.bron("begeleider"), zin, voldaan=nodig)
            return gronden + _weeg_verklaring(feiten, weging, weging.bron("begeleider"))
        case _:
            assert_never(feiten.soort)


def _weeg_verklaring(feiten: Reiziger, weging: Weging, bron: str) -> tuple[Grond, ...]:
    verklaring = feiten.verklaring_medisch_specialist
    zin = f"Er is {'een' if verklaring else 'geen'} verklaring van een medisch specialist waarom dit noodzakelijk is."
    return grond(weging, bron, zin, voldaan=verklaring)


def _weeg_rolstoelbus(feiten: Reiziger, weging: Weging) -> tuple[Grond, ...]:
    if feiten.zittend_in_rolstoel:
        zin = "De inwoner moet zittend in de rolstoel worden vervoerd."
    elif feiten.rolstoel_niet_opvouwbaar:
        zin = "De rolstoel die mee moet, is niet opvouwbaar."
    else:
        zin = "De rolstoel is opvouwbaar en de inwoner hoeft er tijdens de rit niet in te zitten."
    nodig = feiten.zittend_in_rolstoel or feiten.rolstoel_niet_opvouwbaar
    gronden = grond(weging, weging.bron("rolstoelbus"), zin, voldaan=nodig)
    if nodig:
        zin = "De rolstoel moet voldoen aan de eisen van zittend rolstoelvervoer; dat moet nog blijken."
        weging.stap(weging.bron("rolstoelbus"), zin, voldaan=True)
    return gronden


def _weeg_voorin(feiten: Reiziger, weging: Weging) -> tuple[Grond, ...]:
    if feiten.beenruimte_ontoereikend:
        zin = "De beenruimte achterin is ontoereikend."
    else:
        zin = "Open punt: de beenruimte achterin is voldoende; dat is maar een voorbeeld, een andere reden kan gelden."
    # "bijvoorbeeld": another reason may do as well, so this ground does not bind.
    return grond(weging, weging.bron("voorin"), zin, voldaan=feiten.beenruimte_ontoereikend, dwingend=False)


REGELS = (Regel("vervoer-bijzondere-indicatie", 1, Reiziger, BijzondereIndicatie, weeg_bijzondere_indicatie),)
