"""All law that this installation holds, and the choice of the regime that answers a question."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import Any, Final, TypeVar, cast

from domain.kalender import Grenzen, Kalender
from domain.regels.norm import Norm, RegelInRegime, Regime
from domain.regels.regel import AnyRegel
from domain.weigering import (
    FeitOngeldig,
    GemeenteOnbekend,
    RegelNietVanKracht,
    RegelNogNietBekend,
    RegelOnbekend,
    TekstNietAanwezig,
)

_GEEN_VERLENGING: Final = Grenzen(0, 0, 0, kortste_dagen=0, minste_werkdagen=0)
"""A calendar with these bounds lengthens no term: they are the longest that it would lengthen."""
_ONGEVRAAGD: Final = object()

T = TypeVar("T")


@dataclass(frozen=True)
class Rechtsgebied:
    """A gemeente as far as the law goes: its CBS code and name, and the article that lets a person depart."""

    code: str
    naam: str
    hardheidsclausule: str


@dataclass(frozen=True)
class OntbrekendeTekst:
    """A text that counts but is not held: weighing under it is refused with ``reden``."""

    id: str
    titel: str
    gemeente: str
    reden: str


@dataclass(frozen=True)
class RegelBijHandeling:
    """That an act asks a rule.

    ``wanneer``: ``altijd``, ``wmo``, ``jeugdwet``, ``zin``, ``pgb``, ``toekenning`` (something is granted), or
    ``gevraagd`` (only when facts are given for it).
    """

    regel: str
    wanneer: str


@dataclass(frozen=True)
class Regelboek:
    """The rules, the regimes and the calendar. Immutable; made by ``services.verordeningen`` from the TOML."""

    regels: Mapping[str, AnyRegel]
    regimes: Mapping[str, Regime]
    rechtsgebieden: Mapping[str, Rechtsgebied]
    ontbrekend: Mapping[str, OntbrekendeTekst]
    handelingen: Mapping[str, tuple[RegelBijHandeling, ...]]
    kalender: Kalender
    # Worked out once for each gemeente: every weighing asks. A regelboek made from this one starts anew.
    _volgorde: dict[str, tuple[Regime, ...]] = field(init=False, default_factory=dict, repr=False, compare=False)
    _onthouden: dict[Hashable, Any] = field(init=False, default_factory=dict, repr=False, compare=False)

    @cached_property
    def zonder_verlenging(self) -> Regelboek:
        """Give the very same rules under a calendar that lengthens nothing: it tells where a term ends by itself."""
        return replace(self, kalender=replace(self.kalender, grenzen=_GEEN_VERLENGING))

    def onthoud(self, vraag: Hashable, antwoord: Callable[[], T], *, meeste: int) -> T:
        """Give the answer to a question about the law, worked out the first time that it is asked.

        For what is asked at every look at a zaak, as its terms are, and by many zaken alike. ``vraag`` holds all that
        the answer rests on besides this regelboek: words, dates and numbers, of no zaak and no person. What raises is
        not kept. Beyond ``meeste`` answers the keeping starts anew.
        """
        gevonden = self._onthouden.get(vraag, _ONGEVRAAGD)
        if gevonden is _ONGEVRAAGD:
            gevonden = antwoord()
            if len(self._onthouden) >= meeste:
                self._onthouden.clear()
            self._onthouden[vraag] = gevonden
        return cast("T", gevonden)

    def rechtsgebied(self, gemeente: str) -> Rechtsgebied:
        """Give the gemeente with a code, or refuse."""
        gevonden = self.rechtsgebieden.get(gemeente)
        if gevonden is None:
            raise GemeenteOnbekend(f"Gemeente '{gemeente}' is niet bekend.", gemeente=gemeente)
        return gevonden

    def eis_regel(self, gemeente: str, regel: str) -> None:
        """Refuse a gemeente or a rule that nobody knows."""
        self.rechtsgebied(gemeente)
        if not any(regel == bekend.id for bekend in self.regels.values()):
            raise RegelOnbekend(f"Regel '{regel}' bestaat niet.", regel=regel)

    def regimes_van(self, gemeente: str) -> tuple[Regime, ...]:
        """Give the regimes of a gemeente, its own before those of the rijk, the latest decided first."""
        volgorde = self._volgorde.get(gemeente)
        if volgorde is None:
            eigen = [regime for regime in self.regimes.values() if regime.gemeente in (gemeente, None)]
            # A local text fills in what national law leaves open, and a later decision goes before an earlier one.
            eigen.sort(key=lambda r: (r.gemeente is None, -r.van.toordinal(), -r.besloten.toordinal()))
            volgorde = self._volgorde[gemeente] = tuple(eigen)
        return volgorde

    def kies_regime(
        self, gemeente: str, regel: str, *, peildatum: date, bekend_op: date | None, regime: str | None
    ) -> Regime:
        """Choose the regime that answers ``regel`` on ``peildatum`` as it was known on ``bekend_op`` (None: now).

        With ``regime`` that one answers, also outside its own period (transitional law), if it holds the rule.
        """
        self.eis_regel(gemeente, regel)
        kandidaten = [r for r in self.regimes_van(gemeente) if regel in r.regels]
        if regime is not None:
            return self._gevraagd_regime(regime, gemeente, regel)
        van_kracht = [r for r in kandidaten if r.telt(peildatum)]
        if not van_kracht:
            raise _niet_van_kracht(gemeente, regel, peildatum, kandidaten)
        for gevonden in van_kracht:
            if bekend_op is None or gevonden.bekend <= bekend_op:
                return gevonden
        assert bekend_op is not None
        raise RegelNogNietBekend(
            f"Regel '{regel}' geldt op {peildatum.isoformat()}, maar was op {bekend_op.isoformat()} nog niet bekend: "
            f"{van_kracht[0].titel} is bekend vanaf {van_kracht[0].bekend.isoformat()}.",
            regel=regel,
        )

    def _gevraagd_regime(self, regime: str, gemeente: str, regel: str) -> Regime:
        ontbrekend = self.ontbrekend.get(regime)
        if ontbrekend is not None and ontbrekend.gemeente == gemeente:
            raise TekstNietAanwezig(ontbrekend.reden, regel=regel, regime=regime)
        gevraagd = self.regimes.get(regime)
        if gevraagd is None or gevraagd.gemeente not in (gemeente, None):
            raise FeitOngeldig(f"Regime '{regime}' bestaat niet voor gemeente {gemeente}.", feit="regime")
        if regel not in gevraagd.regels:
            raise RegelNietVanKracht(f"{gevraagd.titel} kent geen regel '{regel}'.", regel=regel, regime=regime)
        return gevraagd

    def feitnamen(self, regime: Regime, regel: str) -> frozenset[str]:
        """Give the names of the facts that a rule takes under a regime, as JSON spells them."""
        velden = self.regels[regime.regels[regel].functie].feiten.model_fields
        return frozenset(veld.alias or naam for naam, veld in velden.items())

    def norm_van(self, gemeente: str, norm_id: str, *, peildatum: date, bekend_op: date | None) -> tuple[Regime, Norm]:
        """Give a norm that no rule reads, as it counts on ``peildatum`` and was known on ``bekend_op`` (None: now).

        The gemeente's own texts go before those of the rijk. Refuses (``RegelNietVanKracht``) when no text holds it.
        """
        self.rechtsgebied(gemeente)
        for regime in self.regimes_van(gemeente):
            if regime.telt(peildatum) and (bekend_op is None or regime.bekend <= bekend_op):
                for norm in regime.normen.get(norm_id, ()):
                    if norm.telt(peildatum, bekend_op):
                        return regime, norm
        raise RegelNietVanKracht(
            f"Op {peildatum.isoformat()} houdt geen bekende tekst voor gemeente {gemeente} de norm '{norm_id}'.",
            norm=norm_id,
        )

    def steun(self, regime: Regime, peildatum: date, bekend_op: date | None) -> tuple[Regime, ...]:
        """Give the regimes that ``regime`` leans on, as far as they count on ``peildatum`` and were known."""
        gedragen = (self.regimes[naam] for naam in regime.steunt_op)
        return tuple(r for r in gedragen if r.telt(peildatum) and (bekend_op is None or r.bekend <= bekend_op))

    def van_kracht(self, gemeente: str, peildatum: date) -> list[tuple[str, Regime, RegelInRegime]]:
        """List the rules in force for a gemeente on a day, each once, with the regime that would answer."""
        self.rechtsgebied(gemeente)
        gevonden: dict[str, tuple[Regime, RegelInRegime]] = {}
        for regime in self.regimes_van(gemeente):
            if regime.telt(peildatum):
                for regel, plaats in regime.regels.items():
                    gevonden.setdefault(regel, (regime, plaats))
        return [(regel, *gevonden[regel]) for regel in sorted(gevonden)]


def _niet_van_kracht(gemeente: str, regel: str, peildatum: date, kandidaten: list[Regime]) -> RegelNietVanKracht:
    redenen = [r.na_einde for r in kandidaten if r.na_einde and r.tot_en_met and r.tot_en_met < peildatum]
    reden = redenen[0] if redenen else "geen tekst in de bronnen houdt deze regel op die dag"
    return RegelNietVanKracht(
        f"Regel '{regel}' geldt op {peildatum.isoformat()} niet voor gemeente {gemeente}: {reden}.",
        regel=regel,
    )
