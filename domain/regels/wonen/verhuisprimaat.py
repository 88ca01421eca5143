"""Whether moving goes before adapting the woning (Beleidsregels Wmo Nijmegen 2025, par. 4.2.6 punt 1)."""

from __future__ import annotations

from typing import Literal

from domain.regels.feiten import Bedrag, Feiten, Uitkomst
from domain.regels.geld import in_euro
from domain.regels.regel import Regel
from domain.regels.weging import Weging

Letter = Literal["a", "b", "c", "d", "e", "f"]


class Woningaanpassing(Feiten):
    """What the woningaanpassing costs in euros, whether moving is a real possibility, and what was looked into."""

    kosten: Bedrag
    verhuizing_reeel: bool
    beoordeeld: tuple[Letter, ...]


class Primaat(Uitkomst):
    """Whether moving has to be looked at, whether a maatwerkvoorziening can be given, and what is not looked into."""

    verhuizing_beoordelen: bool
    voorziening: bool
    ontbreekt: tuple[str, ...]


def weeg_verhuisprimaat(feiten: Woningaanpassing, weging: Weging) -> Primaat:
    """Weigh whether a woningaanpassing has to wait for the question whether moving is better."""
    norm = "verhuisprimaat"
    bron, grens = weging.bron_van(norm), weging.bedrag(norm)
    boven = feiten.kosten > grens
    zin = f"De aanpassing kost {in_euro(feiten.kosten)}; boven {in_euro(grens)} wordt gekeken of verhuizen beter is."
    if not weging.stap(bron, zin, voldaan=boven):
        return Primaat(verhuizing_beoordelen=False, voorziening=True, ontbreekt=())
    if not feiten.verhuizing_reeel:
        zin = "Verhuizen is geen reële mogelijkheid; een maatwerkvoorziening kan worden verstrekt."
        weging.stap(bron, zin, voldaan=True)
        return Primaat(verhuizing_beoordelen=True, voorziening=True, ontbreekt=())
    zin = (
        "Verhuizen is een reële mogelijkheid. Open punt: of het ook de betere oplossing is, zegt de tekst niet; "
        "dat weegt een mens."
    )
    weging.stap(bron, zin, voldaan=False)
    return Primaat(verhuizing_beoordelen=True, voorziening=False, ontbreekt=_ontbreekt(feiten, weging))


def _ontbreekt(feiten: Woningaanpassing, weging: Weging) -> tuple[str, ...]:
    norm = "verhuizing-beoordelen"
    ontbreekt = []
    for onderdeel in weging.lijst(norm):
        gedaan = onderdeel["letter"] in feiten.beoordeeld
        zin = f"Beoordeeld is {'' if gedaan else 'nog niet: '}{onderdeel['wat']}."
        if not weging.stap(weging.bron(f"onderdeel_{onderdeel['letter']}"), zin, voldaan=gedaan):
            ontbreekt.append(onderdeel["letter"])
    return tuple(ontbreekt)


REGELS = (Regel("verhuisprimaat", 1, Woningaanpassing, Primaat, weeg_verhuisprimaat),)
