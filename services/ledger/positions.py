"""How far each reader of a ledger has come."""

from __future__ import annotations

from eventsourcing.persistence import IntegrityError, Tracking, TrackingRecorder

from services.ledger.names import Rol
from services.ledger.pool import LedgerConnection, TenantPool
from services.ledger.statements import rendered


class ReaderPositions(TrackingRecorder):
    """The positions of the readers of one gemeente; a position only goes up."""

    def __init__(self, pool: TenantPool, gemeente: str) -> None:
        """Bind to the gemeente with this four-digit code; nothing is read yet."""
        self.names = pool.names.gemeente(gemeente)
        self._pool = pool
        self._sql = rendered(self.names)

    def insert_tracking(self, tracking: Tracking) -> None:
        """Record in a transaction of its own that a reader has come this far.

        Raises:
            IntegrityError: the reader was there or further already.
        """
        with self._pool.checkout(self.names, Rol.LEZER, own_statements=True) as connection:
            moved = self._move(connection, tracking)
        _refuse_standing_still(tracking, moved=moved)

    def insert_tracking_within(self, connection: LedgerConnection, tracking: Tracking) -> None:
        """Record it in the caller's transaction, so that rows and position are kept together or not at all.

        Raises:
            IntegrityError: the reader was there or further already; the caller's transaction must be rolled back.
        """
        _refuse_standing_still(tracking, moved=self._move(connection, tracking))

    def max_tracking_id(self, application_name: str) -> int | None:
        """Return the last positie of the reader with this name, or None."""
        with self._pool.checkout(self.names, Rol.LEZER, own_statements=True) as connection:
            row = connection.execute(self._sql["max_tracking_id"], {"lezer": application_name}, prepare=True).fetchone()
        return int(row[0]) if row else None

    def _move(self, connection: LedgerConnection, tracking: Tracking) -> bool:
        parameters = {"lezer": tracking.application_name, "positie": tracking.notification_id}
        return connection.execute(self._sql["insert_tracking"], parameters, prepare=True).fetchone() is not None


def _refuse_standing_still(tracking: Tracking, *, moved: bool) -> None:
    if not moved:
        raise IntegrityError(
            f"lezer {tracking.application_name} was al op of voorbij positie {tracking.notification_id}"
        )
