"""Which norm of which text counts for a law, and the refusal where no text at hand says anything."""

from __future__ import annotations

from domain.regels.feiten import Wet
from domain.regels.norm import Norm
from domain.regels.weging import Weging
from domain.weigering import FeitOntbreekt, RegelNietVanKracht

WETNAAM: dict[Wet, str] = {"wmo": "Wmo 2015", "jeugdwet": "Jeugdwet"}


def norm_voor_wet(weging: Weging, onderwerp: str, wet: Wet, *, wat: str) -> Norm:
    """Read the norm on ``onderwerp`` for one law; ``RegelNietVanKracht`` tells that no text speaks of ``wat``."""
    norm = weging.norm_of_niets(f"{onderwerp}-{wet}")
    if norm is None:
        raise RegelNietVanKracht(
            f"Voor gemeente {weging.gemeente} zegt op {weging.peildatum.isoformat()} geen tekst in de bronnen iets "
            f"over {wat} onder de {WETNAAM[wet]}.",
            regel=weging.regel,
        )
    return norm


def feit_ontbreekt(weging: Weging, feit: str, waarom: str) -> FeitOntbreekt:
    """Make the refusal for a fact that may be left out in other cases, but not in this one."""
    return FeitOntbreekt(f"Feit '{feit}' ontbreekt: {waarom}.", feit=feit, regel=weging.regel)
