"""Where the client lives, as far as the zaak knows: in the gemeente, until a move says otherwise."""

from __future__ import annotations

from datetime import date

from domain.verhuizing.events import WEG, VerhuizingVastgelegd
from domain.zaak.state import LopendeZaak


def is_weg(zaak: LopendeZaak, dag: date) -> bool:
    """Say whether the client lives elsewhere on a day, by the last move up to and including it."""
    verhuisd = [een for een in zaak.van(VerhuizingVastgelegd) if een.op <= dag]
    laatste = max(verhuisd, key=lambda een: (een.op, een.versie), default=None)
    return laatste is not None and laatste.inhoud.bestemming in WEG
