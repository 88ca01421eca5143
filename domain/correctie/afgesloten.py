"""A correction in a zaak that ended: it ended over nothing that was open, and so it stays."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from domain.gebeurtenis import Gebeurd, Gebeurtenis
from domain.zaak.einde import VERVALT, openstaand
from domain.zaak.evolve import vouw
from domain.zaak.handeling import Rechtskader
from domain.zaak.openstaand import Openstaand, Peil
from domain.zaak.state import AfgeslotenZaak

Gebeurden = Sequence[Gebeurd[Gebeurtenis]]


def weer_open(eerst: Gebeurden, straks: Gebeurden, kader: Rechtskader, bekend_op: date) -> tuple[str, ...]:
    """Say, in Dutch, what is open at the end of a zaak after a correction (``straks``) and was not before it.

    What came in after the end can be open, and be so again. Nothing where the zaak runs, or runs after the correction
    because its end is what was wrong.
    """
    voor, na = vouw(eerst), vouw(straks)
    if not isinstance(voor, AfgeslotenZaak) or not isinstance(na, AfgeslotenZaak):
        return ()
    al_open = {(een.aard, een.versie) for een in _open(voor, kader, bekend_op)}
    return tuple(een.zin for een in _open(na, kader, bekend_op) if (een.aard, een.versie) not in al_open)


def _open(zaak: AfgeslotenZaak, kader: Rechtskader, bekend_op: date) -> list[Openstaand]:
    vervalt = VERVALT[zaak.afsluiting.inhoud.reden]
    peil = Peil(zaak.afsluiting.op, kader, bekend_op)
    alle = (een for een in openstaand(zaak.zaak, peil) if een.versie < zaak.afsluiting.versie)
    return [een for een in alle if een.aard not in vervalt]
