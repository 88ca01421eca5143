"""How a pgb is paid: through the SVB, or at once by the gemeente.

Source: Beleidsregels Wmo Nijmegen 2025, par. 5.5.
"""

from __future__ import annotations

from typing import Literal

from domain.regels.feiten import Feiten, Grond, Uitkomst
from domain.regels.pgb.gronden import grond
from domain.regels.regel import Regel
from domain.regels.weging import Weging


class Betaling(Feiten):
    """What the pgb is for, and how it stands with the SVB."""

    eenmalig: bool
    zorgovereenkomst_goedgekeurd: bool
    svb_bepalingen_nageleefd: bool


class Betaalwijze(Uitkomst):
    """How it is paid, whether it can be paid now, whether it may be withdrawn, and why (not)."""

    wijze: Literal["trekkingsrecht", "rechtstreeks"]
    betaalbaar: bool
    kan_intrekken: bool
    gronden: tuple[Grond, ...]


def weeg_betaalwijze(feiten: Betaling, weging: Weging) -> Betaalwijze:
    """Weigh how a pgb is paid out; what is paid at once stays outside the rules of the SVB."""
    if feiten.eenmalig:
        zin = "Een eenmalig pgb wordt rechtstreeks door de gemeente verstrekt, buiten het trekkingsrecht."
        weging.stap(weging.bron("eenmalig"), zin, voldaan=True)
        return Betaalwijze(wijze="rechtstreeks", betaalbaar=True, kan_intrekken=False, gronden=())
    weging.stap(weging.bron("trekkingsrecht"), "Het pgb wordt als trekkingsrecht door de SVB betaald.", voldaan=True)
    overeenkomst, bepalingen = feiten.zorgovereenkomst_goedgekeurd, feiten.svb_bepalingen_nageleefd
    zin = f"De SVB heeft {'een' if overeenkomst else 'geen'} zorgovereenkomst goedgekeurd."
    gronden = grond(weging, weging.bron("zorgovereenkomst"), zin, voldaan=overeenkomst)
    zin = (
        "De budgethouder houdt zich aan de bepalingen van de SVB."
        if bepalingen
        else "De budgethouder houdt zich niet aan de bepalingen van de SVB; het pgb kan worden ingetrokken."
    )
    gronden += grond(weging, weging.bron("bepalingen"), zin, voldaan=bepalingen, dwingend=False)
    return Betaalwijze(wijze="trekkingsrecht", betaalbaar=overeenkomst, kan_intrekken=not bepalingen, gronden=gronden)


REGELS = (Regel("pgb-betaalwijze", 1, Betaling, Betaalwijze, weeg_betaalwijze),)
