"""What the tests of the services share."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from uuid import uuid4

import pytest

from services.tenant import Tenant
from services.verordeningen import regelboek
from services.wiring import open_installatie
from tests.installatie import ZetbareKlok, instellingen
from tests.postgres_cluster import Cluster


@pytest.fixture
def twee(cluster: Cluster, tmp_path: Path) -> Iterator[tuple[Tenant, Tenant]]:
    """Give two practice gemeenten of an installation of their own: the one that goes, and its successor."""
    settings = instellingen(cluster, tmp_path, f"op{uuid4().hex[:8]}")
    boek = replace(regelboek(), handelingen=MappingProxyType({}))
    with open_installatie(settings, klok=ZetbareKlok(), boek=boek) as installatie:
        yield installatie.maak_gemeente("0252", oefen=True), installatie.maak_gemeente("0268", oefen=True)
