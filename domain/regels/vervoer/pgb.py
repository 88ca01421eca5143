"""How much pgb there is for the own car, a taxi or a rolstoeltaxi.

Sources: Verordening Nijmegen 2022, financiële bijlage art. 9 (the amount); Beleidsregels Wmo Nijmegen 2025, bijlage 4,
Collectief aanvullend vervoer in pgb (the right) and Afwijkende hoogtes van het budget.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from domain.regels.feiten import Grond, Uitkomst
from domain.regels.geld import Euro, in_euro, op_centen
from domain.regels.pgb.gronden import grond
from domain.regels.regel import Regel
from domain.regels.vervoer.pgbpercentage import ECHTGENOTEN, Vervoerspgb, weeg_percentage
from domain.regels.weging import Weging
from domain.weigering import FeitOngeldig

_REGEL = "vervoer-pgb"


class Vervoersbudget(Uitkomst):
    """Whether there is a right, the percentage of the normbedrag, and the euros of the whole period.

    Of a couple who both need vervoer, percentage and amount are of both together.
    """

    recht: bool
    percentage: int
    bedrag: Euro
    gronden: tuple[Grond, ...]


def weeg_vervoer_pgb(feiten: Vervoerspgb, weging: Weging) -> Vervoersbudget:
    """Weigh right and amount under the beleidsregels."""
    _eis_mogelijk(feiten, weging)
    cvv, onbruikbaar = feiten.cvv_geindiceerd, feiten.cvv_onbruikbaar_door_beperking
    zin = f"De inwoner komt {'' if cvv else 'niet '}in aanmerking voor collectief aanvullend vervoer."
    gronden = grond(weging, weging.bron("recht"), zin, voldaan=cvv)
    zin = f"De inwoner kan dat vervoer door zijn beperking {'niet' if onbruikbaar else 'wel'} gebruiken."
    gronden += grond(weging, weging.bron("recht"), zin, voldaan=onbruikbaar)
    if gronden:
        return Vervoersbudget(recht=False, percentage=0, bedrag=Decimal(0), gronden=gronden)
    normbedrag = weging.bedrag("vervoer-pgb-normbedrag")
    _leg_kilometers_uit(weging, normbedrag)
    percentage = weeg_percentage(feiten, weging)
    if not percentage:
        bron = weging.bron_van("vervoer-pgb-jongste")
        return Vervoersbudget(recht=False, percentage=0, bedrag=Decimal(0), gronden=(Grond(bron=bron),))
    bedrag = _naar_rato(feiten, weging, normbedrag, percentage)
    maanden = f"over {feiten.maanden_recht} van de {weging.getal('vervoer-pgb-periode')} maanden"
    zin = f"{percentage}% van {in_euro(normbedrag)}, {maanden}, is {in_euro(bedrag)}."
    weging.stap(weging.bron_van("vervoer-pgb-periode"), zin, voldaan=True)
    return Vervoersbudget(recht=True, percentage=percentage, bedrag=bedrag, gronden=())


def weeg_vervoer_pgb_verordening(feiten: Vervoerspgb, weging: Weging) -> Vervoersbudget:
    """Give the amount of the verordening; who has a right to it and who gets less, its text does not say."""
    _eis_mogelijk(feiten, weging)
    norm_id = f"vervoer-pgb-{feiten.soort}"
    normbedrag = weging.bedrag(norm_id)
    bron = weging.bron_van(norm_id)
    zin = f"Voor gebruik van een {feiten.soort.replace('-', ' ')} is er {in_euro(normbedrag)} per jaar."
    weging.stap(bron, zin, voldaan=True)
    zin = "Open punt: wie er recht op heeft en wie meer of minder krijgt, zegt deze tekst niet; het is niet gewogen."
    weging.stap(bron, zin, voldaan=True)
    _leg_kilometers_uit(weging, normbedrag)
    bedrag = _naar_rato(feiten, weging, normbedrag, 100)
    periode = weging.getal("vervoer-pgb-periode")
    if feiten.maanden_recht < periode:
        zin = f"Open punt: over een korter recht zwijgt de tekst; hier {feiten.maanden_recht} van de {periode} maanden."
        weging.stap(weging.bron_van("vervoer-pgb-periode"), zin, voldaan=True)
    return Vervoersbudget(recht=True, percentage=100, bedrag=bedrag, gronden=())


def _eis_mogelijk(feiten: Vervoerspgb, weging: Weging) -> None:
    """Refuse facts that cannot be: the months of a year, the two of a couple, an instelling without a bewoner."""
    for feit, mag in (
        ("maandenRecht", 1 <= feiten.maanden_recht <= weging.getal("vervoer-pgb-periode")),
        ("voorzieningKorteAfstandAantal", feiten.voorziening_korte_afstand_aantal <= ECHTGENOTEN),
        ("soortInstelling", feiten.wlz_bewoner or feiten.soort_instelling != "wlz-instelling"),
    ):
        if not mag:
            raise FeitOngeldig(f"Feit '{feit}' van regel '{_REGEL}' kan zo niet.", feit=feit, regel=_REGEL)


def _leg_kilometers_uit(weging: Weging, normbedrag: Decimal) -> None:
    per_kilometer = weging.bedrag("vervoer-pgb-per-kilometer")
    kilometers = int(normbedrag / per_kilometer)
    zin = f"{in_euro(normbedrag)} is {in_euro(per_kilometer)} per kilometer over {kilometers} kilometer."
    weging.stap(weging.bron_van("vervoer-pgb-per-kilometer"), zin, voldaan=True)


def _naar_rato(feiten: Vervoerspgb, weging: Weging, normbedrag: Decimal, percentage: int) -> Decimal:
    deel = Fraction(feiten.maanden_recht, weging.getal("vervoer-pgb-periode"))
    return op_centen(Fraction(normbedrag) * percentage / 100 * deel)


REGELS = (
    Regel(_REGEL, 1, Vervoerspgb, Vervoersbudget, weeg_vervoer_pgb),
    Regel(_REGEL, 1, Vervoerspgb, Vervoersbudget, weeg_vervoer_pgb_verordening, functie="vervoer-pgb-verordening"),
)
