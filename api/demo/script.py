"""The script of the demo: which act, by whom, at which moment. A zaak is a TOML file of API bodies."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from importlib.resources import files
from typing import Any, Final

from domain.zaak.decide import COMMANDS
from domain.zaak.handeling import Command
from services.clock import AMSTERDAM

GEMEENTEN: Final = ("0268", "0252", "0289")
Json = Any


@dataclass(frozen=True)
class Stap:
    """One act: the moment (UTC) at which it is recorded, the role of who does it, and what is sent to which path."""

    moment: datetime
    rol: str
    soort: str
    inhoud: str

    @property
    def command(self) -> Command:
        """Read the body as strictly as one over HTTP. Raises ``pydantic.ValidationError``."""
        return COMMANDS[self.soort].model_validate_json(self.inhoud, strict=True)


@dataclass(frozen=True)
class Verhaal:
    """One zaak of the demo: what it shows, in which gemeente, and its acts in order."""

    naam: str
    titel: str
    toont: str
    gemeente: str
    bekijk_op: date
    stappen: tuple[Stap, ...]


def verhalen() -> tuple[Verhaal, ...]:
    """Read the script, by name."""
    bestanden = sorted((files(__package__) / "zaken").iterdir(), key=lambda bestand: bestand.name)
    return tuple(
        _verhaal(bestand.name.removesuffix(".toml"), tomllib.loads(bestand.read_text(encoding="utf-8")))
        for bestand in bestanden
        if bestand.name.endswith(".toml")
    )


def in_volgorde(alle: tuple[Verhaal, ...]) -> Iterator[tuple[Verhaal, int, Stap]]:
    """Give the acts of all zaken in order of time, as a gemeente lives them, each with its number in its own zaak."""
    stappen = [(verhaal, nummer, stap) for verhaal in alle for nummer, stap in enumerate(verhaal.stappen)]
    return iter(sorted(stappen, key=lambda rij: rij[2].moment))


def _verhaal(naam: str, toml: Mapping[str, Any]) -> Verhaal:
    return Verhaal(
        naam=naam,
        titel=toml["titel"],
        toont=toml["toont"],
        gemeente=toml["gemeente"],
        bekijk_op=toml["bekijk_op"],
        stappen=tuple(_stap(stap) for stap in toml["stap"]),
    )


def _stap(stap: Mapping[str, Any]) -> Stap:
    for pointer in stap.get("leeg", ()):
        _maak_leeg(stap["inhoud"], pointer)
    return Stap(
        # The script tells the time as the clock on the wall does.
        moment=stap["op"].replace(tzinfo=AMSTERDAM).astimezone(UTC),
        rol=stap["door"],
        soort=stap["soort"],
        inhoud=json.dumps(stap["inhoud"], default=date.isoformat, ensure_ascii=False),
    )


def _maak_leeg(inhoud: Json, pointer: str) -> None:
    """Make the member at a JSON Pointer null: TOML has no word for it."""
    *pad, laatste = pointer.removeprefix("/").split("/")
    for naam in pad:
        inhoud = inhoud[naam]
    assert laatste not in inhoud, pointer
    inhoud[laatste] = None
