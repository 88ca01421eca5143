"""``zaakboek gemeente``: make one, list them, let one go into another, or drop a practice gemeente."""

from __future__ import annotations

import json
import os
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Mapping
from typing import Final

from eventsourcing.persistence import PersistenceError
from rich.console import Console

from api.cli.replay import als_dag
from domain.weigering import Weigering
from services.herindeling import Afloop, ga_op
from services.keys.errors import SleutelFout
from services.settings import OngeldigeInstelling, read_settings
from services.wiring import Installatie, open_installatie

_AFLOPEN: Final[Mapping[Afloop, str]] = {
    "overgenomen": "lopende zaken overgenomen",
    "al-overgenomen": "zaken waren al overgenomen",
    "afgesloten": "afgesloten zaken blijven leesbaar in het oude grootboek",
    "gewist": "zaken waarvan de cliënt is gewist",
    "mislukt": "zaken konden niet worden overgenomen",
}


def add_arguments(parser: ArgumentParser) -> None:
    """Tell the parser what ``gemeente`` takes."""
    parser.add_argument("doe", choices=("maak", "lijst", "ga-op", "verwijder"), help="wat er moet gebeuren")
    parser.add_argument("code", nargs="?", help="CBS-code, zoals 0268")
    parser.add_argument("--oefen", action="store_true", help="maak een oefengemeente: die mag weer weg")
    parser.add_argument("--in", dest="opvolger", help="ga-op: de CBS-code van de gemeente waarin zij opgaat")
    parser.add_argument("--op", type=als_dag, help="ga-op: de dag van de herindeling, jjjj-mm-dd")
    parser.add_argument("--json", action="store_true", help="druk de uitkomst af als JSON")


def run(arguments: Namespace) -> int:
    """Do it; 2 when it is refused, 1 when a zaak could not be taken over."""
    if arguments.doe != "lijst" and arguments.code is None:
        sys.stderr.write("zaakboek gemeente: geef de CBS-code van de gemeente, zoals 0268.\n")
        return 2
    if arguments.doe == "ga-op" and (arguments.opvolger is None or arguments.op is None):
        sys.stderr.write("zaakboek gemeente ga-op: geef met --in de opvolger en met --op de dag van de herindeling.\n")
        return 2
    try:
        with open_installatie(read_settings(os.environ)) as installatie:
            return _do(arguments, installatie)
    except (OngeldigeInstelling, Weigering, PersistenceError, SleutelFout) as fout:
        sys.stderr.write(f"zaakboek gemeente: {fout}\n")
        return 2


def _do(arguments: Namespace, installatie: Installatie) -> int:
    if arguments.doe == "maak":
        installatie.maak_gemeente(arguments.code, oefen=arguments.oefen)
        _tell(arguments, [installatie.beschrijf(arguments.code)])
    elif arguments.doe == "ga-op":
        return _ga_op(arguments, installatie)
    elif arguments.doe == "verwijder":
        installatie.verwijder_oefengemeente(arguments.code)
        sys.stdout.write(f"Oefengemeente {arguments.code} is verwijderd.\n")
    else:
        _tell(arguments, [installatie.beschrijf(code) for code in installatie.gemeenten()])
    return 0


def _ga_op(arguments: Namespace, installatie: Installatie) -> int:
    oud, nieuw = installatie.tenant(arguments.code), installatie.tenant(arguments.opvolger)
    with Console(stderr=True, highlight=False).status("zaken overnemen") as stand:
        gedaan = ga_op(oud, nieuw, op=arguments.op, vertel=lambda gezien: stand.update(f"{gezien} zaken bekeken"))
    if arguments.json:
        sys.stdout.write(json.dumps(gedaan.aantallen, ensure_ascii=False) + "\n")
    else:
        sys.stdout.write(f"Gemeente {arguments.code} is opgegaan in {arguments.opvolger}.\n")
        for afloop, aantal in sorted(gedaan.aantallen.items()):
            sys.stdout.write(f"{aantal:>9}  {_AFLOPEN[afloop]}\n")
    for zaak, waarom in gedaan.mislukt.items():
        sys.stderr.write(
            f"zaakboek gemeente: zaak {zaak} is niet overgenomen ({waarom}); herstel dat en vraag opnieuw.\n"
        )
    return 1 if gedaan.mislukt else 0


def _tell(arguments: Namespace, rijen: list[dict[str, object]]) -> None:
    if arguments.json:
        sys.stdout.write(json.dumps(rijen, ensure_ascii=False) + "\n")
        return
    for rij in rijen:
        oefen = "  (oefen)" if rij["oefen"] else ""
        sys.stdout.write(f"{rij['gemeente']}  {rij['naam']}  {rij['gebeurtenissen']} gebeurtenissen{oefen}\n")
    if not rijen:
        sys.stdout.write("Er zijn nog geen gemeenten.\n")
