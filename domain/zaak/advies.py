"""Advice: which rules an act asks, with which facts, and the event that keeps each receipt.

A person decides. The rules that an act asks are data (``verordeningen/rijk/handelingen.toml``); a rule that no regime
holds is kept as ``nietBeschikbaar`` with its reason and blocks nothing.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, ClassVar

from domain.gebeurtenis import Event, Gebeurtenis, Open, Tekst, Verzegeld, los
from domain.regels.procedure.bronnen import niet_voor_wet
from domain.regels.toetsing import Antwoord, Vraag, toets
from domain.weigering import RegelNietVanKracht, RegelNogNietBekend, TekstNietAanwezig, Weigering
from domain.zaak.handeling import Bewijs, FeitenPerRegel, Rechtskader

Json = Any


class AdviesGegeven(Gebeurtenis):
    """The receipt of one rule that was weighed for an act. Facts, outcome and steps are sealed.

    So is why no text answered (``nietBeschikbaar``), for a reason can speak of a fact; then ``regime`` is empty.
    """

    TOPIC: ClassVar[str] = "advies-gegeven"
    CORRIGEERBAAR: ClassVar[bool] = False

    handeling: Open[str]
    regel: Open[str]
    peildatum: Open[date]
    bekend_op: Open[date | None] = None
    regime: Open[str | None] = None
    regelversie: Open[int | None] = None
    normen: Open[str | None] = None
    niet_beschikbaar: Verzegeld[Tekst] | None = None
    bewijs: Verzegeld[Bewijs] | None = None

    @property
    def zin(self) -> str:
        """Tell the event in one Dutch sentence."""
        bij = f"bij {los(self.handeling)}, peildatum {self.peildatum.isoformat()}"
        if self.niet_beschikbaar is not None:
            return f"Geen advies over {self.regel} ({bij}): geen tekst geeft antwoord."
        return f"Advies over {self.regel} ({bij}) volgens {self.regime}."


OVERGANGSREGEL = "toepasselijk-regime"
"""The rule of transitional law: which text counts for a case that began under another one."""


class FeitInStrijdMetZaak(Weigering):
    """A fact was given that the zaak itself knows otherwise."""

    probleem = "feit-in-strijd-met-zaak"
    titel = "Feit in strijd met de zaak"


@dataclass(frozen=True)
class Weegopdracht:
    """What to weigh for one act: the facts the zaak knows, the facts a person gave, the situations that hold.

    ``situaties`` are the values of ``wanneer`` in the data that apply here ("wmo", "pgb", ...). ``overgang`` is
    transitional law: the regime that answers in the place of a newer one.
    """

    handeling: str
    peildatum: date
    bekend_op: date
    bekend: Mapping[str, Json]
    gegeven: FeitenPerRegel
    situaties: frozenset[str]
    overgang: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Gewogen:
    """The advices for one act, as the events that keep them and the versies under which the decision names them."""

    opdracht: Weegopdracht
    vanaf_versie: int
    rijen: tuple[tuple[AdviesGegeven, Antwoord | None], ...]

    @property
    def events(self) -> tuple[Event[AdviesGegeven], ...]:
        """Give the events: a rule is weighed for the day on which the act was done."""
        return tuple(Event(advies, self.opdracht.peildatum) for advies, _ in self.rijen)

    @property
    def versies(self) -> tuple[int, ...]:
        """Give the versies that the events will have when they are appended first."""
        return tuple(range(self.vanaf_versie, self.vanaf_versie + len(self.rijen)))

    @property
    def antwoorden(self) -> dict[str, tuple[int, Antwoord]]:
        """Give, per rule that answered, its versie and its receipt."""
        rijen = zip(self.versies, self.rijen, strict=True)
        return {antwoord.regel: (versie, antwoord) for versie, (_, antwoord) in rijen if antwoord is not None}


def weeg(opdracht: Weegopdracht, kader: Rechtskader, *, na_versie: int) -> Gewogen:
    """Weigh every rule that the act asks, and every other rule for which facts were given, in the order of the data.

    ``na_versie`` is the last versie of the stream before the advices.
    """
    gevraagd = kader.regelboek.handelingen.get(opdracht.handeling, ())
    regels = [
        rij.regel
        for rij in gevraagd
        if rij.wanneer == "altijd" or rij.wanneer in opdracht.situaties or rij.regel in opdracht.gegeven
    ]
    regels += [regel for regel in opdracht.gegeven if regel not in regels]
    return Gewogen(opdracht, na_versie + 1, tuple(_weeg_regel(regel, opdracht, kader) for regel in regels))


def _weeg_regel(regel: str, opdracht: Weegopdracht, kader: Rechtskader) -> tuple[AdviesGegeven, Antwoord | None]:
    try:
        antwoord = _toets(regel, opdracht, kader)
    except (RegelNietVanKracht, RegelNogNietBekend, TekstNietAanwezig) as reden:
        advies = AdviesGegeven(
            handeling=opdracht.handeling,
            regel=regel,
            peildatum=opdracht.peildatum,
            bekend_op=opdracht.bekend_op,
            niet_beschikbaar=reden.toelichting,
        )
        return advies, None
    advies = AdviesGegeven(
        handeling=opdracht.handeling,
        regel=regel,
        peildatum=opdracht.peildatum,
        bekend_op=opdracht.bekend_op,
        regime=antwoord.regime,
        regelversie=antwoord.regelversie,
        normen=antwoord.normen,
        bewijs=Bewijs(
            feiten=dict(antwoord.feiten),
            uitkomst=dict(antwoord.uitkomst),
            stappen=tuple(stap.als_json() for stap in antwoord.stappen),
        ),
    )
    return advies, antwoord


def _eis_dezelfde_wet(regel: str, namen: Collection[str], opdracht: Weegopdracht, kader: Rechtskader) -> None:
    """Refuse (``RegelNietVanKracht``) a rule that is not told the law and whose text speaks of the other one only."""
    wet = opdracht.bekend.get("wet")
    if wet is None or "wet" in namen:
        return
    boek, gebied = kader.regelboek, kader.rechtsgebied
    reden = niet_voor_wet(boek, gebied, regel, wet, peildatum=opdracht.peildatum, bekend_op=opdracht.bekend_op)
    if reden is not None:
        raise RegelNietVanKracht(reden, regel=regel)


def _toets(regel: str, opdracht: Weegopdracht, kader: Rechtskader) -> Antwoord:
    boek, gebied = kader.regelboek, kader.rechtsgebied
    dagen = {"peildatum": opdracht.peildatum, "bekend_op": opdracht.bekend_op}
    gekozen = boek.kies_regime(gebied, regel, **dagen, regime=None)
    # Which text counts is asked of the text in force, never of the one that it points to.
    if regel != OVERGANGSREGEL and gekozen.id in opdracht.overgang:
        gekozen = boek.kies_regime(gebied, regel, **dagen, regime=opdracht.overgang[gekozen.id])
    namen = boek.feitnamen(gekozen, regel)
    _eis_dezelfde_wet(regel, namen, opdracht, kader)
    feiten = {naam: waarde for naam, waarde in opdracht.bekend.items() if naam in namen}
    for naam, waarde in opdracht.gegeven.get(regel, {}).items():
        if naam in feiten and feiten[naam] != waarde:
            raise FeitInStrijdMetZaak(
                f"Feit '{naam}' van regel '{regel}' is anders dan de zaak zelf zegt.", feit=naam, regel=regel
            )
        feiten[naam] = waarde
    return toets(Vraag(gebied, regel, opdracht.peildatum, feiten, opdracht.bekend_op, gekozen.id), kader.regelboek)
