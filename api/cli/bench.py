"""``zaakboek bench``: how fast, measured on a practice gemeente of its own that is removed again."""

from __future__ import annotations

import json
import shutil
import sys
import tempfile
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from rich.console import Console

from api.bench.lange_zaak import GEMEENTE, LangeZaak
from api.bench.replay import Meting, meet_delen, meet_over_http
from api.demo.play import ScriptedClock
from api.demo.script import verhalen
from api.demo.show import BREEDTE, tabel
from services import postgres_embedded
from services.clock import dag_in_nederland
from services.settings import Settings, read_settings
from services.wiring import open_installatie

_KLEINSTE, _GROOTSTE = 30, 20_000


def add_arguments(parser: ArgumentParser) -> None:
    """Tell the parser what ``bench`` takes."""
    parser.add_argument("wat", choices=("replay",), help="wat er gemeten wordt: een hele zaak laten zien")
    parser.add_argument(
        "--gebeurtenissen", type=_aantal(_KLEINSTE, _GROOTSTE), default=1000, help="grootte van de zaak"
    )
    parser.add_argument(
        "--besluiten", type=_aantal(1, _GROOTSTE), help="hoeveel besluiten (standaard zoveel als passen)"
    )
    parser.add_argument("--keren", type=_aantal(2, 100_000), default=50, help="hoe vaak elke meting")
    parser.add_argument("--json", action="store_true", help="druk de metingen af als JSON")


def run(arguments: Namespace) -> int:
    """Make the zaak, measure, print; 0 when it was measured."""
    console = Console(stderr=True, width=BREEDTE, highlight=False)
    with _eigen_map() as settings:
        metingen = _replay(arguments, settings, console)
    if arguments.json:
        rijen = [meting.als_json() for meting in metingen]
        uitkomst = {"gebeurtenissen": arguments.gebeurtenissen, "keren": arguments.keren, "milliseconden": rijen}
        sys.stdout.write(json.dumps(uitkomst, ensure_ascii=False, indent=2) + "\n")
        return 0
    gemaakt = tabel("milliseconden", "p50", "p95", "langste", breedtes=(None, 10, 10, 10))
    for meting in metingen:
        gemaakt.add_row(meting.wat, *(f"{tijd:.2f}" for tijd in (meting.p50, meting.p95, meting.langste)))
    Console(width=BREEDTE, highlight=False).print(gemaakt)
    return 0


def _replay(arguments: Namespace, settings: Settings, console: Console) -> list[Meting]:
    klok = ScriptedClock(verhalen()[0].stappen[-1].moment)
    with open_installatie(settings, klok=klok) as installatie, console.status("zaak maken") as stand:
        tenant = installatie.maak_gemeente(GEMEENTE, oefen=True)
        hoeveel = arguments.gebeurtenissen
        lang = LangeZaak(
            tenant, klok, lambda versie: stand.update(f"zaak maken: {versie} van {hoeveel} gebeurtenissen")
        )
        zaak = lang.groei(hoeveel, arguments.besluiten)
        dag = dag_in_nederland(klok())
        stand.update("meten over HTTP")
        heel = meet_over_http(zaak, settings, dag, arguments.keren)
        stand.update("delen meten")
        return [heel, *meet_delen(zaak, tenant, dag, arguments.keren)]


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
