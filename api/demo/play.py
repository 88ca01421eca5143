"""Plays the script in three practice gemeenten that it drops and makes again, under the clock of the script."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from api.callers import INGEBOUWDE_UITGEVER
from api.demo.script import GEMEENTEN, Stap, Verhaal, in_volgorde
from domain.envelope import Actor
from projections.tijdlijn import tijdlijn
from projections.zaakbeeld import zaakbeeld
from services.reading import lees_zaak
from services.wiring import Installatie
from services.write_path import Aanroep, voer_uit


@dataclass
class ScriptedClock:
    """A clock that stands at the moment of the act that is being played."""

    moment: datetime

    def __call__(self) -> datetime:
        """Give the moment at which it stands."""
        return self.moment


@dataclass
class Gespeeld:
    """A zaak that was played: where it is, what it looks like on its day, and its timeline."""

    verhaal: Verhaal
    zaak: UUID
    beeld: dict[str, Any] = field(default_factory=dict)
    tijdlijn: list[dict[str, Any]] = field(default_factory=list)


def speel(
    verhalen: tuple[Verhaal, ...], installatie: Installatie, klok: ScriptedClock, vertel: Callable[[str], None]
) -> list[Gespeeld]:
    """Make the gemeenten anew and play every act in order of time. Refuses a gemeente that is not for practice."""
    klok.moment = min(stap.moment for verhaal in verhalen for stap in verhaal.stappen)
    for gemeente in GEMEENTEN:
        if gemeente in installatie.gemeenten():
            installatie.verwijder_oefengemeente(gemeente)
        installatie.maak_gemeente(gemeente, oefen=True)
        vertel(f"Oefengemeente {gemeente} {installatie.boek.rechtsgebied(gemeente).naam} is aangemaakt.")
    zaken: dict[str, UUID] = {}
    for verhaal, nummer, stap in in_volgorde(verhalen):
        klok.moment = stap.moment
        aanroep = Aanroep(stap.command, _actor(stap), f"{verhaal.naam}-{nummer}", zaken.get(verhaal.naam))
        zaken[verhaal.naam] = voer_uit(aanroep, installatie.tenant(verhaal.gemeente)).zaak
    klok.moment = max(stap.moment for verhaal in verhalen for stap in verhaal.stappen)
    return [_bekijk(verhaal, zaken[verhaal.naam], installatie) for verhaal in verhalen]


def _bekijk(verhaal: Verhaal, zaak: UUID, installatie: Installatie) -> Gespeeld:
    tenant = installatie.tenant(verhaal.gemeente)
    gelezen = lees_zaak(zaak, tenant)
    beeld = zaakbeeld(gelezen, tenant.rechtskader, geldig_op=verhaal.bekijk_op, bekend_op_dag=verhaal.bekijk_op)
    return Gespeeld(verhaal, zaak, beeld, [regel.als_json() for regel in tijdlijn(gelezen)])


def _actor(stap: Stap) -> Actor:
    return Actor("medewerker", INGEBOUWDE_UITGEVER, f"{stap.rol}-1", stap.rol)


def als_json(gespeeld: Iterable[Gespeeld]) -> dict[str, Any]:
    """Give what was played as a program wants it."""
    return {
        "zaken": [
            {
                "naam": een.verhaal.naam,
                "titel": een.verhaal.titel,
                "toont": een.verhaal.toont,
                "gemeente": een.verhaal.gemeente,
                "zaak": str(een.zaak),
                "bekekenOp": een.verhaal.bekijk_op.isoformat(),
                "beeld": een.beeld,
                "tijdlijn": een.tijdlijn,
            }
            for een in gespeeld
        ]
    }
