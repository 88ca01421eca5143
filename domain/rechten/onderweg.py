"""Besluiten that were taken and that the client does not know of yet: what ends by law ends what they grant as well."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from domain.beschikking.besluit import Besluit
from domain.beschikking.events import BeschikkingBekendgemaakt
from domain.gebeurtenis import Gebeurd
from domain.zaak.state import BekendgemaaktBesluit, BesluitInZaak, LopendeZaak


def alsof_bekend(zaak: LopendeZaak) -> LopendeZaak:
    """Look at the zaak as if the client was told of every besluit now, after all that he knew of."""
    op = zaak.laatste_dag
    return replace(zaak, besluiten=tuple(_bekend(besluit, op, zaak.versie + 1) for besluit in zaak.besluiten))


def _bekend(besluit: BesluitInZaak[Besluit], op: date, na_versie: int) -> BekendgemaaktBesluit[Besluit]:
    if isinstance(besluit, BekendgemaaktBesluit):
        return besluit
    genomen = besluit.genomen
    bekend = BeschikkingBekendgemaakt(
        beschikking=genomen.inhoud.beschikking,
        beschikkingnummer=genomen.inhoud.beschikkingnummer,
        besluit_op=genomen.op,
        wijze="toegezonden",
    )
    # Which of them is sent first nobody knows: the one that was taken first, it is taken to be.
    return BekendgemaaktBesluit(genomen, Gebeurd(bekend, op, na_versie + genomen.versie))
