"""The mutants of a module: the operators of Cosmic Ray, without the changes that say nothing about a table of cases.

Left out, by the shape of the syntax alone:

- an order (``<``, ``<=``, ``>``, ``>=``) in the place of ``==`` or ``!=`` beside a word (a string, or a constant of the
  module that is one): words of a fixed list have no order, so whether such a mutant lives depends on the alphabet.
  ``==`` for ``!=`` stays.
- ``is`` for ``==``, which a comparison of values cannot tell apart.
- what is no Python, which would be killed by being read, and another sign for the bare ``*`` of a signature.

A mutant is ``woorden`` when it can change nothing but the words of a sentence: it stands within the braces of an
f-string, or in a choice between two strings of which one has a space. Those are counted apart, not left out: a step
that gives the wrong reason is wrong too.
"""

from __future__ import annotations

import inspect
import pickle
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from types import CodeType, ModuleType
from typing import Any, Final

from cosmic_ray.ast import ast_nodes, get_ast
from cosmic_ray.plugins import get_operator, operator_names

_REKENEN: Final = "(Add|Sub|Mul|Div)"
_VERGELIJKEN: Final = "(Eq|NotEq|Lt|LtE|Gt|GtE)"
_OPERATOREN: Final = re.compile(
    rf"core/(AddNot|NumberReplacer|ReplaceAndWithOr|ReplaceOrWithAnd|ReplaceTrueWithFalse|ReplaceFalseWithTrue"
    rf"|ReplaceBreakWithContinue|ReplaceContinueWithBreak|ReplaceUnaryOperator_Delete_Not"
    rf"|ReplaceBinaryOperator_{_REKENEN}_{_REKENEN}|ReplaceComparisonOperator_{_VERGELIJKEN}_{_VERGELIJKEN}"
    rf"|ReplaceComparisonOperator_Is(Not)?_Is(Not)?)"
)
_ORDE_VOOR_GELIJK: Final = re.compile(r"core/ReplaceComparisonOperator_(Eq|NotEq)_(Lt|LtE|Gt|GtE)")
_TEKST: Final = frozenset({"string", "strings", "fstring"})


@dataclass(frozen=True)
class Mutant:
    """One change: of which module, by which operator, the source with it, and whether it touches words alone."""

    module: ModuleType
    operator: str
    bron: str
    woorden: bool

    @property
    def regels(self) -> str:
        """Show the lines that changed, with the number of the first."""
        oud = inspect.getsource(self.module).splitlines()
        nieuw = self.bron.splitlines()
        anders = [(n, was, wordt) for n, (was, wordt) in enumerate(zip(oud, nieuw, strict=False), 1) if was != wordt]
        nummer, was, wordt = anders[0] if anders else (0, "", "")
        return f"{nummer}: {was.strip()}  ->  {wordt.strip()}"

    def is_python(self) -> bool:
        """Say whether it can be read at all."""
        try:
            self.code()
        except SyntaxError:
            return False
        return True

    def code(self) -> CodeType:
        """Compile the mutant under the path of its module, for pytest reads the lines of a frame in a refusal."""
        return compile(self.bron, str(self.module.__file__), "exec")


def mutanten(module: ModuleType) -> Iterator[Mutant]:
    """Give every mutant of a module, in a fixed order."""
    boom = get_ast(inspect.getsource(module))
    knopen, bevroren = list(ast_nodes(boom)), pickle.dumps(boom)
    for naam in sorted(naam for naam in operator_names() if _OPERATOREN.fullmatch(naam)):
        operator = get_operator(naam)()
        for nummer, knoop in enumerate(knopen):
            orde_van_woorden = _ORDE_VOOR_GELIJK.fullmatch(naam) and _naast_een_woord(knoop, module)
            if orde_van_woorden or (knoop.parent is not None and knoop.parent.type == "parameters"):
                continue
            for plek in range(sum(1 for _ in operator.mutation_positions(knoop))):
                bron = _gewijzigd(bevroren, nummer, operator, plek)
                mutant = Mutant(module, naam.removeprefix("core/"), bron, woorden=_in_woorden(knoop))
                if mutant.is_python():
                    yield mutant


def _gewijzigd(bevroren: bytes, nummer: int, operator: Any, plek: int) -> str:
    """Change one place in a copy of the tree; to thaw one is far quicker than to read the source again."""
    boom = pickle.loads(bevroren)  # noqa: S301 - frozen above
    knoop = next(islice(ast_nodes(boom), nummer, None))
    nieuw = operator.mutate(knoop, plek)
    if nieuw is not knoop:
        buren = knoop.parent.children
        buren[next(n for n, buur in enumerate(buren) if buur is knoop)] = nieuw
    bron: str = boom.get_code()
    return bron


def _naast_een_woord(vergelijking: Any, module: ModuleType) -> bool:
    return vergelijking.type == "comparison" and any(
        lid.type in _TEKST or (lid.type == "name" and isinstance(getattr(module, lid.value, None), str))
        for lid in vergelijking.children
    )


def _in_woorden(plek: Any) -> bool:
    while plek is not None:
        if plek.type == "fstring_expr":
            return True
        keuzen = plek.children[::4] if plek.type == "test" else []
        if keuzen and all(map(_is_tekst, keuzen)) and any(" " in keuze.get_code().strip() for keuze in keuzen):
            return True
        plek = plek.parent
    return False


def _is_tekst(keuze: Any) -> bool:
    return keuze.type in _TEKST or (
        keuze.type == "atom" and keuze.children[0].value == "(" and keuze.children[1].type in _TEKST
    )
