"""Weigh an old receipt again: does it still reproduce, and if not, why.

The receipt is the fact; nothing here changes what was decided. Three causes are told apart: a norm that was entered
wrongly was mended, the reasoning (code) of the rule changed, or another regime answers.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from domain.regels.regelboek import Regelboek
from domain.regels.toetsing import Antwoord, Vraag, toets
from domain.weigering import ToetsingGeweigerd

Json = Any
Oorzaak = Literal["norm-hersteld", "code-gewijzigd", "ander-regime"]


@dataclass(frozen=True)
class Ontvangstbewijs:
    """What a receipt says: rule and version, regime, days, facts, outcome, and the hash of the norms it read."""

    regel: str
    regelversie: int
    regime: str
    peildatum: date
    bekend_op: date | None
    feiten: Mapping[str, Json]
    uitkomst: Mapping[str, Json]
    normen: str


@dataclass(frozen=True)
class Hertoetsing:
    """What the same facts give now.

    ``reproduceert``: under the same regime, with the norms known then, the same outcome comes out. ``oorzaken``: what
    is different now. ``nu``: the answer under the regime that was asked, or that of the receipt, with all that is known
    now; None with ``reden`` when there is none.
    """

    bewijs: Ontvangstbewijs
    reproduceert: bool
    oorzaken: tuple[Oorzaak, ...]
    nu: Antwoord | None
    reden: str | None = None

    @property
    def verandert(self) -> bool:
        """Say whether the outcome would be another one now."""
        return self.nu is None or dict(self.nu.uitkomst) != dict(self.bewijs.uitkomst)

    def als_json(self) -> dict[str, Json]:
        """Give the result as the command line prints it; the facts stay in the receipt."""
        return {
            "regel": self.bewijs.regel,
            "peildatum": self.bewijs.peildatum.isoformat(),
            "regime": self.bewijs.regime,
            "reproduceert": self.reproduceert,
            "verandert": self.verandert,
            "oorzaken": list(self.oorzaken),
            "uitkomst": dict(self.bewijs.uitkomst),
            "regimeNu": self.nu.regime if self.nu else None,
            "uitkomstNu": dict(self.nu.uitkomst) if self.nu else None,
            "reden": self.reden,
        }


def hertoets(bewijs: Ontvangstbewijs, gemeente: str, boek: Regelboek, *, regime: str | None = None) -> Hertoetsing:
    """Weigh a receipt again, under its own regime or under ``regime``."""
    toen, _ = _probeer(bewijs, gemeente, boek, bekend_op=bewijs.bekend_op, regime=bewijs.regime)
    nu, reden = _probeer(bewijs, gemeente, boek, bekend_op=None, regime=regime or bewijs.regime)
    oorzaken: list[Oorzaak] = []
    if regime is not None and regime != bewijs.regime:
        oorzaken.append("ander-regime")
    # Under another regime other norms are read: only under its own a difference means that one was mended.
    eigen, _ = _probeer(bewijs, gemeente, boek, bekend_op=None, regime=bewijs.regime)
    if eigen is not None and eigen.normen != bewijs.normen:
        oorzaken.append("norm-hersteld")
    if eigen is not None and eigen.regelversie != bewijs.regelversie:
        oorzaken.append("code-gewijzigd")
    reproduceert = toen is not None and (dict(toen.uitkomst), toen.normen) == (dict(bewijs.uitkomst), bewijs.normen)
    return Hertoetsing(bewijs, reproduceert, tuple(oorzaken), nu, reden)


def _probeer(
    bewijs: Ontvangstbewijs, gemeente: str, boek: Regelboek, *, bekend_op: date | None, regime: str
) -> tuple[Antwoord | None, str | None]:
    vraag = Vraag(gemeente, bewijs.regel, bewijs.peildatum, bewijs.feiten, bekend_op, regime)
    try:
        return toets(vraag, boek), None
    except ToetsingGeweigerd as geweigerd:
        return None, geweigerd.toelichting
