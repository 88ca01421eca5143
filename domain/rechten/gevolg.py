"""What an event does to the rights of a client: over which days another one counts, or none.

There is one kind of consequence: on the days of ``werking`` this voorziening counts under its number, or nothing does.
Granting, changing for a while, ending, and taking back from a day in the past are all that.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import ClassVar

from domain.gebeurtenis import Gebeurtenis, Werking
from domain.voorziening import Leveringsvorm, ToegekendeVoorziening


@dataclass(frozen=True)
class Rechtsgevolg:
    """On the days of ``werking`` the right ``nummer`` is ``voorziening``, or is not there (None).

    ``alleen``: it takes away those days only on which the right has this leveringsvorm.
    """

    nummer: int
    werking: Werking
    voorziening: ToegekendeVoorziening | None
    alleen: Leveringsvorm | None = None

    def neemt_weg(self, voorziening: ToegekendeVoorziening) -> bool:
        """Say whether what the right was on these days does not count on them any more."""
        return self.alleen in (None, voorziening.leveringsvorm)


def toekenning(voorziening: ToegekendeVoorziening) -> Rechtsgevolg:
    """Let a voorziening count over its own werking: a new right, or other terms for a right that is there."""
    return Rechtsgevolg(voorziening.nummer, voorziening.werking, voorziening)


def einde(nummer: int, laatste_dag: date, alleen: Leveringsvorm | None = None) -> Rechtsgevolg:
    """Let a right count up to and including ``laatste_dag``; ``alleen``: as far as it has this leveringsvorm."""
    return Rechtsgevolg(nummer, Werking(van=laatste_dag + timedelta(days=1)), None, alleen)


def intrekking(nummer: int, werking: Werking) -> Rechtsgevolg:
    """Let a right not count on the days of ``werking``, in the past as well."""
    return Rechtsgevolg(nummer, werking, None)


def raakt(een: Werking, ander: Werking) -> bool:
    """Say whether two periods have a day in common."""
    return een.van <= (ander.tot_en_met or date.max) and ander.van <= (een.tot_en_met or date.max)


@dataclass(frozen=True)
class Herroeping:
    """The besluit with this number has no effect any more, from its own first day on, as if it was never taken.

    ``nummers`` are the rights for which that counts; None: all of it.
    """

    beschikking: int
    nummers: frozenset[int] | None = None


class WijzigtRechten(Gebeurtenis):
    """An event after which other rights count. Of a besluit they count once it was made known.

    ``LAATSTE_WOORD``: nothing that gets its effect later overrides it (a besluit that is made known after a death),
    and every right that it does not name ends on its day. ``VAN_RECHTSWEGE``: what it ends, ends by law; a besluit that
    was taken before it grants nothing beyond that, whenever it is made known.
    """

    LAATSTE_WOORD: ClassVar[bool] = False
    VAN_RECHTSWEGE: ClassVar[bool] = False

    @property
    def rechtsgevolgen(self) -> tuple[Rechtsgevolg, ...]:
        """Say what it does to which right, in this order."""
        raise NotImplementedError(self.TOPIC)

    @property
    def herroepingen(self) -> tuple[Herroeping, ...]:
        """Say of which earlier besluiten nothing, or less, is left."""
        return ()

    @property
    def herlevingen(self) -> tuple[int, ...]:
        """Say which besluiten count again, by their numbers: what took them away before no longer does."""
        return ()
