"""The position of a reader is kept with what it read, or not at all."""

import pytest
from eventsourcing.persistence import IntegrityError, Tracking

from services.ledger.names import Rol
from services.ledger.pool import TenantPool
from services.ledger.positions import ReaderPositions
from tests.services.ledger.entries import sql


def test_a_position_is_kept_in_the_transaction_of_its_rows(ledger_pool: TenantPool, gemeente: str) -> None:
    """Rows and position are committed together, and rolled back together."""
    positions = ReaderPositions(ledger_pool, gemeente)
    names = positions.names
    with ledger_pool.checkout(names, Rol.LEZER) as connection:
        connection.execute(sql(names, "CREATE TABLE {lees}.rijen (positie bigint)"))
        with connection.transaction():
            connection.execute(sql(names, "INSERT INTO {lees}.rijen VALUES (7)"))
            positions.insert_tracking_within(connection, Tracking("indicaties", 7))
        again = sql(names, "INSERT INTO {lees}.rijen VALUES (7)")
        with pytest.raises(IntegrityError, match="indicaties"), connection.transaction():  # noqa: PT012 one transaction
            connection.execute(again)
            positions.insert_tracking_within(connection, Tracking("indicaties", 7))

    assert 7 == positions.max_tracking_id("indicaties")
    with ledger_pool.checkout(names, Rol.LEZER) as connection:
        assert [(7,)] == connection.execute(sql(names, "SELECT positie FROM {lees}.rijen")).fetchall()
