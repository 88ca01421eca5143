"""``zaakboek bench``: how fast, measured on a practice gemeente of its own that is removed again."""

from __future__ import annotations

import json
import shutil
import sys
import tempfile
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final
from uuid import UUID

from rich.console import Console
from rich.status import Status
from rich.table import Table

from api.bench.dossier import meet_dossier
from api.bench.lange_zaak import GEMEENTE, LangeZaak
from api.bench.replay import meet_delen, meet_over_http
from api.demo.play import ScriptedClock
from api.demo.script import verhalen
from api.demo.show import BREEDTE, tabel
from services import postgres_embedded
from services.clock import dag_in_nederland, system_clock
from services.settings import Settings, read_settings
from services.tenant import Tenant
from services.wiring import open_installatie

_KLEINSTE, _GROOTSTE = 30, 20_000
_KEREN: Final = {"replay": 50, "dossier": 3}
"""What can be measured, and how often it is by itself."""
_TE_LANG: Final = (
    "zo'n zaak loopt door na vandaag, en wat dan bekend is weet niemand; neem minder gebeurtenissen, of meer besluiten."
)


def add_arguments(parser: ArgumentParser) -> None:
    """Tell the parser what ``bench`` takes."""
    wat = "wat er gemeten wordt: een hele zaak laten zien (replay), of haar dossier als PDF maken (dossier)"
    parser.add_argument("wat", choices=tuple(_KEREN), help=wat)
    parser.add_argument(
        "--gebeurtenissen", type=_aantal(_KLEINSTE, _GROOTSTE), default=1000, help="grootte van de zaak"
    )
    parser.add_argument(
        "--besluiten", type=_aantal(1, _GROOTSTE), help="hoeveel besluiten (standaard zoveel als passen)"
    )
    standaard = ", ".join(f"{keren} bij {wat}" for wat, keren in _KEREN.items())
    parser.add_argument("--keren", type=_aantal(2, 100_000), help=f"hoe vaak elke meting (standaard {standaard})")
    parser.add_argument("--json", action="store_true", help="druk de metingen af als JSON")


def run(arguments: Namespace) -> int:
    """Make the zaak, measure, print; 0 when it was measured, 2 when such a zaak would run on after today."""
    arguments.keren = arguments.keren or _KEREN[arguments.wat]
    voortgang = Console(stderr=True, width=BREEDTE, highlight=False)
    with _eigen_map() as settings, voortgang.status("zaak maken") as stand:
        klok = ScriptedClock(verhalen()[0].stappen[-1].moment)
        with open_installatie(settings, klok=klok) as installatie:
            tenant = installatie.maak_gemeente(GEMEENTE, oefen=True)
            zaak = _maak_zaak(arguments, tenant, klok, stand)
            if dag_in_nederland(klok()) > dag_in_nederland(system_clock()):
                sys.stderr.write(f"zaakboek bench: {_TE_LANG}\n")
                return 2
            stand.update("meten")
            toon = _replay if arguments.wat == "replay" else _dossier
            gemeten, als_tabel = toon(_Zaak(zaak, tenant, settings, dag_in_nederland(klok())), arguments.keren)
    if arguments.json:
        uitkomst = {"gebeurtenissen": arguments.gebeurtenissen, "keren": arguments.keren, **gemeten}
        sys.stdout.write(json.dumps(uitkomst, ensure_ascii=False, indent=2) + "\n")
    else:
        Console(width=BREEDTE, highlight=False).print(als_tabel)
    return 0


@dataclass(frozen=True)
class _Zaak:
    """The zaak on which is measured, where it is, and the day on which it is looked at."""

    zaak: UUID
    tenant: Tenant
    settings: Settings
    dag: date


def _maak_zaak(arguments: Namespace, tenant: Tenant, klok: ScriptedClock, stand: Status) -> UUID:
    hoeveel = arguments.gebeurtenissen
    lang = LangeZaak(tenant, klok, lambda versie: stand.update(f"zaak maken: {versie} van {hoeveel} gebeurtenissen"))
    return lang.groei(hoeveel, arguments.besluiten)


def _replay(op: _Zaak, keren: int) -> tuple[dict[str, Any], Table]:
    metingen = [meet_over_http(op.zaak, op.settings, op.dag, keren), *meet_delen(op.zaak, op.tenant, op.dag, keren)]
    gemaakt = tabel("milliseconden", "p50", "p95", "langste", breedtes=(None, 10, 10, 10))
    for meting in metingen:
        gemaakt.add_row(meting.wat, *(f"{tijd:.2f}" for tijd in (meting.p50, meting.p95, meting.langste)))
    return {"milliseconden": [meting.als_json() for meting in metingen]}, gemaakt


def _dossier(op: _Zaak, keren: int) -> tuple[dict[str, Any], Table]:
    meting = meet_dossier(op.zaak, op.tenant, op.dag, keren)
    gemaakt = tabel("dossier als PDF", "", breedtes=(None, 12))
    gemaakt.add_row("seconden om het te lezen en te zetten", f"{meting.seconden:.2f}")
    gemaakt.add_row("bladzijden", str(meting.bladzijden))
    gemaakt.add_row("MB op schijf", f"{meting.bestand:.1f}")
    gemaakt.add_row("MB geheugen om het te zetten", f"{meting.geheugen:.0f}")
    return {"dossier": meting.als_json()}, gemaakt


@contextmanager
def _eigen_map() -> Iterator[Settings]:
    """Lend the settings of an installation that exists for the measuring only; the path of a socket must be short."""
    folder = Path(tempfile.mkdtemp(prefix="zaakboek-bench-"))
    try:
        yield read_settings({"ZAAKBOEK_MAP": str(folder)})
    finally:
        postgres_embedded.stop(folder / "postgres")
        shutil.rmtree(folder)


def _aantal(kleinste: int, grootste: int) -> Callable[[str], int]:
    def lees(tekst: str) -> int:
        if not tekst.isascii() or not tekst.isdigit() or not kleinste <= int(tekst) <= grootste:
            raise ArgumentTypeError(f"'{tekst}' is geen heel getal van {kleinste} tot en met {grootste}")
        return int(tekst)

    return lees
