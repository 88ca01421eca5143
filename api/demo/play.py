"""Plays the script in three practice gemeenten that it drops and makes again, under the clock of the script."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from api.callers import INGEBOUWDE_UITGEVER
from api.demo.script import GEMEENTEN, Stap, Verhaal, in_volgorde
from domain.envelope import Actor
from projections.tijdlijn import tijdlijn
from projections.zaakbeeld import zaakbeeld
from services.ledger.errors import GeenOefengemeente
from services.reading import kader_van, lees_zaak_bekend_op
from services.wiring import Installatie
from services.write_path import Aanroep, voer_uit


@dataclass
class ScriptedClock:
    """A clock that stands at the moment of the act that is being played."""

    moment: datetime

    def __call__(self) -> datetime:
        """Give the moment at which it stands."""
        return self.moment


@dataclass(frozen=True)
class Gespeeld:
    """A zaak that was played: where it is, what it looks like on its day, and its timeline."""

    verhaal: Verhaal
    zaak: UUID
    beeld: dict[str, Any]
    tijdlijn: list[dict[str, Any]]


def speel(
    verhalen: tuple[Verhaal, ...], installatie: Installatie, klok: ScriptedClock, vertel: Callable[[str], None]
) -> list[Gespeeld]:
    """Make the gemeenten anew and play every act in order of time.

    Raises ``GeenOefengemeente`` for a gemeente in the way that is not for practice; then nothing was dropped.
    """
    klok.moment = min(stap.moment for verhaal in verhalen for stap in verhaal.stappen)
    for zin in _maak_gemeenten(installatie):
        vertel(zin)
    zaken: dict[str, UUID] = {}
    for verhaal, nummer, stap in in_volgorde(verhalen):
        klok.moment = stap.moment
        aanroep = Aanroep(stap.command, _actor(stap), f"{verhaal.naam}-{nummer}", zaken.get(verhaal.naam))
        zaken[verhaal.naam] = voer_uit(aanroep, installatie.tenant(verhaal.gemeente)).zaak
    klok.moment = max(stap.moment for verhaal in verhalen for stap in verhaal.stappen)
    return [_bekijk(verhaal, zaken[verhaal.naam], installatie) for verhaal in verhalen]


def _maak_gemeenten(installatie: Installatie) -> Iterable[str]:
    aanwezig = [gemeente for gemeente in GEMEENTEN if gemeente in installatie.gemeenten()]
    # All of them are looked at before the first is dropped.
    for gemeente in aanwezig:
        if not installatie.is_oefen(gemeente):
            raise GeenOefengemeente(f"gemeente {gemeente} is geen oefengemeente; er is niets verwijderd.")
    for gemeente in GEMEENTEN:
        if gemeente in aanwezig:
            installatie.verwijder_oefengemeente(gemeente)
        installatie.maak_gemeente(gemeente, oefen=True)
        yield f"Oefengemeente {gemeente} {installatie.boek.rechtsgebied(gemeente).naam} is aangemaakt."


def _bekijk(verhaal: Verhaal, zaak: UUID, installatie: Installatie) -> Gespeeld:
    tenant, dag = installatie.tenant(verhaal.gemeente), verhaal.bekijk_op
    gelezen = lees_zaak_bekend_op(zaak, tenant, dag)
    beeld = zaakbeeld(gelezen, kader_van(gelezen, tenant), geldig_op=dag, bekend_op_dag=dag)
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
