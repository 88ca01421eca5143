"""What the personnel of an aanbieder must have learned, and who answers for it.

Source: Verordening Nijmegen 2022, bijlage 3 punt 48 to 56 and 58. Each product is a norm with a row for each taak.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from pydantic import Field

from domain.regels.feiten import Feiten, Uitkomst, Wet, gegeven
from domain.regels.norm import Norm
from domain.regels.procedure.bronnen import WETNAAM
from domain.regels.regel import Regel
from domain.regels.weging import Weging
from domain.weigering import RegelNietVanKracht

_REGEL = "personeelseis"
_ZELFDE_ALS_UITVOERING = "plan"

Taak = Literal["uitvoering", "plan", "toezicht"]
Begeleiding = Literal["reguliere-begeleiding", "specialistische-begeleiding"]
Problematiek = Literal["jeugd-en-opvoeding", "lvb", "psychische-stoornis"]


class Inzet(Feiten):
    """Which taak of which product (by its name or code) is done.

    ``combinatie_met_begeleiding`` counts for persoonlijke verzorging: whether, or with which, begeleiding the same
    professional gives it. ``problematiek`` counts for vaktherapie.
    """

    product: str = Field(pattern=r"^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$", max_length=100)
    taak: Taak
    wet: Wet
    combinatie_met_begeleiding: bool | Begeleiding | None = None
    problematiek: Problematiek | None = None


class Eis(Uitkomst):
    """The least education, the register, who answers for a treatment, and the least share of hbo in percent.

    Null: the text does not ask it.
    """

    opleiding: str
    registratie: str | None
    regiebehandelaar: str | None
    minimum_percentage_hbo: int | None


def weeg_personeelseis(feiten: Inzet, weging: Weging) -> Eis:
    """Weigh what the one who does this taak must have."""
    product = weging.tabel(f"personeelseis-namen-{feiten.wet}").get(feiten.product, feiten.product)
    norm = _norm(product, feiten, weging)
    if product in weging.lijst("personeelseis-gecombineerd"):
        norm = _weeg_combinatie(norm, feiten, weging)
    rij = _rij(norm, feiten, weging)
    regie = rij.get("regiebehandelaar")
    if isinstance(regie, Mapping):
        regie = regie[gegeven("problematiek", _REGEL, waarde=feiten.problematiek)]
    if feiten.wet == "jeugdwet":
        zin = "Hbo- en wo-personeel is geregistreerd (SKJ of BIG); mbo-personeel werkt onder een geregistreerde."
        weging.stap(weging.bron("jeugd"), zin, voldaan=True)
    if regie is not None:
        zin = "De behandeling staat onder verantwoordelijkheid van een regiebehandelaar."
        weging.stap(weging.bron("regiebehandelaar"), zin, voldaan=True)
    weging.stap(weging.bron_van(norm.id), _zin(rij, feiten, regie), voldaan=True)
    return Eis(
        opleiding=rij["opleiding"],
        registratie=rij.get("registratie"),
        regiebehandelaar=regie,
        minimum_percentage_hbo=rij.get("minimum_percentage_hbo"),
    )


def _norm(product: str, feiten: Inzet, weging: Weging) -> Norm:
    norm = weging.norm_of_niets(f"personeelseis-{feiten.wet}-{product}")
    if norm is None:
        raise RegelNietVanKracht(
            f"Voor '{feiten.product}' onder de {WETNAAM[feiten.wet]} stelt op {weging.peildatum.isoformat()} geen "
            "tekst in de bronnen een eis aan het personeel.",
            regel=_REGEL,
        )
    return norm


def _weeg_combinatie(norm: Norm, feiten: Inzet, weging: Weging) -> Norm:
    """Choose the demands of begeleiding where one professional gives that too."""
    met: bool | Begeleiding = gegeven("combinatieMetBegeleiding", _REGEL, waarde=feiten.combinatie_met_begeleiding)
    if met is False:
        zin = "De persoonlijke verzorging wordt niet met begeleiding gecombineerd."
        weging.stap(weging.bron_van(norm.id), zin, voldaan=True)
        return norm
    begeleiding: Begeleiding = "reguliere-begeleiding" if met is True else met
    zin = f"Dezelfde professional geeft ook begeleiding; de eisen van {begeleiding.replace('-', ' ')} gelden."
    if met is True:
        zin = f"Open punt: welke begeleiding het is, is niet gegeven; reguliere begeleiding is aangehouden. {zin}"
    weging.stap(weging.bron_van(norm.id), zin, voldaan=True)
    return _norm(begeleiding, feiten, weging)


def _rij(norm: Norm, feiten: Inzet, weging: Weging) -> Mapping[str, Any]:
    eisen: Mapping[str, Mapping[str, Any]] = norm.waarde
    if feiten.taak in eisen:
        return eisen[feiten.taak]
    if feiten.taak == _ZELFDE_ALS_UITVOERING and "uitvoering" in eisen:
        zin = "Open punt: voor het plan staat er geen eigen eis; de eis voor de uitvoering is aangehouden."
        return {"open_punt": zin, **eisen["uitvoering"]}
    raise RegelNietVanKracht(
        f"{weging.bron_van(norm.id)} stelt voor '{feiten.product}' geen eis aan de taak '{feiten.taak}'.", regel=_REGEL
    )


def _zin(rij: Mapping[str, Any], feiten: Inzet, regie: str | None) -> str:
    delen = [f"Voor {feiten.product} ({feiten.taak}) is een zorggerelateerde opleiding nodig: {rij['opleiding']}"]
    if "registratie" in rij:
        delen.append(f"met registratie ({rij['registratie']})")
    if regie is not None:
        delen.append(f"onder verantwoordelijkheid van {regie.replace('-', ' ')}")
    if "verantwoordelijk" in rij:
        delen.append(f"onder verantwoordelijkheid van {rij['verantwoordelijk']}")
    if "minimum_percentage_hbo" in rij:
        delen.append(f"en in de woonvorm is ten minste {rij['minimum_percentage_hbo']}% hbo-geschoold")
    zin = f"{', '.join(delen)}."
    return f"{rij['open_punt']} {zin}" if "open_punt" in rij else zin


REGELS = (Regel(_REGEL, 1, Inzet, Eis, weeg_personeelseis),)
