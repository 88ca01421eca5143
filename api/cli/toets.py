"""``zaakboek toets``: weigh a rule without a server or a database."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterable, Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import Any, TextIO

from api.json_lezen import lees_json
from domain.regels.regelboek import Regelboek
from domain.regels.toetsing import toets
from domain.regels.verzoek import lees_vraag
from domain.weigering import FeitOnbekend, FeitOngeldig, FeitOntbreekt, Weigering
from services.verordeningen import regelboek

_LEDEN = ("gemeente", "regel", "peildatum", "feiten", "bekendOp", "regime")


def add_arguments(parser: ArgumentParser) -> None:
    """Tell the parser what ``toets`` takes."""
    parser.add_argument("gemeente", nargs="?", help="CBS-code, zoals 0268")
    parser.add_argument("regel", nargs="?", help="id van de regel, zoals onderzoekstermijn")
    parser.add_argument("--peildatum", help="dag waarop de regel moet gelden, jjjj-mm-dd")
    parser.add_argument("--feiten", help="de feiten als JSON-object")
    parser.add_argument("--bekend-op", help="weeg met wat op deze dag bekend was, jjjj-mm-dd")
    parser.add_argument("--regime", help="weeg onder dit regime")
    parser.add_argument("--invoer", help="bestand met een verzoek per regel (JSON), of - voor standaardinvoer")


def run(arguments: Namespace) -> int:
    """Answer one question (exit 0, or 2 with the problem), or a file of them (0, or 1 when a line is no JSON)."""
    boek = regelboek()
    if arguments.invoer is not None:
        with ExitStack() as stack:
            lines = sys.stdin if arguments.invoer == "-" else stack.enter_context(_open(arguments.invoer))
            return answer_lines(lines, sys.stdout, boek)
    try:
        _print(_answer(_request(arguments), boek), sys.stdout, indent=2)
    except Weigering as weigering:
        _print(weigering.als_probleem(), sys.stdout, indent=2)
        return 2
    return 0


def answer_lines(lines: Iterable[str], out: TextIO, boek: Regelboek) -> int:
    """Answer a request a line with an answer a line; a problem is an answer, a line that is no JSON is not."""
    code = 0
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            request = lees_json(line)
            if not isinstance(request, dict):
                raise FeitOngeldig("Een verzoek is een JSON-object.", feit="verzoek")
            _print(_answer(request, boek), out)
        except Weigering as weigering:
            _print(weigering.als_probleem(), out)
        except ValueError as fout:
            sys.stderr.write(f"zaakboek toets: regel {number} is geen JSON ({fout})\n")
            code = 1
    return code


def _answer(request: Mapping[str, Any], boek: Regelboek) -> dict[str, Any]:
    for naam in request:
        if naam not in _LEDEN:
            raise FeitOnbekend(f"Lid '{naam}' hoort niet in een verzoek.", feit=naam)
    waar = {}
    for naam in ("gemeente", "regel"):
        if not isinstance(request.get(naam), str):
            raise FeitOntbreekt(f"Lid '{naam}' ontbreekt.", feit=naam)
        waar[naam] = request[naam]
    verzoek = {naam: waarde for naam, waarde in request.items() if naam not in waar}
    return toets(lees_vraag(waar["gemeente"], waar["regel"], verzoek, boek), boek).als_json()


def _request(arguments: Namespace) -> dict[str, Any]:
    request: dict[str, Any] = {
        "gemeente": arguments.gemeente,
        "regel": arguments.regel,
        "peildatum": arguments.peildatum,
        "bekendOp": arguments.bekend_op,
        "regime": arguments.regime,
    }
    if arguments.feiten is not None:
        try:
            request["feiten"] = lees_json(arguments.feiten)
        except ValueError as fout:
            raise FeitOngeldig(f"--feiten is geen JSON: {fout}.", feit="feiten") from None
    return {naam: waarde for naam, waarde in request.items() if waarde is not None}


def _open(name: str) -> TextIO:
    try:
        return Path(name).open(encoding="utf-8")
    except OSError as fout:
        raise SystemExit(f"zaakboek toets: kan {name} niet lezen ({fout.strerror})") from None


def _print(answer: Mapping[str, Any], out: TextIO, indent: int | None = None) -> None:
    out.write(json.dumps(answer, ensure_ascii=False, indent=indent) + "\n")
