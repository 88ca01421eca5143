"""Whether one contract may tie the ondersteuning to the dwelling.

Source: Verordening Nijmegen 2022, art. 9a with toelichting; Verordening Heumen as amended in 2025, art. 9a.
"""

from __future__ import annotations

from domain.regels.feiten import Feiten, Slug, Uitkomst, hoort_bij
from domain.regels.regel import Regel
from domain.regels.weging import Weging


class Overeenkomst(Feiten):
    """A contract for ondersteuning: whether it hangs on the dwelling, and what the indicatie holds."""

    ondersteuning_afhankelijk_van_woonruimte: bool
    verblijf_onderdeel_van_indicatie: bool
    indicatie: Slug


class Toelating(Uitkomst):
    """Whether the contract is allowed."""

    toegestaan: bool


def weeg_gemengde_overeenkomst(feiten: Overeenkomst, weging: Weging) -> Toelating:
    """Weigh whether the ondersteuning hangs on the dwelling, and if so whether verblijf is part of the indicatie."""
    if not feiten.ondersteuning_afhankelijk_van_woonruimte:
        zin = "De ondersteuning hangt niet af van de woonruimte; de overeenkomst is niet gemengd."
        return Toelating(toegestaan=weging.stap(weging.bron("verbod"), zin, voldaan=True))
    zin = "De ondersteuning hangt mede af van de woonruimte; dat mag alleen als verblijf onderdeel is van de indicatie."
    weging.stap(weging.bron("verbod"), zin, voldaan=False)
    return Toelating(toegestaan=_verblijf(feiten, weging))


def _verblijf(feiten: Overeenkomst, weging: Weging) -> bool:
    norm = weging.norm_of_niets("indicaties-met-verblijf")
    verblijf = feiten.verblijf_onderdeel_van_indicatie
    if norm is None:
        zin = f"Verblijf is {'' if verblijf else 'geen '}onderdeel van de indicatie."
        return weging.stap(weging.bron("verbod"), zin, voldaan=verblijf)
    met = hoort_bij(feiten.indicatie, norm.waarde)
    naam = feiten.indicatie.replace("-", " ")
    zin = f"Bij de indicatie {naam} is verblijf {'' if met else 'geen '}onderdeel."
    weging.stap(weging.bron_van(norm.id), zin, voldaan=met)
    if met != verblijf:
        zin = "Open punt: het feit zegt iets anders over verblijf dan het artikel bij deze indicatie; het artikel telt."
        weging.stap(weging.bron_van(norm.id), zin, voldaan=met)
    return met


REGELS = (Regel("gemengde-overeenkomst", 1, Overeenkomst, Toelating, weeg_gemengde_overeenkomst),)
