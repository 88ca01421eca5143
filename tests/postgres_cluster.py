"""Pytest plugin: one real PostgreSQL for each worker of the suite, and a fresh gemeente for each test that asks."""

import shutil
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

import pytest

from services import postgres_embedded
from services.ledger.pool import TenantPool
from services.ledger.recorder import LedgerRecorder
from services.ledger.tenants import maak_gemeente_aan
from services.postgres_embedded import EmbeddedPostgres
from tests.lekken import personen_in

DATABASE = "zaakboek"
INSTALLATIE = "proef"
# The commit times of transactions show that positions follow the order of commit. The data is thrown away, so no test
# waits for a disk; what a killed server keeps is tested on a server of its own that does.
SETTINGS = {"track_commit_timestamp": "on", "fsync": "off"}

NewGemeente = Callable[..., str]


@dataclass
class Cluster:
    """A running server with one installation in it."""

    server: EmbeddedPostgres
    installatie: str = INSTALLATIE
    codes: Iterator[int] = field(default_factory=lambda: count(1000))

    @property
    def beheer_url(self) -> str:
        """The administrator's URL for the database of the installation."""
        return self.server.url(database=DATABASE)

    @property
    def login_url(self) -> str:
        """The URL of the login role, which production connects with."""
        return self.server.url(database=DATABASE, user=f"{self.installatie}_login")

    def new_gemeente(self, *, oefen: bool = False) -> str:
        """Create a gemeente that no other test uses, and return its code."""
        code = f"{next(self.codes):04}"
        maak_gemeente_aan(self.beheer_url, self.installatie, code, oefen=oefen)
        return code


def start_cluster(folder: Path, settings: Mapping[str, str] = SETTINGS) -> Cluster:
    """Start the server in `folder` and make the database of the installation."""
    server = postgres_embedded.start(folder, settings)
    postgres_embedded.zorg_voor_database(server, DATABASE)
    return Cluster(server)


@pytest.fixture(scope="session")
def cluster() -> Iterator[Cluster]:
    """Give the server of this worker; it is stopped and removed at the end."""
    with short_folder() as root:
        folder = root / "pg"
        try:
            yield start_cluster(folder)
        finally:
            # Stopped, so that all that was written lies in the files.
            postgres_embedded.stop(folder)
            gevonden = personen_in(folder)
        if gevonden:
            pytest.fail("\n".join(["een persoon in de bestanden van PostgreSQL:", *gevonden]), pytrace=False)


@contextmanager
def short_folder() -> Iterator[Path]:
    """Give a folder with a short path, removed at the end: the path of a socket holds hardly a hundred characters."""
    root = Path(tempfile.mkdtemp(prefix="zaakboek-"))
    try:
        yield root
    finally:
        shutil.rmtree(root)


@pytest.fixture(scope="session")
def ledger_pool(cluster: Cluster) -> Iterator[TenantPool]:
    """Give the pool of the installation, with the login role of production."""
    cluster.new_gemeente()  # makes the login role
    with TenantPool(cluster.login_url, cluster.installatie) as pool:
        yield pool


@pytest.fixture
def new_gemeente(cluster: Cluster) -> NewGemeente:
    """Give a function that creates a fresh gemeente and returns its code; `oefen=True` makes it a practice one."""
    return cluster.new_gemeente


@pytest.fixture
def gemeente(cluster: Cluster) -> str:
    """Give the code of a fresh gemeente."""
    return cluster.new_gemeente()


@pytest.fixture
def recorder(ledger_pool: TenantPool, gemeente: str) -> LedgerRecorder:
    """Give the recorder of a fresh gemeente."""
    return LedgerRecorder(ledger_pool, gemeente)
