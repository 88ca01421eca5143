"""A zaak of any number of events, made as people would: the first story of the demo, its onderzoek over and over.

Everything goes the way of every command: decided, sealed and appended. Two thirds of the events are advices with all
their steps, the heaviest that a zaak holds.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final
from uuid import UUID

from api.callers import INGEBOUWDE_UITGEVER
from api.demo.play import ScriptedClock
from api.demo.script import Stap, verhalen
from domain.envelope import Actor
from services.tenant import Tenant
from services.write_path import Aanroep, voer_uit

GEMEENTE: Final = "0268"
_VERHAAL: Final = "01-huishouden-in-natura"
_AANLOOP: Final = 5
# Not a week: then all would happen on the same day of the week, and all terms end on one that moves them or does not.
_TUSSENTIJD: Final = timedelta(days=8)
_DAG: Final = re.compile(r"\b\d{4}-\d\d-\d\d\b")


@dataclass
class LangeZaak:
    """A zaak that grows; ``vertel`` hears the versie after each act. The clock moves on with the acts."""

    tenant: Tenant
    klok: ScriptedClock
    vertel: Callable[[int], None]
    zaak: UUID | None = None
    versie: int = 0
    _handelingen: int = 0

    def groei(self, aantal: int, besluiten: int | None = None) -> UUID:
        """Let it have ``aantal`` events (thirty or more): rounds as long as a whole one fits, then remarks one by one.

        With ``besluiten`` at most so many rounds: a zaak in which much was said and little decided.

        Returns the id of the zaak.
        """
        (verhaal,) = (een for een in verhalen() if een.naam == _VERHAAL)
        aanloop, ronde = verhaal.stappen[:_AANLOOP], verhaal.stappen[_AANLOOP:]
        for stap in aanloop:
            self._doe(stap)
        nummer = grootste = 0
        while grootste <= aantal - self.versie and nummer != besluiten:
            ervoor, nummer = self.versie, nummer + 1
            for stap in ronde:
                self._doe(_later(stap, (nummer - 1) * _TUSSENTIJD, nummer))
            grootste = max(grootste, self.versie - ervoor)
        (opmerking,) = (stap for stap in ronde if stap.soort == "opmerkingen")
        for nog in range(aantal - self.versie):
            # One a day about each verslag: about the last one alone they would go on for years.
            dag, verslag = divmod(nog, nummer)
            na = (nummer - 1) * _TUSSENTIJD + timedelta(days=dag + 1)
            self._doe(_later(opmerking, na, verslag + 1))
        assert self.zaak is not None
        assert self.versie == aantal, f"{self.versie} gebeurtenissen in plaats van {aantal}"
        return self.zaak

    def _doe(self, stap: Stap) -> None:
        self.klok.moment = max(self.klok.moment, stap.moment)
        self._handelingen += 1
        actor = Actor("medewerker", INGEBOUWDE_UITGEVER, f"{stap.rol}-1", stap.rol)
        uitvoering = voer_uit(Aanroep(stap.command, actor, f"bench-{self._handelingen}", self.zaak), self.tenant)
        self.zaak, self.versie = uitvoering.zaak, uitvoering.versie
        self.vertel(self.versie)


def _later(stap: Stap, verschil: timedelta, ronde: int) -> Stap:
    """Do an act again, so much later, about the verslag or beschikking of its own round."""
    tekst = _DAG.sub(lambda dag: (date.fromisoformat(dag[0]) + verschil).isoformat(), stap.inhoud)
    inhoud = json.loads(tekst)
    inhoud |= {naam: ronde for naam in ("verslag", "beschikking") if naam in inhoud}
    return replace(stap, moment=stap.moment + verschil, inhoud=json.dumps(inhoud, ensure_ascii=False))
