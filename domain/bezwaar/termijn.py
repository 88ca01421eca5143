"""The term within which the gemeente decides on each bezwaar of a zaak (Awb 7:10)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from domain.bezwaar.bezwaren import Bezwaar, bezwaren
from domain.termijnen.op_bezwaar import Bezwaartermijn, beslistermijn_op_bezwaar
from domain.termijnen.termijn import Einde, Gestart
from domain.zaak.state import BekendgemaaktBesluit, LopendeZaak


def na_bezwaar(zaak: LopendeZaak) -> Iterator[Gestart]:
    """Give the term of each bezwaar against a besluit that was made known; withdrawn, nobody waits for it any more."""
    for bezwaar in bezwaren(zaak):
        if not isinstance(bezwaar.besluit, BekendgemaaktBesluit):
            continue
        termijn = Bezwaartermijn(
            nummer=bezwaar.nummer,
            versie=bezwaar.ontvangen.versie,
            ontvangen_op=bezwaar.ontvangen.op,
            bekendgemaakt_op=bezwaar.besluit.bekendgemaakt.op,
            commissie=bezwaar.commissie is not None,
            gehaald=_bekendgemaakt(bezwaar),
        )
        ingetrokken = bezwaar.ingetrokken
        yield replace(beslistermijn_op_bezwaar(zaak, termijn), vervalt_op=ingetrokken.op if ingetrokken else None)


def _bekendgemaakt(bezwaar: Bezwaar) -> Einde | None:
    if not isinstance(bezwaar.beslissing, BekendgemaaktBesluit):
        return None
    bekend = bezwaar.beslissing.bekendgemaakt
    return Einde(bekend.op, bekend.versie)
