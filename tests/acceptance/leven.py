"""A whole life of a zaak as a story in a TOML file: acts as the API takes them, and beside each what then holds.

``begint_met`` names a zaak of the demo whose acts come first, up to the bekendmaking of its beschikking; without it the
story begins with its own melding. Each ``[[stap]]`` has ``op`` (the time on the clock), ``door`` (a role;
``soort_actor`` when it is no medewerker), ``soort`` (the plural noun of the API), ``inhoud`` (the body) and
``vertelt`` (the story). With ``weigert`` the act is refused with that sentence, and nothing is written.

``dan`` lists what the zaak shows at the end of that day: ``termijn`` (a kind; ``nummer`` and ``begin`` say which one)
with what is told of it, or ``plek`` (a JSON Pointer into the zaak) with ``is``; ``geldig_op`` looks at another day. In
a body ``@/betrokkenen/0/betrokkene`` stands for what the zaak shows there, and ``@versie:opmerkingen-ontvangen`` for
the versie of the last such event.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from functools import reduce
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from api.callers import INGEBOUWDE_UITGEVER
from api.demo.play import ScriptedClock
from api.demo.script import verhalen
from domain.envelope import Actor
from domain.weigering import Weigering
from domain.zaak.decide import COMMANDS
from projections.zaakbeeld import zaakbeeld
from services.clock import AMSTERDAM, dag_in_nederland
from services.reading import lees_entries, lees_zaak_bekend_op
from services.tenant import Tenant
from services.write_path import Aanroep, voer_uit

Json = Any
LEVENS = Path(__file__).parent / "levens"


def lees_verhaal(naam: str) -> Json:
    """Read a story as it stands in its file."""
    return tomllib.loads((LEVENS / f"{naam}.toml").read_text(encoding="utf-8"))


@dataclass
class Leven:
    """A zaak that is being lived, in a gemeente whose clock moves with it."""

    tenant: Tenant
    klok: ScriptedClock
    zaak: UUID | None = None
    naam: str = ""
    handelingen: int = 0
    gezien: dict[date, Json] = field(default_factory=dict)
    """What the zaak looked like at the end of each day on which something happened."""

    def leef(self, naam: str) -> None:
        """Live a whole story; raises with the telling of the act that went otherwise."""
        self.naam = naam
        verhaal = lees_verhaal(naam)
        for begin in (een for een in verhalen() if een.naam == verhaal.get("begint_met")):
            soorten = [stap.soort for stap in begin.stappen]
            for stap in begin.stappen[: soorten.index("bekendmakingen") + 1]:
                self._doe(stap.moment, _medewerker(stap.rol), stap.soort, stap.inhoud)
        for stap in verhaal["stap"]:
            self._stap(stap)
            dag = stap["op"].date()
            self.gezien[dag] = self.op(dag, dag)

    def op(self, dag: date, bekend: date) -> Json:
        """Show the zaak as it counted on a day, with what was known on another, as JSON."""
        assert self.zaak is not None
        gelezen = lees_zaak_bekend_op(self.zaak, self.tenant, bekend)
        beeld = zaakbeeld(gelezen, self.tenant.rechtskader, geldig_op=dag, bekend_op_dag=bekend)
        return json.loads(json.dumps(beeld, default=str))

    def _stap(self, stap: Mapping[str, Json]) -> None:
        moment = stap["op"].replace(tzinfo=AMSTERDAM).astimezone(UTC)
        inhoud = json.dumps(self._ingevuld(stap["inhoud"]), default=date.isoformat, ensure_ascii=False)
        actor = Actor(stap.get("soort_actor", "medewerker"), INGEBOUWDE_UITGEVER, f"{stap['door']}-1", stap["door"])
        voor = len(lees_entries(self.zaak, self.tenant)) if self.zaak else 0
        try:
            if "weigert" in stap:
                with pytest.raises(Weigering, match=stap["weigert"]):
                    self._doe(moment, actor, stap["soort"], inhoud)
                assert self.zaak is not None
                assert voor == len(lees_entries(self.zaak, self.tenant)), "een weigering schrijft niets"
            else:
                self._doe(moment, actor, stap["soort"], inhoud)
            for verwacht in stap.get("dan", ()):
                self._kijk(dict(verwacht), dag_in_nederland(moment))
        except (AssertionError, Weigering, ValueError) as fout:
            fout.add_note(f"{stap['op']}: {stap['vertelt']}")
            raise

    def _doe(self, moment: datetime, actor: Actor, soort: str, inhoud: str) -> None:
        assert self.klok.moment <= moment, "een verhaal gaat vooruit"
        self.klok.moment = moment
        self.handelingen += 1
        command = COMMANDS[soort].model_validate_json(inhoud, strict=True)
        self.zaak = voer_uit(Aanroep(command, actor, f"{self.naam}-{self.handelingen}", self.zaak), self.tenant).zaak

    def _ingevuld(self, waarde: Json) -> Json:
        match waarde:
            case dict():
                return {naam: self._ingevuld(lid) for naam, lid in waarde.items()}
            case list():
                return [self._ingevuld(lid) for lid in waarde]
            case str() if waarde.startswith("@/"):
                return _op_plek(
                    self.op(dag_in_nederland(self.klok()), dag_in_nederland(self.klok())), waarde.removeprefix("@")
                )
            case str() if waarde.startswith("@versie:"):
                assert self.zaak is not None
                topic = waarde.removeprefix("@versie:")
                return max(entry.versie for _, entry in lees_entries(self.zaak, self.tenant) if entry.topic == topic)
            case _:
                return waarde

    def _kijk(self, verwacht: dict[str, Json], vandaag: date) -> None:
        beeld = self.op(verwacht.pop("geldig_op", vandaag), vandaag)
        if "plek" in verwacht:
            gevonden = _op_plek(beeld, verwacht["plek"])
            assert verwacht["is"] == gevonden, f"{verwacht['plek']}: {verwacht['is']} verwacht, {gevonden} gevonden"
            return
        gezegd = json.loads(json.dumps(verwacht, default=date.isoformat))
        soort = gezegd.pop("termijn")
        welke = {"soort": soort} | {naam: gezegd.pop(naam) for naam in ("nummer", "begin") if naam in gezegd}
        rijen = [rij for rij in beeld["termijnen"] if welke.items() <= rij.items()]
        rijen_toen = [{naam: rij[naam] for naam in gezegd} for rij in rijen]
        assert [gezegd] == rijen_toen, f"{soort}: {gezegd} verwacht, {rijen_toen} gevonden"


def _medewerker(rol: str) -> Actor:
    return Actor("medewerker", INGEBOUWDE_UITGEVER, f"{rol}-1", rol)


def _op_plek(beeld: Json, pointer: str) -> Json:
    def stap(waarde: Json, deel: str) -> Json:
        return waarde[int(deel)] if isinstance(waarde, list) else waarde[deel]

    return reduce(stap, pointer.removeprefix("/").split("/"), beeld)
