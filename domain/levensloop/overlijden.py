"""Whether the client died, for every decision that makes no sense after it."""

from __future__ import annotations

from datetime import date

from domain.gebeurtenis import Gebeurd
from domain.levensloop.events import OverlijdenVastgelegd
from domain.weigering import Weigering
from domain.zaak.state import LopendeZaak


class ClientOverleden(Weigering):
    """The client died before this act; nothing is asked or granted any more."""

    probleem = "client-overleden"
    titel = "De cliënt is overleden"


def overlijden(zaak: LopendeZaak) -> Gebeurd[OverlijdenVastgelegd] | None:
    """Give the death of the client, or None."""
    return next(iter(zaak.van(OverlijdenVastgelegd)), None)


def eis_in_leven(zaak: LopendeZaak, dag: date) -> None:
    """Refuse (``ClientOverleden``) an act on a day after the death of the client."""
    overleden = overlijden(zaak)
    if overleden is not None and dag > overleden.op:
        raise ClientOverleden(
            f"De cliënt is overleden op {overleden.op.isoformat()}; hierna wordt niets meer gevraagd."
        )
