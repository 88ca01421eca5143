"""The pool: a checkout has the role of its gemeente, whatever was done with the connection before."""

import random
from concurrent.futures import ThreadPoolExecutor

import psycopg
import pytest
from psycopg.sql import SQL, Identifier

from services.ledger.errors import (
    GemeenteOnbekend,
    LedgerOnbereikbaar,
    LoginrolOnveilig,
    OngeldigeNaam,
    ToegangGeweigerd,
    VersieConflict,
)
from services.ledger.names import GemeenteNames, Rol
from services.ledger.pool import LedgerConnection, TenantPool
from services.ledger.recorder import LedgerRecorder
from services.ledger.tenants import maak_gemeente_aan, verwijder_gemeente
from tests.postgres_cluster import Cluster, NewGemeente
from tests.services.ledger.entries import entry, sql


@pytest.fixture
def one_connection(cluster: Cluster, gemeente: str) -> TenantPool:
    """Give a pool of a single connection, so that every checkout gets the same one."""
    return TenantPool(cluster.login_url, cluster.installatie, max_size=1, timeout=5)


def _role(connection: LedgerConnection) -> object:
    return (connection.execute("SELECT current_user").fetchone() or ("",))[0]


def _backend(pool: TenantPool, names: GemeenteNames) -> int:
    with pool.checkout(names, Rol.SCHRIJVER) as connection:
        return connection.info.backend_pid


def test_a_checkout_has_the_role_it_asked_for(one_connection: TenantPool, new_gemeente: NewGemeente) -> None:
    """One connection serves two gemeenten and both roles, each time as what was asked."""
    with one_connection as pool:
        for code in (new_gemeente(), new_gemeente()):
            for rol in Rol:
                names = pool.names.gemeente(code)
                with pool.checkout(names, rol) as connection:
                    assert f"proef_g{code}_{rol.value}" == _role(connection)


@pytest.mark.parametrize("mischief", ["RESET ROLE", "SET ROLE {other}", "SELECT set_config('role', '{other}', false)"])
def test_a_connection_left_in_another_role_is_put_right(
    one_connection: TenantPool, new_gemeente: NewGemeente, mischief: str
) -> None:
    """Whoever changes the role of a connection does not change it for the next."""
    with one_connection as pool:
        names, other = (pool.names.gemeente(new_gemeente()) for _ in range(2))
        with pool.checkout(names, Rol.SCHRIJVER) as connection:
            connection.execute(mischief.format(other=other.schrijver).encode())

        with pool.checkout(names, Rol.SCHRIJVER, own_statements=True) as connection:
            assert names.schrijver == _role(connection)


def test_a_role_is_kept_by_the_connection(one_connection: TenantPool, gemeente: str) -> None:
    """The server is not asked again within a second when only the ledger's own statements ran."""
    with one_connection as pool:
        names = pool.names.gemeente(gemeente)
        with pool.checkout(names, Rol.SCHRIJVER, own_statements=True) as connection:
            confirmed_until = connection.confirmed_until
        with pool.checkout(names, Rol.SCHRIJVER, own_statements=True) as connection:
            assert confirmed_until == connection.confirmed_until
            connection.confirmed_until = 0.0
        with pool.checkout(names, Rol.SCHRIJVER, own_statements=True) as connection:
            assert confirmed_until < connection.confirmed_until


def test_a_statement_in_a_wrong_role_is_refused_by_postgresql(
    one_connection: TenantPool, new_gemeente: NewGemeente
) -> None:
    """Even when the pool is lied to about a role, no statement reaches the other gemeente."""
    with one_connection as pool:
        names, other = (pool.names.gemeente(new_gemeente()) for _ in range(2))
        with pool.checkout(names, Rol.SCHRIJVER, own_statements=True) as connection:
            connection.execute(SQL("SET ROLE {}").format(Identifier(other.schrijver)))

        with pytest.raises(ToegangGeweigerd):
            LedgerRecorder(pool, names.code).insert_events([entry()])

        assert [1] == LedgerRecorder(pool, names.code).insert_events([entry()])
        assert LedgerRecorder(pool, other.code).max_notification_id() is None


def test_a_connection_is_dropped_after_an_error(one_connection: TenantPool, gemeente: str) -> None:
    """After an error of the caller or of PostgreSQL the next checkout gets another connection."""
    with one_connection as pool:
        names = pool.names.gemeente(gemeente)
        first = _backend(pool, names)
        assert first == _backend(pool, names)

        with pytest.raises(ZeroDivisionError), pool.checkout(names, Rol.SCHRIJVER):
            _ = 1 // 0
        second = _backend(pool, names)
        with pytest.raises(ToegangGeweigerd), pool.checkout(names, Rol.SCHRIJVER) as connection:
            connection.execute(sql(names, "DELETE FROM {schema}.gebeurtenis"))
        third = _backend(pool, names)

    assert 3 == len({first, second, third})


def test_a_connection_outlives_a_refusal(one_connection: TenantPool, gemeente: str) -> None:
    """A version conflict says nothing bad about a connection."""
    with one_connection as pool:
        names = pool.names.gemeente(gemeente)
        before = _backend(pool, names)
        with pytest.raises(VersieConflict):
            LedgerRecorder(pool, gemeente).insert_events([entry(versie=7)])

        assert before == _backend(pool, names)


def test_an_open_transaction_does_not_go_back_into_the_pool(one_connection: TenantPool, gemeente: str) -> None:
    """A connection that was given back inside a transaction is dropped."""
    with one_connection as pool:
        names = pool.names.gemeente(gemeente)
        with pool.checkout(names, Rol.SCHRIJVER) as connection:
            before = connection.info.backend_pid
            connection.execute("BEGIN")

        assert before != _backend(pool, names)


def test_no_checkout_runs_as_another_gemeente(cluster: Cluster, new_gemeente: NewGemeente, zaad: random.Random) -> None:
    """Eight threads on four connections ask for three gemeenten in any order; each gets what it asked for."""
    codes = [new_gemeente() for _ in range(3)]
    asked = [(zaad.choice(codes), zaad.choice(list(Rol)), zaad.random() < 0.5) for _ in range(600)]

    with TenantPool(cluster.login_url, cluster.installatie, max_size=4) as pool, ThreadPoolExecutor(8) as threads:

        def checkout(code: str, rol: Rol, own_statements: bool) -> bool:  # noqa: FBT001 a column of the table above
            names = pool.names.gemeente(code)
            with pool.checkout(names, rol, own_statements=own_statements) as connection:
                return names.role(rol) == _role(connection)

        assert all(threads.map(checkout, *zip(*asked, strict=True)))


def test_an_unknown_gemeente_is_refused(ledger_pool: TenantPool) -> None:
    """A gemeente that this installation does not have is told by name."""
    with pytest.raises(GemeenteOnbekend, match="g9999"):
        LedgerRecorder(ledger_pool, "9999").max_notification_id()


@pytest.mark.parametrize("code", ["", "268", "02680", "abcd", "0268; DROP SCHEMA g0268", "٠٢٦٨"])
def test_what_is_not_a_gemeente_never_reaches_sql(ledger_pool: TenantPool, code: str) -> None:
    """A code is four digits, or it is refused before it is used."""
    with pytest.raises(OngeldigeNaam):
        LedgerRecorder(ledger_pool, code)


@pytest.mark.parametrize("installatie", ["", "Proef", "1proef", "proef_een", 'proef"', "a" * 31])
def test_what_is_not_an_installation_never_reaches_sql(cluster: Cluster, installatie: str) -> None:
    """The name of an installation is plain, or it is refused before it is used."""
    with pytest.raises(OngeldigeNaam):
        TenantPool(cluster.login_url, installatie)


def test_a_powerful_login_role_is_refused(cluster: Cluster) -> None:
    """The administrator's URL in the place of the login role's is noticed at once."""
    with pytest.raises(LoginrolOnveilig, match="proef_login"):
        TenantPool(cluster.beheer_url, cluster.installatie)


def test_a_login_role_that_inherits_is_refused(cluster: Cluster) -> None:
    """A login role that gained a right since is refused."""
    maak_gemeente_aan(cluster.beheer_url, "tweede", "7601")
    with psycopg.connect(cluster.beheer_url, autocommit=True) as connection:
        connection.execute("ALTER ROLE tweede_login INHERIT")

    with pytest.raises(LoginrolOnveilig, match="tweede_login"):
        TenantPool(cluster.server.url(database="zaakboek", user="tweede_login"), "tweede")


def test_a_database_that_does_not_answer_is_an_outage(cluster: Cluster) -> None:
    """No server at the other end is told as an outage."""
    with pytest.raises(LedgerOnbereikbaar):
        TenantPool(f"postgresql://proef_login@/zaakboek?host={cluster.server.folder}/nergens", cluster.installatie)


def test_no_free_connection_is_an_outage(cluster: Cluster, gemeente: str) -> None:
    """Who waits longer than the pool's timeout hears that the ledger cannot be reached."""
    with TenantPool(cluster.login_url, cluster.installatie, max_size=1, timeout=0.2) as pool:
        names = pool.names.gemeente(gemeente)
        with pool.checkout(names, Rol.SCHRIJVER), pytest.raises(LedgerOnbereikbaar, match="geen verbinding"):
            _backend(pool, names)


def test_a_connection_that_died_idle_is_replaced(cluster: Cluster, one_connection: TenantPool, gemeente: str) -> None:
    """After the server ended an idle connection, a checkout that asks the server gets a new one."""
    with one_connection as pool:
        names = pool.names.gemeente(gemeente)
        before = _backend(pool, names)
        with psycopg.connect(cluster.beheer_url, autocommit=True) as connection:
            connection.execute("SELECT pg_terminate_backend(%s, 5000)", (before,))

        assert before != _backend(pool, names)


def test_a_practice_gemeente_that_was_made_again_is_served(cluster: Cluster, new_gemeente: NewGemeente) -> None:
    """A connection in the role of the dropped gemeente takes the role of the new one, of the same name."""
    code = new_gemeente(oefen=True)
    with TenantPool(cluster.login_url, cluster.installatie, max_size=1) as pool:
        names = pool.names.gemeente(code)
        _backend(pool, names)
        verwijder_gemeente(cluster.beheer_url, cluster.installatie, code)
        with pytest.raises(GemeenteOnbekend):
            _backend(pool, names)
        maak_gemeente_aan(cluster.beheer_url, cluster.installatie, code, oefen=True)

        assert [1] == LedgerRecorder(pool, code).insert_events([entry()])


def test_a_practice_gemeente_that_was_made_again_at_once_is_served(cluster: Cluster, new_gemeente: NewGemeente) -> None:
    """The server's word of the last second is not taken for a role that was dropped and made again meanwhile."""
    code = new_gemeente(oefen=True)
    with TenantPool(cluster.login_url, cluster.installatie, max_size=1) as pool:
        recorder = LedgerRecorder(pool, code)
        recorder.kop()
        verwijder_gemeente(cluster.beheer_url, cluster.installatie, code)
        pool.distrust()
        maak_gemeente_aan(cluster.beheer_url, cluster.installatie, code, oefen=True)

        assert code == recorder.kop().gemeente
