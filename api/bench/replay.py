"""Measures a replay: over HTTP, on a server of its own that is warm, and what its parts take in this process."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, timedelta
from http.client import HTTPConnection
from pathlib import Path
from socket import socket
from statistics import quantiles
from typing import Any, Final
from uuid import UUID

from pydantic_core import to_json

from api.bench.lange_zaak import GEMEENTE
from api.callers import INGEBOUWDE_UITGEVER, Caller, issue_token
from domain.zaak.evolve import vouw
from domain.zaak.geschiedenis import betrokkenen_in, met_correcties
from domain.zaak.topics import lees_inhoud
from projections.termijnen import termijnen
from projections.zaakbeeld import zaakbeeld
from services.access_log import noteer_inzage
from services.clock import einde_van_dag, system_clock
from services.keys.sealing import ontzegel_ontlede
from services.ontlede_entries import OntledeEntries
from services.reading import lees_zaak
from services.settings import Settings
from services.tenant import Tenant

OPWARMEN: Final = 5
_WACHTTIJD: Final = 120.0


@dataclass(frozen=True)
class Meting:
    """How long one thing took: half of the times at most ``p50``, 95 in a hundred at most ``p95``. Milliseconds."""

    wat: str
    p50: float
    p95: float
    langste: float

    def als_json(self) -> dict[str, Any]:
        """Give the row as JSON."""
        return {"wat": self.wat, "p50": self.p50, "p95": self.p95, "max": self.langste}


def meet(wat: str, doe: Callable[[], object], keren: int) -> Meting:
    """Do something a few times to warm up, then ``keren`` times (at least 2) with a clock beside it."""
    for _ in range(OPWARMEN):
        doe()
    tijden = []
    for _ in range(keren):
        begin = time.perf_counter()
        doe()
        tijden.append((time.perf_counter() - begin) * 1000)
    delen = quantiles(tijden, n=20, method="inclusive")
    return Meting(wat, round(delen[9], 2), round(delen[18], 2), round(max(tijden), 2))


def meet_delen(zaak: UUID, tenant: Tenant, dag: date, keren: int) -> Iterator[Meting]:
    """Measure each part of a replay by itself, in this process, in the order in which a request does them."""
    koud = OntledeEntries(tenant.recorder.select_stream, grootste=0)
    ontleed = tenant.entries.lees(zaak)
    paren = [(een.entry, een.leden) for een in ontleed]
    ontzegeld = ontzegel_ontlede(paren, tenant.sleutels)
    gelezen = lees_zaak(zaak, tenant)
    effectief = met_correcties(gelezen)
    toestand = vouw(effectief)
    beeld = zaakbeeld(gelezen, tenant.rechtskader, geldig_op=dag, bekend_op_dag=dag)
    lezer = ("urn:zaakboek:bench", "bench")

    def inhoud() -> object:
        return [lees_inhoud(e.topic, e.schemaversie, data) for (e, _), data in zip(paren, ontzegeld, strict=True)]

    delen: dict[str, Callable[[], object]] = {
        "lezen, als niets in het geheugen staat": lambda: koud.lees(zaak),
        "lezen, warm": lambda: tenant.entries.lees(zaak),
        "wat was bekend": lambda: tenant.recorder.laatste_positie_bekend_op(einde_van_dag(dag)),
        "ontzegelen": lambda: ontzegel_ontlede(paren, tenant.sleutels),
        "gebeurtenissen maken": inhoud,
        "correcties": lambda: met_correcties(gelezen),
        "vouwen": lambda: vouw(effectief),
        "termijnen": lambda: termijnen(toestand, tenant.rechtskader, geldig_op=dag, bekend_op=dag),
        "zaakbeeld, met vouwen en termijnen": lambda: zaakbeeld(
            gelezen, tenant.rechtskader, geldig_op=dag, bekend_op_dag=dag
        ),
        "JSON schrijven": lambda: to_json(beeld),
        "inzage vastleggen": lambda: noteer_inzage("bench", betrokkenen_in(gelezen), tenant, lezer=lezer, zaak=zaak),
    }
    gc.collect()
    for wat, doe in delen.items():
        yield meet(wat, doe, keren)


def meet_over_http(zaak: UUID, settings: Settings, dag: date, keren: int) -> Meting:
    """Measure the whole request to a server of its own on loopback, on one connection that stays open."""
    caller = Caller(INGEBOUWDE_UITGEVER, "bench", "medewerker", GEMEENTE, frozenset({"bezwaar"}))
    token = issue_token(settings, caller, nu=system_clock(), geldig=timedelta(hours=1))
    pad = f"/v1/gemeenten/{GEMEENTE}/zaken/{zaak}?geldigOp={dag.isoformat()}&bekendOp={dag.isoformat()}"
    with _server(settings.map) as verbinding:

        def vraag() -> None:
            verbinding.request("GET", pad, headers={"Authorization": f"Bearer {token}"})
            antwoord = verbinding.getresponse()
            lichaam = antwoord.read()
            assert antwoord.status == 200, lichaam[:500]  # noqa: PLR2004 - the status itself

        return meet("het hele verzoek over HTTP", vraag, keren)


@contextmanager
def _server(folder: Path) -> Iterator[HTTPConnection]:
    with socket() as vrij:
        vrij.bind(("127.0.0.1", 0))
        poort = vrij.getsockname()[1]
    omgeving = {
        **{naam: waarde for naam, waarde in os.environ.items() if not naam.startswith("ZAAKBOEK_")},
        "ZAAKBOEK_MAP": str(folder),
    }
    opdracht = [sys.executable, "-m", "api.cli", "serve", "--port", str(poort)]
    server = subprocess.Popen(opdracht, env=omgeving, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)  # noqa: S603
    try:
        _wacht_tot_hij_antwoordt(server, poort)
        yield HTTPConnection("127.0.0.1", poort, timeout=_WACHTTIJD)
    finally:
        server.terminate()
        server.wait(_WACHTTIJD)


def _wacht_tot_hij_antwoordt(server: subprocess.Popen[bytes], poort: int) -> None:
    einde = time.monotonic() + _WACHTTIJD
    while True:
        try:
            verbinding = HTTPConnection("127.0.0.1", poort, timeout=_WACHTTIJD)
            verbinding.request("GET", "/v1/openapi.json")
            verbinding.getresponse().read()
            verbinding.close()
        except OSError:
            if time.monotonic() > einde or server.poll() is not None:
                raise
            time.sleep(0.1)
        else:
            return
