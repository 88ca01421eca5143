"""Pytest plugin: after a run of all tables of the rules, every outcome value and every refusal was seen in one.

Each rule is listened to while its tables run: which value of each member of its outcome came out (a bool both ways,
each word of a list of words, null and something, a list with and without members), and which of its own refusals. What
never came out has no case, and fails the run. A part of the tables, or a run with failures, says nothing.
What cannot come out for a reason of law stands in uitkomsten.toml, with that reason.
"""

from __future__ import annotations

import ast
import tomllib
import types
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, Final, Literal, Union, get_args, get_origin

import pytest
from pydantic import BaseModel

from domain.regels.feiten import Uitkomst
from domain.regels.regel import AnyRegel
from domain.regels.register import REGELS
from domain.weigering import ToetsingGeweigerd

ROOT: Final = Path(__file__).resolve().parent.parent
TABELLEN: Final = ROOT / "tests" / "domain" / "regels"
UITZONDERINGEN: Final = Path(__file__).with_suffix(".toml")
_WEIGERINGEN: Final = {soort.__name__ for soort in ToetsingGeweigerd.__subclasses__()}
_GEZIEN: Final[set[str]] = set()
_BESTANDEN: Final[set[str]] = set()
_luistert: list[bool] = [False]


def waarden_van(naam: str, soort: type[BaseModel]) -> Iterator[str]:
    """Name every value that the members of an outcome can have: "pgb-weigering.weigeren = true"."""
    for veld in soort.model_fields.values():
        plek = f"{naam}.{veld.alias}"
        # Whether a ground compels is fixed by the words of the law, ground by ground.
        if plek.endswith(".dwingend"):
            continue
        yield from _waarden_in(plek, veld.annotation)


def _waarden_in(plek: str, annotatie: Any) -> Iterator[str]:
    soort = get_origin(annotatie)
    if hasattr(annotatie, "__metadata__"):
        yield from _waarden_in(plek, get_args(annotatie)[0])
    elif soort in (Union, types.UnionType):
        yield from (w for keuze in get_args(annotatie) for w in _waarden_in(plek, keuze))
        if set(get_args(annotatie)) - {types.NoneType} and not any(_noemt(k) for k in get_args(annotatie)):
            yield f"{plek} = iets"
    elif annotatie is types.NoneType:
        yield f"{plek} = null"
    elif annotatie is bool:
        yield from (f"{plek} = true", f"{plek} = false")
    elif soort is Literal:
        yield from (f"{plek} = {waarde}" for waarde in get_args(annotatie))
    elif soort in (tuple, list):
        yield from (f"{plek} = leeg", f"{plek} = gevuld")
        yield from (w for w in _waarden_in(f"{plek}[]", get_args(annotatie)[0]) if not w.endswith(" = iets"))
    elif isinstance(annotatie, type) and issubclass(annotatie, BaseModel):
        yield from waarden_van(plek, annotatie)


def _noemt(annotatie: Any) -> bool:
    return annotatie is not types.NoneType and next(_waarden_in("", annotatie), None) is not None


def gezien_in(naam: str, uitkomst: BaseModel) -> Iterator[str]:
    """Name the values that one outcome has."""
    for lid, veld in type(uitkomst).model_fields.items():
        yield from _gezien_in(f"{naam}.{veld.alias}", getattr(uitkomst, lid))


def _gezien_in(plek: str, waarde: object) -> Iterator[str]:
    if isinstance(waarde, BaseModel):
        yield from gezien_in(plek, waarde)
    elif isinstance(waarde, tuple | list):
        yield f"{plek} = {'gevuld' if waarde else 'leeg'}"
        yield from (w for lid in waarde for w in _gezien_in(f"{plek}[]", lid))
    elif waarde is None or isinstance(waarde, bool):
        yield f"{plek} = {'null' if waarde is None else str(waarde).lower()}"
        return
    else:
        yield f"{plek} = {waarde}"
    yield f"{plek} = iets"


@cache
def weigeringen_in(pad: Path) -> dict[int, str]:
    """Name every place in a module of the rules where a refusal is raised, by the lines over which it runs.

    "domain/regels/pgb/budget.py lees_regel FeitOngeldig 1": by function and order, so that it stays when lines move.
    """
    gevonden: dict[int, str] = {}
    for functie in ast.walk(ast.parse(pad.read_text(encoding="utf-8"))):
        if not isinstance(functie, ast.FunctionDef):
            continue
        nummer = 0
        for knoop in ast.walk(functie):
            if isinstance(knoop, ast.Raise) and isinstance(knoop.exc, ast.Call) and _naam(knoop.exc) in _WEIGERINGEN:
                nummer += 1
                plek = f"{pad.relative_to(ROOT)} {functie.name} {_naam(knoop.exc)} {nummer}"
                gevonden |= dict.fromkeys(range(knoop.lineno, (knoop.end_lineno or knoop.lineno) + 1), plek)
    return gevonden


def _naam(aanroep: ast.Call) -> str:
    return aanroep.func.id if isinstance(aanroep.func, ast.Name) else ""


def _verwacht() -> set[str]:
    waarden = {waarde for naam, regel in REGELS.items() for waarde in waarden_van(naam, regel.uitkomst)}
    paden = (ROOT / "domain" / "regels").glob("*/*.py")
    return waarden | {plek for pad in paden for plek in weigeringen_in(pad).values()}


def _luister(naam: str, regel: AnyRegel) -> Callable[..., Uitkomst]:
    weeg = regel.weeg

    def gehoord(feiten: Any, weging: Any) -> Uitkomst:
        try:
            uitkomst: Uitkomst = weeg(feiten, weging)
        except ToetsingGeweigerd as geweigerd:
            if _luistert[0]:
                _GEZIEN.add(_plek(geweigerd))
            raise
        if _luistert[0]:
            _GEZIEN.update(gezien_in(naam, uitkomst))
        return uitkomst

    return gehoord


def _plek(geweigerd: ToetsingGeweigerd) -> str:
    spoor = geweigerd.__traceback__
    while spoor is not None and spoor.tb_next is not None:
        spoor = spoor.tb_next
    assert spoor is not None
    # A refusal that the engine raises (a fact that a text asks, a rule it does not hold) is none of the rule itself.
    return weigeringen_in(Path(spoor.tb_frame.f_code.co_filename)).get(spoor.tb_lineno, "")


def pytest_configure() -> None:
    """Listen to every rule."""
    for naam, regel in REGELS.items():
        object.__setattr__(regel, "weeg", _luister(naam, regel))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Iterator[None]:
    """Listen while a table of cases runs; what chance makes is no case."""
    van_een_regel = item.path.parent == TABELLEN
    if van_een_regel:
        _BESTANDEN.add(item.path.name)
    _luistert[0] = van_een_regel and not hasattr(getattr(item, "obj", None), "hypothesis")
    try:
        return (yield)
    finally:
        _luistert[0] = False


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """Tell the controller what this worker saw; the controller, or the only process, draws the conclusion."""
    if hasattr(session.config, "workeroutput"):
        session.config.workeroutput["uitkomsten"] = (sorted(_GEZIEN), sorted(_BESTANDEN))
        return
    alle = {pad.name for pad in TABELLEN.glob("test_*.py")}
    deel = session.config.option.keyword or session.config.option.markexpr
    if session.exitstatus != pytest.ExitCode.OK or deel or alle - _BESTANDEN:
        return
    if _ontbreekt():
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:
    """Take over what a worker of xdist saw."""
    gezien, bestanden = getattr(node, "workeroutput", {}).get("uitkomsten", ((), ()))
    _GEZIEN.update(gezien)
    _BESTANDEN.update(bestanden)


def _ontbreekt() -> list[str]:
    """List what has no case, and each exception that has one or that names nothing."""
    uitzonderingen = tomllib.loads(UITZONDERINGEN.read_text(encoding="utf-8"))["uitzondering"]
    namen = {rij["waarde"] for rij in uitzonderingen if rij["reden"]}
    return sorted((_verwacht() - _GEZIEN) ^ namen)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Name what no table of the rules has a case for."""
    alle = {pad.name for pad in TABELLEN.glob("test_*.py")}
    if alle - _BESTANDEN or not (ontbreekt := _ontbreekt()):
        return
    terminalreporter.section("zonder geval in de tabellen van de regels (of een uitzondering te veel)")
    for regel in ontbreekt:
        terminalreporter.write_line(regel)
