"""Which rights keep a zaak open: those that go on, each to its last day."""

from __future__ import annotations

from collections.abc import Iterator

from domain.levensloop.overlijden import overlijden
from domain.rechten.rechten import Recht, doorlopende_rechten
from domain.zaak.openstaand import Aard, Openstaand, Peil
from domain.zaak.state import LopendeZaak


def openstaande_rechten(zaak: LopendeZaak, peil: Peil) -> Iterator[Openstaand]:
    """Give the rights that count after the day. After a death none does: the last day of each stands fast by then."""
    if overlijden(zaak) is not None:
        return
    for recht in doorlopende_rechten(zaak, peil.dag):
        laatste, aard = recht.laatste_dag, _aard(recht)
        tot = f" tot en met {laatste.isoformat()}" if laatste else ""
        yield Openstaand(aard, recht.stukken[-1].versie, f"voorziening {recht.nummer} loopt door{tot}")


def _aard(recht: Recht) -> Aard:
    """Tell a pgb that was paid at once: it may have no last day, and on no day of it anything is delivered or paid."""
    pgb = recht.stukken[-1].voorziening.pgb
    return "verstrekt" if pgb is not None and pgb.eenmalig else "hulp"
