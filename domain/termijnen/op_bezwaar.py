"""The term for deciding on a bezwaar: from the day after the bezwaartermijn ended, not from the receipt (Awb 7:10)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from domain.termijnen.events import Beslispunt
from domain.termijnen.opschorting import alsnog_op, stilstanden
from domain.termijnen.termijn import Einde, Gestart, VolgensNorm
from domain.termijnen.tot_beschikking import BEZWAARTERMIJN
from domain.termijnen.verdaagd import verdagingen
from domain.zaak.state import LopendeZaak


@dataclass(frozen=True)
class Bezwaartermijn:
    """What the term for deciding on a bezwaar depends on.

    ``nummer`` and ``versie`` are those of the bezwaar, received on ``ontvangen_op`` against a besluit that was made
    known on ``bekendgemaakt_op``. ``commissie``: an adviescommissie of Awb 7:13 advises, and who objects was told so
    (lid 2); without that notice the six weeks count. ``gehaald`` is the bekendmaking of the decision. It
    runs on in a zaak that ended, for a bezwaar can come after the end.
    """

    nummer: int
    versie: int
    ontvangen_op: date
    bekendgemaakt_op: date
    commissie: bool = False
    gehaald: Einde | None = None


def beslistermijn_op_bezwaar(zaak: LopendeZaak, bezwaar: Bezwaartermijn) -> Gestart:
    """Give the term, with the opschortingen (lid 2; 4:15 by 7:14) and verdagingen (lid 3 and 4) of this bezwaar."""
    over: Beslispunt = ("bezwaar", bezwaar.nummer)
    norm = "beslistermijn-bezwaar-commissie" if bezwaar.commissie else "beslistermijn-bezwaar"
    bezwaartermijn = VolgensNorm(BEZWAARTERMIJN, vanaf=bezwaar.bekendgemaakt_op)
    return Gestart(
        soort="beslissing-op-bezwaar",
        versie=bezwaar.versie,
        begin=bezwaar.ontvangen_op,
        # Nobody can decide before it came in: what comes after its term is decided on from then on.
        maat=VolgensNorm(norm, vanaf=bezwaartermijn, niet_voor=bezwaar.ontvangen_op),
        nummer=bezwaar.nummer,
        gehaald=bezwaar.gehaald,
        stil=stilstanden(zaak, over),
        verzet=verdagingen(zaak, bezwaar.nummer),
        alsnog_op=alsnog_op(zaak, over),
        na_einde=True,
    )
