"""Besluiten that were taken and that the client does not know of yet: what ends by law ends what they grant as well."""

from __future__ import annotations

from dataclasses import replace

from domain.beschikking.besluit import Besluit
from domain.beschikking.events import BeschikkingBekendgemaakt
from domain.gebeurtenis import Gebeurd
from domain.zaak.state import BekendgemaaktBesluit, BesluitInZaak, LopendeZaak


def alsof_bekend(zaak: LopendeZaak) -> LopendeZaak:
    """Look at the zaak as if the client knew of every besluit."""
    return replace(zaak, besluiten=tuple(_bekend(besluit) for besluit in zaak.besluiten))


def _bekend(besluit: BesluitInZaak[Besluit]) -> BekendgemaaktBesluit[Besluit]:
    if isinstance(besluit, BekendgemaaktBesluit):
        return besluit
    genomen = besluit.genomen
    bekend = BeschikkingBekendgemaakt(
        beschikking=genomen.inhoud.beschikking,
        beschikkingnummer=genomen.inhoud.beschikkingnummer,
        besluit_op=genomen.op,
        wijze="toegezonden",
    )
    return BekendgemaaktBesluit(genomen, Gebeurd(bekend, genomen.op, genomen.versie))
