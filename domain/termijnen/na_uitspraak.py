"""The term for a besluit that did not come in time, once the rechter told the gemeente to take it (Awb 8:55d)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from domain.beroep.beroepen import beroepen
from domain.termijnen.events import beslispunt
from domain.termijnen.ingebreke import termijn_van
from domain.termijnen.termijn import Gestart, Maat, Termijn, VasteDag, VolgensNorm
from domain.zaak.state import LopendeZaak


def na_niet_tijdig(zaak: LopendeZaak, termijnen: Iterable[Termijn]) -> Iterator[Gestart]:
    """Give it for each uitspraak with such an opdracht: up to the day that the rechter set, or two weeks after it.

    ``termijnen`` are those of this very zaak: what meets the one that was missed meets this one too. Nothing moves it.
    """
    gemeten = tuple(termijnen)
    for beroep in beroepen(zaak):
        ingesteld, uitspraak = beroep.ingesteld, beroep.uitspraak
        if ingesteld.inhoud.soort != "niet-tijdig" or uitspraak is None or not uitspraak.inhoud.opdracht:
            continue
        gemist = termijn_van(gemeten, beslispunt(ingesteld.inhoud), op=ingesteld.op)
        if gemist is None:
            continue
        maat: Maat = VolgensNorm("alsnog-beslissen", vanaf=uitspraak.op)
        if uitspraak.inhoud.uiterlijk is not None:
            maat = VasteDag(uitspraak.inhoud.uiterlijk, "Awb, art. 8:55d")
        yield Gestart(
            soort="alsnog-beslissen",
            versie=uitspraak.versie,
            begin=uitspraak.op,
            maat=maat,
            nummer=beroep.nummer,
            gehaald=gemist.gestart.gehaald,
            vervalt_op=gemist.gestart.vervalt_op,
            na_einde=gemist.gestart.na_einde,
            gevraagd=gemist.gestart.gevraagd,
        )
