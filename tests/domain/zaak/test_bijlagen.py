"""Documents that a command names: kept before in this very zaak, and told in the event with their hash."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

import pytest

from domain.bijlage import Bijlage, BijlageOnbekend
from domain.gebeurtenis import Event, Gebeurtenis
from domain.zaak.decide import COMMANDS
from domain.zaak.handeling import Command, CommandMetBijlagen
from tests.domain.zaak import commands as c
from tests.domain.zaak.acts import ACTS
from tests.domain.zaak.scenario import given

BRIEF = Bijlage(
    bijlage=UUID("aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeee07"), sha256="0f" * 32, lengte=1, mediatype="application/pdf"
)
FOTO = Bijlage(
    bijlage=UUID("aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeee08"), sha256="a9" * 32, lengte=26_214_400, mediatype="image/png"
)
VREEMD = UUID("aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeee09")
BIJ = replace(c.BESLISSER, bijlagen={FOTO.bijlage: FOTO, BRIEF.bijlage: BRIEF})

MET_BIJLAGEN: dict[str, tuple[Callable[..., Command], tuple[Event[Gebeurtenis], ...]]] = {
    naam: (act.doe, act.verleden) for naam, act in ACTS.items() if issubclass(type(act.op(act.na)), CommandMetBijlagen)
}
PER_COMMAND = pytest.mark.parametrize(("maak", "verleden"), MET_BIJLAGEN.values(), ids=MET_BIJLAGEN)


@PER_COMMAND
def test_an_event_tells_of_its_documents(
    maak: Callable[..., Command], verleden: tuple[Event[Gebeurtenis], ...]
) -> None:
    """In the order in which the command names them, each with hash, length and media type."""
    command = maak(bijlagen=(BRIEF.bijlage, FOTO.bijlage))
    *_, event = given(*verleden).when(command, bij=BIJ).besluit()

    assert getattr(event.inhoud, "bijlagen", None) == (BRIEF, FOTO)


@PER_COMMAND
def test_a_document_of_another_zaak(maak: Callable[..., Command], verleden: tuple[Event[Gebeurtenis], ...]) -> None:
    """A document that was not kept in this zaak is unknown here, also beside one that was."""
    command = maak(bijlagen=(BRIEF.bijlage, VREEMD))

    given(*verleden).when(command, bij=BIJ).then_geweigerd(
        BijlageOnbekend, f"Bijlage {VREEMD} hoort niet bij deze zaak.", veld="bijlagen"
    )


def test_every_command_with_documents_stands_in_this_table() -> None:
    """A new command that may name documents is tested here too."""
    assert {type(maak()) for maak, _ in MET_BIJLAGEN.values()} == {
        soort for soort in COMMANDS.values() if issubclass(soort, CommandMetBijlagen)
    }
