"""What is paid for new floors and curtains when a woning is cleared of what makes somebody ill, or for a wheelchair.

Source: Verordening Nijmegen 2022, financiële bijlage art. 5.3.
"""

from __future__ import annotations

from fractions import Fraction
from typing import Literal

from domain.regels.feiten import Bedrag, Feiten, Uitkomst
from domain.regels.geld import Euro, in_euro, op_centen
from domain.regels.pgb.budget import Eenheden
from domain.regels.regel import Regel
from domain.regels.weging import Weging


class Sanering(Feiten):
    """What is replaced, how many metres of it (kamerbreed; a part of a metre counts), and what it costs in euros."""

    soort: Literal["zeil", "gordijnen", "rolstoeltapijt"]
    meters: Eenheden
    kosten: Bedrag


class Tegemoetkoming(Uitkomst):
    """The eenmalige tegemoetkoming, in euros."""

    bedrag: Euro


def weeg_woningsanering(feiten: Sanering, weging: Weging) -> Tegemoetkoming:
    """Weigh the amount for a woningsanering: the costs, up to the normbedrag for each metre."""
    norm = f"woningsanering-{feiten.soort}"
    per_meter = weging.bedrag(norm)
    maximum = op_centen(Fraction(feiten.meters) * Fraction(per_meter))
    bedrag = min(op_centen(feiten.kosten), maximum)
    meters = f"{feiten.meters:f}".replace(".", ",")
    weging.stap(
        weging.bron_van(norm),
        f"{feiten.soort.capitalize()}: {meters} meter tegen ten hoogste {in_euro(per_meter)} is {in_euro(maximum)}; "
        f"de kosten zijn {in_euro(feiten.kosten)}. Vergoed wordt {in_euro(bedrag)}.",
        voldaan=bedrag >= feiten.kosten,
    )
    return Tegemoetkoming(bedrag=bedrag)


REGELS = (Regel("woningsanering", 1, Sanering, Tegemoetkoming, weeg_woningsanering),)
