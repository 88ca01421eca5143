"""The zaken of the demo, played once for each worker in an installation of their own."""

from collections.abc import Iterator, Mapping

import pytest

from api.demo.play import ScriptedClock, speel
from api.demo.script import verhalen
from services.wiring import Installatie, open_installatie
from tests.acceptance.mensen import NAMEN_IN_DE_DEMO
from tests.acceptance.zaken import GespeeldeZaak
from tests.installatie import BEGIN, instellingen
from tests.personen import NAMEN
from tests.postgres_cluster import Cluster

NAMEN.update(NAMEN_IN_DE_DEMO)


@pytest.fixture(scope="session")
def demo(cluster: Cluster, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installatie]:
    """Give an installation with the three gemeenten in which every zaak of the demo was played."""
    klok = ScriptedClock(BEGIN)
    settings = instellingen(cluster, tmp_path_factory.mktemp("demo"), "demo")
    with open_installatie(settings, klok=klok) as installatie:
        yield installatie


@pytest.fixture(scope="session")
def gespeeld(demo: Installatie) -> Mapping[str, GespeeldeZaak]:
    """Give every zaak by its name in the script."""
    assert isinstance(demo.klok, ScriptedClock)
    alle = speel(verhalen(), demo, demo.klok, lambda _: None)
    return {een.verhaal.naam: GespeeldeZaak(een.zaak, demo.tenant(een.verhaal.gemeente)) for een in alle}


@pytest.fixture
def zaak(request: pytest.FixtureRequest, gespeeld: Mapping[str, GespeeldeZaak]) -> GespeeldeZaak:
    """Give the zaak that the test module is about (its ``ZAAK``)."""
    return gespeeld[request.module.ZAAK]
