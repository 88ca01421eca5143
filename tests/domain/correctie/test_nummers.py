"""A number in a zaak names one thing for good: letters went out with it, also of what was declared void since."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from domain.correctie.decisions import Corrigeren
from domain.gebeurtenis import Event, Gebeurtenis
from domain.zaak.handeling import Command
from domain.zaak.state import Zaak
from tests.domain.correctie.commands import REDEN, vervallen, wetend
from tests.domain.personen import VREEMDE_ID
from tests.domain.zaak import commands as c
from tests.domain.zaak.acts import ACTS
from tests.domain.zaak.events import AANGEVRAAGD, GEMELD, VANDAAG
from tests.domain.zaak.loop import JEUGDHULP, TOT_HET_EINDE, Herstel, gelopen
from tests.domain.zaak.scenario import given as gegeven
from tests.domain.zaak.stap import Stap
from tests.projections.lezing import met, vervalt

Events = tuple[Event[Gebeurtenis], ...]


def _nummer(event: Event[Gebeurtenis]) -> tuple[str, int] | None:
    lid = event.inhoud.NUMMERT
    return (lid, getattr(event.inhoud, lid)) if lid is not None else None


def test_what_was_declared_void_keeps_its_number() -> None:
    """Aanvraag 1 was in the wrong zaak; the next one here is aanvraag 2, also after that was void too."""
    weg = (GEMELD, AANGEVRAAGD, vervalt(2, AANGEVRAAGD))
    tweede = met(AANGEVRAAGD, aanvraag=2)

    gegeven(*weg).when(c.aanvraag(), bij=c.CONSULENT).then(tweede)
    gegeven(*weg, tweede, vervalt(4, tweede)).when(c.aanvraag(), bij=c.CONSULENT).then(met(AANGEVRAAGD, aanvraag=3))


def _nummeren() -> Iterator[str]:
    for naam, act in ACTS.items():
        (*_, event) = _doe(naam, *act.verleden)
        if event.inhoud.NUMMERT is not None and event.inhoud.CORRIGEERBAAR:
            yield naam


def _doe(naam: str, *verleden: Event[Gebeurtenis]) -> Events:
    command = ACTS[naam].op(VANDAAG)
    bij = c.CONSULENT if "consulent" in command.ROLLEN else c.als(c.BESLISSER, rol=command.ROLLEN[0])
    wie = replace(bij, betrokkenen=(VREEMDE_ID,) * len(command.personen_nodig()))
    return gegeven(*verleden).when(command, bij=wie).besluit()


@pytest.mark.parametrize("naam", [*_nummeren()])
def test_of_every_kind(naam: str) -> None:
    """Declared void and recorded anew, it is another one."""
    eerst = (*ACTS[naam].verleden, *_doe(naam, *ACTS[naam].verleden))
    weg = gegeven(*eerst).when(vervallen(len(eerst)), bij=wetend(*eerst)).besluit()
    opnieuw = _doe(naam, *eerst, *weg)

    lid, nummer = _nummer(eerst[-1]) or ("", 0)
    assert (lid, nummer + 1) == _nummer(opnieuw[-1])


def _laat_vervallen(_op: date, _variant: int, zaak: Zaak) -> Command:
    return Corrigeren(versie=max(zaak.versie, 1), aard="vervalt", reden=REDEN)


def _met_vergissingen(stappen: tuple[Stap | Herstel, ...], vergist: set[int]) -> Iterator[Stap | Herstel]:
    """Let some steps be a mistake: what was done is declared void at once, where it can be, and done again."""
    for plaats, stap in enumerate(stappen):
        yield stap
        if plaats in vergist and isinstance(stap, Stap):
            yield Stap(0, _laat_vervallen, 0)
            yield replace(stap, dagen=0)


@settings(max_examples=5)
@given(st.sampled_from([TOT_HET_EINDE, JEUGDHULP]), st.sets(st.integers(0, len(TOT_HET_EINDE) - 1), max_size=40))
@example(TOT_HET_EINDE, set(range(len(TOT_HET_EINDE))))
@example(JEUGDHULP, set(range(len(JEUGDHULP))))
def test_no_number_is_given_twice_in_a_stream(stappen: tuple[Stap | Herstel, ...], vergist: set[int]) -> None:
    """Whatever was declared void in between."""
    stroom = gelopen(_met_vergissingen(stappen, vergist)).vastgelegd
    nummers = [_nummer(Event(een.inhoud, een.geldig_op)) for een in stroom if een.corrigeert is None]
    gegeven_nummers = Counter(nummer for nummer in nummers if nummer is not None)

    assert {nummer for nummer, keer in gegeven_nummers.items() if keer > 1} == set()
