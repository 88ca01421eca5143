"""Every term of a zaak, on a day: each phase adds one line to ``BRONNEN``."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import Final

from domain.termijnen.meting import Meetlat
from domain.termijnen.termijn import Gestart, Termijn, eerste, op_dag
from domain.termijnen.tot_beschikking import na_aanvraag, na_bekendmaking, na_melding
from domain.zaak.handeling import Rechtskader
from domain.zaak.op_dag import inhoud_van, zaak_op
from domain.zaak.state import AfgeslotenZaak, LopendeZaak, Zaak

Bron = Callable[[LopendeZaak], Iterator[Gestart]]

BRONNEN: Final[tuple[Bron, ...]] = (
    na_melding,
    na_aanvraag,
    na_bekendmaking,
)
"""What starts terms, in the order in which they are shown."""


def termijnen(zaak: Zaak, kader: Rechtskader, *, geldig_op: date, bekend_op: date) -> tuple[Termijn, ...]:
    """List the terms that acts up to and including ``geldig_op`` started, under the law as known on ``bekend_op``."""
    op_die_dag = zaak_op(zaak, geldig_op)
    toen = inhoud_van(op_die_dag)
    if toen is None:
        return ()
    afgesloten = eerste([op_die_dag.afsluiting]) if isinstance(op_die_dag, AfgeslotenZaak) else None
    meetlat = Meetlat(kader, bekend_op, toen.melding.inhoud.wet)
    return tuple(
        op_dag(gestart, meetlat.meet(gestart), geldig_op, afgesloten) for bron in BRONNEN for gestart in bron(toen)
    )
