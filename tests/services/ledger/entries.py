"""Entries and commands for tests of the ledger, which keeps bytes and does not look inside."""

from typing import LiteralString
from uuid import UUID, uuid4

from eventsourcing.persistence import StoredEvent
from psycopg.sql import SQL, Composed, Identifier

from services.ledger.names import GemeenteNames
from services.ledger.records import Opdracht


def entry(stroom: UUID | None = None, versie: int = 1, *, state: bytes = b"{}", topic: str = "proef") -> StoredEvent:
    """Make the entry of one event; of a new stream unless one is given."""
    return StoredEvent(originator_id=stroom or uuid4(), originator_version=versie, topic=topic, state=state)


def entries(stroom: UUID, versies: range) -> list[StoredEvent]:
    """Make one entry for each version."""
    return [entry(stroom, versie) for versie in versies]


def command(stroom: UUID | None = None, *, lichaam: bytes = b"lichaam", status: int = 201) -> Opdracht:
    """Make a command that was never given before."""
    return Opdracht(opdracht=uuid4(), lichaam=lichaam, stroom=stroom or uuid4(), status=status)


def sql(names: GemeenteNames, text: LiteralString) -> Composed:
    """Fill in the schemas of a gemeente for `{schema}` and `{lees}`."""
    return SQL(text).format(schema=Identifier(names.schema), lees=Identifier(names.leesschema))
