"""That an act belongs to a zaak under the Jeugdwet."""

from __future__ import annotations

from domain.weigering import Weigering
from domain.zaak.state import LopendeZaak


class AlleenJeugdwet(Weigering):
    """This belongs to a zaak under the Jeugdwet."""

    probleem = "alleen-jeugdwet"
    titel = "Alleen onder de Jeugdwet"
    status = 400


def eis_jeugdwet(zaak: LopendeZaak, wat: str) -> None:
    """Refuse (``AlleenJeugdwet``) under the Wmo what the Jeugdwet alone knows."""
    if zaak.melding.inhoud.wet != "jeugdwet":
        raise AlleenJeugdwet(f"{wat} hoort bij een zaak onder de Jeugdwet.")
