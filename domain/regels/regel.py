"""What a rule is: an id, a version of its reasoning, the shapes of its facts and outcome, and one pure function."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from domain.regels.feiten import Feiten, Uitkomst
from domain.regels.weging import Weging

F = TypeVar("F", bound=Feiten)
U = TypeVar("U", bound=Uitkomst)


@dataclass(frozen=True)
class Regel(Generic[F, U]):
    """A rule of the catalogue.

    ``functie`` names this reasoning in the data of the regimes; it is the id unless two texts need two functions.
    ``versie`` goes up when the same facts under the same norms would give another outcome or other steps.
    """

    id: str
    versie: int
    feiten: type[F]
    uitkomst: type[U]
    weeg: Callable[[F, Weging], U]
    functie: str = ""

    @property
    def naam(self) -> str:
        """Give the name by which regimes refer to this reasoning."""
        return self.functie or self.id


AnyRegel = Regel[Any, Any]
