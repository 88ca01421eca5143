"""What a correction records anew could have been recorded so: the guards of its own act look at it once more.

The command is read back from the event: its members have the same names, and its day is that of the event. That it is
the right one shows when it is decided on where it stood: the same event follows. Where none does (an event that holds
more than was told), ``samenhang`` alone says what a correction may do.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final
from uuid import UUID

from pydantic import ValidationError
from pydantic.alias_generators import to_camel

from domain.beschikking.motivering import GeenAfwijking, MotiveringOntbreekt
from domain.beschikking.nemen import BesluitNemen
from domain.bijlage import Bijlage
from domain.correctie.decisions import NUMMERS, CorrectieOngeldig, CorrectiePastNiet, Stand, stand_van
from domain.correctie.samenhang import breuken
from domain.gebeurtenis import Event, Gebeurd, Gebeurtenis
from domain.leesfout import nederlands
from domain.weigering import ToetsingGeweigerd, Weigering
from domain.zaak.advies import AdviesGegeven, FeitInStrijdMetZaak
from domain.zaak.evolve import vouw
from domain.zaak.fase import Events, Handeling
from domain.zaak.geschiedenis import met_correcties
from domain.zaak.handeling import Bewijs, Command, FeitenPerRegel, Omstandigheden, Rechtskader
from domain.zaak.state import AfgeslotenZaak, LopendeZaak

Gebeurden = list[Gebeurd[Gebeurtenis]]
_VAN_HET_WEGEN: Final = (ToetsingGeweigerd, FeitInStrijdMetZaak, MotiveringOntbreekt, GeenAfwijking)
"""Refusals about what the rules say of it: that was weighed once, and its receipt stands."""


@dataclass(frozen=True)
class _Act:
    """The act that an event records: its decision, what it was weighed with, and the member that holds its day."""

    handeling: Handeling[Any]
    dag: str
    feiten: FeitenPerRegel

    def command(self, event: Event[Gebeurtenis]) -> Command:
        """Read the command back. Raises ``ValidationError`` where nobody could give it."""
        leden = event.inhoud.model_dump(by_alias=False)
        soort: type[Command] = self.handeling.command
        waarden = soort.uit_feit(leden, event.geldig_op)
        if "bijlagen" in waarden:
            waarden["bijlagen"] = tuple(een.bijlage for een in _bijlagen(event.inhoud))
        if "feiten" in soort.model_fields:
            waarden["feiten"] = self.feiten
        return soort.model_validate({**waarden, self.dag: event.geldig_op})


@dataclass(frozen=True)
class _Plek:
    """A place in the history at which an act is decided on: the zaak there, and who knows what."""

    zaak: LopendeZaak
    kader: Rechtskader
    bij: Omstandigheden

    def geweigerd(self, act: _Act, event: Event[Gebeurtenis]) -> Weigering | None:
        """Give the guard that refuses the act here, None where none does; its day is looked at by ``samenhang``."""
        try:
            self.besluit(act, event)
        except _VAN_HET_WEGEN:
            return None
        except Weigering as weigering:
            return None if weigering.leden.get("veld") == to_camel(act.dag) else weigering
        return None

    def besluit(self, act: _Act, event: Event[Gebeurtenis]) -> Events:
        """Decide on the act. Raises ``Weigering`` or ``ValidationError``."""
        command, wie = act.command(event), getattr(event.inhoud, "betrokkene", None)
        bij = replace(
            self.bij,
            bijlagen={een.bijlage: een for een in _bijlagen(event.inhoud)},
            betrokkenen=(wie,) * len(command.personen_nodig()) if isinstance(wie, UUID) else (),
        )
        return act.handeling.beslis(command, self.zaak, self.kader, bij)


def command_van(
    versie: int, handelingen: Iterable[Handeling[Any]], kader: Rechtskader, bij: Omstandigheden
) -> Command | None:
    """Give the command of which the event at a versie was made; None where none gives it where it stood."""
    was = stand_van(versie, bij)
    gevonden = _gevonden(versie, was, handelingen, kader, bij=bij)
    return gevonden[0].command(Event(was.inhoud, was.op)) if gevonden else None


def eis_te_doen(
    correctie: Event[Gebeurtenis], handelingen: Iterable[Handeling[Any]], kader: Rechtskader, bij: Omstandigheden
) -> None:
    """Refuse (``CorrectiePastNiet``, ``CorrectieOngeldig``) what the act itself would have refused.

    Both where it stood, and as if it was recorded last of all: what a sum or an overlap is held against can have come
    later. What was refused of it before the correction as well is nothing new.
    """
    assert correctie.corrigeert is not None, "geen correctie"
    versie = correctie.corrigeert.versie
    was = stand_van(versie, bij)
    gevonden = _gevonden(versie, was, handelingen, kader, bij=bij)
    if gevonden is None:
        return
    act, toen = gevonden
    try:
        geweigerd = toen.geweigerd(act, correctie) or _geweigerd_nu(
            act, correctie, was, kader, bij=_als_toen(versie, bij)
        )
    except ValidationError as fout:
        (een, *_) = fout.errors(include_url=False, include_context=False, include_input=False)
        veld = ".".join(map(str, een["loc"])) or "leden"
        raise CorrectieOngeldig(f"Lid '{veld}' kan zo niet: {nederlands(een)}.", veld=veld) from None
    if geweigerd is not None:
        raise CorrectiePastNiet(
            f"Versie {versie} kon zo niet worden vastgelegd: {geweigerd.toelichting}", **geweigerd.leden
        )


def _gevonden(
    versie: int, was: Stand, handelingen: Iterable[Handeling[Any]], kader: Rechtskader, *, bij: Omstandigheden
) -> tuple[_Act, _Plek] | None:
    """Give the act that gives just this event where it stood, before its receipts, and that place."""
    begin = min((versie, *getattr(was.inhoud, "adviezen", ())))
    alle, eens = met_correcties(bij.geschiedenis), Event(was.inhoud, was.op)
    toen = _plek(alle, kader, _als_toen(versie, bij), lambda een: een < begin)
    act = _act_van(eens, toen, handelingen, _feiten(was.inhoud, alle)) if toen is not None else None
    return (act, toen) if act is not None and toen is not None else None


def _als_toen(versie: int, bij: Omstandigheden) -> Omstandigheden:
    return replace(bij, actor=next(een.actor for een in bij.geschiedenis if een.versie == versie))


def _geweigerd_nu(
    act: _Act, correctie: Event[Gebeurtenis], was: Stand, kader: Rechtskader, *, bij: Omstandigheden
) -> Weigering | None:
    """Give what refuses the act beside all other acts, and did not refuse it as it was."""
    assert correctie.corrigeert is not None, "geen correctie"
    versie, alle = correctie.corrigeert.versie, met_correcties(bij.geschiedenis)
    rest = [een for een in alle if een.versie != versie]
    # From under what rests on it, it cannot be thought away: then only the place where it stood can be asked.
    los = breuken(rest, NUMMERS)
    if los and los - breuken(alle, NUMMERS):
        return None
    nu = _plek(rest, kader, bij, lambda een: een != versie)
    # What was void is held against what was recorded since.
    sinds = was.vervallen_sinds
    eerst = nu if sinds is None else _plek(rest, kader, bij, lambda een: een != versie and een < sinds)
    geweigerd = nu.geweigerd(act, correctie) if nu else None
    al = eerst.geweigerd(act, Event(was.inhoud, was.op)) if eerst and geweigerd else None
    return None if al is not None and type(al) is type(geweigerd) else geweigerd


def _plek(gebeurden: Gebeurden, kader: Rechtskader, bij: Omstandigheden, telt: Callable[[int], bool]) -> _Plek | None:
    """Give the place after the events of which the versie ``telt``, None before there is a zaak."""
    zaak = vouw(een for een in gebeurden if telt(een.versie))
    if isinstance(zaak, AfgeslotenZaak):
        zaak = replace(zaak.zaak, versie=zaak.versie, afsluiting=zaak.afsluiting)
    if not isinstance(zaak, LopendeZaak):
        return None
    return _Plek(zaak, kader, replace(bij, geschiedenis=[een for een in bij.geschiedenis if telt(een.versie)]))


def _act_van(
    eens: Event[Gebeurtenis], toen: _Plek, handelingen: Iterable[Handeling[Any]], feiten: FeitenPerRegel
) -> _Act | None:
    """Find the act that gives just this event where it stood; None where none does."""
    for handeling in handelingen:
        dag = _dag(handeling.command, type(eens.inhoud))
        if dag is None:
            continue
        act = _Act(handeling, dag, feiten)
        try:
            events = toen.besluit(act, eens)
        except (Weigering, ValidationError):
            continue
        if events and _zelfde(events[-1], eens):
            return act
    return None


def _dag(command: type[Command], soort: type[Gebeurtenis]) -> str | None:
    """Give the member of a command that is the day of such an event: the only one that the event must be told beside.

    None where another is missing, or none: then the event was not made of this command. A besluit is no fact.
    """
    if issubclass(command, BesluitNemen):
        return None
    velden, leden = command.model_fields, soort.model_fields.keys()
    mist = [naam for naam, veld in velden.items() if veld.is_required() and naam not in leden]
    return mist[0] if len(mist) == 1 and velden[mist[0]].annotation is date else None


def _feiten(inhoud: Gebeurtenis, alle: Gebeurden) -> FeitenPerRegel:
    """Give with what the act was weighed, by its receipts; nothing of what was wiped."""
    versies = getattr(inhoud, "adviezen", ())
    adviezen = (een.inhoud for een in alle if een.versie in versies)
    return {
        een.regel: een.bewijs.feiten
        for een in adviezen
        if isinstance(een, AdviesGegeven) and isinstance(een.bewijs, Bewijs)
    }


def _bijlagen(inhoud: Gebeurtenis) -> tuple[Bijlage, ...]:
    return tuple(een for een in getattr(inhoud, "bijlagen", ()) if isinstance(een, Bijlage))


def _zelfde(een: Event[Gebeurtenis], ander: Event[Gebeurtenis]) -> bool:
    """Say whether two events tell the same of one day; their receipts stand at places of their own."""
    waarden = [(type(e.inhoud), e.geldig_op, e.inhoud.model_dump(exclude={"adviezen"})) for e in (een, ander)]
    return waarden[0] == waarden[1]
