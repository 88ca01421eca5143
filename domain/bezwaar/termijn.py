"""The terms within which the gemeente decides on each bezwaar of a zaak (Awb 7:10, 8:72 lid 4)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

from domain.beschikking.besluit import Besluit
from domain.bezwaar.bezwaren import Bezwaar, bezwaren
from domain.termijnen.op_bezwaar import Bezwaartermijn, Opnieuw, beslistermijn_op_bezwaar
from domain.termijnen.termijn import Einde, Gestart
from domain.zaak.state import BekendgemaaktBesluit, LopendeZaak


def na_bezwaar(zaak: LopendeZaak) -> Iterator[Gestart]:
    """Give the term of each bezwaar against a besluit that was made known; withdrawn, nobody waits for it any more.

    Each time that the gemeente decides anew after an uitspraak there is another; the last comes first, for it runs.
    """
    for bezwaar in bezwaren(zaak):
        if not isinstance(bezwaar.besluit, BekendgemaaktBesluit):
            continue
        ingetrokken = bezwaar.ingetrokken
        for termijn in _termijnen(bezwaar, bezwaar.besluit):
            gestart = beslistermijn_op_bezwaar(zaak, termijn)
            yield replace(gestart, vervalt_op=ingetrokken.op if ingetrokken else None)


def _termijnen(bezwaar: Bezwaar, besluit: BekendgemaaktBesluit[Besluit]) -> Iterator[Bezwaartermijn]:
    termijn = Bezwaartermijn(
        nummer=bezwaar.nummer,
        versie=bezwaar.ontvangen.versie,
        ontvangen_op=bezwaar.ontvangen.op,
        bekendgemaakt_op=besluit.bekendgemaakt.op,
    )
    tot: date | None = None
    # Decision i + 1 answers the uitspraak that annulled decision i.
    for i, uitspraak in reversed([*enumerate(bezwaar.uitspraken)]):
        if uitspraak is not None:
            opnieuw = Opnieuw(uitspraak.versie, uitspraak.op, uitspraak.inhoud.uiterlijk)
            yield replace(termijn, **_ronde(bezwaar, i + 1, tot), opnieuw=opnieuw)
            tot = uitspraak.op
    yield replace(termijn, **_ronde(bezwaar, 0, tot))


def _ronde(bezwaar: Bezwaar, plaats: int, tot: date | None) -> dict[str, Any]:
    """Give what belongs to one time of deciding; a commissie that was told of later made none of before it longer."""
    commissie = bezwaar.commissie is not None and bezwaar.commissie.op < (tot or date.max)
    return {"gehaald": _bekendgemaakt(bezwaar, plaats), "tot": tot, "commissie": commissie}


def _bekendgemaakt(bezwaar: Bezwaar, plaats: int) -> Einde | None:
    beslissing = bezwaar.beslissingen[plaats] if plaats < len(bezwaar.beslissingen) else None
    if not isinstance(beslissing, BekendgemaaktBesluit):
        return None
    return Einde(beslissing.bekendgemaakt.op, beslissing.bekendgemaakt.versie)
