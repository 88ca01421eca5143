"""Which instantie may do the onderzoek for which voorziening (beleidsregels Nijmegen 3.1, 5.1, 6.3, 7.6)."""

from __future__ import annotations

from typing import Literal

from domain.regels.feiten import Feiten, Slug, Uitkomst, hoort_bij
from domain.regels.norm import Norm
from domain.regels.regel import Regel
from domain.regels.weging import Weging

# Voorzieningen with an onderzoek of their own; every other one follows the general sentence.
_GROEPEN = ("wmo-consulent", "vrouwenopvang", "opvang", "beschermd-wonen")
_ALGEMEEN = "algemeen"


class Onderzoeker(Feiten):
    """The instantie that did or will do the onderzoek, for which voorziening, into the pgb or into the need."""

    instantie: Literal[
        "buurtteam-volwassenen",
        "regieteam",
        "veiligheidshuis",
        "wmo-consulent",
        "ouderenadviseur",
        "ctmo",
        "moviera",
        "tbw",
    ]
    voorziening: Slug
    pgb_onderzoek: bool


class Bevoegdheid(Uitkomst):
    """Whether the instantie is competent, and the article that decides it."""

    bevoegd: bool
    grond: str


def weeg_onderzoeker(feiten: Onderzoeker, weging: Weging) -> Bevoegdheid:
    """Weigh whether an instantie may do the onderzoek for a voorziening, or the onderzoek into a pgb."""
    groep, norm = _groep(feiten.voorziening, weging)
    if feiten.pgb_onderzoek:
        norm = weging.norm("onderzoeker-pgb")
        instanties: list[str] = norm.waarde[groep]
    else:
        instanties = norm.waarde["instanties"]
    grond = weging.bron_van(norm.id)
    bevoegd = weging.stap(grond, _zin(feiten, instanties), voldaan=feiten.instantie in instanties)
    if bevoegd and feiten.instantie == "ouderenadviseur":
        zin = "De ouderenadviseur leidt toe in overleg met het Buurtteam Volwassenen en de Wmo-consulent."
        weging.stap(weging.bron("ouderenadviseur"), zin, voldaan=True)
    if feiten.pgb_onderzoek and feiten.instantie == groep:
        weging.stap(
            grond,
            "Open punt: de Wmo-consulent indiceert deze voorziening, maar staat niet bij wie het pgb onderzoekt; "
            "de opsomming voor het pgb is gevolgd.",
            voldaan=False,
        )
    if not instanties:
        weging.stap(
            grond,
            "Open punt: de tekst noemt niemand die voor deze voorziening het pgb onderzoekt; het college moet nog "
            "bepalen wie het doet.",
            voldaan=False,
        )
    return Bevoegdheid(bevoegd=bevoegd, grond=grond)


def _groep(voorziening: str, weging: Weging) -> tuple[str, Norm]:
    for groep in _GROEPEN:
        norm = weging.norm(f"onderzoeker-{groep}")
        if hoort_bij(voorziening, norm.waarde["voorzieningen"]):
            return groep, norm
    return _ALGEMEEN, weging.norm(f"onderzoeker-{_ALGEMEEN}")


def _zin(feiten: Onderzoeker, instanties: list[str]) -> str:
    wat = "het pgb-onderzoek" if feiten.pgb_onderzoek else "het onderzoek"
    wie = " of ".join(_woorden(instantie) for instantie in instanties) or "geen van de genoemde instanties"
    return f"Voor {_woorden(feiten.voorziening)} is {wat} aan {wie}; hier gaat het om {_woorden(feiten.instantie)}."


def _woorden(slug: str) -> str:
    return slug.replace("-", " ")


REGELS = (Regel("onderzoeker-bevoegd", 2, Onderzoeker, Bevoegdheid, weeg_onderzoeker),)
