"""Connections of one installation, each in the role of one gemeente.

The login role may do nothing itself; a connection takes the role of the gemeente it works for (SET ROLE), keeps it
when it goes back, and changes it when the next checkout is for another. PostgreSQL keeps the roles apart: each
statement names its schema, so in a wrong role it is refused, not answered.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Condition, Lock
from time import monotonic
from typing import Final, Self

import psycopg
from psycopg.pq import TransactionStatus
from psycopg.rows import TupleRow
from psycopg_pool import ConnectionPool, PoolClosed, PoolTimeout

from services.ledger.errors import REFUSALS, GemeenteOnbekend, LedgerOnbereikbaar, LoginrolOnveilig, named
from services.ledger.names import GemeenteNames, InstallationNames, Rol

# How long the server's word on the role of a connection holds while only the ledger's own statements run on it.
CONFIRMED_SECONDS: Final = 1.0
# The role is gone (22023), was dropped under the connection (42704), or was never given to this login (42501).
_NO_SUCH_ROLE: Final = frozenset({"22023", "42501", "42704"})
_LOGIN_ROLE: Final = b"""
SELECT session_user, rolsuper OR rolinherit OR rolcreaterole OR rolcreatedb OR rolreplication OR rolbypassrls
FROM pg_catalog.pg_roles WHERE rolname = session_user
"""


class LedgerConnection(psycopg.Connection[TupleRow]):
    """A connection that remembers which role the server last said it has."""

    role: str | None = None
    confirmed_until: float = 0.0

    def is_confirmed(self, role: str, *, trusted_from: float) -> bool:
        """Tell whether the server said so recently, with nothing run since that could have changed it."""
        recent = max(monotonic(), trusted_from + CONFIRMED_SECONDS)
        return self.role == role and recent < self.confirmed_until

    def take_role(self, role: str) -> None:
        """Take `role` and have the server confirm it, in one round trip."""
        self.role, self.confirmed_until = None, 0.0
        cursor = self.execute(f'SET ROLE "{role}"; SELECT current_user'.encode())
        cursor.nextset()
        assert cursor.fetchone() == (role,), f"verbinding heeft niet de rol {role}"
        self.role, self.confirmed_until = role, monotonic() + CONFIRMED_SECONDS


class Wekker:
    """Wakes those who wait in this process for the next entry of one gemeente."""

    def __init__(self) -> None:
        """Start at zero rings."""
        self._condition = Condition()
        self._rings = 0

    @property
    def rings(self) -> int:
        """How often it rang; read this before looking, and wait with it after finding nothing."""
        return self._rings

    def ring(self) -> None:
        """Wake everybody who waits."""
        with self._condition:
            self._rings += 1
            self._condition.notify_all()

    def wait(self, rings: int, seconds: float) -> None:
        """Wait until it has rung since `rings` was read, at most `seconds`."""
        with self._condition:
            self._condition.wait_for(lambda: self._rings != rings, timeout=seconds)


class TenantPool:
    """A pool of connections over the login role of one installation.

    `max_size` bounds the connections (at least one), `timeout` is the longest wait for one, in seconds.

    Raises:
        LedgerOnbereikbaar: the database does not answer.
        LoginrolOnveilig: `database_url` names a role that may do more than take the roles of gemeenten.
    """

    def __init__(self, database_url: str, installatie: str, *, max_size: int = 20, timeout: float = 10.0) -> None:
        """Check the login role, then open the pool; connections are made when they are needed."""
        self.names = InstallationNames(installatie)
        self._timeout = timeout
        self._trusted_from = 0.0
        self._wekkers: dict[str, Wekker] = {}
        self._wekkers_lock = Lock()
        self._refuse_unsafe_login(database_url)
        self._pool = ConnectionPool(
            database_url,
            connection_class=LedgerConnection,
            kwargs={"autocommit": True},
            min_size=0,
            max_size=max_size,
            configure=_keep_statements_prepared,
            open=True,
            timeout=timeout,
            name=f"ledger-{installatie}",
        )

    @contextmanager
    def checkout(self, names: GemeenteNames, rol: Rol, *, own_statements: bool = False) -> Iterator[LedgerConnection]:
        """Lend a connection in autocommit mode that has the role of this gemeente.

        The server confirms the role at the checkout. With `own_statements` the caller promises to run statements of
        statements.sql only, which change no role; then a confirmation of the last second counts too. After an error
        other than a refusal by our own functions the connection is dropped.

        Raises:
            LedgerOnbereikbaar: no connection came free in time, or it was lost.
            GemeenteOnbekend: this installation has no such gemeente.
            PersistenceError: whatever PostgreSQL said inside the block, by its name in `services.ledger.errors`.
        """
        role = names.role(rol)
        connection = self._take(role, trust_recent=own_statements)
        try:
            yield connection
        except psycopg.Error as error:
            ours = named(error)
            if not isinstance(ours, REFUSALS):
                connection.close()
            # Not chained: the DETAIL of PostgreSQL may quote a row.
            raise ours from None
        except BaseException:
            connection.close()
            raise
        finally:
            self._give_back(connection, confirmed=own_statements)

    def distrust(self) -> None:
        """Have the server confirm every role anew: one was dropped, and another may have come under its name."""
        self._trusted_from = monotonic()

    def wekker(self, code: str) -> Wekker:
        """Return what rings in this process after each append to the gemeente with this code."""
        with self._wekkers_lock:
            return self._wekkers.setdefault(code, Wekker())

    def close(self) -> None:
        """Close every connection; later checkouts are refused."""
        self._pool.close()

    def __enter__(self) -> Self:
        """Return the pool itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close the pool."""
        self.close()

    def _take(self, role: str, *, trust_recent: bool) -> LedgerConnection:
        deadline = monotonic() + self._timeout
        while True:
            try:
                connection = self._pool.getconn(timeout=deadline - monotonic())
            except (PoolTimeout, PoolClosed) as error:
                raise LedgerOnbereikbaar(f"geen verbinding met de database: {error}") from error
            if trust_recent and connection.is_confirmed(role, trusted_from=self._trusted_from):
                return connection
            try:
                connection.take_role(role)
            except psycopg.OperationalError:
                # Died while it lay idle, as all do when the server restarts: try the next.
                self._drop(connection)
            except psycopg.Error as error:
                self._drop(connection)
                if error.sqlstate in _NO_SUCH_ROLE:
                    raise GemeenteOnbekend(f"installatie {self.names.installatie} kent de rol {role} niet") from None
                raise named(error) from None
            except BaseException:
                self._drop(connection)
                raise
            else:
                return connection

    def _drop(self, connection: LedgerConnection) -> None:
        connection.close()
        self._pool.putconn(connection)

    def _give_back(self, connection: LedgerConnection, *, confirmed: bool) -> None:
        if not confirmed:
            connection.confirmed_until = 0.0
        if connection.pgconn.transaction_status != TransactionStatus.IDLE:
            connection.close()
        self._pool.putconn(connection)

    def _refuse_unsafe_login(self, database_url: str) -> None:
        try:
            with psycopg.connect(database_url, autocommit=True, connect_timeout=int(self._timeout)) as connection:
                row = connection.execute(_LOGIN_ROLE).fetchone()
        except psycopg.Error as error:
            raise named(error) from None
        if row != (self.names.login, False):
            raise LoginrolOnveilig(f"de loginrol moet {self.names.login} zijn, zonder eigen rechten en met NOINHERIT")


def _keep_statements_prepared(connection: LedgerConnection) -> None:
    # Each gemeente has statements of its own; the default of a hundred is used up by eight of them.
    connection.prepared_max = 1_000
