"""The day up to which is looked at what was known of a zaak: today, or before."""

from __future__ import annotations

from datetime import date
from typing import Final

from api.problems import InvoerOngeldig
from services.clock import dag_in_nederland
from services.tenant import Tenant

_REDEN: Final = "die dag moet nog komen; wat dan bekend is, weet nu niemand"


def bekend_op_of_vandaag(gevraagd: date | None, tenant: Tenant, veld: str = "bekendOp") -> date:
    """Give the day that was asked for, today when it was left out.

    Raises ``InvoerOngeldig`` for a day to come: what was answered for it today would be another answer on that day.
    """
    vandaag = dag_in_nederland(tenant.klok())
    if gevraagd is not None and gevraagd > vandaag:
        raise InvoerOngeldig(f"Veld '{veld}': {_REDEN}.", [{"veld": veld, "reden": _REDEN}])
    return gevraagd or vandaag
