"""``zaakboek hertoets``: what do the receipts of a zaak give now, and why is it different."""

from __future__ import annotations

import json
import os
import sys
from argparse import ArgumentParser, Namespace

from api.cli.replay import LEZER, als_dag, als_uuid
from domain.regels.hertoetsing import Hertoetsing
from domain.weigering import Weigering
from domain.zaak.geschiedenis import betrokkenen_in
from services.access_log import noteer_inzage
from services.clock import dag_in_nederland
from services.hertoetsing import hertoets_zaak
from services.keys.errors import SleutelFout
from services.ledger.errors import LedgerOnbereikbaar
from services.reading import lees_zaak_bekend_op
from services.settings import OngeldigeInstelling, read_settings
from services.wiring import open_installatie

Rij = tuple[int, str, Hertoetsing | None]


def add_arguments(parser: ArgumentParser) -> None:
    """Tell the parser what ``hertoets`` takes."""
    parser.add_argument("gemeente", help="CBS-code, zoals 0268")
    parser.add_argument("zaak", type=als_uuid, help="id van de zaak (UUID)")
    parser.add_argument("--regime", help="weeg onder dit regime in plaats van dat van toen")
    parser.add_argument("--bekend-op", type=als_dag, help="alleen adviezen die op deze dag bekend waren")
    parser.add_argument("--json", action="store_true", help="druk de uitkomst af als JSON")


def run(arguments: Namespace) -> int:
    """Print every advice with what it gives now; 0 when all reproduce, 1 when one does not, 2 when it is refused."""
    try:
        with open_installatie(read_settings(os.environ)) as installatie:
            tenant = installatie.tenant(arguments.gemeente)
            bekend = arguments.bekend_op or dag_in_nederland(tenant.klok())
            gelezen = lees_zaak_bekend_op(arguments.zaak, tenant, bekend)
            lezer = (LEZER, f"uid-{os.getuid()}")
            noteer_inzage("hertoets", betrokkenen_in(gelezen), tenant, lezer=lezer, zaak=arguments.zaak)
            rijen = list(hertoets_zaak(gelezen, tenant.rechtskader, regime=arguments.regime))
    except (Weigering, OngeldigeInstelling, LedgerOnbereikbaar, SleutelFout) as fout:
        sys.stderr.write(f"zaakboek hertoets: {fout}\n")
        return 2
    if arguments.json:
        sys.stdout.write(json.dumps([_als_json(rij) for rij in rijen], ensure_ascii=False, indent=2) + "\n")
    else:
        sys.stdout.writelines(_zin(rij) for rij in rijen)
    return 0 if all(opnieuw is None or opnieuw.reproduceert for _, _, opnieuw in rijen) else 1


def _als_json(rij: Rij) -> dict[str, object]:
    versie, regel, opnieuw = rij
    return {"versie": versie, **(opnieuw.als_json() if opnieuw else {"regel": regel, "gewist": True})}


def _zin(rij: Rij) -> str:
    versie, regel, opnieuw = rij
    if opnieuw is None:
        return f"{versie:>4}  {regel}: het bewijs is gewist\n"
    toen = "reproduceert" if opnieuw.reproduceert else "REPRODUCEERT NIET"
    anders = "zou nu anders uitvallen" if opnieuw.verandert else "zou nu hetzelfde zijn"
    if opnieuw.nu is None:
        anders = "nu is er geen antwoord"
    oorzaken = f" ({', '.join(opnieuw.oorzaken)})" if opnieuw.oorzaken else ""
    reden = f" {opnieuw.reden}" if opnieuw.reden else ""
    return f"{versie:>4}  {regel}: {toen}; {anders}{oorzaken}.{reden}\n"
