"""Mutation testing of the rule core: `make mutatie PAKKET=procedure` changes one thing at a time and runs its tables.

The operators are those of Cosmic Ray (`tests/mutanten.py`). Its runner starts a pytest for each mutant; the rules are
pure, so here one pytest runs all tables once, notes which function each test calls, and then forks for each mutant: in
the child the code is exchanged, the tests that call what changed run until one fails, and the parent is told which it
was. Nothing on disk is changed. What no test calls survives without a run.

Counted are the mutants that change something that runs: the code and the defaults of functions, the constants of a
module, the defaults of facts and outcomes. Annotations, the bounds of types and the version of a rule are not.
A mutant that survives is printed with its line, with `[woorden]` when it can change a sentence only.
"""

from __future__ import annotations

import gc
import importlib
import os
import signal
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from inspect import CO_NEWLOCALS
from pathlib import Path
from types import CodeType, FrameType, ModuleType
from typing import Final

import pytest
from _pytest.runner import runtestprotocol

from tests.mutanten import Mutant, mutanten
from tests.mutatieruil import breng_aan, inhoud

ROOT: Final = Path(__file__).resolve().parent.parent
REGELS: Final = ROOT / "domain" / "regels"
KORTSTE_SECONDEN: Final = 20
GEDOOD, OVERLEEFD, NIETS, TE_LANG = range(4)


@dataclass
class Dekking:
    """Which tests call which function (by file and qualified name), how long each took, and how often each killed."""

    items: list[pytest.Item]
    raakt: dict[tuple[str, str], set[int]] = field(default_factory=lambda: defaultdict(set))
    duur: dict[int, float] = field(default_factory=dict)
    gedood: Counter[int] = field(default_factory=Counter)

    def meet(self) -> bool:
        """Run all tests once as they are; False when one fails."""
        goed = True
        for nummer, item in enumerate(self.items):
            begin = time.process_time()
            sys.settrace(self._tracer(nummer))
            try:
                verslagen = runtestprotocol(item, log=False, nextitem=None)
            finally:
                sys.settrace(None)
            self.duur[nummer] = time.process_time() - begin
            goed &= not any(verslag.failed for verslag in verslagen)
        return goed

    def _tracer(self, nummer: int):  # type: ignore[no-untyped-def] # noqa: ANN202 - a trace function is its own type
        def volg(frame: FrameType, _gebeurtenis: str, _arg: object) -> None:
            code = frame.f_code
            if code.co_filename.startswith(str(REGELS)):
                self.raakt[code.co_filename, code.co_qualname].add(nummer)

        return volg

    def tests(self, mutant: Mutant) -> list[int]:
        """List the tests that can see a mutant: what killed before first, then the quickest."""
        pad = str(mutant.module.__file__)
        oud = compile(Path(pad).read_text(encoding="utf-8"), pad, "exec")
        namen = set(_veranderd(oud, mutant.code()))
        # What runs at import reaches whatever the package does with it; for the engine that is everything.
        bereik = {nummer for naam in namen - {None} for nummer in self.raakt.get((pad, str(naam)), ())}
        if None in namen:
            pakket = str(Path(pad).parent)
            bereik |= {n for (waar, _), nummers in self.raakt.items() if waar.startswith(pakket) for n in nummers}
        return sorted(bereik, key=lambda nummer: (-self.gedood[nummer], self.duur[nummer]))


def _veranderd(oud: CodeType, nieuw: CodeType) -> Iterator[str | None]:
    """Name the functions whose code differs, those within another too, and None for what runs at import."""
    eigen = [[een for een in code.co_consts if isinstance(een, CodeType)] for code in (oud, nieuw)]
    for was, wordt in zip(*eigen, strict=True):
        if inhoud(was) != inhoud(wordt):
            yield from _veranderd(was, wordt)
    if oud.co_flags & CO_NEWLOCALS:
        yield oud.co_qualname
        return
    kaal = [
        (code.co_code, code.co_names, [c for c in code.co_consts if not isinstance(c, CodeType)])
        for code in (oud, nieuw)
    ]
    if kaal[0] != kaal[1]:
        yield None


def pytest_addoption(parser: pytest.Parser) -> None:
    """Take which package, or which module, of domain/regels is changed."""
    parser.addoption(
        "--muteer", default="", help="pakket of module onder domain/regels (procedure, pgb/budget), of alles; komma's"
    )


def _in_kind(mutant: Mutant, dekking: Dekking) -> int:
    """Run the tests on the mutant in a process of its own, and say what came of it."""
    nummers = dekking.tests(mutant)
    lees, schrijf = os.pipe()
    kind = os.fork()
    if kind:
        os.close(schrijf)
        with os.fdopen(lees, "rb") as pijp:
            doder = pijp.read()
        _, status = os.waitpid(kind, 0)
        if doder:
            dekking.gedood[int(doder)] += 1
        code = os.waitstatus_to_exitcode(status)
        return code if 0 <= code <= NIETS else (TE_LANG if code == -signal.SIGPROF else GEDOOD)
    os.close(lees)
    # Seconds of work, not of waiting: another program on the machine makes no mutant survive.
    signal.setitimer(signal.ITIMER_PROF, KORTSTE_SECONDEN + 4 * sum(dekking.duur[n] for n in nummers))
    stil = os.open(os.devnull, os.O_WRONLY)
    os.dup2(stil, 1)
    os.dup2(stil, 2)
    try:
        uitkomst = OVERLEEFD if breng_aan(mutant) else NIETS
    except BaseException:  # noqa: BLE001 - a mutant that cannot even be read is a dead one
        uitkomst = GEDOOD
    if uitkomst == OVERLEEFD:
        for nummer in nummers:
            if any(verslag.failed for verslag in runtestprotocol(dekking.items[nummer], log=False, nextitem=None)):
                os.write(schrijf, str(nummer).encode())
                uitkomst = GEDOOD
                break
    os._exit(uitkomst)


@pytest.hookimpl(tryfirst=True)
def pytest_runtestloop(session: pytest.Session) -> bool | None:
    """Run the tables once as they are, then on each mutant; print who survives and the score."""
    gevraagd = session.config.getoption("--muteer")
    if not gevraagd:
        return None
    dekking = Dekking(session.items)
    if not dekking.meet():
        pytest.exit("de tabellen falen al zonder mutant", returncode=1)
    gc.freeze()
    alles = [".", *sorted(pad.name for pad in REGELS.iterdir() if (pad / "__init__.py").is_file())]
    for pakket in alles if gevraagd == "alles" else gevraagd.split(","):
        print(_muteer(pakket, dekking), flush=True)  # noqa: T201
    session.testscollected = len(session.items)
    return True


def _muteer(pakket: str, dekking: Dekking) -> str:
    telling: Counter[int] = Counter()
    woorden = 0
    een = REGELS / f"{pakket}.py"
    for pad in [een] if een.is_file() else sorted((REGELS / pakket).glob("*.py")):
        for mutant in mutanten(_module(pad)):
            uitkomst = _in_kind(mutant, dekking)
            telling[uitkomst] += 1
            if uitkomst in (OVERLEEFD, TE_LANG):
                woorden += mutant.woorden
                soort = "[te lang]" if uitkomst == TE_LANG else "[woorden]" if mutant.woorden else ""
                print(f"{pad.relative_to(REGELS)}:{mutant.regels}  [{mutant.operator}] {soort}", flush=True)  # noqa: T201
    geteld = telling[GEDOOD] + telling[OVERLEEFD] + telling[TE_LANG]
    return (
        f"{pakket}: {geteld} mutanten, {telling[GEDOOD]} gedood, {telling[OVERLEEFD]} overleefd "
        f"({woorden} alleen in woorden), {telling[TE_LANG]} te lang; {telling[NIETS]} veranderden niets dat loopt"
    )


def _module(pad: Path) -> ModuleType:
    delen = pad.relative_to(ROOT).with_suffix("").parts
    return importlib.import_module(".".join(delen[:-1] if delen[-1] == "__init__" else delen))
