"""A zaak of the demo as a reader of the ledger meets it: on any day, with what was known then."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from projections.zaakbeeld import zaakbeeld
from services.reading import lees_zaak_bekend_op
from services.tenant import Tenant

Json = Any

LANG_DAARNA = "2027-12-31"
"""A day on which everything of every zaak is known."""
_LIJSTEN = {
    "tijdelijke voorziening": "tijdelijkeVoorzieningen",
    "gesprek": "gesprekken",
    "verslag": "verslagen",
    "aanvraag": "aanvragen",
    "beschikking": "beschikkingen",
}


@dataclass
class GespeeldeZaak:
    """A zaak that the demo played; days are ISO dates, so that a table of days reads as a calendar."""

    zaak: UUID
    tenant: Tenant
    _beelden: dict[tuple[str, str], Json] = field(default_factory=dict)

    def op(self, dag: str, bekend: str = LANG_DAARNA) -> Json:
        """Show the zaak as it counted on a day, with what was known on another."""
        if (dag, bekend) not in self._beelden:
            bekend_op = date.fromisoformat(bekend)
            gelezen = lees_zaak_bekend_op(self.zaak, self.tenant, bekend_op)
            self._beelden[dag, bekend] = zaakbeeld(
                gelezen, self.tenant.rechtskader, geldig_op=date.fromisoformat(dag), bekend_op_dag=bekend_op
            )
        return self._beelden[dag, bekend]

    def termijn(self, soort: str, dag: str = LANG_DAARNA) -> Json:
        """Give the one term of a kind as it stands on a day."""
        (rij,) = (termijn for termijn in self.op(dag)["termijnen"] if termijn["soort"] == soort)
        return rij

    def advies(self, handeling: str, regel: str) -> Json:
        """Give the advice of a rule on an act; each act was done once."""
        (advies,) = (advies for advies in self._adviezen(handeling) if advies["regel"] == regel)
        return advies

    def regels(self, handeling: str) -> list[str]:
        """List the rules that a text answered for an act."""
        return [advies["regel"] for advies in self._adviezen(handeling) if advies["nietBeschikbaar"] is None]

    def indicaties(self, dag: str) -> list[tuple[str, str]]:
        """List what was granted as it stands on a day: the voorziening and its status."""
        return [(rij["voorziening"], rij["status"]) for rij in self.op(dag)["indicaties"]]

    def toegekend(self, nummer: int = 1) -> Json:
        """Give a voorziening that was granted, with its numbers."""
        rijen = self.op(LANG_DAARNA)["indicaties"]
        return next(rij for rij in rijen if rij["soort"] == "toegekend" and rij["nummer"] == nummer)

    @property
    def besluit(self) -> Json:
        """Give the one beschikking."""
        (beschikking,) = self.op(LANG_DAARNA)["beschikkingen"]
        return beschikking

    def _adviezen(self, handeling: str) -> list[Json]:
        beeld = self.op(LANG_DAARNA)
        if handeling == "melding":
            return list(beeld["melding"]["adviezen"])
        (gedaan,) = beeld[_LIJSTEN[handeling]]
        return list(gedaan["adviezen"])
