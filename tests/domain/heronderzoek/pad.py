"""Changes and heronderzoeken in a zaak at random."""

from __future__ import annotations

from datetime import date

from domain.heronderzoek.wijzigingen import heronderzoeken, wijzigingen
from domain.rechten.rechten import rechten
from domain.zaak.handeling import Command
from domain.zaak.state import LopendeZaak, Zaak
from tests.domain.heronderzoek import commands as h
from tests.domain.zaak.stap import Maker, Stap


def _laatste_wijziging(zaak: Zaak) -> int:
    return max((een.nummer for een in wijzigingen(zaak)), default=1) if isinstance(zaak, LopendeZaak) else 1


def _laatste_heronderzoek(zaak: Zaak) -> int:
    return max((een.nummer for een in heronderzoeken(zaak)), default=1) if isinstance(zaak, LopendeZaak) else 1


def _rechten(zaak: Zaak) -> tuple[int, ...]:
    er_zijn = rechten(zaak) if isinstance(zaak, LopendeZaak) else ()
    return tuple(recht.nummer for recht in er_zijn if recht.stukken)[:1] or (1,)


def _wijziging(op: date, variant: int, zaak: Zaak) -> Command:
    over = _rechten(zaak) if variant else ()
    return h.wijziging(gemeld_op=op, rechten=over, sinds=None, inhoud=f"Er veranderde iets op {op.isoformat()}.")


def _beoordeling(op: date, variant: int, zaak: Zaak) -> Command:
    gevolg = ("heronderzoek", "geen", "herziening", "heronderzoek")[variant]
    return h.beoordeling(beoordeeld_op=op, wijziging=_laatste_wijziging(zaak), gevolg=gevolg)


def _heronderzoek(op: date, variant: int, zaak: Zaak) -> Command:
    if variant:
        return h.heronderzoek(besloten_op=op, aanleiding="periodiek", wijziging=None, rechten=_rechten(zaak))
    return h.heronderzoek(besloten_op=op, wijziging=_laatste_wijziging(zaak), rechten=_rechten(zaak))


def _afronding(op: date, variant: int, zaak: Zaak) -> Command:
    uitkomst = "wijzigen" if variant else "ongewijzigd"
    return h.afronding(afgerond_op=op, heronderzoek=_laatste_heronderzoek(zaak), uitkomst=uitkomst)


MAKERS: tuple[Maker, ...] = (_wijziging, _beoordeling, _heronderzoek, _afronding)
PAD: tuple[Stap, ...] = tuple(Stap(1, maker, 0) for maker in MAKERS)
