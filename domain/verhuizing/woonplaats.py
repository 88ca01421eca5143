"""Where the client lives, as far as the zaak knows: in the gemeente, until a move says otherwise."""

from __future__ import annotations

from datetime import date

from domain.verhuizing.events import WEG, VerhuizingVastgelegd
from domain.zaak.state import LopendeZaak


def is_weg(zaak: LopendeZaak, dag: date) -> bool:
    """Say whether the client lives elsewhere on a day, by the last move up to and including it.

    Who moved to the gemeente that took the zaak over since (herindeling) lives in it.
    """
    verhuisd = [een for een in zaak.van(VerhuizingVastgelegd) if een.op <= dag]
    laatste = max(verhuisd, key=lambda een: (een.op, een.versie), default=None)
    if laatste is None or laatste.inhoud.bestemming not in WEG:
        return False
    return laatste.inhoud.naar != zaak.melding.inhoud.gemeente
