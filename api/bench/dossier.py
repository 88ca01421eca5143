"""Measures the dossier of a zaak as a PDF: how long it takes, how many pages it has, and what memory that takes."""

from __future__ import annotations

import re
import resource
import sys
import time
from dataclasses import asdict, dataclass
from datetime import date
from statistics import median
from typing import Any, Final
from uuid import UUID

from api.dossier.lezing import lees_dossier
from api.dossier.pdf import als_pdf
from services.tenant import Tenant

_MEGABYTE: Final = 1_000_000
_BLADZIJDE: Final = re.compile(rb"/Type\s*/Page\b")


@dataclass(frozen=True)
class DossierMeting:
    """Half of the times took at most ``seconden``; sizes are in megabytes, ``geheugen`` the most that was held."""

    seconden: float
    bladzijden: int
    bestand: float
    geheugen: float

    def als_json(self) -> dict[str, Any]:
        """Give the measurement as JSON."""
        return asdict(self)


def meet_dossier(zaak: UUID, tenant: Tenant, dag: date, keren: int) -> DossierMeting:
    """Read and set the dossier ``keren`` times, each in a process of its own as for everybody."""
    tijden, pdf = [], b""
    for _ in range(keren):
        begin = time.perf_counter()
        pdf = als_pdf(lees_dossier(zaak, tenant, geldig_op=dag, bekend_op=dag))
        tijden.append(time.perf_counter() - begin)
    return DossierMeting(
        seconden=round(median(tijden), 2),
        bladzijden=len(_BLADZIJDE.findall(pdf)),
        bestand=round(len(pdf) / _MEGABYTE, 1),
        geheugen=round(_grootste_kind() / _MEGABYTE),
    )


def _grootste_kind() -> int:
    """Give the most that a process held that we started and that has ended, in bytes: of all it is the typesetter."""
    eenheid = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * eenheid
