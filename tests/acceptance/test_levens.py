"""A case that goes through all of it, for each gemeente as far as its text goes: the stories in ``levens``."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final
from uuid import UUID

import pytest

from api.demo.play import ScriptedClock
from api.demo.script import verhalen
from domain.betrokkenen.events import VerkeerdePersoonVastgelegd
from domain.zaak.decide import COMMANDS
from projections.tijdlijn import tijdlijn
from services.reading import lees_zaak
from services.settings import Settings
from services.wiring import open_installatie
from tests.acceptance.leven import LEVENS, Leven, lees_verhaal
from tests.installatie import BEGIN, instellingen
from tests.postgres_cluster import Cluster


@pytest.fixture(scope="session")
def levende_instellingen(cluster: Cluster, tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """Give the settings of an installation for the stories."""
    return instellingen(cluster, tmp_path_factory.mktemp("levens"), "levens")


@pytest.fixture
def leven(levende_instellingen: Settings, request: pytest.FixtureRequest) -> Iterator[Leven]:
    """Give a life in the gemeente of the story, made anew, on a clock that stands before all of it."""
    klok = ScriptedClock(BEGIN.replace(year=2020))
    with open_installatie(levende_instellingen, klok=klok) as installatie:
        if request.param in installatie.gemeenten():
            installatie.verwijder_oefengemeente(request.param)
        yield Leven(installatie.maak_gemeente(request.param, oefen=True), klok)


VERTELD: Final = (
    ("0268", "nijmegen", 40),
    ("0252", "heumen", 40),
    ("0252", "heumen-beschermd", 28),
    ("0289", "wageningen", 40),
    ("0268", "nijmegen-onderdak", 40),
    ("0268", "nijmegen-jeugd", 29),
    ("0268", "nijmegen-budget", 40),
    ("0268", "nijmegen-meer-uren", 25),
)
"""Each story: the gemeente that it is in, the file, and how many events it tells at least."""


@pytest.mark.parametrize(("leven", "verhaal", "minstens"), VERTELD, indirect=["leven"])
def test_a_whole_life(leven: Leven, verhaal: str, minstens: int) -> None:
    """Each act has the effect that the story says; at the end all of them can be told again, in order.

    And on every day of it the zaak is still seen as it was seen then, with what was known then: corrections included.
    Only who was in it by mistake is forgotten, also for those days.
    """
    leven.leef(verhaal)

    assert leven.zaak is not None
    gelezen = lees_zaak(leven.zaak, leven.tenant)
    verteld = [regel for regel in tijdlijn(gelezen) if regel.topic != "advies-gegeven"]
    assert len(verteld) >= minstens
    assert all(regel.zin for regel in verteld)
    vergeten = {een.inhoud.betrokkene for een in gelezen if isinstance(een.inhoud, VerkeerdePersoonVastgelegd)}
    for dag, toen in leven.gezien.items():
        assert _zonder(toen, vergeten) == _zonder(leven.op(dag, dag), vergeten), dag


def test_every_act_is_done_in_some_story() -> None:
    """What the API offers happens somewhere, in a story or in a zaak of the demo: being refused there is not enough."""
    gespeeld = {stap["soort"] for _, naam, _ in VERTELD for stap in lees_verhaal(naam)["stap"] if "weigert" not in stap}
    gedaan = gespeeld | {stap.soort for verhaal in verhalen() for stap in verhaal.stappen}

    assert sorted(set(COMMANDS) - gedaan) == []


def test_every_story_is_played() -> None:
    """A file that nobody plays tells nothing."""
    assert sorted(naam for _, naam, _ in VERTELD) == sorted(pad.stem for pad in LEVENS.glob("*.toml"))


def _zonder(waarde: Any, vergeten: set[UUID]) -> Any:
    """Give JSON with nothing of these persons but their ids."""
    match waarde:
        case {"betrokkene": str(wie)} if UUID(wie) in vergeten:
            return {"betrokkene": wie}
        case dict():
            return {naam: _zonder(lid, vergeten) for naam, lid in waarde.items()}
        case list():
            return [_zonder(lid, vergeten) for lid in waarde]
        case _:
            return waarde
