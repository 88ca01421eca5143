"""Norms and regimes: the law as dated data, with its source beside every value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import cached_property
from types import MappingProxyType
from typing import Any

from domain.canonical import canonical_bytes


@dataclass(frozen=True)
class Norm:
    """One value of the law: an amount, age, term, list or table, with the sentence it comes from.

    ``waarde`` is what the TOML holds: int, bool, str, list or table; money is a decimal string in euros.
    ``van``/``tot_en_met`` is the validity, ``besloten`` the day it was decided, ``bekend`` the day from which it could
    be read. A norm entered wrongly keeps its place: it gets ``ingetrokken_op`` and a successor with ``versie`` + 1.
    """

    id: str
    waarde: Any
    eenheid: str
    artikel: str
    zin: str
    van: date
    tot_en_met: date | None
    besloten: date
    bekend: date
    versie: int = 1
    ingetrokken_op: date | None = None

    def telt(self, peildatum: date, bekend_op: date | None) -> bool:
        """Say whether the norm is in force on ``peildatum`` as far as it was known on ``bekend_op`` (None: now)."""
        if not (self.van <= peildatum and (self.tot_en_met is None or peildatum <= self.tot_en_met)):
            return False
        if bekend_op is None:
            return self.ingetrokken_op is None
        return self.bekend <= bekend_op and (self.ingetrokken_op is None or bekend_op < self.ingetrokken_op)

    def als_gelezen(self) -> list[object]:
        """Give what the hash ``normen`` of a receipt covers: not the sentence, not the file."""
        einde = self.tot_en_met.isoformat() if self.tot_en_met else None
        return [
            self.id,
            canoniek(self.waarde),
            self.eenheid,
            self.van.isoformat(),
            einde,
            self.besloten.isoformat(),
            self.versie,
        ]

    @cached_property
    def canoniek_gelezen(self) -> bytes:
        """Give ``als_gelezen`` in canonical form; a norm never changes, and every weighing that reads it asks again."""
        return canonical_bytes(self.als_gelezen())


def canoniek(waarde: object) -> object:
    """Bring a TOML value to the profile of the canonical form: pairs for tables, text for dates and decimals."""
    if isinstance(waarde, Mapping):
        return [[str(naam), canoniek(lid)] for naam, lid in sorted(waarde.items())]
    if isinstance(waarde, list | tuple):
        return [canoniek(lid) for lid in waarde]
    if isinstance(waarde, date):
        return waarde.isoformat()
    if isinstance(waarde, Decimal):
        return str(waarde)
    return waarde


@dataclass(frozen=True)
class RegelInRegime:
    """That a regime holds a rule: by which function, citing which articles (key of the function -> article)."""

    functie: str
    artikelen: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    bron: str = ""


@dataclass(frozen=True)
class Aantekening:
    """Something a reader of every answer from ``vanaf`` on must know (the text was replaced and the like)."""

    vanaf: date
    toelichting: str
    bron: str


@dataclass(frozen=True)
class Regime:
    """One text of law as it counts from ``van`` to ``tot_en_met``, decided on ``besloten``, known from ``bekend``.

    ``titel`` is how a jurist cites it. ``steunt_op`` names the regimes whose norms and articles its rules may read
    too, in this order. ``na_einde`` is the reason told when a rule is asked for after the end.
    ``bekend_is_vaststelling``: the source gives no day of publication, so the day of vaststelling stands in for it.
    """

    id: str
    titel: str
    gemeente: str | None
    van: date
    tot_en_met: date | None
    besloten: date
    bekend: date
    regels: Mapping[str, RegelInRegime]
    normen: Mapping[str, tuple[Norm, ...]]
    steunt_op: tuple[str, ...] = ()
    aantekeningen: tuple[Aantekening, ...] = ()
    na_einde: str | None = None
    bekend_is_vaststelling: bool = False

    def telt(self, peildatum: date) -> bool:
        """Say whether the regime is in force on a day."""
        return self.van <= peildatum and (self.tot_en_met is None or peildatum <= self.tot_en_met)

    def dag_binnen(self, peildatum: date) -> date:
        """Give the day itself, or the nearest day on which the regime was in force (transitional law)."""
        dag = max(peildatum, self.van)
        return dag if self.tot_en_met is None else min(dag, self.tot_en_met)
