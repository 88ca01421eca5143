"""More hours along the short way in a zaak at random."""

from __future__ import annotations

from datetime import date, timedelta

from domain.gebeurtenis import Werking
from domain.korte_route.events import OphogingGevraagd
from domain.voorziening import Pgb
from domain.zaak.handeling import Command
from domain.zaak.state import LopendeZaak, Zaak
from tests.domain.korte_route import commands as k
from tests.domain.zaak.events import als_pgb
from tests.domain.zaak.stap import Maker, Stap, maak_bekend


def _dagen(op: date) -> Werking:
    return Werking(van=op, tot_en_met=op + timedelta(days=20))


def _verzoek(op: date, variant: int, _zaak: Zaak) -> Command:
    return k.verzoek(ontvangen_op=op, nummer=variant % 3 + 1, werking=_dagen(op), wijze="brief" if variant else "email")


def _besluit(op: date, variant: int, zaak: Zaak) -> Command:
    gevraagd = zaak.van(OphogingGevraagd) if isinstance(zaak, LopendeZaak) else ()
    nummer = max((een.inhoud.ophoging for een in gevraagd), default=1)
    if variant == 0:
        return k.afwijzing(besluit_op=op, ophoging=nummer)
    dagen = gevraagd[-1].inhoud.werking if gevraagd else _dagen(op)
    meer = als_pgb(werking=dagen, pgb=Pgb(budget=60_000))
    return k.besluit(besluit_op=op, ophoging=nummer, voorziening=meer)


def _intrekking(op: date, _variant: int, zaak: Zaak) -> Command:
    gevraagd = zaak.van(OphogingGevraagd) if isinstance(zaak, LopendeZaak) else ()
    nummer = max((een.inhoud.ophoging for een in gevraagd), default=1)
    return k.intrekking(ingetrokken_op=op, ophoging=nummer)


MAKERS: tuple[Maker, ...] = (_verzoek, _besluit, _intrekking)
PAD: tuple[Stap, ...] = (
    Stap(1, _verzoek, 1),
    Stap(1, _besluit, 1),
    Stap(0, maak_bekend, 0),
    Stap(1, _verzoek, 1),
    Stap(1, _intrekking, 0),
)
