"""What an act rests on stays under it: held for every act against what decide itself asks of what went before."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from types import MappingProxyType
from typing import Any, Final

import pytest
from pydantic.alias_generators import to_camel

from domain.correctie.decisions import CorrectiePastNiet, Corrigeren
from domain.correctie.gronden import EENMAAL, Eenmaal
from domain.gebeurtenis import Event, Gebeurtenis
from domain.termijnen.events import TermijnOpgeschort
from domain.weigering import Weigering
from domain.zaak.handeling import Command, Omstandigheden
from tests.domain.correctie.commands import REDEN
from tests.domain.personen import VREEMDE_ID
from tests.domain.zaak import commands as c
from tests.domain.zaak.act import Act
from tests.domain.zaak.acts import ACTS
from tests.domain.zaak.events import EEN_DAG, VANDAAG
from tests.domain.zaak.scenario import given
from tests.projections.lezing import lees, met, op, vervalt, vervangt

Verleden = tuple[Event[Gebeurtenis], ...]
MORGEN: Final = VANDAAG + EEN_DAG
LATER: Final = VANDAAG + timedelta(days=40)

WAT_ANDERS_IS: Final = MappingProxyType(
    {
        ("overlijden-vastgelegd", "uitkering-zorgverlener"): "a wrong day is put right only by void and anew",
        ("beschikking-bekendgemaakt", "dwangsom"): "when it was sent is a fact; the dwangsom is fixed anew",
        ("beschikking-bekendgemaakt", "termijnverstrijking"): "that it was noticed changes no state",
        ("betaling-ontvangen", "terugbetaling"): "what was paid back without having come in is told by the debt",
    }
)
"""What may be taken from under an act though decide asks for it, and why."""
WAT_TE_VROEG_MAG: Final = MappingProxyType(
    {
        "ingebrekestelling": "the day of receipt is a fact; one that came too early counts for nothing",
        "aanmaning": "the day it was sent is a fact; whether it was too early follows from the days",
    }
)
"""What may be put on a day on which decide refuses it, and why."""
ALLE = pytest.mark.parametrize("naam", ACTS)


def _door(command: Command, vandaag: date = LATER) -> Omstandigheden:
    bij = c.CONSULENT if "consulent" in command.ROLLEN else c.als(c.BESLISSER, rol=command.ROLLEN[0])
    return replace(bij, vandaag=vandaag, betrokkenen=(VREEMDE_ID,) * len(command.personen_nodig()))


def _kan(command: Command, *verleden: Event[Gebeurtenis]) -> bool:
    try:
        given(*verleden).when(command, bij=_door(command)).besluit()
    except Weigering:
        return False
    return True


def _met_act(act: Act, dag: date) -> Verleden:
    command = act.op(dag)
    return (*act.verleden, *given(*act.verleden).when(command, bij=_door(command)).besluit())


def _feiten(verleden: Verleden) -> Iterator[tuple[int, Event[Gebeurtenis]]]:
    """Give what can be corrected, with its versie; a melding is never void."""
    for versie, event in enumerate(verleden, start=1):
        if versie > 1 and event.corrigeert is None and event.inhoud.CORRIGEERBAAR:
            yield versie, event


def _corrigeer(verleden: Verleden, versie: int, **leden: Any) -> bool:
    """Say whether a correction is accepted; the only other answer is that the rest of the zaak would not hold."""
    command = Corrigeren.model_validate({"versie": versie, "aard": "vervangt", "reden": REDEN} | leden)
    bij = replace(c.BESLISSER, vandaag=LATER, geschiedenis=lees(*verleden))
    try:
        given(*verleden).when(command, bij=bij).besluit()
    except CorrectiePastNiet:
        return False
    return True


@ALLE
def test_what_an_act_asks_for_is_not_void_under_it(naam: str) -> None:
    """Where decide refuses the act without an earlier one, that one stays."""
    na = _met_act(ACTS[naam], VANDAAG)
    for versie, topic in _gevraagd(naam):
        assert _corrigeer(na, versie, aard="vervalt") is ((topic, naam) in WAT_ANDERS_IS), topic


def _gevraagd(naam: str) -> Iterator[tuple[int, str]]:
    """Give what decide asks for before an act, of what could be void without it: its versie and topic."""
    act = ACTS[naam]
    for versie, event in _feiten(act.verleden):
        # What others of its past rest on stays already.
        los = _corrigeer(act.verleden, versie, aard="vervalt")
        if los and not _kan(act.op(VANDAAG), *act.verleden, vervalt(versie, event)):
            yield versie, event.inhoud.TOPIC


@ALLE
def test_what_an_act_follows_is_not_put_after_it(naam: str) -> None:
    """Where decide refuses the act on a day before an earlier one, that one keeps its day or gets one before it."""
    act = ACTS[naam]
    na = _met_act(act, VANDAAG)
    for versie, event in _feiten(act.verleden):
        erna = (*act.verleden, vervangt(versie, replace(event, geldig_op=MORGEN)))
        if event.inhoud.ALLEEN_VERVALLEN or (event.inhoud.TOPIC, naam) in WAT_ANDERS_IS:
            continue
        later = {"geldig_op": MORGEN, "leden": _met_de_dag(event, MORGEN)}
        if _corrigeer(act.verleden, versie, **later) and not _kan(act.op(VANDAAG), *erna):
            assert not _corrigeer(na, versie, **later), event.inhoud.TOPIC


@ALLE
def test_an_act_is_corrected_to_the_days_on_which_it_could_be_done(naam: str) -> None:
    """From the day of the act it follows on, and on no day before: the same boundary as for who records it."""
    act = ACTS[naam]
    na = _met_act(act, VANDAAG)
    for versie, event in _feiten(na):
        if versie > len(act.verleden) and not event.inhoud.ALLEEN_VERVALLEN:
            assert _corrigeer(na, versie, geldig_op=act.na, leden=_mee(act, act.na, event))
            te_vroeg = act.na - EEN_DAG
            mag = _corrigeer(na, versie, geldig_op=te_vroeg, leden=_mee(act, te_vroeg, event))
            assert mag is (naam in WAT_TE_VROEG_MAG)


def _mee(act: Act, dag: date, event: Event[Gebeurtenis]) -> dict[str, Any]:
    """Give what moves with the day of an act, as members of its event."""
    leden = event.inhoud.model_copy(update=act.mee(dag)).model_dump(mode="json", by_alias=True)
    mee = {to_camel(lid): leden[to_camel(lid)] for lid in act.mee(dag) if lid in type(event.inhoud).model_fields}
    return mee | _met_de_dag(event, dag)


def _met_de_dag(event: Event[Gebeurtenis], dag: date) -> dict[str, Any]:
    """Let a term stand still from the day after it was told (Awb 4:15 lid 1)."""
    stil = isinstance(event.inhoud, TermijnOpgeschort)
    return {"werking": {"van": (dag + EEN_DAG).isoformat(), "totEnMet": "2026-06-30"}} if stil else {}


EERST: Final = {naam: _met_act(act, VANDAAG) for naam, act in ACTS.items()}
OPNIEUW = [naam for naam, events in EERST.items() if events[-1].inhoud.CORRIGEERBAAR and naam != "afsluiting"]
"""What can be void and recorded anew; an end comes after all acts, also after the correction that took it back."""


@pytest.mark.parametrize("naam", OPNIEUW)
def test_what_was_recorded_anew_does_not_come_back(naam: str) -> None:
    """What was void and is there again, would count twice; who had another one records that too."""
    eerst, command = EERST[naam], ACTS[naam].op(VANDAAG)
    weg = (*eerst, vervalt(len(eerst), eerst[-1]))
    opnieuw = (*weg, *given(*weg).when(command, bij=_door(command)).besluit())
    weer_weg = (*opnieuw, vervalt(len(opnieuw), opnieuw[-1]))

    assert [True, False, True] == [_corrigeer(verleden, len(eerst)) for verleden in (weg, opnieuw, weer_weg)]


EINDES = [(soort, einde) for soort in EENMAAL for einde in soort.eindes]


@pytest.mark.parametrize(("soort", "einde"), EINDES, ids=lambda een: getattr(een, "__name__", ""))
def test_an_end_stays_while_the_same_began_after_it(soort: Eenmaal, einde: type[Gebeurtenis]) -> None:
    """Of what runs once at a time the end of the first cannot be void while the second is there."""
    verleden = next(events for events in EERST.values() if isinstance(events[-1].inhoud, einde))
    begin = next(event for event in verleden if isinstance(event.inhoud, soort.van))
    lid = str(soort.van.NUMMERT)
    opnieuw = (*verleden, op(met(begin, **{lid: getattr(begin.inhoud, lid) + 1}), VANDAAG))

    assert _corrigeer(verleden, len(verleden), aard="vervalt")
    assert not _corrigeer(opnieuw, len(verleden), aard="vervalt")


def test_what_is_let_be_is_still_so() -> None:
    """An exception that nothing needs any more goes."""
    assert set(WAT_ANDERS_IS) <= {(topic, naam) for naam in ACTS for _, topic in _gevraagd(naam)}
