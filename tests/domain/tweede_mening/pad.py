"""Other looks in a zaak at random."""

from __future__ import annotations

from datetime import date

from domain.tweede_mening.events import TweedeMeningGevraagd
from domain.zaak.handeling import Command
from domain.zaak.state import LopendeZaak, Zaak
from tests.domain.tweede_mening import commands as m
from tests.domain.zaak.stap import Maker, Stap


def _laatste(zaak: Zaak) -> int:
    gevraagd = zaak.van(TweedeMeningGevraagd) if isinstance(zaak, LopendeZaak) else ()
    return max((een.inhoud.mening for een in gevraagd), default=1)


def _vraag(op: date, variant: int, _zaak: Zaak) -> Command:
    soort = ("second-opinion", "andere-medewerker", "medisch-advies", "second-opinion")[variant]
    return m.vraag(ontvangen_op=op, soort=soort)


def _beslissing(op: date, variant: int, zaak: Zaak) -> Command:
    anders = {"beslissing": "geweigerd", "motivering": "Er is al een second opinion."} if variant == 1 else {}
    return m.beslissing(mening=_laatste(zaak), besloten_op=op, **anders)


def _uitkomst(op: date, _variant: int, zaak: Zaak) -> Command:
    return m.uitkomst(mening=_laatste(zaak), ontvangen_op=op)


MAKERS: tuple[Maker, ...] = (_vraag, _beslissing, _uitkomst)
PAD: tuple[Stap, ...] = (Stap(1, _vraag, 0), Stap(1, _beslissing, 0), Stap(3, _uitkomst, 0))
