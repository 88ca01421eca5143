"""The legal terms of a zaak on a day: which ran, by when something had to be done, and whether it was.

How long a term is, is for the rules to say; this folds the acts that start and end it. A term counts from the day
after the act ("binnen zes weken na de melding"; Awb 6:8 for bezwaar), and the Algemene termijnenwet moves its end.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cached_property
from typing import Final, Literal, cast

from domain.aanvraag.events import AanvraagOntvangen
from domain.gebeurtenis import Gebeurd, Gebeurtenis, Gewist
from domain.kalender import Eenheid, Grenzen, Kalender
from domain.regels.procedure.bronnen import niet_voor_wet
from domain.regels.regelboek import Regelboek
from domain.regels.toetsing import Vraag, toets
from domain.regels.weging import citeer
from domain.voorziening import Wet
from domain.weigering import ToetsingGeweigerd
from domain.zaak.handeling import Rechtskader
from domain.zaak.state import AfgeslotenZaak, BekendgemaaktBesluit, LopendeZaak, Zaak
from projections.rij import Json, Rij
from projections.zaak_op_dag import inhoud_van, zaak_op

SoortTermijn = Literal["ontvangstbevestiging", "persoonlijk-plan", "onderzoek", "beschikking", "bezwaar"]
StatusTermijn = Literal[
    "komend", "loopt", "op-tijd-gehaald", "te-laat-gehaald", "verstreken", "vervallen", "niet-beschikbaar"
]
_BEZWAARTERMIJN: Final = "bezwaartermijn"
_REGELS: Final[Mapping[SoortTermijn, str]] = {
    "ontvangstbevestiging": "ontvangstbevestiging-termijn",
    "persoonlijk-plan": "persoonlijk-plan-termijn",
    "onderzoek": "onderzoekstermijn",
    "beschikking": "beschikkingstermijn",
}
_ZATERDAG: Final = 6
_EEN_DAG: Final = timedelta(days=1)
# A calendar with these bounds lengthens no term: they are the longest that it would lengthen.
_GEEN_VERLENGING: Final = Grenzen(0, 0, 0, kortste_dagen=0, minste_werkdagen=0)


class Einde(Rij):
    """The act that ended a term: its day and its versie in the zaak."""

    op: date
    versie: int


class Termijn(Rij):
    """One term, as it stands on a day.

    ``versie`` is that of the act that started it; ``nummer`` that of the aanvraag or beschikking it is about. ``begin``
    is the day of that act, for bezwaar the day after it (Awb 6:8). ``uiterlijk`` is the last day, ``verschoven`` why
    the calendar moved it there, ``nietBeschikbaar`` why no text gives one. ``einde`` is the act that met the term, or
    the end of the zaak when that came first (``vervallen``).
    """

    soort: SoortTermijn
    versie: int
    nummer: int | None = None
    begin: date
    uiterlijk: date | None = None
    status: StatusTermijn
    einde: Einde | None = None
    bron: str | None = None
    verschoven: str | None = None
    niet_beschikbaar: str | None = None


@dataclass(frozen=True)
class _Gestart:
    """A term that an act started, before the law said how long it is. ``gehaald``: the act that met it."""

    soort: SoortTermijn
    versie: int
    begin: date
    nummer: int | None = None
    gehaald: Einde | None = None


@dataclass(frozen=True)
class _Lengte:
    """What the law says of a term: its last day, on what ground, and why the calendar moved it; or why nothing."""

    uiterlijk: date | None = None
    bron: str | None = None
    verschoven: str | None = None
    reden: str | None = None


def termijnen(zaak: Zaak, kader: Rechtskader, *, geldig_op: date, bekend_op: date) -> tuple[Termijn, ...]:
    """List the terms that acts up to and including ``geldig_op`` started, under the law as known on ``bekend_op``."""
    op_die_dag = zaak_op(zaak, geldig_op)
    toen = inhoud_van(op_die_dag)
    if toen is None:
        return ()
    afgesloten = _eerste([op_die_dag.afsluiting]) if isinstance(op_die_dag, AfgeslotenZaak) else None
    recht = _Recht(kader, bekend_op, toen.melding.inhoud.wet)
    gestart = (
        *((g, recht.na_melding(g)) for g in _na_melding(toen)),
        *((g, recht.na_aanvraag(g, feiten)) for g, feiten in _na_aanvraag(toen)),
        *((g, recht.na_bekendmaking(g)) for g in _na_bekendmaking(toen)),
    )
    return tuple(_op_dag(g, lengte, geldig_op, afgesloten) for g, lengte in gestart)


def _na_melding(zaak: LopendeZaak) -> Iterator[_Gestart]:
    versie, op = zaak.melding.versie, zaak.melding.op
    yield _Gestart("ontvangstbevestiging", versie, op, gehaald=_eerste(zaak.bevestigingen))
    yield _Gestart("persoonlijk-plan", versie, op, gehaald=_eerste(zaak.plannen))
    # The verslag concludes the onderzoek; where the gemeente decided without one, the onderzoek is over as well.
    besluiten = (beschikking.genomen for beschikking in zaak.beschikkingen)
    yield _Gestart("onderzoek", versie, op, gehaald=_eerste([*zaak.verslagen, *besluiten]))


def _na_aanvraag(zaak: LopendeZaak) -> Iterator[tuple[_Gestart, Mapping[str, Json]]]:
    for aanvraag in zaak.aanvragen:
        nummer = aanvraag.inhoud.aanvraag
        bekend = (
            b.bekendgemaakt
            for b in zaak.beschikkingen
            if isinstance(b, BekendgemaaktBesluit) and b.genomen.inhoud.aanvraag == nummer
        )
        yield (
            _Gestart("beschikking", aanvraag.versie, aanvraag.op, nummer, _eerste(bekend)),
            _feiten_bij(zaak, aanvraag.inhoud),
        )


def _feiten_bij(zaak: LopendeZaak, aanvraag: AanvraagOntvangen) -> Mapping[str, Json]:
    """Give the facts with which the beslistermijn was weighed; none when they were destroyed: then defaults count."""
    for versie in aanvraag.adviezen:
        advies = zaak.adviezen.get(versie)
        if advies is not None and advies.inhoud.regel == _REGELS["beschikking"]:
            bewijs = advies.inhoud.bewijs
            return {} if bewijs is None or isinstance(bewijs, Gewist) else bewijs.feiten
    return {}


def _na_bekendmaking(zaak: LopendeZaak) -> Iterator[_Gestart]:
    for beschikking in zaak.bekendgemaakt:
        bekend = beschikking.bekendgemaakt
        # Awb 6:8 lid 1: the term begins on the day after the one on which the besluit was made known.
        yield _Gestart("bezwaar", bekend.versie, bekend.op + _EEN_DAG, bekend.inhoud.beschikking)


def _eerste(handelingen: Iterable[Gebeurd[Gebeurtenis]]) -> Einde | None:
    eerste = min(handelingen, key=lambda handeling: (handeling.op, handeling.versie), default=None)
    return Einde(op=eerste.op, versie=eerste.versie) if eerste else None


@dataclass(frozen=True)
class _Recht:
    """The law by which the terms of one zaak are measured, as it was known on a day."""

    kader: Rechtskader
    bekend_op: date
    wet: Wet

    @cached_property
    def zonder_verlenging(self) -> Regelboek:
        """Give the very same rules under a calendar that lengthens nothing: it tells where a term ends by itself."""
        boek = self.kader.regelboek
        return replace(boek, kalender=replace(boek.kalender, grenzen=_GEEN_VERLENGING))

    def na_melding(self, gestart: _Gestart) -> _Lengte:
        """Measure a term that the melding started, where the text that sets it speaks of this law."""
        kader, regel = self.kader, _REGELS[gestart.soort]
        niet_voor = niet_voor_wet(
            kader.regelboek, kader.rechtsgebied, regel, self.wet, peildatum=gestart.begin, bekend_op=self.bekend_op
        )
        if niet_voor is not None:
            return _Lengte(reden=niet_voor)
        return self._volgens_regel(gestart, {"meldingOntvangenOp": gestart.begin.isoformat()})

    def na_aanvraag(self, gestart: _Gestart, gegeven: Mapping[str, Json]) -> _Lengte:
        """Measure the beslistermijn with the facts that were given for it; what the zaak itself knows goes first."""
        return self._volgens_regel(gestart, {**gegeven, "aanvraagOntvangenOp": gestart.begin.isoformat()})

    def na_bekendmaking(self, gestart: _Gestart) -> _Lengte:
        """Measure the bezwaartermijn: a norm of the Awb, and no rule of a gemeente (Awb 6:7)."""
        boek, begin = self.kader.regelboek, gestart.begin
        try:
            regime, norm = boek.norm_van(
                self.kader.rechtsgebied, _BEZWAARTERMIJN, peildatum=begin, bekend_op=self.bekend_op
            )
        except ToetsingGeweigerd as geen:
            return _Lengte(reden=geen.toelichting)
        # The calendar counts from the day after the one it is given: that of the bekendmaking.
        vanaf, eenheid = begin - _EEN_DAG, cast("Eenheid", norm.eenheid)
        uiterlijk = boek.kalender.laatste_dag(vanaf, norm.waarde, eenheid)
        ruw = boek.kalender.zonder_verlenging(vanaf, norm.waarde, eenheid)
        return _Lengte(uiterlijk, citeer(regime, norm.artikel), _verschoven(boek.kalender, ruw, uiterlijk))

    def _volgens_regel(self, gestart: _Gestart, feiten: Mapping[str, Json]) -> _Lengte:
        boek, gebied, regel = self.kader.regelboek, self.kader.rechtsgebied, _REGELS[gestart.soort]
        try:
            regime = boek.kies_regime(gebied, regel, peildatum=gestart.begin, bekend_op=self.bekend_op, regime=None)
            namen = boek.feitnamen(regime, regel)
            gesteld = {naam: feit for naam, feit in {**feiten, "wet": self.wet}.items() if naam in namen}
            vraag = Vraag(gebied, regel, gestart.begin, gesteld, self.bekend_op, regime.id)
            antwoord = toets(vraag, boek)
            zonder_verlenging = toets(vraag, self.zonder_verlenging)
        except ToetsingGeweigerd as geen:
            return _Lengte(reden=geen.toelichting)
        uiterlijk = date.fromisoformat(antwoord.uitkomst["uiterlijk"])
        ruw = date.fromisoformat(zonder_verlenging.uitkomst["uiterlijk"])
        return _Lengte(uiterlijk, antwoord.stappen[0].bron, _verschoven(boek.kalender, ruw, uiterlijk))


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


def _op_dag(gestart: _Gestart, lengte: _Lengte, dag: date, afgesloten: Einde | None) -> Termijn:
    status, einde = _status(gestart, lengte.uiterlijk, dag, afgesloten)
    return Termijn(
        soort=gestart.soort,
        versie=gestart.versie,
        nummer=gestart.nummer,
        begin=gestart.begin,
        uiterlijk=lengte.uiterlijk,
        status=status,
        einde=einde,
        bron=lengte.bron,
        verschoven=lengte.verschoven,
        niet_beschikbaar=lengte.reden,
    )


def _status(
    gestart: _Gestart, uiterlijk: date | None, dag: date, afgesloten: Einde | None
) -> tuple[StatusTermijn, Einde | None]:
    gehaald = gestart.gehaald
    if uiterlijk is None:
        return "niet-beschikbaar", gehaald
    if gehaald is not None:
        return ("op-tijd-gehaald" if gehaald.op <= uiterlijk else "te-laat-gehaald"), gehaald
    # A zaak that ended asks nothing more of the gemeente; bezwaar against what it decided stays open.
    if afgesloten is not None and afgesloten.op <= uiterlijk and gestart.soort != "bezwaar":
        return "vervallen", afgesloten
    if dag > uiterlijk:
        return "verstreken", None
    return ("loopt" if gestart.begin <= dag else "komend"), None
