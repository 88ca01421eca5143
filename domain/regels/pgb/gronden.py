"""Weigh a condition for a pgb: one step, and a ground where the condition is not met."""

from __future__ import annotations

from domain.regels.feiten import Grond
from domain.regels.weging import Weging


def grond(weging: Weging, bron: str, zin: str, *, voldaan: bool, dwingend: bool = True) -> tuple[Grond, ...]:
    """Record that an article was weighed; hand back its ground when it is not met, else nothing."""
    return () if weging.stap(bron, zin, voldaan=voldaan) else (Grond(bron=bron, dwingend=dwingend),)
