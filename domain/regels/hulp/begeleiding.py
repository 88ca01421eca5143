"""Which kind of begeleiding fits: begeleiding or begeleiding plus, hulp bij het huishouden or praktische begeleiding.

Source: Beleidsregels Nijmegen 2025, bijlage 6 and 7; Verordening Heumen as amended in 2025, art. 1 sub f, g and dd.
"""

from __future__ import annotations

from typing import Literal

from domain.regels.feiten import Aantal, Feiten, Leeftijd, Slug, Uitkomst
from domain.regels.regel import Regel
from domain.regels.weging import Weging
from domain.weigering import FeitOngeldig

_PLUS = "begeleiding-of-plus"
_PRAKTISCH = "huishouden-of-praktische-begeleiding"


class Zwaarte(Feiten):
    """How heavy the questions are: the number of leefgebieden, and which criteria for plus hold, by their number."""

    leeftijd: Leeftijd
    leefgebieden: Aantal
    criteria_plus: tuple[Aantal, ...]


class Begeleidingskeuze(Uitkomst):
    """The product, how many criteria for plus hold, and the ground."""

    product: Literal["begeleiding", "begeleiding-plus", "geen"]
    aantal_criteria: int
    grond: str


def weeg_begeleiding_of_plus(feiten: Zwaarte, weging: Weging) -> Begeleidingskeuze:
    """Weigh whether begeleiding or begeleiding plus fits the weight of the questions."""
    aantal = _criteria(feiten, weging)
    for norm, waarde, wat in (
        ("begeleiding-leeftijd", feiten.leeftijd, "jaar"),
        ("begeleiding-leefgebieden", feiten.leefgebieden, "leefgebieden met hulpvragen"),
    ):
        nodig = weging.getal(norm)
        zin = f"De inwoner heeft {waarde} {wat}; nodig is ten minste {nodig}."
        if wat == "jaar":
            zin = f"De inwoner is {waarde} jaar; de begeleiding is er vanaf {nodig} jaar."
        if not weging.stap(weging.bron_van(norm), zin, voldaan=waarde >= nodig):
            return Begeleidingskeuze(product="geen", aantal_criteria=aantal, grond=weging.bron_van(norm))
    gebieden, nodig = weging.tabel("plus-leefgebieden"), weging.getal("plus-minimum")
    breed = feiten.leefgebieden >= gebieden["vanaf"]
    zin = f"De hulpvragen liggen op {feiten.leefgebieden} leefgebieden; bij plus hoort {gebieden['vanaf']} of meer."
    weging.stap(weging.bron_van("plus-leefgebieden"), zin, voldaan=breed)
    bron = weging.bron_van("plus-minimum")
    zin = f"Van de criteria voor begeleiding plus gelden er {aantal}; nodig zijn er {nodig}."
    genoeg = weging.stap(bron, zin, voldaan=aantal >= nodig)
    if genoeg and (breed or not gebieden["voorwaarde"]):
        return Begeleidingskeuze(product="begeleiding-plus", aantal_criteria=aantal, grond=bron)
    if genoeg or breed:
        zin = "Open punt: geen van beide omschrijvingen past geheel; zonder alles wat plus vraagt is het begeleiding."
        weging.stap(weging.bron("begeleiding"), zin, voldaan=True)
    grond = bron if not genoeg else weging.bron_van("plus-leefgebieden")
    return Begeleidingskeuze(product="begeleiding", aantal_criteria=aantal, grond=grond)


def _criteria(feiten: Zwaarte, weging: Weging) -> int:
    """Count the criteria that hold, with the one that the number of leefgebieden decides where the text counts it."""
    te_noemen, gebieden = weging.lijst("plus-criteria"), weging.tabel("plus-leefgebieden")
    for plaats, nummer in enumerate(feiten.criteria_plus):
        if nummer not in te_noemen or nummer in feiten.criteria_plus[:plaats]:
            keus = ", ".join(str(een) for een in te_noemen)
            raise FeitOngeldig(
                f"Criterium {nummer} kan hier niet, of staat er twee keer; te kiezen zijn: {keus}.",
                feit=f"criteriaPlus.{plaats}",
                regel=_PLUS,
            )
    telt_mee = gebieden["criterium"] and feiten.leefgebieden >= gebieden["vanaf"]
    return len(feiten.criteria_plus) + (1 if telt_mee else 0)


class Huishoudvraag(Feiten):
    """What marks the inwoner, and whether work is to be taken over or structure to be learned."""

    kenmerken: tuple[Slug, ...]
    taken_overnemen: bool
    structuur_aanleren: bool
    zicht_op_verbetering: bool


class Huishoudkeuze(Uitkomst):
    """The product that fits; ``geen`` when neither is asked for."""

    product: Literal[
        "hulp-bij-het-huishouden", "hulp-bij-het-huishouden-met-hh2-taken", "praktische-begeleiding", "geen"
    ]


def weeg_huishouden_of_praktisch(feiten: Huishoudvraag, weging: Weging) -> Huishoudkeuze:
    """Weigh whether the work is taken over or the inwoner is helped to do it himself."""
    bekend = weging.lijst("praktische-begeleiding-kenmerken")
    for plaats, kenmerk in enumerate(feiten.kenmerken):
        if kenmerk not in bekend:
            reden = f"Kenmerk '{kenmerk}' kent de tekst niet; te kiezen zijn: {', '.join(bekend)}."
            raise FeitOngeldig(reden, feit=f"kenmerken.{plaats}", regel=_PRAKTISCH)
    hh2 = _hulp_met_hh2(feiten, weging)
    if hh2 is not None:
        return Huishoudkeuze(product="hulp-bij-het-huishouden-met-hh2-taken")
    genoemd = ", ".join(kenmerk.replace("-", " ") for kenmerk in feiten.kenmerken) or "geen"
    zin = f"Kenmerken voor praktische begeleiding: {genoemd}."
    kenmerkend = weging.stap(weging.bron_van("praktische-begeleiding-kenmerken"), zin, voldaan=bool(feiten.kenmerken))
    zin = (
        f"Het gaat er {'' if feiten.structuur_aanleren else 'niet '}om dat de inwoner leert het huishouden te ordenen."
    )
    leren = weging.stap(weging.bron("praktisch"), zin, voldaan=feiten.structuur_aanleren)
    if kenmerkend and leren:
        return Huishoudkeuze(product="praktische-begeleiding")
    zin = f"Huishoudelijke taken moeten {'' if feiten.taken_overnemen else 'niet '}worden overgenomen."
    if weging.stap(weging.bron("huishouden"), zin, voldaan=feiten.taken_overnemen):
        _leg_niet_gehouden_tekst_uit(weging)
        return Huishoudkeuze(product="hulp-bij-het-huishouden")
    return Huishoudkeuze(product="geen")


def _hulp_met_hh2(feiten: Huishoudvraag, weging: Weging) -> str | None:
    """Weigh HH2-taken, where the text has them: for who has the kenmerken, but nothing to get better."""
    norm = weging.norm_of_niets("hh2-taken")
    if norm is None or not (feiten.taken_overnemen and feiten.kenmerken):
        return None
    zicht = "zicht" if feiten.zicht_op_verbetering else "geen zicht"
    zin = f"Huishoudelijke taken moeten worden overgenomen, en er is {zicht} op verbetering van de situatie."
    mag = weging.stap(weging.bron_van(norm.id), zin, voldaan=not feiten.zicht_op_verbetering)
    return norm.id if mag else None


def _leg_niet_gehouden_tekst_uit(weging: Weging) -> None:
    # Where the text on hulp bij het huishouden is not held, the name of the product is taken over and the reader told.
    if "niet_gehouden" in weging.artikelen:
        zin = (
            "Open punt: de tekst over huishoudelijke hulp staat niet in de bronnen; alleen het onderscheid is gewogen."
        )
        weging.stap(weging.bron("niet_gehouden"), zin, voldaan=True)


REGELS = (
    Regel(_PLUS, 1, Zwaarte, Begeleidingskeuze, weeg_begeleiding_of_plus),
    Regel(_PRAKTISCH, 1, Huishoudvraag, Huishoudkeuze, weeg_huishouden_of_praktisch),
)
