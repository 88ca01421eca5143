"""How long a term is, under the law as it was known on a day.

How long is for rules and norms to say; the Algemene termijnenwet moves the end. A rule is weighed once; a second time,
under a calendar that moves nothing, only where the end can have moved and the reader must be told over which days.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final, assert_never, cast

from domain.kalender import Eenheid, Kalender
from domain.regels.feiten import hoort_bij
from domain.regels.procedure.bronnen import niet_voor_wet
from domain.regels.toetsing import Antwoord, Vraag, toets
from domain.regels.weging import citeer
from domain.termijnen.stilstand import Stilstand, uitgelopen
from domain.termijnen.termijn import AlleenVoor, Gestart, Lengte, Maat, VasteDag, VolgensNorm, VolgensRegel
from domain.voorziening import Wet
from domain.weigering import RegelNietVanKracht, ToetsingGeweigerd
from domain.zaak.handeling import Rechtskader

_ZATERDAG: Final = 6
_EEN_DAG: Final = timedelta(days=1)
_ONTHOUDEN: Final = 50_000
"""How many lengths are kept at most; each takes less than a kilobyte."""


@dataclass(frozen=True)
class Meetlat:
    """The law by which the terms of one zaak are measured, as it was known on ``bekend_op``, looked at on ``dag``."""

    kader: Rechtskader
    bekend_op: date
    wet: Wet
    dag: date

    def meet(self, gestart: Gestart) -> Lengte:
        """Measure a term by the law of the day on which it began; where no text gives it, say why."""
        maat, begin = gestart.maat, gestart.begin
        stil = tuple(stilstand.gezien_op(self.dag) for stilstand in gestart.stil)
        vraag = (self.kader.rechtsgebied, self.bekend_op, self.wet, maat, begin, stil)
        lengte = self.kader.regelboek.onthoud(vraag, lambda: self._gemeten(maat, begin, stil), meeste=_ONTHOUDEN)
        for verzet in gestart.verzet:
            if lengte.uiterlijk is not None and verzet.beweegt(lengte.uiterlijk):
                uiterlijk = uitgelopen(verzet.uiterlijk, stil, na=verzet.op)
                erbij = (uiterlijk - verzet.uiterlijk).days
                lengte = Lengte(uiterlijk, verzet.bron, stond_stil=lengte.stond_stil + erbij)
        return lengte

    def _gemeten(self, maat: Maat, peildatum: date, stil: tuple[Stilstand, ...]) -> Lengte:
        try:
            return self._volgens(maat, peildatum, stil)
        except ToetsingGeweigerd as geen:
            return Lengte(reden=geen.toelichting)

    def _volgens(self, maat: Maat, peildatum: date, stil: tuple[Stilstand, ...]) -> Lengte:
        match maat:
            case VolgensRegel():
                return self._volgens_regel(maat, peildatum, stil)
            case VolgensNorm():
                return self._volgens_norm(maat, peildatum, stil)
            case VasteDag():
                return Lengte(maat.uiterlijk, maat.bron)
            case _:
                assert_never(maat)

    def _volgens_regel(self, maat: VolgensRegel, peildatum: date, stil: tuple[Stilstand, ...]) -> Lengte:
        boek, gebied = self.kader.regelboek, self.kader.rechtsgebied
        dagen = {"peildatum": peildatum, "bekend_op": self.bekend_op}
        regime = boek.kies_regime(gebied, maat.regel, **dagen, regime=None)
        namen = boek.feitnamen(regime, maat.regel)
        if "wet" not in namen and (reden := niet_voor_wet(boek, gebied, maat.regel, self.wet, **dagen)):
            return Lengte(reden=reden)
        if maat.alleen_voor is not None:
            self._eis_voorziening(maat.alleen_voor, peildatum)
        feiten = {naam: feit for naam, feit in {**maat.feiten, "wet": self.wet}.items() if naam in namen}
        vraag = Vraag(gebied, maat.regel, peildatum, feiten, self.bekend_op, regime.id)
        if stil:
            return self._met_stilstand(vraag, stil)
        antwoord = toets(vraag, boek)
        uiterlijk = _uiterlijk(antwoord, maat.lid)
        if uiterlijk is None:
            return Lengte(reden=antwoord.gewogen[-1].toelichting)
        ruw: date | None = uiterlijk
        if kan_zijn_verschoven(boek.kalender, peildatum, uiterlijk):
            ruw = _uiterlijk(toets(vraag, boek.zonder_verlenging), maat.lid)
        assert ruw is not None, maat
        verschoven = _verschoven(boek.kalender, ruw, uiterlijk)
        return Lengte(uiterlijk, antwoord.stappen[0].bron, verschoven, bronnen=_bronnen(antwoord))

    def _eis_voorziening(self, alleen: AlleenVoor, peildatum: date) -> None:
        boek = self.kader.regelboek
        regime, norm = boek.norm_van(
            self.kader.rechtsgebied, alleen.norm, peildatum=peildatum, bekend_op=self.bekend_op
        )
        if not hoort_bij(alleen.voorziening, norm.waarde):
            raise RegelNietVanKracht(
                f"{citeer(regime, norm.artikel)} noemt '{alleen.voorziening}' niet.", norm=alleen.norm
            )

    def _met_stilstand(self, vraag: Vraag, stil: tuple[Stilstand, ...]) -> Lengte:
        """Measure a term that stood still: the rule is told how many days, counted up to where it ends by itself."""
        boek = self.kader.regelboek
        ooit = _uiterlijk(toets(vraag, boek.zonder_verlenging))
        assert ooit is not None, vraag
        ruw = uitgelopen(ooit, stil, na=vraag.peildatum)
        feiten = {**vraag.feiten, "opgeschortDagen": (ruw - ooit).days}
        antwoord = toets(replace(vraag, feiten=feiten), boek)
        uiterlijk = _uiterlijk(antwoord)
        assert uiterlijk is not None, vraag
        uiterlijk = _niet_stil(boek.kalender, uiterlijk, stil)
        return Lengte(
            uiterlijk,
            antwoord.stappen[0].bron,
            _verschoven(boek.kalender, ruw, uiterlijk, stil),
            stond_stil=(ruw - ooit).days,
            bronnen=_bronnen(antwoord),
        )

    def _volgens_norm(self, maat: VolgensNorm, peildatum: date, stil: tuple[Stilstand, ...]) -> Lengte:
        boek, gebied = self.kader.regelboek, self.kader.rechtsgebied
        regime, norm = boek.norm_van(gebied, maat.norm, peildatum=peildatum, bekend_op=self.bekend_op)
        vanaf = maat.vanaf
        if isinstance(vanaf, VolgensNorm):
            eerder = self._volgens_norm(vanaf, peildatum, ()).uiterlijk
            assert eerder is not None, vanaf
            vanaf = eerder if maat.niet_voor is None else max(eerder, maat.niet_voor)
        eenheid = cast("Eenheid", norm.eenheid)
        ooit = boek.kalender.zonder_verlenging(vanaf, norm.waarde, eenheid)
        ruw = uitgelopen(ooit, stil, na=vanaf)
        stond_stil = (ruw - ooit).days
        uiterlijk = boek.kalender.laatste_dag(vanaf, norm.waarde, eenheid, opgeschort_dagen=stond_stil)
        uiterlijk = _niet_stil(boek.kalender, uiterlijk, stil)
        verschoven = _verschoven(boek.kalender, ruw, uiterlijk, stil)
        return Lengte(uiterlijk, citeer(regime, norm.artikel), verschoven, stond_stil=stond_stil)


def _uiterlijk(antwoord: Antwoord, lid: str = "uiterlijk") -> date | None:
    dag = antwoord.uitkomst[lid]
    return None if dag is None else date.fromisoformat(dag)


def _bronnen(antwoord: Antwoord) -> tuple[str, ...]:
    return tuple(stap.bron for stap in antwoord.stappen)


def _niet_stil(kalender: Kalender, dag: date, stil: tuple[Stilstand, ...]) -> date:
    """Move an end that the calendar moved onto a day on which the term stands still: it cannot end there."""
    while any(stilstand.houdt(dag) for stilstand in stil):
        dag = kalender.eerste_werkdag_vanaf(dag + _EEN_DAG)
    return dag


def kan_zijn_verschoven(kalender: Kalender, begin: date, uiterlijk: date) -> bool:
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


def _verschoven(kalender: Kalender, ruw: date, uiterlijk: date, stil: tuple[Stilstand, ...] = ()) -> str | None:
    """Say over which days the end of a term was moved, from the day on which it would have ended by itself."""
    dagen = [ruw + timedelta(days=n) for n in range((uiterlijk - ruw).days)]
    redenen = {dag: _vrije_dag(kalender, dag) for dag in dagen if not kalender.is_werkdag(dag)}
    redenen |= {
        dag: "een dag waarop de termijn stilstaat"
        for dag in dagen
        if dag not in redenen and any(stilstand.houdt(dag) for stilstand in stil)
    }
    zinnen = [f"{dag.isoformat()} is {redenen[dag]}" for dag in sorted(redenen)]
    if len(redenen) < len(dagen):
        minste = kalender.grenzen.minste_werkdagen
        zinnen.append(f"in de termijn vallen ten minste {minste} werkdagen (Algemene termijnenwet, art. 2)")
    return ", ".join(zinnen) or None


def _vrije_dag(kalender: Kalender, dag: date) -> str:
    return kalender.feestdag(dag) or ("zaterdag" if dag.isoweekday() == _ZATERDAG else "zondag")
