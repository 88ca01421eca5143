"""Identities: UUIDv7 for what we name, UUIDv5 for what a caller's key names."""

from __future__ import annotations

from datetime import datetime
from secrets import randbits
from typing import Final
from uuid import UUID, uuid5

from domain.canonical import canonical_bytes

_OPDRACHTEN: Final = UUID("6f2b6a52-5d0c-5a3e-9a57-0d8e3c7b9a10")


def new_uuid7(moment: datetime) -> UUID:
    """Make a UUIDv7 (RFC 9562): 48 bits of milliseconds, then 74 random bits, so that ids sort by time."""
    milliseconds = int(moment.timestamp() * 1000)
    value = (milliseconds & (1 << 48) - 1) << 80 | 0x7 << 76 | randbits(12) << 64 | 0b10 << 62 | randbits(62)
    return UUID(int=value)


def opdracht_id(uitgever: str, aanroeper: str, sleutel: str) -> UUID:
    """Name a command by who gave it and under which Idempotency-Key: the same three, the same id."""
    return uuid5(_OPDRACHTEN, canonical_bytes([uitgever, aanroeper, sleutel]).decode())
