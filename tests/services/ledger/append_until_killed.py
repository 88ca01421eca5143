"""A program for a test: appends commands of fifty entries, prints a line for each, and goes on until it is killed."""

import sys
from uuid import uuid4

from services.ledger.pool import TenantPool
from services.ledger.recorder import LedgerRecorder
from tests.services.ledger.entries import command, entries


def main(database_url: str, installatie: str, gemeente: str) -> None:
    """Append to the gemeente for ever."""
    recorder = LedgerRecorder(TenantPool(database_url, installatie), gemeente)
    while True:
        stroom = uuid4()
        recorder.insert_events(entries(stroom, range(1, 51)), opdracht=command(stroom))
        print(stroom, flush=True)  # noqa: T201 the test reads it


if __name__ == "__main__":
    main(*sys.argv[1:])
