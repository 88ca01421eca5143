"""Who gives the help: a professional or somebody of the sociale netwerk.

Source: Verordening Nijmegen 2022, financiële bijlage art. 11.3; Verordening Heumen as amended in 2025, bijlage art.
10.3 lid 1. Both texts are about beschermd wonen.
"""

from __future__ import annotations

from typing import Literal

from domain.regels.feiten import Feiten, Uitkomst
from domain.regels.regel import Regel
from domain.regels.weging import Weging


class Zorgverlener(Feiten):
    """How the zorgverlener stands to the client, and what he brings."""

    behoort_tot_sociaal_netwerk: bool
    heeft_diploma: bool
    in_dienst_van_instelling: bool


class HulpverlenerSoort(Uitkomst):
    """Which tariff column counts for him, and the article that says so."""

    hulpverlener: Literal["professional", "informeel"]
    grond: str


def weeg_soort(feiten: Zorgverlener, weging: Weging) -> HulpverlenerSoort:
    """Weigh who is a professional: never somebody of the netwerk, whatever his diploma or work."""
    bron = weging.bron("soort")
    if feiten.behoort_tot_sociaal_netwerk:
        ook = " Een diploma of beroep in de zorg verandert dat niet." if feiten.heeft_diploma else ""
        zin = f"De zorgverlener hoort bij het sociale netwerk van de cliënt en is dus geen professional.{ook}"
        weging.stap(bron, zin, voldaan=False)
        return HulpverlenerSoort(hulpverlener="informeel", grond=bron)
    zin = "De zorgverlener hoort niet bij het sociale netwerk van de cliënt"
    if feiten.in_dienst_van_instelling:
        zin = f"{zin} en is in dienst van een instelling: een professional."
    else:
        diploma = "met" if feiten.heeft_diploma else "zonder"
        zin = (
            f"Open punt: {zin[0].lower()}{zin[1:]} en werkt, {diploma} diploma, niet bij een instelling. De tekst "
            "noemt alleen wie bij het netwerk hoort een niet-professional, dus hij geldt als professional."
        )
    weging.stap(bron, zin, voldaan=True)
    return HulpverlenerSoort(hulpverlener="professional", grond=bron)


REGELS = (Regel("hulpverlener-soort", 1, Zorgverlener, HulpverlenerSoort, weeg_soort),)
