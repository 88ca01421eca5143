"""Whether anything of a zaak still runs: then it goes on in the gemeente that takes the place of this one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Final

from domain.beroep.beroepen import beroepen
from domain.bezwaar.onbeantwoord import wachtende_aanvragen
from domain.rechten.rechten import doorlopende_rechten
from domain.termijnen.register import termijnen
from domain.termijnen.termijn import SoortTermijn, Termijn
from domain.terugvordering.vorderingen import vorderingen
from domain.zaak.handeling import Rechtskader
from domain.zaak.op_dag import inhoud_van
from domain.zaak.state import AfgeslotenZaak, LopendeZaak, Zaak

_BLIJFT_TE_DOEN: Final[frozenset[SoortTermijn]] = frozenset(
    {"beslissing-op-bezwaar", "dwangsom-vaststellen", "uitbetaling", "calamiteit-melden"}
)
"""What is still to be done when its term has passed: the gemeente, or an aanbieder, is late with it."""


def gaat_door(zaak: Zaak, kader: Rechtskader, dag: date) -> bool:
    """Say whether a zaak runs, or ended while something of it goes on after ``dag``.

    That is help that was granted, a term such as that of a bezwaar, what still has to be done though its term passed, a
    case at the rechter, an aanvraag of which the besluit is gone since, or a debt: who has such a zaak needs a gemeente
    that can act in it.
    """
    if isinstance(zaak, LopendeZaak):
        return True
    toen = inhoud_van(zaak)
    if toen is None:
        return False
    return (
        bool(doorlopende_rechten(toen, dag))
        or any(een.open for een in beroepen(toen))
        or _wacht_weer(zaak, toen)
        or any(een.bekend is not None and een.vereffend is None for een in vorderingen(toen))
        or any(_gaat_door(een) for een in termijnen(zaak, kader, geldig_op=dag, bekend_op=dag))
    )


def _wacht_weer(zaak: Zaak, toen: LopendeZaak) -> bool:
    """Say whether the besluit on an aanvraag fell away after the end of the zaak, by an uitspraak."""
    einde = zaak.afsluiting if isinstance(zaak, AfgeslotenZaak) else None
    return bool(wachtende_aanvragen(replace(toen, afsluiting=einde)))


def _gaat_door(termijn: Termijn) -> bool:
    if termijn.status == "verstreken":
        return termijn.gestart.soort in _BLIJFT_TE_DOEN
    return termijn.status in ("komend", "loopt", "opgeschort")
