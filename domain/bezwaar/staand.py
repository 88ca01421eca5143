"""What was decided on what was asked, and stands: beschikkingen, and what a bezwaar put in the place of one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from domain.beschikking.events import BeschikkingGenomen
from domain.bezwaar.beslissing import BeslissingOpBezwaarGenomen
from domain.rechten.rechten import geheel_herroepen
from domain.zaak.state import BekendgemaaktBesluit, LopendeZaak

Beslissing = BeschikkingGenomen | BeslissingOpBezwaarGenomen


def staande_beslissingen(zaak: LopendeZaak) -> Iterator[BekendgemaaktBesluit[Beslissing]]:
    """Give those that the client knows of and that grant or refuse something, in order of versie.

    One that was herroepen says nothing any more (Awb 7:11 lid 2).
    """
    weg = geheel_herroepen(zaak)
    for besluit in zaak.bekendgemaakt:
        inhoud = besluit.genomen.inhoud
        if inhoud.beschikking in weg or not isinstance(inhoud, BeschikkingGenomen | BeslissingOpBezwaarGenomen):
            continue
        if inhoud.voorzieningen or inhoud.afgewezen:
            yield cast("BekendgemaaktBesluit[Beslissing]", besluit)
