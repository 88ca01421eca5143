"""A machtiging gesloten jeugdhulp in a zaak at random. ``PAD`` follows that of jeugdhulp, under the Jeugdwet."""

from __future__ import annotations

from datetime import date, timedelta

from domain.gebeurtenis import Werking
from domain.gesloten_jeugdhulp.events import MachtigingVerleend, MachtigingVerzocht
from domain.zaak.handeling import Command
from domain.zaak.state import LopendeZaak, Zaak
from tests.domain.gesloten_jeugdhulp import commands as g
from tests.domain.zaak.stap import Maker, Stap

_SOORTEN = ("machtiging", "spoedmachtiging", "voorwaardelijke-machtiging")


def _verzoek(op: date, variant: int, _zaak: Zaak) -> Command:
    soort = _SOORTEN[variant % 3]
    return g.verzoek(verzocht_op=op, soort=soort, instemming_op=op, hulpverleningsplan=variant % 3 > 1)


def _laatste_verzoek(zaak: Zaak) -> int:
    gedaan = zaak.van(MachtigingVerzocht) if isinstance(zaak, LopendeZaak) else ()
    return max((een.inhoud.machtigingsverzoek for een in gedaan), default=1)


def _machtiging(op: date, variant: int, zaak: Zaak) -> Command:
    return g.machtiging(
        ontvangen_op=op,
        verleend_op=op,
        werking=Werking(van=op, tot_en_met=op + timedelta(days=20)),
        machtigingsverzoek=_laatste_verzoek(zaak),
        soort=_SOORTEN[variant % 3],
    )


def _afwijzing(op: date, _variant: int, zaak: Zaak) -> Command:
    return g.afwijzing(afgewezen_op=op, machtigingsverzoek=_laatste_verzoek(zaak))


def _einde(op: date, variant: int, zaak: Zaak) -> Command:
    verleend = zaak.van(MachtigingVerleend) if isinstance(zaak, LopendeZaak) else ()
    nummer = max((een.inhoud.machtiging for een in verleend), default=1)
    waardoor = ("vernietigd", "instemming-ingetrokken", "niet-ten-uitvoer-gelegd")[variant % 3]
    return g.einde_machtiging(geeindigd_op=op, machtiging=nummer, sinds=op, waardoor=waardoor)


MAKERS: tuple[Maker, ...] = (_verzoek, _machtiging, _afwijzing, _einde)
PAD: tuple[Stap, ...] = (
    Stap(1, _verzoek, 0),
    Stap(1, _machtiging, 0),
    Stap(1, _verzoek, 1),
    Stap(1, _afwijzing, 0),
    Stap(1, _einde, 1),
)
