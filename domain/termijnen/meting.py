"""How long a term is, under the law as it was known on a day.

How long is for rules and norms to say; the Algemene termijnenwet moves the end. A rule is weighed once; a second time,
under a calendar that moves nothing, only where the end can have moved and the reader must be told over which days.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cached_property
from typing import Final, assert_never, cast

from domain.kalender import Eenheid, Grenzen, Kalender
from domain.regels.procedure.bronnen import niet_voor_wet
from domain.regels.regelboek import Regelboek
from domain.regels.toetsing import Vraag, toets
from domain.regels.weging import citeer
from domain.termijnen.termijn import Gestart, Lengte, VasteDag, VolgensNorm, VolgensRegel
from domain.voorziening import Wet
from domain.weigering import ToetsingGeweigerd
from domain.zaak.handeling import Rechtskader

_ZATERDAG: Final = 6
_EEN_DAG: Final = timedelta(days=1)
# A calendar with these bounds lengthens no term: they are the longest that it would lengthen.
_GEEN_VERLENGING: Final = Grenzen(0, 0, 0, kortste_dagen=0, minste_werkdagen=0)


@dataclass(frozen=True)
class Meetlat:
    """The law by which the terms of one zaak are measured, as it was known on ``bekend_op``."""

    kader: Rechtskader
    bekend_op: date
    wet: Wet

    @cached_property
    def zonder_verlenging(self) -> Regelboek:
        """Give the very same rules under a calendar that lengthens nothing: it tells where a term ends by itself."""
        boek = self.kader.regelboek
        return replace(boek, kalender=replace(boek.kalender, grenzen=_GEEN_VERLENGING))

    def meet(self, gestart: Gestart) -> Lengte:
        """Measure a term by the law of the day on which it began; where no text gives it, say why."""
        maat = gestart.maat
        try:
            match maat:
                case VolgensRegel():
                    return self._volgens_regel(maat, gestart.begin)
                case VolgensNorm():
                    return self._volgens_norm(maat, gestart.begin)
                case VasteDag():
                    return Lengte(maat.uiterlijk, maat.bron)
                case _:
                    assert_never(maat)
        except ToetsingGeweigerd as geen:
            return Lengte(reden=geen.toelichting)

    def _volgens_regel(self, maat: VolgensRegel, peildatum: date) -> Lengte:
        boek, gebied = self.kader.regelboek, self.kader.rechtsgebied
        dagen = {"peildatum": peildatum, "bekend_op": self.bekend_op}
        regime = boek.kies_regime(gebied, maat.regel, **dagen, regime=None)
        namen = boek.feitnamen(regime, maat.regel)
        if "wet" not in namen and (reden := niet_voor_wet(boek, gebied, maat.regel, self.wet, **dagen)):
            return Lengte(reden=reden)
        feiten = {naam: feit for naam, feit in {**maat.feiten, "wet": self.wet}.items() if naam in namen}
        vraag = Vraag(gebied, maat.regel, peildatum, feiten, self.bekend_op, regime.id)
        antwoord = toets(vraag, boek)
        if antwoord.uitkomst["uiterlijk"] is None:
            return Lengte(reden=antwoord.stappen[-1].toelichting)
        uiterlijk = date.fromisoformat(antwoord.uitkomst["uiterlijk"])
        ruw = uiterlijk
        if _kan_zijn_verschoven(boek.kalender, peildatum, uiterlijk):
            ruw = date.fromisoformat(toets(vraag, self.zonder_verlenging).uitkomst["uiterlijk"])
        return Lengte(uiterlijk, antwoord.stappen[0].bron, _verschoven(boek.kalender, ruw, uiterlijk))

    def _volgens_norm(self, maat: VolgensNorm, peildatum: date) -> Lengte:
        boek, gebied = self.kader.regelboek, self.kader.rechtsgebied
        regime, norm = boek.norm_van(gebied, maat.norm, peildatum=peildatum, bekend_op=self.bekend_op)
        eenheid = cast("Eenheid", norm.eenheid)
        uiterlijk = boek.kalender.laatste_dag(maat.vanaf, norm.waarde, eenheid)
        ruw = boek.kalender.zonder_verlenging(maat.vanaf, norm.waarde, eenheid)
        return Lengte(uiterlijk, citeer(regime, norm.artikel), _verschoven(boek.kalender, ruw, uiterlijk))


def _kan_zijn_verschoven(kalender: Kalender, begin: date, uiterlijk: date) -> bool:
    """Say whether the Algemene termijnenwet can have moved an end: else the rule need not be weighed again.

    Art. 1 moves it over days that are free, so the day before the last one is free. Art. 2 moves it until the term
    holds just so many working days, so a term that holds more was not moved by it.
    """
    if not kalender.is_werkdag(uiterlijk - _EEN_DAG):
        return True
    gevonden, dag = 0, uiterlijk
    while dag > begin and gevonden <= kalender.grenzen.minste_werkdagen:
        gevonden += kalender.is_werkdag(dag)
        dag -= _EEN_DAG
    return gevonden <= kalender.grenzen.minste_werkdagen


def _verschoven(kalender: Kalender, ruw: date, uiterlijk: date) -> str | None:
    """Say over which days the end of a term was moved, from the day on which it would have ended by itself."""
    dagen = [ruw + timedelta(days=n) for n in range((uiterlijk - ruw).days)]
    redenen = [f"{dag.isoformat()} is {_vrije_dag(kalender, dag)}" for dag in dagen if not kalender.is_werkdag(dag)]
    if any(kalender.is_werkdag(dag) for dag in dagen):
        minste = kalender.grenzen.minste_werkdagen
        redenen.append(f"in de termijn vallen ten minste {minste} werkdagen (Algemene termijnenwet, art. 2)")
    return ", ".join(redenen) or None


def _vrije_dag(kalender: Kalender, dag: date) -> str:
    return kalender.feestdag(dag) or ("zaterdag" if dag.isoweekday() == _ZATERDAG else "zondag")
