"""Whether a ride from and to a voorziening keeps to the demands (verordening Nijmegen bijlage 3 punt 57.3)."""

from __future__ import annotations

from domain.regels.feiten import Aantal, Feiten, Grond, Uitkomst
from domain.regels.pgb.gronden import grond
from domain.regels.regel import Regel
from domain.regels.weging import Weging


class Rit(Feiten):
    """A ride: how many minutes it takes, and by how many it leaves too early or arrives too late (the most of both)."""

    ritduur_minuten: Aantal
    afwijking_minuten: Aantal


class Ritoordeel(Uitkomst):
    """Whether the ride keeps to the demands, and the demands that it does not keep to."""

    voldoet: bool
    gronden: tuple[Grond, ...]


def weeg_rit(feiten: Rit, weging: Weging) -> Ritoordeel:
    """Weigh the length and the punctuality of a ride."""
    langste = weging.getal("rit-langste-duur")
    bron = weging.bron_van("rit-langste-duur")
    zin = f"De rit duurt {feiten.ritduur_minuten} minuten; ten hoogste {langste} minuten mag."
    gronden = grond(weging, bron, zin, voldaan=feiten.ritduur_minuten <= langste)
    zin = "Open punt: de tekst noemt alleen de rit van huis naar de voorziening; dit geldt hier voor elke rit."
    weging.stap(bron, zin, voldaan=True)
    grootste = weging.getal("rit-grootste-afwijking")
    zin = (
        f"De rit wijkt {feiten.afwijking_minuten} minuten af van de afspraak; ten hoogste {grootste} minuten voor de "
        "vertrektijd of na de aankomsttijd mag."
    )
    voldaan = feiten.afwijking_minuten <= grootste
    gronden += grond(weging, weging.bron_van("rit-grootste-afwijking"), zin, voldaan=voldaan)
    return Ritoordeel(voldoet=not gronden, gronden=gronden)


REGELS = (Regel("vervoer-rit", 1, Rit, Ritoordeel, weeg_rit),)
