"""A key store of its own, in a second database of the cluster, with a fresh gemeente for each test that asks."""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field
from itertools import count
from typing import Any

import psycopg
import pytest

from services import postgres_embedded
from services.keys.geheimen import Sleutelmap
from services.keys.names import sleutelinstallatie
from services.keys.opslag import Sleutelopslag
from services.keys.register import Personenregister
from services.keys.sleutelbos import Sleutelbos
from services.keys.tenants import maak_sleutelbos_aan
from services.ledger.pool import TenantPool
from tests.postgres_cluster import Cluster
from tests.services.keys.zaken import Zaak, open_zaak

DATABASE = "sleutels"


@dataclass
class SleutelCluster:
    """A key store database of one installation, with the folder of its secrets."""

    cluster: Cluster
    geheimen: Sleutelmap
    codes: Iterator[int] = field(default_factory=lambda: count(1000))

    @property
    def beheer_url(self) -> str:
        """The administrator's URL of the key store."""
        return self.cluster.server.url(database=DATABASE)

    @property
    def login_url(self) -> str:
        """The URL of the login role of the key store."""
        return self.cluster.server.url(database=DATABASE, user=f"{sleutelinstallatie(self.cluster.installatie)}_login")

    def nieuwe_gemeente(self) -> str:
        """Make the key store of a gemeente that no other test uses."""
        code = f"{next(self.codes):04}"
        maak_sleutelbos_aan(self.beheer_url, self.cluster.installatie, code, self.geheimen)
        return code


@pytest.fixture(scope="session")
def sleutelcluster(cluster: Cluster, tmp_path_factory: pytest.TempPathFactory) -> SleutelCluster:
    """Give the key store database of this worker."""
    postgres_embedded.zorg_voor_database(cluster.server, DATABASE)
    return SleutelCluster(cluster, Sleutelmap(tmp_path_factory.mktemp("geheimen")))


@pytest.fixture(scope="session")
def sleutelpool(sleutelcluster: SleutelCluster) -> Iterator[TenantPool]:
    """Give the pool over the key store, with the login role of production."""
    sleutelcluster.nieuwe_gemeente()  # makes the login role
    with TenantPool(sleutelcluster.login_url, sleutelinstallatie(sleutelcluster.cluster.installatie)) as pool:
        yield pool


OpenOpslag = Callable[[], Sleutelopslag]


@pytest.fixture
def open_opslag(sleutelcluster: SleutelCluster, sleutelpool: TenantPool) -> OpenOpslag:
    """Give a function that makes a fresh gemeente and opens its key store."""
    return lambda: Sleutelopslag(sleutelpool, sleutelcluster.nieuwe_gemeente(), sleutelcluster.geheimen)


@pytest.fixture
def opslag(open_opslag: OpenOpslag) -> Sleutelopslag:
    """Give the opened key store of a fresh gemeente."""
    return open_opslag()


@pytest.fixture
def sleutelbos(opslag: Sleutelopslag) -> Sleutelbos:
    """Give the keys of the fresh gemeente."""
    return Sleutelbos(opslag)


@pytest.fixture
def register(opslag: Sleutelopslag) -> Personenregister:
    """Give the register of the same fresh gemeente."""
    return Personenregister(opslag)


@pytest.fixture
def zaak(opslag: Sleutelopslag) -> Zaak:
    """Give a zaak with a client and a parent in the same fresh gemeente."""
    return open_zaak(opslag)


def wacht_op_slot(sleutelcluster: SleutelCluster, schema: str, bezig: Sequence[Future[Any]]) -> None:
    """Look until as many statements on a schema wait for a lock of another as there are; none may get done without."""
    query = "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE %s"
    with psycopg.connect(sleutelcluster.beheer_url, autocommit=True) as kijker:
        while kijker.execute(query, (f"%{schema}%",)).fetchone() != (len(bezig),):
            assert not any(roep.done() for roep in bezig)
