"""The rights of a client that are a pgb: on which days, and under which terms."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from domain.beschikking.events import BeschikkingBekendgemaakt
from domain.gebeurtenis import Gebeurd
from domain.rechten.rechten import Recht, Stuk, rechten
from domain.voorziening import ToegekendeVoorziening
from domain.weigering import Weigering
from domain.zaak.state import LopendeZaak


class PgbOnbekend(Weigering):
    """The zaak has no right with this number that is a pgb on these days."""

    probleem = "pgb-onbekend"
    titel = "Pgb onbekend"


def pgb_stukken(recht: Recht) -> tuple[Stuk, ...]:
    """Give the days on which a right is a pgb, each with its terms."""
    return tuple(stuk for stuk in recht.stukken if stuk.voorziening.leveringsvorm == "pgb")


def eis_pgb(zaak: LopendeZaak, nummer: int) -> Recht:
    """Give the right, which is a pgb on some day. Raises ``PgbOnbekend``."""
    for recht in rechten(zaak):
        if recht.nummer == nummer and pgb_stukken(recht):
            return recht
    raise PgbOnbekend(f"Voorziening {nummer} is in deze zaak geen pgb.", veld="recht")


def eis_pgb_op(zaak: LopendeZaak, nummer: int, dag: date, veld: str) -> Stuk:
    """Give what the pgb is on a day. Raises ``PgbOnbekend``."""
    stuk = eis_pgb(zaak, nummer).op(dag)
    if stuk is None or stuk.voorziening.leveringsvorm != "pgb":
        raise PgbOnbekend(f"Voorziening {nummer} is op {dag.isoformat()} geen pgb.", veld=veld)
    return stuk


@dataclass(frozen=True)
class PgbToekenning:
    """What was granted as a pgb, and when the client was told."""

    voorziening: ToegekendeVoorziening
    bekendgemaakt: Gebeurd[BeschikkingBekendgemaakt]


def pgb_toekenningen(zaak: LopendeZaak) -> Iterator[PgbToekenning]:
    """Give what was ever granted as a pgb and made known, in that order, also when it was taken back since."""
    for besluit in zaak.in_volgorde_van_bekendmaking:
        for gevolg in besluit.genomen.inhoud.rechtsgevolgen:
            if gevolg.voorziening is not None and gevolg.voorziening.leveringsvorm == "pgb":
                yield PgbToekenning(gevolg.voorziening, besluit.bekendgemaakt)


def eis_ooit_pgb(zaak: LopendeZaak, nummer: int) -> PgbToekenning:
    """Give the first grant of a right as a pgb. Raises ``PgbOnbekend``."""
    for toekenning in pgb_toekenningen(zaak):
        if toekenning.voorziening.nummer == nummer:
            return toekenning
    raise PgbOnbekend(f"Voorziening {nummer} was in deze zaak nooit een pgb.", veld="recht")
