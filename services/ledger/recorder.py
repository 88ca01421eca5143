"""The recorder of one gemeente: the only code that appends, and what reads its entries."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from eventsourcing.persistence import ApplicationRecorder, Notification, StoredEvent
from psycopg.rows import TupleRow

from services.ledger.errors import BijlageTeGroot, GebeurtenisTeGroot, LedgerOnbereikbaar, OpdrachtBekend
from services.ledger.names import Rol
from services.ledger.pool import TenantPool
from services.ledger.records import MAX_ATTACHMENT_BYTES, MAX_ENTRY_BYTES, Bijlage, Inzage, Kop, Opdracht, OpdrachtRegel
from services.ledger.statements import rendered
from services.ledger.subscription import LedgerSubscription

_BEFORE_FIRST_VERSION: Final = -1
_HIGHEST_VERSION: Final = 2**31 - 1


class LedgerRecorder(ApplicationRecorder):
    """Appends to and reads the ledger of one gemeente.

    With `rol` LEZER it reads only, as workers do; PostgreSQL refuses it the append.
    """

    def __init__(self, pool: TenantPool, gemeente: str, *, rol: Rol = Rol.SCHRIJVER) -> None:
        """Bind to the gemeente with this four-digit code; nothing is read yet."""
        self.names = pool.names.gemeente(gemeente)
        self.wekker = pool.wekker(gemeente)
        self._pool = pool
        self._rol = rol
        self._sql = rendered(self.names)

    def insert_events(
        self,
        stored_events: Sequence[StoredEvent],
        *,
        opdracht: Opdracht | None = None,
        vastgelegd_op: datetime | None = None,
        **others: Any,
    ) -> Sequence[int]:
        """Append the entries of one command, in one round trip, and return their positions.

        With an opdracht its row is written too, also when there is no entry. `vastgelegd_op` is the stamp that stands
        in these entries (UTC); without one the server's clock counts. When the connection is lost the opdracht is
        looked up: what it wrote is returned, and nothing is ever appended a second time.

        Raises:
            VersieConflict: the versions do not follow on the last one of their stream.
            OpdrachtBekend: this opdracht was recorded before.
            StempelBuitenGrens: the stamp is over five seconds from the server's clock (practice gemeenten excepted).
            GebeurtenisTeGroot: an entry is over 60,000 bytes.
            LedgerOnbereikbaar: an outage. With an opdracht: deliver it again, it is recorded once at most.
            ValueError: `vastgelegd_op` has no time zone.
            TypeError: something else was asked; the library passes `tracking=None`, which asks nothing.
        """
        if asked := [name for name, value in others.items() if value is not None]:
            raise TypeError(f"het grootboek legt dit niet vast: {', '.join(asked)}")
        _refuse_too_large(stored_events)
        if vastgelegd_op is not None and vastgelegd_op.tzinfo is None:
            raise ValueError("vastgelegd_op: een moment zonder tijdzone is geen moment")
        if not stored_events and opdracht is None:
            return []
        try:
            first = self._append(stored_events, opdracht, vastgelegd_op)
        except LedgerOnbereikbaar:
            if opdracht is None:
                raise
            first = self._first_position_of_lost_append(stored_events, opdracht)
        self.wekker.ring()
        return list(range(first, first + len(stored_events)))

    def select_events(
        self,
        originator_id: UUID | str,
        *,
        gt: int | None = None,
        lte: int | None = None,
        desc: bool = False,
        limit: int | None = None,
    ) -> Sequence[StoredEvent]:
        """Return the entries of one stream with gt < versie <= lte, by versie."""
        parameters = {
            "stroom": originator_id,
            "gt": _BEFORE_FIRST_VERSION if gt is None else gt,
            "lte": _HIGHEST_VERSION if lte is None else lte,
            "limit": limit,
        }
        rows = self._rows("select_events_desc" if desc else "select_events", parameters)
        return [StoredEvent(*row) for row in rows]

    def select_stream(self, stroom: UUID, na_versie: int = 0) -> Sequence[Notification]:
        """Return the entries of one stream after a versie with their positions, by versie."""
        return [Notification(*row) for row in self._rows("select_stream", {"stroom": stroom, "na": na_versie})]

    def select_notifications(
        self,
        start: int | None,
        limit: int,
        stop: int | None = None,
        topics: Sequence[str] = (),
        *,
        inclusive_of_start: bool = True,
    ) -> Sequence[Notification]:
        """Return at most `limit` entries from positie `start` to `stop`, by positie, of these topics or of all."""
        lowest = 0 if start is None else start
        parameters: dict[str, object] = {
            "start": lowest if inclusive_of_start else lowest + 1,
            "stop": sys.maxsize if stop is None else stop,
            "limit": limit,
        }
        if topics:
            rows = self._rows("select_notifications_of_topics", {**parameters, "topics": list(topics)})
        else:
            rows = self._rows("select_notifications", parameters)
        return [Notification(*row) for row in rows]

    def max_notification_id(self) -> int | None:
        """Return the last positie, or None when nothing was ever recorded."""
        ((last,),) = self._rows("max_notification_id", {})
        return None if last is None else int(last)

    def subscribe(self, gt: int | None = None, topics: Sequence[str] = ()) -> LedgerSubscription:
        """Return an endless iterator over the entries after positie `gt`, in order, that waits for new ones."""
        return LedgerSubscription(self, gt=gt, topics=topics)

    def laatste_positie_bekend_op(self, moment: datetime) -> int:
        """Return P(moment): the last positie up to which every entry has vastgelegdOp <= moment; 0 when there is none.

        For a moment over five seconds ago the answer never changes; before that an append may still raise it.
        """
        rows = self._rows("laatste_positie_bekend_op", {"moment": moment})
        return int(rows[0][0]) if rows else 0

    def zoek_opdracht(self, opdracht: UUID) -> OpdrachtRegel | None:
        """Return the command recorded under this id, or None."""
        rows = self._rows("zoek_opdracht", {"opdracht": opdracht})
        if not rows:
            return None
        ((found, lichaam, stroom, versies, na_positie, status, vastgelegd),) = rows
        return OpdrachtRegel(found, lichaam, stroom, status, tuple(versies), na_positie, vastgelegd)

    def kop(self) -> Kop:
        """Return what was fixed when the gemeente was created."""
        (row,) = self._rows("kop", {})
        return Kop(*row)

    def bewaar_bijlage(self, bijlage: Bijlage) -> None:
        """Keep a sealed attachment; keeping the same one again stays quiet.

        Raises:
            BijlageBekend: the id was used before for other bytes, another stream or another media type.
            BijlageTeGroot: it is over 25 MiB.
        """
        if bijlage.lengte > MAX_ATTACHMENT_BYTES:
            raise BijlageTeGroot(
                f"bijlage {bijlage.bijlage}: {bijlage.lengte} bytes, ten hoogste {MAX_ATTACHMENT_BYTES}"
            )
        parameters = {
            "bijlage": bijlage.bijlage,
            "stroom": bijlage.stroom,
            "sha256": bijlage.sha256,
            "lengte": bijlage.lengte,
            "mediatype": bijlage.mediatype,
            "inhoud": bijlage.inhoud,
        }
        self._rows("bewaar_bijlage", parameters)

    def lees_bijlage(self, bijlage: UUID) -> Bijlage | None:
        """Return the sealed attachment with this id, or None."""
        rows = self._rows("lees_bijlage", {"bijlage": bijlage})
        return Bijlage(*rows[0]) if rows else None

    def beschrijf_bijlage(self, bijlage: UUID, stroom: UUID) -> tuple[bytes, int, str] | None:
        """Return SHA-256, length in bytes and media type of a sealed attachment of a stream, or None."""
        rows = self._rows("beschrijf_bijlage", {"bijlage": bijlage})
        if not rows or rows[0][0] != stroom:
            return None
        ((_, sha256, lengte, mediatype),) = rows
        return bytes(sha256), lengte, mediatype

    def bijlagen_van(self, stroom: UUID) -> list[UUID]:
        """Return the ids of all attachments of a stream, named by an event or not, in order of id."""
        return [bijlage for (bijlage,) in self._rows("bijlagen_van", {"stroom": stroom})]

    def begin_van_bijlagen(self, bijlagen: Sequence[UUID], stroom: UUID, lengte: int) -> list[bytes]:
        """Return the first `lengte` bytes of sealed attachments of a stream, in no order; not of others."""
        rows = self._rows("begin_van_bijlagen", {"bijlagen": list(bijlagen), "stroom": stroom, "lengte": lengte})
        return [bytes(begin) for (begin,) in rows]

    def noteer_inzage(self, *inzagen: Inzage) -> None:
        """Record readings of personal data, all or none; call it before the answer goes out."""
        if not inzagen:
            return
        with (
            self._pool.checkout(self.names, self._rol, own_statements=True) as connection,
            connection.transaction(),
            connection.cursor() as cursor,
        ):
            cursor.executemany(self._sql["noteer_inzage"], [vars(inzage) for inzage in inzagen])

    def volgend_nummer(self, reeks: str) -> int:
        """Return the next number of `reeks`, from 1: given once, never again, also when it is not used after all.

        `reeks` holds 1 to 80 lower-case letters, digits and hyphens.
        """
        ((number,),) = self._rows("volgend_nummer", {"reeks": reeks})
        return int(number)

    def _rows(self, name: str, parameters: Mapping[str, object]) -> list[TupleRow]:
        with self._pool.checkout(self.names, self._rol, own_statements=True) as connection:
            return connection.execute(self._sql[name], parameters, prepare=True, binary=True).fetchall()

    def _append(
        self, stored_events: Sequence[StoredEvent], opdracht: Opdracht | None, vastgelegd_op: datetime | None
    ) -> int:
        parameters: dict[str, object] = {
            "vastgelegd": vastgelegd_op,
            "opdracht": opdracht and opdracht.opdracht,
            "lichaam": opdracht and opdracht.lichaam,
            "opdracht_stroom": opdracht and opdracht.stroom,
            "status": opdracht and opdracht.status,
        }
        if len(stored_events) == 1:
            name, (event,) = "append_one", stored_events
            parameters |= {
                "stroom": event.originator_id,
                "versie": event.originator_version,
                "topic": event.topic,
                "entry": event.state,
            }
        else:
            name = "append"
            parameters |= {
                "stromen": [event.originator_id for event in stored_events],
                "versies": [event.originator_version for event in stored_events],
                "topics": [event.topic for event in stored_events],
                "entries": [event.state for event in stored_events],
            }
        ((first,),) = self._rows(name, parameters)
        return int(first or 0)

    def _first_position_of_lost_append(self, stored_events: Sequence[StoredEvent], opdracht: Opdracht) -> int:
        recorded = self.zoek_opdracht(opdracht.opdracht)
        if recorded is None:
            # Not appended again here: the lost append may still be on its way. The caller's next try is safe by
            # the opdracht, whichever comes first.
            raise LedgerOnbereikbaar(
                f"verbinding verloren en opdracht {opdracht.opdracht} niet vastgelegd: bied haar opnieuw aan"
            )
        first = recorded.eerste_positie or 0
        found = self.select_notifications(first, len(recorded.versies)) if recorded.versies else ()
        if recorded.lichaam != opdracht.lichaam or [*map(_entry_of, found)] != [*stored_events]:
            raise OpdrachtBekend(f"opdracht {opdracht.opdracht} is al eerder vastgelegd, met iets anders")
        return first


def _entry_of(found: Notification) -> StoredEvent:
    return StoredEvent(found.originator_id, found.originator_version, found.topic, found.state)


def _refuse_too_large(stored_events: Sequence[StoredEvent]) -> None:
    for event in stored_events:
        if len(event.state) > MAX_ENTRY_BYTES:
            where = f"versie {event.originator_version} van stroom {event.originator_id}"
            raise GebeurtenisTeGroot(f"{where}: {len(event.state)} bytes, hoogstens {MAX_ENTRY_BYTES}")
