"""Mutation testing of the rule core: `make mutatie PAKKET=procedure` changes one thing at a time and runs its tables.

The operators are those of Cosmic Ray. Its runner starts a pytest for each mutant; the rules are pure, so here one
pytest collects the tables once and forks for each mutant: in the child the code of the functions is exchanged, the
tables of that module run until one fails, and the exit code says which it was. Nothing on disk is changed.

Left out: what changes nothing that runs (annotations, class bodies), and the operators that a comparison of values
cannot tell apart (``==`` for ``is``). A mutant that survives is printed with its line.
"""

from __future__ import annotations

import importlib
import inspect
import os
import re
import signal
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from types import FunctionType, ModuleType
from typing import Any, Final

import pytest
from _pytest.runner import runtestprotocol
from cosmic_ray.mutating import mutate_code
from cosmic_ray.plugins import get_operator, operator_names

ROOT: Final = Path(__file__).resolve().parent.parent
REGELS: Final = ROOT / "domain" / "regels"
LANGSTE_SECONDEN: Final = 20
_REKENEN: Final = "(Add|Sub|Mul|Div)"
_VERGELIJKEN: Final = "(Eq|NotEq|Lt|LtE|Gt|GtE)"
_OPERATOREN: Final = re.compile(
    rf"core/(AddNot|NumberReplacer|ReplaceAndWithOr|ReplaceOrWithAnd|ReplaceTrueWithFalse|ReplaceFalseWithTrue"
    rf"|ReplaceBreakWithContinue|ReplaceContinueWithBreak|ReplaceUnaryOperator_Delete_Not"
    rf"|ReplaceBinaryOperator_{_REKENEN}_{_REKENEN}|ReplaceComparisonOperator_{_VERGELIJKEN}_{_VERGELIJKEN}"
    rf"|ReplaceComparisonOperator_Is(Not)?_Is(Not)?)"
)
GEDOOD, OVERLEEFD, NIETS, TE_LANG = range(4)


@dataclass(frozen=True)
class Mutant:
    """One change: of which module, by which operator, and the source with it."""

    module: ModuleType
    operator: str
    bron: str

    @property
    def regels(self) -> str:
        """Show the lines that changed, with the number of the first."""
        oud = inspect.getsource(self.module).splitlines()
        nieuw = self.bron.splitlines()
        anders = [(n, was, wordt) for n, (was, wordt) in enumerate(zip(oud, nieuw, strict=False), 1) if was != wordt]
        nummer, was, wordt = anders[0] if anders else (0, "", "")
        return f"{nummer}: {was.strip()}  ->  {wordt.strip()}"


def mutanten(module: ModuleType) -> Iterator[Mutant]:
    """Give every mutant of a module, in a fixed order."""
    bron = inspect.getsource(module)
    for naam in sorted(naam for naam in operator_names() if _OPERATOREN.fullmatch(naam)):
        for nummer in count():
            gewijzigd = mutate_code(bron, get_operator(naam)(), nummer)
            if gewijzigd is None:
                break
            yield Mutant(module, naam.removeprefix("core/"), gewijzigd)


def breng_aan(mutant: Mutant) -> bool:
    """Exchange the code of every function that the mutant changes; False when nothing that runs is another."""
    nieuw: dict[str, Any] = {"__name__": mutant.module.__name__, "__file__": mutant.module.__file__}
    # Under its own path: pytest reads the lines of a frame, and a path that is not there would fail each refusal.
    exec(compile(mutant.bron, str(mutant.module.__file__), "exec"), nieuw)  # noqa: S102 - our own source, one thing changed
    anders = False
    functies = dict(_functies(vars(mutant.module)))
    for naam, functie in _functies(nieuw):
        oud = functies.get(naam)
        if oud is not None and oud.__code__.co_freevars == functie.__code__.co_freevars:
            anders |= _inhoud(oud.__code__) != _inhoud(functie.__code__)
            oud.__code__, oud.__defaults__ = functie.__code__, functie.__defaults__
    for naam, waarde in vars(mutant.module).copy().items():
        if isinstance(waarde, int | str | tuple | frozenset) and not naam.startswith("__") and naam in nieuw:
            anders |= waarde != nieuw[naam] and naam != "REGELS"
            setattr(mutant.module, naam, nieuw[naam])
    return anders


def _functies(ruimte: dict[str, Any]) -> Iterator[tuple[str, FunctionType]]:
    naam = ruimte["__name__"]
    for waarde in ruimte.values():
        if getattr(waarde, "__module__", None) != naam:
            continue
        kaal = inspect.unwrap(waarde) if callable(waarde) else waarde
        if isinstance(kaal, FunctionType):
            yield kaal.__qualname__, kaal
        elif isinstance(waarde, type):
            for lid in vars(waarde).values():
                functie = lid.fget if isinstance(lid, property) else getattr(lid, "__func__", lid)
                if isinstance(functie, FunctionType):
                    yield functie.__qualname__, functie


def _inhoud(code: Any) -> tuple[Any, ...]:
    genest = tuple(_inhoud(c) if hasattr(c, "co_code") else (type(c), c) for c in code.co_consts)
    return (code.co_code, code.co_names, genest)


def pytest_addoption(parser: pytest.Parser) -> None:
    """Take which package, or which module, of domain/regels is changed."""
    parser.addoption("--muteer", default="", help="pakket of module onder domain/regels, zoals procedure of pgb/budget")


def _tafels(module: ModuleType, items: list[pytest.Item]) -> list[pytest.Item]:
    """Give the tables that ask a rule of the module or import it; without one, those of its whole package."""
    tekst = {pad: pad.read_text(encoding="utf-8") for pad in sorted({item.path for item in items})}
    # The contract runs all rules; a table of one rule says more, and sooner.
    tekst = {pad: inhoud for pad, inhoud in tekst.items() if pad.name != "test_catalogus.py"}
    for kandidaten in ((module,), _van_het_pakket(module)):
        ids = {regel.id for een in kandidaten for regel in getattr(een, "REGELS", ())}
        zoek = {*(f'"{een}"' for een in ids), *(f"from {een.__name__} import" for een in kandidaten)}
        eigen = {pad for pad, inhoud in tekst.items() if any(een in inhoud for een in zoek)}
        if eigen:
            return [item for item in items if item.path in eigen]
    return items


def _van_het_pakket(module: ModuleType) -> tuple[ModuleType, ...]:
    pakket = Path(str(module.__file__)).parent
    naam = module.__name__.rpartition(".")[0]
    return tuple(importlib.import_module(f"{naam}.{pad.stem}") for pad in sorted(pakket.glob("[a-z]*.py")))


def _in_kind(mutant: Mutant, items: list[pytest.Item]) -> int:
    """Run the tables on the mutant in a process of its own, and say what came of it."""
    kind = os.fork()
    if kind:
        _, status = os.waitpid(kind, 0)
        code = os.waitstatus_to_exitcode(status)
        return code if 0 <= code <= NIETS else (TE_LANG if code == -signal.SIGPROF else GEDOOD)
    # Seconds of work, not of waiting: another program on the machine makes no mutant survive.
    signal.setitimer(signal.ITIMER_PROF, LANGSTE_SECONDEN)
    stil = os.open(os.devnull, os.O_WRONLY)
    os.dup2(stil, 1)
    os.dup2(stil, 2)
    try:
        uitkomst = NIETS if not breng_aan(mutant) else OVERLEEFD
    except BaseException:  # noqa: BLE001 - a mutant that cannot even be read is a dead one
        uitkomst = GEDOOD
    if uitkomst == OVERLEEFD and any(
        verslag.failed for item in items for verslag in runtestprotocol(item, log=False, nextitem=None)
    ):
        uitkomst = GEDOOD
    os._exit(uitkomst)


@pytest.hookimpl(tryfirst=True)
def pytest_runtestloop(session: pytest.Session) -> bool | None:
    """Run the tables once as they are, then on each mutant; print who survives and the score."""
    pakket = session.config.getoption("--muteer")
    if not pakket:
        return None
    telling: Counter[int] = Counter()
    een = REGELS / f"{pakket}.py"
    for pad in [een] if een.is_file() else sorted((REGELS / pakket).glob("*.py")):
        module = importlib.import_module(".".join(pad.relative_to(ROOT).with_suffix("").parts))
        items = _tafels(module, session.items)
        for mutant in mutanten(module):
            uitkomst = _in_kind(mutant, items)
            telling[uitkomst] += 1
            if uitkomst in (OVERLEEFD, TE_LANG):
                print(f"{pad.relative_to(REGELS)}:{mutant.regels}  [{mutant.operator}]", flush=True)  # noqa: T201
    geteld = telling[GEDOOD] + telling[OVERLEEFD] + telling[TE_LANG]
    print(  # noqa: T201
        f"\n{pakket}: {geteld} mutanten, {telling[GEDOOD]} gedood, {telling[OVERLEEFD]} overleefd, "
        f"{telling[TE_LANG]} te lang; {telling[NIETS]} veranderden niets dat loopt"
    )
    session.testscollected = geteld
    return True
