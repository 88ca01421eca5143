"""Which norm of which text counts for a law, and the refusal where no text at hand says anything."""

from __future__ import annotations

from datetime import date

from domain.regels.feiten import Wet
from domain.regels.norm import Norm
from domain.regels.regelboek import Regelboek
from domain.regels.weging import Weging, citeer
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


def niet_voor_wet(
    boek: Regelboek, gemeente: str, regel: str, wet: Wet, *, peildatum: date, bekend_op: date
) -> str | None:
    """Say why a rule that is not told the law says nothing under this one; None when it does.

    Such a rule answers for whoever asks; of which laws its text speaks is a norm of its own, where there is one.
    """
    naam = f"{regel.removesuffix('-termijn')}-wetten"
    try:
        regime, norm = boek.norm_van(gemeente, naam, peildatum=peildatum, bekend_op=bekend_op)
    except RegelNietVanKracht:
        return None
    if wet in norm.waarde:
        return None
    return f"{citeer(regime, norm.artikel)} geeft deze termijn niet voor een melding onder de {WETNAAM[wet]}."
