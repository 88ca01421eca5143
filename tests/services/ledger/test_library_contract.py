"""The library's own test cases, on the schema, roles and function of production."""

import pytest
from eventsourcing.persistence import ApplicationRecorder
from eventsourcing.tests import persistence as library

from services.ledger.pool import TenantPool
from services.ledger.positions import ReaderPositions
from services.ledger.recorder import LedgerRecorder
from tests.postgres_cluster import NewGemeente


class TestLedgerRecorder(library.ApplicationRecorderTestCase[LedgerRecorder]):
    """The ledger is an application recorder."""

    @pytest.fixture(autouse=True)
    def _ledger(self, ledger_pool: TenantPool, new_gemeente: NewGemeente) -> None:
        self.pool, self.new_gemeente = ledger_pool, new_gemeente

    def create_recorder(self) -> LedgerRecorder:
        """Give the recorder of a fresh gemeente."""
        return LedgerRecorder(self.pool, self.new_gemeente())

    def test_insert_subscribe(self) -> None:
        """The library's optional test of subscribe() passes."""
        self.optional_test_insert_subscribe()


class TestPositionsDoNotInterleave(library.NonInterleavingNotificationIDsBaseCase):
    """The positions of one append follow each other."""

    @pytest.fixture(autouse=True)
    def _ledger(self, recorder: LedgerRecorder) -> None:
        self.recorder = recorder

    def create_recorder(self) -> ApplicationRecorder:
        """Give the recorder of a fresh gemeente."""
        return self.recorder


class TestReaderPositions(library.TrackingRecorderTestCase):
    """The positions of readers are a tracking recorder."""

    @pytest.fixture(autouse=True)
    def _ledger(self, ledger_pool: TenantPool, gemeente: str) -> None:
        self.positions = ReaderPositions(ledger_pool, gemeente)

    def create_recorder(self) -> ReaderPositions:
        """Give the positions in a fresh gemeente."""
        return self.positions
