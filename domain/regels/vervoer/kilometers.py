"""How many kilometres a year a Wmo-vervoerspas is good for.

Source: Beleidsregels Wmo Nijmegen 2025, bijlage 4, Afwegingskader.
"""

from __future__ import annotations

from domain.regels.feiten import Feiten, Uitkomst
from domain.regels.regel import Regel
from domain.regels.weging import Weging


class Pashouder(Feiten):
    """Whether the inwoner has another vervoersvoorziening of the Wmo beside the pas (a scootmobiel)."""

    heeft_andere_vervoersvoorziening: bool


class Kilometers(Uitkomst):
    """The most kilometres a year at the reduced tariff."""

    kilometers_per_jaar: int


def weeg_kilometers(feiten: Pashouder, weging: Weging) -> Kilometers:
    """Weigh how many kilometres may be travelled at the reduced tariff."""
    naast = feiten.heeft_andere_vervoersvoorziening
    norm_id = "kilometers-naast-andere-voorziening" if naast else "kilometers-per-jaar"
    kilometers = weging.getal(norm_id)
    zin = (
        f"Naast de Wmo-vervoerspas is er {'nog een' if naast else 'geen'} andere vervoersvoorziening van de Wmo: "
        f"ten hoogste {kilometers} kilometer per jaar tegen het gereduceerde tarief."
    )
    weging.stap(weging.bron_van(norm_id), zin, voldaan=True)
    zin = "Wie dat aantal heeft gebruikt, kan nog met Avan reizen tegen het gewone tarief."
    weging.stap(weging.bron_van(norm_id), zin, voldaan=True)
    return Kilometers(kilometers_per_jaar=kilometers)


REGELS = (Regel("vervoer-kilometers", 2, Pashouder, Kilometers, weeg_kilometers),)
