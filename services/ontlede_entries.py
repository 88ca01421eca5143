"""The entries of the zaken that were read last, parsed and still sealed, in the memory of this process.

An entry never changes and a stream only grows, so what was read once needs no reading again: only what was added
since is fetched. Nothing here can be read without its key, and keys are asked for at every reading: what was wiped is
gone for the next reader, however long its entry is kept here. Each opened gemeente has one of its own, so a practice
gemeente that is made anew starts empty; who puts back a database starts the program again.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from threading import Lock
from typing import Final
from uuid import UUID

from eventsourcing.persistence import Notification

from domain.envelope import Entry
from services.keys.sealing import GeslotenLid, gesloten_leden
from services.mapper import read_stored

GROOTSTE_GEHEUGEN: Final = 64_000_000
"""How many bytes of entries are kept for one gemeente, as they are stored; parsed they take a few times that."""


@dataclass(frozen=True, slots=True)
class OntledeEntry:
    """An entry with its positie, and its sealed members ready to be opened."""

    positie: int
    entry: Entry
    leden: tuple[GeslotenLid, ...]


@dataclass(frozen=True, slots=True)
class _Stroom:
    entries: tuple[OntledeEntry, ...] = ()
    bytes: int = 0


Ophalen = Callable[[UUID, int], Sequence[Notification]]


class OntledeEntries:
    """Gives the entries of a stream; ``ophalen`` fetches those after a versie."""

    def __init__(self, ophalen: Ophalen, *, grootste: int = GROOTSTE_GEHEUGEN) -> None:
        self._ophalen = ophalen
        self._grootste = grootste
        self._bytes = 0
        self._stromen: OrderedDict[UUID, _Stroom] = OrderedDict()
        self._lock = Lock()

    def lees(self, stroom: UUID) -> tuple[OntledeEntry, ...]:
        """Give all entries of a stream, by versie. Raises ``OnleesbareEntry`` for what is no entry."""
        with self._lock:
            bekend = self._stromen.get(stroom, _Stroom())
        laatste = bekend.entries[-1].entry.versie if bekend.entries else 0
        nieuw = self._ophalen(stroom, laatste)
        if not nieuw and laatste:
            with self._lock:
                if stroom in self._stromen:
                    self._stromen.move_to_end(stroom)
            return bekend.entries
        gelezen = _Stroom(
            (*bekend.entries, *(_ontleed(rij) for rij in nieuw)), bekend.bytes + sum(len(rij.state) for rij in nieuw)
        )
        self._bewaar(stroom, gelezen)
        return gelezen.entries

    def _bewaar(self, stroom: UUID, gelezen: _Stroom) -> None:
        if not gelezen.entries or gelezen.bytes > self._grootste:
            return
        with self._lock:
            # Two readers at once: the last one stays, and if the other read further the next reading fetches the rest.
            ander = self._stromen.pop(stroom, _Stroom())
            self._stromen[stroom] = gelezen
            self._bytes += gelezen.bytes - ander.bytes
            while self._bytes > self._grootste:
                _, weg = self._stromen.popitem(last=False)
                self._bytes -= weg.bytes


def _ontleed(rij: Notification) -> OntledeEntry:
    entry = read_stored(rij)
    return OntledeEntry(rij.id, entry, gesloten_leden(entry))
