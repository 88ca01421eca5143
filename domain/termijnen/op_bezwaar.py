"""The term for deciding on a bezwaar: from the day after the bezwaartermijn ended, not from the receipt (Awb 7:10)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from domain.termijnen.events import Beslispunt
from domain.termijnen.opschorting import alsnog_op, stilstanden
from domain.termijnen.termijn import Einde, Gestart, Maat, VasteDag, VolgensNorm
from domain.termijnen.tot_beschikking import BEZWAARTERMIJN
from domain.termijnen.verdaagd import verdagingen
from domain.zaak.state import LopendeZaak


@dataclass(frozen=True)
class Opnieuw:
    """The gemeente decides anew after an uitspraak sent on ``op``: by ``uiterlijk`` if the rechter said so."""

    versie: int
    op: date
    uiterlijk: date | None = None


@dataclass(frozen=True)
class Bezwaartermijn:
    """What the term for deciding on a bezwaar depends on.

    ``nummer`` and ``versie`` are those of the bezwaar, received on ``ontvangen_op`` against a besluit that was made
    known on ``bekendgemaakt_op``. ``commissie``: an adviescommissie of Awb 7:13 advises, and who objects was told so
    (lid 2); without that notice the six weeks count. ``gehaald`` is the bekendmaking of the decision.
    ``opnieuw``: it is the term for deciding anew; ``tot``: acts from that day on belong to the next such term. They run
    on in a zaak that ended, for a bezwaar can come after the end.
    """

    nummer: int
    versie: int
    ontvangen_op: date
    bekendgemaakt_op: date
    commissie: bool = False
    gehaald: Einde | None = None
    opnieuw: Opnieuw | None = None
    tot: date | None = None


def beslistermijn_op_bezwaar(zaak: LopendeZaak, bezwaar: Bezwaartermijn) -> Gestart:
    """Give the term, with the opschortingen (lid 2; 4:15 by 7:14) and verdagingen (lid 3 and 4) of this bezwaar."""
    over: Beslispunt = ("bezwaar", bezwaar.nummer)
    if bezwaar.opnieuw is not None:
        return _opnieuw(zaak, bezwaar, bezwaar.opnieuw)
    norm, tot = _norm(bezwaar), bezwaar.tot or date.max
    bezwaartermijn = VolgensNorm(BEZWAARTERMIJN, vanaf=bezwaar.bekendgemaakt_op)
    return Gestart(
        soort="beslissing-op-bezwaar",
        versie=bezwaar.versie,
        begin=bezwaar.ontvangen_op,
        # Nobody can decide before it came in: what comes after its term is decided on from then on.
        maat=VolgensNorm(norm, vanaf=bezwaartermijn, niet_voor=bezwaar.ontvangen_op),
        nummer=bezwaar.nummer,
        gehaald=bezwaar.gehaald,
        stil=tuple(een for een in stilstanden(zaak, over) if een.van <= tot),
        verzet=tuple(een for een in verdagingen(zaak, bezwaar.nummer) if een.op < tot),
        alsnog_op=alsnog_op(zaak, over, tot=tot),
        na_einde=True,
    )


def _norm(bezwaar: Bezwaartermijn) -> str:
    return "beslistermijn-bezwaar-commissie" if bezwaar.commissie else "beslistermijn-bezwaar"


def _opnieuw(zaak: LopendeZaak, bezwaar: Bezwaartermijn, opnieuw: Opnieuw) -> Gestart:
    """Give the term after an uitspraak: up to the day that the rechter set, or that of 7:10 after it was sent."""
    over: Beslispunt = ("bezwaar", bezwaar.nummer)
    tot = bezwaar.tot or date.max
    maat: Maat = VolgensNorm(_norm(bezwaar), vanaf=opnieuw.op)
    if opnieuw.uiterlijk is not None:
        maat = VasteDag(opnieuw.uiterlijk, "Awb, art. 8:72 lid 4")
    return Gestart(
        soort="beslissing-op-bezwaar",
        versie=opnieuw.versie,
        begin=opnieuw.op,
        maat=maat,
        nummer=bezwaar.nummer,
        gehaald=bezwaar.gehaald,
        stil=tuple(een for een in stilstanden(zaak, over) if opnieuw.op < een.van <= tot),
        verzet=tuple(een for een in verdagingen(zaak, bezwaar.nummer) if opnieuw.op <= een.op < tot),
        alsnog_op=alsnog_op(zaak, over, van=opnieuw.op, tot=tot),
        na_einde=True,
    )
