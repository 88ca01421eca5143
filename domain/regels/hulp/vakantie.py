"""Whether begeleiding on holiday asks an indication of its own (Beleidsregels Nijmegen 2025, bijlage 8)."""

from __future__ import annotations

from typing import Literal

from domain.regels.feiten import Feiten, Uitkomst
from domain.regels.regel import Regel
from domain.regels.weging import Weging

Vorm = Literal["meenemen", "kortdurend-verblijf", "begeleiding", "voorliggend", "geen"]


class Vakantie(Feiten):
    """What begeleiding the inwoner has at home, and what the holiday is for."""

    begeleiding_thuis: bool
    mee_te_nemen: bool
    ontlast_mantelzorger: bool
    voorliggend: bool
    draagt_bij_aan_doelen: bool


class Vakantiebegeleiding(Uitkomst):
    """Whether an extra indication is needed, and in which form begeleiding goes along."""

    extra_indicatie: bool
    vorm: Vorm


def weeg_vakantie(feiten: Vakantie, weging: Weging) -> Vakantiebegeleiding:
    """Weigh the points 1 to 4; points 3 and 4 count in every case."""
    vorm = _vorm(feiten, weging)
    zin = f"Er is {'een' if feiten.voorliggend else 'geen'} voorliggende voorziening voor de vakantie."
    if not weging.stap(weging.bron("voorliggend"), zin, voldaan=not feiten.voorliggend):
        vorm = "voorliggend"
    zin = f"De vakantie draagt {'' if feiten.draagt_bij_aan_doelen else 'niet '}bij aan de doelen van het plan."
    if not weging.stap(weging.bron("doelen"), zin, voldaan=feiten.draagt_bij_aan_doelen):
        vorm = "geen"
    return Vakantiebegeleiding(extra_indicatie=vorm in ("kortdurend-verblijf", "begeleiding"), vorm=vorm)


def _vorm(feiten: Vakantie, weging: Weging) -> Vorm:
    if feiten.begeleiding_thuis and feiten.mee_te_nemen:
        zin = "De begeleiding van thuis kan mee op vakantie; een extra indicatie is niet nodig."
        weging.stap(weging.bron("meenemen"), zin, voldaan=True)
        return "meenemen"
    if feiten.begeleiding_thuis:
        zin = "De inwoner heeft thuis begeleiding, maar die kan niet mee op vakantie."
    else:
        zin = "De inwoner heeft thuis geen begeleiding die mee kan op vakantie."
    weging.stap(weging.bron("meenemen"), zin, voldaan=False)
    if feiten.ontlast_mantelzorger:
        zin = "De vakantie is bedoeld om de mantelzorger te ontlasten; dat is respijtzorg, als kortdurend verblijf."
        weging.stap(weging.bron("respijtzorg"), zin, voldaan=True)
        return "kortdurend-verblijf"
    if feiten.begeleiding_thuis:
        return "begeleiding"
    zin = (
        "Open punt: of er thuis begeleiding is, is een aanwijzing voor extra begeleiding, geen regel; zonder "
        "begeleiding thuis telt extra begeleiding hier niet als nodig."
    )
    weging.stap(weging.bron("meenemen"), zin, voldaan=False)
    return "geen"


REGELS = (Regel("begeleiding-vakantie", 1, Vakantie, Vakantiebegeleiding, weeg_vakantie),)
