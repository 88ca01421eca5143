"""What goes into the ledger beside entries, and what comes out of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Literal
from uuid import UUID

MAX_ENTRY_BYTES = 60_000
MAX_ATTACHMENT_BYTES = 26_214_400


@dataclass(frozen=True)
class Opdracht:
    """The command that an append carries out; it is recorded once, also when it yields no event."""

    opdracht: UUID
    """UUIDv5 over issuer, caller and Idempotency-Key."""
    lichaam: bytes
    """HMAC of the canonical body: the same key with another body is another command."""
    stroom: UUID
    """The stream that the command is about."""
    status: int
    """The HTTP status of the first answer, 100 to 599."""


@dataclass(frozen=True)
class OpdrachtRegel(Opdracht):
    """A command as it was recorded."""

    versies: tuple[int, ...]
    """The versions written, in order of positie; empty when the command was quiet."""
    na_positie: int
    """The last positie before it: its entries follow on it without a gap, and what it saw ends there."""
    vastgelegd: datetime
    """When it was recorded (UTC)."""

    @property
    def eerste_positie(self) -> int | None:
        """The positie of the first entry; None when nothing was written."""
        return self.na_positie + 1 if self.versies else None

    @property
    def posities(self) -> range:
        """The positions that the command wrote."""
        first = self.na_positie + 1
        return range(first, first + len(self.versies))


@dataclass(frozen=True)
class Bijlage:
    """Sealed bytes that are too long for an entry; at most 25 MiB."""

    bijlage: UUID
    stroom: UUID
    mediatype: str
    inhoud: bytes
    """The sealed bytes; the ledger never sees others."""

    @property
    def sha256(self) -> bytes:
        """SHA-256 of the sealed bytes, which the event repeats."""
        return sha256(self.inhoud).digest()

    @property
    def lengte(self) -> int:
        """The number of sealed bytes."""
        return len(self.inhoud)


@dataclass(frozen=True, kw_only=True)
class Inzage:
    """One reading of the personal data of one betrokkene, as the Logboek Dataverwerkingen has it."""

    trace_id: bytes
    """16 bytes."""
    span_id: bytes
    """8 bytes; a span of its own for each betrokkene."""
    parent_span_id: bytes | None = None
    """8 bytes: the span of the request, when it read more than one betrokkene."""
    status: Literal["Unset", "Ok", "Error"]
    name: str
    """The operation, never a value from the case."""
    start_time: int
    """Milliseconds since 1970-01-01T00:00Z."""
    end_time: int
    """Milliseconds since 1970-01-01T00:00Z, not before `start_time`."""
    processing_activity_id: str
    """URI of the activity in the register."""
    betrokkene: UUID
    """`dpl.core.data_subject_id`: the random id, never a BSN or a hash of one."""
    data_subject_id_type: str = "betrokkene"
    actor_uitgever: str
    """The issuer of the caller's token."""
    actor_id: str
    """The subject of the caller's token, never a name."""
    stroom: UUID | None = None
    """The zaak that was read, if one was."""


@dataclass(frozen=True)
class Kop:
    """What was fixed when the gemeente was created, and its tijdperk."""

    gemeente: str
    stroom: UUID
    """The stream of the gemeente itself."""
    oorsprong: str
    """The origin of its log."""
    tijdperk: int
    """1, 2, ...: a restore that lost entries starts the next one."""
    oefen: bool
    """A practice gemeente may be dropped and accepts a scripted clock."""
    aangemaakt: datetime
