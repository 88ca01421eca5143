"""The terms within which the gemeente decides on each bezwaar of a zaak (Awb 7:10, 8:72 lid 4)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from domain.beschikking.besluit import Besluit
from domain.bezwaar.beslissing import BeslissingOpBezwaarGenomen
from domain.bezwaar.bezwaren import Bezwaar, bezwaren
from domain.termijnen.op_bezwaar import Bezwaartermijn, Opnieuw, beslistermijn_op_bezwaar
from domain.termijnen.termijn import Einde, Gestart
from domain.zaak.state import BekendgemaaktBesluit, BesluitInZaak, LopendeZaak


def na_bezwaar(zaak: LopendeZaak) -> Iterator[Gestart]:
    """Give the term of each bezwaar against a besluit that was made known; withdrawn, nobody waits for it any more.

    Where the rechter told the gemeente to decide anew, that term comes first: it is the one that runs.
    """
    for bezwaar in bezwaren(zaak):
        if not isinstance(bezwaar.besluit, BekendgemaaktBesluit):
            continue
        ingetrokken = bezwaar.ingetrokken
        for termijn in _termijnen(bezwaar, bezwaar.besluit):
            gestart = beslistermijn_op_bezwaar(zaak, termijn)
            yield replace(gestart, vervalt_op=ingetrokken.op if ingetrokken else None)


def _termijnen(bezwaar: Bezwaar, besluit: BekendgemaaktBesluit[Besluit]) -> Iterator[Bezwaartermijn]:
    eerste = bezwaar.beslissingen[0] if bezwaar.beslissingen else None
    termijn = Bezwaartermijn(
        nummer=bezwaar.nummer,
        versie=bezwaar.ontvangen.versie,
        ontvangen_op=bezwaar.ontvangen.op,
        bekendgemaakt_op=besluit.bekendgemaakt.op,
        commissie=bezwaar.commissie is not None,
        gehaald=_bekendgemaakt(eerste),
    )
    uitspraak = bezwaar.opdracht
    if uitspraak is not None:
        termijn = replace(termijn, tot=uitspraak.op)
        opnieuw = Opnieuw(uitspraak.versie, uitspraak.op, uitspraak.inhoud.uiterlijk)
        yield replace(termijn, opnieuw=opnieuw, gehaald=_bekendgemaakt(bezwaar.beslissing))
    yield termijn


def _bekendgemaakt(beslissing: BesluitInZaak[BeslissingOpBezwaarGenomen] | None) -> Einde | None:
    if not isinstance(beslissing, BekendgemaaktBesluit):
        return None
    return Einde(beslissing.bekendgemaakt.op, beslissing.bekendgemaakt.versie)
