"""The zaken of the demo, played once for each worker in an installation of their own."""

import os
from collections.abc import Iterator, Mapping
from typing import Protocol

import pytest

from api.demo.play import ScriptedClock, speel
from api.demo.script import verhalen
from services.settings import Settings
from services.wiring import Installatie, open_installatie
from tests.acceptance.mensen import NAMEN_IN_DE_DEMO
from tests.acceptance.zaken import GespeeldeZaak
from tests.installatie import BEGIN, instellingen
from tests.opdrachtregel import Klaar, Zaakboek
from tests.personen import NAMEN
from tests.postgres_cluster import Cluster

NAMEN.update(NAMEN_IN_DE_DEMO)


class Opdrachtregel(Protocol):
    """Runs ``zaakboek`` where the demo was played."""

    def __call__(self, *argumenten: str, vers: bool = False) -> Klaar:
        """Give its exit code and what it wrote."""


@pytest.fixture(scope="session")
def demo_instellingen(cluster: Cluster, tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """Give the settings of the installation of the demo."""
    return instellingen(cluster, tmp_path_factory.mktemp("demo"), "demo")


@pytest.fixture(scope="session")
def demo(demo_instellingen: Settings) -> Iterator[Installatie]:
    """Give an installation with the three gemeenten in which every zaak of the demo was played."""
    with open_installatie(demo_instellingen, klok=ScriptedClock(BEGIN)) as installatie:
        yield installatie


@pytest.fixture(scope="session")
def gespeeld(demo: Installatie) -> Mapping[str, GespeeldeZaak]:
    """Give every zaak by its name in the script."""
    assert isinstance(demo.klok, ScriptedClock)
    alle = speel(verhalen(), demo, demo.klok, lambda _: None)
    return {een.verhaal.naam: GespeeldeZaak(een.zaak, demo.tenant(een.verhaal.gemeente)) for een in alle}


@pytest.fixture(scope="session")
def opdrachtregel(
    demo_instellingen: Settings, gespeeld: Mapping[str, GespeeldeZaak], zaakboek_proces: Zaakboek
) -> Opdrachtregel:
    """Give a function that runs ``zaakboek`` as a user does, on the installation in which the demo was played."""
    omgeving = {
        **{naam: waarde for naam, waarde in os.environ.items() if not naam.startswith("ZAAKBOEK_")},
        "ZAAKBOEK_MAP": str(demo_instellingen.map),
        "ZAAKBOEK_INSTALLATIE": demo_instellingen.installatie,
        "ZAAKBOEK_DATABASE_URL": demo_instellingen.database_url or "",
        "ZAAKBOEK_SLEUTELS_URL": demo_instellingen.sleutels_url or "",
    }

    def run(*argumenten: str, vers: bool = False) -> Klaar:
        return zaakboek_proces(*argumenten, omgeving=omgeving, vers=vers)

    return run


@pytest.fixture
def zaak(request: pytest.FixtureRequest, gespeeld: Mapping[str, GespeeldeZaak]) -> GespeeldeZaak:
    """Give the zaak that the test module is about (its ``ZAAK``)."""
    return gespeeld[request.module.ZAAK]
