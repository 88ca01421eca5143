"""Whether a pgb-plan says all that it has to say.

Source: Verordening Nijmegen 2022, art. 11 lid 1 and 13 lid 4; Beleidsregels Wmo Nijmegen 2025, par. 5.1; Verordening
Heumen as amended in 2025, art. 12 lid 1; Nadere regels Wageningen 2024, art. 3.2. Which part is asked when, is data.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from domain.regels.feiten import Feiten, Slug, Uitkomst, Wet, hoort_bij
from domain.regels.norm import Norm
from domain.regels.regel import Regel
from domain.regels.weging import Weging
from domain.weigering import RegelNietVanKracht

_REGEL = "pgb-plan-volledig"
# In the order of the texts; a gemeente has those that its own texts hold.
_LIJSTEN = ("pgb-plan", "pgb-plan-netwerk", "pgb-plan-motivatie", "pgb-plan-ondertekening", "pgb-plan-kwaliteit")
_ONDERTEKENING = "mede-ondertekening"

# fmt: off
Onderdeel = Literal[
    "a", "b", "c", "d", "e", "f",
    "doelen-activiteiten-evaluatiemomenten",
    "2a", "2b", "2c", "2d", "2e", "2f", "2g",
    "3a", "3b", "3c", "3d", "3e",
]
# fmt: on


class Plan(Feiten):
    """The parts that the plan holds, by the letters of the article, and what the plan is for.

    ``doelen-...`` is the part of Nijmegen art. 13 lid 4 on help by the network; ``2a`` to ``3e`` are points 2 and 3 of
    par. 5.1 of the beleidsregels.
    """

    onderdelen: list[Onderdeel]
    wet: Wet
    inzet_sociaal_netwerk: bool
    curator_of_mentor_hielp: bool
    mede_ondertekend: bool
    voorziening: Slug


class Volledigheid(Uitkomst):
    """Whether the plan is complete, and what it misses, in the order of the text."""

    volledig: bool
    ontbreekt: tuple[str, ...]


def weeg_plan(feiten: Plan, weging: Weging) -> Volledigheid:
    """Weigh whether the plan holds each part that the text asks for in this case."""
    situaties = _situaties(feiten, weging)
    aanwezig = {*feiten.onderdelen, *([_ONDERTEKENING] if feiten.mede_ondertekend else [])}
    gevraagd = False
    ontbreekt: tuple[str, ...] = ()
    for norm in _lijsten(weging):
        onderdelen = [een for een in norm.waarde if situaties.issuperset(een["wanneer"])]
        if onderdelen:
            gevraagd = True
            ontbreekt += _weeg_onderdelen(norm, onderdelen, aanwezig, weging)
    if not gevraagd:
        raise RegelNietVanKracht(
            "De tekst over wat in dit pgb-plan moet staan, staat niet in de bronnen.", regel=_REGEL
        )
    if "rest" in weging.artikelen:
        zin = "Open punt: wat deze letters vragen, staat niet in de bronnen en is niet gewogen."
        weging.stap(weging.bron("rest"), zin, voldaan=True)
    return Volledigheid(volledig=not ontbreekt, ontbreekt=ontbreekt)


def _situaties(feiten: Plan, weging: Weging) -> set[str]:
    situaties: set[str] = {feiten.wet}
    vormen = weging.norm_of_niets("vormen-beschermd-wonen")
    if vormen is not None and hoort_bij(feiten.voorziening, vormen.waarde):
        situaties.add("beschermd-wonen")
    if feiten.inzet_sociaal_netwerk:
        situaties.add("netwerk")
    if feiten.curator_of_mentor_hielp:
        situaties.add("curator-of-mentor")
    return situaties


def _lijsten(weging: Weging) -> Iterator[Norm]:
    for norm_id in _LIJSTEN:
        norm = weging.norm_of_niets(norm_id)
        if norm is not None:
            yield norm


def _weeg_onderdelen(norm: Norm, gevraagd: list[dict[str, str]], aanwezig: set[str], weging: Weging) -> tuple[str, ...]:
    ontbreekt = [een for een in gevraagd if een["letter"] not in aanwezig]
    if ontbreekt:
        zin = f"In het plan ontbreekt: {'; '.join(een['wat'] for een in ontbreekt)}."
    else:
        zin = f"In het plan staat: {'; '.join(een['wat'] for een in gevraagd)}."
    weging.stap(weging.bron_van(norm.id), zin, voldaan=not ontbreekt)
    return tuple(een["letter"] for een in ontbreekt)


REGELS = (Regel(_REGEL, 1, Plan, Volledigheid, weeg_plan),)
