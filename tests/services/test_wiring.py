"""An installation in two processes: what the one drops and makes again, the other does not go on using."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from domain.weigering import GemeenteOnbekend
from services.ledger.errors import GeenOefengemeente
from services.reading import lees_zaak
from services.wiring import Installatie, open_installatie
from tests.installatie import instellingen
from tests.postgres_cluster import Cluster
from tests.services.test_write_path import MELDING, doe


@pytest.fixture
def twee(cluster: Cluster, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Installatie, Installatie]]:
    """Give the same installation opened twice, as two processes have it, with a practice gemeente."""
    folder: Path = tmp_path_factory.mktemp("twee", numbered=True)
    settings = instellingen(cluster, folder, f"twee{folder.name[-1]}")
    with open_installatie(settings) as een, open_installatie(settings) as ander:
        een.maak_gemeente("0252", oefen=True)
        yield een, ander


def test_a_gemeente_that_was_made_again_has_other_keys(twee: tuple[Installatie, Installatie]) -> None:
    """The one drops and makes it; what the other then writes is sealed under the new keys, and the one reads it."""
    een, ander = twee
    oud = ander.tenant("0252").stroom
    een.verwijder_oefengemeente("0252")
    een.maak_gemeente("0252", oefen=True)

    zaak = doe(MELDING, ander.tenant("0252")).zaak

    assert oud != ander.tenant("0252").stroom
    assert "melding-ontvangen" == lees_zaak(zaak, een.tenant("0252"))[0].inhoud.TOPIC


def test_a_gemeente_that_is_gone_is_unknown(twee: tuple[Installatie, Installatie]) -> None:
    """After the drop the other process finds none."""
    een, ander = twee
    ander.tenant("0252")

    een.verwijder_oefengemeente("0252")

    with pytest.raises(GemeenteOnbekend, match="0252"):
        ander.tenant("0252")


def test_a_gemeente_for_real_is_never_dropped(twee: tuple[Installatie, Installatie]) -> None:
    """Not by the one and not by the other: it stays, with its keys."""
    een, _ = twee
    een.maak_gemeente("0268", oefen=False)

    with pytest.raises(GeenOefengemeente, match="0268 is geen oefengemeente"):
        een.verwijder_oefengemeente("0268")
    assert 1 == een.tenant("0268").recorder.max_notification_id()
