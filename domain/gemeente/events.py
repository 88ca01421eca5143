"""What can happen to a gemeente as a tenant."""

from __future__ import annotations

from typing import ClassVar

from domain.gebeurtenis import Gebeurtenis, Open


class GemeenteAangemaakt(Gebeurtenis):
    """The first event of every ledger: which gemeente, under which origin, for practice (``oefen``) or for real."""

    TOPIC: ClassVar[str] = "gemeente-aangemaakt"

    code: Open[str]
    naam: Open[str]
    oefen: Open[bool]
    oorsprong: Open[str]
    tijdperk: Open[int] = 1

    @property
    def zin(self) -> str:
        """Tell the event in one Dutch sentence."""
        oefen = "oefengemeente" if self.oefen else "gemeente"
        return f"{self.naam} ({self.code}) is aangemaakt als {oefen}, tijdperk {self.tijdperk}."
