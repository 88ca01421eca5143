"""Follows the ledger of one gemeente.

No NOTIFY: it makes all commits of the server queue for one lock. A subscription asks for what comes after its last
positie; when there is nothing it waits for an append by this process, or a moment that grows from 10 ms to 250 ms.
Positions become visible in order and without gaps, so "after the last one" misses nothing.
"""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, Final

from eventsourcing.persistence import ApplicationRecorder, Notification, Subscription

if TYPE_CHECKING:
    from collections.abc import Sequence

    from services.ledger.recorder import LedgerRecorder

_BATCH: Final = 500
_SHORTEST_PAUSE_SECONDS: Final = 0.010
_LONGEST_PAUSE_SECONDS: Final = 0.250


class LedgerSubscription(Subscription[ApplicationRecorder]):
    """An endless iterator over entries in order of positie; `stop()` ends it from any thread.

    An outage surfaces as `LedgerOnbereikbaar`; a new subscription goes on from the last positie that was kept.
    """

    def __init__(self, recorder: LedgerRecorder, gt: int | None, topics: Sequence[str]) -> None:
        """Start after positie `gt`, or at the first entry."""
        super().__init__(recorder, gt=gt, topics=topics)
        self._wekker = recorder.wekker
        self._asked_up_to = gt or 0
        self._ready: deque[Notification] = deque()
        self._pause = _SHORTEST_PAUSE_SECONDS

    def stop(self) -> None:
        """End the iteration, also for a thread that waits in it."""
        super().stop()
        self._wekker.ring()

    def __next__(self) -> Notification:
        """Return the next entry; wait until there is one."""
        while True:
            rings = self._wekker.rings
            if self._has_been_stopped:
                raise StopIteration
            if self._ready:
                return self._ready.popleft()
            self._ask()
            if self._ready:
                self._pause = _SHORTEST_PAUSE_SECONDS
            else:
                self._wekker.wait(rings, self._pause)
                self._pause = min(self._pause * 2, _LONGEST_PAUSE_SECONDS)

    def _ask(self) -> None:
        # With a choice of topics the end is fixed first, so that what was passed over is not asked for again.
        stop = self._recorder.max_notification_id() if self._topics else None
        batch = self._recorder.select_notifications(
            start=self._asked_up_to, limit=_BATCH, stop=stop, topics=self._topics, inclusive_of_start=False
        )
        if not self._topics:
            expected = range(self._asked_up_to + 1, self._asked_up_to + 1 + len(batch))
            assert [*expected] == [entry.id for entry in batch], f"gat in het grootboek na positie {self._asked_up_to}"
        self._ready.extend(batch)
        if len(batch) == _BATCH or (batch and stop is None):
            self._asked_up_to = batch[-1].id
        else:
            self._asked_up_to = max(self._asked_up_to, stop or 0)
