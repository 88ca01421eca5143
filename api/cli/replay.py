"""``zaakboek replay``: a zaak as it counted on one day and as it was known on another."""

from __future__ import annotations

import os
import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Iterable
from contextlib import nullcontext
from datetime import date
from typing import Any, Final
from uuid import UUID

from pydantic_core import to_json
from rich.console import Console, RenderableType
from rich.text import Text

from api.bekend_op import bekend_op_of_vandaag
from api.cli.verandering_tekst import stap_in_tekst, vergelijking_in_tekst
from api.demo.show import BREEDTE, beeld_van_zaak
from domain.regels.feiten import lees_datum
from domain.weigering import Weigering
from domain.zaak.geschiedenis import betrokkenen_in
from projections.tijdlijn import tijdlijn
from projections.verandering import Kijkpunt, lees_kijkpunt, stap_voor_stap, vergelijk
from projections.zaakbeeld import zaakbeeld
from services.access_log import noteer_inzage
from services.clock import dag_in_nederland
from services.herindeling import gaat_verder_in
from services.keys.errors import SleutelFout
from services.ledger.errors import LedgerOnbereikbaar
from services.reading import kader_van, lees_zaak_bekend_op, lees_zaak_op_dagen
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
    parser.add_argument("--stap", action="store_true", help="elke gebeurtenis, en wat zij in de zaak veranderde")
    dagen = "een dag, of twee met een komma ertussen: geldig-op,bekend-op"
    parser.add_argument("--van", type=als_kijkpunt, help=f"wat er veranderde sinds dit moment: {dagen}")
    parser.add_argument("--tot", type=als_kijkpunt, help=f"tot dit moment (standaard vandaag): {dagen}")
    parser.add_argument("--json", action="store_true", help="druk het beeld af als JSON")


def run(arguments: Namespace) -> int:
    """Print the zaak; 2 when it is not there. The reading leaves an access record, as everywhere."""
    if (onverenigbaar := _onverenigbaar(arguments)) is not None:
        sys.stderr.write(f"zaakboek replay: {onverenigbaar}\n")
        return 2
    try:
        with open_installatie(read_settings(os.environ)) as installatie:
            tenant = installatie.tenant(arguments.gemeente)
            if arguments.van is not None:
                _verschil(arguments, tenant)
            else:
                _beeld(arguments, tenant)
    except (Weigering, OngeldigeInstelling, LedgerOnbereikbaar, SleutelFout) as fout:
        sys.stderr.write(f"zaakboek replay: {fout}\n")
        return 2
    return 0


def _onverenigbaar(arguments: Namespace) -> str | None:
    if arguments.tot is not None and arguments.van is None:
        return "--tot gaat samen met --van: geef ook het moment waarmee vergeleken wordt."
    if arguments.van is not None and (arguments.stap or arguments.geldig_op or arguments.bekend_op):
        return "--van vergelijkt twee momenten en gaat niet samen met --stap, --geldig-op of --bekend-op."
    return None


def _beeld(arguments: Namespace, tenant: Tenant) -> None:
    vandaag = dag_in_nederland(tenant.klok())
    punt = Kijkpunt(arguments.geldig_op or vandaag, bekend_op_of_vandaag(arguments.bekend_op, tenant))
    gelezen = lees_zaak_bekend_op(arguments.zaak, tenant, punt.bekend_op)
    noteer_inzage("replay", betrokkenen_in(gelezen), tenant, lezer=lezer(), zaak=arguments.zaak)
    dagen = {"geldig_op": punt.geldig_op, "bekend_op_dag": punt.bekend_op}
    if arguments.stap:
        stappen = stap_voor_stap(gelezen, kader_van(gelezen, tenant), **dagen)
        if arguments.json:
            _print_een_voor_een(stap.als_json() for stap in stappen)
        else:
            toon(_titel(arguments.zaak, punt), (stap_in_tekst(stap) for stap in stappen))
        return
    beeld = zaakbeeld(gelezen, kader_van(gelezen, tenant), **dagen)
    if arguments.json:
        _print({**beeld, "opvolger": gaat_verder_in(arguments.zaak, tenant)})
        return
    regels = [regel.als_json() for regel in tijdlijn(gelezen)]
    Console(width=BREEDTE, highlight=False).print(beeld_van_zaak(_titel(arguments.zaak, punt), beeld, regels))


def _verschil(arguments: Namespace, tenant: Tenant) -> None:
    vandaag = dag_in_nederland(tenant.klok())
    van, tot = arguments.van, arguments.tot or Kijkpunt(vandaag, vandaag)
    for naam, punt in (("--van", van), ("--tot", tot)):
        bekend_op_of_vandaag(punt.bekend_op, tenant, naam)
    eerst, daarna = lees_zaak_op_dagen(arguments.zaak, tenant, [van.bekend_op, tot.bekend_op])
    gelezen = max(eerst, daarna, key=len)
    noteer_inzage("replay-verschil", betrokkenen_in(gelezen), tenant, lezer=lezer(), zaak=arguments.zaak)
    vergelijking = vergelijk((van, eerst), (tot, daarna), kader_van(gelezen, tenant))
    if arguments.json:
        _print({"zaak": str(arguments.zaak), **vergelijking.als_json()})
        return
    titel = f"{_titel(arguments.zaak, van)}\nvergeleken met {_zoals(tot)}"
    toon(titel, [vergelijking_in_tekst(vergelijking)])


def lezer() -> tuple[str, str]:
    """Say who reads on the command line: the user of the operating system."""
    return LEZER, f"uid-{os.getuid()}"


def _titel(zaak: UUID, punt: Kijkpunt) -> str:
    return f"Zaak {zaak}, {_zoals(punt)}"


def _zoals(punt: Kijkpunt) -> str:
    return f"zoals geldend op {punt.geldig_op.isoformat()} en bekend op {punt.bekend_op.isoformat()}"


def toon(titel: str, delen: Iterable[RenderableType]) -> None:
    """Print for people: page by page on a terminal, as it comes anywhere else."""
    console = Console(width=BREEDTE, highlight=False)
    with console.pager() if console.is_terminal else nullcontext():
        console.print(Text(titel, style="bold"))
        for deel in delen:
            console.print(deel)


def _print(beeld: Any) -> None:
    sys.stdout.write(_json(beeld) + "\n")


def _print_een_voor_een(stappen: Iterable[Any]) -> None:
    # Not one list in memory: each step holds a whole zaak.
    begin = "["
    for stap in stappen:
        sys.stdout.write(begin + "\n" + _json(stap))
        begin = ","
    sys.stdout.write("\n]\n" if begin == "," else "[]\n")


def _json(waarde: Any) -> str:
    return to_json(waarde, indent=2).decode()


def als_dag(tekst: str) -> date:
    """Read a day of the command line."""
    try:
        return lees_datum(tekst)
    except ValueError as fout:
        raise ArgumentTypeError(f"'{tekst}' is geen dag: {fout}") from None


def als_kijkpunt(tekst: str) -> Kijkpunt:
    """Read a point from which a zaak is looked at: a day, or two with a comma."""
    try:
        return lees_kijkpunt(tekst)
    except ValueError as fout:
        raise ArgumentTypeError(f"'{tekst}' is geen moment: {fout} (geef een dag, of geldig-op,bekend-op)") from None


def als_uuid(tekst: str) -> UUID:
    """Read the id of a zaak of the command line."""
    try:
        return UUID(tekst)
    except ValueError:
        raise ArgumentTypeError("dat is geen id van een zaak (UUID)") from None
