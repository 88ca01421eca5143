"""Weigh an old receipt again: does it still reproduce, and if not, why; and what would another text say.

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
from domain.weigering import FeitOngeldig, ToetsingGeweigerd

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
class Weging:
    """What came of weighing again: an answer, or the refusal that came instead of it."""

    antwoord: Antwoord | None
    weigering: ToetsingGeweigerd | None = None

    def verandert(self, bewijs: Ontvangstbewijs) -> bool:
        """Say whether the outcome is another one than that of the receipt; no answer is another one too."""
        return self.antwoord is None or dict(self.antwoord.uitkomst) != dict(bewijs.uitkomst)


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
    weging: Weging

    @property
    def nu(self) -> Antwoord | None:
        """Give the answer of now, if there is one."""
        return self.weging.antwoord

    @property
    def reden(self) -> str | None:
        """Say why there is no answer now."""
        return self.weging.weigering.toelichting if self.weging.weigering else None

    @property
    def verandert(self) -> bool:
        """Say whether the outcome would be another one now."""
        return self.weging.verandert(self.bewijs)


def hertoets(bewijs: Ontvangstbewijs, gemeente: str, boek: Regelboek, *, regime: str | None = None) -> Hertoetsing:
    """Weigh a receipt again, under its own regime or under ``regime``."""
    toen = weeg_onder(bewijs, gemeente, boek, regime=bewijs.regime, bekend_op=bewijs.bekend_op).antwoord
    eigen = weeg_onder(bewijs, gemeente, boek, regime=bewijs.regime)
    oorzaken: list[Oorzaak] = []
    nu = eigen
    if regime is not None and regime != bewijs.regime:
        oorzaken.append("ander-regime")
        nu = weeg_onder(bewijs, gemeente, boek, regime=regime)
    # Under another regime other norms are read: only under its own a difference means that one was mended.
    if eigen.antwoord is not None and eigen.antwoord.normen != bewijs.normen:
        oorzaken.append("norm-hersteld")
    if eigen.antwoord is not None and eigen.antwoord.regelversie != bewijs.regelversie:
        oorzaken.append("code-gewijzigd")
    reproduceert = toen is not None and (dict(toen.uitkomst), toen.normen) == (dict(bewijs.uitkomst), bewijs.normen)
    return Hertoetsing(bewijs, reproduceert, tuple(oorzaken), nu)


def weeg_onder(
    bewijs: Ontvangstbewijs, gemeente: str, boek: Regelboek, *, regime: str, bekend_op: date | None = None
) -> Weging:
    """Weigh the facts of a receipt under a regime, with what was known on a day (None: all that is known now)."""
    vraag = Vraag(gemeente, bewijs.regel, bewijs.peildatum, bewijs.feiten, bekend_op, regime)
    try:
        return Weging(toets(vraag, boek))
    except ToetsingGeweigerd as geweigerd:
        return Weging(None, geweigerd)


def andere_regimes(boek: Regelboek, gemeente: str, bewijs: Ontvangstbewijs) -> tuple[str, ...]:
    """List the texts under which a receipt can be laid beside its own: those that hold the rule, its own left out.

    Last those that are not held: what they say of the rule nobody here knows, and weighing under them is refused.
    """
    houden = [regime.id for regime in boek.regimes_van(gemeente) if bewijs.regel in regime.regels]
    ontbreken = [tekst.id for tekst in boek.ontbrekend.values() if tekst.gemeente == gemeente]
    return tuple(regime for regime in (*houden, *ontbreken) if regime != bewijs.regime)


def eis_regime(boek: Regelboek, gemeente: str, regime: str) -> None:
    """Refuse a text that the gemeente has not, held or not. Raises ``FeitOngeldig``."""
    namen = {een.id for een in boek.regimes_van(gemeente)}
    namen |= {tekst.id for tekst in boek.ontbrekend.values() if tekst.gemeente == gemeente}
    if regime not in namen:
        raise FeitOngeldig(f"Regime '{regime}' bestaat niet voor gemeente {gemeente}.", feit="regime")
