"""The mutants of a module: the operators of Cosmic Ray, without the changes that say nothing about a table of cases.

Left out, by the shape of the syntax alone:

- an order (``<``, ``<=``, ``>``, ``>=``) in the place of ``==`` or ``!=`` beside a word (a string, or a constant of the
  module that is one): words of a fixed list have no order, so whether such a mutant lives depends on the alphabet.
  ``==`` for ``!=`` stays.
- ``is`` for ``==``, which a comparison of values cannot tell apart.
- what is no Python, which would be killed by being read.

A mutant is ``woorden`` when it can change nothing but the words of a sentence: it stands within the braces of an
f-string, or in a choice between two strings of which one has a space. Those are counted apart, not left out: a step
that gives the wrong reason is wrong too.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from types import CodeType, ModuleType
from typing import Any, Final

from cosmic_ray.ast import get_ast
from cosmic_ray.mutating import MutationVisitor
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
        """Say whether it can be read at all: another sign for the bare ``*`` of a signature cannot."""
        try:
            self.code()
        except SyntaxError:
            return False
        return True

    def code(self) -> CodeType:
        """Compile the mutant under the path of its module, for pytest reads the lines of a frame in a refusal."""
        return compile(self.bron, str(self.module.__file__), "exec")


class _Bezoek(MutationVisitor):  # type: ignore[misc] # Cosmic Ray has no types
    """A visit that remembers the place it changed."""

    plek: Any = None

    def visit(self, node: Any) -> Any:
        """Change the node when it is its turn."""
        al_gedaan = self.mutation_applied
        nieuw = super().visit(node)
        if self.mutation_applied and not al_gedaan:
            self.plek = node
        return nieuw


def mutanten(module: ModuleType) -> Iterator[Mutant]:
    """Give every mutant of a module, in a fixed order."""
    bron = inspect.getsource(module)
    for naam in sorted(naam for naam in operator_names() if _OPERATOREN.fullmatch(naam)):
        for nummer in count():
            bezoek = _Bezoek(nummer, get_operator(naam)())
            boom = bezoek.walk(get_ast(bron))
            if not bezoek.mutation_applied:
                break
            if _ORDE_VOOR_GELIJK.fullmatch(naam) and _naast_een_woord(bezoek.plek, module):
                continue
            mutant = Mutant(module, naam.removeprefix("core/"), boom.get_code(), woorden=_in_woorden(bezoek.plek))
            if mutant.is_python():
                yield mutant


def _naast_een_woord(vergelijking: Any, module: ModuleType) -> bool:
    return any(
        lid.type in _TEKST or (lid.type == "name" and isinstance(getattr(module, lid.value, None), str))
        for lid in vergelijking.children
    )


def _in_woorden(plek: Any) -> bool:
    while plek is not None:
        if plek.type == "fstring_expr":
            return True
        if plek.type == "test" and all(_is_tekst(keuze) for keuze in plek.children[::4]):
            return any(" " in keuze.get_code().strip() for keuze in plek.children[::4])
        plek = plek.parent
    return False


def _is_tekst(keuze: Any) -> bool:
    return keuze.type in _TEKST or (
        keuze.type == "atom" and keuze.children[0].value == "(" and keuze.children[1].type in _TEKST
    )
