"""``zaakboek replay``: a zaak as it counted on one day and as it was known on another."""

from __future__ import annotations

import json
import os
import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Sequence
from datetime import date
from typing import Any, Final
from uuid import UUID

from rich.console import Console

from api.demo.show import BREEDTE, beeld_van_zaak
from domain.weigering import Weigering
from domain.zaak.geschiedenis import Vastgelegd, betrokkenen_in
from projections.tijdlijn import tijdlijn
from projections.zaakbeeld import stappen, zaakbeeld
from services.access_log import noteer_inzage
from services.clock import dag_in_nederland
from services.keys.errors import SleutelFout
from services.ledger.errors import LedgerOnbereikbaar
from services.reading import lees_zaak_bekend_op
from services.settings import OngeldigeInstelling, read_settings
from services.tenant import Tenant
from services.wiring import open_installatie

LEZER: Final = "urn:zaakboek:opdrachtregel"


def add_arguments(parser: ArgumentParser) -> None:
    """Tell the parser what ``replay`` takes."""
    parser.add_argument("gemeente", help="CBS-code, zoals 0268")
    parser.add_argument("zaak", type=als_uuid, help="id van de zaak (UUID)")
    parser.add_argument("--geldig-op", type=als_dag, help="zoals de zaak op deze dag gold (standaard vandaag)")
    parser.add_argument("--bekend-op", type=als_dag, help="met wat op deze dag bekend was (standaard vandaag)")
    parser.add_argument("--stap", action="store_true", help="na elke gebeurtenis een beeld (alleen met --json)")
    parser.add_argument("--json", action="store_true", help="druk het beeld af als JSON")


def run(arguments: Namespace) -> int:
    """Print the zaak; 2 when it is not there. The reading leaves an access record, as everywhere."""
    if arguments.stap and not arguments.json:
        sys.stderr.write("zaakboek replay: --stap gaat samen met --json.\n")
        return 2
    try:
        with open_installatie(read_settings(os.environ)) as installatie:
            tenant = installatie.tenant(arguments.gemeente)
            vandaag = dag_in_nederland(tenant.klok())
            geldig, bekend = arguments.geldig_op or vandaag, arguments.bekend_op or vandaag
            gelezen = lees_zaak_bekend_op(arguments.zaak, tenant, bekend)
            lezer = (LEZER, f"uid-{os.getuid()}")
            noteer_inzage("replay", betrokkenen_in(gelezen), tenant, lezer=lezer, zaak=arguments.zaak)
            _print(arguments, gelezen, tenant, geldig=geldig, bekend=bekend)
    except (Weigering, OngeldigeInstelling, LedgerOnbereikbaar, SleutelFout) as fout:
        sys.stderr.write(f"zaakboek replay: {fout}\n")
        return 2
    return 0


def _print(arguments: Namespace, gelezen: Sequence[Vastgelegd], tenant: Tenant, *, geldig: date, bekend: date) -> None:
    kader = tenant.rechtskader
    beeld: Any
    if arguments.stap:
        beeld = stappen(gelezen, kader, geldig_op=geldig, bekend_op_dag=bekend)
    else:
        beeld = zaakbeeld(gelezen, kader, geldig_op=geldig, bekend_op_dag=bekend)
    if arguments.json:
        sys.stdout.write(json.dumps(beeld, ensure_ascii=False, indent=2) + "\n")
        return
    regels = [regel.als_json() for regel in tijdlijn(gelezen)]
    titel = f"Zaak {arguments.zaak}, zoals geldend op {geldig.isoformat()} en bekend op {bekend.isoformat()}"
    Console(width=BREEDTE, highlight=False).print(beeld_van_zaak(titel, beeld, regels))


def als_dag(tekst: str) -> date:
    """Read a day of the command line."""
    try:
        return date.fromisoformat(tekst)
    except ValueError:
        raise ArgumentTypeError(f"'{tekst}' is geen bestaande dag in de vorm jjjj-mm-dd") from None


def als_uuid(tekst: str) -> UUID:
    """Read the id of a zaak of the command line."""
    try:
        return UUID(tekst)
    except ValueError:
        raise ArgumentTypeError("dat is geen id van een zaak (UUID)") from None
