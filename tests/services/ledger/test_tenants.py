"""Gemeenten are created, listed, migrated and dropped, each apart from the others."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from uuid import uuid4

import psycopg
import pytest

from services.ledger.errors import (
    GeenOefengemeente,
    GemeenteBestaat,
    GemeenteOnbekend,
    LedgerOnbereikbaar,
    OngeldigeNaam,
)
from services.ledger.pool import TenantPool
from services.ledger.recorder import LedgerRecorder
from services.ledger.statements import migrations
from services.ledger.tenants import (
    gemeenten,
    maak_gemeente_aan,
    migreer,
    stel_wachtwoord_in,
    verwijder_gemeente,
)
from services.postgres_embedded import zorg_voor_database
from tests.postgres_cluster import Cluster, NewGemeente
from tests.services.ledger.entries import entry

EVERY_STEP = tuple(f"{step.versie:04} {step.naam}" for step in migrations("gemeente"))


def test_what_is_fixed_at_creation_can_be_read(cluster: Cluster, ledger_pool: TenantPool) -> None:
    """The kop holds the gemeente, its own stream, the origin of its log, tijdperk 1 and whether it is for practice."""
    stroom = uuid4()
    kop = maak_gemeente_aan(
        cluster.beheer_url, cluster.installatie, "7001", oefen=True, stroom=stroom, oorsprong="log.example/7001"
    )

    assert ("7001", stroom, "log.example/7001", 1, True) == (
        kop.gemeente,
        kop.stroom,
        kop.oorsprong,
        kop.tijdperk,
        kop.oefen,
    )
    assert kop == LedgerRecorder(ledger_pool, "7001").kop()


def test_creating_again_stays_quiet(cluster: Cluster, ledger_pool: TenantPool) -> None:
    """What exists as asked is left as it is, entries and all."""
    first = maak_gemeente_aan(cluster.beheer_url, cluster.installatie, "7002")
    LedgerRecorder(ledger_pool, "7002").insert_events([entry()])

    assert first == maak_gemeente_aan(cluster.beheer_url, cluster.installatie, "7002")
    assert 1 == LedgerRecorder(ledger_pool, "7002").max_notification_id()
    assert {} == migreer(cluster.beheer_url, cluster.installatie)


def test_creating_otherwise_is_refused(cluster: Cluster) -> None:
    """A real gemeente never turns into a practice one, nor gets another stream or origin."""
    first = maak_gemeente_aan(cluster.beheer_url, cluster.installatie, "7003")

    with pytest.raises(GemeenteBestaat, match="oefen"):
        maak_gemeente_aan(cluster.beheer_url, cluster.installatie, "7003", oefen=True)
    with pytest.raises(GemeenteBestaat, match="stroom, oorsprong"):
        maak_gemeente_aan(cluster.beheer_url, cluster.installatie, "7003", stroom=uuid4(), oorsprong="anders")

    assert first == maak_gemeente_aan(cluster.beheer_url, cluster.installatie, "7003")


def test_a_gemeente_of_another_installation_is_left_alone(cluster: Cluster) -> None:
    """Two installations in one database do not take each other's gemeenten."""
    maak_gemeente_aan(cluster.beheer_url, cluster.installatie, "7004")

    with pytest.raises(GemeenteBestaat, match="anders"):
        maak_gemeente_aan(cluster.beheer_url, "anders", "7004")
    with pytest.raises(GemeenteOnbekend):
        verwijder_gemeente(cluster.beheer_url, "anders", "7004")
    assert () == gemeenten(cluster.beheer_url, "anders")


def test_gemeenten_are_listed_for_the_login_role_too(cluster: Cluster, new_gemeente: NewGemeente) -> None:
    """Who serves knows which gemeenten there are."""
    code = new_gemeente()

    assert code in gemeenten(cluster.login_url, cluster.installatie)
    assert gemeenten(cluster.beheer_url, cluster.installatie) == gemeenten(cluster.login_url, cluster.installatie)


def test_a_practice_gemeente_is_dropped_and_made_again(cluster: Cluster, ledger_pool: TenantPool) -> None:
    """Schemas and roles go, the neighbours stay, and the code is free again."""
    for code in ("7005", "7006"):
        maak_gemeente_aan(cluster.beheer_url, cluster.installatie, code, oefen=True)
        LedgerRecorder(ledger_pool, code).insert_events([entry()])

    verwijder_gemeente(cluster.beheer_url, cluster.installatie, "7005")

    assert "7005" not in gemeenten(cluster.beheer_url, cluster.installatie)
    with psycopg.connect(cluster.beheer_url) as connection:
        assert [] == connection.execute("SELECT FROM pg_roles WHERE rolname ~ 'g7005'").fetchall()
        assert [] == connection.execute("SELECT FROM pg_namespace WHERE nspname ~ 'g7005'").fetchall()
    assert 1 == LedgerRecorder(ledger_pool, "7006").max_notification_id()
    maak_gemeente_aan(cluster.beheer_url, cluster.installatie, "7005", oefen=False)


def test_a_real_gemeente_is_not_dropped(cluster: Cluster, ledger_pool: TenantPool) -> None:
    """What is recorded in earnest stays."""
    maak_gemeente_aan(cluster.beheer_url, cluster.installatie, "7007")
    LedgerRecorder(ledger_pool, "7007").insert_events([entry()])

    with pytest.raises(GeenOefengemeente, match="7007"):
        verwijder_gemeente(cluster.beheer_url, cluster.installatie, "7007")

    assert 1 == LedgerRecorder(ledger_pool, "7007").max_notification_id()


def test_dropping_what_is_not_there_is_refused(cluster: Cluster) -> None:
    """A gemeente that does not exist is told by name."""
    with pytest.raises(GemeenteOnbekend, match="7999"):
        verwijder_gemeente(cluster.beheer_url, cluster.installatie, "7999")


def test_many_create_at_once(cluster: Cluster) -> None:
    """Eight at once create two gemeenten of a new installation in a new database, and all of them see it done."""
    url = zorg_voor_database(cluster.server, "tegelijk")
    together = Barrier(8)

    def create(number: int) -> object:
        together.wait()
        return maak_gemeente_aan(url, "tegelijk", f"{7100 + number % 2}").stroom

    with ThreadPoolExecutor(8) as threads:
        streams = list(threads.map(create, range(8)))

    assert 2 == len(set(streams))
    assert ("7100", "7101") == gemeenten(url, "tegelijk")


def test_many_migrate_at_once(cluster: Cluster, ledger_pool: TenantPool) -> None:
    """Eight at once migrate an installation; each step is taken once, and recorded for each gemeente."""
    url = zorg_voor_database(cluster.server, "migratie")
    maak_gemeente_aan(url, "migratie", "7200")
    together = Barrier(8)

    def migrate(_: int) -> object:
        together.wait()
        return migreer(url, "migratie")

    with ThreadPoolExecutor(8) as threads:
        assert [{}] * 8 == list(threads.map(migrate, range(8)))

    with psycopg.connect(url) as connection:
        rows = connection.execute("SELECT versie, naam FROM g7200.schema_versie ORDER BY versie").fetchall()
    assert [(step.versie, step.naam) for step in migrations("gemeente")] == rows


def test_a_restored_gemeente_finds_its_roles_waiting(cluster: Cluster) -> None:
    """Roles outlive a database: creating on top of roles that exist already works."""
    for database in ("eerst", "daarna"):
        url = zorg_voor_database(cluster.server, database)
        maak_gemeente_aan(url, "herstel", "7300")

    assert ("7300",) == gemeenten(url, "herstel")


def test_a_gemeente_that_lags_behind_is_migrated(cluster: Cluster) -> None:
    """Steps that a gemeente has not had are applied in order, and told."""
    url = zorg_voor_database(cluster.server, "achter")
    maak_gemeente_aan(url, "achter", "7400")
    with psycopg.connect(url) as connection:
        # As before the last two steps: the table of the one is not there and their numbers are not recorded.
        connection.execute("DROP TABLE g7400_lees.positie_lezer")
        connection.execute("DELETE FROM g7400.schema_versie WHERE versie >= 5")

    assert {"7400": EVERY_STEP[-2:]} == migreer(url, "achter")
    assert {} == migreer(url, "achter")


def test_an_administrator_without_superuser_rights_is_enough(cluster: Cluster) -> None:
    """A hosted server gives no superuser: CREATEROLE and a database of one's own do."""
    with psycopg.connect(cluster.server.beheer_url, autocommit=True) as connection:
        connection.execute("CREATE ROLE beheerder LOGIN CREATEROLE NOSUPERUSER")
        connection.execute("CREATE DATABASE gehuurd OWNER beheerder")
    url = cluster.server.url(database="gehuurd", user="beheerder")

    maak_gemeente_aan(url, "gehuurd", "7500", oefen=True)
    maak_gemeente_aan(url, "gehuurd", "7501", oefen=True)
    with TenantPool(cluster.server.url(database="gehuurd", user="gehuurd_login"), "gehuurd") as pool:
        assert [1] == LedgerRecorder(pool, "7500").insert_events([entry()])
    assert {} == migreer(url, "gehuurd")
    verwijder_gemeente(url, "gehuurd", "7500")

    assert ("7501",) == gemeenten(url, "gehuurd")


def test_the_server_never_sees_the_password(cluster: Cluster) -> None:
    """The login role gets a SCRAM verifier that the server did not compute."""
    zorg_voor_database(cluster.server, "geheim")
    url = cluster.server.url(database="geheim")

    stel_wachtwoord_in(url, "geheim", "een wachtwoord dat nergens staat")

    with psycopg.connect(url) as connection:
        row = connection.execute("SELECT rolpassword FROM pg_authid WHERE rolname = 'geheim_login'").fetchone()
    assert row is not None
    assert row[0].startswith("SCRAM-SHA-256$")
    log = (cluster.server.folder / "log").read_text(encoding="utf-8")
    assert "een wachtwoord dat nergens staat" not in log


@pytest.mark.parametrize(
    ("installatie", "code"), [("proef", "68"), ("proef", "0268 "), ("Proef", "0268"), ("p-f", "0268")]
)
def test_names_are_checked_before_anything_is_made(cluster: Cluster, installatie: str, code: str) -> None:
    """What is not a plain name never reaches SQL."""
    with pytest.raises(OngeldigeNaam):
        maak_gemeente_aan(cluster.beheer_url, installatie, code)


def test_an_administrators_outage_has_its_name(cluster: Cluster) -> None:
    """No server at the other end is told as an outage."""
    with pytest.raises(LedgerOnbereikbaar):
        gemeenten(f"postgresql://postgres@/zaakboek?host={cluster.server.folder}/nergens", cluster.installatie)
