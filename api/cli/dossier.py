"""``zaakboek dossier``: the whole case in one file, for who has to judge it."""

from __future__ import annotations

import os
import sys
from argparse import ArgumentParser, Namespace

from api.cli.replay import als_dag, als_uuid, lezer
from api.dossier.lezing import lees_dossier
from api.dossier.pdf import als_pdf
from domain.weigering import Weigering
from services.access_log import noteer_inzage
from services.clock import dag_in_nederland
from services.keys.errors import SleutelFout
from services.ledger.errors import LedgerOnbereikbaar
from services.settings import OngeldigeInstelling, read_settings
from services.wiring import open_installatie

STANDAARDUITVOER = "-"


def add_arguments(parser: ArgumentParser) -> None:
    """Tell the parser what ``dossier`` takes."""
    parser.add_argument("gemeente", help="CBS-code, zoals 0268")
    parser.add_argument("zaak", type=als_uuid, help="id van de zaak (UUID)")
    parser.add_argument("--geldig-op", type=als_dag, help="rechten en termijnen op deze dag (standaard vandaag)")
    parser.add_argument("--bekend-op", type=als_dag, help="met alles wat op deze dag bekend was (standaard vandaag)")
    parser.add_argument("--uit", required=True, metavar="BESTAND", help="nieuw bestand, of - voor standaarduitvoer")
    parser.add_argument("--json", action="store_true", help="schrijf JSON in plaats van een PDF")


def run(arguments: Namespace) -> int:
    """Write the dossier; 2 when it is refused. The reading is recorded before anything is written.

    A file is made new and for its owner alone: one that is there may be read by others.
    """
    if os.path.lexists(arguments.uit):
        return _geweigerd("dat bestand bestaat al; geef een nieuwe naam.")
    try:
        with open_installatie(read_settings(os.environ)) as installatie:
            tenant = installatie.tenant(arguments.gemeente)
            vandaag = dag_in_nederland(tenant.klok())
            dagen = {"geldig_op": arguments.geldig_op or vandaag, "bekend_op": arguments.bekend_op or vandaag}
            gelezen = lees_dossier(arguments.zaak, tenant, **dagen)
            inhoud = gelezen.als_bytes() if arguments.json else als_pdf(gelezen)
            noteer_inzage("dossier", gelezen.betrokkenen, tenant, lezer=lezer(), zaak=arguments.zaak)
    except (Weigering, OngeldigeInstelling, LedgerOnbereikbaar, SleutelFout) as fout:
        return _geweigerd(str(fout))
    if arguments.uit == STANDAARDUITVOER:
        sys.stdout.buffer.write(inhoud)
        return 0
    try:
        _schrijf(arguments.uit, inhoud)
    except OSError as fout:
        return _geweigerd(f"dat bestand kan hier niet worden geschreven ({fout.strerror}).")
    return 0


def _geweigerd(waarom: str) -> int:
    sys.stderr.write(f"zaakboek dossier: {waarom}\n")
    return 2


def _schrijf(uit: str, inhoud: bytes) -> None:
    beschrijving = os.open(uit, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(beschrijving, "wb") as bestand:
        bestand.write(inhoud)
