"""Which voorzieningen do not go together.

Source: Beleidsregels Wmo Nijmegen 2025, par. 7.6 NB and bijlage 4; Verordening Nijmegen 2022, art. 11 lid 3 onder f.
"""

from __future__ import annotations

from typing import Literal

from domain.regels.feiten import Feiten, Grond, Slug, Uitkomst, hoort_bij
from domain.regels.regel import Regel
from domain.regels.weging import Weging


class Samenloop(Feiten):
    """What is asked beside what is there, and how the beschermd wonen of the two is given.

    ``individuele_noodzaak``: the own need for vervoer asks an Avan-pas beside a hulpmiddel.
    """

    gevraagd: Slug
    aanwezig: tuple[Slug, ...]
    leveringsvorm: Literal["zin", "pgb"]
    individuele_noodzaak: bool


class Combinatie(Uitkomst):
    """Whether the voorzieningen go together, and the grounds why not."""

    toegestaan: bool
    gronden: tuple[Grond, ...]


def weeg_samenloop(feiten: Samenloop, weging: Weging) -> Combinatie:
    """Weigh whether what is asked can be given beside what is there."""
    gronden = (*_huishouden(feiten, weging), *_vervoer(feiten, weging))
    return Combinatie(toegestaan=not gronden, gronden=gronden)


def _huishouden(feiten: Samenloop, weging: Weging) -> tuple[Grond, ...]:
    norm = weging.norm_of_niets(f"samenloop-beschermd-wonen-{feiten.leveringsvorm}")
    if norm is None:
        zin = "Open punt: over beschermd wonen in natura naast hulp bij het huishouden zegt deze tekst niets."
        weging.stap(weging.bron("zin"), zin, voldaan=True)
        return ()
    huishouden = weging.lijst("samenloop-huishouden")
    if hoort_bij(feiten.gevraagd, huishouden):
        samen = any(hoort_bij(wat, norm.waarde) for wat in feiten.aanwezig)
    else:
        samen = hoort_bij(feiten.gevraagd, norm.waarde) and any(hoort_bij(wat, huishouden) for wat in feiten.aanwezig)
    if not samen:
        weging.stap(
            weging.bron_van(norm.id), "Beschermd wonen en hulp bij het huishouden lopen niet samen.", voldaan=True
        )
        return ()
    reden = (
        "wie beschermd wonen in natura krijgt, komt niet in aanmerking voor aparte hulp bij het huishouden"
        if feiten.leveringsvorm == "zin"
        else "in het pgb voor beschermd wonen zit het schoonmaken al"
    )
    zin = f"Gevraagd is {_naam(feiten.gevraagd)}, aanwezig {', '.join(map(_naam, feiten.aanwezig))}; {reden}."
    zelf = weging.norm_of_niets("beschermd-wonen-zelf")
    if zelf is not None and not any(hoort_bij(wat, zelf.waarde) for wat in (feiten.gevraagd, *feiten.aanwezig)):
        zin += " Open punt: de tekst noemt beschermd wonen; beschermd thuis en trainingshuis zijn vormen daarvan."
    weging.stap(weging.bron_van(norm.id), zin, voldaan=False)
    return (Grond(bron=weging.bron_van(norm.id)),)


def _vervoer(feiten: Samenloop, weging: Weging) -> tuple[Grond, ...]:
    norm = weging.norm_of_niets("vervoersvoorzieningen-en-rolstoelen")
    if norm is None:
        return ()
    bron = weging.bron_van(norm.id)
    telt = [wat for lijst in norm.waarde.values() for wat in lijst]
    overlap = [wat for wat in feiten.aanwezig if hoort_bij(wat, telt)]
    if not overlap or not hoort_bij(feiten.gevraagd, telt):
        weging.stap(bron, "Er lopen geen vervoers- of rolstoelvoorzieningen samen.", voldaan=True)
        return ()
    mag = feiten.individuele_noodzaak and _een_pas_bij_een_hulpmiddel(feiten.gevraagd, overlap, norm.waarde)
    zin = f"Gevraagd is {_naam(feiten.gevraagd)}, aanwezig {', '.join(map(_naam, overlap))}; " + (
        "de eigen vervoersbehoefte maakt de Avan-pas naast een hulpmiddel noodzakelijk."
        if mag
        else "in principe worden die niet gecombineerd."
    )
    if weging.stap(bron, zin, voldaan=mag):
        return ()
    # "In principe": the ground is there, using it is a choice.
    return (Grond(bron=bron, dwingend=False),)


def _een_pas_bij_een_hulpmiddel(gevraagd: str, overlap: list[str], soorten: dict[str, list[str]]) -> bool:
    """Say whether the new pair is the Avan-pas and a hulpmiddel, and nothing else overlaps."""
    alles = [gevraagd, *overlap]
    passen = [wat for wat in alles if hoort_bij(wat, soorten["avan"])]
    hulpmiddelen = [wat for wat in alles if hoort_bij(wat, soorten["hulpmiddel"])]
    # A second hulpmiddel is no exception of the pas; two that were there already are not asked for now.
    if len(passen) != 1 or len(passen) + len(hulpmiddelen) != len(alles):
        return False
    return gevraagd in passen or len(hulpmiddelen) == 1


def _naam(slug: str) -> str:
    return slug.replace("-", " ")


REGELS = (Regel("samenloop-voorzieningen", 2, Samenloop, Combinatie, weeg_samenloop),)
