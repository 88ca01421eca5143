"""Who is given a tegemoetkoming for the costs of a chronic illness or beperking.

Source: Nadere regels Wageningen 2024, art. 4.1.
"""

from __future__ import annotations

from domain.regels.feiten import Feiten, Grond, Uitkomst
from domain.regels.pgb.budget import Eenheden
from domain.regels.pgb.gronden import grond
from domain.regels.regel import Regel
from domain.regels.weging import Weging


class Meerkosten(Feiten):
    """Whether the costs are shown, the income in per cent of the bijstandsnorm, and whether it is not enough anyway.

    The percentage may have two decimals, as text ("130.5").
    """

    kosten_aangetoond: bool
    inkomen_percentage_bijstandsnorm: Eenheden
    aantoonbaar_niet_redzaam: bool


class Recht(Uitkomst):
    """Whether there is a right to the tegemoetkoming, and the grounds why not. The amount is no part of the text."""

    recht: bool
    gronden: tuple[Grond, ...]


def weeg_meerkosten(feiten: Meerkosten, weging: Weging) -> Recht:
    """Weigh the right to a tegemoetkoming: the costs are shown, and the client cannot carry them."""
    kosten = feiten.kosten_aangetoond
    zin = (
        f"Dat er kosten zijn die samenhangen met een chronische ziekte of beperking, is {'' if kosten else 'niet '}"
        "met bewijsstukken aangetoond."
    )
    gronden = grond(weging, weging.bron("kosten"), zin, voldaan=kosten)
    norm = "meerkosten-inkomen"
    percentage, maximum = feiten.inkomen_percentage_bijstandsnorm, weging.getal(norm)
    redzaam = percentage > maximum and not feiten.aantoonbaar_niet_redzaam
    zin = (
        f"Het inkomen is {f'{percentage:f}'.replace('.', ',')}% van de bijstandsnorm (tot en met {maximum}% is er "
        f"recht); de cliënt is {'' if feiten.aantoonbaar_niet_redzaam else 'niet '}aantoonbaar financieel niet redzaam."
    )
    gronden += grond(weging, weging.bron_van(norm), zin, voldaan=not redzaam)
    return Recht(recht=not gronden, gronden=gronden)


REGELS = (Regel("tegemoetkoming-meerkosten", 1, Meerkosten, Recht, weeg_meerkosten),)
