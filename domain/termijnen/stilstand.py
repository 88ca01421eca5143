"""Days on which a term stands still: each is counted once, and only while the term had not ended (Awb 4:15, 7:10)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

_EEN_DAG: Final = timedelta(days=1)


@dataclass(frozen=True)
class Stilstand:
    """From ``van``, the first day that does not count, up to ``tot``, the first that counts again.

    ``tot`` is None while nobody knows when that will be. On ``tot`` the term runs: it stands still "tot de dag waarop
    de aanvraag is aangevuld of de daarvoor gestelde termijn ongebruikt is verstreken" (Awb 4:15 lid 1 onder a).
    """

    van: date
    tot: date | None = None

    def gezien_op(self, dag: date) -> Stilstand:
        """Give it with an end: what still lasts on ``dag`` has lasted up to and including that day."""
        return self if self.tot is not None else Stilstand(self.van, max(self.van, dag + _EEN_DAG))

    def houdt(self, dag: date) -> bool:
        """Say whether the term stands still on a day."""
        return self.van <= dag and (self.tot is None or dag < self.tot)


def uitgelopen(ruw: date, stil: Iterable[Stilstand], *, na: date) -> date:
    """Give the day on which a term ends that would have ended on ``ruw``, had it never stood still.

    Only days after ``na`` count, for the term began then. A day that lies in two of ``stil`` counts once; standing
    still after the end revives nothing. Each of ``stil`` has an end (``gezien_op``).
    """
    einde, geteld_tot = ruw, na + _EEN_DAG
    for een in sorted(stil, key=lambda stilstand: stilstand.van):
        assert een.tot is not None, een
        van = max(een.van, geteld_tot)
        if van <= einde and van < een.tot:
            einde += een.tot - van
            geteld_tot = een.tot
    return einde
