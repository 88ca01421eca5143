"""Pytest plugin: a whole installation on the cluster of this worker, with gemeenten and a clock that a test sets."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from types import MappingProxyType

import pytest

from services import postgres_embedded
from services.keys.names import sleutelinstallatie
from services.settings import Settings, read_settings
from services.tenant import Tenant
from services.verordeningen import regelboek
from services.wiring import Installatie, migrate, open_installatie
from tests.postgres_cluster import Cluster

NAAM = "heel"
BEGIN = datetime(2025, 5, 20, 9, 0, tzinfo=UTC)


@dataclass
class ZetbareKlok:
    """A clock that stands where a test puts it."""

    moment: datetime = BEGIN

    def __call__(self) -> datetime:
        """Give the moment at which it stands."""
        return self.moment


def instellingen(cluster: Cluster, folder: Path, naam: str) -> Settings:
    """Give the settings of an installation with databases of its own on the server of the cluster."""
    server = cluster.server
    ledger, keys = f"{naam}_grootboek", f"{naam}_sleutels"
    environ = {
        "ZAAKBOEK_MAP": str(folder),
        "ZAAKBOEK_INSTALLATIE": naam,
        "ZAAKBOEK_BEHEER_URL": postgres_embedded.zorg_voor_database(server, ledger),
        "ZAAKBOEK_SLEUTELS_BEHEER_URL": postgres_embedded.zorg_voor_database(server, keys),
        "ZAAKBOEK_DATABASE_URL": server.url(database=ledger, user=f"{naam}_login"),
        "ZAAKBOEK_SLEUTELS_URL": server.url(database=keys, user=f"{sleutelinstallatie(naam)}_login"),
    }
    settings = read_settings(environ)
    migrate(settings)
    return settings


@pytest.fixture(scope="session")
def klok() -> ZetbareKlok:
    """Give the clock of the installation of this worker."""
    return ZetbareKlok()


@pytest.fixture(autouse=True)
def _klok_terug(request: pytest.FixtureRequest) -> None:
    """Put the clock back for each test that uses it."""
    if "installatie" in request.fixturenames or "kale_installatie" in request.fixturenames:
        request.getfixturevalue("klok").moment = BEGIN


@pytest.fixture(scope="session")
def installatie(cluster: Cluster, klok: ZetbareKlok, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installatie]:
    """Give an installation with the law of the product and three practice gemeenten."""
    settings = instellingen(cluster, tmp_path_factory.mktemp(NAAM), NAAM)
    with open_installatie(settings, klok=klok) as open_:
        for code in ("0268", "0252", "0289"):
            open_.maak_gemeente(code, oefen=True)
        yield open_


@pytest.fixture(scope="session")
def kale_installatie(
    cluster: Cluster, klok: ZetbareKlok, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Installatie]:
    """Give an installation in which no act asks a rule: for what has nothing to do with advice."""
    settings = instellingen(cluster, tmp_path_factory.mktemp("kaal"), "kaal")
    boek = replace(regelboek(), handelingen=MappingProxyType({}))
    with open_installatie(settings, klok=klok, boek=boek) as open_:
        for code in ("0268", "0252"):
            open_.maak_gemeente(code, oefen=True)
        yield open_


@pytest.fixture
def tenant(kale_installatie: Installatie) -> Tenant:
    """Give a gemeente in which no act asks a rule."""
    return kale_installatie.tenant("0268")
