"""The phase of life of a child, and the care that is usual in it.

Source: Verordening Heumen as amended in 2025, bijlage 4 par. 3; Nadere regels Wageningen 2024, bijlage.
"""

from __future__ import annotations

from domain.regels.feiten import Feiten, Leeftijd, Uitkomst
from domain.regels.regel import Regel
from domain.regels.weging import Weging
from domain.weigering import RegelNietVanKracht

_REGEL = "leeftijdsfase-jeugdige"


class Jeugdige(Feiten):
    """A child by age in years."""

    leeftijd: Leeftijd


class Fase(Uitkomst):
    """The phase, and what marks it in the words of the text."""

    fase: str
    kenmerken: list[str]


def weeg_leeftijdsfase(feiten: Jeugdige, weging: Weging) -> Fase:
    """Find the phase of an age; what a sentence of it bounds at a lower age falls out."""
    for naam in weging.lijst("leeftijdsfasen"):
        norm = f"leeftijdsfase-{naam}"
        rij = weging.tabel(norm)
        if rij["van"] <= feiten.leeftijd < rij["tot"]:
            break
    else:
        raise RegelNietVanKracht(
            f"De tekst geeft geen fase voor {feiten.leeftijd} jaar; de laatste loopt tot {rij['tot']} jaar.",
            regel=_REGEL,
        )
    bron = weging.bron_van(norm)
    zin = f"De jeugdige is {feiten.leeftijd} jaar, van {rij['van']} tot {rij['tot']} jaar."
    weging.stap(bron, zin, voldaan=True)
    kenmerken = []
    for kenmerk in rij["kenmerken"]:
        tot = kenmerk.get("tot", rij["tot"])
        if feiten.leeftijd < tot:
            kenmerken.append(kenmerk["zin"])
        else:
            weging.stap(bron, f"Dit geldt tot {tot} jaar en dus niet meer: {kenmerk['zin']}", voldaan=False)
    zin = "De fasen zijn een richtlijn; ieder kind wordt op zichzelf beoordeeld."
    weging.stap(weging.bron("richtlijn"), zin, voldaan=True)
    return Fase(fase=naam, kenmerken=kenmerken)


REGELS = (Regel(_REGEL, 1, Jeugdige, Fase, weeg_leeftijdsfase),)
