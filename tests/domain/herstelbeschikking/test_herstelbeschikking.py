"""A slip in a letter that was sent: put right without a new besluit, a new right or a new term."""

from __future__ import annotations

from datetime import date

import pytest

from domain.beschikking.decisions import BeschikkingOnbekend
from domain.correctie.decisions import NietCorrigeerbaar
from domain.gebeurtenis import Event, Gebeurtenis
from domain.herstelbeschikking.decisions import BeschikkingHerstellen, NietsTeHerstellen
from domain.herstelbeschikking.events import BeschikkingHersteld
from domain.rechten.rechten import rechten
from domain.termijnen.register import termijnen
from domain.weigering import Weigering
from domain.zaak.handeling import AlGedaan, Rechtskader
from domain.zaak.state import LopendeZaak
from services.verordeningen import regelboek
from tests.domain.correctie.commands import vervallen, wetend
from tests.domain.herstelbeschikking.commands import OP_HERSTEL, herstel
from tests.domain.herziening.events import TOEGEKEND
from tests.domain.zaak import commands as c
from tests.domain.zaak.scenario import given
from tests.projections.lezing import gevouwen, met

NIJMEGEN = Rechtskader(regelboek(), "0268")
HERSTELD = Event(
    BeschikkingHersteld(
        beschikking=1,
        beschikkingnummer=70001,
        onjuist="U woont in de Molenweg.",
        juist="U woont aan de Molenweg.",
    ),
    OP_HERSTEL,
)


@pytest.mark.parametrize("artikelen", [(), ("art. 9 lid 1 onder c",)])
def test_a_slip_is_put_right(artikelen: tuple[str, ...]) -> None:
    """In what the letter said, or in the articles that it cited; a second slip is another one."""
    given(*TOEGEKEND).when(herstel(artikelen=artikelen), bij=c.BESLISSER).then(met(HERSTELD, artikelen=artikelen))
    ander = herstel(artikelen=artikelen, onjuist="Uw zus.", juist="Uw dochter.")
    given(*TOEGEKEND, HERSTELD).when(ander, bij=c.BESLISSER).then(
        met(HERSTELD, artikelen=artikelen, onjuist="Uw zus.", juist="Uw dochter.")
    )


def test_nothing_else_changes() -> None:
    """Rights are what they were; the bezwaartermijn is that of the besluit, to 23 May 2025, and there is no other."""
    eerst, daarna = gevouwen(*TOEGEKEND), gevouwen(*TOEGEKEND, HERSTELD)
    assert isinstance(eerst, LopendeZaak)
    assert isinstance(daarna, LopendeZaak)
    dag = date(2025, 5, 1)
    bezwaar = [
        een.lengte.uiterlijk
        for een in termijnen(daarna, NIJMEGEN, geldig_op=dag, bekend_op=dag)
        if een.gestart.soort == "bezwaar"
    ]

    assert rechten(eerst) == rechten(daarna)
    assert bezwaar == [date(2025, 5, 23)]


@pytest.mark.parametrize(
    ("verleden", "command", "klasse", "zin"),
    [
        (TOEGEKEND, herstel(beschikking=2), BeschikkingOnbekend, "Beschikking 2 is in deze zaak niet genomen."),
        (TOEGEKEND[:-1], herstel(), NietsTeHerstellen, "verbeter haar voor zij wordt verzonden"),
        (TOEGEKEND, herstel(juist="U woont in de Molenweg."), NietsTeHerstellen, "Wat juist is, is wat er stond."),
        ((*TOEGEKEND, HERSTELD), herstel(), AlGedaan, "op 2025-04-16 al hersteld"),
    ],
)
def test_refusals(
    verleden: tuple[Event[Gebeurtenis], ...], command: BeschikkingHerstellen, klasse: type[Weigering], zin: str
) -> None:
    """What is not there, was not sent, was no slip, or was put right already."""
    given(*verleden).when(command, bij=c.BESLISSER).then_geweigerd(klasse, zin)


def test_it_is_not_taken_back() -> None:
    """What was sent was sent; a slip in it is put right by another one."""
    verleden = (*TOEGEKEND, HERSTELD)

    given(*verleden).when(vervallen(7), bij=wetend(*verleden)).then_geweigerd(NietCorrigeerbaar, "geen feit")


def test_it_tells_itself() -> None:
    """In one sentence, without what was wrong."""
    assert HERSTELD.inhoud.zin == "Een verschrijving in beschikking 1 (nummer 70001) is hersteld."
    assert met(HERSTELD, artikelen=("art. 9",)).inhoud.zin.endswith(" Bedoeld zijn: art. 9.")
