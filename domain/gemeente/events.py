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


class GemeenteOpgegaan(Gebeurtenis):
    """The last event of a ledger: the gemeente went into another one (herindeling). ``geldigOp`` is the day of that.

    Its zaken that run go on in the ledger of ``opvolger``; nothing can be added here any more.
    """

    TOPIC: ClassVar[str] = "gemeente-opgegaan"
    CORRIGEERBAAR: ClassVar[bool] = False

    opvolger: Open[str]

    @property
    def zin(self) -> str:
        """Tell the event in one Dutch sentence."""
        return f"De gemeente is opgegaan in {self.opvolger}; lopende zaken gaan daar verder."
