"""The access record: who read about whom. It is written before the answer goes out; without it nothing is read."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import datetime
from secrets import token_bytes
from typing import Final
from uuid import UUID

from services.ledger.records import Inzage
from services.tenant import Tenant

ACTIVITEIT: Final = "urn:nld:gemeente:{gemeente}:verwerkingsactiviteit:{handeling}"
_TRACEPARENT: Final = re.compile(r"00-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}\Z")


def noteer_inzage(
    handeling: str,
    betrokkenen: Iterable[UUID],
    tenant: Tenant,
    *,
    lezer: tuple[str, str],
    zaak: UUID | None,
    traceparent: str | None = None,
) -> None:
    """Record that ``lezer`` (issuer and subject of the token) read personal data of each betrokkene.

    One record for each betrokkene (Logboek Dataverwerkingen: a span of its own for each data subject); ``traceparent``
    is the W3C trace context of the request. An outage here means that the reading does not happen.
    """
    trace, parent = _trace(traceparent)
    nu = milliseconds(tenant.klok())
    tenant.recorder.noteer_inzage(
        *(
            Inzage(
                trace_id=trace,
                span_id=token_bytes(8),
                parent_span_id=parent,
                status="Ok",
                name=handeling,
                start_time=nu,
                end_time=nu,
                processing_activity_id=ACTIVITEIT.format(gemeente=tenant.gemeente, handeling=handeling),
                betrokkene=betrokkene,
                actor_uitgever=lezer[0],
                actor_id=lezer[1],
                stroom=zaak,
            )
            for betrokkene in betrokkenen
        )
    )


def milliseconds(moment: datetime) -> int:
    """Give a moment in whole milliseconds since 1970-01-01T00:00Z."""
    return int(moment.timestamp() * 1000)


def _trace(traceparent: str | None) -> tuple[bytes, bytes | None]:
    found = _TRACEPARENT.match(traceparent or "")
    return (bytes.fromhex(found[1]), bytes.fromhex(found[2])) if found else (token_bytes(16), None)
