"""The say of the client: who decides about help for a jeugdige, and how to have a conclusion looked at again."""

from __future__ import annotations

from typing import Literal

from domain.regels.feiten import Feiten, Leeftijd, Uitkomst
from domain.regels.regel import Regel
from domain.regels.weging import Weging


class Jeugdige(Feiten):
    """A jeugdige, by age in whole years."""

    leeftijd: Leeftijd


class Zeggenschap(Uitkomst):
    """Who decides about the help: the parents, parents and jeugdige together, or the jeugdige alone."""

    zeggenschap: Literal["ouders", "mede", "zelfstandig"]


class Verzoek(Feiten):
    """A request to look again at the vraagverheldering or the ondersteuningsplan."""

    soort: Literal["andere-medewerker", "second-opinion", "medisch-advies"]
    eerder_gebruikt: bool
    gemotiveerd: bool
    mediation_geprobeerd: bool


class Heroverweging(Uitkomst):
    """Whether the request is allowed, who pays for it (None: nobody has to), and the article that decides."""

    toegestaan: bool
    kosten_voor: Literal["gemeente"] | None
    grond: str


def weeg_zeggenschap(feiten: Jeugdige, weging: Weging) -> Zeggenschap:
    """Weigh who decides about the help that a jeugdige needs (Wageningen 2.4 toelichting: to 12, 12-16, from 16)."""
    zelfstandig = weging.getal("zeggenschap-zelfstandig-vanaf")
    mede = weging.getal("zeggenschap-mede-vanaf")
    if feiten.leeftijd >= zelfstandig:
        zin = f"Wie {feiten.leeftijd} jaar is, beslist zelf over de hulp (vanaf {zelfstandig} jaar)."
        weging.stap(weging.bron_van("zeggenschap-zelfstandig-vanaf"), zin, voldaan=True)
        return Zeggenschap(zeggenschap="zelfstandig")
    bron = weging.bron_van("zeggenschap-mede-vanaf")
    if feiten.leeftijd >= mede:
        zin = f"Wie {feiten.leeftijd} jaar is, beslist mee over de hulp (tussen {mede} en {zelfstandig} jaar)."
        weging.stap(bron, zin, voldaan=True)
        return Zeggenschap(zeggenschap="mede")
    zin = f"De jeugdige is {feiten.leeftijd} jaar; tot {mede} jaar beslissen de ouders over de hulp."
    weging.stap(bron, zin, voldaan=True)
    return Zeggenschap(zeggenschap="ouders")


_WAT: dict[str, str] = {
    "andere-medewerker": "een gesprek met een andere medewerker",
    "second-opinion": "een second opinion",
    "medisch-advies": "een extra medisch advies",
}


def weeg_heroverweging(feiten: Verzoek, weging: Weging) -> Heroverweging:
    """Weigh a request for another medewerker, a second opinion or an extra medisch advies (Wageningen 2.4 lid 4, 9)."""
    artikel = f"heroverweging-{feiten.soort}"
    grond, wat = weging.bron_van(artikel), _WAT[feiten.soort]
    keer = weging.getal(artikel)
    eerste = weging.stap(
        grond,
        f"Om {wat} kan {keer} keer worden gevraagd; dat is {'al' if feiten.eerder_gebruikt else 'nog niet'} gebeurd.",
        voldaan=not feiten.eerder_gebruikt,
    )
    gemotiveerd = weging.stap(
        grond, f"Het verzoek is {'' if feiten.gemotiveerd else 'niet '}gemotiveerd.", voldaan=feiten.gemotiveerd
    )
    if feiten.soort == "medisch-advies":
        weging.stap(
            grond,
            "Open punt: de toelichting noemt het extra medisch advies alleen bij de kosten; de voorwaarden van dit lid "
            "(één keer, gemotiveerd) zijn ook daarop toegepast, mediation niet.",
            voldaan=True,
        )
    bemiddeld = _mediation(feiten, weging)
    toegestaan = eerste and gemotiveerd and bemiddeld
    betaalt = _kosten(feiten, weging) if toegestaan else None
    if not bemiddeld and eerste and gemotiveerd:
        grond = weging.bron_van("heroverweging-mediation-eerst")
    return Heroverweging(toegestaan=toegestaan, kosten_voor=betaalt, grond=grond)


def _mediation(feiten: Verzoek, weging: Weging) -> bool:
    if feiten.soort not in weging.lijst("heroverweging-mediation-eerst"):
        return True
    zin = (
        "Mediation is geprobeerd en gaf geen oplossing."
        if feiten.mediation_geprobeerd
        else "Mediation is nog niet geprobeerd; die gaat voor een second opinion."
    )
    return weging.stap(weging.bron_van("heroverweging-mediation-eerst"), zin, voldaan=feiten.mediation_geprobeerd)


def _kosten(feiten: Verzoek, weging: Weging) -> Literal["gemeente"] | None:
    if feiten.soort not in weging.lijst("heroverweging-kosten-gemeente"):
        return None
    weging.stap(
        weging.bron_van("heroverweging-kosten-gemeente"),
        f"De gemeente betaalt de kosten van {_WAT[feiten.soort]}.",
        voldaan=True,
    )
    return "gemeente"


REGELS = (
    Regel("zeggenschap-jeugdige", 1, Jeugdige, Zeggenschap, weeg_zeggenschap),
    Regel("tweede-gesprek-of-second-opinion", 1, Verzoek, Heroverweging, weeg_heroverweging),
)
